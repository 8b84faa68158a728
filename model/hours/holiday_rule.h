#pragma once

#include "model/calendar/calendar.h"
#include "model/hours/open_state.h"
#include "model/hours/opening.h"

#include <string>
#include <string_view>
#include <vector>

namespace model {

/// What an opening's holiday rule makes of one day.
struct HolidayVerdict {
    enum class Effect { none, closed, unknown, other_hours };
    Effect effect = Effect::none;
    OpenReason reason = OpenReason::holiday;
    std::string name;  ///< the holiday's legal name
    ClockRange hours;  ///< other_hours only
};
HolidayVerdict holiday_verdict(const Opening& opening, const Calendar& calendar, Day day);

/// The legal names that staff mean by `written`: 삼일절 is 3·1절, 설날 연휴 are three days. `written` itself where it
/// is no known way of writing one.
std::vector<std::string> legal_names(std::string_view written);

/// Whether `name` is a holiday's name that the calendar can ever give without staff's entering it.
bool is_holiday_name(std::string_view name);

}  // namespace model
