#include "model/exchange/staff_csv_columns.h"

#include "model/base/json.h"
#include "model/base/utf8.h"
#include "model/directory/opening_part.h"
#include "model/written/plain_text.h"
#include "model/written/written_hours.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

namespace model {
namespace {

// Names of 표준데이터 (standard_csv.tsv) where it has one: 관리번호, 전화번호, 소재지도로명주소, 홈페이지주소.
constexpr std::array kColumns{StaffColumn{"관리번호", "id|번호", CellKind::key, ""},
                              StaffColumn{"서비스명", "이름|명칭|사업명", CellKind::text, "name"},
                              StaffColumn{"다른이름", "별칭", CellKind::text, "alternate_name"},
                              StaffColumn{"한줄소개", "소개", CellKind::text, "x_kiosk.summary"},
                              StaffColumn{"분류", "", CellKind::category, ""},
                              StaffColumn{"종류", "", CellKind::kind, ""},
                              StaffColumn{"상태", "", CellKind::status, ""},
                              StaffColumn{"공개", "", CellKind::visibility, ""},
                              StaffColumn{"담당기관", "기관", CellKind::organization, ""},
                              StaffColumn{"전화번호", "전화|연락처", CellKind::phones, ""},
                              StaffColumn{"운영시간", "이용시간", CellKind::hours, ""},
                              StaffColumn{"공휴일", "공휴일운영", CellKind::holidays, ""},
                              StaffColumn{"신청기간", "신청기한|접수기간", CellKind::window, ""},
                              StaffColumn{"사업기간", "행사기간|교육기간", CellKind::period, ""},
                              StaffColumn{"지원대상", "대상", CellKind::text, "eligibility_description"},
                              StaffColumn{"나이", "연령", CellKind::ages, ""},
                              StaffColumn{"지원내용", "내용", CellKind::text, "description"},
                              StaffColumn{"구비서류", "준비서류|서류", CellKind::papers, ""},
                              StaffColumn{"신청방법", "", CellKind::text, "application_process"},
                              StaffColumn{"신청경로", "", CellKind::channels, ""},
                              StaffColumn{"이용요금", "비용|요금", CellKind::text, "fees_description"},
                              StaffColumn{"장소", "설치장소", CellKind::place, ""},
                              StaffColumn{"동", "", CellKind::dong, ""},
                              StaffColumn{"소재지도로명주소", "주소|도로명주소", CellKind::address, ""},
                              StaffColumn{"홈페이지주소", "누리집|홈페이지", CellKind::url, "url"},
                              StaffColumn{"전자우편", "이메일", CellKind::text, "email"},
                              StaffColumn{"검색어", "", CellKind::words, "x_kiosk.keywords"},
                              StaffColumn{"출처", "", CellKind::text, "x_kiosk.source.title"},
                              StaffColumn{"출처날짜", "데이터기준일자", CellKind::day, "x_kiosk.source.date"},
                              StaffColumn{"확인한날", "확인일자", CellKind::day, "assured_date"}};

constexpr std::array kKindWords{StaffWord{"programme", "지원사업"}, StaffWord{"campaign", "캠페인"},
                                StaffWord{"event", "행사"},         StaffWord{"course", "강좌"},
                                StaffWord{"desk", "창구"},          StaffWord{"centre", "센터"},
                                StaffWord{"facility", "시설"},      StaffWord{"organisation", "단체"},
                                StaffWord{"hotline", "상담전화"},   StaffWord{"plan", "계획"}};
constexpr std::array kStatusWords{StaffWord{"active", "운영"}, StaffWord{"inactive", "중단"},
                                  StaffWord{"defunct", "없어짐"}, StaffWord{"temporarily closed", "잠시 중단"}};
constexpr std::array kVisibilityWords{StaffWord{"everyone", "모두"}, StaffWord{"sensitive", "민감"},
                                      StaffWord{"staff", "직원"}};
constexpr std::array kPaperWords{StaffWord{"official_lookup", "공무원 확인"}, StaffWord{"identity", "본인 확인"},
                                 StaffWord{"form", "서식"}, StaffWord{"bring", ""}};
constexpr std::array kChannelWords{
    StaffWord{"visit", "방문"},    StaffWord{"online", "인터넷"},    StaffWord{"phone", "전화"},
    StaffWord{"post", "우편"},     StaffWord{"fax", "팩스"},         StaffWord{"email", "전자우편"},
    StaffWord{"referral", "의뢰"}, StaffWord{"appointment", "예약"}, StaffWord{"none_needed", "신청 없음"}};

std::string ko_word(CellKind kind, const std::string& word) {
    for (const StaffWord& one : staff_words(kind))
        if (one.word == word) return std::string{one.ko};
    return word;
}

/// Null where there is nothing.
const Json* at_path(const Json& document, std::string_view path) {
    const Json* at = &document;
    while (!path.empty()) {
        if (!at->is_object()) return nullptr;
        const auto dot = path.find('.');
        const auto next = at->find(std::string{path.substr(0, dot)});
        if (next == at->end()) return nullptr;
        at = &*next;
        path = dot == std::string_view::npos ? std::string_view{} : path.substr(dot + 1);
    }
    return at;
}

std::string text_of(const Json* value) {
    return value != nullptr && value->is_string() ? value->get<std::string>() : std::string{};
}

std::string joined(const std::vector<std::string>& parts, const char* between) {
    return fmt::format("{}", fmt::join(parts, between));
}

std::string phones_cell(const Json& service) {
    std::vector<std::string> parts;
    for (const Json& phone : array_at(service, "phones")) {
        const std::string who = text_at(phone, "description");
        parts.push_back(text_at(phone, "number") + (who.empty() ? "" : " " + who));
    }
    return joined(parts, "; ");
}

std::string window_cell(const Json& window) {
    const std::string words = text_at(window, "source_text");
    if (!words.empty()) return words;
    const std::string kind = text_at(window, "kind");
    if (kind == "fixed") return fmt::format("{}~{}", text_at(window, "opens"), text_at(window, "closes"));
    for (const auto& [word, ko] : {std::pair{"rolling", "상시"}, std::pair{"budget", "예산 소진 시까지"},
                                   std::pair{"until_filled", "선착순"}, std::pair{"announced_later", "별도 공지"},
                                   std::pair{"yearly", "매년 별도 공지"}, std::pair{"unknown", "확인 필요"}})
        if (kind == word) return ko;
    return {};
}

std::string period_cell(const Json& period) {
    const std::string start = text_at(period, "start");
    const std::string end = text_at(period, "end");
    const std::string note = text_at(period, "note");
    const std::string range = start.empty() && end.empty() ? "" : fmt::format("{}~{}", start, end);
    if (range.empty()) return note;
    return note.empty() ? range : fmt::format("{} ({})", range, note);
}

std::string ages_cell(const Json& service) {
    const auto age = [&](const char* key) {
        const auto at = service.find(key);
        return at != service.end() && at->is_number_integer() ? std::optional{at->get<int>()} : std::nullopt;
    };
    const auto from = age("minimum_age");
    const auto to = age("maximum_age");
    if (from && to) return fmt::format("{}~{}세", *from, *to);
    if (from) return fmt::format("{}세 이상", *from);
    return to ? fmt::format("{}세 이하", *to) : std::string{};
}

std::string papers_cell(const Json& service) {
    std::vector<std::string> parts;
    for (const Json& paper : array_at(service, "required_documents")) {
        const Json& extension = object_at(paper, "x_kiosk");
        const std::string how = ko_word(CellKind::papers, text_at(extension, "how"));
        const std::string when = text_at(extension, "condition");
        parts.push_back(fmt::format("{}{}{}", how.empty() ? "" : fmt::format("[{}] ", how), text_at(paper, "document"),
                                    when.empty() ? "" : fmt::format(" ({})", when)));
    }
    return joined(parts, "; ");
}

std::string channels_cell(const Json& service) {
    std::vector<std::string> parts;
    for (const Json& channel : array_at(object_at(service, "x_kiosk"), "channels")) {
        const std::string note = text_at(channel, "note");
        parts.push_back(ko_word(CellKind::channels, text_at(channel, "how")) +
                        (note.empty() ? "" : fmt::format("({})", note)));
    }
    return joined(parts, "; ");
}

std::string place_cell(const Json& service, CellKind kind, const StaffNames& names) {
    const Json* const place = shown_place(service);
    if (place == nullptr) return {};
    const auto location = names.locations.find(text_at(*place, "location_id"));
    if (location == names.locations.end()) return {};
    if (kind == CellKind::place) return text_at(location->second, "name");
    if (kind == CellKind::dong) return text_at(object_at(location->second, "x_kiosk"), "dong");
    const Json& addresses = array_at(location->second, "addresses");
    return addresses.empty() ? std::string{} : text_at(addresses.front(), "address_1");
}

std::string keywords_cell(const Json* words) {
    std::vector<std::string> parts;
    if (words != nullptr && words->is_array())
        for (const Json& word : *words) parts.push_back(text_of(&word));
    return joined(parts, ", ");
}

}  // namespace

std::span<const StaffColumn> staff_columns() { return kColumns; }

const StaffColumn* staff_column(std::string_view heading) {
    const std::string wanted = without_spaces(narrow(heading));
    for (const StaffColumn& column : kColumns) {
        if (column.heading == wanted) return &column;
        for (const std::string& other : parts_between(column.others, "|"))
            if (other == wanted || (other == "id" && wanted == "ID")) return &column;
    }
    return nullptr;
}

std::span<const StaffWord> staff_words(CellKind kind) {
    if (kind == CellKind::kind) return kKindWords;
    if (kind == CellKind::status) return kStatusWords;
    if (kind == CellKind::visibility) return kVisibilityWords;
    if (kind == CellKind::papers) return kPaperWords;
    if (kind == CellKind::channels) return kChannelWords;
    return {};
}

void StaffNames::add(const Current& current) {
    const std::string name = text_at(current.document, "name");
    if (current.entity == Entity::organization) organizations[current.id.text] = name;
    if (current.entity == Entity::location) locations[current.id.text] = current.document;
    if (current.entity == Entity::category) categories[text_at(current.document, "code")] = name;
}

std::vector<std::string> StaffNames::ids_named(const std::map<std::string, std::string>& names, std::string_view name) {
    std::vector<std::string> ids;
    for (const auto& [id, known] : names)
        if (known == name) ids.push_back(id);
    return ids;
}

std::vector<std::string> StaffNames::locations_named(std::string_view name) const {
    std::vector<std::string> ids;
    for (const auto& [id, location] : locations)
        if (text_at(location, "name") == name) ids.push_back(id);
    return ids;
}

const Json* shown_place(const Json& service) {
    const Json& places = array_at(service, "service_at_locations");
    for (const Json& place : places)
        if (object_at(place, "x_kiosk").value("current", Json(true)) == true) return &place;
    return places.empty() ? nullptr : &places.front();
}

const Json& hours_entity(const Json& service) {
    if (has_own_opening(service)) return service;
    const Json& phones = array_at(service, "phones");
    const bool hotline = text_at(object_at(service, "x_kiosk"), "kind") == "hotline";
    for (const Json& phone : phones)
        if (has_own_opening(phone)) return phone;
    return hotline && !phones.empty() ? phones.front() : service;
}

std::string staff_cell(const Json& service, const StaffColumn& column, const StaffNames& names) {
    const Json& extension = object_at(service, "x_kiosk");
    switch (column.kind) {
        case CellKind::key: {
            const std::string own = text_at(extension, "external_id");
            return own.empty() ? text_at(service, "id") : own;
        }
        case CellKind::text:
        case CellKind::url:
        case CellKind::day: return text_of(at_path(service, column.field));
        case CellKind::kind: return ko_word(column.kind, text_at(extension, "kind"));
        case CellKind::status: return ko_word(column.kind, text_at(service, "status"));
        case CellKind::visibility: return ko_word(column.kind, text_at(extension, "visibility"));
        case CellKind::category: {
            const std::string code = text_at(extension, "category");
            const auto known = names.categories.find(code);
            return known == names.categories.end() ? code : known->second;
        }
        case CellKind::organization: {
            const auto known = names.organizations.find(text_at(service, "organization_id"));
            return known == names.organizations.end() ? std::string{} : known->second;
        }
        case CellKind::phones: return phones_cell(service);
        case CellKind::hours: return hours_cell(hours_entity(service));
        case CellKind::holidays: return holidays_cell(hours_entity(service));
        case CellKind::window: return window_cell(object_at(extension, "window"));
        case CellKind::period: return period_cell(object_at(extension, "period"));
        case CellKind::ages: return ages_cell(service);
        case CellKind::papers: return papers_cell(service);
        case CellKind::channels: return channels_cell(service);
        case CellKind::place:
        case CellKind::dong:
        case CellKind::address: return place_cell(service, column.kind, names);
        case CellKind::words: return keywords_cell(at_path(service, column.field));
    }
    return {};
}

std::string guarded_cell(const std::string& text) {
    const bool number = !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
    // A spreadsheet shows 12 digits and more as 4.64E+11, and drops a leading zero.
    const bool loses = number && (text.size() > 11 || (text.front() == '0' && text.size() > 1));
    const bool formula = !text.empty() && std::string_view{"=+-@'\t\r"}.find(text.front()) != std::string_view::npos;
    return loses || formula ? "'" + text : text;
}

std::string unguarded_cell(std::string_view cell) {
    std::string text;
    for (std::size_t i = 0; i < cell.size(); ++i) {
        if (cell[i] == '\r') {
            if (i + 1 == cell.size() || cell[i + 1] != '\n') text += '\n';
        } else {
            text += cell[i];
        }
    }
    text = nfc(text);
    std::string_view rest = trimmed(text);
    if (rest.starts_with("'") && rest.size() > 1 &&
        std::string_view{"=+-@'\t0123456789"}.find(rest[1]) != std::string_view::npos)
        rest.remove_prefix(1);
    return std::string{rest};
}

}  // namespace model
