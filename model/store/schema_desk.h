#pragma once

#include <SQLiteCpp/Database.h>

namespace model {

/// Step 3 to 4: opens the journal to accounts and countersignatures, and makes the tables of staff's desk, which are no
/// projections: they are copied by a backup and left alone by a rebuild. Foreign keys must not be enforced meanwhile.
void add_desk(SQLite::Database& db);

}  // namespace model
