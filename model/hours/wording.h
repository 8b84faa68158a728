#pragma once

#include "model/base/language.h"
#include "model/hours/opening.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace model {

/// The words of one language for describe(); see there.
struct Wording {
    std::string_view always;
    std::string_view not_known;
    std::string_view unreadable;
    std::string_view closed;          ///< behind a row's days: "쉼"
    std::string_view between = ", ";  ///< what is said one after the other

    std::string (*weekdays)(std::uint8_t days);  ///< bit 0 is Sunday: "월~금"
    std::string (*recurrence)(const Schedule& row);  ///< which days, for all but plain weeks: "매월 첫째·셋째 토요일"
    std::string (*period)(const Schedule& row);  ///< "2026년 3월 2일부터"; "" where it has no end and no beginning
    std::string (*hours)(const std::vector<ClockRange>& ranges);  ///< spelled out, sorted
    std::string (*lunch)(const ClockRange& gap);
    std::string (*holidays)(const HolidayRule& rule, bool closed_at_year_end, bool always);  ///< may be ""
    std::string (*regular_closure)(const RegularClosure& closure);
    std::string (*last_entry)(std::chrono::minutes before_close);
    std::string (*closure)(const Closure& closure);
};

const Wording& wording(Language language);

extern const Wording kKoreanWording;
extern const Wording kEnglishWording;
extern const Wording kChineseWording, kJapaneseWording;  ///< wording_han.cpp
extern const Wording kVietnameseWording;

/// The runs of a week that begins on Monday, as {first, last} in c_encoding order (Sunday is 0).
struct WeekRun {
    unsigned first, last;
    unsigned length;
};
std::vector<WeekRun> week_runs(std::uint8_t days);

/// BYDAY's values by weekday, in the order of the week: {SA, {1, 3}} for 1SA,3SA.
struct PlacesOfDay {
    std::chrono::weekday day;
    std::vector<int> places;
};
std::vector<PlacesOfDay> by_weekday(const std::vector<std::string>& byday);

/// The plain weekdays among BYDAY's values.
std::uint8_t weekday_bits(const std::vector<std::string>& byday);

/// "09:30"; 24:00 and later as the clock shows them there ("24:00", "01:00").
std::string clock_text(MinuteOfDay at);

}  // namespace model
