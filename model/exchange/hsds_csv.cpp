#include "model/exchange/hsds_csv.h"

#include "model/base/json.h"
#include "model/exchange/csv_rows.h"
#include "model/exchange/hsds_join.h"
#include "model/exchange/hsds_tables.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <utility>

namespace model {
namespace {

/// False: stop reading.
using EachRow = std::function<bool(Json row, const std::string& where)>;

const HsdsTable* table_named(std::string_view name) {
    const auto at = std::ranges::find(kHsdsTables, name, &HsdsTable::name);
    return at == kHsdsTables.end() ? nullptr : &*at;
}

/// The kind of a table's things where rows may name them as their parent, or they are entries of their own.
std::optional<std::string_view> kind_in(const HsdsTable& table) {
    for (const auto& [name, kind] : {std::pair<std::string_view, std::string_view>{"organizations", "organization"},
                                     {"locations", "location"},
                                     {"services", "service"},
                                     {"taxonomies", "taxonomy"},
                                     {"taxonomy_terms", "taxonomy_term"},
                                     {"service_at_location", "service_at_location"},
                                     {"contacts", "contact"},
                                     {"phones", "phone"},
                                     {"programs", "program"}})
        if (table.name == name) return kind;
    return std::nullopt;
}

std::optional<HsdsKind> entry_kind(const HsdsTable& table) {
    if (table.name == "organizations") return HsdsKind::organization;
    if (table.name == "locations") return HsdsKind::location;
    if (table.name == "services") return HsdsKind::service;
    if (table.name == "taxonomies") return HsdsKind::taxonomy;
    if (table.name == "taxonomy_terms") return HsdsKind::taxonomy_term;
    return std::nullopt;
}

/// Where the rows of every table come from; each() may be called several times for one table.
class Source {
public:
    virtual ~Source() = default;
    /// False: stop reading.
    virtual bool each(const HsdsTable& table, const EachRow& take) = 0;
};

/// True where every table was read to its end.
bool join(Source& source, const HsdsOptions& options, Intake& intake) {
    HsdsJoin joined{intake};
    HsdsTaker taker{intake, options};
    const auto through = [&](const auto& which, const auto& take) {
        return std::ranges::all_of(kHsdsTables, [&](const HsdsTable& table) {
            return !which(table) || source.each(table, [&](Json row, const std::string& where) {
                return take(table, std::move(row), where);
            });
        });
    };
    const auto is_parent = [](const HsdsTable& table) { return kind_in(table).has_value(); };
    const auto is_part = [](const HsdsTable& table) { return !table.list.empty(); };
    const auto is_entry = [](const HsdsTable& table) { return entry_kind(table).has_value(); };
    return through(is_parent,
                   [&](const HsdsTable& table, const Json& row, const std::string&) {
                       joined.know(*kind_in(table), text_at(row, "id"));
                       if (table.name == "service_at_location")
                           joined.know_place(text_at(row, "id"), text_at(row, "service_id"));
                       return true;
                   }) &&
           through(is_part, [&](const HsdsTable& table, Json row,
                                const std::string& where) { return joined.add(table, std::move(row), where); }) &&
           through(is_entry, [&](const HsdsTable& table, Json row, const std::string& where) {
               joined.complete(row, *kind_in(table));
               return taker.take(std::move(row), *entry_kind(table), where);
           });
}

std::string heading_problem_ko(const std::string& heading) {
    return fmt::format("‘{}’ 열이 없습니다. 첫 줄에 HSDS의 열 이름을 적으세요.", heading);
}

/// One table as a file.
class CsvTable {
public:
    CsvTable(const HsdsTable& table, CsvRows rows) : table_{table}, rows_{std::move(rows)} {}

    std::optional<Problem> read_headings() {
        const auto first = rows_.next();
        if (!first) return first.error();
        std::set<std::string> seen;
        if (first.value())
            for (const CsvCell& cell : first.value()->cells) {
                if (!cell.text.empty() && !seen.insert(cell.text).second)
                    return Problem{.where = place_text(rows_.name(), first.value()->line, headings_.size() + 1),
                                   .ko = fmt::format("‘{}’ 열이 두 번 있습니다. 하나를 지우세요.", cell.text),
                                   .en = fmt::format("The column “{}” is there twice. Remove one.", cell.text)};
                headings_.push_back(cell.text);
            }
        if (!seen.contains("id"))
            return Problem{.where = place_text(rows_.name(), 1, 1),
                           .ko = heading_problem_ko("id"),
                           .en = "The column “id” is missing. Write HSDS's column names in the first line."};
        return std::nullopt;
    }

    /// False: stop reading.
    bool each(const EachRow& take, Intake& intake, bool report) {
        for (;;) {
            const auto row = rows_.next();
            if (!row) {
                intake.refuse_file(row.error());
                return false;
            }
            if (!row.value()) return true;
            Problems problems;
            Json object = object_of(*row.value(), problems);
            if (!problems.empty()) {
                if (report && !intake.refuse({.label = text_at(object, "id"), .problems = std::move(problems)}))
                    return false;
                continue;
            }
            if (!take(std::move(object), place_text(rows_.name(), row.value()->line))) return false;
        }
    }

private:
    Json object_of(const CsvRow& row, Problems& problems) const {
        Json object = Json::object();
        if (row.cells.size() != headings_.size())
            problems.push_back(
                {.where = place_text(rows_.name(), row.line, std::min(row.cells.size(), headings_.size()) + 1),
                 .ko = fmt::format("칸이 {}개인데 열은 {}개입니다. 쉼표나 따옴표가 빠지거나 남았는지 확인하세요.",
                                   row.cells.size(), headings_.size()),
                 .en = fmt::format("There are {} cells and {} columns. Check for a comma or quote too many or too few.",
                                   row.cells.size(), headings_.size())});
        for (std::size_t i = 0; i < std::min(row.cells.size(), headings_.size()); ++i) {
            if (!row.cells[i].given || headings_[i].empty()) continue;
            put(object, headings_[i], row.cells[i].text, place_text(rows_.name(), row.line, i + 1), problems);
        }
        return object;
    }

    void put(Json& object, const std::string& heading, const std::string& text, const std::string& where,
             Problems& problems) const {
        if (heading == "x_kiosk" || heading == "x_kiosk_more") {
            auto parsed = parse_json(text, where);
            if (!parsed || !parsed.value().is_object())
                problems.push_back(
                    {.where = where,
                     .ko = fmt::format("{} 칸의 JSON이 깨졌습니다. 내보낸 그대로 두세요.", heading),
                     .en = fmt::format("The JSON in {} is broken. Leave it as it was exported.", heading)});
            else if (heading == "x_kiosk")
                object["x_kiosk"] = parsed.value();
            else
                object.update(parsed.value());
            return;
        }
        const bool number = table_.numbers.find(fmt::format(" {} ", heading)) != table_.numbers.npos;
        if (!number || text.empty()) {
            object[heading] = text;
            return;
        }
        const Json value = Json::parse(text, nullptr, false);
        if (value.is_number())
            object[heading] = value;
        else if (heading == "extension" || heading == "timezone")  // "내선 2", "+09:00"
            object[heading] = text;
        else
            problems.push_back(
                {.where = where,
                 .ko = fmt::format("‘{}’ 열에는 숫자를 적습니다. 칸이 밀렸는지 확인하세요.", heading),
                 .en = fmt::format("The column “{}” holds numbers. Check whether cells have shifted.", heading)});
    }

    const HsdsTable& table_;
    CsvRows rows_;
    std::vector<std::string> headings_;
};

class FolderSource final : public Source {
public:
    FolderSource(Folder& folder, Intake& intake) : folder_{folder}, intake_{intake}, names_{folder.names()} {}

    bool each(const HsdsTable& table, const EachRow& take) override {
        const std::string name = std::string{table.name} + ".csv";
        if (std::ranges::find(names_, name) == names_.end()) return true;
        auto bytes = folder_.open(name);
        if (!bytes) return refuse(bytes.error());
        auto rows = CsvRows::open(std::move(bytes).value());
        if (!rows) return refuse(rows.error());
        CsvTable file{table, std::move(rows).value()};
        if (const auto problem = file.read_headings()) return refuse(*problem);
        return file.each(take, intake_, told_.insert(name).second);
    }

private:
    bool refuse(const Problem& problem) {
        intake_.refuse_file(problem);
        return false;
    }

    Folder& folder_;
    Intake& intake_;
    std::vector<std::string> names_;
    std::set<std::string> told_;  // tables whose rows' problems were told: each is read twice or three times
};

class ObjectSource final : public Source {
public:
    ObjectSource(const Json& tables, const std::string& where) : tables_{tables}, where_{where} {}

    bool each(const HsdsTable& table, const EachRow& take) override {
        const std::string name = std::string{table.name} + ".csv";
        std::size_t number = 0;
        for (const Json& row : array_at(tables_, name.c_str()))
            if (++number; row.is_object() && !take(row, fmt::format("{} {}/{}", where_, name, number))) return false;
        return true;
    }

private:
    const Json& tables_;
    const std::string& where_;
};

}  // namespace

bool is_hsds_table(const std::string& file_name) {
    return file_name == "services.csv" || file_name == "organizations.csv" || file_name == "locations.csv";
}

void read_hsds_csv(Folder& folder, const HsdsOptions& options, Intake& intake) {
    for (const std::string& name : folder.names())
        if (name.ends_with(".csv") && !table_named(std::string_view{name}.substr(0, name.size() - 4)))
            intake.warn({.where = fmt::format("{}/{}", folder.path(), name),
                         .ko = "이 표는 항목에 속하지 않아 들여오지 않습니다.",
                         .en = "This table belongs to no entry and is left out."});
    FolderSource source{folder, intake};
    join(source, options, intake);
}

bool read_hsds_tables(const Json& tables, const std::string& where, const HsdsOptions& options, Intake& intake) {
    ObjectSource source{tables, where};
    return join(source, options, intake);
}

}  // namespace model
