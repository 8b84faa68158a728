#pragma once

#include "model/hours/opening.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace model {

/// One value of BYDAY: "MO" has no place in the month, "1SA" is the first Saturday, "-1WE" the last Wednesday.
struct ByDay {
    int place = 0;  ///< -5 to 5; 0: every one
    std::chrono::weekday day;
    friend bool operator==(const ByDay&, const ByDay&) = default;
};

/// Empty where it is no such value ("1XX", "6MO", "Mon").
std::optional<ByDay> parse_by_day(std::string_view text);

/// Whether `day` is one of `wanted`, counted within its month.
bool falls_on(Day day, const ByDay& wanted);

/// Whether the row holds together as a recurrence: known days, positive interval and count, an anchor where one is
/// needed, until not before dtstart. Says nothing of its hours.
bool recurs(const Schedule& row);

/// The days of one schedule row. Weekly rows are computed, monthly ones asked of libical.
///
/// Lives for one question: remembers the months that it has already expanded.
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
    void expand(Day around) const;

    Schedule::Freq freq_;
    std::uint8_t weekdays_ = 0;  ///< bit 0 is Sunday
    std::chrono::weekday week_start_;
    int interval_;
    std::optional<int> count_;
    std::optional<Day> dtstart_, until_, valid_from_, valid_to_;
    const Schedule* row_ = nullptr;  ///< monthly rows only; outlives this
    mutable std::vector<Day> days_;  ///< sorted, within [from_, to_)
    mutable Day from_, to_;
};

}  // namespace model
