#pragma once

#include "model/base/json.h"

namespace model {

/// The part of an HSDS entity from which read_opening() reads when it is open, and nothing else: its schedules and the
/// keys of x_kiosk that act on them. Small enough to travel with a list's row.
Json opening_part(const Json& entity);

/// True where the entity says anything of its own about when it is open.
bool has_own_opening(const Json& entity);

}  // namespace model
