#include "hours_cases.h"

#include "model/base/json.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace hours_cases {
namespace {

using model::Json;
using std::chrono::days;

constexpr std::array kCodes{"SU", "MO", "TU", "WE", "TH", "FR", "SA"};

int pick(Random& random, int from, int to) { return std::uniform_int_distribution<int>{from, to}(random); }
bool one_in(Random& random, int n) { return pick(random, 1, n) == 1; }

Day some_day(Random& random, Day from, Day to) {
    return from + days{pick(random, 0, static_cast<int>((to - from).count()))};
}

std::vector<int> some_weekdays(Random& random) {
    if (one_in(random, 3)) return {1, 2, 3, 4, 5};
    std::vector<int> found;
    for (int weekday = 0; weekday < 7; ++weekday)
        if (one_in(random, 2)) found.push_back(weekday);
    if (found.empty()) found.push_back(pick(random, 0, 6));
    return found;
}

void some_hours(Random& random, int& opens, int& closes) {
    switch (pick(random, 0, 7)) {
        case 0: opens = 0, closes = 24 * 60; return;
        case 1: opens = 0, closes = 23 * 60 + 59; return;
        case 2: opens = pick(random, 16, 23) * 60, closes = pick(random, 0, 9) * 60; return;  // past midnight
        case 3: opens = closes = pick(random, 0, 23) * 60; return;                            // around the clock
        case 4: opens = pick(random, 12, 23) * 60, closes = 24 * 60; return;
        default: opens = pick(random, 0, 20 * 60); closes = pick(random, opens + 1, 24 * 60);
    }
}

void some_weeks(Random& random, Row& row) {
    for (const int weekday : some_weekdays(random)) row.byday.push_back({0, weekday});
    if (one_in(random, 4)) row.week_start = pick(random, 0, 6);
}

/// Rules that some month fulfils: libical, which checks them, searches for centuries otherwise.
void some_months(Random& random, Row& row) {
    row.monthly = true;
    switch (pick(random, 0, 4)) {
        case 0:
            for (int i = pick(random, 1, 3); i > 0; --i) row.byday.push_back({pick(random, 1, 5), pick(random, 0, 6)});
            return;
        case 1: row.byday.push_back({-pick(random, 1, 5), pick(random, 0, 6)}); return;
        case 2:
            for (int i = pick(random, 1, 3); i > 0; --i) row.bymonthday.push_back(pick(random, 1, 28));
            if (one_in(random, 2)) row.bymonthday.push_back(-pick(random, 1, 5));
            return;
        case 3:  // Friday the 13th
            row.byday.push_back({0, pick(random, 0, 6)});
            row.bymonthday = {pick(random, 1, 10), pick(random, 11, 20), pick(random, 21, 28)};
            return;
        default:
            for (const int weekday : some_weekdays(random)) row.byday.push_back({0, weekday});
            row.bysetpos.push_back(one_in(random, 2) ? -pick(random, 1, 3) : pick(random, 1, 4));
            if (one_in(random, 2)) row.bysetpos.push_back(-4);
    }
}

/// At most a week long, or a season; in one of three thirds, so that two never share a day.
Row some_exception(Random& random, Day first, Day last, int third) {
    const days length = (last - first) / 3;
    const Day from = some_day(random, first + third * length, first + third * length + length / 2);
    Row row;
    row.byday = {{0, 0}, {0, 1}, {0, 2}, {0, 3}, {0, 4}, {0, 5}, {0, 6}};
    if (one_in(random, 3)) row.byday = {{0, 1}, {0, 3}, {0, 5}};
    row.valid_from = from;
    row.valid_to = from + days{one_in(random, 2) ? pick(random, 0, 9) : pick(random, 10, 100)};
    row.closed = one_in(random, 3);
    if (row.closed) row.byday = {{0, 0}, {0, 1}, {0, 2}, {0, 3}, {0, 4}, {0, 5}, {0, 6}};
    some_hours(random, row.opens, row.closes);
    return row;
}

std::string clock(int minutes) { return fmt::format("{:02}:{:02}", minutes / 60, minutes % 60); }

std::string text(const std::vector<Row::On>& on) {
    std::string found;
    for (const Row::On& one : on) {
        if (!found.empty()) found += ',';
        if (one.nth != 0) found += std::to_string(one.nth);
        found += kCodes.at(static_cast<std::size_t>(one.weekday));
    }
    return found;
}

Json rule_json(const Case& one) {
    switch (one.rule) {
        case HolidayRule::unknown: return nullptr;
        case HolidayRule::open: return "open";
        case HolidayRule::closed: return "closed";
        case HolidayRule::hours:
            return {{"opens_at", clock(one.holiday_opens)}, {"closes_at", clock(one.holiday_closes)}};
        case HolidayRule::named: return {{"closed_on", one.names}};
        case HolidayRule::monday_shift: return {{"monday_shift", true}};
    }
    return nullptr;
}

}  // namespace

Row random_row(Random& random, Day first, Day last) {
    Row row;
    if (one_in(random, 3))
        some_months(random, row);
    else
        some_weeks(random, row);
    some_hours(random, row.opens, row.closes);
    if (one_in(random, 3)) row.interval = pick(random, 2, 4);
    if (row.interval > 1 || one_in(random, 4)) row.dtstart = some_day(random, first - days{400}, first + days{300});
    if (row.dtstart && one_in(random, 4))
        row.count = pick(random, 1, 200);
    else if (one_in(random, 5))
        row.until = some_day(random, std::max(first, row.dtstart.value_or(first)), last);
    return row;
}

Case random_case(Random& random, Day first, Day last) {
    Case one;
    for (int i = pick(random, 1, 3); i > 0; --i) {
        one.rows.push_back(random_row(random, first, last));
        if (one_in(random, 8)) one.rows.back().valid_from = some_day(random, first, last);
        if (one_in(random, 8))
            one.rows.back().valid_to = some_day(random, one.rows.back().valid_from.value_or(first), last);
    }
    for (int third = 0; third < 3; ++third)
        if (one_in(random, 5)) one.exceptions.push_back(some_exception(random, first, last, third));
    one.rule = static_cast<HolidayRule>(pick(random, 0, 5));
    some_hours(random, one.holiday_opens, one.holiday_closes);
    one.names = {"설날", "추석", "어린이날", "대체공휴일(광복절)"};
    for (int i = pick(random, 0, 3); i > 1; --i) {
        const Day from = some_day(random, first, last);
        one.closures.push_back({from, from + days{pick(random, 0, 20)}});
    }
    if (one_in(random, 6)) one.closing_days = {{2, pick(random, 0, 6)}, {4, pick(random, 0, 6)}};
    one.year_end = one_in(random, 5);
    if (one_in(random, 6)) one.last_entry = pick(random, 1, 8) * 15;
    return one;
}

Json json(const Row& row) {
    Json object{{"freq", row.monthly ? "MONTHLY" : "WEEKLY"}, {"interval", row.interval}};
    if (!row.closed) {
        object["opens_at"] = clock(row.opens);
        object["closes_at"] = clock(row.closes);
    }
    if (!row.byday.empty()) object["byday"] = text(row.byday);
    if (!row.bymonthday.empty()) object["bymonthday"] = row.bymonthday;
    if (!row.bysetpos.empty()) object["x_kiosk"] = {{"bysetpos", row.bysetpos}};
    object["wkst"] = kCodes.at(static_cast<std::size_t>(row.week_start));
    const auto put = [&](const char* key, const std::optional<Day>& day) {
        if (day) object[key] = model::iso(*day);
    };
    put("dtstart", row.dtstart);
    put("until", row.until);
    put("valid_from", row.valid_from);
    put("valid_to", row.valid_to);
    if (row.count) object["count"] = *row.count;
    object["description"] = "밤새 여는 날도 있습니다";
    return object;
}

Json json(const Case& one) {
    Json rows = Json::array();
    for (const Row& row : one.rows) rows.push_back(json(row));
    Json exceptions = Json::array();
    for (const Row& row : one.exceptions) exceptions.push_back(json(row));
    Json closures = Json::array();
    for (const Range& range : one.closures)
        closures.push_back({{"from", model::iso(range.from)}, {"to", model::iso(range.to)}, {"reason", "쉼"}});
    if (!one.closing_days.empty()) closures.push_back({{"byday", text(one.closing_days)}, {"reason", "정기휴무"}});
    Json extension{{"holiday_rule", rule_json(one)}, {"exceptions", exceptions}, {"closures", closures}};
    if (one.year_end) extension["year_end"] = "closed_dates_unknown";
    if (one.last_entry > 0) extension["last_entry_minutes"] = one.last_entry;
    return {{"id", "case"}, {"schedules", rows}, {"x_kiosk", extension}};
}

}  // namespace hours_cases
