#pragma once

#include "model/base/json_fwd.h"
#include "model/base/language.h"
#include "model/base/problem.h"
#include "model/base/result.h"
#include "model/hours/opening.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace model {

/// Days of a Week, Monday first: 0 is Monday, 6 is Sunday.
inline constexpr std::size_t kWeekDays = 7;
/// "MO" to "SU": the last part of a day's path ("schedules/MO").
extern const std::array<std::string_view, kWeekDays> kDayCodes;

/// The hours that hold in every week, by day. Ranges are sorted, do not touch, and end after they begin; an end past
/// 24:00 is on the next day, up to 24 hours after the beginning.
struct Week {
    std::array<std::vector<ClockRange>, kWeekDays> days;
    friend bool operator==(const Week&, const Week&) = default;
};

/// The steps of dragging.
inline constexpr std::chrono::minutes kDragStep{10};

/// Adds the range to the day, in whole steps of kDragStep, joined with what it touches. `from` after `to` is the same
/// range dragged backwards. Both from 00:00 to 24:00. A range of no length changes nothing.
void set_range(Week& week, std::size_t day, MinuteOfDay from, MinuteOfDay to);
/// Takes the range out of the day's hours: how a lunch break is drawn.
void clear_range(Week& week, std::size_t day, MinuteOfDay from, MinuteOfDay to);
/// Moves one end of the day's range number `index`; joined with what it then touches, gone where nothing is left.
void move_end(Week& week, std::size_t day, std::size_t index, bool closing, MinuteOfDay to);
/// Gives Monday to Friday the hours of `day`.
void apply_to_weekdays(Week& week, std::size_t day);

/// What somebody typed for one day: "10:00~17:00", "10-17", "9시~18시", "09:00~12:00, 13:00~18:00", "24시간", "쉼" or
/// nothing (both: no hours), "18:00~02:00" or "18:00~다음 날 09:00" into the night. The problem says what to write.
Result<std::vector<ClockRange>, Problem> day_hours_written(std::string_view text);
/// The same in the words of the form: "09:00~12:00, 13:00~18:00", "24시간"; "" for a day without hours.
std::string day_hours_text(const std::vector<ClockRange>& ranges);

/// The week that the entity's (a service's, a phone's, a location's) plain weekly rows give. Rows with dates, months or
/// intervals are not in it: see kept_rows().
Week read_week(const Json& entity);
/// Makes the plain weekly rows of `entity` say `week`, with as few rows as there are different ranges; rows whose hours
/// stand already keep their id and notes. Other rows are not touched. Nothing is changed where they say it already.
void put_week(Json& entity, const Week& week);

/// The rows that a week cannot show ("매월 둘째·넷째 월요일 10:00~12:00"), one sentence each. They stay in the
/// document.
std::vector<std::string> kept_rows(const Json& entity, Language language);
/// The sentence that describes all regular hours, as the citizen's screen words it.
std::string hours_sentence(const Json& entity, Language language);

}  // namespace model
