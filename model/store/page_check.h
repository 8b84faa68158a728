#pragma once

#include "model/base/problem.h"

#include <SQLiteCpp/Database.h>

namespace model {

/// What SQLite itself finds in the pages of the file, in the order of their rows and in the small tables. The rows of
/// the large ones and their indexes are others' to look at: verify.cpp. Throws what SQLiteCpp throws.
Problems page_problems(SQLite::Database& db);

}  // namespace model
