#pragma once

#include <SQLiteCpp/Database.h>
#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace model {

/// A walk over the rows of a query, for what is read 100,000 times: SQLiteCpp makes an object with a shared pointer for
/// each column, which takes longer than SQLite does to read it. Each column is asked of SQLite once, when the walk
/// comes to its row; what looks at the row after that asks here. Throws what SQLiteCpp throws.
class Scan {
public:
    Scan(SQLite::Database& db, const std::string& query);

    /// Begins anew, with `text` for the query's first parameter. `text` must live until the walk ends.
    void over(std::string_view text);
    void over(std::int64_t number);
    /// Goes to the next row; false: there is none.
    bool step();

    /// A column of the row, of a STRICT table: its bytes are valid until the next step.
    struct Cell {
        int type = SQLITE_NULL;  ///< SQLITE_INTEGER, SQLITE_TEXT, SQLITE_BLOB or SQLITE_NULL
        std::int64_t number = 0;
        std::string_view bytes{};
    };

    int columns() const { return static_cast<int>(cells_.size()); }
    std::string_view name(int column) const { return sqlite3_column_name(statement_.get(), column); }
    const Cell& cell(int column) const { return cells_[static_cast<std::size_t>(column)]; }
    int type(int column) const { return cell(column).type; }
    /// 0 where it is no number.
    std::int64_t number(int column) const { return cell(column).number; }
    /// Empty where it is neither text nor bytes.
    std::string_view bytes(int column) const { return cell(column).bytes; }

private:
    void take(int column);

    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };
    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
    std::vector<Cell> cells_;
};

}  // namespace model
