#include "model/store/closings.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Statement.h>

#include <utility>

namespace model {

std::vector<EnteredClosure> read_entered_closures(SQLite::Database& db) {
    std::vector<EnteredClosure> closures;
    Problems unread;  // logged when it was written
    SQLite::Statement query{db, "SELECT document FROM closure ORDER BY entity_id"};
    while (query.executeStep())
        if (auto one = read_entered_closure(Json::parse(query.getColumn(0).getString()), "closure", unread))
            closures.push_back(*std::move(one));
    return closures;
}

}  // namespace model
