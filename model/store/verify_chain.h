#pragma once

#include "model/base/problem.h"
#include "model/store/event.h"

#include <SQLiteCpp/Database.h>

namespace model {

/// Every event follows the one before by number, hash and version, is what its hash says, and has the body that its
/// hash says, unless that body was erased. `head` becomes the last event. Throws what SQLiteCpp throws.
Problems verify_chain(SQLite::Database& db, Head& head);

}  // namespace model
