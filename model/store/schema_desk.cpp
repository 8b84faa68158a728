#include "model/store/schema_desk.h"

namespace model {
namespace {

// A CHECK cannot be altered: the table is made anew and filled, as https://www.sqlite.org/lang_altertable.html has it
// (section 7, "making other kinds of table schema changes"). The lists of entities and ops are kept in event.cpp from
// here on, so that the next kind needs no such step.
constexpr const char* kOpenJournal = R"sql(
DROP TRIGGER event_follows_head;
DROP TRIGGER event_is_never_changed;
DROP TRIGGER event_is_never_deleted;
CREATE TABLE event_of_4 (
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
    entity       TEXT NOT NULL CHECK (length(entity) > 0),
    entity_id    TEXT NOT NULL CHECK (length(entity_id) = 36),
    base_version INTEGER NOT NULL CHECK (base_version >= 0),
    version      INTEGER NOT NULL,
    op           TEXT NOT NULL CHECK (length(op) > 0),
    body_hash    BLOB CHECK (length(body_hash) = 32),
    CHECK (version = base_version + (op NOT IN ('erase', 'countersign'))),
    CHECK ((body_hash IS NULL) = (op IN ('retire', 'countersign'))),
    CHECK (approver = '' OR approver <> actor),
    CHECK (origin = 'shipped' OR (actor <> '' AND reason <> ''))
) STRICT;
INSERT INTO event_of_4
    SELECT seq, uid, prev_hash, hash, at, origin, actor, role, approver, reason, batch, entity, entity_id, base_version,
           version, op, body_hash FROM event ORDER BY seq;
DROP TABLE event;
ALTER TABLE event_of_4 RENAME TO event;
-- The number of the row, seq, is the last part of each of its indexes anyway.
CREATE INDEX event_of_entity ON event (entity_id);

CREATE TRIGGER event_follows_head BEFORE INSERT ON event
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM event)
  OR NEW.prev_hash IS NOT coalesce((SELECT hash FROM event WHERE seq = NEW.seq - 1), zeroblob(32))
BEGIN SELECT RAISE(ABORT, 'an event must follow the head of the journal'); END;
CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;
CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'the journal is never shortened'); END;
-- A countersignature carries the name of the batch for which it stands, and comes from another person.
CREATE TRIGGER countersigner_is_another BEFORE INSERT ON event
WHEN NEW.op = 'countersign'
 AND (NOT EXISTS (SELECT 1 FROM event WHERE batch = NEW.batch)
   OR EXISTS (SELECT 1 FROM event WHERE batch = NEW.batch
                AND (lower(actor) = lower(NEW.actor) OR approver <> '' OR op = 'countersign')))
BEGIN SELECT RAISE(ABORT, 'another person countersigns, once'); END;
)sql";

// No json_valid(): SQLite 3.40 calls it unsafe in a schema under trusted_schema=OFF.
// account_secret, sign_in_delay and draft.typed hold what no journal, export or log may have.
constexpr const char* kDeskTables = R"sql(
CREATE TABLE account_secret (
    account    TEXT PRIMARY KEY CHECK (account <> ''),      -- sign-in name
    hash       TEXT NOT NULL,                               -- argon2id with salt and cost, or '' for none yet
    totp_key   BLOB NOT NULL,                               -- empty: no second factor
    totp_step  INTEGER NOT NULL,                            -- the last one that was used
    failed     INTEGER NOT NULL CHECK (failed >= 0),
    wait_ms    INTEGER NOT NULL CHECK (wait_ms >= 0),
    until_ms   INTEGER NOT NULL,                            -- on the monotonic clock of `boot`
    boot       TEXT NOT NULL,
    signed_in  TEXT NOT NULL                                -- when last, or ''
) STRICT, WITHOUT ROWID;

CREATE TABLE sign_in_delay (                                -- of this kiosk as a whole
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    failed   INTEGER NOT NULL CHECK (failed >= 0),
    wait_ms  INTEGER NOT NULL CHECK (wait_ms >= 0),
    until_ms INTEGER NOT NULL,
    boot     TEXT NOT NULL
) STRICT;

CREATE TABLE access_record (
    record_no INTEGER PRIMARY KEY,
    at        TEXT NOT NULL,
    account   TEXT NOT NULL,
    what      TEXT NOT NULL CHECK (what <> '')
) STRICT;

CREATE TABLE draft (
    draft_id     TEXT PRIMARY KEY CHECK (length(draft_id) = 36),
    op           TEXT NOT NULL CHECK (op IN ('put', 'retire')),
    entity       TEXT NOT NULL CHECK (entity <> '' AND entity <> 'account'),
    entity_id    TEXT NOT NULL CHECK (length(entity_id) = 36),
    base_version INTEGER NOT NULL CHECK (base_version >= 0),
    document     TEXT NOT NULL CHECK (document GLOB '{*}' OR (op = 'retire' AND document = 'null')),
    typed        TEXT NOT NULL CHECK (typed GLOB '{*}'),
    note         TEXT NOT NULL,
    revision     INTEGER NOT NULL CHECK (revision > 0),
    state        TEXT NOT NULL CHECK (state IN ('open', 'submitted', 'returned')),
    author       TEXT NOT NULL CHECK (author <> ''),
    created_at   TEXT NOT NULL,
    changed_at   TEXT NOT NULL,
    reviewer     TEXT NOT NULL CHECK (reviewer <> author),
    review_note  TEXT NOT NULL,
    UNIQUE (entity_id, author)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_run (
    run_no   INTEGER PRIMARY KEY,
    at       TEXT NOT NULL,
    actor    TEXT NOT NULL,
    file     TEXT NOT NULL,
    format   TEXT NOT NULL,
    batch    TEXT NOT NULL,                                 -- '' where nothing was written
    added    INTEGER NOT NULL,
    changed  INTEGER NOT NULL,
    same     INTEGER NOT NULL,
    refused  INTEGER NOT NULL,
    retired  INTEGER NOT NULL,
    taken_back INTEGER NOT NULL CHECK (taken_back IN (0, 1)),
    problems TEXT NOT NULL CHECK (problems GLOB '[[]*]')
) STRICT;

-- Counts of a day, never of a person: no time, no order, no visit.
CREATE TABLE tally (
    day   TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    what  TEXT NOT NULL CHECK (what IN ('category', 'screen', 'entry', 'sensitive', 'vain')),
    key   TEXT NOT NULL CHECK (what <> 'sensitive' OR key = ''),
    count INTEGER NOT NULL CHECK (count > 0),
    CHECK (what <> 'vain' OR day GLOB '*-01'),
    PRIMARY KEY (day, what, key)
) STRICT, WITHOUT ROWID;
)sql";

}  // namespace

void add_desk(SQLite::Database& db) {
    db.exec(kOpenJournal);
    db.exec(kDeskTables);
}

}  // namespace model
