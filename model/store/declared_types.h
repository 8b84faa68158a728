#pragma once

#include "model/store/scan.h"

#include <SQLiteCpp/Database.h>

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace model {

/// The types that a STRICT table declares, held against its rows while they are read for something else. SQLite sees to
/// them when a row is written and never after: a bit that turns over in the head of a row can make a number of an empty
/// text, or NULL of a zero, and every hash of the bytes stays what it was.
class DeclaredTypes {
public:
    /// Throws what SQLiteCpp throws.
    DeclaredTypes(SQLite::Database& db, const std::string& table);

    /// Whether each column of the row has its type. The columns of the query have their names in the table; others are
    /// passed over.
    bool hold(const Scan& row);

private:
    struct Type {
        int type = SQLITE_NULL;
        bool may_be_null = false;
    };

    std::map<std::string, Type, std::less<>> declared_;
    std::vector<Type> asked_;  // one for each column of the query; SQLITE_NULL for one that the table has not
};

}  // namespace model
