#include "model/exchange/hsds_plain.h"

#include "model/base/json.h"
#include "model/base/seoul_time.h"
#include "model/base/uuid.h"
#include "model/hours/describe.h"
#include "model/hours/opening.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace model {
namespace {

constexpr const char* kFrom = "plain_from";
constexpr std::array kDays{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
constexpr std::size_t kMostWeeks = 5;  // of one weekday in a month

using Words = std::pair<std::string_view, std::string_view>;

std::string_view word_of(std::string_view key, std::initializer_list<Words> words) {
    for (const auto& [known, word] : words)
        if (key == known) return word;
    return {};
}

/// "2021년 2월 15일"; the text itself where it is no day.
std::string korean_day(const std::string& text) {
    const auto day = parse_day(std::string_view{text}.substr(0, 10));
    if (!day) return text;
    const std::chrono::year_month_day date{*day};
    return fmt::format("{}년 {}월 {}일", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()));
}

std::string window_text(const Json& window) {
    const std::string kind = text_at(window, "kind");
    std::string text;
    if (kind == "fixed") {
        const std::string opens = text_at(window, "opens");
        const std::string closes = text_at(window, "closes");
        if (!opens.empty() && !closes.empty())
            text = fmt::format("신청 기간은 {}부터 {}까지입니다.", korean_day(opens), korean_day(closes));
        else if (!closes.empty())
            text = fmt::format("{}까지 신청할 수 있습니다.", korean_day(closes));
        else if (!opens.empty())
            text = fmt::format("{}부터 신청할 수 있습니다.", korean_day(opens));
    } else {
        text = word_of(kind, {{"rolling", "언제나 신청할 수 있습니다."},
                              {"budget", "예산이 떨어지면 신청이 끝납니다."},
                              {"until_filled", "자리가 차면 신청이 끝납니다."},
                              {"yearly", "해마다 정해진 때에 신청합니다."},
                              {"announced_later", "신청 일정은 따로 알립니다."}});
    }
    const std::string source = text_at(window, "source_text");
    if (source.empty()) return text;
    return text.empty() ? fmt::format("신청 기간: {}", source) : fmt::format("{} (원문: {})", text, source);
}

std::string channels_text(const Json& channels) {
    std::vector<std::string> ways;
    for (const Json& channel : channels) {
        if (!channel.is_object()) continue;
        const std::string_view how = word_of(text_at(channel, "how"), {{"visit", "방문"},
                                                                       {"online", "온라인"},
                                                                       {"phone", "전화"},
                                                                       {"post", "우편"},
                                                                       {"fax", "팩스"},
                                                                       {"email", "전자우편"},
                                                                       {"referral", "다른 기관의 의뢰"},
                                                                       {"appointment", "예약"},
                                                                       {"none_needed", "신청 없이 이용"}});
        const std::string note = text_at(channel, "note");
        if (how.empty()) continue;
        ways.push_back(note.empty() ? std::string{how} : fmt::format("{}({})", how, note));
    }
    return ways.empty() ? std::string{} : fmt::format("신청 방법: {}", fmt::join(ways, ", "));
}

std::string joined(const std::string& first, const std::string& second, const char* between) {
    if (first.empty() || second.empty()) return first + second;
    return fmt::format("{}{}{}", first, between, second);
}

/// The weeks of a month on which nothing opens on that weekday: {2, 4} for "2MO", "4MO". Counted from the end: none,
/// because no row of HSDS says that exactly.
std::set<char> closed_weeks(const Json& closures, std::string_view day) {
    std::set<char> weeks;
    for (const Json& closure : closures) {
        const auto at = closure.is_object() ? closure.find("byday") : closure.end();
        if (!closure.is_object() || at == closure.end()) continue;
        std::string list = at->is_string() ? at->get<std::string>() : std::string{};
        if (at->is_array())
            for (const Json& one : *at)
                if (one.is_string()) list += "," + one.get<std::string>();
        for (std::size_t found = list.find(day); found != list.npos; found = list.find(day, found + 1)) {
            const bool counted = found >= 1 && list[found - 1] >= '1' && list[found - 1] <= '5';
            const bool from_end = found >= 2 && list[found - 2] == '-';
            if (counted && !from_end) weeks.insert(list[found - 1]);
        }
    }
    return weeks;
}

/// A weekly row without the weekdays that do not open in every week; those as rows of their own by the month.
void split_row(const Json& row, const Json& closures, Json& rows) {
    const std::string byday = text_at(row, "byday");
    const bool plain_week = text_at(row, "freq") == "WEEKLY" && row.value("interval", Json(1)) == 1 && !byday.empty() &&
                            !row.contains("count");
    std::vector<std::string> weekly;
    Json monthly = Json::array();
    for (const char* day : kDays) {
        if (!plain_week || byday.find(day) == byday.npos) continue;
        const std::set<char> closed = closed_weeks(closures, day);
        if (closed.empty()) {
            weekly.emplace_back(day);
            continue;
        }
        std::vector<std::string> open;
        for (std::size_t week = 1; week <= kMostWeeks; ++week)
            if (!closed.contains(static_cast<char>('0' + week))) open.push_back(fmt::format("{}{}", week, day));
        Json one = row;
        one["freq"] = "MONTHLY";
        one["byday"] = fmt::format("{}", fmt::join(open, ","));
        if (row.contains("id")) one["id"] = uuid_for(fmt::format("{}/{}", text_at(row, "id"), day)).text;
        if (!open.empty()) monthly.push_back(std::move(one));
    }
    if (monthly.empty()) {
        rows.push_back(row);
        return;
    }
    if (!weekly.empty()) {
        Json rest = row;
        rest["byday"] = fmt::format("{}", fmt::join(weekly, ","));
        rows.push_back(std::move(rest));
    }
    for (Json& one : monthly) rows.push_back(std::move(one));
}

bool has_rules(const Json& extension) {
    for (const char* key : {"holiday_rule", "closures", "exceptions", "year_end", "always", "last_entry_minutes"})
        if (extension.contains(key)) return true;
    return false;
}

/// What plain rows cannot say, in words.
std::string rules_text(const Json& object) {
    Problems ignored;  // told when the entry was written
    const Opening opening = read_opening(object, "", ignored);
    if (!opening.readable) return {};
    std::string text = describe(opening, Language::ko);
    for (const Closure& closure : opening.closures) text = joined(text, describe(closure, Language::ko), ", ");
    for (const Schedule& row : opening.exceptions) text = joined(text, describe(row, Language::ko), ", ");
    return text;
}

void keep(Json& object, const char* key) {
    Json& from = object["x_kiosk"][kFrom];
    from[key] = object.contains(key) ? object[key] : Json{};
}

void write_schedules(Json& object) {
    const Json extension = object_at(object, "x_kiosk");
    if (!has_rules(extension) || (object.contains("schedules") && !object["schedules"].is_array())) return;
    const bool always = extension.contains("always") && extension["always"] == true;
    const Json before = array_at(object, "schedules");
    if (before.empty() && !always) return;  // no hours are known: a rule alone is no row
    Json rows = Json::array();
    if (before.empty())  // HSDS writes the whole day so
        rows.push_back({{"id", uuid_for(fmt::format("{}/always", text_at(object, "id"))).text},
                        {"freq", "WEEKLY"},
                        {"byday", "MO,TU,WE,TH,FR,SA,SU"},
                        {"opens_at", "00:00"},
                        {"closes_at", "23:59"}});
    for (const Json& row : before)
        if (row.is_object())
            split_row(row, array_at(extension, "closures"), rows);
        else
            rows.push_back(row);
    const std::string words = rules_text(object);
    for (Json& row : rows)
        if (row.is_object() && !words.empty() && (!row.contains("notes") || row["notes"].is_string()))
            row["notes"] = joined(text_at(row, "notes"), words, "\n");
    keep(object, "schedules");
    object["schedules"] = std::move(rows);
}

void write_application(Json& object) {
    const Json& extension = object_at(object, "x_kiosk");
    if (object.contains("application_process") && !object["application_process"].is_string()) return;
    const std::string words =
        joined(window_text(object_at(extension, "window")), channels_text(array_at(extension, "channels")), " ");
    if (words.empty()) return;
    const std::string before = text_at(object, "application_process");
    keep(object, "application_process");
    object["application_process"] = joined(before, words, "\n");
}

/// HSDS 3.1 asks for these in every address; "" where nothing is known.
void write_addresses(Json& object) {
    const Json before = array_at(object, "addresses");
    Json whole = before;
    for (Json& address : whole) {
        if (!address.is_object()) continue;
        for (const char* key : {"address_1", "city", "state_province", "postal_code", "country"})
            if (!address.contains(key)) address[key] = "";
        if (!address.contains("address_type")) address["address_type"] = "physical";
    }
    if (whole == before) return;
    keep(object, "addresses");
    object["addresses"] = std::move(whole);
}

void write_own(Json& object) {
    if (object_at(object, "x_kiosk").empty()) return;
    write_addresses(object);
    write_application(object);
    write_schedules(object);
}

void read_own(Json& object) {
    const Json from = object_at(object_at(object, "x_kiosk"), kFrom);
    if (from.empty()) return;
    Json original = object;
    original["x_kiosk"].erase(kFrom);
    for (const auto& item : from.items())
        if (item.value().is_null())
            original.erase(item.key());
        else
            original[item.key()] = item.value();
    Json again = original;
    write_own(again);
    for (const auto& item : from.items()) {
        if (!object.contains(item.key())) {
            original.erase(item.key());
        } else if (!again.contains(item.key()) || again[item.key()] != object[item.key()]) {
            original[item.key()] = object[item.key()];
        }
    }
    object = std::move(original);
}

template <class Work>
void with_phones(Json& object, Work work) {
    work(object);
    if (const auto phones = object.find("phones"); phones != object.end() && phones->is_array())
        for (Json& phone : *phones)
            if (phone.is_object()) work(phone);
}

}  // namespace

void write_plain(Json& object) { with_phones(object, write_own); }
void read_plain(Json& object) { with_phones(object, read_own); }

}  // namespace model
