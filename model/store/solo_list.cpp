#include "model/store/solo_list.h"

#include "model/base/json.h"
#include "model/staff/account.h"
#include "model/store/append.h"
#include "model/store/desk_accounts.h"
#include "model/store/drafts.h"
#include "model/store/journal.h"
#include "model/store/label.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>

#include <algorithm>

namespace model {
namespace {

// What came with the program, a check, and changes of accounts need no second person.
constexpr const char* kAlone =
    "approver = '' AND op <> 'countersign' AND entity <> 'account' AND origin NOT IN ('shipped', 'check')";

std::optional<Event> read_event(SQLite::Database& db, std::int64_t seq) {
    SQLite::Statement query{db, fmt::format("{} FROM event WHERE seq = ?", kEventColumns)};
    query.bind(1, seq);
    if (!query.executeStep()) return std::nullopt;
    return event_from(query);
}

void describe(SQLite::Database& db, SoloBatch& solo) {
    const auto event = read_event(db, solo.first_seq);
    if (!event) return;
    solo.by = event->by;
    solo.entity = event->entity;
    solo.entity_id = event->entity_id;
}

std::string label_now(SQLite::Database& db, const SoloBatch& solo) {
    const auto current = read_current(db, solo.entity_id);
    if (!current || !current->document.is_object()) return solo.entity_id.text;
    return label_of(solo.entity, current->document);
}

}  // namespace

void SoloList::read_on(SQLite::Database& db) {
    const Head head = read_head(db);
    if (head == seen_) return;
    const bool follows = seen_.seq <= head.seq && (seen_.seq == 0 || hash_at(db, seen_.seq) == seen_.hash);
    if (!follows) {
        seen_ = {};
        open_.clear();
    }
    SQLite::Statement alone{
        db, fmt::format("SELECT batch, min(seq), max(seq), count(*) FROM event WHERE seq > ? AND {} GROUP BY batch",
                        kAlone)};
    alone.bind(1, seen_.seq);
    while (alone.executeStep()) {
        SoloBatch solo{.batch = alone.getColumn(0).getString(),
                       .first_seq = alone.getColumn(1).getInt64(),
                       .last_seq = alone.getColumn(2).getInt64(),
                       .events = alone.getColumn(3).getInt64()};
        describe(db, solo);
        open_[solo.batch] = std::move(solo);
    }
    SQLite::Statement signed_since{db, "SELECT batch FROM event WHERE seq > ? AND op = 'countersign'"};
    signed_since.bind(1, seen_.seq);
    while (signed_since.executeStep()) open_.erase(signed_since.getColumn(0).getString());
    seen_ = head;
}

std::vector<SoloBatch> SoloList::pending(SQLite::Database& db) {
    read_on(db);
    std::vector<SoloBatch> list;
    for (const auto& [batch, solo] : open_) {
        list.push_back(solo);
        list.back().label = label_now(db, solo);
    }
    std::ranges::sort(list, std::ranges::greater{}, &SoloBatch::first_seq);
    return list;
}

Result<Appended, AppendFailure> append_countersign(SQLite::Database& db, const std::string& batch,
                                                   const std::string& note, const Acting& who) {
    Role role = Role::approver;
    if (auto problem = permission_problem(db, who, Act::countersign, &role))
        return Failure{AppendFailure{Refused{.problem = *std::move(problem)}}};
    SQLite::Statement events{db, fmt::format("{} FROM event WHERE batch = ? ORDER BY seq", kEventColumns)};
    events.bind(1, batch);
    if (!events.executeStep())
        return refused_as(batch, "그런 묶음이 없습니다. 목록을 다시 여세요.",
                          "There is no such batch. Open the list again.");
    const Event first = event_from(events);
    bool stood_by = first.op == Op::countersign;
    bool own = false;
    do {
        const Event event = event_from(events);
        stood_by = stood_by || event.op == Op::countersign || !event.by.approver.empty();
        own = own || canonical_name(event.by.actor) == who.account;
    } while (events.executeStep());
    if (stood_by) return refused_as(batch, "이미 다른 사람이 확인한 것입니다.", "Somebody has stood by it already.");
    if (own)
        return refused_as(batch, "자기가 공개한 것은 확인할 수 없습니다. 다른 사람이 확인하세요.",
                          "Nobody countersigns what they published themselves. Ask somebody else.");
    const auto standing = read_standing(db, first.entity_id);
    if (!standing)
        return refused_as(batch, "그런 항목이 없습니다. 목록을 다시 여세요.",
                          "There is no such entry. Open the list again.");
    JournalWriter journal{db};
    const Event event = journal.write({.by = signature_of(who, "staff", name(role), note.empty() ? "확인" : note),
                                       .batch = batch,
                                       .entity = first.entity,
                                       .entity_id = first.entity_id,
                                       .base_version = standing->version,
                                       .version = standing->version,
                                       .op = Op::countersign},
                                      std::nullopt);
    return Appended{.first_seq = event.seq, .last_seq = event.seq, .batch = batch};
}

}  // namespace model
