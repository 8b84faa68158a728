#pragma once

#include "kiosk/desk/routes_office.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kiosk::desk {

/// Tallies as a plot and a table show them.
struct Counts {
    struct Row {
        std::string key, label;
        std::vector<std::optional<std::int64_t>> values;  ///< one for each bin; empty: too few to be shown
        std::int64_t total = 0;                           ///< of what is shown
    };
    std::vector<model::Day> bins;  ///< each one's first day; its last is before the next one's, or the period's
    std::vector<Row> rows;         ///< the largest first
    bool part = false;             ///< somewhere days of too few are left out of a sum
    std::vector<std::pair<std::string, std::int64_t>> vain;  ///< words, the most frequent first
};

/// Days for a week and a month, weeks for a quarter, months for a year.
Counts counts_of(const std::vector<model::TallyLine>& lines, StatisticsOf of, Period period, model::Day from,
                 model::Day to);

}  // namespace kiosk::desk
