#pragma once

#include "model/store/journal.h"
#include "model/store/projection.h"
#include "model/store/store.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <optional>
#include <string>
#include <string_view>

namespace model {

// The writing of changes, within a transaction of the caller's, who rolls back on a failure. Throws what SQLiteCpp
// throws, but for broken constraints, which are the change's fault.

/// What is wrong with the signature itself; empty: it may sign.
std::optional<Problem> signature_problem(const Signature& by);

/// Changes that are written together under one name. After a failure of add() half of a change may be written: roll
/// back, or to a savepoint and call step_back().
class Appending {
public:
    Appending(SQLite::Database& db, const Signature& by);

    /// `index`: the change's number in the batch, for the failure.
    std::optional<AppendFailure> add(const Change& change, std::size_t index);
    Appended finish();

    const Head& head() const { return journal_.head(); }
    void step_back(const Head& head) { journal_.step_back(head); }

private:
    std::optional<AppendFailure> add_unguarded(const Change& change, std::size_t index);
    std::optional<AppendFailure> put(const Change& change, std::size_t index, const std::optional<Standing>& standing);
    std::optional<AppendFailure> retire(const Change& change, std::size_t index,
                                        const std::optional<Standing>& standing);
    std::optional<AppendFailure> revert(const Change& change, std::size_t index,
                                        const std::optional<Standing>& standing);
    void write(const Change& change, const std::optional<std::string>& json, const std::optional<Standing>& before,
               const Json& document);

    SQLite::Database& db_;
    JournalWriter journal_;
    Projection projection_;
    SQLite::Statement standing_of_;
    const Signature& by_;
    std::string batch_;
    std::int64_t first_seq_;
};

Result<Appended, AppendFailure> append_changes(SQLite::Database& db, const ChangeSource& next, const Signature& by);
Result<Appended, AppendFailure> append_erasure(SQLite::Database& db, std::int64_t seq, const Signature& by);

/// The entity as it stands; empty where it does not exist.
std::optional<Current> read_current(SQLite::Database& db, const Uuid& id);
/// The entity's id by UUID, or a service's by external id or slug.
std::optional<Uuid> find_entity(SQLite::Database& db, std::string_view key);

}  // namespace model
