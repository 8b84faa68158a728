#pragma once

#include "kiosk/desk/routes_office.h"

#include <vector>

namespace kiosk::desk {

/// What keeps a new closure or holiday from being sent for approval.
enum class DayProblem { from, to, reason, nothing_closed };
std::vector<DayProblem> problems_of(const DayRoute& route);

/// The document of assets/directory/README.md. Precondition: no problems.
model::Json document_of(const DayRoute& route);

}  // namespace kiosk::desk
