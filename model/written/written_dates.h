#pragma once

#include "model/base/seoul_time.h"

#include <chrono>
#include <optional>
#include <string_view>

namespace model {

/// A date as somebody wrote it: only the parts that stand there.
struct WrittenDate {
    std::optional<int> year;
    std::optional<unsigned> month;
    std::optional<unsigned> day;
    std::optional<std::chrono::weekday> weekday;  ///< "(화)"
    std::optional<std::chrono::minutes> time;     ///< "09시", "18:00"; 24:00 is allowed
};

/// Takes a date off the front of `text` (as narrow() gives it): "2026-05-18", "2026. 8. 11.(화) 09시", "26.1.5",
/// "20260105", "1월 5일(월)", "5.31.", "2026년 3월", "18일". Empty, and nothing taken, where no date stands there.
std::optional<WrittenDate> take_date(std::string_view& text);

/// "2026-05-18~2026-06-12", "2026.5.1.부터", "~5.31.", "6월 30일까지". At least one end is there.
struct WrittenRange {
    std::optional<WrittenDate> first;
    std::optional<WrittenDate> last;
};

/// Takes a range off the front of `text`; a date that stands alone is none. The last date may leave out what it shares
/// with the first one: "2026. 8. 11. ~ 18." is filled in.
std::optional<WrittenRange> take_range(std::string_view& text);

/// Why a written date is no day of the calendar.
enum class DateDoubt { incomplete, no_such_day, wrong_weekday };

/// What a written date says, or why it says nothing certain. `base_year` stands in for a year that was left out.
struct DayRead {
    std::optional<Day> day;
    DateDoubt doubt = DateDoubt::incomplete;  ///< where there is no day
};
DayRead day_written(const WrittenDate& date, std::optional<int> base_year);

}  // namespace model
