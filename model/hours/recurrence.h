#pragma once

#include "model/hours/by_day.h"
#include "model/hours/month_rule.h"
#include "model/hours/opening.h"

#include <cstdint>
#include <optional>

namespace model {

/// Whether the row holds together as a recurrence: known days, positive interval and count, an anchor where one is
/// needed, until not before dtstart. Says nothing of its hours.
bool recurs(const Schedule& row);

/// The days of one schedule row. Lives for one question: remembers the month that it looked at last.
class Recurrence {
public:
    /// Precondition: recurs(row).
    explicit Recurrence(const Schedule& row);

    /// Whether something opens on `day`; regardless of valid_from and valid_to.
    bool on(Day day) const;
    /// Whether the information is meant for `day` (valid_from, valid_to; both inclusive).
    bool valid_on(Day day) const;
    bool has_validity() const { return valid_from_ || valid_to_; }
    /// valid_to - valid_from + 1; empty where one of them is open.
    std::optional<std::chrono::days> validity() const;

private:
    bool weekly_on(Day day) const;
    bool monthly_on(Day day) const;
    void end_after_count(int count);

    std::optional<MonthRule> months_;  ///< monthly rows only
    std::uint8_t weekdays_ = 0;        ///< weekly rows only; bit 0 is Sunday
    std::chrono::weekday week_start_;
    int interval_;
    std::optional<int> count_;  ///< weekly rows only
    std::optional<Day> dtstart_, until_, valid_from_, valid_to_;
    mutable std::chrono::year_month seen_month_{};
    mutable std::uint32_t seen_days_ = 0;
};

}  // namespace model
