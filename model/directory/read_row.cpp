#include "model/base/json.h"
#include "model/directory/names.h"
#include "model/directory/opening_part.h"
#include "model/directory/read_parts.h"
#include "model/directory/read_service.h"

#include <algorithm>

namespace model {
namespace {

bool true_at(const Json& object, const char* key) {
    const auto at = object.find(key);
    return at != object.end() && at->is_boolean() && at->get<bool>();
}

/// The first phone that has a number; null where none has.
const Json* first_phone(const Json& service) {
    for (const Json& phone : array_at(service, "phones"))
        if (!text_at(phone, "number").empty()) return &phone;
    return nullptr;
}

std::optional<Day> latest_confirmation(const Json& service, std::optional<Day> assured, const std::string& where,
                                       Problems& problems) {
    std::optional<Day> latest = assured;
    for (const Json& fact : array_at(object_at(service, "x_kiosk"), "later_facts"))
        latest = std::max(latest, read_day(fact, "date", where + "/x_kiosk/later_facts", problems));
    return latest;
}

void read_first_phone(const Json& service, ServiceRow& row) {
    const Json* phone = first_phone(service);
    if (phone) {
        row.number = text_at(*phone, "number");
        const auto given = phone_class_named(text_at(object_at(*phone, "x_kiosk"), "class"));
        row.dial_class = given.value_or(phone_class(row.number));
    }
    const Json& holder = phone && has_own_opening(*phone) ? *phone : *opening_source(service, Json{}, {}).entity;
    row.opening_json = canonical(opening_part(holder));
}

}  // namespace

ServiceRow read_row(const Json& service, Problems& problems) {
    const Json& extension = object_at(service, "x_kiosk");
    ServiceRow row;
    row.id = {text_at(service, "id")};
    row.external_id = text_at(extension, "external_id");
    const std::string where = row.external_id.empty() ? row.id.text : row.external_id;
    row.slug = text_at(extension, "slug");
    if (row.slug.empty()) row.slug = where;  // what names it in routes and keys is never nothing
    row.name = read_text(service, "name");
    row.summary = read_text(service, "summary");
    row.category = text_at(extension, "category");
    row.group = text_at(extension, "group");
    row.kind = named_at(extension, "kind", kind_named, Kind::programme, where + "/x_kiosk", problems);
    // An unreadable visibility hides the entry: showing what was meant for staff could not be taken back.
    const Visibility unreadable = text_at(extension, "visibility").empty() ? Visibility::everyone : Visibility::staff;
    row.visibility = named_at(extension, "visibility", visibility_named, unreadable, where + "/x_kiosk", problems);
    row.folded = true_at(extension, "folded");
    read_first_phone(service, row);
    row.period = read_period(service, where, problems);
    row.window = read_window(service, where, problems);
    row.trust = read_trust(service, where, problems);
    row.confirmed = latest_confirmation(service, row.trust.assured_date, where, problems);
    return row;
}

}  // namespace model
