#include "model/base/json.h"
#include "model/directory/phone_number.h"
#include "model/editing/entry_check.h"
#include "model/editing/field_value.h"
#include "model/editing/json_path.h"
#include "model/editing/labels.h"
#include "model/written/plain_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace model {
namespace {

// Far past any text for citizens; a whole file pasted by mistake.
constexpr std::size_t kLongestText = 10'000;

// What a closure names (read_entered_closure()).
constexpr auto kClosed = std::to_array<const char*>({"closes/services", "closes/locations", "closes/organizations"});

/// The reasons of one form as they are found.
class Review {
public:
    explicit Review(const Form& form) : form_{form}, document_{form.document()} {}

    Problems all() {
        for (const FormLine& line : form_.lines())
            if (line.what == FormLine::What::field || line.what == FormLine::What::translation) field(line);
        switch (form_.kind()) {
            case EntryKind::service: service(); break;
            case EntryKind::location: location(); break;
            case EntryKind::closure: closure(); break;
            case EntryKind::category: category(); break;
            case EntryKind::synonym: synonym(); break;
            case EntryKind::organization:
            case EntryKind::holiday: break;
        }
        closing_items();
        phones();
        return std::move(found_);
    }

private:
    void add(std::string where, std::string ko, std::string en) {
        found_.push_back({.where = std::move(where), .ko = std::move(ko), .en = std::move(en)});
    }

    std::string text(std::string_view path) const {
        const Json* value = value_at(document_, path);
        return value && value->is_string() ? value->get<std::string>() : std::string{};
    }

    void field(const FormLine& line) {
        const std::string typed = form_.text(line.field);
        // What the document has was read once, or came from elsewhere and is not what this editing is about.
        if (form_.typed().contains(line.path)) {
            if (auto problem = field_problem(line.field, typed)) {
                found_.push_back(*std::move(problem));
                return;
            }
            not_taken(line, typed);
        }
        const Label name = label(line.field.spec->key);
        if (letters_in(typed) > kLongestText)
            add(line.path, fmt::format("‘{}’ 칸의 글이 너무 깁니다. {}자보다 짧게 줄이세요.", name.ko, kLongestText),
                fmt::format("The text of “{}” is too long. Keep it under {} letters.", name.en, kLongestText));
        if (line.what == FormLine::What::field && line.field.spec->required && trimmed(typed).empty() && needed(line))
            add(line.path, fmt::format("‘{}’ 칸이 비어 있습니다. 채워 주세요.", name.ko),
                fmt::format("“{}” is empty. Fill it in.", name.en));
    }

    /// An entry that came without something (from another city's file) may still be corrected elsewhere.
    bool needed(const FormLine& line) const {
        return form_.base_version() == 0 || line.list || line.field.spec->key == "name" ||
               !text_in(form_.base(), line.field).empty();
    }

    /// A text that can be read but did not get into the document: something else stands in its place there.
    void not_taken(const FormLine& line, const std::string& typed) {
        Json copy = document_;
        if (put_text(copy, line.field, typed) && text_in(copy, line.field) == text_in(document_, line.field)) return;
        add(line.path, "이 칸의 내용을 자료에 넣지 못했습니다. 되돌린 뒤에 다시 적으세요.",
            "This could not be put into the entry. Undo it and type it again.");
    }

    void backwards(std::string_view from, std::string_view to, const char* ko, const char* en) {
        const std::string first = text(from);
        const std::string last = text(to);
        // A bare day as an end is its last minute, and no time of the same day is after it.
        if (first.empty() || last.empty() || last >= first.substr(0, last.size())) return;
        add(std::string{to}, ko, en);
    }

    void service() {
        backwards("x_kiosk/window/opens", "x_kiosk/window/closes",
                  "신청 마감이 신청 시작보다 빠릅니다. 날짜를 고치세요.",
                  "Applications close before they open. Correct the dates.");
        backwards("x_kiosk/period/start", "x_kiosk/period/end",
                  "끝나는 날이 시작하는 날보다 빠릅니다. 날짜를 고치세요.",
                  "The period ends before it begins. Correct the dates.");
        window();
        const Json* from = value_at(document_, "minimum_age");
        const Json* to = value_at(document_, "maximum_age");
        if (from && to && from->is_number() && to->is_number() && *to < *from)
            add("maximum_age", "‘나이(까지)’가 ‘나이(부터)’보다 작습니다. 나이를 고치세요.",
                "The highest age is below the lowest. Correct the ages.");
        const bool hotline = text("x_kiosk/kind") == "hotline";
        if (form_.base_version() == 0 && !hotline && text("x_kiosk/category").empty())
            add("x_kiosk/category", "분류가 없으면 시민 화면에 나오지 않습니다. 분류를 고르세요.",
                "Without a category no citizen sees it. Choose one.");
        if (hotline && form_.items("phones") == 0)
            add("phones", "전화 상담에는 전화번호가 있어야 합니다. 번호를 넣으세요.",
                "A hotline needs a phone number. Enter it.");
    }

    void window() {
        const bool dates = !text("x_kiosk/window/opens").empty() || !text("x_kiosk/window/closes").empty();
        if (text("x_kiosk/window/kind") == "fixed" && !dates)
            add("x_kiosk/window/kind", "기간이 정해졌다고 했지만 날짜가 없습니다. 신청 시작이나 마감을 적으세요.",
                "The window is said to be fixed but has no date. Enter when it opens or closes.");
        if (value_at(document_, "x_kiosk/window") && text("x_kiosk/window/kind").empty())
            add("x_kiosk/window/kind", "신청 기간의 종류를 고르세요.", "Choose the kind of application window.");
    }

    void location() {
        if (text("x_kiosk/address_policy") == "not_stored" && form_.items("addresses") != 0)
            add("addresses", "주소를 적지 않는 곳입니다. 주소를 지우세요.",
                "The address of this place must not be stored. Remove it.");
        for (std::size_t i = 0; i < form_.items("addresses"); ++i) {
            const std::string path = fmt::format("addresses/{}/postal_code", i);
            const std::string code = text(path);
            const bool digits = std::ranges::all_of(code, [](char c) { return c >= '0' && c <= '9'; });
            if (!code.empty() && (code.size() != 5 || !digits))
                add(path, "우편번호는 숫자 다섯 자리입니다. 54999처럼 적으세요.",
                    "A postal code has five digits. Write it like 54999.");
        }
    }

    void closure() {
        backwards("from", "to", "쉬는 마지막 날이 첫날보다 빠릅니다. 날짜를 고치세요.",
                  "The last day closed is before the first. Correct the dates.");
        const Json* all = value_at(document_, "closes/everything");
        const bool named = std::ranges::any_of(kClosed, [&](const char* path) {
            const Json* ids = value_at(document_, path);
            return ids && !ids->empty();
        });
        if (!named && (!all || *all != true))
            add(kClosed.front(),
                "무엇이 쉬는지 없습니다. 쉬는 서비스, 장소, 기관을 고르거나 ‘모든 곳이 쉼’을 고르세요.",
                "It does not say what is closed. Choose services, places or organizations, or that everything is.");
    }

    void category() {
        const std::string code = text("code");
        const bool good = std::ranges::all_of(
            code, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-'; });
        if (!good)
            add("code", "분류 코드는 영어 소문자와 숫자로 적습니다. care처럼 적으세요.",
                "A category's code is of small letters and digits. Write it like care.");
    }

    void synonym() {
        const Json* leads = value_at(document_, "x_kiosk/leads_to");
        const Json* words = value_at(document_, "x_kiosk/words");
        const bool leads_nowhere = !leads || leads->empty();
        if (leads_nowhere && (!words || words->empty()))
            add("x_kiosk/leads_to", "이어 줄 서비스나 뜻이 같은 말 가운데 하나는 있어야 합니다.",
                "It needs a service that it leads to, or words of the same meaning.");
        else if (leads_nowhere && text("x_kiosk/kind") == "former_number")
            add("x_kiosk/leads_to", "예전 번호에는 이어 줄 서비스가 있어야 합니다.",
                "A former number needs the service that it leads to.");
    }

    void closing_items() {
        for (std::size_t i = 0; i < form_.items("x_kiosk/closures"); ++i) {
            const std::string item = fmt::format("x_kiosk/closures/{}/", i);
            if (text(item + "from").empty() && !value_at(document_, item + "byday"))
                add(item + "from", "쉬는 첫날이나 정기휴무를 적으세요.",
                    "Enter the first day closed or the regular closing days.");
            backwards(item + "from", item + "to", "쉬는 마지막 날이 첫날보다 빠릅니다. 날짜를 고치세요.",
                      "The last day closed is before the first. Correct the dates.");
        }
        for (std::size_t i = 0; i < form_.items("x_kiosk/exceptions"); ++i) exception(i);
    }

    void exception(std::size_t i) {
        const std::string item = fmt::format("x_kiosk/exceptions/{}/", i);
        const bool dated = !text(item + "valid_from").empty() || !text(item + "valid_to").empty() ||
                           value_at(document_, item + "byday") || value_at(document_, item + "dtstart");
        if (!dated)
            add(item + "valid_from", "언제부터 언제까지인지 날짜를 적으세요.", "Enter the days on which it holds.");
        backwards(item + "valid_from", item + "valid_to", "마지막 날이 첫날보다 빠릅니다. 날짜를 고치세요.",
                  "The last day is before the first. Correct the dates.");
        if (text(item + "opens_at").empty() != text(item + "closes_at").empty())
            add(item + (text(item + "opens_at").empty() ? "opens_at" : "closes_at"),
                "여는 시각과 닫는 시각을 모두 적거나, 쉬는 날이면 둘 다 비우세요.",
                "Enter both times, or neither where it is closed.");
    }

    void phones() {
        std::set<std::string> met;
        for (std::size_t i = 0; i < form_.items("phones"); ++i) {
            const std::string number = text(fmt::format("phones/{}/number", i));
            if (number.empty() || met.insert(phone_digits(number)).second) continue;
            add(fmt::format("phones/{}/number", i),
                fmt::format("{}: 같은 번호가 두 번 있습니다. 하나를 지우세요.", number),
                fmt::format("{} stands here twice. Remove one.", number));
        }
    }

    const Form& form_;
    const Json& document_;
    Problems found_;
};

}  // namespace

Problems problems(const Form& form) { return Review{form}.all(); }

}  // namespace model
