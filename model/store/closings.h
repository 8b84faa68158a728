#pragma once

#include "model/directory/closing.h"

#include <SQLiteCpp/Database.h>

#include <vector>

namespace model {

/// Every closure that staff entered and that can be read, past ones too. Throws what SQLiteCpp throws, and
/// Json::exception on a damaged column.
std::vector<EnteredClosure> read_entered_closures(SQLite::Database& db);

}  // namespace model
