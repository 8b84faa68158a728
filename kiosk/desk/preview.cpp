// The citizen's screen of an entry that is not published yet.
#include "kiosk/app/service_now.h"
#include "kiosk/desk/updater.h"
#include "model/directory/read_service.h"

namespace kiosk::desk {
namespace {

std::string organization_of(const model::Json& service) {
    if (std::string id = model::text_at(service, "organization_id"); !id.empty()) return id;
    return model::text_at(model::object_at(service, "organization"), "id");
}

std::vector<std::string> places_of(const model::Json& service) {
    std::vector<std::string> keys;
    for (const model::Json& at : model::array_at(service, "service_at_locations")) {
        std::string id = model::text_at(at, "location_id");
        if (id.empty()) id = model::text_at(model::object_at(at, "location"), "id");
        if (!id.empty()) keys.push_back(std::move(id));
    }
    return keys;
}

}  // namespace

std::vector<std::string> parts_of(const model::Json& service) {
    std::vector<std::string> keys = places_of(service);
    if (std::string organization = organization_of(service); !organization.empty())
        keys.push_back(std::move(organization));
    return keys;
}

std::shared_ptr<const app::ServiceRoute> preview_of(const model::Json& service, const Parts& parts,
                                                    const model::Calendar& calendar, model::SeoulTime at) {
    model::Problems ignored;
    const auto part = [&](const std::string& key) {
        const auto known = parts.find(key);
        return known == parts.end() ? model::Json{} : known->second;
    };
    std::vector<model::Json> places;
    for (const std::string& key : places_of(service)) places.push_back(part(key));
    std::erase_if(places, [](const model::Json& place) { return place.is_null(); });
    auto route = std::make_shared<app::ServiceRoute>();
    route->detail = std::make_shared<const model::ServiceDetail>(
        model::read_service(service, part(organization_of(service)), places, ignored));
    route->related = std::make_shared<const std::vector<app::Listed>>();
    app::bring_to(*route, calendar, at);
    return route;
}

}  // namespace kiosk::desk
