#pragma once

#include "model/base/json.h"
#include "model/base/seoul_time.h"

#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace hours_cases {

using model::Day;

/// A schedule row as a person would think of it; not the model's own type, so that a slip there is not shared.
struct Row {
    bool monthly = false;
    int interval = 1;
    struct On {
        int nth;      ///< 0: every one
        int weekday;  ///< 0 is Sunday
    };
    std::vector<On> byday;
    std::vector<int> bymonthday;
    std::vector<int> bysetpos;
    int week_start = 1;
    std::optional<Day> dtstart, until, valid_from, valid_to;
    std::optional<int> count;
    int opens = 0;   ///< minutes since midnight
    int closes = 0;  ///< up to 24:00; not after `opens`: on the next day
    bool closed = false;
};

enum class HolidayRule : std::uint8_t { unknown, open, closed, hours, named, monday_shift };

struct Range {
    Day from, to;  ///< inclusive
};

struct Case {
    std::vector<Row> rows;
    std::vector<Row> exceptions;
    HolidayRule rule = HolidayRule::unknown;
    int holiday_opens = 0, holiday_closes = 0;
    std::vector<std::string> names;
    std::vector<Range> closures;
    std::vector<Row::On> closing_days;
    bool year_end = false;
    int last_entry = 0;  ///< minutes; 0: none
};

using Random = std::mt19937;

/// A row whose days lie in or around [first, last].
Row random_row(Random& random, Day first, Day last);
Case random_case(Random& random, Day first, Day last);

/// As an HSDS row and as an entity with its x_kiosk.
model::Json json(const Row& row);
model::Json json(const Case& one);

}  // namespace hours_cases
