#include "model/directory/names.h"

#include <algorithm>
#include <array>

namespace model {
namespace {

template <class Value>
struct Named {
    Value value;
    std::string_view word;
};

template <class Value>
Named(Value, std::string_view) -> Named<Value>;  // clang 14, which clang-tidy is, cannot deduce it

constexpr std::array kKinds{
    Named{Kind::programme, "programme"}, Named{Kind::campaign, "campaign"}, Named{Kind::event, "event"},
    Named{Kind::course, "course"},       Named{Kind::desk, "desk"},         Named{Kind::centre, "centre"},
    Named{Kind::facility, "facility"},   Named{Kind::hotline, "hotline"},   Named{Kind::organisation, "organisation"},
    Named{Kind::plan, "plan"},
};
constexpr std::array kVisibilities{
    Named{Visibility::everyone, "everyone"},
    Named{Visibility::sensitive, "sensitive"},
    Named{Visibility::staff, "staff"},
};
constexpr std::array kPhoneClasses{
    Named{PhoneClass::emergency, "emergency"},
    Named{PhoneClass::short_code, "short"},
    Named{PhoneClass::representative, "representative"},
    Named{PhoneClass::toll_free, "toll_free"},
    Named{PhoneClass::area, "area"},
    Named{PhoneClass::mobile, "mobile"},
    Named{PhoneClass::voip, "voip"},
    Named{PhoneClass::personal, "personal"},
    Named{PhoneClass::other, "other"},
};
constexpr std::array kDocumentHows{
    Named{Document::How::bring, "bring"},
    Named{Document::How::official_lookup, "official_lookup"},
    Named{Document::How::identity, "identity"},
    Named{Document::How::form, "form"},
};
constexpr std::array kChannelHows{
    Named{Channel::How::visit, "visit"},
    Named{Channel::How::online, "online"},
    Named{Channel::How::phone, "phone"},
    Named{Channel::How::post, "post"},
    Named{Channel::How::fax, "fax"},
    Named{Channel::How::email, "email"},
    Named{Channel::How::referral, "referral"},
    Named{Channel::How::appointment, "appointment"},
    Named{Channel::How::none_needed, "none_needed"},
};

template <class Table, class Value>
std::string_view word_for(const Table& table, Value value) {
    const auto at = std::ranges::find(table, value, &Table::value_type::value);
    return at == table.end() ? std::string_view{} : at->word;
}

template <class Table>
auto value_for(const Table& table, std::string_view word) -> std::optional<decltype(table.front().value)> {
    const auto at = std::ranges::find(table, word, &Table::value_type::word);
    if (at == table.end()) return std::nullopt;
    return at->value;
}

}  // namespace

std::string_view name(Kind kind) { return word_for(kKinds, kind); }
std::string_view name(Visibility visibility) { return word_for(kVisibilities, visibility); }
std::string_view name(PhoneClass phone_class) { return word_for(kPhoneClasses, phone_class); }
std::string_view name(Document::How how) { return word_for(kDocumentHows, how); }
std::string_view name(Channel::How how) { return word_for(kChannelHows, how); }

std::optional<Kind> kind_named(std::string_view word) { return value_for(kKinds, word); }
std::optional<Visibility> visibility_named(std::string_view word) { return value_for(kVisibilities, word); }
std::optional<PhoneClass> phone_class_named(std::string_view word) { return value_for(kPhoneClasses, word); }
std::optional<Document::How> document_how_named(std::string_view word) { return value_for(kDocumentHows, word); }
std::optional<Channel::How> channel_how_named(std::string_view word) { return value_for(kChannelHows, word); }

bool runs_for_a_time(Kind kind) {
    switch (kind) {
        case Kind::programme:
        case Kind::campaign:
        case Kind::event:
        case Kind::course:
        case Kind::plan: return true;
        case Kind::desk:
        case Kind::centre:
        case Kind::facility:
        case Kind::organisation:
        case Kind::hotline: return false;
    }
    return false;
}

}  // namespace model
