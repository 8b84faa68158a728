#include "model/exchange/staff_csv_values.h"

#include "model/base/uuid.h"
#include "model/directory/names.h"
#include "model/directory/phone_number.h"

#include <fmt/format.h>

#include <set>

namespace model {
namespace {

Json& object_for(Json& document, std::string_view path, std::string& last) {
    Json* at = &document;
    for (auto dot = path.find('.'); dot != std::string_view::npos; dot = path.find('.')) {
        at = &(*at)[std::string{path.substr(0, dot)}];
        path.remove_prefix(dot + 1);
    }
    last = std::string{path};
    return *at;
}

void put_at(Json& document, std::string_view path, const Json& value) {
    if (value.is_null() || (value.is_structured() && value.empty())) {
        std::string_view rest = path;
        Json* at = &document;
        for (auto dot = rest.find('.'); dot != std::string_view::npos; dot = rest.find('.')) {
            const auto next = at->find(std::string{rest.substr(0, dot)});
            if (next == at->end() || !next->is_object()) return;
            at = &*next;
            rest.remove_prefix(dot + 1);
        }
        at->erase(std::string{rest});
        return;
    }
    std::string last;
    Json& object = object_for(document, path, last);
    object[last] = value;
}

std::string part_id(const Json& service, const char* list, std::set<std::string>& taken) {
    const std::string external = text_at(object_at(service, "x_kiosk"), "external_id");
    const std::string key = external.empty() ? text_at(service, "id") : external;
    for (std::size_t n = 0;; ++n) {
        std::string id = uuid_for(fmt::format("{}/{}/{}", key, list, n)).text;
        if (taken.insert(id).second) return id;
    }
}

/// The parts that the cell names, each with what its namesake among the standing ones has beside it.
void put_parts(Json& service, const char* list, const char* key, const Json& value) {
    const Json standing = array_at(service, list);
    std::set<std::string> taken;
    for (const Json& part : standing) taken.insert(text_at(part, "id"));
    Json parts = Json::array();
    for (const Json& wanted : value.is_array() ? value : Json::array()) {
        Json part;
        for (const Json& one : standing)
            if (text_at(one, key) == text_at(wanted, key)) part = one;
        const bool known = part.is_object();
        if (!known) part = {{"id", part_id(service, list, taken)}};
        if (known && !wanted.contains("description")) part.erase("description");
        for (const auto& [name, text] : wanted.items()) {
            if (name == "x_kiosk") {
                if (known && !text.contains("condition") && part.contains("x_kiosk"))
                    part["x_kiosk"].erase("condition");
                for (const auto& [inner, inner_text] : text.items()) part["x_kiosk"][inner] = inner_text;
            } else {
                part[name] = text;
            }
        }
        if (!known && std::string_view{list} == "phones") {
            part["type"] = "voice";
            part["x_kiosk"]["class"] = name(phone_class(text_at(part, "number")));
        }
        parts.push_back(std::move(part));
    }
    put_at(service, list, parts);
}

void put_channels(Json& service, const Json& value) {
    const Json standing = array_at(object_at(service, "x_kiosk"), "channels");
    Json channels = Json::array();
    for (const Json& wanted : value.is_array() ? value : Json::array()) {
        Json channel = wanted;
        for (const Json& one : standing)
            if (text_at(one, "how") == text_at(wanted, "how")) {
                channel = one;
                channel.erase("note");
                channel.update(wanted);
            }
        channels.push_back(std::move(channel));
    }
    put_at(service, "x_kiosk.channels", channels);
}

Json& hours_target(Json& service) {
    const Json& shown = hours_entity(service);
    if (&shown == &service) return service;
    for (Json& phone : service["phones"])
        if (&phone == &shown) return phone;
    return service;
}

void put_hours(Json& service, const Json& value) {
    Json& target = hours_target(service);
    Json rows = Json::array();
    if (value.contains("schedules")) rows = value.at("schedules");
    if (value.contains("note")) rows.push_back({{"description", value.at("note")}});
    std::set<std::string> taken;
    for (std::size_t n = 0; n < rows.size(); ++n) {
        const Json& old = array_at(target, "schedules");
        const std::string known = n < old.size() ? text_at(old[n], "id") : "";
        rows[n]["id"] = known.empty() ? part_id(target, "schedules", taken) : known;
    }
    put_at(target, "schedules", rows);
    put_at(target, "x_kiosk.always", value.contains("always") ? Json(true) : Json{});
}

void put_holidays(Json& service, const Json& value) {
    Json& target = hours_target(service);
    const Json none;
    for (const char* key : {"holiday_rule", "year_end"})
        put_at(target, fmt::format("x_kiosk.{}", key), value.contains(key) ? value.at(key) : none);
}

void put_period(Json& service, const Json& value) { put_at(service, "x_kiosk.period", value); }

}  // namespace

void put_value(Json& service, const StaffColumn& column, const Json& value) {
    switch (column.kind) {
        case CellKind::key:
        case CellKind::place:
        case CellKind::dong:
        case CellKind::address: return;
        case CellKind::text:
        case CellKind::url:
        case CellKind::words:
        case CellKind::day: return put_at(service, column.field, value);
        case CellKind::kind: return put_at(service, "x_kiosk.kind", value);
        case CellKind::status: return put_at(service, "status", value);
        case CellKind::visibility: return put_at(service, "x_kiosk.visibility", value);
        case CellKind::category: return put_at(service, "x_kiosk.category", value);
        case CellKind::organization: return put_at(service, "organization_id", value);
        case CellKind::phones: return put_parts(service, "phones", "number", value);
        case CellKind::hours: return put_hours(service, value);
        case CellKind::holidays: return put_holidays(service, value);
        case CellKind::window: return put_at(service, "x_kiosk.window", value);
        case CellKind::period: return put_period(service, value);
        case CellKind::ages:
            for (const char* key : {"minimum_age", "maximum_age"})
                put_at(service, key, value.contains(key) ? value.at(key) : Json{});
            return;
        case CellKind::papers: return put_parts(service, "required_documents", "document", value);
        case CellKind::channels: return put_channels(service, value);
    }
}

}  // namespace model
