#pragma once

#include "kiosk/screens/screens.h"
#include "model/calendar/calendar.h"
#include "model/directory/period.h"
#include "model/hours/open_state.h"
#include "model/hours/window.h"

namespace kiosk::screens {

// Dates and times as a Korean clerk writes them. wording_dates.cpp
text::Text clock(const Sight& sight, model::MinuteOfDay minute);  ///< "17:00"; 24:00 stays 24:00
text::Text date(const Sight& sight, model::Day day);              ///< "3월 8일(월)"
text::Text short_date(const Sight& sight, model::Day day);        ///< "3월 8일"
text::Text header_date(const Sight& sight, model::Day day);       ///< "3월 8일 (월)"
text::Text full_date(const Sight& sight, model::Day day);         ///< "2021년 3월 8일"
text::Text month(const Sight& sight, model::Day day);             ///< "2021년 2월"
text::Text weekday_name(const Sight& sight, std::chrono::weekday weekday);
text::Text short_weekday(const Sight& sight, std::chrono::weekday weekday);  ///< over a column: "T2" in Vietnamese
text::Text day_or_tomorrow(const Sight& sight, model::Day day);              ///< "내일(월)" or "3월 8일(월)"
text::Text dates(const Sight& sight, const model::DateRange& range);
text::Text won(const Sight& sight, std::int64_t amount);  ///< "53,000원", "53.000 won" in Vietnamese
/// A holiday's name as a screen shows it: 3·1절 reads 삼일절, 기독탄신일 reads 성탄절.
text::Text holiday_name(const Sight& sight, const std::string& legal_name);

/// What a state is said of.
enum class Of { phone, desk };

/// "지금 전화할 수 있습니다 · 17:00까지", with the reason and the next opening where it is closed.
text::Text state_sentence(const Sight& sight, const model::OpenState& state, Of what);

/// The short mark of a list: "전화 가능", "쉬는 중"; with the sign that goes with it.
struct StateMark {
    text::Text words;
    ui::Mark mark = ui::Mark::quiet;
    ui::Icon icon = ui::Icon::none;
};
StateMark state_mark(const Sight& sight, const model::OpenState& state, Of what);
/// The mark with its end: "전화 가능 · 17:00까지".
StateMark state_mark_until(const Sight& sight, const model::OpenState& state, Of what);

text::Text window_sentence(const Sight& sight, const model::WindowNow& window);
/// Where a course or campaign stands: "지금 하고 있습니다 · 5일 남음"; empty where it has no dates.
text::Text period_sentence(const Sight& sight, const model::PeriodNow& period);
/// Empty words where a list says nothing about applications.
StateMark window_mark(const Sight& sight, const model::WindowNow& window);

/// What a list says of a row's state: its application window where it has one, else whether it is open.
StateMark row_mark(const Sight& sight, const app::Listed& item);
Of of(const model::ServiceRow& row);

/// "국번 없이", "지역번호 없이" or nothing: how the number is dialled.
text::Text dialling(const Sight& sight, const model::Phone& phone);

}  // namespace kiosk::screens
