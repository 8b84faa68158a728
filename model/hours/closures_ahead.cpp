#include "model/hours/open_state.h"
#include "model/hours/plan.h"

namespace model {
namespace {

/// Reasons that a citizen would not expect of an ordinary week.
bool out_of_the_ordinary(const DayHours& hours) {
    switch (hours.reason) {
        case OpenReason::holiday:
        case OpenReason::closure:
        case OpenReason::year_end:
        case OpenReason::holiday_rule_unknown:
        case OpenReason::unreadable: return hours.sure != OpenNow::open;
        case OpenReason::within_hours:
        case OpenReason::always:
        case OpenReason::before_hours:
        case OpenReason::after_hours:
        case OpenReason::between_hours:
        case OpenReason::not_a_day:
        case OpenReason::last_entry:
        case OpenReason::no_hours_known:
        case OpenReason::ended: return false;
    }
    return false;
}

}  // namespace

std::vector<ClosureAhead> closures_ahead(const Opening& opening, const Calendar& calendar, Day from, Day to) {
    std::vector<ClosureAhead> found;
    const Plan plan{opening, calendar};
    bool follows = false;  // nothing has opened since found.back()
    for (Day day = from; day <= to; day += std::chrono::days{1}) {
        const DayHours hours = plan.on(day);
        if (hours.sure == OpenNow::open) follows = false;
        const DayHours rows = plan.by_rows(day);
        const bool would_open = rows.sure == OpenNow::open || rows.reason == OpenReason::closure;  // a closed exception
        const bool news = plan.known() ? would_open && out_of_the_ordinary(hours) : hours.sure == OpenNow::closed;
        if (!news) continue;
        if (follows && found.back().reason == hours.reason && found.back().name == hours.name)
            found.back().to = day;
        else
            found.push_back({.from = day, .to = day, .reason = hours.reason, .name = hours.name});
        follows = true;
    }
    return found;
}

}  // namespace model
