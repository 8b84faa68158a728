#pragma once

#include "model/hours/by_day.h"
#include "model/hours/opening.h"

#include <cstdint>
#include <vector>

namespace model {

/// Which days of a month a MONTHLY row names; RFC 5545 with BYDAY, BYMONTHDAY and BYSETPOS.
///
/// Not libical's, although it knows the same: 3.0.16 took 1.5 s for a rule that no month fulfils (5MO on the 1st), 36
/// ms for one with COUNT from 1990 and 4 ms when it was first called, all of which a citizen would see. The tests hold
/// this against libical.
class MonthRule {
public:
    /// Precondition: recurs(row) and row.freq is monthly.
    explicit MonthRule(const Schedule& row);

    /// Bit 1 is the first of the month. Knows nothing of dtstart's month, interval, until and count.
    std::uint32_t days(std::chrono::year_month month) const;

private:
    bool names(Day day, int of_month, int days_in_month) const;
    std::uint32_t chosen(std::uint32_t days) const;

    std::vector<ByDay> by_day_;
    std::vector<int> by_month_day_;
    std::vector<int> by_set_pos_;
};

}  // namespace model
