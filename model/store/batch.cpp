#include "model/store/batch.h"

#include "model/base/json.h"
#include "model/store/append.h"
#include "model/store/guarded.h"
#include "model/store/journal.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <optional>

namespace model {
namespace {

constexpr const char* kCurrent =
    "SELECT entity.entity_id, entity, version, retired, json FROM entity LEFT JOIN body USING (seq) ";

class SqliteBatch final : public Batch {
public:
    SqliteBatch(SQLite::Database& db, const std::string& path, const Signature& by)
        : db_{db},
          path_{path},
          appending_{db, by},
          begin_{db, "SAVEPOINT change"},
          keep_{db, "RELEASE change"},
          undo_{db, "ROLLBACK TO change"},
          current_{db, fmt::format("{} WHERE entity_id = ?", kCurrent)} {}

    Result<std::int64_t, AppendFailure> add(const Change& change) override {
        if (fault_) return Failure{AppendFailure{*fault_}};
        auto done = guarded("write", path_, [&] { return attempt(change); });
        if (!done) return Failure{AppendFailure{fault_.emplace(done.error())}};
        if (done.value()) return Failure{*std::move(done).value()};
        return change.base_version + 1;
    }

    Result<std::optional<Current>, StoreFault> standing(std::string_view key) override {
        if (fault_) return Failure{*fault_};
        auto found = guarded("read entry", path_, [&] { return find(key); });
        if (!found) fault_ = found.error();
        return found;
    }

    std::optional<StoreFault> each(Entity entity, const std::function<void(const Current&)>& each) override {
        if (fault_) return fault_;
        SQLite::Statement query{db_, fmt::format("{} WHERE entity = ? AND retired = 0", kCurrent)};
        query.bind(1, std::string{name(entity)});
        for (;;) {
            auto row = guarded("read entries", path_, [&] { return next(query); });
            if (!row) return fault_ = row.error();
            if (!row.value()) return std::nullopt;
            each(*row.value());
        }
    }

    const std::optional<StoreFault>& fault() const { return fault_; }
    std::size_t written() const { return written_; }
    Appended finish() { return appending_.finish(); }

private:
    /// A statement that a constraint stopped would tell of it again when it is next reset.
    static void forget_failures(sqlite3* db) {
        for (sqlite3_stmt* one = sqlite3_next_stmt(db, nullptr); one; one = sqlite3_next_stmt(db, one))
            if (!sqlite3_stmt_busy(one)) sqlite3_reset(one);
    }

    static void run(SQLite::Statement& statement) {
        statement.reset();
        statement.exec();
        statement.reset();
    }

    std::optional<AppendFailure> attempt(const Change& change) {
        const Head before = appending_.head();
        run(begin_);
        auto failure = appending_.add(change, written_);
        if (failure) {
            forget_failures(db_.getHandle());
            run(undo_);
            appending_.step_back(before);
        } else {
            ++written_;
        }
        run(keep_);
        return failure;
    }

    static std::optional<Current> next(SQLite::Statement& query) {
        if (!query.executeStep()) return std::nullopt;
        const auto entity = entity_named(query.getColumn(1).getString());
        if (!entity) throw SQLite::Exception{"an entity of an unknown kind", SQLITE_CORRUPT};
        const SQLite::Column json = query.getColumn(4);
        return Current{.entity = *entity,
                       .id = {query.getColumn(0).getString()},
                       .version = query.getColumn(2).getInt64(),
                       .retired = query.getColumn(3).getInt() != 0,
                       .document = json.isNull() ? Json{} : Json::parse(json.getString())};
    }

    std::optional<Current> find(std::string_view key) {
        std::optional<Uuid> id{Uuid{std::string{key}}};
        if (!is_uuid(key)) id = find_entity(db_, key);
        if (!id) return std::nullopt;
        current_.reset();
        current_.bind(1, id->text);
        auto current = next(current_);
        current_.reset();
        return current;
    }

    SQLite::Database& db_;
    const std::string& path_;
    Appending appending_;
    SQLite::Statement begin_;
    SQLite::Statement keep_;
    SQLite::Statement undo_;
    SQLite::Statement current_;
    std::size_t written_ = 0;
    std::optional<StoreFault> fault_;
};

}  // namespace

Result<Appended, AppendFailure> write_batch(SQLite::Database& db, const std::string& path, const BatchWork& work,
                                            const Signature& by) {
    if (auto problem = signature_problem(by)) return Failure{AppendFailure{Refused{.problem = *std::move(problem)}}};
    SqliteBatch batch{db, path, by};
    const bool wanted = work(batch);
    if (batch.fault()) return Failure{AppendFailure{*batch.fault()}};
    if (!wanted || batch.written() == 0) return Appended{};
    return batch.finish();
}

}  // namespace model
