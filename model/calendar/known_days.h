#pragma once

#include "model/calendar/calendar.h"

#include <vector>

namespace model {

/// Temporary holidays and election days of one year that were public when this program was built; later ones are
/// entered by staff.
std::vector<Holiday> known_days(int year);

}  // namespace model
