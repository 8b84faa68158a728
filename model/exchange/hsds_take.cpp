#include "model/exchange/hsds_take.h"

#include "model/base/json.h"
#include "model/exchange/hsds_note.h"
#include "model/exchange/hsds_plain.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace model {
namespace {

std::string lower(std::string text) {
    std::ranges::transform(text, text.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return text;
}

std::string label_of(const Json& object) {
    if (!object.is_object()) return {};
    const std::string name = text_at(object, "name");
    return name.empty() ? text_at(object, "id") : name;
}

bool blank(const Json& object, const char* key) {
    return text_at(object, key).find_first_not_of(" \t\r\n") == std::string::npos;
}

Problem lacks(const std::string& where, const char* key) {
    return {.where = where,
            .ko = fmt::format("‘{}’ 값이 없거나 비어 있습니다. 채운 뒤에 다시 하세요.", key),
            .en = fmt::format("“{}” is missing, null or empty. Fill it in and try again.", key)};
}

/// What HSDS 3.0 does not have and an export for it put aside.
void restore_newer_keys(Json& object) {
    const Json newer = object_at(object_at(object, "x_kiosk"), "hsds_3_1");
    if (newer.empty()) return;
    for (const auto& item : newer.items()) object[item.key()] = item.value();
    object["x_kiosk"].erase("hsds_3_1");
    if (object["x_kiosk"].empty()) object.erase("x_kiosk");
}

/// The announced name of schedules: one of the two at most is what the kiosk reads.
void rename_hours(Json& object) {
    if (object.contains("schedules") || !object.contains("operating_hours")) return;
    object["schedules"] = std::move(object["operating_hours"]);
    object.erase("operating_hours");
    hsds_note(object)["renamed"]["schedules"] = "operating_hours";
}

}  // namespace

bool HsdsTaker::take(Json object, HsdsKind kind, const std::string& where) {
    if (kind == HsdsKind::about) {
        intake_.warn({.where = where,
                      .ko = "API의 소개일 뿐 들여올 항목이 없습니다.",
                      .en = "This only describes an API: there is nothing in it to import."});
        return true;
    }
    if (kind == HsdsKind::service_at_location) return take_at_location(std::move(object), where);
    Problems problems = prepare(object, kind, where);
    if (!problems.empty()) return refuse(object, kind, std::move(problems));
    return propose(std::move(object), kind, where, Claim::whole);
}

bool HsdsTaker::propose(Json document, HsdsKind kind, const std::string& where, Claim claim) {
    Proposal proposal{.entity = entity_of(kind),
                      .id = {text_at(document, "id")},
                      .where = where,
                      .label = label_of(document),
                      .claim = claim};
    proposal.document = std::move(document);
    return intake_.propose(std::move(proposal));
}

bool HsdsTaker::refuse(const Json& object, HsdsKind kind, Problems problems) {
    RefusedRow row{.label = label_of(object), .problems = std::move(problems), .entity = entity_of(kind)};
    if (const std::string id = text_at(object, "id"); is_uuid(id)) row.id = Uuid{lower(id)};
    return intake_.refuse(std::move(row));
}

/// Makes `object` the document that is kept.
Problems HsdsTaker::prepare(Json& object, HsdsKind kind, const std::string& where) {
    using enum HsdsKind;
    Problems problems;
    const bool named = kind == service || kind == organization || kind == taxonomy_term || kind == taxonomy;
    if (named && blank(object, "name")) problems.push_back(lacks(where, "name"));
    if (kind == service) check_parents(object, "service_id", where, problems);
    own_id(object, kind, where, problems);
    if (object.contains("x_kiosk") && !object["x_kiosk"].is_object())
        problems.push_back({.where = where,
                            .ko = "x_kiosk가 { }로 묶인 값이 아닙니다. 안내서(X_KIOSK.md)의 꼴로 고치세요.",
                            .en = "x_kiosk is no object in braces. Give it the form of X_KIOSK.md."});
    if (!problems.empty()) return problems;
    restore_newer_keys(object);
    read_plain(object);
    rename_hours(object);
    switch (kind) {
        case service:
            refer(object, "organization_id", organization);
            nest(object, "organization", "organization_id", organization, where, problems);
            if (const auto at = object.find("service_at_locations"); at != object.end() && at->is_array())
                for (Json& one : *at)
                    if (one.is_object()) {
                        refer(one, "location_id", location);
                        rename_hours(one);
                        nest(one, "location", "location_id", location, where, problems);
                    }
            break;
        case organization:
            refer(object, "parent_organization_id", organization);
            nest_list(object, "locations", location, where);
            nest_list(object, "services", service, where);
            break;
        case location: refer(object, "organization_id", organization); break;
        case taxonomy_term:
            refer(object, "parent_id", taxonomy_term);
            refer(object, "taxonomy_id", taxonomy);
            if (text_at(object, "taxonomy") != "kiosk-categories") hsds_note(object)["is"] = "taxonomy_term";
            break;
        case taxonomy: hsds_note(object)["is"] = "taxonomy"; break;
        case service_at_location:
        case tables:
        case about:
        case synonym:
        case holiday:
        case closure: break;
    }
    return problems;
}

/// A part of an entry may name its parent; another entry than the one it stands in is a contradiction.
void HsdsTaker::check_parents(const Json& object, const std::string& id_key, const std::string& where,
                              Problems& problems) {
    for (const auto& list : object.items()) {
        if (!list.value().is_array()) continue;
        std::size_t number = 0;
        for (const Json& part : list.value()) {
            ++number;
            if (!part.is_object() || text_at(part, id_key.c_str()).empty()) continue;
            if (lower(text_at(part, id_key.c_str())) == lower(text_at(object, "id"))) continue;
            problems.push_back(
                {.where = fmt::format("{} {}/{}", where, list.key(), number),
                 .ko = fmt::format("서비스 {} 안에 있는데 {}의 것이라고 적혀 있습니다. 어느 쪽인지 하나만 적으세요.",
                                   text_at(object, "id"), text_at(part, id_key.c_str())),
                 .en = fmt::format("It stands in service {} but says that it belongs to {}. Give it one parent.",
                                   text_at(object, "id"), text_at(part, id_key.c_str()))});
        }
    }
}

void HsdsTaker::own_id(Json& object, HsdsKind kind, const std::string& where, Problems& problems) {
    const auto at = object.find("id");
    const bool number = at != object.end() && at->is_number_integer();
    if (!number && blank(object, "id")) {
        problems.push_back(lacks(where, "id"));
        return;
    }
    if (!number && is_uuid(at->get<std::string>())) {
        const std::string text = at->get<std::string>();
        if (lower(text) == text) return;
        hsds_note(object)["own"]["id"] = text;
        object["id"] = lower(text);
        return;
    }
    const Json key = *at;
    if (!options_.foreign_ids) {
        problems.push_back(
            {.where = where,
             .ko = fmt::format("id {}는 UUID가 아닙니다. UUID로 바꾸거나, --foreign-ids를 주어 번호를 만들게 하세요.",
                               canonical(key)),
             .en = fmt::format("The id {} is no UUID. Correct it, or have one made from it with --foreign-ids.",
                               canonical(key))});
        return;
    }
    hsds_note(object)["own"]["id"] = key;
    object["id"] = uuid_for_foreign_key(name(kind), key);
}

void HsdsTaker::refer(Json& object, const char* key, HsdsKind kind) {
    const auto at = object.find(key);
    if (at == object.end() || !(at->is_string() || at->is_number_integer()) || *at == "") return;
    const std::string text = at->is_string() ? at->get<std::string>() : std::string{};
    if (is_uuid(text) && lower(text) == text) return;
    const Json original = *at;
    hsds_note(object)["own"][key] = original;
    object[key] = is_uuid(text) ? lower(text) : uuid_for_foreign_key(name(kind), original);
}

/// True where the entry stands with this document, proposed here or before: the copy need not be kept.
bool HsdsTaker::stands_as(const Json& document, HsdsKind kind, const std::string& where) {
    Json copy = document;
    mark_inside(copy);
    if (!propose(std::move(copy), kind, where, Claim::inside)) return false;
    auto standing = intake_.standing(text_at(document, "id"));
    if (!standing || standing->retired || standing->entity != entity_of(kind)) return false;
    unmark_inside(standing->document);
    return standing->document == document;
}

void HsdsTaker::nest(Json& holder, const char* key, const char* id_key, HsdsKind kind, const std::string& where,
                     Problems& problems) {
    const auto at = holder.find(key);
    if (at == holder.end() || !at->is_object()) return;
    Json inner = *at;
    const Problems wrong = prepare(inner, kind, where);
    if (!wrong.empty()) {
        problems.insert(problems.end(), wrong.begin(), wrong.end());
        return;
    }
    const std::string id = text_at(inner, "id");
    if (const std::string said = text_at(holder, id_key); !said.empty() && said != id) {
        problems.push_back(
            {.where = where,
             .ko = fmt::format("{}와 {}가 서로 다른 곳을 가리킵니다({}, {}). 하나만 적으세요.", id_key, key, said, id),
             .en =
                 fmt::format("{} and {} name two different ones ({}, {}). Give one of them.", id_key, key, said, id)});
        return;
    }
    const bool same = stands_as(inner, kind, where);
    if (!holder.contains(id_key)) hsds_note(holder)["added"].push_back(id_key);
    holder[id_key] = id;
    if (!same) return;  // told differently here than where it stands: the copy is kept
    holder.erase(key);
    hsds_note(holder)["nested"].push_back(key);
}

void HsdsTaker::nest_list(Json& holder, const char* key, HsdsKind kind, const std::string& where) {
    const auto list = holder.find(key);
    if (list == holder.end() || !list->is_array()) return;
    const bool of_services = kind == HsdsKind::service;
    for (Json& one : *list) {
        if (!one.is_object() || !hsds_note_of(one).empty()) continue;
        Json inner = one;
        if (of_services && !inner.contains("organization_id") && !inner.contains("organization")) {
            inner["organization_id"] = holder["id"];
            hsds_note(inner)["added"].push_back("organization_id");
        }
        if (!prepare(inner, kind, where).empty()) continue;  // kept as it is, in its place
        Json reference{{"id", inner["id"]}};
        if (!stands_as(inner, kind, where)) continue;
        hsds_note(reference)["is"] = name(kind);
        one = std::move(reference);
    }
}

bool HsdsTaker::take_at_location(Json object, const std::string& where) {
    Problems problems;
    Json service = object_at(object, "service");
    if (service.empty() && !blank(object, "service_id")) {
        refer(object, "service_id", HsdsKind::service);
        const auto standing = intake_.standing(text_at(object, "service_id"));
        if (!standing)
            problems.push_back(
                {.where = where,
                 .ko = fmt::format("서비스 {}가 없습니다. 서비스도 함께 들여오세요.", text_at(object, "service_id")),
                 .en = fmt::format("There is no service {}. Import the service as well.",
                                   text_at(object, "service_id"))});
        else
            service = standing->document;
    } else if (service.empty()) {
        problems.push_back(lacks(where, "service"));
    } else {
        problems = prepare(service, HsdsKind::service, where);
    }
    if (blank(object, "id")) problems.push_back(lacks(where, "id"));
    for (const char* key : {"service", "service_id"}) object.erase(key);
    refer(object, "location_id", HsdsKind::location);
    nest(object, "location", "location_id", HsdsKind::location, where, problems);
    if (!problems.empty()) return refuse(service, HsdsKind::service, std::move(problems));

    const auto onto = [object](const Json& standing, const Json&) {
        Json merged = standing;
        if (!array_at(merged, "service_at_locations").empty()) {
            for (Json& one : merged["service_at_locations"])
                if (one.is_object() && text_at(one, "id") == text_at(object, "id")) {
                    one = object;
                    return merged;
                }
        } else {
            merged["service_at_locations"] = Json::array();
        }
        merged["service_at_locations"].push_back(object);
        return merged;
    };
    Proposal proposal{.entity = Entity::service,
                      .id = {text_at(service, "id")},
                      .where = where,
                      .label = label_of(service),
                      .onto = onto,
                      .claim = Claim::part};
    proposal.document = onto(service, {});
    return intake_.propose(std::move(proposal));
}

}  // namespace model
