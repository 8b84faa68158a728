#pragma once

#include "model/hours/opening.h"

#include <string>
#include <string_view>
#include <vector>

namespace model {

/// The clock ranges that a text names: "10:00~17:00", "9시~18시", "오후 2시부터 5시 30분까지". Korean as offices write
/// it.
std::vector<ClockRange> ranges_in(std::string_view text);

/// Those ranges of `text` (a notice, a row's description) that are neither hours nor breaks of the opening: text and
/// data disagree, and someone has to look. Empty where they agree, or where either names no hours.
std::vector<ClockRange> ranges_that_disagree(const Opening& opening, std::string_view text);

/// The same for the descriptions and notes of the opening's own rows.
std::vector<ClockRange> ranges_that_disagree(const Opening& opening);

}  // namespace model
