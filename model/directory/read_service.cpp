#include "model/directory/read_service.h"

#include "model/base/json.h"
#include "model/directory/opening_part.h"
#include "model/directory/read_parts.h"

#include <fmt/format.h>

namespace model {
namespace {

const Json kNothing;

const Json& location_with(const std::vector<Json>& locations, const std::string& id) {
    for (const Json& location : locations)
        if (text_at(location, "id") == id) return location;
    return kNothing;
}

/// Reads each object of the array at `key`; anything else in it is named as a problem and left out.
template <class Part>
std::vector<Part> read_all(const Json& object, const char* key,
                           Part (*reader)(const Json&, const std::string&, Problems&), const std::string& where,
                           Problems& problems) {
    std::vector<Part> parts;
    std::size_t index = 0;
    for (const Json& part : array_at(object, key)) {
        const std::string here = fmt::format("{}/{}/{}", where, key, index++);
        if (part.is_object())
            parts.push_back(reader(part, here, problems));
        else
            problems.push_back({.where = here,
                                .ko = "항목이 { }로 묶여 있지 않습니다. 안내서의 모양대로 적으세요.",
                                .en = "This item is no object in braces. Write it in the documented form."});
    }
    return parts;
}

std::vector<Place> read_places(const Json& service, const std::vector<Json>& locations, const std::string& where,
                               Problems& problems) {
    std::vector<Place> places;
    for (const Json& at_location : array_at(service, "service_at_locations")) {
        const std::string id = text_at(at_location, "location_id");
        const Json& location = location_with(locations, id);
        const std::string here = fmt::format("{}/service_at_locations/{}", where, places.size());
        if (location.is_null())
            problems.push_back({.where = here,
                                .ko = fmt::format("등록된 장소가 아닙니다: {}. 장소를 먼저 등록하세요.", id),
                                .en = fmt::format("The location {} does not exist. Enter it first.", id)});
        else
            places.push_back(read_place(at_location, location, here, problems));
    }
    return places;
}

/// "한국어, English": the languages in which it answers, each in its own words as the document has them.
LocalText read_languages(const Json& service) {
    LocalText list;
    for (const Json& language : array_at(service, "languages")) {
        const LocalText words = read_text(language, "name");
        for (const Language shown : kLanguages) {
            if (words.in(shown).empty()) continue;
            if (!list[shown].empty()) list[shown] += ", ";
            list[shown] += words.in(shown);
        }
    }
    return list;
}

CourseFacts read_course(const Json& service, const std::string& where, Problems& problems) {
    const Json& course = object_at(object_at(service, "x_kiosk"), "course");
    const std::string here = where + "/x_kiosk/course";
    return {.capacity = read_count(course, "capacity", here, problems),
            .sessions = read_count(course, "sessions", here, problems),
            .hours = read_count(course, "hours", here, problems)};
}

}  // namespace

ServiceDetail read_service(const Json& service, const Json& organization, const std::vector<Json>& locations,
                           Problems& problems) {
    ServiceDetail detail;
    detail.row = read_row(service, problems);
    const std::string where = detail.row.external_id.empty() ? detail.row.id.text : detail.row.external_id;
    detail.organization = read_text(organization, "name");
    detail.description = read_text(service, "description");
    detail.eligibility = read_text(service, "eligibility_description");
    detail.application = read_text(service, "application_process");
    detail.window_text = read_text(service, "window.source_text");
    detail.cost_text = read_text(service, "fees_description");
    detail.languages = read_languages(service);
    detail.phones = read_all(service, "phones", read_phone, where, problems);
    std::erase_if(detail.phones, [](const Phone& phone) { return phone.number.empty(); });
    detail.opening = read_opening(*opening_source(service, organization, locations).entity, where, problems);
    detail.places = read_places(service, locations, where, problems);
    detail.documents = read_all(service, "required_documents", read_document, where, problems);
    detail.costs = read_all(service, "cost_options", read_cost, where, problems);
    const Json& extension = object_at(service, "x_kiosk");
    detail.channels = read_all(extension, "channels", read_channel, where + "/x_kiosk", problems);
    detail.later_facts = read_all(extension, "later_facts", read_later_fact, where + "/x_kiosk", problems);
    detail.course = read_course(service, where, problems);
    detail.url = text_at(service, "url");
    detail.email = text_at(service, "email");
    return detail;
}

}  // namespace model
