#include "model/exchange/hsds_assemble.h"

#include "model/base/json.h"
#include "model/exchange/hsds_note.h"
#include "model/exchange/hsds_plain.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace model {
namespace {

// New in HSDS 3.1 (its changelog: tables url, unit, service_capacity).
constexpr std::array kNewIn31{"additional_urls", "additional_websites", "capacities"};

class Assembling {
public:
    Assembling(const HsdsForm& form, const Resolve& resolve) : form_{form}, resolve_{resolve} {}

    Json entry(Json document, Entity entity) {
        const std::string id = text_at(document, "id");
        above_.push_back(id);
        const Json note = take_hsds_note(document);
        if (entity == Entity::service) {
            inner(document, note, "organization", "organization_id", Entity::organization);
            if (const auto at = document.find("service_at_locations"); at != document.end() && at->is_array())
                for (Json& one : *at)
                    if (one.is_object()) place(one);
        }
        for (const auto& [key, kind] :
             {std::pair{"locations", Entity::location}, std::pair{"services", Entity::service}})
            if (entity == Entity::organization) list(document, key, kind);
        write_plain(document);
        restore(document, note);
        if (form_.version == HsdsVersion::v3_0) put_newer_aside(document);
        above_.pop_back();
        return document;
    }

private:
    void place(Json& object) {
        const Json note = take_hsds_note(object);
        inner(object, note, "location", "location_id", Entity::location);
        restore(object, note);
    }

    /// The keys as the file had them.
    void restore(Json& object, const Json& note) const {
        for (const auto& item : object_at(note, "renamed").items()) {
            if (!object.contains(item.key()) || !item.value().is_string()) continue;
            object[item.value().get<std::string>()] = std::move(object[item.key()]);
            object.erase(item.key());
        }
        for (const auto& item : object_at(note, "own").items())
            if (object.contains(item.key())) object[item.key()] = item.value();
    }

    bool inside(const std::string& id) const { return std::find(above_.begin(), above_.end(), id) != above_.end(); }

    void inner(Json& holder, const Json& note, const char* key, const char* id_key, Entity entity) {
        if (!form_.nested) return;
        const std::string id = text_at(holder, id_key);
        const auto noted = [&](const char* what, const char* name) {
            const Json& list = array_at(note, what);
            return std::find(list.begin(), list.end(), name) != list.end();
        };
        const bool wanted = noted("nested", key) || form_.whole_services;
        if (wanted && !holder.contains(key) && !id.empty() && !inside(id))
            if (auto document = resolve_(entity, id)) holder[key] = entry(*std::move(document), entity);
        if (holder.contains(key) && noted("added", id_key)) holder.erase(id_key);
    }

    void list(Json& holder, const char* key, Entity entity) {
        const auto at = holder.find(key);
        if (at == holder.end() || !at->is_array()) return;
        for (Json& one : *at) {
            if (!one.is_object() || !hsds_note_of(one).contains("is")) continue;
            const std::string id = text_at(one, "id");
            auto document = inside(id) ? std::nullopt : resolve_(entity, id);
            if (!document) {
                take_hsds_note(one);
                continue;
            }
            const Json note = hsds_note_of(*document);
            Json whole = entry(*std::move(document), entity);
            const Json& added = array_at(note, "added");
            if (std::find(added.begin(), added.end(), "organization_id") != added.end()) whole.erase("organization_id");
            one = std::move(whole);
        }
    }

    static void put_newer_aside(Json& object) {
        for (const char* key : kNewIn31) {
            if (!object.contains(key)) continue;
            object["x_kiosk"]["hsds_3_1"][key] = object[key];
            object.erase(key);
        }
    }

    const HsdsForm& form_;
    const Resolve& resolve_;
    std::vector<std::string> above_;  // the ids around what is in work
};

}  // namespace

Json assemble_hsds(Json document, Entity entity, const HsdsForm& form, const Resolve& resolve) {
    return Assembling{form, resolve}.entry(std::move(document), entity);
}

bool is_taxonomy(const Json& category) { return text_at(hsds_note_of(category), "is") == "taxonomy"; }

}  // namespace model
