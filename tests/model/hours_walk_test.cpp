// State and next change against a walk that paints every minute of three years; it shares no code with model/hours but
// the calendar, whose days calendar_table_test holds to the published ones.

#include "hours_cases.h"
#include "model/hours/open_state.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <span>

namespace {

using namespace std::chrono;
using hours_cases::Case;
using hours_cases::HolidayRule;
using hours_cases::Row;
using model::Calendar;
using model::Day;
using model::OpenNow;
using model::SeoulTime;

constexpr Day kFirst{2025y / January / 1};
constexpr Day kLast{2027y / December / 31};
constexpr int kMinutesADay = 24 * 60;
constexpr std::size_t kDays = static_cast<std::size_t>((kLast - kFirst).count()) + 1;

enum Paint : char { kClosed = 0, kOpen = 1, kUnknown = 2 };

int weekday_of(Day day) { return static_cast<int>(weekday{day}.c_encoding()); }

struct Date {
    int month_index;  ///< months since the year 0
    int of_month;
    int days_in_month;
};

Date date_of(Day day) {
    const year_month_day date{day};
    const auto number = [](auto part) { return static_cast<int>(static_cast<unsigned>(part)); };
    return {.month_index = static_cast<int>(date.year()) * 12 + number(date.month()) - 1,
            .of_month = number(date.day()),
            .days_in_month = number((date.year() / date.month() / last).day())};
}

/// Counts by walking, as one would with a finger on a wall calendar.
bool is_nth(Day day, const Row::On& on) {
    if (weekday_of(day) != on.weekday) return false;
    if (on.nth == 0) return true;
    const int step = on.nth > 0 ? -7 : 7;
    int place = 0;
    for (Day at = day; date_of(at).month_index == date_of(day).month_index; at += days{step}) ++place;
    return place == std::abs(on.nth);
}

bool fits_month(const Row& row, Day day) {
    const Date date = date_of(day);
    const bool by_date =
        row.bymonthday.empty() || std::ranges::any_of(row.bymonthday, [&](int wanted) {
            return wanted > 0 ? date.of_month == wanted : date.days_in_month - date.of_month + 1 == -wanted;
        });
    const bool by_day =
        row.byday.empty() || std::ranges::any_of(row.byday, [&](const Row::On& on) { return is_nth(day, on); });
    return by_date && by_day;
}

/// The row's days from its start on, found by trying one day after the other.
std::vector<Day> days_of(const Row& row) {
    const Day start = row.dtstart.value_or(kFirst - days{60});
    const Day anchor = row.monthly ? Day{year_month_day{start}.year() / year_month_day{start}.month() / 1}
                                   : start - days{(weekday_of(start) - row.week_start + 7) % 7};
    std::vector<Day> found;
    std::vector<Day> period;
    const auto take_period = [&] {
        for (std::size_t i = 0; i < period.size(); ++i) {
            const int from_front = static_cast<int>(i) + 1;
            const int from_back = from_front - static_cast<int>(period.size()) - 1;
            const bool chosen = row.bysetpos.empty() || std::ranges::any_of(row.bysetpos, [&](int wanted) {
                                    return wanted == from_front || wanted == from_back;
                                });
            const bool counted = !row.count || static_cast<int>(found.size()) < *row.count;
            if (chosen && counted && period[i] >= start && (!row.until || period[i] <= *row.until))
                found.push_back(period[i]);
        }
        period.clear();
    };
    int current = -1;
    for (Day day = anchor; day <= kLast + days{31}; day += days{1}) {
        const int index = row.monthly ? date_of(day).month_index - date_of(anchor).month_index
                                      : static_cast<int>((day - anchor).count()) / 7;
        if (index != current) take_period();
        current = index;
        if (index % row.interval == 0 && fits_month(row, day)) period.push_back(day);
    }
    return found;
}

/// One char a minute of a day and the next: 1 is open. memset and memchr, because a walk paints some 10^10 of them.
using TwoDays = std::array<char, static_cast<std::size_t>(2 * kMinutesADay)>;

void mark(TwoDays& minutes, int opens, int closes) {
    if (opens == 0 && closes == 23 * 60 + 59) closes = kMinutesADay;
    if (closes <= opens) closes += kMinutesADay;
    std::memset(minutes.data() + opens, 1, static_cast<std::size_t>(closes - opens));
}

bool any(const TwoDays& minutes) { return std::memchr(minutes.data(), 1, minutes.size()) != nullptr; }

int find(const TwoDays& minutes, char wanted, int from) {
    const void* const at = std::memchr(minutes.data() + from, wanted, minutes.size() - static_cast<std::size_t>(from));
    return at != nullptr ? static_cast<int>(static_cast<const char*>(at) - minutes.data()) : 2 * kMinutesADay;
}

struct Run {
    int from, to;
};

std::vector<Run> runs(const TwoDays& minutes) {
    std::vector<Run> found;
    for (int from = find(minutes, 1, 0); from < 2 * kMinutesADay; from = find(minutes, 1, found.back().to))
        found.push_back({from, find(minutes, 0, from)});
    return found;
}

using Minutes = std::span<const char>;

struct Walk {
    const Case& one;
    const Calendar& calendar;
    std::vector<std::vector<Day>> row_days, exception_days;

    Walk(const Case& c, const Calendar& k) : one{c}, calendar{k} {
        for (const Row& row : one.rows) row_days.push_back(days_of(row));
        for (const Row& row : one.exceptions) exception_days.push_back(days_of(row));
    }

    struct Rows {
        TwoDays open{};
        bool informed = true;
        bool beats_holidays = false;
        bool excepted = false;
    };

    Rows by_rows(Day day) const {
        Rows rows;
        for (std::size_t i = 0; i < one.exceptions.size(); ++i) {
            const Row& row = one.exceptions[i];
            if (day < *row.valid_from || day > *row.valid_to) continue;
            rows.excepted = true;
            rows.beats_holidays = *row.valid_to - *row.valid_from < days{7};
            if (!row.closed && std::ranges::binary_search(exception_days[i], day))
                mark(rows.open, row.opens, row.closes);
        }
        if (rows.excepted) return rows;
        rows.informed = false;
        for (std::size_t i = 0; i < one.rows.size(); ++i) {
            const Row& row = one.rows[i];
            if ((row.valid_from && day < *row.valid_from) || (row.valid_to && day > *row.valid_to)) continue;
            rows.informed = true;
            if (std::ranges::binary_search(row_days[i], day)) mark(rows.open, row.opens, row.closes);
        }
        return rows;
    }

    bool holiday(Day day) const { return !calendar.on(day).empty(); }
    bool working_day(Day day) const { return weekday_of(day) != 0 && weekday_of(day) != 6 && !holiday(day); }

    bool shifted_monday(Day day) const {
        if (!working_day(day)) return false;
        if (weekday_of(day) == 1) return true;
        for (Day monday = day - days{30}; monday < day; monday += days{1}) {
            if (weekday_of(monday) != 1 || !holiday(monday)) continue;
            Day stand_in = monday + days{1};
            while (!working_day(stand_in)) stand_in += days{1};
            if (stand_in == day) return true;
        }
        return false;
    }

    bool nobody_wrote_year_end(Day day) const {
        const year_month_day date{day};
        if (!one.year_end) return false;
        const bool december = date.month() == December && date.day() >= std::chrono::day{24};
        const bool january = date.month() == January && date.day() <= std::chrono::day{3};
        if (!december && !january) return false;
        const year begins = december ? date.year() : date.year() - years{1};
        for (Day at{begins / December / 24}; at <= Day{(begins + years{1}) / January / 3}; at += days{1})
            for (const auto& closure : one.closures)
                if (closure.from <= at && at <= closure.to) return false;
        return true;
    }

    struct DayPaint {
        TwoDays open{};
        bool unknown = false;
        int unknown_until = kMinutesADay;
    };

    DayPaint unknown(const Rows& rows) const {
        DayPaint paint{.open = {}, .unknown = true, .unknown_until = kMinutesADay};
        for (const Run& run : runs(rows.open)) paint.unknown_until = std::max(kMinutesADay, run.to);
        return paint;
    }

    DayPaint day_paint(Day day) const {
        for (const auto& closure : one.closures)
            if (closure.from <= day && day <= closure.to) return {};
        const Rows rows = by_rows(day);
        DayPaint paint{.open = rows.open, .unknown = false, .unknown_until = 0};
        if (rows.beats_holidays) return paint;
        const bool is_holiday = holiday(day);
        const bool would_open = any(rows.open);
        if (is_holiday && one.rule == HolidayRule::closed) return {};
        if (is_holiday && one.rule == HolidayRule::named)
            for (const auto& name : calendar.on(day))
                if (std::ranges::find(one.names, name.name) != one.names.end()) return {};
        if (one.rule == HolidayRule::monday_shift && shifted_monday(day)) return {};
        if (is_holiday && one.rule == HolidayRule::hours) {
            paint.open.fill(0);
            mark(paint.open, one.holiday_opens, one.holiday_closes);
        } else if (!rows.informed) {
            paint = unknown(rows);
        } else if (is_holiday && one.rule == HolidayRule::unknown && would_open) {
            return closing_day(day) ? DayPaint{} : unknown(rows);
        }
        if (closing_day(day)) return {};
        if (!paint.unknown && any(paint.open) && nobody_wrote_year_end(day)) return unknown(rows);
        return paint;
    }

    bool closing_day(Day day) const {
        return std::ranges::any_of(one.closing_days, [&](const Row::On& on) { return is_nth(day, on); });
    }

    /// The day's openings, the last one up to its last entry.
    std::vector<Run> entries(const DayPaint& paint, const DayPaint& next) const {
        std::vector<Run> found = runs(paint.open);
        if (one.last_entry == 0 || found.empty()) return found;
        Run& last = found.back();
        const bool goes_on = last.to >= kMinutesADay && find(next.open, 1, 0) <= last.to - kMinutesADay;
        if (!goes_on) last.to = std::max(last.from, last.to - one.last_entry);
        return found;
    }

    /// One Paint a minute from kFirst 00:00 to kLast 24:00. `buffer` is room for it, used again by the next walk.
    Minutes painted(std::vector<char>& buffer) const {
        buffer.assign((kDays + 3) * kMinutesADay, kClosed);  // a day before, two after
        const auto paint = [&](std::size_t day, const Run& run, Paint colour) {
            std::memset(buffer.data() + day * kMinutesADay + run.from, colour,
                        static_cast<std::size_t>(run.to - run.from));
        };
        DayPaint today = day_paint(kFirst - days{1});
        if (today.unknown) paint(0, {0, today.unknown_until}, kUnknown);
        for (std::size_t i = 0; i <= kDays; ++i) {
            // Open stands above unknown: tomorrow's unknown comes first, and no opening lasts beyond tomorrow.
            const DayPaint tomorrow = day_paint(kFirst + days{static_cast<int>(i)});
            if (tomorrow.unknown) paint(i + 1, {0, tomorrow.unknown_until}, kUnknown);
            for (const Run& run : entries(today, tomorrow)) paint(i, run, kOpen);
            today = tomorrow;
        }
        return {buffer.data() + kMinutesADay, kDays * kMinutesADay};
    }
};

OpenNow state_of(char paint) {
    return paint == kOpen ? OpenNow::open : paint == kUnknown ? OpenNow::unknown : OpenNow::closed;
}

SeoulTime time_at(std::size_t minute) { return kFirst + minutes{static_cast<int>(minute)}; }

/// The first minute after `from` that is painted otherwise; minutes.size() where none is.
std::size_t next_flip(Minutes minutes, std::size_t from) {
    const std::string same(kMinutesADay, minutes[from]);
    std::size_t at = from;
    while (at + same.size() <= minutes.size() && std::memcmp(minutes.data() + at, same.data(), same.size()) == 0)
        at += same.size();
    while (at < minutes.size() && minutes[at] == minutes[from]) ++at;
    return at;
}

/// Empty where the engine agrees with the walk about this minute.
std::string disagreement(const model::Opening& opening, const Calendar& calendar, Minutes minutes, std::size_t minute) {
    const auto state = model::open_state(opening, calendar, time_at(minute));
    const std::size_t flip = next_flip(minutes, minute);
    const bool beyond = flip == minutes.size() && (!state.next_change || *state.next_change >= time_at(flip));
    if (state.now == state_of(minutes[minute]) && (beyond || state.next_change == time_at(flip))) return "";
    return model::iso(time_at(minute)) + " is " + std::string{code(state.now)} + " until " +
           (state.next_change ? model::iso(*state.next_change) : "-") + ", but walked " +
           std::string{code(state_of(minutes[minute]))} + " until " + model::iso(time_at(flip));
}

model::Opening read(const Case& one) {
    model::Problems problems;
    model::Opening opening = model::read_opening(hours_cases::json(one), "case", problems);
    for (const auto& problem : problems)
        ADD_FAILURE() << problem.where << ": " << problem.en << "\n" << hours_cases::json(one);
    return opening;
}

/// KIOSK_LONG_TESTS walks each case from flip to flip through all three years; otherwise through four weeks.
bool long_tests() { return std::getenv("KIOSK_LONG_TESTS") != nullptr; }

TEST(HoursWalk, StateAndNextChangeAgreeWithEveryMinuteOfThreeYears) {
    const Calendar calendar;
    hours_cases::Random random{4};
    std::vector<char> buffer;
    for (int number = 0; number < 2000; ++number) {
        const Case one = hours_cases::random_case(random, kFirst, kLast);
        const model::Opening opening = read(one);
        const Minutes minutes = Walk{one, calendar}.painted(buffer);
        std::uniform_int_distribution<std::size_t> any{0, minutes.size() - 1};
        for (int i = 0; i < 12; ++i)
            ASSERT_EQ(disagreement(opening, calendar, minutes, any(random)), "") << number << hours_cases::json(one);
        const std::size_t begin = long_tests() ? 0 : any(random);
        const std::size_t end = long_tests() ? minutes.size() : std::min(minutes.size(), begin + 28 * kMinutesADay);
        for (std::size_t at = begin; at < end; at = next_flip(minutes, at)) {
            ASSERT_EQ(disagreement(opening, calendar, minutes, at), "") << number << hours_cases::json(one);
            if (at > 0) {
                ASSERT_EQ(disagreement(opening, calendar, minutes, at - 1), "") << number << hours_cases::json(one);
            }
        }
    }
}

TEST(HoursWalk, JumpingToTheNextChangeFlipsTheState) {
    const Calendar calendar;
    hours_cases::Random random{5};
    for (int number = 0; number < 300; ++number) {
        const Case one = hours_cases::random_case(random, kFirst, kLast);
        const model::Opening opening = read(one);
        auto state = model::open_state(opening, calendar, kFirst);
        for (int i = 0; i < 60 && state.next_change; ++i) {
            const auto next = model::open_state(opening, calendar, *state.next_change);
            ASSERT_NE(next.now, state.now) << model::iso(*state.next_change) << hours_cases::json(one);
            state = next;
        }
    }
}

TEST(HoursWalk, TheOrderOfRowsDoesNotMatter) {
    const Calendar calendar;
    hours_cases::Random random{6};
    for (int number = 0; number < 500; ++number) {
        const Case one = hours_cases::random_case(random, kFirst, kLast);
        const model::Opening opening = read(one);
        model::Opening shuffled = opening;
        std::ranges::shuffle(shuffled.regular, random);
        std::ranges::reverse(shuffled.exceptions);
        std::ranges::reverse(shuffled.closures);
        std::uniform_int_distribution<int> any{0, static_cast<int>(kDays) * kMinutesADay - 1};
        for (int i = 0; i < 10; ++i) {
            const SeoulTime at = kFirst + minutes{any(random)};
            const auto first = model::open_state(opening, calendar, at);
            const auto second = model::open_state(shuffled, calendar, at);
            ASSERT_EQ(first.now, second.now) << hours_cases::json(one);
            ASSERT_EQ(first.next_change, second.next_change) << hours_cases::json(one);
            ASSERT_EQ(first.opens_at, second.opens_at) << hours_cases::json(one);
        }
    }
}

}  // namespace
