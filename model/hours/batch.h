#pragma once

#include "model/base/json_fwd.h"
#include "model/base/problem.h"
#include "model/calendar/calendar.h"
#include "model/hours/open_state.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace model {

/// An entity with hours as a file of schedules gives it: an HSDS entity, or an object with our keys (holiday_rule,
/// closures, ...) beside `schedules` instead of in `x_kiosk`.
struct ScheduleEntry {
    std::string id;  ///< "-" where it has none
    Opening opening;
    std::optional<SeoulTime> instant;  ///< "instant", where it is given and can be read
};
ScheduleEntry read_schedule_entry(const Json& object, const std::string& where, Problems& problems);

/// All entries of a file's document: one object, an array of objects, or an array of bare schedule rows (one entry).
std::vector<ScheduleEntry> read_schedule_entries(const Json& document, const std::string& where, Problems& problems);

/// One line of a batch: a JSON object with id, schedules, holiday_rule, closures and instant. The answer is
/// `id<TAB>open|closed|unknown<TAB>next change or -`. What cannot be read is unknown, with its problems; the id is "-"
/// where the line is no object.
std::string batch_answer(std::string_view line, const Calendar& calendar, const std::string& where, Problems& problems);

}  // namespace model
