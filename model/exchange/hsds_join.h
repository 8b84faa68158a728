#pragma once

#include "model/base/json_fwd.h"
#include "model/exchange/hsds_tables.h"
#include "model/exchange/proposal.h"
#include "model/exchange/spool.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace model {

/// Puts the rows of HSDS's tables together: know() every id that a row may name as its parent, add() the rows that
/// belong to others, then complete() what they belong to. Rows wait on the disk.
class HsdsJoin {
public:
    explicit HsdsJoin(Intake& intake) : intake_{intake} {}

    /// The id of a thing that rows may name as their parent: kind "service".
    void know(std::string_view kind, const std::string& id);
    /// That a service_at_location is of that service.
    void know_place(const std::string& id, const std::string& service_id) { service_of_place_[id] = service_id; }
    /// A row that belongs to others. False: stop reading.
    bool add(const HsdsTable& table, Json row, const std::string& where);
    /// Puts everything that belongs to it into the object, and into what is put into it.
    void complete(Json& object, std::string_view kind);

private:
    bool contradicts(const Json& row) const;
    void attach(Json& object, const HsdsTable& table, std::string_view parent, const std::string& id);

    Intake& intake_;
    Spool spool_;
    std::unordered_set<std::string> known_;                            // "service ac14..."
    std::unordered_map<std::string, std::string> service_of_place_;    // service_at_location to service
    std::unordered_map<std::string, std::vector<std::int64_t>> rows_;  // "phones service ac14..."
    std::unordered_set<std::string> links_;                            // "phones 1554... service ac14..."
};

}  // namespace model
