#pragma once

#include "model/store/desk_values.h"

#include <SQLiteCpp/Database.h>

#include <span>
#include <string>
#include <unordered_set>
#include <vector>

namespace model {

// The tables `tally` and `import_run`. Everything here works within a transaction of the caller's and throws what
// SQLiteCpp throws.

/// The words that a search in vain may be counted as.
std::unordered_set<std::string> read_vocabulary(SQLite::Database& db);

void add_tallies(SQLite::Database& db, std::span<const Tally> tallies);
std::vector<TallyLine> read_tallies(SQLite::Database& db, Day from, Day to);

void record_import(SQLite::Database& db, const ImportRecord& record);
std::vector<ImportRecord> read_imports(SQLite::Database& db, std::size_t limit);
void note_taken_back(SQLite::Database& db, const std::string& batch);
std::size_t imports_with_problems(SQLite::Database& db, std::chrono::sys_seconds since);

}  // namespace model
