#include "model/exchange/gov24_row.h"

#include "model/base/json.h"
#include "model/written/plain_text.h"

#include <algorithm>
#include <array>

namespace model {
namespace {

constexpr std::size_t kIdLength = 12;

struct Field {
    const char* name;
    std::string Gov24Record::*member;
};

constexpr std::array kListFields{
    Field{"지원유형", &Gov24Record::kinds},         Field{"서비스명", &Gov24Record::name},
    Field{"서비스목적요약", &Gov24Record::purpose}, Field{"지원대상", &Gov24Record::target},
    Field{"선정기준", &Gov24Record::criteria},      Field{"지원내용", &Gov24Record::content},
    Field{"신청방법", &Gov24Record::apply},         Field{"신청기한", &Gov24Record::deadline},
    Field{"상세조회URL", &Gov24Record::url},        Field{"소관기관코드", &Gov24Record::agency_code},
    Field{"소관기관명", &Gov24Record::agency},      Field{"부서명", &Gov24Record::department},
    Field{"사용자구분", &Gov24Record::users},       Field{"서비스분야", &Gov24Record::field},
    Field{"접수기관", &Gov24Record::reception},     Field{"전화문의", &Gov24Record::contact},
    Field{"수정일시", &Gov24Record::modified}};

// Those that serviceList has too, under the same name or another.
constexpr std::array kSharedFields{
    Field{"지원유형", &Gov24Record::kinds},    Field{"서비스명", &Gov24Record::name},
    Field{"지원대상", &Gov24Record::target},   Field{"선정기준", &Gov24Record::criteria},
    Field{"지원내용", &Gov24Record::content},  Field{"신청기한", &Gov24Record::deadline},
    Field{"소관기관명", &Gov24Record::agency}, Field{"접수기관명", &Gov24Record::reception},
    Field{"수정일시", &Gov24Record::modified}};

constexpr std::array kDetailFields{Field{"서비스목적", &Gov24Record::long_purpose},
                                   Field{"신청방법", &Gov24Record::apply_text},
                                   Field{"구비서류", &Gov24Record::documents},
                                   Field{"공무원확인구비서류", &Gov24Record::looked_up},
                                   Field{"본인확인필요구비서류", &Gov24Record::identity},
                                   Field{"문의처", &Gov24Record::detail_contact},
                                   Field{"온라인신청사이트URL", &Gov24Record::online_url}};

/// A field's text; numbers too, because a spreadsheet on the way turns codes into them.
std::string field_text(const Json& row, const char* name) {
    const auto at = row.find(name);
    if (at == row.end()) return {};
    if (at->is_string()) return std::string{trimmed(at->get_ref<const std::string&>())};
    if (at->is_number_integer()) return at->dump();
    return {};
}

std::optional<int> age(const Json& row, const char* name) {
    const auto at = row.find(name);
    if (at == row.end() || !at->is_number_integer()) return std::nullopt;
    const auto years = at->get<std::int64_t>();
    if (years < 0 || years > 150) return std::nullopt;
    return static_cast<int>(years);
}

void read_conditions(const Json& row, Gov24Record& record) {
    record.conditions = true;
    record.from_age = age(row, "JA0110");
    record.to_age = age(row, "JA0111");
    record.codes.clear();
    for (const auto& [key, value] : row.items())
        if (key.starts_with("JA") && value.is_string() && trimmed(value.get_ref<const std::string&>()) == "Y")
            record.codes.push_back(key);
}

}  // namespace

Gov24List gov24_list_of(const Json& row) {
    if (!row.is_object()) return Gov24List::none;
    const auto has = [&](const char* key) { return row.contains(key); };
    for (const auto& [key, value] : row.items())
        if (key.starts_with("JA")) return Gov24List::support_conditions;
    if (has("서비스목적요약") || has("전화문의") || has("소관기관코드") || has("서비스분야") || has("상세조회URL"))
        return Gov24List::service_list;
    if (has("문의처") || has("구비서류") || has("서비스목적") || has("공무원확인구비서류") || has("자치법규"))
        return Gov24List::service_detail;
    return has("서비스ID") && has("서비스명") ? Gov24List::service_list : Gov24List::none;
}

bool is_gov24_id(std::string_view id) {
    return id.size() == kIdLength && std::ranges::all_of(id, [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
           });
}

void read_gov24_row(const Json& row, Gov24List list, Gov24Record& record) {
    switch (list) {
        case Gov24List::none: return;
        case Gov24List::support_conditions: return read_conditions(row, record);
        case Gov24List::service_list:
            for (const Field& field : kListFields) {
                std::string text = field_text(row, field.name);
                if (!text.empty()) record.*field.member = std::move(text);
            }
            record.listed = true;
            return;
        case Gov24List::service_detail:
            for (const Field& field : kSharedFields) {
                std::string& member = record.*field.member;
                if (!record.listed || member.empty()) {
                    std::string text = field_text(row, field.name);
                    if (!text.empty()) member = std::move(text);
                }
            }
            for (const Field& field : kDetailFields) record.*field.member = field_text(row, field.name);
            record.detailed = true;
            return;
    }
}

}  // namespace model
