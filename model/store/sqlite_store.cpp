#include "model/store/sqlite_store.h"
#include "model/base/json.h"
#include "model/directory/names.h"
#include "model/store/anchor.h"
#include "model/store/append.h"
#include "model/store/aside.h"
#include "model/store/backup.h"
#include "model/store/batch.h"
#include "model/store/categories.h"
#include "model/store/connection.h"
#include "model/store/guarded.h"
#include "model/store/import_store.h"
#include "model/store/journal.h"
#include "model/store/projection.h"
#include "model/store/schema.h"
#include "model/store/store.h"
#include "model/store/verify.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <fmt/format.h>

#include <filesystem>
#include <utility>

namespace model {
namespace {

/// Result<Result<T, StoreFault>, StoreFault> as the Result it means.
template <class T>
Result<T, StoreFault> flat(Result<Result<T, StoreFault>, StoreFault> nested) {
    if (!nested) return Failure{nested.error()};
    return std::move(nested).value();
}

class SqliteStore final : public Store {
public:
    SqliteStore(std::shared_ptr<Connection> connection, OpenMode mode)
        : connection_{std::move(connection)}, mode_{mode} {}

    Result<Appended, AppendFailure> append(std::span<const Change> changes, const Signature& by) override {
        std::size_t next = 0;
        return append([&]() { return next < changes.size() ? std::optional{changes[next++]} : std::nullopt; }, by);
    }

    Result<Appended, AppendFailure> append(const ChangeSource& next, const Signature& by) override {
        return written("append", [&] { return append_changes(db(), next, by); });
    }

    Result<Appended, AppendFailure> write(const BatchWork& work, const Signature& by) override {
        return written("write", [&] { return write_batch(db(), path(), work, by); });
    }

    Result<Appended, AppendFailure> erase(std::int64_t seq, const Signature& by) override {
        return written("erase", [&] { return append_erasure(db(), seq, by); });
    }

    Result<Head, StoreFault> head() override {
        return guarded("head", path(), [&] { return read_head(db()); });
    }

    Result<Current, StoreFault> current(std::string_view key) override {
        return flat(guarded("read entry", path(), [&]() -> Result<Current, StoreFault> {
            const auto id = find_entity(db(), key);
            if (!id) return Failure{no_entry(key)};
            if (auto current = read_current(db(), *id)) return *std::move(current);
            return Failure{no_entry(key)};
        }));
    }

    std::optional<StoreFault> each(Entity entity, const std::function<bool(const Current&)>& each) override {
        const auto ids = guarded("list ids", path(), [&] { return standing_ids(entity); });
        if (!ids) return ids.error();
        for (const Uuid& id : ids.value()) {
            const auto current = guarded("read entry", path(), [&] { return read_current(db(), id); });
            if (!current) return current.error();
            if (current.value() && !current.value()->retired && !each(*current.value())) break;
        }
        return std::nullopt;
    }

    Result<std::vector<Listing>, StoreFault> list(std::string_view category) override {
        return guarded("list entries", path(), [&] { return read_listings(category); });
    }

    Result<std::vector<Category>, StoreFault> categories() override {
        return guarded("list categories", path(), [&] { return read_categories(db()); });
    }

    Result<std::vector<Recorded>, StoreFault> history(std::string_view key) override {
        return flat(guarded("history", path(), [&]() -> Result<std::vector<Recorded>, StoreFault> {
            const auto id = find_entity(db(), key);
            if (!id) return Failure{no_entry(key)};
            SQLite::Statement query{db(), fmt::format("{} FROM event WHERE entity_id = ? ORDER BY seq", kEventColumns)};
            query.bind(1, id->text);
            std::vector<Recorded> records;
            while (query.executeStep()) {
                Event event = event_from(query);
                Json document = read_document(db(), event.seq);
                records.push_back({.event = std::move(event), .document = std::move(document)});
            }
            return records;
        }));
    }

    Result<std::vector<Event>, StoreFault> log(std::int64_t since, std::int64_t limit) override {
        return guarded("log", path(), [&] {
            SQLite::Statement query{db(),
                                    fmt::format("{} FROM event WHERE seq > ? ORDER BY seq LIMIT ?", kEventColumns)};
            query.bind(1, since);
            query.bind(2, limit);
            std::vector<Event> events;
            while (query.executeStep()) events.push_back(event_from(query));
            return events;
        });
    }

    Result<std::vector<Event>, StoreFault> batch(const std::string& name) override {
        return guarded("batch", path(), [&] {
            SQLite::Statement query{db(), fmt::format("{} FROM event WHERE batch = ? ORDER BY seq", kEventColumns)};
            query.bind(1, name);
            std::vector<Event> events;
            while (query.executeStep()) events.push_back(event_from(query));
            return events;
        });
    }

    Result<Verification, StoreFault> verify() override {
        return guarded("verify", path(), [&] { return verify_database(db(), path()); });
    }

    Result<Head, StoreFault> rebuild() override {
        if (mode_ == OpenMode::read_only) return Failure{store_fault(StoreFault::Kind::read_only, path())};
        return guarded("rebuild", path(), [&] {
            SQLite::Transaction change{db(), SQLite::TransactionBehavior::IMMEDIATE};
            rebuild_projections(db());
            change.commit();
            return read_head(db());
        });
    }

    Result<Head, StoreFault> backup(const std::string& copy) override { return back_up(db(), path(), copy); }

private:
    SQLite::Database& db() { return connection_->db(); }
    const std::string& path() const { return connection_->path(); }

    template <class Work>
    Result<Appended, AppendFailure> written(const char* what, Work work) {
        if (mode_ == OpenMode::read_only)
            return Failure{AppendFailure{store_fault(StoreFault::Kind::read_only, path())}};
        auto done = guarded(what, path(), [&]() -> Result<Appended, AppendFailure> {
            SQLite::Transaction change{db(), SQLite::TransactionBehavior::IMMEDIATE};
            const ForgetAside unless_committed{db()};
            auto result = work();
            if (result && result.value().last_seq > 0) change.commit();
            return result;
        });
        if (!done) return Failure{AppendFailure{done.error()}};
        if (done.value() && done.value().value().last_seq > 0) anchor_head();
        return std::move(done).value();
    }

    void anchor_head() {
        if (const auto now = head()) write_anchor(path(), now.value());
    }

    static StoreFault no_entry(std::string_view key) {
        return {.kind = StoreFault::Kind::missing,
                .ko = fmt::format("그런 항목이 없습니다: {}. ‘kioskctl list’로 번호를 확인하세요.", key),
                .en = fmt::format("There is no entry {}. Look its id up with “kioskctl list”.", key)};
    }

    std::vector<Uuid> standing_ids(Entity entity) {
        SQLite::Statement query{db(),
                                "SELECT entity_id FROM entity WHERE entity = ? AND retired = 0 ORDER BY first_seq"};
        query.bind(1, std::string{name(entity)});
        std::vector<Uuid> ids;
        while (query.executeStep()) ids.push_back({query.getColumn(0).getString()});
        return ids;
    }

    std::vector<Listing> read_listings(std::string_view category) {
        SQLite::Statement query{db(),
                                "SELECT entity_id, external_id, slug, name, category, status, visibility FROM entry "
                                "WHERE ?1 = '' OR category = ?1 ORDER BY category, rank, name, entity_id"};
        query.bind(1, std::string{category});
        SQLite::Statement phones{db(), "SELECT number FROM phone WHERE entity_id = ? ORDER BY position"};
        std::vector<Listing> listings;
        while (query.executeStep()) {
            Listing listing{.id = {query.getColumn(0).getString()},
                            .external_id = query.getColumn(1).getString(),
                            .slug = query.getColumn(2).getString(),
                            .name = query.getColumn(3).getString(),
                            .category = query.getColumn(4).getString(),
                            .status = query.getColumn(5).getString(),
                            .visibility = visibility_named(query.getColumn(6).getString()).value_or(Visibility::staff)};
            phones.reset();
            phones.bind(1, listing.id.text);
            while (phones.executeStep()) listing.phones.push_back(phones.getColumn(0).getString());
            listings.push_back(std::move(listing));
        }
        return listings;
    }

    std::shared_ptr<Connection> connection_;
    OpenMode mode_;
};

}  // namespace

std::unique_ptr<Store> store_on(std::shared_ptr<Connection> connection, OpenMode mode) {
    return std::make_unique<SqliteStore>(std::move(connection), mode);
}

Result<std::unique_ptr<Store>, StoreFault> open_store(const std::string& path, OpenMode mode) {
    auto connection = open_connection(path, mode, kWriterPatience);
    if (!connection) return Failure{connection.error()};
    return store_on(std::move(connection).value(), mode);
}

Result<std::unique_ptr<Store>, StoreFault> open_import_store(const std::string& path) {
    auto connection = open_aside(path, kWriterPatience);
    if (!connection) return Failure{connection.error()};
    return store_on(std::move(connection).value(), OpenMode::read_write);
}

}  // namespace model
