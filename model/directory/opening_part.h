#pragma once

#include "model/base/json.h"

#include <vector>

namespace model {

/// The part of an HSDS entity from which read_opening() reads when it is open, and nothing else: its schedules and the
/// keys of x_kiosk that act on them. Small enough to travel with a list's row.
Json opening_part(const Json& entity);

/// True where the entity says anything of its own about when it is open.
bool has_own_opening(const Json& entity);

/// True where the first number says when it is answered: a list shows that of a service, whatever else is known.
bool first_phone_has_hours(const Json& service);

/// Whose hours hold for a service as a whole.
enum class HoursOf { nobody, organization, service, location, service_at_location };

struct OpeningSource {
    HoursOf of = HoursOf::nobody;
    const Json* entity = nullptr;  ///< the one whose opening holds; the service where nobody has any
};

/// The nearest that has hours of its own: service_at_location, else its location, else the service, else the
/// organization. Hours of two of them are never merged. Where a service is at several places that do not keep the same
/// hours, no place speaks for the service. `locations` and `organization` may lack what the caller does not have.
OpeningSource opening_source(const Json& service, const Json& organization, const std::vector<Json>& locations);

}  // namespace model
