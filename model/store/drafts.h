#pragma once

#include "model/store/desk_values.h"

#include <SQLiteCpp/Database.h>

#include <optional>
#include <string>
#include <vector>

namespace model {

// The table `draft`. Everything here works within a transaction of the caller's and throws what SQLiteCpp throws.

using DraftResult = Result<Draft, AppendFailure>;

/// A Refused about `where`.
Failure<AppendFailure> refused_as(std::string where, const char* ko, const char* en);

std::optional<Draft> read_draft(SQLite::Database& db, const Uuid& id);
std::vector<DraftLine> read_draft_lines(SQLite::Database& db, const std::string& author);
DraftView view_of(SQLite::Database& db, Draft draft);
/// The document of that version, going back over what was only retired; null where there is none or it was erased.
Json document_of_version(SQLite::Database& db, const Uuid& id, std::int64_t version);

DraftResult save_draft(SQLite::Database& db, const Draft& draft, const Acting& who);
DraftResult submit_draft(SQLite::Database& db, const Uuid& id, std::int64_t revision, const Acting& who);
DraftResult take_draft_back(SQLite::Database& db, const Uuid& id, const Acting& who);
DraftResult return_draft(SQLite::Database& db, const Uuid& id, std::int64_t revision, const std::string& note,
                         const Acting& who);
Result<std::monostate, AppendFailure> delete_draft(SQLite::Database& db, const Uuid& id, const Acting& who);

/// Writes the draft's change to the journal, and the draft is gone. With an approver: approve; else solo.
Result<Appended, AppendFailure> approve_draft(SQLite::Database& db, const Uuid& id, std::int64_t revision,
                                              const Acting& who);
Result<Appended, AppendFailure> publish_draft_solo(SQLite::Database& db, const Uuid& id, std::int64_t revision,
                                                   const std::string& reason, const Acting& who);

}  // namespace model
