#include "model/directory/opening_part.h"

#include "model/base/json.h"

#include <algorithm>
#include <array>
#include <string>

namespace model {
namespace {

constexpr std::array kOpeningKeys{"holiday_rule", "closures", "exceptions", "year_end", "always", "last_entry_minutes"};

const Json* location_of(const Json& at_location, const std::vector<Json>& locations) {
    const std::string id = text_at(at_location, "location_id");
    const auto at = std::ranges::find(locations, id, [](const Json& location) { return text_at(location, "id"); });
    return at != locations.end() ? &*at : nullptr;
}

/// The place's own hours, or its location's; nobody's where neither has any.
OpeningSource at_place(const Json& at_location, const std::vector<Json>& locations) {
    if (has_own_opening(at_location)) return {HoursOf::service_at_location, &at_location};
    const Json* location = location_of(at_location, locations);
    if (location && has_own_opening(*location)) return {HoursOf::location, location};
    return {};
}

bool is_former(const Json& at_location) {
    const Json& extension = object_at(at_location, "x_kiosk");
    const auto current = extension.find("current");
    return current != extension.end() && current->is_boolean() && !current->get<bool>();
}

/// Of the places that the service is at; nobody's where they do not agree.
OpeningSource at_places(const Json& service, const std::vector<Json>& locations) {
    OpeningSource found;
    bool first = true;
    for (const Json& at_location : array_at(service, "service_at_locations")) {
        if (!at_location.is_object() || is_former(at_location)) continue;
        const OpeningSource here = at_place(at_location, locations);
        if (!first && (!found.entity || !here.entity || opening_part(*found.entity) != opening_part(*here.entity)))
            return {};
        found = here;
        first = false;
    }
    return found;
}

}  // namespace

bool first_phone_has_hours(const Json& service) {
    const Json& phones = array_at(service, "phones");
    const auto first =
        std::ranges::find_if(phones, [](const Json& phone) { return !text_at(phone, "number").empty(); });
    return first != phones.end() && has_own_opening(*first);
}

OpeningSource opening_source(const Json& service, const Json& organization, const std::vector<Json>& locations) {
    if (const OpeningSource place = at_places(service, locations); place.entity) return place;
    if (has_own_opening(service)) return {HoursOf::service, &service};
    if (organization.is_object() && has_own_opening(organization)) return {HoursOf::organization, &organization};
    return {HoursOf::nobody, &service};
}

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
