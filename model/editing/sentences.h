#pragma once

#include "model/base/json_fwd.h"
#include "model/base/language.h"

#include <string>

namespace model {

// Values of several fields as one sentence for staff: in differences, clashes and beside the form. Korean or English.

/// `schedules`: "월~금 10:00~17:00, 점심 12:00~13:00 쉼"; rows that cannot be read by their notes.
std::string week_sentence(const Json& schedules, Language language);
/// `x_kiosk.window`: "2026. 5. 18.~2026. 6. 12.", "예산이 떨어질 때까지(‘예산 소진 시’)".
std::string window_sentence(const Json& window, Language language);
/// `x_kiosk.period`: "2021. 3. 18.~2021. 11. 25.(주 1회)".
std::string period_sentence(const Json& period, Language language);
/// `x_kiosk.holiday_rule`: "공휴일 쉼".
std::string holiday_sentence(const Json& rule, Language language);

}  // namespace model
