#pragma once

#include <SQLiteCpp/Database.h>

namespace model {

/// "JJK1" in the header's application id: tells our files from other programs' databases.
inline constexpr int kApplicationId = 0x4A4A4B31;
inline constexpr int kSchemaVersion = 5;

/// Brings the file from its user_version to kSchemaVersion, in one transaction of its own. Throws SQLite::Exception.
void migrate(SQLite::Database& db);

/// The steps alone, for a caller that has a transaction.
void apply_migrations(SQLite::Database& db);

}  // namespace model
