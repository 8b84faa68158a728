#include "model/exchange/staff_csv_read.h"

#include "model/base/json.h"
#include "model/directory/read_text.h"
#include "model/exchange/csv_rows.h"
#include "model/exchange/staff_csv_columns.h"
#include "model/exchange/staff_csv_values.h"
#include "model/written/plain_text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <set>

namespace model {
namespace {

/// A file's columns in its own order.
using Columns = std::vector<const StaffColumn*>;

/// One row's cells by column, with its place.
struct Row {
    std::string where;  ///< "services.csv:12"
    std::map<const StaffColumn*, std::string> cells;

    std::string place(const StaffColumn& column) const { return fmt::format("{}:{}", where, column.heading); }
    std::string at(CellKind kind) const {
        for (const auto& [column, text] : cells)
            if (column->kind == kind) return text;
        return {};
    }
    std::string at(std::string_view field) const {
        for (const auto& [column, text] : cells)
            if (column->field == field && !field.empty()) return text;
        return {};
    }
};

Problem problem_at(std::string where, Sentence sentence) {
    return {.where = std::move(where), .ko = std::move(sentence.ko), .en = std::move(sentence.en)};
}

bool of_location(CellKind kind) {
    return kind == CellKind::place || kind == CellKind::dong || kind == CellKind::address;
}

class Table {
public:
    Table(Intake& intake, const StaffCsvOptions& options) : intake_{intake}, context_{names_, options.base_year} {
        for (const Entity entity : {Entity::organization, Entity::location, Entity::category})
            intake_.each(entity, [&](const Current& current) { names_.add(current); });
    }

    void read(CsvRows rows) {
        const auto first = rows.next();
        if (!first) return intake_.refuse_file(first.error());
        if (!first.value() || !take_headings(*first.value(), rows.name())) return;
        while (true) {
            auto row = rows.next();
            if (!row) return intake_.refuse_file(row.error());
            if (!row.value()) return;
            if (!take_row(*row.value(), rows.name())) return;
        }
    }

private:
    bool take_headings(const CsvRow& row, const std::string& file) {
        std::set<const StaffColumn*> met;
        std::size_t cell = 0;
        for (const CsvCell& heading : row.cells) {
            ++cell;
            const std::string text = unguarded_cell(heading.text);
            const StaffColumn* column = text.empty() ? nullptr : staff_column(text);
            const std::string where = place_text(file, row.line, cell);
            if (column == nullptr && !text.empty()) unknown_heading(where, text);
            if (column != nullptr && !met.insert(column).second)
                refuse_heading(where, {fmt::format("‘{}’ 칸이 두 번 있습니다. 하나를 지우세요.", text),
                                       fmt::format("The column “{}” is there twice. Remove one.", text)});
            columns_.push_back(column);
        }
        while (!columns_.empty() && columns_.back() == nullptr &&
               unguarded_cell(row.cells[columns_.size() - 1].text).empty())
            columns_.pop_back();
        for (const std::string_view wanted : {"관리번호", "서비스명"})
            if (!met.contains(staff_column(wanted)))
                refuse_heading(
                    place_text(file, row.line, usual_cell(wanted, columns_.size())),
                    {fmt::format("‘{}’ 칸이 없습니다. 첫 줄에 칸 이름이 있는지 확인하세요.", wanted),
                     fmt::format("The column “{}” is missing. Check that the first line has the headings.", wanted)});
        return !refused_file_;
    }

    /// Where a column that is missing would stand in a table of ours, or behind the last of `cells`.
    static std::size_t usual_cell(std::string_view heading, std::size_t cells) {
        const auto at = std::ranges::find(staff_columns(), heading, &StaffColumn::heading);
        return std::min(static_cast<std::size_t>(at - staff_columns().begin()), cells) + 1;
    }

    void refuse_heading(std::string where, Sentence sentence) {
        refused_file_ = true;
        intake_.refuse_file(problem_at(std::move(where), std::move(sentence)));
    }

    void unknown_heading(const std::string& where, const std::string& text) {
        std::vector<std::string_view> known;
        for (const StaffColumn& column : staff_columns()) known.push_back(column.heading);
        refuse_heading(where, {fmt::format("‘{}’: 모르는 칸 이름입니다. 지우거나 다음 가운데 하나로 고치세요: {}", text,
                                           fmt::join(known, ", ")),
                               fmt::format("“{}” is no heading we know. Remove the column, or name it one of: {}", text,
                                           fmt::join(known, ", "))});
    }

    bool take_row(const CsvRow& raw, const std::string& file) {
        Row row{.where = place_text(file, raw.line), .cells = {}};
        const bool too_long =
            std::any_of(raw.cells.begin() + static_cast<std::ptrdiff_t>(std::min(columns_.size(), raw.cells.size())),
                        raw.cells.end(), [](const CsvCell& cell) { return !unguarded_cell(cell.text).empty(); });
        if (too_long || raw.cells.size() < columns_.size()) return refuse_shape(raw, file);
        for (std::size_t i = 0; i < columns_.size(); ++i)
            if (columns_[i] != nullptr) row.cells[columns_[i]] = unguarded_cell(raw.cells[i].text);
        const bool blank = std::ranges::all_of(row.cells, [](const auto& cell) { return cell.second.empty(); });
        return blank || propose(row);
    }

    /// The first cell that its column cannot take, from 1: there the shift shows. Without one, the first cell that is
    /// too much or not there.
    std::size_t first_misfit(const CsvRow& raw) const {
        const std::size_t both = std::min(columns_.size(), raw.cells.size());
        for (std::size_t i = 0; i < both; ++i)
            if (columns_[i] != nullptr && !of_location(columns_[i]->kind) &&
                read_cell(*columns_[i], unguarded_cell(raw.cells[i].text), context_).refused)
                return i + 1;
        return both + 1;
    }

    bool refuse_shape(const CsvRow& raw, const std::string& file) {
        const std::string label = raw.cells.empty() ? "" : unguarded_cell(raw.cells.front().text);
        return intake_.refuse(
            {.label = label,
             .problems = {
                 {.where = place_text(file, raw.line, first_misfit(raw)),
                  .ko = fmt::format(
                      "칸이 {}개여야 하는데 {}개입니다. 쉼표가 든 글은 큰따옴표로 묶고, 밀린 칸을 바로잡으세요.",
                      columns_.size(), raw.cells.size()),
                  .en = fmt::format("The row has {} cells, not {}. Put texts with commas in quotes and move the "
                                    "cells back into their columns.",
                                    raw.cells.size(), columns_.size())}}});
    }

    /// The entry that the row names; a new one's document holds its id and key only.
    struct Target {
        std::optional<Current> standing;
        Json document;
        Uuid id;
    };
    Target target_of(const Row& row) {
        std::string key = row.at(CellKind::key);
        if (key.empty()) key = "staff-" + translation_mark(row.at("name"));  // the same row again is the same entry
        Target target;
        target.standing = intake_.standing(key);
        if (target.standing && target.standing->document.is_object()) {
            target.id = target.standing->id;
            target.document = target.standing->document;
            return target;
        }
        target.id = is_uuid(key) ? Uuid{key} : uuid_for(key);
        target.document = {{"id", target.id.text},
                           {"status", "active"},
                           {"x_kiosk", {{"kind", "programme"}, {"visibility", "everyone"}}}};
        if (!is_uuid(key)) target.document["x_kiosk"]["external_id"] = key;
        target.standing.reset();
        return target;
    }

    bool propose(const Row& row) {
        Problems problems;
        check_key(row, problems);
        Target target = problems.empty() ? target_of(row) : Target{};
        const bool known = target.standing.has_value();
        for (const auto& [column, text] : row.cells) take_cell(row, *column, text, target, problems);
        if (row.at("name").empty())
            problems.push_back({.where = row.place(*staff_column("서비스명")),
                                .ko = "서비스명이 비었습니다. 이름을 적으세요.",
                                .en = "The name is blank. Write it."});
        const bool hotline = text_at(object_at(target.document, "x_kiosk"), "kind") == "hotline";
        if (!known && !hotline && row.at(CellKind::category).empty() && problems.empty())
            problems.push_back({.where = row.place(*staff_column("분류")),
                                .ko = "새 항목에는 분류가 있어야 합니다. ‘분류’ 칸을 채우세요.",
                                .en = "A new entry needs a category. Fill in the column 분류."});
        if (!problems.empty()) {
            std::optional<Uuid> id;
            if (!target.id.text.empty()) id = target.id;
            return intake_.refuse({.label = row.at("name"), .problems = std::move(problems), .id = std::move(id)});
        }
        if (!take_place(row, target.document)) return false;
        return intake_.propose(
            {.id = target.id, .document = std::move(target.document), .where = row.where, .label = row.at("name")});
    }

    static void check_key(const Row& row, Problems& problems) {
        const StaffColumn& column = *staff_column("관리번호");
        const StaffNames none;
        CellRead read = read_cell(column, row.at(CellKind::key), {none, std::nullopt});
        if (read.refused) problems.push_back(problem_at(row.place(column), *std::move(read.refused)));
    }

    void take_cell(const Row& row, const StaffColumn& column, const std::string& text, Target& target,
                   Problems& problems) {
        if (column.kind == CellKind::key || of_location(column.kind)) return;
        // With the entry as it stood: columns do not act on each other.
        std::string stands;
        if (target.standing)
            stands = unguarded_cell(guarded_cell(staff_cell(target.standing->document, column, names_)));
        if (text == stands) return;
        CellRead read = read_cell(column, text, context_);
        if (read.refused) {
            problems.push_back(problem_at(row.place(column), *std::move(read.refused)));
            return;
        }
        // "2026.5.6." and "2026-05-06" say the same.
        if (!stands.empty() && !text.empty()) {
            const CellRead before = read_cell(column, stands, context_);
            if (!before.refused && before.value == read.value) return;
        }
        if (read.doubt) intake_.warn(problem_at(row.place(column), *std::move(read.doubt)));
        put_value(target.document, column, read.value);
    }

    /// False: stop. The place is a location's: linked by its name, made where there is none of that name.
    bool take_place(const Row& row, Json& document) {
        const StaffColumn& place = *staff_column("장소");
        if (!row.cells.contains(&place)) return true;
        const std::string& name = row.cells.at(&place);
        const bool same_name = name == staff_cell(document, place, names_);
        if (same_name) return name.empty() || change_location(row, document);
        if (name.empty()) {
            unlink(document);
            return true;
        }
        const std::vector<std::string> ids = names_.locations_named(name);
        if (ids.size() > 1) intake_.warn(several(row, name));
        const std::string id = ids.empty() ? new_location(row, name) : ids.front();
        link(document, id);
        return ids.empty() || change_location(row, document);
    }

    static Problem several(const Row& row, const std::string& name) {
        return {.where = row.place(*staff_column("장소")),
                .ko = fmt::format("‘{}’: 이름이 같은 장소가 여럿이라 처음 것에 이었습니다. 주소를 확인하세요.", name),
                .en = fmt::format("Several places are named “{}”; the first was taken. Check the address.", name)};
    }

    static void unlink(Json& document) {
        const Json* const shown = shown_place(document);
        if (shown == nullptr) return;
        const Json gone = *shown;
        Json& places = document["service_at_locations"];
        std::erase_if(places.get_ref<Json::array_t&>(), [&](const Json& one) { return one == gone; });
        if (places.empty()) document.erase("service_at_locations");
    }

    static void link(Json& document, const std::string& location_id) {
        const Json* const shown = shown_place(document);
        const std::string entry = text_at(document, "id");
        if (shown == nullptr) {
            document["service_at_locations"].push_back(
                {{"id", uuid_for(fmt::format("{}/service_at_locations/{}", entry, location_id)).text},
                 {"location_id", location_id}});
            return;
        }
        for (Json& one : document["service_at_locations"])
            if (&one == shown) one = {{"id", one.at("id")}, {"location_id", location_id}};
    }

    std::string new_location(const Row& row, const std::string& name) {
        const std::string external_id = "location-staff-" + translation_mark(name);
        const Uuid id = uuid_for(external_id);
        Json location{{"id", id.text},
                      {"location_type", "physical"},
                      {"name", name},
                      {"x_kiosk", {{"external_id", external_id}}}};
        put_address(location, row, id);
        intake_.propose(
            {.entity = Entity::location, .id = id, .document = location, .where = row.where, .label = name});
        names_.locations[id.text] = std::move(location);
        return id.text;
    }

    static void put_address(Json& location, const Row& row, const Uuid& id) {
        const std::string dong = row.at(CellKind::dong);
        const std::string address = row.at(CellKind::address);
        if (!dong.empty()) location["x_kiosk"]["dong"] = dong;
        if (address.empty()) return;
        if (!location.contains("addresses") || location["addresses"].empty())
            location["addresses"] = Json::array(
                {{{"id", uuid_for(id.text + "/addresses/0").text}, {"country", "KR"}, {"address_type", "physical"}}});
        location["addresses"][0]["address_1"] = address;
    }

    /// A changed 동 or address of the place that stands; blank cells leave it as it is, because others share it.
    bool change_location(const Row& row, const Json& document) {
        const Json* const shown = shown_place(document);
        if (shown == nullptr) return true;
        const std::string id = text_at(*shown, "location_id");
        const auto known = names_.locations.find(id);
        if (known == names_.locations.end()) return true;
        Json changed = known->second;
        put_address(changed, row, Uuid{id});
        if (changed == known->second) return true;
        known->second = changed;
        Proposal proposal{.entity = Entity::location,
                          .id = {id},
                          .document = changed,
                          .where = row.where,
                          .label = text_at(changed, "name")};
        proposal.claim = Claim::part;
        proposal.onto = [row, id](const Json& standing, const Json&) {
            Json out = standing;
            put_address(out, row, Uuid{id});
            return out;
        };
        return intake_.propose(std::move(proposal));
    }

    Intake& intake_;
    StaffNames names_;
    CellContext context_;
    Columns columns_;
    bool refused_file_ = false;
};

}  // namespace

Reader staff_csv_reader(const std::string& path, const StaffCsvOptions& options) {
    return [path, options](Intake& intake) {
        auto bytes = open_file(path);
        if (!bytes) return intake.refuse_file(bytes.error());
        auto rows = CsvRows::open(std::move(bytes).value());
        if (!rows) return intake.refuse_file(rows.error());
        Table{intake, options}.read(std::move(rows).value());
    };
}

}  // namespace model
