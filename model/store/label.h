#pragma once

#include "model/base/json_fwd.h"
#include "model/store/event.h"

#include <string>

namespace model {

/// What staff's lists call an entity: its Korean name; a closure by its days, a holiday by day and name, a place
/// without a name by its address. Never empty for a document that the journal takes.
std::string label_of(Entity entity, const Json& document);

}  // namespace model
