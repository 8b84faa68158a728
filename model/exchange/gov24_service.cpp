#include "model/exchange/gov24_service.h"

#include "model/base/json.h"
#include "model/base/seoul_time.h"
#include "model/base/uuid.h"
#include "model/directory/conditions.h"
#include "model/directory/names.h"
#include "model/directory/phone_number.h"
#include "model/exchange/gov24_channels.h"
#include "model/exchange/gov24_contacts.h"
#include "model/exchange/gov24_documents.h"
#include "model/exchange/gov24_text.h"
#include "model/written/plain_text.h"
#include "model/written/written_window.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace model {
namespace {

constexpr std::size_t kSummaryLetters = 60;  // one row of a list at 100 %
constexpr int kRank = 500;                   // behind the shipped entries, which end at 300
constexpr int kOldest = 120;                 // JA0111's "no upper limit" (ja_codes.tsv)

void put(Json& object, const char* key, std::string text) {
    if (!text.empty()) object[key] = std::move(text);
}

bool has_token(std::string_view tokens, std::string_view wanted) {
    return std::ranges::any_of(gov24_tokens(tokens), [&](const std::string& one) { return one == wanted; });
}

bool for_people(const Gov24Record& record) {
    return record.users.empty() || has_token(record.users, "개인") || has_token(record.users, "가구");
}

bool said(const Gov24Record& record, std::string_view code) {
    return std::ranges::find(record.codes, code) != record.codes.end();
}

/// What pays institutions is for staff; what helps a company is looked up by the one who runs it.
std::string_view visibility(const Gov24Record& record) {
    constexpr std::array<std::string_view, 9> kSensitive{"폭력",   "학대", "성매매", "성범죄",      "범죄피해",
                                                         "스토킹", "자살", "성폭행", "해바라기센터"};
    const auto in_name = [&](std::string_view word) { return record.name.find(word) != std::string::npos; };
    if (std::ranges::any_of(kSensitive, in_name)) return "sensitive";
    const bool trader = has_token(record.users, "소상공인") || said(record, "JA2101");
    return for_people(record) || trader ? "everyone" : "staff";
}

Json phones(const Gov24Record& record, const std::string& day, Json& raw, Problems& doubts) {
    const Gov24Agency agency{.name = one_line(record.agency), .department = one_line(record.department)};
    Gov24Contacts read = gov24_contacts(record.contact, agency, fmt::format("{}/전화문의", record.id));
    put(raw, "contact_raw", read.masked);
    Gov24Contacts detail = gov24_contacts(record.detail_contact, agency, fmt::format("{}/문의처", record.id));
    // 문의처 mostly repeats 전화문의, with the same slips.
    if (record.detail_contact != record.contact) {
        if (record.contact.empty()) put(raw, "contact_raw", detail.masked);
        for (Problem& doubt : detail.doubts) read.doubts.push_back(std::move(doubt));
    }
    for (Gov24Contact& contact : detail.contacts)
        if (std::ranges::find(read.contacts, contact.number, &Gov24Contact::number) == read.contacts.end())
            read.contacts.push_back(std::move(contact));
    Json out = Json::array();
    for (Gov24Contact& contact : read.contacts) {
        Json extension{{"class", name(phone_class(contact.number))}, {"source", kGov24Title}};
        put(extension, "source_date", day);
        Json phone{{"id", uuid_for(fmt::format("{}/phones/{}", record.id, out.size())).text},
                   {"number", std::move(contact.number)},
                   {"type", "voice"},
                   {"x_kiosk", std::move(extension)}};
        put(phone, "description", std::move(contact.description));
        out.push_back(std::move(phone));
    }
    for (Problem& doubt : read.doubts) doubts.push_back(std::move(doubt));
    return out;
}

void put_ages(Json& service, const Gov24Record& record, Problems& doubts) {
    const int from = record.from_age.value_or(0);
    const int to = record.to_age.value_or(kOldest);
    if (from > to) {
        doubts.push_back(
            {.where = fmt::format("{}/JA0110", record.id),
             .ko = fmt::format("나이의 시작({})이 끝({})보다 커서 뺐습니다. 담당 부서에 확인하세요.", from, to),
             .en = fmt::format("The ages {} to {} are upside down and were left out. Ask the department.", from, to)});
        return;
    }
    if (from > 0) service["minimum_age"] = from;
    if (to < kOldest) service["maximum_age"] = to;
}

std::string eligibility_text(const Gov24Record& record) {
    std::string text = gov24_text(record.target);
    const std::string criteria = gov24_text(record.criteria);
    if (criteria.empty() || text.find(criteria) != std::string::npos) return text;
    if (text.empty()) return criteria;
    return fmt::format("{}\n선정 기준: {}", text, criteria);
}

Json raw_fields(const Gov24Record& record) {
    Json raw = Json::object();
    put(raw, "agency", one_line(record.agency));
    put(raw, "agency_code", record.agency_code);
    put(raw, "dept", one_line(record.department));
    put(raw, "support_type", record.kinds);
    put(raw, "category", record.field);
    put(raw, "user_type", record.users);
    put(raw, "apply_method", record.apply);
    put(raw, "period_raw", record.deadline);
    return raw;
}

Json extension_of(const Gov24Record& record, const std::string& day, Json raw) {
    Json extension{{"external_id", record.id},           {"kind", "programme"},
                   {"category", gov24_category(record)}, {"rank", kRank},
                   {"visibility", visibility(record)},   {"raw", std::move(raw)}};
    put(extension, "summary",
        gov24_summary(record.purpose.empty() ? record.long_purpose : record.purpose, kSummaryLetters));
    if (!extension.contains("summary")) put(extension, "summary", gov24_summary(record.content, kSummaryLetters));
    Json source{{"title", kGov24Title}};
    put(source, "date", day);
    put(source, "url", web_address(record.url));
    extension["source"] = std::move(source);
    const ApplicationWindow window = window_written(gov24_words(record.deadline));
    if (window.kind != ApplicationWindow::Kind::none) extension["window"] = window_json(window);
    Json channels = gov24_channels(record.apply, record.reception, record.online_url);
    if (!channels.empty()) extension["channels"] = std::move(channels);
    Json eligibility = eligibility_json(record.codes);
    if (!eligibility.is_null()) extension["eligibility"] = std::move(eligibility);
    return extension;
}

}  // namespace

bool is_gov24_document(const Json& service) {
    const Json& source = object_at(object_at(service, "x_kiosk"), "source");
    return text_at(source, "title") == kGov24Title;
}

std::string gov24_day(std::string_view modified) {
    const std::string digits = phone_digits(modified);
    if (digits.size() < 8) return {};
    const std::string day = fmt::format("{}-{}-{}", digits.substr(0, 4), digits.substr(4, 2), digits.substr(6, 2));
    return parse_day(day) ? day : std::string{};
}

std::string_view gov24_category(const Gov24Record& record) {
    struct Field {
        std::string_view field;
        std::string_view category;
    };
    constexpr std::array kFields{Field{"농림축산어업", "farm"}, Field{"보육·교육", "family"},
                                 Field{"임신·출산", "family"},  Field{"보건·의료", "care"},
                                 Field{"보호·돌봄", "care"},    Field{"고용·창업", "work"},
                                 Field{"문화·환경", "living"},  Field{"행정·안전", "safety"},
                                 Field{"주거·자립", "living"},  Field{"생활안정", "care"}};
    if (record.field == "농림축산어업") return "farm";
    if (!for_people(record)) return "business";
    if (record.field == "생활안정" && has_token(record.kinds, "현금(감면)")) return "living";
    const auto* const known = std::ranges::find(kFields, std::string_view{record.field}, &Field::field);
    return known == kFields.end() ? "living" : known->category;
}

Json gov24_document(const Gov24Record& record, const std::string& organization_id, Problems& doubts) {
    const std::string day = gov24_day(record.modified);
    Json raw = raw_fields(record);
    Json service{{"id", uuid_for(record.id).text}, {"name", gov24_summary(record.name, 200)}, {"status", "active"}};
    put(service, "organization_id", organization_id);
    std::string content = gov24_text(record.content);
    if (content.empty()) content = gov24_text(record.long_purpose.empty() ? record.purpose : record.long_purpose);
    put(service, "description", std::move(content));
    put(service, "url", web_address(record.url));
    const std::string apply = gov24_text(record.apply_text);
    // Some rows of serviceDetail repeat the list's tokens.
    const bool sentences = !apply.empty() && record.apply_text.find("||") == std::string::npos && apply != record.apply;
    put(service, "application_process", sentences ? apply : gov24_application(record.apply));
    put(service, "eligibility_description", eligibility_text(record));
    put_ages(service, record, doubts);
    Json numbers = phones(record, day, raw, doubts);
    if (!numbers.empty()) service["phones"] = std::move(numbers);
    Json documents = required_documents(record.documents, record.looked_up, record.identity);
    for (std::size_t i = 0; i < documents.size(); ++i)
        documents[i]["id"] = uuid_for(fmt::format("{}/required_documents/{}", record.id, i)).text;
    if (!documents.empty()) service["required_documents"] = std::move(documents);
    service["x_kiosk"] = extension_of(record, day, std::move(raw));
    return service;
}

}  // namespace model
