#include "model/store/scan.h"

#include <SQLiteCpp/Exception.h>

namespace model {

Scan::Scan(SQLite::Database& db, const std::string& query) {
    sqlite3_stmt* statement = nullptr;
    const int code =
        sqlite3_prepare_v2(db.getHandle(), query.data(), static_cast<int>(query.size()), &statement, nullptr);
    statement_.reset(statement);
    if (code != SQLITE_OK) throw SQLite::Exception{db.getHandle(), code};
    cells_.resize(static_cast<std::size_t>(sqlite3_column_count(statement)));
}

void Scan::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

void Scan::over(std::string_view text) {
    sqlite3_reset(statement_.get());
    sqlite3_bind_text(statement_.get(), 1, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
}

void Scan::over(std::int64_t number) {
    sqlite3_reset(statement_.get());
    sqlite3_bind_int64(statement_.get(), 1, number);
}

bool Scan::step() {
    const int code = sqlite3_step(statement_.get());
    if (code == SQLITE_ROW) {
        for (int column = 0; column < columns(); ++column) take(column);
        return true;
    }
    sqlite3_reset(statement_.get());  // so that a transaction can end
    if (code != SQLITE_DONE) throw SQLite::Exception{sqlite3_db_handle(statement_.get()), code};
    return false;
}

void Scan::take(int column) {
    Cell& cell = cells_[static_cast<std::size_t>(column)];
    // A value is looked up once: SQLite's functions for columns look it up each time.
    sqlite3_value* const value = sqlite3_column_value(statement_.get(), column);
    cell = {.type = sqlite3_value_type(value)};
    if (cell.type == SQLITE_INTEGER) {
        cell.number = sqlite3_value_int64(value);
    } else if (cell.type == SQLITE_TEXT || cell.type == SQLITE_BLOB) {
        const auto* const bytes = static_cast<const char*>(sqlite3_value_blob(value));
        cell.bytes = {bytes, bytes ? static_cast<std::size_t>(sqlite3_value_bytes(value)) : 0};
    }
}

}  // namespace model
