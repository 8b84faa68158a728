#pragma once

#include "model/store/desk_values.h"

#include <SQLiteCpp/Database.h>

#include <map>
#include <string>
#include <vector>

namespace model {

/// What one person published alone and nobody has countersigned. Reads each event once while it lives: a journal of
/// 100,000 events is looked through at the first question only.
class SoloList {
public:
    /// Newest first. Throws what SQLiteCpp throws.
    std::vector<SoloBatch> pending(SQLite::Database& db);

private:
    void read_on(SQLite::Database& db);

    Head seen_;
    std::map<std::string, SoloBatch> open_;  ///< by batch
};

/// Writes the countersignature of `batch`, within a transaction of the caller's.
Result<Appended, AppendFailure> append_countersign(SQLite::Database& db, const std::string& batch,
                                                   const std::string& note, const Acting& who);

}  // namespace model
