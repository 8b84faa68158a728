#include "model/store/index_check.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <compare>
#include <functional>
#include <utility>

namespace model {
namespace {

/// One number for the columns of a row of an index; equal for equal columns, within one run of the program.
class Mark {
public:
    void add(const Scan::Cell& cell) {
        const std::uint64_t value = cell.type == SQLITE_INTEGER ? static_cast<std::uint64_t>(cell.number) * 2 + 1
                                                                : std::hash<std::string_view>{}(cell.bytes) * 2;
        mark_ = (mark_ ^ value) * 0x9E3779B97F4A7C15U;
        mark_ ^= mark_ >> 32;
    }
    std::uint64_t value() const { return mark_; }

private:
    std::uint64_t mark_ = 0xCBF29CE484222325U;
};

/// A part of an index's key, kept to be compared with the next row's. Our indexes hold numbers and texts in SQLite's
/// own order, of columns that are never NULL.
struct Part {
    std::int64_t number = 0;
    std::string text;

    std::strong_ordering operator<=>(const Scan::Cell& cell) const {
        return cell.type == SQLITE_INTEGER ? number <=> cell.number : std::string_view{text} <=> cell.bytes;
    }
    void take(const Scan::Cell& cell) {
        number = cell.number;
        text = cell.bytes;
    }
};

/// The column that is the row's number, in a table that has such.
std::string number_column(SQLite::Database& db, const std::string& table) {
    Scan columns{db, fmt::format("SELECT name FROM pragma_table_info('{}') WHERE pk = 1", table)};
    return columns.step() ? std::string{columns.bytes(0)} : std::string{};
}

}  // namespace

IndexCheck::IndexCheck(SQLite::Database& db, std::string table) : db_{db}, table_{std::move(table)} {
    const std::string row_number = number_column(db, table_);
    // The primary key of a table without row numbers is the table itself.
    Scan list{db, fmt::format("SELECT list.name, coalesce(schema.sql, '') FROM pragma_index_list('{}') AS list "
                              "JOIN sqlite_schema AS schema ON schema.name = list.name WHERE origin <> 'pk'",
                              table_)};
    while (list.step()) {
        Index index{.name = std::string{list.bytes(0)}, .columns = {}, .condition = {}, .places = {}};
        const std::string_view sql = list.bytes(1);
        constexpr std::string_view kWhere = " WHERE ";
        if (const auto at = sql.find(kWhere); at != sql.npos) index.condition = sql.substr(at + kWhere.size());
        Scan columns{db, fmt::format("SELECT coalesce(name, '') FROM pragma_index_xinfo('{}')", index.name)};
        while (columns.step())
            index.columns.push_back(columns.bytes(0).empty() ? row_number : std::string{columns.bytes(0)});
        indexes_.push_back(std::move(index));
    }
}

std::string IndexCheck::conditions() const {
    std::string list;
    for (const Index& index : indexes_)
        if (!index.condition.empty()) list += fmt::format(", ({})", index.condition);
    return list;
}

void IndexCheck::find_places(const Scan& row) {
    int condition = row.columns();
    for (auto index = indexes_.rbegin(); index != indexes_.rend(); ++index)
        if (!index->condition.empty()) index->condition_place = --condition;
    for (Index& index : indexes_)
        for (const std::string& column : index.columns)
            for (int place = 0; place < condition; ++place)
                if (row.name(place) == column) {
                    index.places.push_back(place);
                    break;
                }
}

void IndexCheck::add(const Scan& row) {
    if (!indexes_.empty() && indexes_.front().places.empty()) find_places(row);
    for (Index& index : indexes_) {
        if (index.condition_place >= 0 && row.number(index.condition_place) == 0) continue;
        Mark mark;
        for (const int place : index.places) mark.add(row.cell(place));
        ++index.rows;
        index.sum += mark.value();
    }
}

bool IndexCheck::holds() {
    for (const Index& index : indexes_)
        if (!holds(index)) return false;
    return true;
}

bool IndexCheck::holds(const Index& index) {
    std::vector<Part> last(index.columns.size());
    std::uint64_t rows = 0;
    std::uint64_t sum = 0;
    // All its columns are in the index, and so nothing is read but the index.
    Scan row{db_, fmt::format("SELECT {} FROM {} INDEXED BY {}{}", fmt::join(index.columns, ", "), table_, index.name,
                              index.condition.empty() ? std::string{} : " WHERE " + index.condition)};
    while (row.step()) {
        Mark mark;
        auto order = std::strong_ordering::equal;
        for (std::size_t i = 0; i < last.size(); ++i) {
            const Scan::Cell& cell = row.cell(static_cast<int>(i));
            mark.add(cell);
            if (order == 0) order = last[i] <=> cell;
            last[i].take(cell);
        }
        if (order >= 0 && rows > 0) return false;
        ++rows;
        sum += mark.value();
    }
    return rows == index.rows && sum == index.sum;
}

}  // namespace model
