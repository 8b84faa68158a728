#pragma once

#include "model/base/json_fwd.h"
#include "model/hours/window.h"

#include <optional>
#include <string_view>

namespace model {

/// Reads when applications are taken, as offices write it: "상시신청", "2026-05-18~2026-06-12", "매년 1~2월 중",
/// "예산 소진 시까지". What is not certain is `unknown`; an empty text gives `none`. The source's words are kept, with
/// white space made single. `base_year` stands in for a year that no date has. Dates beside "예산 소진 시" or "선착순"
/// are kept in opens and closes of those kinds.
ApplicationWindow window_written(std::string_view source, std::optional<int> base_year = std::nullopt);

/// The value of `x_kiosk.window`. A whole day is written as a day.
Json window_json(const ApplicationWindow& window);

}  // namespace model
