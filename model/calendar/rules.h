#pragma once

#include "model/calendar/calendar.h"

#include <vector>

namespace model {

/// The statutory holidays and their substitutes of one year, by day and within a day in the order of the law's names.
///
/// 관공서의 공휴일에 관한 규정 as in force in that year, from 2014 on. `also_off` are the year's known temporary days
/// and elections: a substitute moves past them. After 2100 the lunar days are left out.
std::vector<Holiday> holidays_by_rule(int year, const std::vector<Holiday>& also_off);

}  // namespace model
