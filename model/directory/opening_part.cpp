#include "model/directory/opening_part.h"

#include "model/base/json.h"

#include <array>

namespace model {
namespace {

constexpr std::array kOpeningKeys{"holiday_rule", "closures", "exceptions", "year_end", "always", "last_entry_minutes"};

}  // namespace

Json opening_part(const Json& entity) {
    Json part = Json::object();
    if (const auto schedules = entity.find("schedules"); schedules != entity.end()) part["schedules"] = *schedules;
    const Json& extension = object_at(entity, "x_kiosk");
    for (const char* key : kOpeningKeys)
        if (const auto at = extension.find(key); at != extension.end()) part["x_kiosk"][key] = *at;
    return part;
}

bool has_own_opening(const Json& entity) {
    if (!array_at(entity, "schedules").empty()) return true;
    const Json& extension = object_at(entity, "x_kiosk");
    const auto always = extension.find("always");
    return always != extension.end() && always->is_boolean() && always->get<bool>();
}

}  // namespace model
