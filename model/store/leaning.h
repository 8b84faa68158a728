#pragma once

#include "model/base/json.h"
#include "model/directory/service.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <string>

namespace model {

/// Whose hours stand before or behind a service's own (opening_source()), for the column `leans_on`: the locations that
/// go before it, the organization that stands in where nobody else has hours. "" where its document settles it.
std::string leaning_of(const Json& service);

/// The hours of locations and organizations, for rows that lean on them; within a transaction of the caller's. Most
/// directories have none, and then nothing is looked up.
class OwnHours {
public:
    explicit OwnHours(SQLite::Database& db);

    /// Puts into the row the hours that hold for it. Throws Json::exception on a damaged column.
    void settle(ServiceRow& row, const std::string& leans_on);

private:
    Json entity_with_hours(const std::string& id);

    SQLite::Statement opening_of_;
    bool any_;
};

}  // namespace model
