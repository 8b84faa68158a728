#include "model/written/written_hours.h"

#include "model/base/json.h"
#include "model/base/utf8.h"
#include "model/directory/opening_part.h"
#include "model/hours/describe.h"
#include "model/hours/holiday_rule.h"
#include "model/hours/opening.h"
#include "model/hours/text_check.h"
#include "model/hours/wording.h"
#include "model/written/plain_text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <vector>

namespace model {
namespace {

constexpr std::string_view kHolidaysUnknown = ", 공휴일은 전화로 확인";
constexpr MinuteOfDay kDayEnd = std::chrono::hours{24};

struct WeekdayName {
    std::string_view ko;
    std::string_view code;
};
constexpr std::array kWeek{WeekdayName{"월", "MO"}, WeekdayName{"화", "TU"}, WeekdayName{"수", "WE"},
                           WeekdayName{"목", "TH"}, WeekdayName{"금", "FR"}, WeekdayName{"토", "SA"},
                           WeekdayName{"일", "SU"}};

struct Place {
    std::string_view ko;
    int nth;
};
constexpr std::array kPlaces{Place{"첫째", 1}, Place{"둘째", 2},   Place{"셋째", 3},
                             Place{"넷째", 4}, Place{"다섯째", 5}, Place{"마지막", -1}};

/// The days of one phrase and the hours on them.
struct Group {
    bool monthly = false;
    std::vector<std::string> byday;
    std::vector<ClockRange> ranges;
};

std::optional<std::size_t> take_weekday(std::string_view& text) {
    for (std::size_t day = 0; day < kWeek.size(); ++day)
        if (take(text, kWeek.at(day).ko)) {
            take(text, "요일");
            return day;
        }
    return std::nullopt;
}

/// "월~금", "월·수·금", "토요일", "월화수": each weekday once, in the order of the week.
std::optional<std::vector<std::string>> take_week(std::string_view& text) {
    std::array<bool, 7> on{};
    const auto all = [&](std::size_t from, std::size_t to) {
        for (std::size_t day = from; day <= to; ++day) on.at(day) = true;
    };
    if (take(text, "매일") || take(text, "연중무휴"))
        all(0, 6);
    else if (take(text, "평일") || take(text, "주중"))
        all(0, 4);
    else if (take(text, "주말"))
        all(5, 6);
    else if (!std::ranges::any_of(kWeek, [&](const WeekdayName& day) { return text.starts_with(day.ko); }))
        return std::nullopt;
    while (true) {
        std::string_view rest = text;
        take(rest, "·") || take(rest, "/") || take(rest, "ㆍ");
        const auto first = take_weekday(rest);
        if (!first) break;
        std::size_t last = *first;
        std::string_view further = rest;
        if (take(further, "~")) {
            const auto end = take_weekday(further);
            if (!end || *end < *first) return std::nullopt;
            last = *end;
            rest = further;
        }
        all(*first, last);
        text = rest;
    }
    std::vector<std::string> days;
    for (std::size_t day = 0; day < on.size(); ++day)
        if (on.at(day)) days.emplace_back(kWeek.at(day).code);
    return days;
}

/// "첫째·셋째토요일", behind 매월.
std::optional<std::vector<std::string>> take_month_days(std::string_view& text) {
    std::vector<int> places;
    while (true) {
        const auto* const place =
            std::ranges::find_if(kPlaces, [&](const Place& one) { return text.starts_with(one.ko); });
        if (place == kPlaces.end()) break;
        take(text, place->ko);
        take(text, "주");
        take(text, "·");
        places.push_back(place->nth);
    }
    const auto day = take_weekday(text);
    if (places.empty() || !day) return std::nullopt;
    std::vector<std::string> days;
    for (const int place : places) days.push_back(fmt::format("{}{}", place, kWeek.at(*day).code));
    return days;
}

/// The ranges that are all of `text` (without spaces); empty where it says anything else.
std::vector<ClockRange> only_ranges(const std::string& text) {
    if (text == "24시간") return {{.opens_at = MinuteOfDay{0}, .closes_at = kDayEnd}};
    std::string rest = text;
    for (const std::string_view known : {"오전", "오후", "부터", "까지", "시", "분", "반", "~", ":", "·", "/"})
        replace_all(rest, known, "");
    if (rest.find_first_not_of("0123456789") != std::string::npos) return {};
    std::vector<ClockRange> ranges = ranges_in(text);
    const bool good = std::ranges::all_of(
        ranges, [](const ClockRange& one) { return one.opens_at < one.closes_at && one.closes_at <= kDayEnd; });
    // As many ranges as there are tildes: none was passed over.
    const auto tildes = static_cast<std::size_t>(std::ranges::count(text, '~'));
    return good && (tildes == ranges.size() || (tildes == 0 && ranges.size() == 1)) ? ranges
                                                                                    : std::vector<ClockRange>{};
}

/// Takes a break out of the ranges of every group from `from` on.
bool take_break(std::vector<Group>& groups, std::size_t from, const ClockRange& gap) {
    bool any = false;
    for (std::size_t i = from; i < groups.size(); ++i) {
        std::vector<ClockRange> out;
        for (const ClockRange& range : groups[i].ranges) {
            if (gap.opens_at <= range.opens_at || gap.closes_at >= range.closes_at) {
                out.push_back(range);
                continue;
            }
            out.push_back({.opens_at = range.opens_at, .closes_at = gap.opens_at});
            out.push_back({.opens_at = gap.closes_at, .closes_at = range.closes_at});
            any = true;
        }
        groups[i].ranges = std::move(out);
    }
    return any;
}

bool take_group(std::string_view phrase, std::vector<Group>& groups) {
    Group group;
    group.monthly = take(phrase, "매월");
    const auto days = group.monthly ? take_month_days(phrase) : take_week(phrase);
    if (!days) return false;
    group.byday = *days;
    take(phrase, ":");
    group.ranges = only_ranges(std::string{phrase});
    if (group.ranges.empty()) return false;
    groups.push_back(std::move(group));
    return true;
}

/// The days of "일 쉼"; empty where the phrase says anything else.
std::optional<std::vector<std::string>> closed_days(std::string phrase) {
    for (const std::string_view word : {"쉼", "휴무", "휴관"}) replace_all(phrase, word, "");
    std::string_view rest = phrase;
    auto days = take_week(rest);
    return rest.empty() ? days : std::nullopt;
}

bool open_on_any(const std::vector<Group>& groups, const std::vector<std::string>& days) {
    return std::ranges::any_of(groups, [&](const Group& group) {
        return std::ranges::any_of(
            days, [&](const std::string& day) { return std::ranges::find(group.byday, day) != group.byday.end(); });
    });
}

std::string clock(MinuteOfDay at) { return fmt::format("{:02}:{:02}", at.count() / 60, at.count() % 60); }

Json rows_of(const std::vector<Group>& groups) {
    Json rows = Json::array();
    for (const Group& group : groups)
        for (const ClockRange& range : group.ranges)
            rows.push_back({{"freq", group.monthly ? "MONTHLY" : "WEEKLY"},
                            {"byday", fmt::format("{}", fmt::join(group.byday, ","))},
                            {"opens_at", clock(range.opens_at)},
                            {"closes_at", clock(range.closes_at)}});
    return rows;
}

bool always(const std::string& compact) {
    constexpr std::array<std::string_view, 9> kAlways{"매일24시간",     "24시간",      "연중무휴24시간",
                                                      "24시간연중무휴", "24시간365일", "연중24시간",
                                                      "365일24시간",    "24시간매일",  "24시간(연중무휴)"};
    return std::ranges::find(kAlways, compact) != kAlways.end();
}

std::string joined_phrases(const std::vector<std::string>& phrases) {
    return fmt::format("{}", fmt::join(phrases, ", "));
}

}  // namespace

std::string hours_cell(const Json& entity) {
    Problems ignored;
    Opening opening = read_opening(entity, "", ignored);
    if (!opening.readable) return {};
    if (!opening.known()) {
        std::vector<std::string> notes;
        for (const Json& row : array_at(entity, "schedules"))
            if (const std::string note = text_at(row, "description"); !note.empty()) notes.push_back(note);
        return joined_phrases(notes);
    }
    opening.holiday_rule = HolidaysUnknown{};
    opening.closed_at_year_end = false;
    opening.regular_closures.clear();
    opening.last_entry_before_close.reset();
    std::string text = describe(opening, Language::ko);
    if (text.ends_with(kHolidaysUnknown)) text.resize(text.size() - kHolidaysUnknown.size());
    return text;
}

std::optional<Json> hours_written(std::string_view text) {
    std::string plain = narrow(text);
    replace_all(plain, "\n", ",");
    replace_all(plain, ";", ",");
    replace_all(plain, "-", "~");
    if (always(without_spaces(plain))) return Json{{"always", true}};
    std::vector<Group> groups;
    std::vector<std::string> closed;
    std::size_t with_lunch = 0;
    for (const std::string& part : parts_between(plain, ",")) {
        std::string phrase = without_spaces(part);
        if (phrase.starts_with("점심")) {
            for (const std::string_view word : {"점심시간", "점심", "쉼", "휴무", "제외", "(", ")", ":은"})
                replace_all(phrase, word, "");
            const std::vector<ClockRange> gap = only_ranges(phrase);
            if (gap.size() != 1 || !take_break(groups, with_lunch, gap.front())) return std::nullopt;
            with_lunch = groups.size();
        } else if (phrase.ends_with("쉼") || phrase.ends_with("휴무") || phrase.ends_with("휴관")) {
            const auto days = closed_days(phrase);
            if (!days) return std::nullopt;
            closed.insert(closed.end(), days->begin(), days->end());
        } else if (!take_group(phrase, groups)) {
            return std::nullopt;
        }
    }
    if (groups.empty() || open_on_any(groups, closed)) return std::nullopt;
    return Json{{"schedules", rows_of(groups)}};
}

std::string holidays_cell(const Json& entity) {
    Problems ignored;
    const Opening opening = read_opening(entity, "", ignored);
    if (std::holds_alternative<HolidaysUnknown>(opening.holiday_rule))
        return opening.closed_at_year_end ? "연말연시 쉼" : "";
    return kKoreanWording.holidays(opening.holiday_rule, opening.closed_at_year_end, false);
}

std::optional<Json> holidays_written(std::string_view text) {
    Json out = Json::object();
    std::string compact = without_spaces(narrow(text));
    for (const std::string_view separator : {"·연말연시", ",연말연시", "연말연시"}) {
        const auto at = compact.find(separator);
        if (at == std::string::npos) continue;
        out["year_end"] = "closed_dates_unknown";
        compact.erase(at, separator.size());
        if (at == 0 || compact.substr(0, at).ends_with("쉼") || compact.substr(0, at).ends_with("함"))
            replace_all(compact, "쉼쉼", "쉼");
        if (compact == "쉼") return out;
        if (compact.ends_with("함쉼")) compact.resize(compact.size() - std::string_view{"쉼"}.size());
        break;
    }
    constexpr std::array<std::string_view, 7> kClosed{"공휴일쉼", "쉼",         "휴무",      "공휴일휴무",
                                                      "휴관",     "공휴일휴관", "공휴일에쉼"};
    constexpr std::array<std::string_view, 8> kOpen{"공휴일에도함", "함",         "운영",     "정상운영",
                                                    "공휴일운영",   "공휴일도함", "공휴일함", "공휴일에도운영"};
    constexpr std::array<std::string_view, 5> kUnknown{"", "공휴일은전화로확인", "확인필요", "전화로확인", "모름"};
    const auto is = [&](const auto& words) { return std::ranges::find(words, compact) != words.end(); };
    if (is(kUnknown)) return out;
    if (is(kClosed)) {
        out["holiday_rule"] = "closed";
        return out;
    }
    if (is(kOpen)) {
        out["holiday_rule"] = "open";
        return out;
    }
    if (compact.starts_with("월요일쉼(월요일이공휴일이면")) {
        out["holiday_rule"] = {{"monday_shift", true}};
        return out;
    }
    std::string_view rest = compact;
    if (take(rest, "공휴일")) {
        const std::vector<ClockRange> hours = only_ranges(std::string{rest});
        if (hours.size() != 1) return std::nullopt;
        out["holiday_rule"] = {{"opens_at", clock(hours.front().opens_at)},
                               {"closes_at", clock(hours.front().closes_at)}};
        return out;
    }
    if (!compact.ends_with("쉼") && !compact.ends_with("휴무")) return std::nullopt;
    std::string names{trimmed(narrow(text))};
    for (const std::string_view word : {"쉼", "휴무", "연말연시", ","})
        replace_all(names, word, word == "," ? "·" : "");
    Json closed_on = Json::array();
    for (const std::string& name : parts_between(names, "·")) {
        for (const std::string& legal : legal_names(name))
            if (!is_holiday_name(legal)) return std::nullopt;
        closed_on.push_back(name);
    }
    if (closed_on.empty()) return std::nullopt;
    out["holiday_rule"] = {{"closed_on", std::move(closed_on)}};
    return out;
}

}  // namespace model
