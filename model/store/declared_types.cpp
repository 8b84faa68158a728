#include "model/store/declared_types.h"

#include <fmt/format.h>

namespace model {
namespace {

int type_of(std::string_view declared) {
    if (declared == "INTEGER") return SQLITE_INTEGER;
    return declared == "TEXT" ? SQLITE_TEXT : SQLITE_BLOB;
}

}  // namespace

DeclaredTypes::DeclaredTypes(SQLite::Database& db, const std::string& table) {
    Scan columns{db, fmt::format("SELECT name, type, \"notnull\" OR pk FROM pragma_table_info('{}')", table)};
    while (columns.step())
        declared_.emplace(columns.bytes(0),
                          Type{.type = type_of(columns.bytes(1)), .may_be_null = columns.number(2) == 0});
}

bool DeclaredTypes::hold(const Scan& row) {
    if (asked_.empty())
        for (int i = 0; i < row.columns(); ++i) {
            const auto found = declared_.find(row.name(i));
            asked_.push_back(found == declared_.end() ? Type{} : found->second);
        }
    for (std::size_t i = 0; i < asked_.size(); ++i) {
        const Type& asked = asked_[i];
        if (asked.type == SQLITE_NULL) continue;
        const int type = row.type(static_cast<int>(i));
        if (type != asked.type && !(type == SQLITE_NULL && asked.may_be_null)) return false;
    }
    return true;
}

}  // namespace model
