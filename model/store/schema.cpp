#include "model/store/schema.h"

#include "model/store/projection.h"
#include "model/store/schema_desk.h"
#include "model/store/search_index.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <fmt/format.h>
#include <spdlog/spdlog.h>
#include <sqlite3.h>

#include <array>

namespace model {
namespace {

// The journal, which is never changed, only added to.
constexpr const char* kJournal = R"sql(
CREATE TABLE event (
    seq          INTEGER PRIMARY KEY CHECK (seq > 0),
    uid          BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    prev_hash    BLOB NOT NULL CHECK (length(prev_hash) = 32),
    hash         BLOB NOT NULL CHECK (length(hash) = 32),
    at           TEXT NOT NULL CHECK (at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
    origin       TEXT NOT NULL CHECK (length(origin) > 0),
    actor        TEXT NOT NULL,
    role         TEXT NOT NULL,
    approver     TEXT NOT NULL,
    reason       TEXT NOT NULL,
    batch        TEXT NOT NULL CHECK (length(batch) = 36),
    entity       TEXT NOT NULL CHECK (entity IN ('organization', 'location', 'service', 'category', 'closure', 'holiday',
                                                 'synonym')),
    entity_id    TEXT NOT NULL CHECK (length(entity_id) = 36),
    base_version INTEGER NOT NULL CHECK (base_version >= 0),
    version      INTEGER NOT NULL,
    op           TEXT NOT NULL CHECK (op IN ('put', 'retire', 'revert', 'erase')),
    body_hash    BLOB CHECK (length(body_hash) = 32),
    CHECK (version = base_version + (op <> 'erase')),
    CHECK ((body_hash IS NULL) = (op = 'retire')),
    CHECK (approver = '' OR approver <> actor),
    CHECK (origin = 'shipped' OR (actor <> '' AND reason <> ''))
) STRICT;
CREATE INDEX event_of_entity ON event (entity_id, seq);

CREATE TABLE body (
    seq  INTEGER PRIMARY KEY REFERENCES event (seq),
    salt BLOB NOT NULL CHECK (length(salt) = 16),
    json TEXT NOT NULL
) STRICT;

-- Which bodies may be gone, and by which event.
CREATE TABLE erasure (
    seq    INTEGER PRIMARY KEY REFERENCES event (seq),
    by_seq INTEGER NOT NULL REFERENCES event (seq)
) STRICT;

CREATE TRIGGER event_follows_head BEFORE INSERT ON event
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM event)
  OR NEW.prev_hash IS NOT coalesce((SELECT hash FROM event WHERE seq = NEW.seq - 1), zeroblob(32))
BEGIN SELECT RAISE(ABORT, 'an event must follow the head of the journal'); END;
CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;
CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'the journal is never shortened'); END;
CREATE TRIGGER body_is_never_changed BEFORE UPDATE ON body
BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;
CREATE TRIGGER body_is_deleted_by_erasure_only BEFORE DELETE ON body
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE seq = OLD.seq)
BEGIN SELECT RAISE(ABORT, 'a body goes by an erase event only'); END;
CREATE TRIGGER erasure_is_never_changed BEFORE UPDATE ON erasure
BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;
CREATE TRIGGER erasure_is_never_deleted BEFORE DELETE ON erasure
BEGIN SELECT RAISE(ABORT, 'the journal is never shortened'); END;
)sql";

// What can be made anew from the journal. Dates are ISO text, absent ones NULL.
constexpr const char* kProjections = R"sql(
CREATE TABLE entity (
    entity_id TEXT PRIMARY KEY,
    entity    TEXT NOT NULL,
    version   INTEGER NOT NULL CHECK (version > 0),
    seq       INTEGER NOT NULL REFERENCES event (seq),   -- of the event whose body is the current document
    first_seq INTEGER NOT NULL REFERENCES event (seq),
    retired   INTEGER NOT NULL CHECK (retired IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE entry (
    entry_no     INTEGER PRIMARY KEY,                    -- first_seq of the service: stable, for the search index
    entity_id    TEXT NOT NULL UNIQUE,
    external_id  TEXT NOT NULL,
    slug         TEXT NOT NULL,
    status       TEXT NOT NULL,                          -- HSDS's, or 'retired'
    visibility   TEXT NOT NULL CHECK (visibility IN ('everyone', 'sensitive', 'staff')),
    kind         TEXT NOT NULL,
    category     TEXT NOT NULL,
    need         TEXT NOT NULL,                          -- x_kiosk.group
    rank         INTEGER NOT NULL,
    folded       INTEGER NOT NULL CHECK (folded IN (0, 1)),
    name         TEXT NOT NULL CHECK (length(trim(name)) > 0),
    summary      TEXT NOT NULL,
    number       TEXT NOT NULL,
    dial_class   TEXT NOT NULL,
    period_start TEXT,
    period_end   TEXT,
    period_note  TEXT NOT NULL,
    application_window TEXT NOT NULL,                    -- x_kiosk.window as JSON, or ''
    source       TEXT NOT NULL,
    source_date  TEXT,
    assured_date TEXT,
    confirmed    TEXT,
    texts        TEXT NOT NULL,                          -- {"en":{"name":...}} or ''
    opening      TEXT NOT NULL,                          -- opening_part() as JSON
    same_as      TEXT NOT NULL,                          -- external id of its twin, or ''
    shown_as     TEXT,                                   -- entity_id of the twin that is shown in its place
    listed       INTEGER NOT NULL CHECK (listed IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX entry_by_external_id ON entry (external_id) WHERE external_id <> '';
CREATE UNIQUE INDEX entry_by_slug ON entry (slug) WHERE slug <> '' AND status <> 'retired';
CREATE INDEX entry_by_twin ON entry (same_as) WHERE same_as <> '';
CREATE INDEX entry_listed ON entry (category, rank, name, entity_id) WHERE listed = 1;
CREATE INDEX entry_hotline ON entry (rank, name, entity_id) WHERE listed = 1 AND kind = 'hotline';

CREATE TABLE phone (
    entity_id TEXT NOT NULL,
    position  INTEGER NOT NULL,
    digits    TEXT NOT NULL CHECK (digits <> ''),
    number    TEXT NOT NULL,
    PRIMARY KEY (entity_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX phone_by_digits ON phone (digits);

CREATE TABLE category (
    entity_id TEXT PRIMARY KEY,
    code      TEXT NOT NULL UNIQUE CHECK (code <> ''),
    place     INTEGER NOT NULL,
    icon      TEXT NOT NULL,
    name      TEXT NOT NULL,
    texts     TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE holiday (
    entity_id TEXT PRIMARY KEY,
    day       TEXT NOT NULL,
    name      TEXT NOT NULL,
    kind      TEXT NOT NULL,
    source    TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE category_count (
    category TEXT PRIMARY KEY,
    listed   INTEGER NOT NULL CHECK (listed >= 0)
) STRICT, WITHOUT ROWID;

-- One line a projection: how many rows it has and the sum of their hashes (model/store/digest.h).
CREATE TABLE digest (
    projection TEXT PRIMARY KEY,
    row_count  INTEGER NOT NULL,
    row_sum    BLOB NOT NULL CHECK (length(row_sum) = 16)
) STRICT, WITHOUT ROWID;
)sql";

void first_schema(SQLite::Database& db) {
    db.exec(kJournal);
    db.exec(kProjections);
    db.exec(fmt::format("PRAGMA application_id = {}", kApplicationId));
}

void add_search(SQLite::Database& db) { db.exec(kSearchTables); }

/// Hours that a service takes from where it is, or from whose it is.
void add_own_hours(SQLite::Database& db) {
    db.exec(R"sql(
CREATE TABLE own_hours (                                 -- of locations and organizations
    entity_id TEXT PRIMARY KEY,
    opening   TEXT NOT NULL                              -- opening_part() as JSON
) STRICT, WITHOUT ROWID;
ALTER TABLE entry ADD COLUMN leans_on TEXT NOT NULL DEFAULT '';  -- whose hours go before its own: JSON, or ''
)sql");
}

/// Days on which services are closed together. What rows lean on says more from here on, and is written anew.
void add_closures(SQLite::Database& db) {
    db.exec(R"sql(
CREATE TABLE closure (
    entity_id TEXT PRIMARY KEY,
    document  TEXT NOT NULL                              -- read_entered_closure() reads it
) STRICT, WITHOUT ROWID;
)sql");
}

/// Step n brings user_version n to n + 1. Steps are never edited once they have shipped.
constexpr std::array<void (*)(SQLite::Database&), kSchemaVersion> kSteps{first_schema, add_search, add_own_hours,
                                                                         add_desk, add_closures};

/// The last step that made or changed a projection.
constexpr int kProjectionsSince = 5;

/// Leaves foreign keys unchecked while it lives: a table that others refer to is made anew. Has no effect within a
/// transaction, and so has to stand around it.
class WithoutForeignKeys {
public:
    explicit WithoutForeignKeys(SQLite::Database& db)
        : db_{db}, were_on_{db.execAndGet("PRAGMA foreign_keys").getInt() != 0} {
        db_.exec("PRAGMA foreign_keys = OFF");
    }
    ~WithoutForeignKeys() {
        if (were_on_) db_.tryExec("PRAGMA foreign_keys = ON");
    }
    WithoutForeignKeys(const WithoutForeignKeys&) = delete;
    WithoutForeignKeys& operator=(const WithoutForeignKeys&) = delete;

private:
    SQLite::Database& db_;
    bool were_on_;
};

void check_foreign_keys(SQLite::Database& db) {
    SQLite::Statement broken{db, "PRAGMA foreign_key_check"};
    if (broken.executeStep()) throw SQLite::Exception{"a row refers to an event that is not there", SQLITE_CORRUPT};
}

}  // namespace

void apply_migrations(SQLite::Database& db) {
    const int from = db.execAndGet("PRAGMA user_version").getInt();
    for (int version = from; version < kSchemaVersion; ++version) {
        kSteps[static_cast<std::size_t>(version)](db);
        db.exec(fmt::format("PRAGMA user_version = {}", version + 1));
    }
    if (from < kProjectionsSince) rebuild_projections(db);  // new tables are filled from the journal
}

void migrate(SQLite::Database& db) {
    const WithoutForeignKeys unchecked{db};
    SQLite::Transaction change{db, SQLite::TransactionBehavior::IMMEDIATE};
    const int from = db.execAndGet("PRAGMA user_version").getInt();
    apply_migrations(db);
    check_foreign_keys(db);
    change.commit();
    spdlog::info("store: schema brought from version {} to {}", from, kSchemaVersion);
}

}  // namespace model
