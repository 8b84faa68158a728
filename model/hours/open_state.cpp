#include "model/hours/open_state.h"

#include "model/hours/plan.h"

#include <algorithm>
#include <variant>

namespace model {
namespace {

using namespace std::chrono;

constexpr minutes kWholeDay = 24h;
// How far next_change and opens_at look: open_state.h.
constexpr days kHorizon{3 * 365 + 1};

struct Span {
    SeoulTime from;
    SeoulTime to;
    bool holds(SeoulTime at) const { return from <= at && at < to; }
};

/// What the openings that start on one day say about the time line.
struct DaySpans {
    Day day;
    DayHours hours;
    std::vector<Span> open;        // half-open, sorted
    std::optional<Span> unknown;   // the day and what would run past its end
    std::optional<Span> too_late;  // open by the clock, but past the last entry
};

/// One day's spans together with those of the day before, which may run past midnight.
class TwoDays {
public:
    TwoDays(const Plan& plan, const Opening& opening, Day day)
        : plan_{plan}, opening_{opening}, yesterday_{spans_of(day - days{1})}, today_{spans_of(day)} {}

    void step() {
        yesterday_ = std::move(today_);
        today_ = spans_of(yesterday_.day + days{1});
    }

    const DaySpans& today() const { return today_; }

    OpenNow now(SeoulTime at) const {
        if (in_open(at)) return OpenNow::open;
        return unknown_day(at) != nullptr ? OpenNow::unknown : OpenNow::closed;
    }

    /// The day whose rules leave the state at `at` unknown; null where none does.
    const DayHours* unknown_day(SeoulTime at) const {
        for (const DaySpans* one : {&today_, &yesterday_})
            if (one->unknown && one->unknown->holds(at)) return &one->hours;
        return nullptr;
    }

    bool past_last_entry(SeoulTime at) const {
        return (today_.too_late && today_.too_late->holds(at)) ||
               (yesterday_.too_late && yesterday_.too_late->holds(at));
    }

    /// The first instant of today after `after` at which the state is (or, with `other`, is not) `wanted`.
    std::optional<SeoulTime> first(SeoulTime after, OpenNow wanted, bool other) const {
        std::optional<SeoulTime> best;
        const auto consider = [&](SeoulTime at) {
            if (at <= after || day_of(at) != today_.day || (best && *best <= at)) return;
            if ((now(at) == wanted) != other) best = at;
        };
        consider(today_.day);
        for (const DaySpans* one : {&yesterday_, &today_}) {
            for (const Span& span : one->open) {
                consider(span.from);
                consider(span.to);
            }
            if (one->unknown) {
                consider(one->unknown->from);
                consider(one->unknown->to);
            }
        }
        return best;
    }

private:
    bool in_open(SeoulTime at) const {
        const auto holds = [at](const Span& span) { return span.holds(at); };
        return std::ranges::any_of(today_.open, holds) || std::ranges::any_of(yesterday_.open, holds);
    }

    DaySpans spans_of(Day day) const {
        DaySpans spans{.day = day, .hours = plan_.on(day), .open = {}, .unknown = {}, .too_late = {}};
        for (const ClockRange& range : spans.hours.ranges)
            spans.open.push_back({day + range.opens_at, day + range.closes_at});
        if (spans.hours.sure == OpenNow::unknown) spans.unknown = unknown_span(day);
        if (opening_.last_entry_before_close && !spans.open.empty()) end_entry(spans);
        return spans;
    }

    Span unknown_span(Day day) const {
        minutes end = kWholeDay;
        if (plan_.known())
            for (const ClockRange& range : plan_.by_rows(day).ranges) end = std::max(end, range.closes_at);
        return {day, day + end};
    }

    /// Cuts the day's last opening where nobody is let in any more; not where the next day's openings go on from it.
    void end_entry(DaySpans& spans) const {
        Span& last = spans.open.back();
        if (last.to >= spans.day + kWholeDay) {
            const DayHours next = plan_.on(spans.day + days{1});
            if (!next.ranges.empty() && spans.day + days{1} + next.ranges.front().opens_at <= last.to) return;
        }
        const SeoulTime end = std::max(last.from, last.to - *opening_.last_entry_before_close);
        spans.too_late = Span{end, last.to};
        last.to = end;
    }

    const Plan& plan_;
    const Opening& opening_;
    DaySpans yesterday_;
    DaySpans today_;
};

OpenReason reason_of_open_day(const DaySpans& day, SeoulTime at) {
    if (day.open.empty() || at < day.open.front().from) return OpenReason::before_hours;
    return at < day.open.back().to ? OpenReason::between_hours : OpenReason::after_hours;
}

/// now, reason and name; nothing about what comes.
OpenState present(const TwoDays& days, const Opening& opening, SeoulTime at) {
    OpenState state{.now = days.now(at), .reason = {}, .name = {}, .next_change = {}, .opens_at = {}};
    const DayHours& today = days.today().hours;
    switch (state.now) {
        case OpenNow::open:
            state.reason =
                opening.always && today.reason == OpenReason::always ? OpenReason::always : OpenReason::within_hours;
            state.name = today.sure == OpenNow::open ? today.name : "";
            return state;
        case OpenNow::unknown:
            state.reason = days.unknown_day(at)->reason;
            state.name = days.unknown_day(at)->name;
            return state;
        case OpenNow::closed: break;
    }
    if (days.past_last_entry(at)) {
        state.reason = OpenReason::last_entry;
    } else if (today.sure == OpenNow::open) {
        state.reason = reason_of_open_day(days.today(), at);
    } else {
        state.reason = today.reason;
        state.name = today.name;
    }
    return state;
}

/// 112 and 119: no day can be another than the rest, so there is nothing to look for (it would take 0.1 ms a number).
bool open_for_ever(const Opening& opening) {
    const bool holidays_too = std::holds_alternative<HolidaysOpen>(opening.holiday_rule) ||
                              std::holds_alternative<HolidaysUnknown>(opening.holiday_rule);
    return opening.always && holidays_too && opening.exceptions.empty() && opening.closures.empty() &&
           opening.regular_closures.empty() && !opening.closed_at_year_end;
}

/// Of what nobody knows the hours of: closed on the days of a closure, else unknown.
OpenState without_hours(const Plan& plan, const Opening& opening, SeoulTime at) {
    const Day today = day_of(at);
    const DayHours now = plan.on(today);
    OpenState state{.now = now.sure, .reason = now.reason, .name = now.name, .next_change = {}, .opens_at = {}};
    for (Day day = today + days{1}; !opening.closures.empty() && !state.next_change && day <= today + kHorizon;
         day += days{1})
        if (plan.on(day).sure != now.sure) state.next_change = SeoulTime{day};
    return state;
}

}  // namespace

OpenState open_state(const Opening& opening, const Calendar& calendar, SeoulTime at) {
    const Plan plan{opening, calendar};
    if (!plan.known()) return without_hours(plan, opening, at);
    if (open_for_ever(opening))
        return {.now = OpenNow::open, .reason = OpenReason::always, .name = {}, .next_change = {}, .opens_at = {}};
    const Day today = day_of(at);
    TwoDays days{plan, opening, today};
    OpenState state = present(days, opening, at);
    for (Day day = today; day <= today + kHorizon; day += std::chrono::days{1}) {
        if (day != today) days.step();
        if (!state.next_change) state.next_change = days.first(at, state.now, true);
        if (state.now != OpenNow::open && !state.opens_at) state.opens_at = days.first(at, OpenNow::open, false);
        if (state.next_change && (state.now == OpenNow::open || state.opens_at)) break;
    }
    const bool by_hours = state.reason == OpenReason::not_a_day || state.reason == OpenReason::after_hours;
    if (!state.next_change && state.now == OpenNow::closed && by_hours) state.reason = OpenReason::ended;
    return state;
}

DayHours hours_on(const Opening& opening, const Calendar& calendar, Day day) { return Plan{opening, calendar}.on(day); }

}  // namespace model
