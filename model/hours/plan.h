#pragma once

#include "model/calendar/calendar.h"
#include "model/hours/open_state.h"
#include "model/hours/opening.h"
#include "model/hours/recurrence.h"

#include <vector>

namespace model {

/// An opening made ready for questions about many days. Refers to the opening, which must outlive it.
class Plan {
public:
    Plan(const Opening& opening, const Calendar& calendar);

    /// As hours_on() in open_state.h.
    DayHours on(Day day) const;
    /// What the rows alone give: before closures, holidays and the like.
    DayHours by_rows(Day day) const;
    /// False where nobody can say when it opens: the state is closed on the days of a closure and else unknown.
    bool known() const { return known_; }

private:
    struct Row {
        Recurrence when;
        const Schedule* schedule = nullptr;
    };

    DayHours regular_on(Day day) const;
    bool exceptions_on(Day day, std::vector<const Row*>& found) const;
    DayHours excepted(const std::vector<const Row*>& rows, Day day) const;
    void apply_holiday_rule(DayHours& hours, Day day) const;
    static std::vector<Row> rows_of(const std::vector<Schedule>& schedules);

    const Opening& opening_;
    const Calendar& calendar_;
    std::vector<Row> regular_;
    std::vector<Row> exceptions_;
    bool known_ = false;
};

/// `hours` with its end on the day after where it runs past midnight, and 00:00 to 23:59 as the whole day.
ClockRange spelled_out(ClockRange hours);

/// Sorted, with overlapping and touching ranges joined.
std::vector<ClockRange> joined(std::vector<ClockRange> ranges);

}  // namespace model
