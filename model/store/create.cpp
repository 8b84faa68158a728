#include "model/store/anchor.h"
#include "model/store/append.h"
#include "model/store/connection.h"
#include "model/store/file_check.h"
#include "model/store/guarded.h"
#include "model/store/journal.h"
#include "model/store/schema.h"
#include "model/store/store.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Transaction.h>

#include <cstdio>
#include <filesystem>

namespace model {
namespace {

using Filled = Result<Appended, AppendFailure>;

/// Schema and first events in one transaction: a process that dies leaves an empty file and no half directory.
Filled fill(SQLite::Database& db, const std::string& path, std::span<const Change> changes, const Signature& by) {
    SQLite::Transaction change{db, SQLite::TransactionBehavior::IMMEDIATE};
    if (db.execAndGet("SELECT count(*) FROM sqlite_schema").getInt() > 0)
        return Failure{AppendFailure{store_fault(StoreFault::Kind::exists, path)}};
    apply_migrations(db);
    std::size_t next = 0;
    auto appended = append_changes(
        db, [&]() { return next < changes.size() ? std::optional{changes[next++]} : std::nullopt; }, by);
    if (!appended) return appended;
    // An anchor that lies about belongs to a file that is gone; it would condemn the new one.
    std::remove(anchor_path(path).c_str());
    change.commit();
    return appended;
}

/// Nothing, or why no database can be made at `path`.
std::optional<StoreFault> obstacle(const std::string& path) {
    using enum StoreFault::Kind;
    const FileCheck file = check_file(path);
    if (file.fault == missing || file.fault == empty) return std::nullopt;
    if (file.fault == network_share) return store_fault(network_share, path);
    return store_fault(exists, path);
}

}  // namespace

Result<std::unique_ptr<Store>, AppendFailure> create_store(const std::string& path, std::span<const Change> changes,
                                                           const Signature& by) {
    if (const auto fault = obstacle(path)) return Failure{AppendFailure{*fault}};
    std::error_code error;
    const bool was_there = std::filesystem::exists(path, error);
    const auto remove_new = [&] {
        if (!was_there) std::remove(path.c_str());
    };
    auto filled = guarded("create", path, [&]() -> Filled {
        Connection connection{path, kWriterPatience, /*create=*/true};
        connection.db().exec("PRAGMA journal_mode = TRUNCATE");
        auto done = fill(connection.db(), path, changes, by);
        if (done) write_anchor(path, read_head(connection.db()));
        return done;
    });
    if (!filled) {
        if (filled.error().kind != StoreFault::Kind::busy) remove_new();
        return Failure{AppendFailure{filled.error()}};
    }
    if (!filled.value()) {
        const AppendFailure failure = filled.value().error();
        if (!std::holds_alternative<StoreFault>(failure)) remove_new();
        return Failure{failure};
    }
    auto store = open_store(path, OpenMode::read_write);
    if (!store) return Failure{AppendFailure{store.error()}};
    return std::move(store).value();
}

}  // namespace model
