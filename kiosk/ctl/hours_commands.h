#pragma once

#include "model/base/json_fwd.h"
#include "model/calendar/calendar.h"
#include "model/hours/open_state.h"

#include <optional>
#include <ostream>
#include <string>

namespace kiosk::ctl {

// Commands on hours that need no database of their own: the caller gives the calendar (with the days that staff
// entered, where there is a database) and the time. Data goes to `out`, one line of trouble to standard error; the
// answer is the exit status.

/// `kioskctl holidays --from D --to D`: TSV with date, name, kind and source.
int holidays_command(const std::string& from, const std::string& to, const model::Calendar& calendar,
                     std::ostream& out);

struct HoursOptions {
    std::string file;    ///< "-": standard input
    std::string at;      ///< "": `now`
    bool batch = false;  ///< one JSON object a line
    bool json = false;
};
/// `kioskctl hours FILE [--at T] [--json]`, `kioskctl hours --batch FILE.jsonl`. Problems in the file are listed on
/// standard error; what cannot be read is unknown. Fails where the file or --at cannot be read.
int hours_command(const HoursOptions& options, const model::Calendar& calendar, model::SeoulTime now,
                  std::ostream& out);

/// What `kioskctl status` says: {"state","next_change","opens_at","reason","name"}; absent values are null.
model::Json status_json(const model::OpenState& state);
/// The same as a line: state, next change or -, reason, name or -; tabs between them.
std::string status_line(const model::OpenState& state);

}  // namespace kiosk::ctl
