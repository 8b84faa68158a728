#include "model/exchange/hsds_join.h"

#include "model/base/json.h"

#include <fmt/format.h>

#include <array>

namespace model {
namespace {

/// What may have rows of its own inside an entry, by the key of its list.
constexpr std::array<std::pair<const char*, const char*>, 4> kInner{{{"service_at_locations", "service_at_location"},
                                                                     {"contacts", "contact"},
                                                                     {"phones", "phone"},
                                                                     {"programs", "program"}}};

// attributes.link_id and metadata.resource_id name a thing of any kind.
bool of_any_kind(std::string_view parent) { return parent == "link" || parent == "resource"; }

}  // namespace

void HsdsJoin::know(std::string_view kind, const std::string& id) {
    known_.insert(fmt::format("{} {}", kind, id));
    known_.insert(fmt::format("link {}", id));
    known_.insert(fmt::format("resource {}", id));
}

bool HsdsJoin::contradicts(const Json& row) const {
    const auto place = service_of_place_.find(text_at(row, "service_at_location_id"));
    const std::string service = text_at(row, "service_id");
    return place != service_of_place_.end() && !service.empty() && place->second != service;
}

bool HsdsJoin::add(const HsdsTable& table, Json row, const std::string& where) {
    const std::string id = text_at(row, "id");
    if (contradicts(row))
        return intake_.refuse(
            {.label = id,
             .problems = {
                 {.where = where,
                  .ko = "서비스(service_id)와 장소(service_at_location_id)가 서로 다른 서비스의 것입니다. 하나만 "
                        "적으세요.",
                  .en = "service_id and service_at_location_id belong to two services. Give one parent."}}});
    std::vector<std::string> parents;
    for (const std::string_view parent : table.parents) {
        if (parent.empty()) continue;
        const std::string column = fmt::format("{}_id", parent);
        const std::string key = fmt::format("{} {}", parent, text_at(row, column.c_str()));
        if (!known_.contains(key)) continue;
        row.erase(column);
        if (!links_.insert(fmt::format("{} {} {}", table.name, id, key)).second)
            return intake_.refuse(
                {.label = id,
                 .problems = {
                     {.where = where,
                      .ko = fmt::format("{}.csv에 같은 줄({})이 두 번 있습니다. 하나를 지우세요.", table.name, id),
                      .en = fmt::format("{}.csv has this row ({}) twice. Remove one of them.", table.name, id)}}});
        parents.push_back(fmt::format("{} {}", table.name, key));
    }
    if (parents.empty()) {
        intake_.warn({.where = where,
                      .ko = "이 줄이 속한 항목이 없어 들여오지 않습니다. 번호(…_id)를 확인하세요.",
                      .en = "Nothing that this row belongs to is here, so it is left out. Check its …_id columns."});
        return true;
    }
    const auto at = spool_.put(canonical(row));
    if (!at) {
        intake_.refuse_file({.where = where,
                             .ko = "임시 파일을 쓸 수 없습니다. /tmp의 빈 자리를 확인하세요.",
                             .en = "The temporary file cannot be written. Check the room in /tmp."});
        return false;
    }
    for (const std::string& parent : parents) rows_[parent].push_back(*at);
    return true;
}

void HsdsJoin::attach(Json& object, const HsdsTable& table, std::string_view parent, const std::string& id) {
    const auto rows = rows_.find(fmt::format("{} {} {}", table.name, parent, id));
    if (rows == rows_.end()) return;
    Json& list = object[std::string{table.list}];
    if (!list.is_array()) list = Json::array();
    for (const std::int64_t at : rows->second)
        if (const auto text = spool_.get(at)) list.push_back(Json::parse(*text));
}

void HsdsJoin::complete(Json& object, std::string_view kind) {
    const std::string id = text_at(object, "id");
    for (const HsdsTable& table : kHsdsTables) {
        if (table.list.empty()) continue;
        for (const std::string_view parent : table.parents)
            if (!parent.empty() && (parent == kind || of_any_kind(parent))) attach(object, table, parent, id);
    }
    for (const auto& [key, inner] : kInner) {
        const auto list = object.find(key);
        if (list == object.end() || !list->is_array()) continue;
        for (Json& part : *list)
            if (part.is_object()) complete(part, inner);
    }
}

}  // namespace model
