#pragma once

#include "model/hours/opening.h"

#include <optional>
#include <string_view>

namespace model {

/// A time of day as HSDS writes it.
struct ClockText {
    MinuteOfDay at{};                           ///< 00:00 to 24:00
    std::optional<std::chrono::minutes> ahead;  ///< of UTC; empty where the text names no offset
};

/// Reads "10:00", "9:00", "10:00:00", "24:00", each with "+09:00", "+09", "+0900" or "Z" behind it or without.
/// 23:59:59 is the end of the day; other seconds are dropped. Empty where there is no such time ("25:00").
std::optional<ClockText> parse_clock(std::string_view text);

}  // namespace model
