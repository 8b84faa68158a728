#pragma once

#include "model/directory/service.h"

#include <SQLiteCpp/Database.h>

#include <vector>

namespace model {

/// The categories in the order of the first screen, with how many entries each lists. Throws what SQLiteCpp throws.
std::vector<Category> read_categories(SQLite::Database& db);

}  // namespace model
