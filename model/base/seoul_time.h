#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace model {

/// A point of Seoul civil time. Korea keeps UTC+9 all year, so no time-zone database is needed (libstdc++ 12 has none).
using SeoulTime = std::chrono::local_time<std::chrono::minutes>;

/// A day of the Seoul calendar.
using Day = std::chrono::local_days;

inline Day day_of(SeoulTime at) { return std::chrono::floor<std::chrono::days>(at); }
inline std::chrono::minutes minute_of(SeoulTime at) { return at - day_of(at); }

/// Reads "2021-02-24T10:30", with seconds (dropped) and with "+09:00", "Z" or another offset (turned into Seoul time).
/// A bare day is its midnight. Empty where it is none of these or no such day or minute exists.
std::optional<SeoulTime> parse_seoul_time(std::string_view text);
/// Reads "2021-02-24" and nothing else.
std::optional<Day> parse_day(std::string_view text);

std::string iso(SeoulTime at);  ///< "2021-02-24T10:30+09:00"
std::string iso(Day day);       ///< "2021-02-24"

}  // namespace model
