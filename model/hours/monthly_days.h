#pragma once

#include "model/hours/opening.h"

#include <vector>

namespace model {

/// The days in [from, to) of a MONTHLY row, by libical; sorted. `count` counts from dtstart. Precondition: recurs(row).
std::vector<Day> monthly_days(const Schedule& row, Day from, Day to);

}  // namespace model
