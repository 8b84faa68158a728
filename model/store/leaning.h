#pragma once

#include "model/base/json.h"
#include "model/directory/closing.h"
#include "model/directory/service.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <string>
#include <vector>

namespace model {

/// Where a service is and whose it is, for the column `leans_on`: by these a closure can name it, and their hours can
/// stand before or behind its own (opening_source()): the locations that go before it, the organization that stands in
/// where nobody else has hours. `settled`: whose hours in its own document nothing else replaces.
std::string leaning_of(const Json& service);

/// The hours of locations and organizations, and the closures that staff entered, for rows that lean on them; within a
/// transaction of the caller's. Most directories have none, and then nothing is looked up.
class OwnHours {
public:
    explicit OwnHours(SQLite::Database& db);

    /// Puts into the row the hours that hold for it, and the days on which it is closed with others. Throws
    /// Json::exception on a damaged column.
    void settle(ServiceRow& row, std::string_view leans_on);

private:
    Json entity_with_hours(const std::string& id);
    void take_hours(ServiceRow& row, const Json& leaning);
    void take_closures(ServiceRow& row, const Json& leaning, Closes at_least) const;

    SQLite::Statement opening_of_;
    bool any_;
    std::vector<EnteredClosure> closures_;
};

}  // namespace model
