// 휴일·휴무: days that staff enter, and closing a desk for a day.
#include "kiosk/desk/day_form.h"
#include "kiosk/desk_screens/parts.h"
#include "kiosk/desk_screens/shell.h"
#include "model/base/json.h"

#include <fmt/format.h>

#include <algorithm>

namespace kiosk::desk_screens {
namespace {

using desk::Office;
using desk::OfficeAction;
using text::Msg;
using text::Text;
using ui::Size;

Text kind_of(const Sight& sight, model::Entity entity) {
    if (entity == model::Entity::location) return sight.say(Msg::desk_day_place);
    return sight.say(entity == model::Entity::organization ? Msg::desk_day_organization : Msg::desk_day_service);
}

void day_card(ui::Ui& ui, const Sight& sight, const desk::EnteredDay& day, Asked& asked) {
    const model::Json& document = day.current.document;
    const bool holiday = day.current.entity == model::Entity::holiday;
    const std::string from = model::text_at(document, holiday ? "date" : "from"), to = model::text_at(document, "to");
    const Text days =
        to.empty() || to == from ? text::data(from) : sight.say(Msg::desk_stats_days, {{"from", from}, {"to", to}});
    const Text title = text::join({days, text::data(model::text_at(document, holiday ? "name" : "reason"))});
    ui.card("day-" + day.current.id.text, title, [&] {
        ui.set_gap({2.0F});
        ui.pill("kind", holiday ? ui::Icon::event : ui::Icon::event_busy,
                sight.say(holiday ? Msg::desk_day_holiday : Msg::desk_day_closure),
                holiday ? ui::Mark::primary : ui::Mark::warning);
        ui.heading("title", title, Size::body);
        if (!holiday)
            ui.words("closes", day.closes == "*" ? sight.say(Msg::desk_day_everything) : text::data(day.closes), {});
        ui.space({2.0F});
        button_row(ui, asked,
                   {{.key = "remove",
                     .label = sight.say(Msg::desk_day_remove),
                     .icon = ui::Icon::delete_item,
                     .asks = Office{OfficeAction{desk::RemoveDay{day.current.id}}}}});
    });
}

std::vector<ui::FieldNote> note(const Sight& sight, const desk::DayRoute& route, desk::DayProblem problem, Msg words) {
    const auto problems = desk::problems_of(route);
    if (!route.tried || std::ranges::find(problems, problem) == problems.end()) return {};
    return {{.kind = ui::FieldNote::Kind::problem, .words = sight.say(words)}};
}

void targets(ui::Ui& ui, const Sight& sight, const desk::DayRoute& route, Asked& asked) {
    ui.card("targets", sight.say(Msg::desk_day_what), [&] {
        ui.set_gap({4.0F});
        ui.heading("title", sight.say(Msg::desk_day_what), Size::body);
        for (const model::EntryLine& one : route.chosen)
            if (list_row(ui, {.key = "chosen-" + one.id.text,
                              .title = text::data(one.label),
                              .under = sight.say(Msg::desk_day_drop),
                              .mark = kind_of(sight, one.entity),
                              .mark_kind = ui::Mark::warning}))
                asked = Office{OfficeAction{desk::DropTarget{one.id}}};
        write_field(ui, sight, asked, "search", route.search,
                    {.label = sight.say(Msg::desk_day_search),
                     .hint = sight.say(Msg::desk_day_search_hint),
                     .notes = note(sight, route, desk::DayProblem::nothing_closed, Msg::desk_day_nothing)});
        for (const model::EntryLine& one : route.found)
            if (list_row(ui, {.key = "found-" + one.id.text,
                              .title = text::data(one.label),
                              .mark = kind_of(sight, one.entity)}))
                asked = Office{OfficeAction{desk::ChooseTarget{one.id}}};
        button_row(ui, asked,
                   {{.key = "everything",
                     .label = sight.say(Msg::desk_day_everything),
                     .checked = route.everything,
                     .asks = Office{OfficeAction{desk::CloseEverything{!route.everything}}}}});
    });
}

void holiday_kinds(ui::Ui& ui, const Sight& sight, const desk::DayRoute& route, Asked& asked) {
    ui.words("kind", sight.say(Msg::desk_day_kind), {.size = Size::small, .tone = ui::Tone::subtle});
    const auto kind = [&](const char* key, Msg label) {
        return ButtonSpec{.key = fmt::format("kind-{}", key),
                          .label = sight.say(label),
                          .checked = route.kind == key,
                          .asks = Office{OfficeAction{desk::ChooseHolidayKind{key}}}};
    };
    button_row(ui, asked,
               {kind("temporary", Msg::desk_day_temporary), kind("election", Msg::desk_day_election),
                kind("local", Msg::desk_day_local)});
}

void dates(ui::Ui& ui, const Sight& sight, const desk::DayRoute& route, Asked& asked) {
    const auto from = [&] {
        write_field(ui, sight, asked, "from", route.from,
                    {.label = sight.say(route.holiday ? Msg::desk_day_date : Msg::desk_day_from),
                     .hint = sight.say(Msg::desk_day_date_hint),
                     .notes = note(sight, route, desk::DayProblem::from, Msg::desk_day_no_date)});
    };
    const auto to = [&] {
        write_field(ui, sight, asked, "to", route.to,
                    {.label = sight.say(Msg::desk_day_to),
                     .hint = sight.say(Msg::desk_day_date_hint),
                     .notes = note(sight, route, desk::DayProblem::to, Msg::desk_day_no_end)});
    };
    if (route.holiday) return from();
    ui.beside({{.width_px = 0, .body = from, .middle = false}, {.width_px = 0, .body = to, .middle = false}});
}

}  // namespace

Asked draw(ui::Ui& ui, const Sight& sight, const desk::DaysRoute& route) {
    const ShellLook look{.title = sight.say(Msg::desk_days),
                         .actions = {{.key = "new-holiday",
                                      .label = sight.say(Msg::desk_day_new_holiday),
                                      .asks = Office{OfficeAction{desk::NewDay{true}}}},
                                     {.key = "new-closure",
                                      .label = sight.say(Msg::desk_day_new_closure),
                                      .kind = ui::PressKind::primary,
                                      .asks = Office{OfficeAction{desk::NewDay{false}}}}}};
    return framed_list(ui, sight, "desk/days", look, [&](Asked& asked) {
        ui.set_gap({4.0F});
        if (!route.loaded) return ui.words("loading", sight.say(Msg::desk_waiting));
        ui.words("how", sight.say(Msg::desk_days_how), {.size = Size::small, .tone = ui::Tone::subtle});
        if (route.days.empty()) ui.words("none", sight.say(Msg::desk_days_none));
        for (const desk::EnteredDay& day : route.days) day_card(ui, sight, day, asked);
    });
}

Asked draw(ui::Ui& ui, const Sight& sight, const desk::DayRoute& route) {
    const ShellLook look{.title = sight.say(route.holiday ? Msg::desk_day_new_holiday : Msg::desk_day_new_closure),
                         .can_go_back = true,
                         .actions = {{.key = "send",
                                      .label = sight.say(Msg::desk_submit),
                                      .kind = ui::PressKind::primary,
                                      .enabled = !route.waiting,
                                      .asks = Office{OfficeAction{desk::SendDay{}}}}}};
    return framed_list(ui, sight, route.holiday ? "desk/holiday" : "desk/closure", look, [&](Asked& asked) {
        ui.set_gap({5.0F});
        if (!route.holiday) targets(ui, sight, route, asked);
        ui.card("when", sight.say(Msg::desk_day_when), [&] {
            ui.set_gap({4.0F});
            dates(ui, sight, route, asked);
            write_field(ui, sight, asked, "reason", route.reason,
                        {.label = sight.say(route.holiday ? Msg::desk_day_name : Msg::desk_day_reason),
                         .hint = sight.say(route.holiday ? Msg::desk_day_name_hint : Msg::desk_day_reason_hint),
                         .notes = note(sight, route, desk::DayProblem::reason, Msg::desk_day_no_reason)});
            if (route.holiday) holiday_kinds(ui, sight, route, asked);
        });
        ui.words("second", sight.say(Msg::desk_day_second), {.size = Size::small, .tone = ui::Tone::subtle});
    });
}

}  // namespace kiosk::desk_screens
