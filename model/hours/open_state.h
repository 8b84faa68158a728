#pragma once

#include "model/calendar/calendar.h"
#include "model/hours/opening.h"

#include <optional>
#include <string>

namespace model {

enum class OpenNow { open, closed, unknown };

/// Why it is as it is, in a form that the catalogue can word.
enum class OpenReason {
    within_hours,          ///< open
    always,                ///< open, 24 hours
    before_hours,          ///< opens later today
    after_hours,           ///< has closed for today
    between_hours,         ///< closed between two openings of the day: lunch
    not_a_day,             ///< no hours on this day of the week
    holiday,               ///< `name` is the holiday's legal name
    closure,               ///< a dated closure; `name` is its reason, may be empty
    last_entry,            ///< still open by the clock, but nobody is let in any more
    no_hours_known,        ///< the entry has no schedule
    year_end,              ///< closed at year's end on days nobody has written down
    holiday_rule_unknown,  ///< a holiday, and the entry does not say what happens then
    unreadable,
    ended,  ///< no opening ever again
};

struct OpenState {
    OpenNow now = OpenNow::unknown;
    OpenReason reason = OpenReason::no_hours_known;
    std::string name;
    /// The first instant after the asked one at which `now` becomes another; empty where none comes within three years.
    std::optional<SeoulTime> next_change;
    /// The next instant at which it is open; empty while open, or where none comes.
    std::optional<SeoulTime> opens_at;
};

/// What the sign on the door says at `at`. Takes the time and not a clock: the caller read it once for the frame.
OpenState open_state(const Opening& opening, const Calendar& calendar, SeoulTime at);

/// The openings that start on `day`, sorted, touching ones joined, after every rule; and whether that is certain.
struct DayHours {
    std::vector<ClockRange> ranges;  ///< a closes_at past 24:00 runs into the next day
    OpenNow sure = OpenNow::closed;  ///< open: there are ranges; closed: none; unknown: nobody knows
    OpenReason reason = OpenReason::not_a_day;
    std::string name;
};
DayHours hours_on(const Opening& opening, const Calendar& calendar, Day day);

}  // namespace model
