#include "model/store/find_entries.h"

#include "model/base/json.h"
#include "model/base/utf8.h"
#include "model/directory/names.h"
#include "model/directory/phone_number.h"
#include "model/staff/fold.h"
#include "model/store/label.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>

namespace model {
namespace {

constexpr double kAlike = 0.7;
constexpr std::size_t kMostDuplicates = 10;
constexpr std::size_t kFewestDigits = 3;

std::string without_spaces(std::string text) {
    std::erase_if(text, [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; });
    return text;
}

/// The digits, where the text looks like a number and like nothing else.
std::string digits_typed(const std::string& text) {
    const bool number =
        std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || c == '-' || c == ' ' || c == '.'; });
    const std::string digits = number ? phone_digits(text) : std::string{};
    return digits.size() >= kFewestDigits ? digits : std::string{};
}

constexpr const char* kEntryColumns =
    "SELECT entry.entity_id, external_id, name, category, number, status, visibility, entity.version FROM entry "
    "JOIN entity USING (entity_id) ";

EntryLine service_line(const SQLite::Statement& row) {
    const std::string external_id = row.getColumn(1).getString();
    return {.id = {row.getColumn(0).getString()},
            .entity = Entity::service,
            .key = external_id.empty() ? row.getColumn(0).getString() : external_id,
            .label = row.getColumn(2).getString(),
            .category = row.getColumn(3).getString(),
            .number = row.getColumn(4).getString(),
            .status = row.getColumn(5).getString(),
            .visibility = visibility_named(row.getColumn(6).getString()).value_or(Visibility::staff),
            .version = row.getColumn(7).getInt64()};
}

// instr() and not LIKE: what is typed has no wildcards. The projection's names are NFC.
constexpr const char* kWanted = R"sql(
WHERE (?2 = '' OR category = ?2)
  AND (?1 = '' OR instr(replace(lower(name), ' ', ''), ?1) > 0 OR lower(external_id) = ?1 OR lower(slug) = ?1
       OR entry.entity_id = ?1
       OR (?3 <> '' AND entry.entity_id IN (SELECT entity_id FROM phone WHERE instr(digits, ?3) > 0)))
)sql";

EntryPage find_services(SQLite::Database& db, const FindQuery& query) {
    const std::string text = without_spaces(folded(query.text));
    const std::string digits = digits_typed(query.text);
    const auto bind = [&](SQLite::Statement& statement) {
        statement.bind(1, text);
        statement.bind(2, query.category);
        statement.bind(3, digits);
    };
    EntryPage page;
    SQLite::Statement count{db, fmt::format("SELECT count(*) FROM entry {}", kWanted)};
    bind(count);
    count.executeStep();
    page.total = static_cast<std::size_t>(count.getColumn(0).getInt64());
    SQLite::Statement rows{
        db, fmt::format("{} {} ORDER BY status = 'retired', name, entry.entity_id LIMIT ?4 OFFSET ?5", kEntryColumns,
                        kWanted)};
    bind(rows);
    rows.bind(4, static_cast<std::int64_t>(query.limit));
    rows.bind(5, static_cast<std::int64_t>(query.offset));
    while (rows.executeStep()) page.lines.push_back(service_line(rows));
    return page;
}

/// Of the kinds of which there are few: read from the journal.
std::vector<EntryLine> lines_of(SQLite::Database& db, Entity entity) {
    SQLite::Statement query{db,
                            "SELECT entity_id, version, retired, body.json FROM entity LEFT JOIN body USING (seq) "
                            "WHERE entity = ? ORDER BY first_seq"};
    query.bind(1, std::string{name(entity)});
    std::vector<EntryLine> lines;
    while (query.executeStep()) {
        if (query.getColumn(3).isNull()) continue;
        const Json document = Json::parse(query.getColumn(3).getString());
        const std::string external_id = text_at(object_at(document, "x_kiosk"), "external_id");
        const std::string id = query.getColumn(0).getString();
        lines.push_back({.id = {id},
                         .entity = entity,
                         .key = external_id.empty() ? id : external_id,
                         .label = label_of(entity, document),
                         .status = query.getColumn(2).getInt() != 0 ? "retired" : "active",
                         .version = query.getColumn(1).getInt64()});
    }
    return lines;
}

EntryPage find_others(SQLite::Database& db, const FindQuery& query) {
    const std::string text = without_spaces(folded(query.text));
    std::vector<EntryLine> lines = lines_of(db, query.entity);
    std::erase_if(lines, [&](const EntryLine& line) {
        return !text.empty() && line.id.text != text && folded(line.key) != text &&
               without_spaces(folded(line.label)).find(text) == std::string::npos;
    });
    std::ranges::stable_sort(lines, [](const EntryLine& a, const EntryLine& b) {
        return std::pair{a.status == "retired", a.label} < std::pair{b.status == "retired", b.label};
    });
    EntryPage page{.lines = {}, .total = lines.size()};
    for (std::size_t i = query.offset; i < lines.size() && i < query.offset + query.limit; ++i)
        page.lines.push_back(std::move(lines[i]));
    return page;
}

using Pairs = std::vector<std::uint64_t>;

/// Letters two by two, in order; without spaces, and without the case of Latin letters. No normalisation: names are
/// NFC, and 100,000 of them are compared while somebody types.
Pairs pairs_of(std::string_view name) {
    Pairs pairs;
    char32_t last = 0;
    while (!name.empty()) {
        char32_t c = take_code_point(name);
        if (c == U' ' || c == U'\t' || c == U'\n') continue;
        if (c >= U'A' && c <= U'Z') c += U'a' - U'A';
        if (last != 0) pairs.push_back((static_cast<std::uint64_t>(last) << 32U) | c);
        last = c;
    }
    std::ranges::sort(pairs);
    return pairs;
}

double likeness_of(const Pairs& a, const Pairs& b) {
    if (a.empty() || b.empty()) return 0;
    std::size_t shared = 0;
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        if (*i == *j)
            ++shared, ++i, ++j;
        else if (*i < *j)
            ++i;
        else
            ++j;
    }
    return 2.0 * static_cast<double>(shared) / static_cast<double>(a.size() + b.size());
}

std::optional<EntryLine> read_service_line(SQLite::Database& db, const std::string& id) {
    SQLite::Statement query{db, fmt::format("{} WHERE entry.entity_id = ?", kEntryColumns)};
    query.bind(1, id);
    if (!query.executeStep()) return std::nullopt;
    return service_line(query);
}

void add_by_number(SQLite::Database& db, const Json& document, const Pairs& name, std::vector<Duplicate>& found) {
    std::set<std::string> known;
    SQLite::Statement same{db, "SELECT DISTINCT entity_id, number FROM phone WHERE digits = ?1 AND entity_id <> ?2"};
    for (const Json& phone : array_at(document, "phones")) {
        const std::string digits = phone_digits(text_at(phone, "number"));
        if (digits.empty()) continue;
        same.reset();
        same.bind(1, digits);
        same.bind(2, text_at(document, "id"));
        while (same.executeStep()) {
            auto line = read_service_line(db, same.getColumn(0).getString());
            if (!line || !known.insert(line->id.text).second) continue;
            const double alike = likeness_of(name, pairs_of(line->label));
            found.push_back({.entry = *std::move(line), .number = same.getColumn(1).getString(), .likeness = alike});
        }
    }
}

bool found_already(const std::vector<Duplicate>& found, const std::string& id) {
    return std::ranges::any_of(found, [&](const Duplicate& one) { return one.entry.id.text == id; });
}

void add_by_name(SQLite::Database& db, const Json& document, const Pairs& name, std::vector<Duplicate>& found) {
    SQLite::Statement all{db, "SELECT entity_id, name FROM entry WHERE entity_id <> ? AND status <> 'retired'"};
    all.bind(1, text_at(document, "id"));
    while (all.executeStep()) {
        const double alike = likeness_of(name, pairs_of(all.getColumn(1).getString()));
        const std::string id = all.getColumn(0).getString();
        if (alike < kAlike || found_already(found, id)) continue;
        if (auto line = read_service_line(db, id)) found.push_back({.entry = *std::move(line), .likeness = alike});
    }
}

}  // namespace

double likeness(std::string_view a, std::string_view b) { return likeness_of(pairs_of(a), pairs_of(b)); }

EntryPage find_entries(SQLite::Database& db, const FindQuery& query) {
    return query.entity == Entity::service ? find_services(db, query) : find_others(db, query);
}

std::vector<Duplicate> find_duplicates(SQLite::Database& db, Entity entity, const Json& document) {
    std::vector<Duplicate> found;
    const Pairs name = pairs_of(label_of(entity, document));
    if (entity == Entity::service) {
        add_by_number(db, document, name, found);
        add_by_name(db, document, name, found);
    } else {
        for (EntryLine& line : lines_of(db, entity)) {
            const double alike = likeness_of(name, pairs_of(line.label));
            if (line.id.text != text_at(document, "id") && line.status != "retired" && alike >= kAlike)
                found.push_back({.entry = std::move(line), .likeness = alike});
        }
    }
    std::ranges::stable_sort(found, std::ranges::greater{}, &Duplicate::likeness);
    if (found.size() > kMostDuplicates) found.resize(kMostDuplicates);
    return found;
}

}  // namespace model
