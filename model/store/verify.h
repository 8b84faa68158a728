#pragma once

#include "model/store/store.h"

#include <SQLiteCpp/Database.h>

#include <string>

namespace model {

/// Every check that Store::verify() promises, each to its end: a check that cannot go on is itself a problem.
Verification verify_database(SQLite::Database& db, const std::string& path);

}  // namespace model
