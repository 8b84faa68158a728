// The days of random rows against libical's, which knows all of RFC 5545 and shares no code with ours.

#include "hours_cases.h"
#include "model/base/json.h"
#include "model/hours/read_schedule.h"
#include "model/hours/recurrence.h"

#include <fmt/ranges.h>
#include <gtest/gtest.h>
#include <libical/ical.h>

#include <memory>

namespace {

using namespace std::chrono;
using hours_cases::Row;
using model::Day;

constexpr Day kFirst{2025y / January / 1};
constexpr Day kLast{2027y / December / 31};

struct FreeIterator {
    void operator()(icalrecur_iterator* iterator) const { icalrecur_iterator_free(iterator); }
};

std::string rule_text(const Row& row, const model::Json& json) {
    std::string text = fmt::format("FREQ={};INTERVAL={};WKST={}", row.monthly ? "MONTHLY" : "WEEKLY", row.interval,
                                   json.at("wkst").get<std::string>());
    if (json.contains("byday")) text += fmt::format(";BYDAY={}", json.at("byday").get<std::string>());
    if (!row.bymonthday.empty()) text += fmt::format(";BYMONTHDAY={}", fmt::join(row.bymonthday, ","));
    if (!row.bysetpos.empty()) text += fmt::format(";BYSETPOS={}", fmt::join(row.bysetpos, ","));
    if (row.count) text += fmt::format(";COUNT={}", *row.count);
    return text;
}

icaltimetype ical_date(Day day) {
    std::string digits = model::iso(day);
    std::erase(digits, '-');
    return icaltime_from_string(digits.c_str());
}

std::vector<Day> libical_days(const Row& row, const model::Json& json) {
    // Without dtstart: a Thursday and first of the month, far enough back for any week and month.
    const Day start = row.dtstart.value_or(Day{2023y / June / 1});
    const auto rule = icalrecurrencetype_from_string(rule_text(row, json).c_str());
    const std::unique_ptr<icalrecur_iterator, FreeIterator> iterator{icalrecur_iterator_new(rule, ical_date(start))};
    std::vector<Day> found;
    for (auto at = icalrecur_iterator_next(iterator.get()); icaltime_is_null_time(at) == 0;
         at = icalrecur_iterator_next(iterator.get())) {
        const Day day{year{at.year} / month(static_cast<unsigned>(at.month)) /
                      std::chrono::day(static_cast<unsigned>(at.day))};
        if (day > kLast || (row.until && day > *row.until)) break;
        if (day >= kFirst) found.push_back(day);
    }
    return found;
}

std::vector<Day> our_days(const model::Json& json) {
    model::Problems problems;
    const auto read = model::read_schedule(json, model::RowKind::regular, "row", problems);
    std::vector<Day> found;
    if (!read.schedule) return found;
    const model::Recurrence recurrence{*read.schedule};
    for (Day day = kFirst; day <= kLast; day += days{1})
        if (recurrence.on(day)) found.push_back(day);
    return found;
}

std::string listed(const std::vector<Day>& all) {
    std::vector<std::string> days;
    for (std::size_t i = 0; i < std::min<std::size_t>(all.size(), 12); ++i) days.push_back(model::iso(all[i]));
    return fmt::format("{}", fmt::join(days, " "));
}

/// What libical 3.0.16 is asked. Not of it: a start that is none of the rule's days (RFC 5545, 3.8.5.1, leaves open
/// what that means; libical issue 376) and weeks that begin on another day than Monday, where it drops the first week
/// (INTERVAL=2;WKST=FR;BYDAY=SU,MO,WE,TH from 2024-07-10). dateutil and hours_walk_test take those as we do.
Row as_libical_knows_it(Row row) {
    const auto fits = [&](Day day) {
        const auto of_week = static_cast<int>(weekday{day}.c_encoding());
        return std::ranges::any_of(row.byday, [of_week](const Row::On& on) { return on.weekday == of_week; });
    };
    row.week_start = 1;
    if (!row.monthly && row.dtstart)
        while (!fits(*row.dtstart)) *row.dtstart += days{1};
    if (row.until && row.dtstart && *row.until < *row.dtstart) row.until = row.dtstart;
    return row;
}

TEST(Recurrence, NamesTheDaysThatLibicalNames) {
    hours_cases::Random random{20260302};
    for (int i = 0; i < 1500; ++i) {
        const Row row = as_libical_knows_it(hours_cases::random_row(random, kFirst, kLast));
        const model::Json json = hours_cases::json(row);
        const auto ours = our_days(json);
        const auto theirs = libical_days(row, json);
        ASSERT_EQ(ours == theirs, true) << json << "\nours   " << listed(ours) << "\ntheirs " << listed(theirs);
    }
}

TEST(Recurrence, CountsWeeksFromTheWeekOfItsStartAlthoughTheStartIsNoneOfItsDays) {
    // 2023-12-17 is a Sunday, in the week from Saturday the 16th on; the dates are dateutil's.
    const model::Json row{{"freq", "WEEKLY"}, {"interval", 4},           {"wkst", "SA"},        {"byday", "MO,FR"},
                          {"count", 30},      {"dtstart", "2023-12-17"}, {"opens_at", "10:00"}, {"closes_at", "12:00"}};
    const auto found = our_days(row);
    ASSERT_GE(found.size(), 2U);
    EXPECT_EQ(model::iso(found[0]), "2025-01-13");
    EXPECT_EQ(model::iso(found[1]), "2025-01-17");
    EXPECT_EQ(model::iso(found.back()), "2025-01-17");
}

}  // namespace
