#pragma once

#include "model/store/store.h"

#include <SQLiteCpp/Database.h>

#include <optional>

namespace model {

// The writing of changes, within a transaction of the caller's, who rolls back on a failure. Throws what SQLiteCpp
// throws, but for broken constraints, which are the change's fault.

Result<Appended, AppendFailure> append_changes(SQLite::Database& db, const ChangeSource& next, const Signature& by);
Result<Appended, AppendFailure> append_erasure(SQLite::Database& db, std::int64_t seq, const Signature& by);

/// The entity as it stands; empty where it does not exist.
std::optional<Current> read_current(SQLite::Database& db, const Uuid& id);

}  // namespace model
