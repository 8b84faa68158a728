#include "model/store/verify_chain.h"

#include "model/store/declared_types.h"
#include "model/store/hash.h"
#include "model/store/index_check.h"
#include "model/store/journal.h"
#include "model/store/scan.h"

#include <SQLiteCpp/Column.h>
#include <fmt/format.h>

#include <algorithm>
#include <memory_resource>
#include <optional>
#include <set>
#include <unordered_map>

namespace model {
namespace {

/// The row on which a query for kEventColumns stands.
EventFields fields_in(const Scan& row) {
    return {.prev_hash = row.bytes(2),
            .seq = row.number(0),
            .uid = row.bytes(1),
            .at = row.bytes(4),
            .origin = row.bytes(5),
            .actor = row.bytes(6),
            .role = row.bytes(7),
            .approver = row.bytes(8),
            .reason = row.bytes(9),
            .batch = row.bytes(10),
            .entity = row.bytes(11),
            .entity_id = row.bytes(12),
            .base_version = row.number(13),
            .version = row.number(14),
            .op = row.bytes(15),
            .body_hash = row.bytes(16)};
}

/// Walks events and bodies side by side, each once from front to back: looking up each body costs twice as long.
class Chain {
public:
    Chain(SQLite::Database& db, Head& head)
        : head_{head},
          indexes_{db, "event"},
          events_{db, fmt::format("{} FROM event NOT INDEXED ORDER BY seq", kEventColumns)},
          bodies_{db, "SELECT seq, salt, json FROM body ORDER BY seq"},
          event_types_{db, "event"},
          body_types_{db, "body"} {
        Scan erased{db, "SELECT seq FROM erasure"};
        while (erased.step()) erased_.insert(erased.number(0));
        versions_.reserve(static_cast<std::size_t>(db.execAndGet("SELECT count(*) FROM event").getInt()));
    }

    Problems walk() {
        next_body();
        while (events_.step()) {
            const EventFields event = fields_in(events_);
            indexes_.add(events_);
            while (body_seq_ && *body_seq_ < event.seq) orphan();
            follow(event);
            check_body(event);
        }
        while (body_seq_) orphan();
        if (!indexes_.holds())
            problems_.push_back({.where = "event",
                                 .ko = "기록의 색인이 기록과 맞지 않습니다. 백업을 되돌리세요.",
                                 .en = "An index of the journal is not what its events say. Restore a backup."});
        return std::move(problems_);
    }

private:
    void report(std::int64_t seq, const char* ko, const char* en) {
        problems_.push_back({.where = fmt::format("event {}", seq), .ko = ko, .en = en});
    }

    void next_body() { body_seq_ = bodies_.step() ? std::optional{bodies_.number(0)} : std::nullopt; }

    void orphan() {
        report(*body_seq_, "기록이 없는 내용이 있습니다. 백업을 되돌리세요.",
               "There is a document without its event. Restore a backup.");
        next_body();
    }

    void follow(const EventFields& event) {
        const std::string_view stored = events_.bytes(3);
        if (!event_types_.hold(events_))
            report(event.seq, "기록에 제 꼴이 아닌 값이 있습니다. 백업을 되돌리세요.",
                   "A value of the event is not of its type. Restore a backup.");
        if (event.seq != head_.seq + 1 || event.prev_hash != bytes_of(head_.hash))
            report(event.seq, "앞의 기록과 이어지지 않습니다. 백업을 되돌리세요.",
                   "It does not follow the event before it. Restore a backup.");
        const Hash hash = event_hash(event);
        if (bytes_of(hash) != stored)
            report(event.seq, "기록이 적힌 뒤에 바뀌었습니다. 백업을 되돌리세요.",
                   "The event was altered after it was written. Restore a backup.");
        std::int64_t& version = version_of(event.entity_id);
        if (event.base_version != version)
            report(event.seq, "앞선 판과 이어지지 않습니다. 백업을 되돌리세요.",
                   "Its version does not follow the one before. Restore a backup.");
        version = event.version;
        head_.seq = event.seq;
        // What stands there, so that one altered event is one problem and not the rest of the journal.
        if (stored.size() == head_.hash.size()) std::ranges::copy(stored, head_.hash.begin());
    }

    /// The last version of an entity; 0 before its first.
    std::int64_t& version_of(std::string_view id) {
        if (const auto known = versions_.find(id); known != versions_.end()) return known->second;
        auto* const kept = static_cast<char*>(memory_.allocate(id.size(), 1));
        std::ranges::copy(id, kept);
        return versions_.try_emplace(std::string_view{kept, id.size()}).first->second;
    }

    void check_body(const EventFields& event) {
        if (body_seq_ == event.seq) {
            const Hash hash = body_hash(bodies_.bytes(1), bodies_.bytes(2));
            if (event.body_hash != bytes_of(hash) || !body_types_.hold(bodies_))
                report(event.seq, "내용이 적힌 뒤에 바뀌었습니다. 백업을 되돌리세요.",
                       "The document was altered after it was written. Restore a backup.");
            next_body();
        } else if (!event.body_hash.empty() && !erased_.contains(event.seq)) {
            report(event.seq, "내용이 사라졌습니다. 백업을 되돌리세요.", "The document is gone. Restore a backup.");
        }
    }

    Head& head_;
    IndexCheck indexes_;
    Scan events_;
    Scan bodies_;
    DeclaredTypes event_types_;
    DeclaredTypes body_types_;
    std::optional<std::int64_t> body_seq_;  // of the body on which bodies_ stands
    std::set<std::int64_t> erased_;
    std::pmr::monotonic_buffer_resource memory_;  // of the next, which only grows
    std::pmr::unordered_map<std::string_view, std::int64_t> versions_{&memory_};
    Problems problems_;
};

}  // namespace

Problems verify_chain(SQLite::Database& db, Head& head) { return Chain{db, head}.walk(); }

}  // namespace model
