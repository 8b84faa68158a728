#pragma once

#include <SQLiteCpp/Database.h>

#include <string>

namespace model {

// Entries that are the same thing under two external ids (x_kiosk.same_as): one is shown, the other is not listed.

/// The entity_ids of the twins of ?1: what it points to and what points to it.
inline constexpr const char* kTwinsOf =
    "SELECT twin.entity_id FROM entry AS own JOIN entry AS twin ON twin.external_id = own.same_as "
    "WHERE own.entity_id = ?1 AND own.same_as <> '' AND twin.external_id <> '' "
    "UNION SELECT twin.entity_id FROM entry AS own JOIN entry AS twin ON twin.same_as = own.external_id "
    "WHERE own.entity_id = ?1 AND own.external_id <> '' AND twin.same_as <> ''";

/// Sets `listed` and `shown_as` of one entry by what its twins are now.
void list_among_twins(SQLite::Database& db, const std::string& entity_id);

}  // namespace model
