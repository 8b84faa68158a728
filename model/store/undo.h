#pragma once

#include "model/store/store.h"

#include <string>
#include <vector>

namespace model {

/// The changes that take back everything the batch did: a revert to the version before, or a retire of what was new.
/// To be appended as one batch of its own. A Conflict where something was changed since; Refused where there is no such
/// batch.
Result<std::vector<Change>, AppendFailure> undo_of(Store& store, const std::string& batch);

}  // namespace model
