#pragma once

#include "model/directory/service.h"

#include <optional>

namespace model {

/// Where a course or a campaign stands: its own dates, apart from its application window.
enum class PeriodState { none, before, running, ending_soon, last_day, over };

struct PeriodNow {
    PeriodState state = PeriodState::none;
    std::optional<Day> first_day;
    std::optional<Day> last_day;
    int days_left = 0;  ///< to the last day, which itself has 0; only for what runs and has an end
};

/// Both ends are days and inclusive; ending_soon is the last week. A range that ends before it begins is none: nobody
/// knows which end is right.
PeriodNow period_state(const DateRange& period, SeoulTime at);

}  // namespace model
