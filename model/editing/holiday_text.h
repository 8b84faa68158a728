#pragma once

#include "model/base/json_fwd.h"
#include "model/base/problem.h"
#include "model/base/result.h"

#include <span>
#include <string>
#include <string_view>

namespace model {

/// x_kiosk.holiday_rule in the words of the form: "쉼", "정상 운영", "10:00~15:00", "설날, 추석 쉼",
/// "월요일 쉼(공휴일이면 다음 평일)"; "" for unknown. A rule that cannot be read is shown as JSON.
std::string holiday_rule_text(const Json& rule);
/// The rule that the words say; null for "".
Result<Json, Problem> holiday_rule_written(std::string_view text);

/// What a menu offers: the words to put into the field (some are to be gone on with: "설날, 추석 쉼"), and the label.
struct HolidayChoice {
    std::string_view text;
    std::string_view label;  ///< key for label()
};
std::span<const HolidayChoice> holiday_choices();

}  // namespace model
