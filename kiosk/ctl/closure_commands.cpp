#include "kiosk/ctl/closure_commands.h"

#include "kiosk/ctl/clock.h"
#include "kiosk/ctl/output.h"
#include "model/base/json.h"

#include <fmt/format.h>

#include <optional>
#include <tuple>

namespace kiosk::ctl {
namespace {

using model::Entity;
using model::Json;

int no_such_day(const std::string& text) {
    return fail(fmt::format("날짜가 아닙니다: {}. 2026-12-31처럼 적으세요.", text),
                fmt::format("“{}” is no date. Write it like 2026-12-31.", text));
}

int no_such(Entity entity, const std::string& key) {
    const bool service = entity == Entity::service;
    const bool location = entity == Entity::location;
    return fail(fmt::format("등록된 {} 아닙니다: {}. UUID나 external id를 확인하세요.",
                            service    ? "서비스가"
                            : location ? "장소가"
                                       : "기관이",
                            key),
                fmt::format("There is no {} “{}”. Check its UUID or external id.", model::name(entity), key));
}

/// The id of what `key` names; the store itself knows external ids of services only.
std::optional<std::string> id_of(model::Store& store, Entity entity, const std::string& key) {
    for (const std::string& id : {key, model::uuid_for(key).text}) {
        const auto found = store.current(id);
        if (found && found.value().entity == entity && !found.value().retired) return found.value().id.text;
    }
    return std::nullopt;
}

int publish(model::Store& store, const model::Change& change, const By& by) {
    const model::Signature signature{
        .origin = "operator", .actor = by.name, .role = "operator", .reason = by.reason, .at = now()};
    const auto appended = store.append({&change, 1}, signature);
    if (!appended) return fail(appended.error());
    print(fmt::format("event {}\t{}", appended.value().last_seq, change.id.text));
    return kDone;
}

std::string label_of(model::Store& store, const std::string& id) {
    const auto found = store.current(id);
    const std::string name = found ? model::text_at(found.value().document, "name") : std::string{};
    return name.empty() ? id : name;
}

/// "전체" or the names of what is closed, with commas between them.
std::string closed_names(model::Store& store, const Json& document) {
    const Json& closed = model::object_at(document, "closes");
    std::string names;
    const auto add = [&](const std::string& name) { names += (names.empty() ? "" : ", ") + name; };
    if (const auto all = closed.find("everything"); all != closed.end() && *all == true)
        add(speaks_korean() ? "전체" : "everything");
    for (const char* key : {"services", "locations", "organizations"})
        for (const Json& id : model::array_at(closed, key))
            if (id.is_string()) add(label_of(store, id.get<std::string>()));
    return names;
}

}  // namespace

int add_closure(const std::string& db, const ClosureOptions& closure, const By& by) {
    const auto from = model::parse_day(closure.from);
    if (!from) return no_such_day(closure.from);
    const auto to = closure.to.empty() ? from : model::parse_day(closure.to);
    if (!to) return no_such_day(closure.to);
    const auto store = model::open_store(db, model::OpenMode::read_write);
    if (!store) return fail(store.error());
    model::Change change{
        .entity = Entity::closure,
        .id = model::uuid_for(fmt::format("closure-{}-{}-{}", model::iso(*from), model::iso(*to), closure.words))};
    Json closed = Json::object();
    if (closure.everything) closed["everything"] = true;
    for (const auto& [key, entity, keys] : {std::tuple{"services", Entity::service, &closure.services},
                                            std::tuple{"locations", Entity::location, &closure.locations},
                                            std::tuple{"organizations", Entity::organization, &closure.organizations}})
        for (const std::string& one : *keys) {
            const auto id = id_of(*store.value(), entity, one);
            if (!id) return no_such(entity, one);
            closed[key].push_back(*id);
        }
    change.document = {{"id", change.id.text}, {"from", model::iso(*from)}, {"to", model::iso(*to)}};
    change.document["reason"] = closure.words;
    change.document["closes"] = closed;
    model::Problems problems;
    if (!model::read_entered_closure(change.document, "closure", problems)) return fail(problems.front());
    if (const auto before = store.value()->current(change.id.text)) change.base_version = before.value().version;
    return publish(*store.value(), change, by);
}

int remove_closure(const std::string& db, const std::string& id, const By& by) {
    const auto store = model::open_store(db, model::OpenMode::read_write);
    if (!store) return fail(store.error());
    const auto current = store.value()->current(id);
    if (!current || current.value().retired || current.value().entity != Entity::closure)
        return fail(fmt::format("넣어 둔 휴무가 아닙니다: {}. ‘kioskctl closure list’로 번호를 확인하세요.", id),
                    fmt::format("{} is no closure that was entered. See “kioskctl closure list”.", id));
    return publish(*store.value(),
                   {.op = model::Op::retire,
                    .entity = Entity::closure,
                    .id = current.value().id,
                    .base_version = current.value().version},
                   by);
}

int list_closures(const std::string& db, bool json) {
    const auto store = model::open_store(db, model::OpenMode::read_only);
    if (!store) return fail(store.error());
    Json list = Json::array();
    std::vector<Json> documents;
    const auto fault = store.value()->each(Entity::closure, [&](const model::Current& current) {
        documents.push_back(current.document);
        return true;
    });
    if (fault) return fail(*fault);
    for (const Json& document : documents) {
        if (json)
            list.push_back(document);
        else
            print(fmt::format("{}\t{}\t{}\t{}\t{}", model::text_at(document, "id"), model::text_at(document, "from"),
                              model::text_at(document, "to"), model::text_at(document, "reason"),
                              closed_names(*store.value(), document)));
    }
    if (json) print(list);
    return kDone;
}

model::Result<std::vector<model::EnteredClosure>, model::StoreFault> entered_closures(model::Store& store) {
    std::vector<model::EnteredClosure> closures;
    model::Problems unread;
    const auto fault = store.each(Entity::closure, [&](const model::Current& current) {
        if (auto one = model::read_entered_closure(current.document, current.id.text, unread))
            closures.push_back(*std::move(one));
        return true;
    });
    if (fault) return model::Failure{*fault};
    return closures;
}

}  // namespace kiosk::ctl
