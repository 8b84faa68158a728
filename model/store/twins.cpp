#include "model/store/twins.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace model {
namespace {

struct Entry {
    std::string entity_id;
    std::string external_id;
    std::string same_as;
    bool showable = false;
};

std::optional<Entry> read_entry(SQLite::Database& db, const std::string& entity_id) {
    SQLite::Statement query{db,
                            "SELECT external_id, same_as, "
                            "status IN ('active', 'temporarily closed') AND visibility <> 'staff' "
                            "FROM entry WHERE entity_id = ?"};
    query.bindNoCopy(1, entity_id);
    if (!query.executeStep()) return std::nullopt;
    return Entry{.entity_id = entity_id,
                 .external_id = query.getColumn(0).getString(),
                 .same_as = query.getColumn(1).getString(),
                 .showable = query.getColumn(2).getInt() != 0};
}

/// gov24's service ids are digits only; the directory's own external ids never are.
bool from_gov24(const Entry& entry) {
    return !entry.external_id.empty() &&
           std::ranges::all_of(entry.external_id, [](char c) { return c >= '0' && c <= '9'; });
}

/// True where `entry` is the one of the two that is not listed: gov24's, else the one that is only pointed at.
bool yields(const Entry& entry, const Entry& twin) {
    if (from_gov24(entry) != from_gov24(twin)) return from_gov24(entry);
    const bool pointed_at = twin.same_as == entry.external_id;
    const bool points = entry.same_as == twin.external_id;
    if (pointed_at != points) return pointed_at;
    return entry.external_id > twin.external_id;
}

}  // namespace

void list_among_twins(SQLite::Database& db, const std::string& entity_id) {
    const auto entry = read_entry(db, entity_id);
    if (!entry) return;
    std::optional<std::string> shown_as;
    SQLite::Statement twins{db, fmt::format("{} ORDER BY 1", kTwinsOf)};
    twins.bindNoCopy(1, entity_id);
    while (!shown_as && twins.executeStep()) {
        const auto twin = read_entry(db, twins.getColumn(0).getString());
        if (twin && twin->entity_id != entity_id && twin->showable && yields(*entry, *twin)) shown_as = twin->entity_id;
    }
    SQLite::Statement set{db, "UPDATE entry SET shown_as = ?2, listed = ?3 WHERE entity_id = ?1"};
    set.bindNoCopy(1, entity_id);
    if (shown_as) set.bind(2, *shown_as);
    set.bind(3, entry->showable && !shown_as ? 1 : 0);
    set.exec();
}

}  // namespace model
