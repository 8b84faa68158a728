#include "model/exchange/hsds_kind.h"

#include "model/base/json.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace model {
namespace {

using enum HsdsKind;

std::optional<HsdsKind> kind_of_file(const std::string& file) {
    const auto slash = file.find_last_of('/');
    const std::string_view name = std::string_view{file}.substr(slash == file.npos ? 0 : slash + 1);
    constexpr std::array<std::pair<std::string_view, HsdsKind>, 11> kNames{
        {{"services", service},
         {"hotlines", service},
         {"organizations", organization},
         {"locations", location},
         {"service_at_location", service_at_location},
         {"taxonomy_terms", taxonomy_term},
         {"categories", taxonomy_term},
         {"taxonomies", taxonomy},
         {"synonyms", synonym},
         {"holidays", holiday},
         {"closures", closure}}};
    for (const auto& [known, kind] : kNames)
        if (name == std::string{known} + ".json" || name == std::string{known} + ".ndjson" ||
            (known == "services" && name.starts_with("services-")))
            return kind;
    return std::nullopt;
}

std::optional<HsdsKind> kind_of_keys(const Json& object) {
    const auto has = [&](auto... keys) { return (object.contains(keys) || ...); };
    for (const auto& item : object.items())
        if (item.key().ends_with(".csv") && item.value().is_array()) return tables;
    if (has("location_type")) return location;
    if (!has("name") && (has("service", "location") || (has("service_id") && has("location_id"))))
        return service_at_location;
    if (has("status", "organization_id", "organization", "service_at_locations", "application_process",
            "eligibility_description", "fees_description"))
        return service;
    const Json& extension = object_at(object, "x_kiosk");
    if (extension.contains("leads_to") || extension.contains("words")) return synonym;
    if (has("taxonomy_detail", "taxonomy", "taxonomy_id", "term_uri", "parent_id", "code")) return taxonomy_term;
    if (has("openapi_url")) return about;
    if (has("date", "from")) return has("date") ? holiday : closure;
    if (has("addresses", "latitude", "longitude")) return location;
    if (has("version") && !has("website", "email")) return taxonomy;
    if (has("name")) return organization;
    return std::nullopt;
}

}  // namespace

std::optional<HsdsKind> hsds_kind(const Json& object, const std::string& file) {
    const auto by_keys = kind_of_keys(object);
    if (by_keys == tables || by_keys == about) return by_keys;
    if (const auto by_file = kind_of_file(file)) return by_file;
    return by_keys;
}

const char* name(HsdsKind kind) {
    switch (kind) {
        case service: return "service";
        case organization: return "organization";
        case location: return "location";
        case service_at_location: return "service_at_location";
        case taxonomy_term: return "taxonomy_term";
        case taxonomy: return "taxonomy";
        case tables: return "tables";
        case about: return "about";
        case synonym: return "synonym";
        case holiday: return "holiday";
        case closure: return "closure";
    }
    return "";
}

Entity entity_of(HsdsKind kind) {
    switch (kind) {
        case service:
        case service_at_location:
        case tables:
        case about: return Entity::service;
        case organization: return Entity::organization;
        case location: return Entity::location;
        case taxonomy_term:
        case taxonomy: return Entity::category;
        case synonym: return Entity::synonym;
        case holiday: return Entity::holiday;
        case closure: return Entity::closure;
    }
    return Entity::service;
}

}  // namespace model
