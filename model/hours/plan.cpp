#include "model/hours/plan.h"

#include "model/hours/holiday_rule.h"

#include <algorithm>

namespace model {
namespace {

using namespace std::chrono;

constexpr minutes kWholeDay = 24h;

// An exception for at most a week was written with those very days in mind, so it stands above the holiday rule
// (설 연휴 특별 운영); a longer one is a season, on whose holidays the rule still acts.
constexpr days kLongestSpecialDays{7};

DayHours nobody_knows(OpenReason reason, std::string name = {}) {
    return {.ranges = {}, .sure = OpenNow::unknown, .reason = reason, .name = std::move(name)};
}

DayHours shut(OpenReason reason, std::string name = {}) {
    return {.ranges = {}, .sure = OpenNow::closed, .reason = reason, .name = std::move(name)};
}

DayHours from_ranges(std::vector<ClockRange> ranges, OpenReason reason = OpenReason::within_hours) {
    if (ranges.empty()) return shut(OpenReason::not_a_day);
    return {.ranges = joined(std::move(ranges)), .sure = OpenNow::open, .reason = reason, .name = {}};
}

const Closure* closure_on(const Opening& opening, Day day) {
    const auto at =
        std::ranges::find_if(opening.closures, [day](const Closure& one) { return one.from <= day && day <= one.to; });
    return at != opening.closures.end() ? &*at : nullptr;
}

const RegularClosure* regular_closure_on(const Opening& opening, Day day) {
    const auto meets = [day](const std::string& text) {
        const auto by_day = parse_by_day(text);
        return by_day && falls_on(day, *by_day);
    };
    const auto at = std::ranges::find_if(
        opening.regular_closures, [&](const RegularClosure& one) { return std::ranges::any_of(one.byday, meets); });
    return at != opening.regular_closures.end() ? &*at : nullptr;
}

/// Whether `day` lies in a year's end (12-24 to 01-03) for which nobody has written down the closed days.
bool unknown_year_end(const Opening& opening, Day day) {
    if (!opening.closed_at_year_end) return false;
    const year_month_day date{day};
    const bool in_december = date.month() == December && date.day() >= std::chrono::day{24};
    const bool in_january = date.month() == January && date.day() <= std::chrono::day{3};
    if (!in_december && !in_january) return false;
    const year begins = in_december ? date.year() : date.year() - years{1};
    const Day from{begins / December / 24};
    const Day to{(begins + years{1}) / January / 3};
    return std::ranges::none_of(opening.closures, [&](const Closure& one) { return one.from <= to && one.to >= from; });
}

}  // namespace

ClockRange spelled_out(ClockRange hours) {
    if (hours.opens_at == 0min && hours.closes_at == 23h + 59min) hours.closes_at = kWholeDay;
    if (hours.closes_at <= hours.opens_at) hours.closes_at += kWholeDay;
    return hours;
}

std::vector<ClockRange> joined(std::vector<ClockRange> ranges) {
    std::ranges::sort(ranges, {}, [](const ClockRange& one) { return std::pair{one.opens_at, one.closes_at}; });
    std::size_t used = 0;
    for (const ClockRange& next : ranges) {
        if (used > 0 && next.opens_at <= ranges[used - 1].closes_at)
            ranges[used - 1].closes_at = std::max(ranges[used - 1].closes_at, next.closes_at);
        else
            ranges[used++] = next;
    }
    ranges.resize(used);
    return ranges;
}

std::vector<Plan::Row> Plan::rows_of(const std::vector<Schedule>& schedules) {
    std::vector<Row> rows;
    rows.reserve(schedules.size());
    for (const Schedule& schedule : schedules) rows.push_back({Recurrence{schedule}, &schedule});
    return rows;
}

Plan::Plan(const Opening& opening, const Calendar& calendar) : opening_{opening}, calendar_{calendar} {
    known_ = opening.known() && std::ranges::all_of(opening.regular, recurs) &&
             std::ranges::all_of(opening.exceptions, recurs);
    if (!known_) return;
    regular_ = rows_of(opening.regular);
    exceptions_ = rows_of(opening.exceptions);
}

DayHours Plan::regular_on(Day day) const {
    if (opening_.always) return from_ranges({{.opens_at = 0min, .closes_at = kWholeDay}}, OpenReason::always);
    std::vector<ClockRange> ranges;
    bool informed = false;
    for (const Row& row : regular_) {
        if (!row.when.valid_on(day)) continue;
        informed = true;
        if (row.when.on(day)) ranges.push_back(spelled_out(row.schedule->hours));
    }
    // valid_from and valid_to are about the information: outside of them nobody has said anything.
    if (!informed) return nobody_knows(OpenReason::no_hours_known);
    return from_ranges(std::move(ranges));
}

bool Plan::exceptions_on(Day day, std::vector<const Row*>& found) const {
    for (const Row& row : exceptions_) {
        const bool meant = row.when.has_validity() ? row.when.valid_on(day) : row.when.on(day);
        if (meant) found.push_back(&row);
    }
    return !found.empty();
}

DayHours Plan::excepted(const std::vector<const Row*>& rows, Day day) const {
    const Schedule& first = *rows.front()->schedule;
    std::vector<ClockRange> ranges;
    for (const Row* row : rows) {
        const Schedule& schedule = *row->schedule;
        // Two exceptions that disagree about the day: staff were told when it was read.
        if (schedule.valid_from != first.valid_from || schedule.valid_to != first.valid_to ||
            schedule.closed != first.closed)
            return nobody_knows(OpenReason::unreadable);
        if (!schedule.closed && row->when.on(day)) ranges.push_back(spelled_out(schedule.hours));
    }
    if (ranges.empty()) return shut(OpenReason::closure, first.description);
    return from_ranges(std::move(ranges));
}

DayHours Plan::by_rows(Day day) const {
    std::vector<const Row*> exceptions;
    return exceptions_on(day, exceptions) ? excepted(exceptions, day) : regular_on(day);
}

void Plan::apply_holiday_rule(DayHours& hours, Day day) const {
    const HolidayVerdict verdict = holiday_verdict(opening_, calendar_, day);
    const bool would_open = hours.sure == OpenNow::open;
    switch (verdict.effect) {
        case HolidayVerdict::Effect::none: return;
        case HolidayVerdict::Effect::closed:
            if (hours.sure != OpenNow::closed) hours = shut(verdict.reason, verdict.name);
            return;
        case HolidayVerdict::Effect::unknown:
            if (would_open) hours = nobody_knows(verdict.reason, verdict.name);
            return;
        case HolidayVerdict::Effect::other_hours:
            hours = from_ranges({spelled_out(verdict.hours)});
            hours.name = verdict.name;
            return;
    }
}

DayHours Plan::on(Day day) const {
    if (const Closure* closure = closure_on(opening_, day)) return shut(OpenReason::closure, closure->reason);
    if (!known_)
        return nobody_knows(opening_.known() || !opening_.readable ? OpenReason::unreadable
                                                                   : OpenReason::no_hours_known);
    std::vector<const Row*> exceptions;
    const bool excepted_day = !exceptions_.empty() && exceptions_on(day, exceptions);
    DayHours hours = excepted_day ? excepted(exceptions, day) : regular_on(day);
    const bool special = excepted_day && exceptions.front()->when.validity().value_or(days{1}) <= kLongestSpecialDays;
    if (special) return hours;
    apply_holiday_rule(hours, day);
    if (hours.sure == OpenNow::closed) return hours;
    if (const RegularClosure* closure = regular_closure_on(opening_, day))
        return shut(OpenReason::closure, closure->reason);
    if (hours.sure == OpenNow::open && unknown_year_end(opening_, day)) return nobody_knows(OpenReason::year_end);
    return hours;
}

}  // namespace model
