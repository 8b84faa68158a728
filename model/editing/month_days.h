#pragma once

#include "model/base/json_fwd.h"
#include "model/base/problem.h"
#include "model/base/result.h"

#include <string>
#include <string_view>

namespace model {

/// Days of the month on which something is closed, in Korean words: "2MO,4MO" is "둘째·넷째 월요일", "-1WE" "마지막
/// 수요일". What cannot be said so is shown as the document has it.
std::string month_days_text(const Json& byday);
/// The words, or RFC 5545's own ("2MO,4MO"), as the document's BYDAY; null for "".
Result<Json, Problem> month_days_written(std::string_view text);

}  // namespace model
