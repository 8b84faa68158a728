#pragma once

#include "model/base/json_fwd.h"

namespace model {

// What HSDS can carry of x_kiosk is written a second time in plain HSDS when an entry is exported, for programs that do
// not know x_kiosk: a window and the ways to apply as text in application_process, hours all day and closed nth
// weekdays as schedule rows, rules for holidays and closures in schedule.notes. What stood there before is kept in
// x_kiosk.plain_from, so that reading the export gives the entry back.

/// A service, a location, an organization; its phones too.
void write_plain(Json& object);
/// Undoes write_plain(); what was changed since in the file stays as it is there.
void read_plain(Json& object);

}  // namespace model
