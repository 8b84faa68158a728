#pragma once

#include "model/base/result.h"
#include "model/store/event.h"
#include "model/store/fault.h"

#include <SQLiteCpp/Database.h>

#include <string>

namespace model {

/// Copies the open database at `from` to a new file `to` by SQLite's online backup, with an anchor beside it. The copy
/// appears under its name only when it is whole and on the disk. Fails with `exists` where there is a file already.
Result<Head, StoreFault> back_up(SQLite::Database& db, const std::string& from, const std::string& to);

}  // namespace model
