#pragma once

#include "model/base/seoul_time.h"

#include <optional>
#include <string_view>

namespace model {

/// One value of BYDAY: "MO" has no place in the month, "1SA" is the first Saturday, "-1WE" the last Wednesday.
struct ByDay {
    int place = 0;  ///< -5 to 5; 0: every one
    std::chrono::weekday day{};
    friend bool operator==(const ByDay&, const ByDay&) = default;
};

/// Empty where it is no such value ("1XX", "6MO", "Mon").
std::optional<ByDay> parse_by_day(std::string_view text);

/// Whether `day` is one of `wanted`, counted within its month.
bool falls_on(Day day, const ByDay& wanted);

}  // namespace model
