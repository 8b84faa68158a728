#pragma once

#include "model/store/desk_values.h"

#include <SQLiteCpp/Database.h>

#include <string>
#include <string_view>
#include <vector>

namespace model {

// Staff's finding, which is plain: a part of a name or a number, of everything there is. Throws what SQLiteCpp throws.

EntryPage find_entries(SQLite::Database& db, const FindQuery& query);

std::vector<Duplicate> find_duplicates(SQLite::Database& db, Entity entity, const Json& document);

/// How much two names are alike, 0 to 1: twice their shared pairs of letters over all pairs (Dice), spaces and case
/// left out.
double likeness(std::string_view a, std::string_view b);

}  // namespace model
