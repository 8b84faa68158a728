#pragma once

#include <SQLiteCpp/Database.h>
#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace model {

/// A walk over the rows of a query, for what is read 100,000 times: SQLiteCpp makes an object with a shared pointer for
/// each column, which takes longer than SQLite does to read it. Throws what SQLiteCpp throws.
class Scan {
public:
    Scan(SQLite::Database& db, const std::string& query);

    /// Begins anew, with `text` for the query's first parameter. `text` must live until the walk ends.
    void over(std::string_view text);
    void over(std::int64_t number);
    /// Goes to the next row; false: there is none.
    bool step();

    int columns() const { return sqlite3_column_count(statement_.get()); }
    std::string_view name(int column) const { return sqlite3_column_name(statement_.get(), column); }

    /// A column of the row, of a STRICT table: its bytes are valid until the next step.
    struct Cell {
        int type = SQLITE_NULL;  ///< SQLITE_INTEGER, SQLITE_TEXT, SQLITE_BLOB or SQLITE_NULL
        std::int64_t number = 0;
        std::string_view bytes{};
    };
    Cell cell(int column) const;
    int type(int column) const { return sqlite3_value_type(sqlite3_column_value(statement_.get(), column)); }
    std::int64_t number(int column) const { return sqlite3_column_int64(statement_.get(), column); }
    std::string_view bytes(int column) const { return bytes_in(sqlite3_column_value(statement_.get(), column)); }

private:
    static std::string_view bytes_in(sqlite3_value* value) {
        const auto* bytes = static_cast<const char*>(sqlite3_value_blob(value));
        return {bytes, bytes ? static_cast<std::size_t>(sqlite3_value_bytes(value)) : 0};
    }

    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };
    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

// A value is looked up once: SQLite's functions for columns look it up each time.
inline Scan::Cell Scan::cell(int column) const {
    sqlite3_value* const value = sqlite3_column_value(statement_.get(), column);
    Cell cell{.type = sqlite3_value_type(value)};
    if (cell.type == SQLITE_INTEGER)
        cell.number = sqlite3_value_int64(value);
    else
        cell.bytes = bytes_in(value);
    return cell;
}

}  // namespace model
