#include "model/store/leaning.h"

#include "model/directory/opening_part.h"
#include "model/store/closings.h"

#include <SQLiteCpp/Column.h>

#include <utility>
#include <vector>

namespace model {
namespace {

/// Of most services: their number has hours of its own.
constexpr const char* kSettledByPhone = R"({"settled":"phone"})";

}  // namespace

std::string leaning_of(const Json& service) {
    if (first_phone_has_hours(service)) return kSettledByPhone;
    const HoursOf own = opening_source(service, Json{}, {}).of;
    Json leaning = Json::object();
    if (own == HoursOf::service_at_location) leaning["settled"] = "place";
    for (const Json& at_location : array_at(service, "service_at_locations"))
        if (const std::string id = text_at(at_location, "location_id"); !id.empty())
            leaning["service"]["service_at_locations"].push_back(
                {{"location_id", id}, {"x_kiosk", object_at(at_location, "x_kiosk")}});
    if (const std::string organization = text_at(service, "organization_id"); !organization.empty()) {
        leaning["service"]["organization_id"] = organization;
        if (own == HoursOf::nobody) leaning["organization"] = organization;
    }
    return leaning.empty() ? std::string{} : canonical(leaning);
}

OwnHours::OwnHours(SQLite::Database& db)
    : opening_of_{db, "SELECT opening FROM own_hours WHERE entity_id = ?"},
      any_{db.execAndGet("SELECT EXISTS (SELECT 1 FROM own_hours)").getInt() != 0},
      closures_{read_entered_closures(db)} {}

/// What opening_source() has to know of a location or an organization; null where it has no hours of its own.
Json OwnHours::entity_with_hours(const std::string& id) {
    opening_of_.reset();
    opening_of_.bind(1, id);
    if (!opening_of_.executeStep()) return {};
    Json entity = Json::parse(opening_of_.getColumn(0).getString());
    entity["id"] = id;
    return entity;
}

void OwnHours::settle(ServiceRow& row, std::string_view leans_on) {
    if (closures_.empty() && (!any_ || leans_on.empty() || leans_on == kSettledByPhone)) return;
    const Json leaning = leans_on.empty() ? Json::object() : Json::parse(leans_on);
    const std::string settled = text_at(leaning, "settled");
    if (any_ && settled.empty() && !leans_on.empty()) take_hours(row, leaning);
    if (!closures_.empty()) take_closures(row, leaning, settled == "phone" ? Closes::hours_and_numbers : Closes::hours);
}

void OwnHours::take_hours(ServiceRow& row, const Json& leaning) {
    const Json& service = object_at(leaning, "service");
    std::vector<Json> locations;
    for (const Json& at_location : array_at(service, "service_at_locations"))
        if (Json location = entity_with_hours(text_at(at_location, "location_id")); !location.is_null())
            locations.push_back(std::move(location));
    const Json organization = entity_with_hours(text_at(leaning, "organization"));
    const OpeningSource source = opening_source(service, organization, locations);
    if (source.of == HoursOf::location || source.of == HoursOf::organization)
        row.opening_json = canonical(opening_part(*source.entity));
}

void OwnHours::take_closures(ServiceRow& row, const Json& leaning, Closes at_least) const {
    ClosableService service = closable(object_at(leaning, "service"));
    service.id = row.id.text;
    const std::vector<Closure> found = closures_for(service, closures_, at_least);
    if (found.empty()) return;
    Json opening = Json::parse(row.opening_json);
    add_closures(opening, found);
    row.opening_json = canonical(opening);
}

}  // namespace model
