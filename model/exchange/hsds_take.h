#pragma once

#include "model/exchange/hsds_kind.h"
#include "model/exchange/proposal.h"

#include <string>

namespace model {

struct HsdsOptions {
    /// Take entries whose own id is no UUID; theirs is made from it and the key kept beside it. HSDS asks for UUIDs, so
    /// without this such an entry is refused.
    bool foreign_ids = false;
};

/// Turns the objects of HSDS 3.0 and 3.1 into proposals: what stands inside another (a service's organization, its
/// locations; an organization's services) becomes an entry of its own, and x_kiosk.hsds notes that it stood inside.
/// Unknown keys, null and empty stay as they are.
class HsdsTaker {
public:
    HsdsTaker(Intake& intake, const HsdsOptions& options) : intake_{intake}, options_{options} {}

    /// False: stop reading.
    bool take(Json object, HsdsKind kind, const std::string& where);

private:
    bool take_at_location(Json object, const std::string& where);
    bool propose(Json document, HsdsKind kind, const std::string& where, Claim claim);
    bool refuse(const Json& object, HsdsKind kind, Problems problems);

    Problems prepare(Json& object, HsdsKind kind, const std::string& where);
    void check_parents(const Json& object, const std::string& id_key, const std::string& where, Problems& problems);
    void own_id(Json& object, HsdsKind kind, const std::string& where, Problems& problems);
    void refer(Json& object, const char* key, HsdsKind kind);
    void nest(Json& holder, const char* key, const char* id_key, HsdsKind kind, const std::string& where,
              Problems& problems);
    void nest_list(Json& holder, const char* key, HsdsKind kind, const std::string& where);
    bool stands_as(const Json& document, HsdsKind kind, const std::string& where);

    Intake& intake_;
    HsdsOptions options_;
};

}  // namespace model
