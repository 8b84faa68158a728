#include "model/store/due_list.h"

#include "model/base/json.h"
#include "model/store/closings.h"
#include "model/store/journal.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Statement.h>

#include <algorithm>
#include <unordered_set>

namespace model {
namespace {

/// A service with its document.
struct Entry {
    Uuid id{};
    std::string external_id{}, name{}, category{};
    Json document{};
};

std::optional<Entry> read_entry(SQLite::Database& db, std::int64_t entry_no) {
    SQLite::Statement query{db,
                            "SELECT entity_id, external_id, name, category, body.json FROM entry JOIN entity USING "
                            "(entity_id) LEFT JOIN body USING (seq) WHERE entry_no = ? AND retired = 0"};
    query.bind(1, entry_no);
    if (!query.executeStep() || query.getColumn(4).isNull()) return std::nullopt;
    return Entry{.id = {query.getColumn(0).getString()},
                 .external_id = query.getColumn(1).getString(),
                 .name = query.getColumn(2).getString(),
                 .category = query.getColumn(3).getString(),
                 .document = Json::parse(query.getColumn(4).getString())};
}

}  // namespace

void DueList::begin(SQLite::Database& db, Day today) {
    seen_ = read_head(db);
    today_ = today;
    queue_.clear();
    found_.clear();
    sorted_ = true;
    closures_ = read_entered_closures(db);
    SQLite::Statement all{db, "SELECT entry_no FROM entry WHERE status NOT IN ('retired', 'defunct') ORDER BY rank"};
    while (all.executeStep()) queue_.push_back(all.getColumn(0).getInt64());
    entries_ = queue_.size();
}

void DueList::note_changes(SQLite::Database& db) {
    const Head head = read_head(db);
    if (head == seen_) return;
    if (seen_.seq > head.seq || (seen_.seq > 0 && hash_at(db, seen_.seq) != seen_.hash)) {
        begin(db, today_);  // an older copy was put back
        return;
    }
    SQLite::Statement closings{db, "SELECT 1 FROM event WHERE seq > ? AND entity = 'closure' LIMIT 1"};
    closings.bind(1, seen_.seq);
    if (closings.executeStep()) {  // one closure may name every service
        begin(db, today_);
        return;
    }
    SQLite::Statement changed{db,
                              "SELECT DISTINCT entry_no FROM event JOIN entry USING (entity_id) "
                              "WHERE event.seq > ? AND event.op <> 'countersign'"};
    changed.bind(1, seen_.seq);
    std::unordered_set<std::int64_t> fresh;
    while (changed.executeStep()) fresh.insert(changed.getColumn(0).getInt64());
    std::erase_if(found_, [&](const Found& one) { return fresh.contains(one.entry_no); });
    std::erase_if(queue_, [&](std::int64_t entry_no) { return fresh.contains(entry_no); });
    for (const std::int64_t entry_no : fresh) queue_.push_front(entry_no);
    entries_ = static_cast<std::size_t>(
        db.execAndGet("SELECT count(*) FROM entry WHERE status NOT IN ('retired', 'defunct')").getInt64());
    entries_ = std::max(entries_, queue_.size());
    seen_ = head;
}

DueProgress DueList::look(SQLite::Database& db, Day today, std::size_t at_most) {
    if (seen_.seq == 0 || today != today_)
        begin(db, today);
    else
        note_changes(db);
    for (std::size_t looked = 0; looked < at_most && !queue_.empty(); ++looked) {
        const std::int64_t entry_no = queue_.front();
        queue_.pop_front();
        look_at(db, entry_no);
    }
    return progress();
}

std::vector<Due> DueList::dues_of(Json document) const {
    add_closures(document, closures_for(closable(document), closures_, Closes::hours));
    return due_of(document, today_, kLookAhead);
}

void DueList::look_at(SQLite::Database& db, std::int64_t entry_no) {
    const auto entry = read_entry(db, entry_no);
    if (!entry) return;
    for (const Due& due : dues_of(entry->document)) {
        found_.push_back({.reason = due.reason,
                          .since = due.since,
                          .entry_no = entry_no,
                          .category = category_place(entry->category)});
        sorted_ = false;
    }
}

std::uint16_t DueList::category_place(const std::string& code) {
    const auto at = std::ranges::find(categories_, code);
    if (at != categories_.end()) return static_cast<std::uint16_t>(at - categories_.begin());
    categories_.push_back(code);
    return static_cast<std::uint16_t>(categories_.size() - 1);
}

void DueList::sort() {
    if (!std::exchange(sorted_, true)) std::ranges::sort(found_);
}

DuePage DueList::page(SQLite::Database& db, const DueQuery& query) {
    sort();
    const auto wanted = [&](const Found& one) {
        return (!query.reason || one.reason == *query.reason) &&
               (query.category.empty() || categories_[one.category] == query.category);
    };
    DuePage page;
    std::size_t same_before = 0;  // several dues of one entry with the same reason and day: the n-th of them
    const Found* last = nullptr;
    for (const Found& one : found_) {
        same_before = last && *last == one ? same_before + 1 : 0;
        last = &one;
        if (!wanted(one)) continue;
        const std::size_t place = page.total++;
        if (place < query.offset || place >= query.offset + query.limit) continue;
        const auto entry = read_entry(db, one.entry_no);
        if (!entry) continue;
        std::size_t n = 0;
        for (Due& due : dues_of(entry->document)) {
            if (due.reason != one.reason || due.since != one.since || n++ != same_before) continue;
            page.lines.push_back({.id = entry->id,
                                  .key = entry->external_id.empty() ? entry->id.text : entry->external_id,
                                  .name = entry->name,
                                  .category = entry->category,
                                  .due = std::move(due)});
        }
    }
    return page;
}

std::vector<std::pair<DueReason, std::size_t>> DueList::counts() const {
    std::map<DueReason, std::size_t> counts;
    for (const Found& one : found_) ++counts[one.reason];
    return {counts.begin(), counts.end()};
}

}  // namespace model
