#pragma once

#include "model/base/json_fwd.h"
#include "model/base/problem.h"
#include "model/base/seoul_time.h"

#include <chrono>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace model {

/// Minutes since midnight, Seoul civil time. 24:00 is allowed as an end.
using MinuteOfDay = std::chrono::minutes;

struct ClockRange {
    MinuteOfDay opens_at{};
    MinuteOfDay closes_at{};
    friend bool operator==(const ClockRange&, const ClockRange&) = default;
};

/// One row of HSDS's `schedule`: an RFC 5545 recurrence with its opening hours.
struct Schedule {
    enum class Freq { weekly, monthly };
    Freq freq = Freq::weekly;
    int interval = 1;
    std::vector<std::string> byday;  ///< "MO", "1SA", "-1WE"
    std::vector<int> bymonthday;
    std::vector<int> bysetpos;
    std::string wkst = "MO";
    std::optional<Day> dtstart;
    std::optional<Day> until;
    std::optional<int> count;
    std::optional<Day> valid_from;  ///< about the information, inclusive
    std::optional<Day> valid_to;
    ClockRange hours;
    bool closed = false;  ///< an exception row without hours: nothing opens on its days
    std::string description;
    std::string notes;
    friend bool operator==(const Schedule&, const Schedule&) = default;
};

/// What happens on public holidays.
struct HolidaysOpen {};
struct HolidaysClosed {};
struct HolidayHours {
    ClockRange hours;  ///< replace the day's
};
struct ClosedOnNamed {
    std::vector<std::string> names;  ///< legal names, as Calendar gives them
};
struct MondayShift {};  ///< closed on Mondays; where Monday is a holiday, on the next weekday instead
struct HolidaysUnknown {};
using HolidayRule =
    std::variant<HolidaysUnknown, HolidaysOpen, HolidaysClosed, HolidayHours, ClosedOnNamed, MondayShift>;

/// An inclusive range of days on which nothing opens.
struct Closure {
    Day from;
    Day to;
    std::string reason;  ///< Korean, as staff wrote it; may be empty
};

/// 정기휴무: days of the month on which nothing opens, "2SU", "4SU", "-1WE".
struct RegularClosure {
    std::vector<std::string> byday;
    std::string reason;  ///< Korean, as staff wrote it; may be empty
};

/// Everything that decides whether a place or a phone is open.
struct Opening {
    std::vector<Schedule> regular;     ///< empty: hours not known
    std::vector<Schedule> exceptions;  ///< replace `regular` on days on which one of them is valid
    HolidayRule holiday_rule = HolidaysUnknown{};
    std::vector<Closure> closures;
    std::vector<RegularClosure> regular_closures;
    bool closed_at_year_end = false;  ///< "연말연시 휴무" without dates: unknown from 24 December to 3 January
    std::optional<std::chrono::minutes> last_entry_before_close;
    bool readable = true;  ///< false: the data could not be read; the state is always unknown
    bool always = false;   ///< 24 hours a day, every day

    bool known() const { return readable && (always || !regular.empty()); }
};

/// Reads the opening of an HSDS entity (service, phone, location): its `schedules` and its `x_kiosk` keys
/// holiday_rule, closures, exceptions, year_end, always, last_entry_minutes. Never fails: what cannot be read gives
/// `readable == false` and a problem in `problems` (all at once) with its place under `where`. What can be read but is
/// probably a mistake (an unknown holiday's name, 18:00 to 09:00, exceptions that overlap) gives a problem only.
Opening read_opening(const Json& entity, const std::string& where, Problems& problems);

}  // namespace model
