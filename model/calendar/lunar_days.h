#pragma once

#include "model/base/seoul_time.h"

#include <optional>

namespace model {

/// The lunar days of one year on which public holidays depend.
struct LunarDays {
    Day seollal;  ///< 음력 1월 1일
    Day buddha;   ///< 음력 4월 8일
    Day chuseok;  ///< 음력 8월 15일
};

/// Of 1990 to 2100, by ICU's Dangi calendar (equal to the national table for 1990 to 2050); empty for other years.
std::optional<LunarDays> lunar_days(int year);

}  // namespace model
