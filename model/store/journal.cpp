#include "model/store/journal.h"

#include "model/base/json.h"
#include "model/store/hash.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Exception.h>
#include <sodium/randombytes.h>
#include <sqlite3.h>

#include <algorithm>

namespace model {
namespace {

constexpr std::size_t kSaltBytes = 16;
constexpr std::size_t kUidBytes = 16;

std::string random_bytes(std::size_t count) {
    std::string bytes(count, '\0');
    randombytes_buf(bytes.data(), bytes.size());
    return bytes;
}

std::string bytes_in(const SQLite::Column& column) {
    const auto* data = static_cast<const char*>(column.getBlob());
    return data ? std::string(data, static_cast<std::size_t>(column.getBytes())) : std::string{};
}

Hash hash_in(const SQLite::Column& column) {
    Hash hash{};
    const std::string bytes = bytes_in(column);
    if (bytes.size() != hash.size()) throw SQLite::Exception{"a hash of the wrong length", SQLITE_CORRUPT};
    std::ranges::copy(bytes, hash.begin());
    return hash;
}

void bind_blob(SQLite::Statement& statement, int index, const void* data, std::size_t size) {
    statement.bind(index, data, static_cast<int>(size));
}

template <class Value>
Value known(std::optional<Value> value) {
    if (!value) throw SQLite::Exception{"an event holds a word or a date that cannot be read", SQLITE_CORRUPT};
    return *value;
}

}  // namespace

Head read_head(SQLite::Database& db) {
    SQLite::Statement query{db, "SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1"};
    if (!query.executeStep()) return {};
    return {.seq = query.getColumn(0).getInt64(), .hash = hash_in(query.getColumn(1))};
}

std::optional<Hash> hash_at(SQLite::Database& db, std::int64_t seq) {
    SQLite::Statement query{db, "SELECT hash FROM event WHERE seq = ?"};
    query.bind(1, seq);
    if (!query.executeStep()) return std::nullopt;
    return hash_in(query.getColumn(0));
}

JournalWriter::JournalWriter(SQLite::Database& db)
    : head_{read_head(db)},
      insert_event_{db,
                    "INSERT INTO event (seq, uid, prev_hash, hash, at, origin, actor, role, approver, reason, batch, "
                    "entity, entity_id, base_version, version, op, body_hash) "
                    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"},
      insert_body_{db, "INSERT INTO body (seq, salt, json) VALUES (?, ?, ?)"} {}

Event JournalWriter::write(Event event, const std::optional<std::string>& json) {
    const std::string salt = random_bytes(kSaltBytes);
    event.seq = head_.seq + 1;
    event.uid = random_bytes(kUidBytes);
    event.prev_hash = head_.hash;
    if (json) event.body_hash = body_hash(salt, *json);
    event.hash = event_hash(event);

    SQLite::Statement& row = insert_event_;
    row.reset();
    row.clearBindings();
    row.bind(1, event.seq);
    bind_blob(row, 2, event.uid.data(), event.uid.size());
    bind_blob(row, 3, event.prev_hash.data(), event.prev_hash.size());
    bind_blob(row, 4, event.hash.data(), event.hash.size());
    row.bind(5, utc_text(event.by.at));
    row.bind(6, event.by.origin);
    row.bind(7, event.by.actor);
    row.bind(8, event.by.role);
    row.bind(9, event.by.approver);
    row.bind(10, event.by.reason);
    row.bind(11, event.batch);
    row.bind(12, std::string{name(event.entity)});
    row.bind(13, event.entity_id.text);
    row.bind(14, event.base_version);
    row.bind(15, event.version);
    row.bind(16, std::string{name(event.op)});
    if (event.body_hash) bind_blob(row, 17, event.body_hash->data(), event.body_hash->size());
    row.exec();

    if (json) {
        insert_body_.reset();
        insert_body_.bind(1, event.seq);
        bind_blob(insert_body_, 2, salt.data(), salt.size());
        insert_body_.bindNoCopy(3, *json);
        insert_body_.exec();
    }
    head_ = {.seq = event.seq, .hash = event.hash};
    return event;
}

Event event_from(const SQLite::Statement& query) {
    Event event;
    event.seq = query.getColumn(0).getInt64();
    event.uid = bytes_in(query.getColumn(1));
    event.prev_hash = hash_in(query.getColumn(2));
    event.hash = hash_in(query.getColumn(3));
    event.by.at = known(parse_utc(query.getColumn(4).getString()));
    event.by.origin = query.getColumn(5).getString();
    event.by.actor = query.getColumn(6).getString();
    event.by.role = query.getColumn(7).getString();
    event.by.approver = query.getColumn(8).getString();
    event.by.reason = query.getColumn(9).getString();
    event.batch = query.getColumn(10).getString();
    event.entity = known(entity_named(query.getColumn(11).getString()));
    event.entity_id = {query.getColumn(12).getString()};
    event.base_version = query.getColumn(13).getInt64();
    event.version = query.getColumn(14).getInt64();
    event.op = known(op_named(query.getColumn(15).getString()));
    if (!query.getColumn(16).isNull()) event.body_hash = hash_in(query.getColumn(16));
    return event;
}

std::optional<Body> read_body(SQLite::Database& db, std::int64_t seq) {
    SQLite::Statement query{db, "SELECT salt, json FROM body WHERE seq = ?"};
    query.bind(1, seq);
    if (!query.executeStep()) return std::nullopt;
    return Body{.salt = bytes_in(query.getColumn(0)), .json = query.getColumn(1).getString()};
}

Json read_document(SQLite::Database& db, std::int64_t seq) {
    const auto body = read_body(db, seq);
    return body ? Json::parse(body->json) : Json{};
}

void erase_body(SQLite::Database& db, std::int64_t seq, std::int64_t by_seq) {
    SQLite::Statement record{db, "INSERT INTO erasure (seq, by_seq) VALUES (?, ?)"};
    record.bind(1, seq);
    record.bind(2, by_seq);
    record.exec();
    SQLite::Statement remove{db, "DELETE FROM body WHERE seq = ?"};
    remove.bind(1, seq);
    remove.exec();
}

}  // namespace model
