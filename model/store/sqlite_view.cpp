#include "model/base/json.h"
#include "model/directory/read_service.h"
#include "model/search/search.h"
#include "model/store/categories.h"
#include "model/store/closings.h"
#include "model/store/connection.h"
#include "model/store/guarded.h"
#include "model/store/journal.h"
#include "model/store/leaning.h"
#include "model/store/projection.h"
#include "model/store/row_columns.h"
#include "model/store/scan.h"
#include "model/store/search_reader.h"
#include "model/store/store.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <fmt/format.h>

#include <utility>

namespace model {
namespace {

ReadError read_error(StoreFault::Kind kind) {
    using enum StoreFault::Kind;
    switch (kind) {
        case missing: return ReadError::missing;
        case busy: return ReadError::busy;
        case empty:
        case foreign:
        case too_new:
        case damaged: return ReadError::damaged;
        case exists:
        case read_only:
        case full:
        case network_share:
        case unreadable: return ReadError::unreadable;
    }
    return ReadError::unreadable;
}

HolidayKind holiday_kind(const std::string& word) {
    if (word == "election") return HolidayKind::election;
    if (word == "local") return HolidayKind::local;
    if (word == "statutory") return HolidayKind::statutory;
    if (word == "substitute") return HolidayKind::substitute;
    return HolidayKind::temporary;
}

class SqliteView final : public StoreView {
public:
    explicit SqliteView(std::unique_ptr<Connection> connection) : connection_{std::move(connection)} {}

    Result<std::vector<Category>, ReadError> categories() const override {
        return read([&]() -> Result<std::vector<Category>, ReadError> { return read_categories(db()); });
    }

    Result<std::vector<ServiceRow>, ReadError> rows(std::string_view category) const override {
        return read([&]() -> Result<std::vector<ServiceRow>, ReadError> {
            Scan query{db(), fmt::format("SELECT {}, leans_on FROM entry WHERE category = ? AND listed = 1 "
                                         "ORDER BY rank, name, entity_id",
                                         kRowColumns)};
            query.over(category);
            return all_rows(query);
        });
    }

    Result<std::vector<ServiceRow>, ReadError> hotlines() const override {
        return read([&]() -> Result<std::vector<ServiceRow>, ReadError> {
            Scan query{db(), fmt::format("SELECT {}, leans_on FROM entry WHERE kind = 'hotline' AND listed = 1 "
                                         "ORDER BY dial_class <> 'emergency', rank, name, entity_id",
                                         kRowColumns)};
            return all_rows(query);
        });
    }

    Result<ServiceDetail, ReadError> service(std::string_view key) const override {
        return read([&]() -> Result<ServiceDetail, ReadError> {
            const auto id = shown(key);
            if (!id) return Failure{ReadError::missing};
            const Json document = document_of(*id);
            if (document.is_null()) return Failure{ReadError::damaged};
            return detail_of(document);
        });
    }

    Result<SearchAnswer, ReadError> search(const SearchQuery& query) const override {
        return read([&]() -> Result<SearchAnswer, ReadError> { return searches_.answer(db(), query); });
    }

    Result<std::vector<Holiday>, ReadError> entered_holidays() const override {
        return read([&]() -> Result<std::vector<Holiday>, ReadError> {
            SQLite::Statement query{db(), "SELECT day, name, kind, source FROM holiday ORDER BY day, name"};
            std::vector<Holiday> holidays;
            while (query.executeStep())
                if (const auto day = parse_day(query.getColumn(0).getString()))
                    holidays.push_back({.day = *day,
                                        .name = query.getColumn(1).getString(),
                                        .kind = holiday_kind(query.getColumn(2).getString()),
                                        .source = query.getColumn(3).getString()});
            return holidays;
        });
    }

    std::int64_t head() const override { return head_; }

    bool changed() override {
        const auto version = guarded("look for changes", connection_->path(), [&] { return data_version(); });
        return version && version.value() != data_version_;
    }

    Result<std::int64_t, ReadError> refresh() override {
        return read([&]() -> Result<std::int64_t, ReadError> {
            data_version_ = data_version();
            return head_ = read_head(db()).seq;
        });
    }

private:
    SQLite::Database& db() const { return connection_->db(); }
    std::int64_t data_version() const { return db().execAndGet("PRAGMA data_version").getInt64(); }

    /// Runs `work` on one moment of the database.
    template <class Work>
    auto read(Work work) const -> decltype(work()) {
        auto done = guarded("read", connection_->path(), [&] {
            const SQLite::Transaction moment{db(), SQLite::TransactionBehavior::DEFERRED};
            return work();
        });
        if (!done) return Failure{read_error(done.error().kind)};
        return std::move(done).value();
    }

    std::vector<ServiceRow> all_rows(Scan& query) const {
        std::vector<ServiceRow> rows;
        OwnHours hours{db()};
        while (query.step()) {
            rows.push_back(row_from(query));
            hours.settle(rows.back(), query.bytes(kRowColumnCount));
        }
        return rows;
    }

    /// The id of the entry that a citizen sees under `key`: the entry's own, or its twin's; empty where none is shown.
    std::optional<Uuid> shown(std::string_view key) const {
        for (const char* column : {"entity_id", "external_id", "slug"}) {
            SQLite::Statement query{db(),
                                    fmt::format("SELECT coalesce(shown_as, entity_id) FROM entry "
                                                "WHERE {0} = ?1 AND {0} <> '' AND (listed = 1 OR shown_as IS NOT NULL) "
                                                "AND status <> 'retired' AND visibility <> 'staff'",
                                                column)};
            query.bind(1, std::string{key});
            if (query.executeStep()) return Uuid{query.getColumn(0).getString()};
        }
        return std::nullopt;
    }

    /// The document in force; null where the entity does not exist or is retired.
    Json document_of(const Uuid& id) const {
        const auto standing = read_standing(db(), id);
        return standing && !standing->retired ? read_document(db(), standing->seq) : Json{};
    }

    std::optional<ServiceRow> shown_row(const std::string& key) const {
        const auto id = shown(key);
        if (!id) return std::nullopt;
        Scan query{db(), fmt::format("SELECT {}, leans_on FROM entry WHERE entity_id = ?", kRowColumns)};
        query.over(id->text);
        if (!query.step()) return std::nullopt;
        ServiceRow row = row_from(query);
        OwnHours{db()}.settle(row, query.bytes(kRowColumnCount));
        return row;
    }

    // Problems of the document are not logged here: the log would tell which entry was opened, and when.
    ServiceDetail detail_of(const Json& document) const {
        std::vector<Json> locations;
        for (const Json& at_location : array_at(document, "service_at_locations"))
            locations.push_back(document_of({text_at(at_location, "location_id")}));
        const Json organization = document_of({text_at(document, "organization_id")});
        Problems problems;
        ServiceDetail detail = read_service(document, organization, locations, problems);
        add_closures(detail, document, read_entered_closures(db()));
        for (const Json& key : array_at(object_at(document, "x_kiosk"), "related")) {
            if (!key.is_string()) continue;
            if (auto row = shown_row(key.get<std::string>())) detail.related.push_back(*std::move(row));
        }
        return detail;
    }

    std::unique_ptr<Connection> connection_;
    mutable SearchReader searches_;  // remembers what it read, not what was asked
    std::int64_t head_ = 0;
    std::int64_t data_version_ = 0;
};

}  // namespace

Result<std::unique_ptr<StoreView>, StoreFault> open_view(const std::string& path) {
    auto connection = open_connection(path, OpenMode::read_only, kWriterPatience);
    if (!connection) return Failure{connection.error()};
    auto opened = std::move(connection).value();
    opened->db().setBusyTimeout(static_cast<int>(kScreenPatience.count()));
    auto view = std::make_unique<SqliteView>(std::move(opened));
    if (!view->refresh()) return Failure{store_fault(StoreFault::Kind::unreadable, path)};
    return std::unique_ptr<StoreView>{std::move(view)};
}

}  // namespace model
