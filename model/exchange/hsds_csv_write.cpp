#include "model/base/json.h"
#include "model/exchange/csv_rows.h"
#include "model/exchange/hsds_tables.h"
#include "model/exchange/hsds_write.h"
#include "model/exchange/out_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace model {
namespace {

const HsdsTable& table_named(std::string_view name) { return *std::ranges::find(kHsdsTables, name, &HsdsTable::name); }

std::vector<std::string> split(std::string_view list) {
    std::vector<std::string> words;
    while (!list.empty()) {
        const auto end = std::min(list.find(' '), list.size());
        if (end > 0) words.emplace_back(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return words;
}

/// A row that waits until all its parents are known: the same phone may stand in a service and in its organization.
struct Row {
    Json object;
    std::map<std::string, std::string> parents;  // "service_id": id
};

class Tables {
public:
    explicit Tables(std::string folder) : folder_{std::move(folder)} {}

    /// An entry, with everything that belongs to it.
    void add(const HsdsTable& table, Json object, std::string_view kind) {
        part_out(object, kind);
        write(table, object, {});
    }

    std::optional<Problem> finish() {
        for (auto& [name, rows] : waiting_)
            for (const Row& row : rows) write(table_named(name), row.object, row.parents);
        for (auto& [name, file] : files_)
            if (auto problem = file->finish()) return problem;
        return std::nullopt;
    }

private:
    /// Takes the lists that have tables of their own out of the object.
    void part_out(Json& object, std::string_view kind) {
        const std::string id = text_at(object, "id");
        for (const HsdsTable& table : kHsdsTables) {
            if (table.list.empty()) continue;
            for (const std::string_view parent : table.parents) {
                const bool any = parent == "link" || parent == "resource";
                if (parent.empty() || (parent != kind && !any)) continue;
                take_list(object, table, fmt::format("{}_id", parent), id);
                break;
            }
        }
    }

    static bool parted(const Json& list, const std::string& column) {
        return list.is_array() && !list.empty() && std::ranges::all_of(list, [&](const Json& one) {
                   return one.is_object() && one.contains("id") && !one.contains(column);
               });
    }

    void take_list(Json& object, const HsdsTable& table, const std::string& column, const std::string& id) {
        const auto list = object.find(std::string{table.list});
        // An empty list, or one of anything but rows, stays in the entry: tables cannot tell it from none.
        if (list == object.end() || !parted(*list, column)) return;
        constexpr std::pair<std::string_view, std::string_view> kInner[] = {
            {"service_at_location", "service_at_location"},
            {"contacts", "contact"},
            {"phones", "phone"},
            {"programs", "program"}};
        for (Json& one : *list) {
            for (const auto& [name, kind] : kInner)
                if (table.name == name) part_out(one, kind);
            wait(table, std::move(one), column, id);
        }
        object.erase(list);
    }

    void wait(const HsdsTable& table, Json object, const std::string& column, const std::string& id) {
        std::vector<Row>& rows = waiting_[std::string{table.name}];
        std::vector<std::size_t>& same = known_[fmt::format("{} {}", table.name, text_at(object, "id"))];
        for (const std::size_t at : same) {
            const auto parent = rows[at].parents.find(column);
            if (rows[at].object != object || (parent != rows[at].parents.end() && parent->second != id)) continue;
            rows[at].parents[column] = id;
            return;
        }
        same.push_back(rows.size());
        rows.push_back({.object = std::move(object), .parents = {{column, id}}});
    }

    void write(const HsdsTable& table, const Json& object, const std::map<std::string, std::string>& parents) {
        std::unique_ptr<OutFile>& file = files_[std::string{table.name}];
        const std::vector<std::string> columns = split(table.columns);
        if (!file) {
            file = std::make_unique<OutFile>(
                (std::filesystem::path{folder_} / fmt::format("{}.csv", table.name)).string());
            file->write(fmt::format("{},x_kiosk,x_kiosk_more\n", fmt::join(columns, ",")));
        }
        Json more = object;
        std::string line;
        for (const std::string& column : columns) {
            if (const auto parent = parents.find(column); parent != parents.end())
                line += parent->second;
            else
                line += take_cell(more, table, column);
            line += ',';
        }
        if (more.contains("x_kiosk") && more["x_kiosk"].is_object()) {
            line += csv_cell(canonical(more["x_kiosk"]));
            more.erase("x_kiosk");
        }
        line += ',';
        if (!more.empty()) line += csv_cell(canonical(more));
        line += '\n';
        file->write(line);
    }

    /// The cell of a value that reads back as itself; others stay in the object.
    static std::string take_cell(Json& object, const HsdsTable& table, const std::string& column) {
        const auto at = object.find(column);
        if (at == object.end()) return {};
        const bool number = table.numbers.find(fmt::format(" {} ", column)) != table.numbers.npos;
        if (number != at->is_number() || (!number && !at->is_string())) return {};
        const std::string text = number ? canonical(*at) : at->get<std::string>();
        if (text.find('\0') != text.npos) return {};
        object.erase(at);
        return number ? text : csv_cell(CsvCell{.text = text, .given = true});
    }

    std::string folder_;
    std::map<std::string, std::unique_ptr<OutFile>> files_;
    std::map<std::string, std::vector<Row>> waiting_;
    std::map<std::string, std::vector<std::size_t>> known_;
};

}  // namespace

Result<ExportReport, ExportFailure> export_hsds_csv(Store& store, const std::string& out,
                                                    const ExportOptions& options) {
    if (auto problem = make_folder(out)) return Failure{ExportFailure{*std::move(problem)}};
    ExportReport report;
    Tables tables{out};
    const HsdsForm form{.version = options.version, .nested = false};
    const Resolve nothing = [](Entity, const std::string&) -> std::optional<Json> { return std::nullopt; };
    const auto add = [&](Entity entity, const Current& current) {
        if (!current.document.is_object()) return;
        const bool taxonomy = entity == Entity::category && is_taxonomy(current.document);
        const auto [table, kind] = entity == Entity::organization ? std::pair{"organizations", "organization"}
                                   : entity == Entity::location   ? std::pair{"locations", "location"}
                                   : entity == Entity::service    ? std::pair{"services", "service"}
                                   : taxonomy                     ? std::pair{"taxonomies", "taxonomy"}
                                                                  : std::pair{"taxonomy_terms", "taxonomy_term"};
        tables.add(table_named(table), assemble_hsds(current.document, entity, form, nothing), kind);
        ++report.entries;
        if (entity == Entity::service) ++report.services;
        if (options.on_progress) options.on_progress(report.entries);
    };
    for (const Entity entity : {Entity::category, Entity::organization, Entity::location, Entity::service})
        if (const auto fault = store.each(entity, [&](const Current& current) {
                add(entity, current);
                return true;
            }))
            return Failure{ExportFailure{*fault}};
    for (const Entity entity : {Entity::synonym, Entity::closure, Entity::holiday})
        if (const auto fault = store.each(entity, [&](const Current&) {
                ++report.left_out;
                return true;
            }))
            return Failure{ExportFailure{*fault}};
    if (auto problem = tables.finish()) return Failure{ExportFailure{*std::move(problem)}};
    return report;
}

}  // namespace model
