// Holidays and closures that staff enter.
#include "kiosk/desk/day_form.h"
#include "kiosk/desk/updater.h"
#include "model/base/json.h"

#include <fmt/format.h>

#include <algorithm>

namespace kiosk::desk {
namespace {

const char* key_for(model::Entity entity) {
    if (entity == model::Entity::location) return "locations";
    return entity == model::Entity::organization ? "organizations" : "services";
}

void send(Updater& at, DayRoute& route) {
    route.tried = true;
    if (route.waiting || !problems_of(route).empty()) return;
    route.waiting = true;
    at.ask(OfficeRequest{SubmitDay{.op = model::Op::put,
                                   .entity = route.holiday ? model::Entity::holiday : model::Entity::closure,
                                   .document = document_of(route),
                                   .base_version = 0,
                                   .note = route.reason}});
}

/// A standing day is taken away by a second person too.
void remove(Updater& at, const DaysRoute& route, const model::Uuid& id) {
    const auto day = std::ranges::find(route.days, id.text, [](const EnteredDay& one) { return one.current.id.text; });
    if (day == route.days.end()) return;
    const model::Current& current = day->current;
    at.ask(OfficeRequest{SubmitDay{
        .op = model::Op::retire,
        .entity = current.entity,
        .document = current.document,
        .base_version = current.version,
        .note = model::text_at(current.document, current.entity == model::Entity::holiday ? "name" : "reason")}});
}

void choose(DayRoute& route, const model::Uuid& id) {
    const auto found = std::ranges::find(route.found, id.text, [](const model::EntryLine& one) { return one.id.text; });
    const auto chosen =
        std::ranges::find(route.chosen, id.text, [](const model::EntryLine& one) { return one.id.text; });
    if (found == route.found.end() || chosen != route.chosen.end()) return;
    route.chosen.push_back(*found);
    route.everything = false;
    route.found.clear();
    route.search.clear();
}

}  // namespace

std::vector<DayProblem> problems_of(const DayRoute& route) {
    std::vector<DayProblem> problems;
    const auto from = model::parse_day(route.from);
    const auto to = route.to.empty() || route.holiday ? from : model::parse_day(route.to);
    if (!from) problems.push_back(DayProblem::from);
    if (!to || (from && *to < *from)) problems.push_back(DayProblem::to);
    if (route.reason.find_first_not_of(' ') == std::string::npos) problems.push_back(DayProblem::reason);
    if (!route.holiday && !route.everything && route.chosen.empty()) problems.push_back(DayProblem::nothing_closed);
    return problems;
}

model::Json document_of(const DayRoute& route) {
    if (route.holiday) {
        const auto id = model::uuid_for(fmt::format("holiday-{}-{}", route.from, route.reason));
        return {{"id", id.text}, {"date", route.from}, {"name", route.reason}, {"kind", route.kind}};
    }
    const std::string to = route.to.empty() ? route.from : route.to;
    std::string what = route.everything ? "everything" : "";
    model::Json closes = model::Json::object();
    if (route.everything) closes["everything"] = true;
    for (const model::EntryLine& one : route.chosen) {
        closes[key_for(one.entity)].push_back(one.id.text);
        what += one.id.text;
    }
    const auto id = model::uuid_for(fmt::format("closure-{}-{}-{}-{}", route.from, to, route.reason, what));
    model::Json document{{"id", id.text}, {"from", route.from}, {"to", to}};
    document["reason"] = route.reason;
    document["closes"] = std::move(closes);
    return document;
}

void written(Updater&, DaysRoute&, const std::string&, const std::string&) {}
void written(Updater& at, DayRoute& route, const std::string& field, const std::string& text) {
    if (field == "from") {
        if (route.to == route.from) route.to = text;  // one day, until somebody says otherwise
        route.from = text;
    }
    if (field == "to") route.to = text;
    if (field == "reason") route.reason = text;
    if (field != "search") return;
    route.search = text;
    if (text.empty())
        route.found.clear();
    else
        at.ask(OfficeRequest{FindTargets{text}});
}

bool update_days(Updater& at, const OfficeAction& action) {
    if (const auto* fresh = std::get_if<NewDay>(&action)) {
        const std::string tomorrow = model::iso(model::day_of(at.world.now) + std::chrono::days{1});
        DayRoute route;
        route.holiday = fresh->holiday;
        route.from = route.to = tomorrow;
        at.open(std::move(route));
        return true;
    }
    if (const auto* gone = std::get_if<RemoveDay>(&action)) {
        if (const auto* days = at.here<DaysRoute>()) remove(at, *days, gone->id);
        return true;
    }
    auto* route = at.here<DayRoute>();
    if (const auto* every = std::get_if<CloseEverything>(&action)) {
        if (route) route->everything = every->everything;
        if (route && every->everything) route->chosen.clear();
    } else if (const auto* target = std::get_if<ChooseTarget>(&action)) {
        if (route) choose(*route, target->id);
        if (route) at.stop_writing();
    } else if (const auto* dropped = std::get_if<DropTarget>(&action)) {
        if (route)
            std::erase_if(route->chosen, [&](const model::EntryLine& one) { return one.id.text == dropped->id.text; });
    } else if (const auto* kind = std::get_if<ChooseHolidayKind>(&action)) {
        if (route) route->kind = kind->kind;
    } else if (std::holds_alternative<SendDay>(action)) {
        if (route) send(at, *route);
    } else {
        return false;
    }
    return true;
}

bool days_answered(Updater& at, const OfficeAnswer& answer) {
    if (const auto* read = std::get_if<DaysRead>(&answer)) {
        if (auto* days = at.here<DaysRoute>()) {
            days->days = read->days;
            days->loaded = true;
        }
        return true;
    }
    if (const auto* found = std::get_if<TargetsFound>(&answer)) {
        if (auto* route = at.here<DayRoute>(); route && route->search == found->text) route->found = found->lines;
        return true;
    }
    const auto* done = std::get_if<OfficeDone>(&answer);
    if (!done || !std::holds_alternative<SubmitDay>(done->what)) return false;
    if (at.here<DayRoute>() && at.state.trail.size() > 1) {
        at.stop_writing();
        at.state.trail.pop_back();
        at.effects.opened = true;
    }
    at.reload();
    at.tell(text::Msg::desk_day_sent);
    return true;
}

}  // namespace kiosk::desk
