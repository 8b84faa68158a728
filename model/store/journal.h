#pragma once

#include "model/store/event.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <functional>
#include <optional>
#include <string>

namespace model {

// The tables event, body and erasure, and nothing else. Everything here throws what SQLiteCpp throws.

Head read_head(SQLite::Database& db);
/// The hash of event `seq`; empty where there is no such event.
std::optional<Hash> hash_at(SQLite::Database& db, std::int64_t seq);

/// A body as it stands in its row.
struct Body {
    std::string salt;
    std::string json;
};

/// Adds events within a transaction of the caller's.
class JournalWriter {
public:
    explicit JournalWriter(SQLite::Database& db);

    /// Fills in seq, uid, hashes; writes the event and, where `json` is given, its body with a salt of its own.
    /// Expects by, batch, entity, entity_id, versions and op to be set.
    Event write(Event event, const std::optional<std::string>& json);
    const Head& head() const { return head_; }
    /// After a rollback to the moment when head() was `head`.
    void step_back(const Head& head) { head_ = head; }

private:
    Head head_;
    SQLite::Statement insert_event_;
    SQLite::Statement insert_body_;
};

/// The columns that event_from() reads, in its order; to be followed by FROM event.
inline constexpr const char* kEventColumns =
    "SELECT seq, uid, prev_hash, hash, at, origin, actor, role, approver, reason, batch, entity, entity_id, "
    "base_version, version, op, body_hash ";
/// The event of the row on which `query` stands. What no event can hold (an unknown op, a date that is none) throws.
Event event_from(const SQLite::Statement& query);

std::optional<Body> read_body(SQLite::Database& db, std::int64_t seq);
/// The document of event `seq`; null where its body was erased.
Json read_document(SQLite::Database& db, std::int64_t seq);

/// Records that `seq`'s body goes by event `by_seq`, and deletes it.
void erase_body(SQLite::Database& db, std::int64_t seq, std::int64_t by_seq);

}  // namespace model
