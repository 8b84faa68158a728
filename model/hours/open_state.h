#pragma once

#include "model/calendar/calendar.h"
#include "model/hours/opening.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace model {

enum class OpenNow { open, closed, unknown };

/// "open", "closed", "unknown".
std::string_view code(OpenNow now);

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

/// The enumerator as it is written: "before_hours".
std::string_view code(OpenReason reason);

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

/// Consecutive days on which it does not open, or may not, although it does in an ordinary week.
struct ClosureAhead {
    Day from;
    Day to;  ///< inclusive
    OpenReason reason = OpenReason::closure;
    std::string name;  ///< the holiday's or the closure's; may be empty
};

/// All in [from, to]; days of one reason and name that follow each other (over days on which it never opens too) are
/// one.
std::vector<ClosureAhead> closures_ahead(const Opening& opening, const Calendar& calendar, Day from, Day to);

}  // namespace model
