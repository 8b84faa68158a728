#pragma once

#include "model/store/store.h"

#include <SQLiteCpp/Database.h>

#include <string>

namespace model {

/// Runs `work` on a batch within a transaction of the caller's, who commits where the result names an event and rolls
/// back otherwise. Throws what SQLiteCpp throws, but not through `work`.
Result<Appended, AppendFailure> write_batch(SQLite::Database& db, const std::string& path, const BatchWork& work,
                                            const Signature& by);

}  // namespace model
