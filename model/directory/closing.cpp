#include "model/directory/closing.h"

#include "model/directory/opening_part.h"
#include "model/hours/read_schedule.h"

#include <fmt/format.h>

#include <algorithm>

namespace model {
namespace {

bool names(const std::vector<std::string>& ids, const std::string& id) {
    return !id.empty() && std::ranges::find(ids, id) != ids.end();
}

std::vector<std::string> ids_at(const Json& object, const char* key) {
    std::vector<std::string> ids;
    for (const Json& one : array_at(object, key))
        if (one.is_string()) ids.push_back(one.get<std::string>());
    return ids;
}

void read_days(const Json& document, const std::string& where, EnteredClosure& closure, Problems& problems) {
    bool wrong = false;
    const auto from = read_day(document, "from", where, problems, wrong);
    const auto to = read_day(document, "to", where, problems, wrong);
    if (wrong) return;
    if (!from) {
        problems.push_back({.where = where + "/from",
                            .ko = "쉬는 첫날(from)이 없습니다. 2026-12-31처럼 적으세요.",
                            .en = "The closure has no first day (from). Write it like 2026-12-31."});
    } else if (to && *to < *from) {
        problems.push_back({.where = where + "/to",
                            .ko = "쉬는 마지막 날(to)이 첫날(from)보다 빠릅니다. 두 날을 확인하세요.",
                            .en = "The closure's last day (to) is before its first (from). Check both days."});
    } else {
        closure.days = {.from = *from, .to = to.value_or(*from), .reason = text_at(document, "reason")};
    }
}

bool is_former(const Json& at_location) {
    const Json& extension = object_at(at_location, "x_kiosk");
    const auto current = extension.find("current");
    return current != extension.end() && *current == false;
}

Json json_of(const Closure& closure) {
    Json json{{"from", iso(closure.from)}, {"to", iso(closure.to)}};
    if (!closure.reason.empty()) json["reason"] = closure.reason;
    return json;
}

void add(Opening& opening, const std::vector<Closure>& closures) {
    opening.closures.insert(opening.closures.end(), closures.begin(), closures.end());
}

}  // namespace

std::optional<EnteredClosure> read_entered_closure(const Json& document, const std::string& where, Problems& problems) {
    EnteredClosure closure;
    const std::size_t before = problems.size();
    read_days(document, where, closure, problems);
    const Json& closed = object_at(document, "closes");
    const auto everything = closed.find("everything");
    closure.everything = everything != closed.end() && *everything == true;
    closure.services = ids_at(closed, "services");
    closure.locations = ids_at(closed, "locations");
    closure.organizations = ids_at(closed, "organizations");
    if (!closure.everything && closure.services.empty() && closure.locations.empty() && closure.organizations.empty())
        problems.push_back({.where = where + "/closes",
                            .ko = "무엇이 쉬는지 없습니다. closes에 services, locations, organizations 가운데 하나나 "
                                  "everything을 적으세요.",
                            .en = "It does not say what is closed. Give services, locations, organizations or "
                                  "everything in “closes”."});
    if (problems.size() != before) return std::nullopt;
    return closure;
}

ClosableService closable(const Json& service) {
    ClosableService one{
        .id = text_at(service, "id"), .organization = text_at(service, "organization_id"), .places = {}};
    for (const Json& at_location : array_at(service, "service_at_locations"))
        if (at_location.is_object() && !is_former(at_location))
            one.places.push_back(text_at(at_location, "location_id"));
    return one;
}

Closes closes(const EnteredClosure& closure, const ClosableService& service) {
    if (names(closure.services, service.id)) return Closes::hours_and_numbers;
    const bool every_place = !service.places.empty() && std::ranges::all_of(service.places, [&](const std::string& id) {
        return names(closure.locations, id);
    });
    const bool named = closure.everything || every_place || names(closure.organizations, service.organization);
    return named ? Closes::hours : Closes::nothing;
}

std::vector<Closure> closures_for(const ClosableService& service, std::span<const EnteredClosure> closures,
                                  Closes at_least) {
    std::vector<Closure> found;
    for (const EnteredClosure& closure : closures)
        if (closes(closure, service) >= at_least) found.push_back(closure.days);
    return found;
}

void add_closures(ServiceDetail& detail, const Json& service, std::span<const EnteredClosure> closures) {
    const ClosableService closed = closable(service);
    const std::vector<Closure> of_hours = closures_for(closed, closures, Closes::hours);
    if (of_hours.empty()) return;
    const std::vector<Closure> of_numbers = closures_for(closed, closures, Closes::hours_and_numbers);
    add(detail.opening, of_hours);
    for (Phone& phone : detail.phones) add(phone.opening, of_numbers);
    Json opening = Json::parse(detail.row.opening_json, nullptr, false);
    if (!opening.is_object()) return;
    add_closures(opening, first_phone_has_hours(service) ? of_numbers : of_hours);
    detail.row.opening_json = canonical(opening);
}

void add_closures(Json& opening, std::span<const Closure> closures) {
    if (closures.empty()) return;
    Json& extension = opening["x_kiosk"];
    if (!extension.is_object()) extension = Json::object();
    Json& list = extension["closures"];
    if (!list.is_array()) list = Json::array();
    for (const Closure& closure : closures) list.push_back(json_of(closure));
}

}  // namespace model
