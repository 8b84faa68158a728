#pragma once

#include "model/base/json.h"
#include "model/base/problem.h"
#include "model/hours/opening.h"

#include <optional>
#include <string>

namespace model {

/// Which list a row stands in: an exception may have dates alone, or no hours at all (closed).
enum class RowKind { regular, exception };

/// What came of one schedule row.
struct ReadSchedule {
    std::optional<Schedule> schedule;  ///< empty: the row says nothing about hours (a note), or could not be read
    bool readable = true;
};

/// Reads one row of HSDS's `schedule`. Every reason why it cannot be read is in `problems`.
ReadSchedule read_schedule(const Json& row, RowKind kind, const std::string& where, Problems& problems);

/// The hours in an object with opens_at and closes_at; empty, with a problem, where they cannot be read.
std::optional<ClockRange> read_hours(const Json& object, const std::string& where, Problems& problems);

/// A day of an HSDS document: "2026-10-01", also with a time behind it. Empty where the key is absent, null or "";
/// empty with a problem (and `bad` set) where it is something else.
std::optional<Day> read_day(const Json& object, const char* key, const std::string& where, Problems& problems,
                            bool& bad);

/// "MO,TU", "MO TU" or ["MO","TU"]: the parts as they stand, upper case.
std::vector<std::string> list_at(const Json& object, const char* key);

}  // namespace model
