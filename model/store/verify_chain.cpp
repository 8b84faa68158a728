#include "model/store/verify_chain.h"

#include "model/store/hash.h"
#include "model/store/journal.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
#include <unordered_map>

namespace model {
namespace {

/// The column's bytes without a copy; valid until the statement steps on.
std::string_view bytes_in(const SQLite::Statement& row, int index) {
    const SQLite::Column column = row.getColumn(index);
    const auto* bytes = static_cast<const char*>(column.getBlob());
    return {bytes, bytes ? static_cast<std::size_t>(column.getBytes()) : 0};
}

/// The row on which a query for kEventColumns stands.
EventFields fields_in(const SQLite::Statement& row) {
    return {.prev_hash = bytes_in(row, 2),
            .seq = row.getColumn(0).getInt64(),
            .uid = bytes_in(row, 1),
            .at = bytes_in(row, 4),
            .origin = bytes_in(row, 5),
            .actor = bytes_in(row, 6),
            .role = bytes_in(row, 7),
            .approver = bytes_in(row, 8),
            .reason = bytes_in(row, 9),
            .batch = bytes_in(row, 10),
            .entity = bytes_in(row, 11),
            .entity_id = bytes_in(row, 12),
            .base_version = row.getColumn(13).getInt64(),
            .version = row.getColumn(14).getInt64(),
            .op = bytes_in(row, 15),
            .body_hash = bytes_in(row, 16)};
}

/// Walks events and bodies side by side, each once from front to back: looking up each body costs twice as long.
class Chain {
public:
    Chain(SQLite::Database& db, Head& head)
        : head_{head},
          events_{db, fmt::format("{} FROM event ORDER BY seq", kEventColumns)},
          bodies_{db, "SELECT seq, salt, json FROM body ORDER BY seq"} {
        SQLite::Statement erased{db, "SELECT seq FROM erasure"};
        while (erased.executeStep()) erased_.insert(erased.getColumn(0).getInt64());
        SQLite::Statement count{db, "SELECT coalesce(max(seq), 0) FROM event"};
        if (count.executeStep()) versions_.reserve(static_cast<std::size_t>(std::max(0, count.getColumn(0).getInt())));
    }

    Problems walk() {
        next_body();
        while (events_.executeStep()) {
            const EventFields event = fields_in(events_);
            while (body_seq_ && *body_seq_ < event.seq) orphan();
            follow(event);
            check_body(event);
        }
        while (body_seq_) orphan();
        return std::move(problems_);
    }

private:
    void report(std::int64_t seq, const char* ko, const char* en) {
        problems_.push_back({.where = fmt::format("event {}", seq), .ko = ko, .en = en});
    }

    void next_body() {
        body_seq_ = bodies_.executeStep() ? std::optional{bodies_.getColumn(0).getInt64()} : std::nullopt;
    }

    void orphan() {
        report(*body_seq_, "기록이 없는 내용이 있습니다. 백업을 되돌리세요.",
               "There is a document without its event. Restore a backup.");
        next_body();
    }

    void follow(const EventFields& event) {
        const std::string_view stored = bytes_in(events_, 3);
        if (event.seq != head_.seq + 1 || event.prev_hash != bytes_of(head_.hash))
            report(event.seq, "앞의 기록과 이어지지 않습니다. 백업을 되돌리세요.",
                   "It does not follow the event before it. Restore a backup.");
        const Hash hash = event_hash(event);
        if (bytes_of(hash) != stored)
            report(event.seq, "기록이 적힌 뒤에 바뀌었습니다. 백업을 되돌리세요.",
                   "The event was altered after it was written. Restore a backup.");
        std::int64_t& version = versions_[std::string{event.entity_id}];
        if (event.base_version != version)
            report(event.seq, "앞선 판과 이어지지 않습니다. 백업을 되돌리세요.",
                   "Its version does not follow the one before. Restore a backup.");
        version = event.version;
        head_.seq = event.seq;
        // What stands there, so that one altered event is one problem and not the rest of the journal.
        if (stored.size() == head_.hash.size()) std::ranges::copy(stored, head_.hash.begin());
    }

    void check_body(const EventFields& event) {
        if (body_seq_ == event.seq) {
            const Hash hash = body_hash(bytes_in(bodies_, 1), bytes_in(bodies_, 2));
            if (event.body_hash != bytes_of(hash))
                report(event.seq, "내용이 적힌 뒤에 바뀌었습니다. 백업을 되돌리세요.",
                       "The document was altered after it was written. Restore a backup.");
            next_body();
        } else if (!event.body_hash.empty() && !erased_.contains(event.seq)) {
            report(event.seq, "내용이 사라졌습니다. 백업을 되돌리세요.", "The document is gone. Restore a backup.");
        }
    }

    Head& head_;
    SQLite::Statement events_;
    SQLite::Statement bodies_;
    std::optional<std::int64_t> body_seq_;  // of the body on which bodies_ stands
    std::set<std::int64_t> erased_;
    std::unordered_map<std::string, std::int64_t> versions_;
    Problems problems_;
};

}  // namespace

Problems verify_chain(SQLite::Database& db, Head& head) { return Chain{db, head}.walk(); }

}  // namespace model
