#pragma once

#include "model/base/json_fwd.h"

#include <optional>
#include <string>
#include <string_view>

namespace model {

/// The hours of an entity (service or phone) in describe()'s Korean words, without its holidays, closures and
/// exceptions; a note where only a note is known, "" where nothing is.
std::string hours_cell(const Json& entity);

/// What a table says about hours: {"always": true}, or {"schedules": [rows without ids]}. Empty where the words are no
/// hours that we can read: "월~금 10:00~17:00, 점심 12:00~13:00 쉼", "평일 9시~18시, 토 09:00-13:00", "매월 첫째·셋째
/// 토요일 09:00~12:00", "매일 24시간".
std::optional<Json> hours_written(std::string_view text);

/// What holds on holidays, in describe()'s words: "공휴일 쉼", "공휴일에도 함", "설날·추석 연휴 쉼", "공휴일·연말연시
/// 쉼".
std::string holidays_cell(const Json& entity);

/// {"holiday_rule": …, "year_end": …}, each only where it is said. Empty where the words are none that we can read.
std::optional<Json> holidays_written(std::string_view text);

}  // namespace model
