#pragma once

#include "model/base/problem.h"

#include <SQLiteCpp/Database.h>

namespace model {

/// What is wrong with the tables of staff's desk, which no journal can make anew: rows that break the schema's rules or
/// its indexes. Throws what SQLiteCpp throws.
Problems desk_problems(SQLite::Database& db);

}  // namespace model
