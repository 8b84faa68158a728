// 기록: who changed what, when and why, and the way back to any version.
#include "kiosk/desk/update.h"
#include "kiosk/desk_screens/editor.h"
#include "kiosk/desk_screens/parts.h"
#include "kiosk/desk_screens/shell.h"

#include <fmt/format.h>

namespace kiosk::desk_screens {
namespace {

using desk::Office;
using desk::OfficeAction;
using text::Msg;
using text::Text;
using ui::Size;

Text what_of(const Sight& sight, const model::Event& event) {
    switch (event.op) {
        case model::Op::put: return sight.say(event.version == 1 ? Msg::desk_log_new : Msg::desk_log_put);
        case model::Op::retire: return sight.say(Msg::desk_log_retire);
        case model::Op::revert: return sight.say(Msg::desk_log_revert);
        case model::Op::erase: return sight.say(Msg::desk_log_erase);
        case model::Op::countersign: return sight.say(Msg::desk_log_countersign);
    }
    return {};
}

Text who_of(const Sight& sight, const model::Signature& by) {
    if (by.actor.empty()) return sight.say(Msg::desk_log_shipped);
    if (by.approver.empty()) return sight.say(Msg::desk_log_alone, {{"name", by.actor}});
    return sight.say(Msg::desk_log_two, {{"name", by.actor}, {"approver", by.approver}});
}

void draw_log(ui::Ui& ui, const Sight& sight, const desk::HistoryRoute& route, Asked& asked) {
    for (std::size_t i = 0; i < route.log.events.size(); ++i) {
        const model::Event& event = route.log.events[i];
        const std::string label = i < route.log.labels.size() ? route.log.labels[i] : std::string{};
        const bool opens = event.entity != model::Entity::account && event.op != model::Op::countersign;
        const RowSpec row{
            .key = fmt::format("event-{}", event.seq),
            .title = label.empty() ? sight.say(Msg::desk_unnamed) : text::data(label),
            .under = text::join({when(event.by.at), who_of(sight, event.by), text::data(event.by.reason)}),
            .mark = what_of(sight, event),
            .mark_kind = event.by.approver.empty() && !event.by.actor.empty() ? ui::Mark::warning : ui::Mark::quiet};
        if (list_row(ui, row) && opens) asked = Office{OfficeAction{desk::OpenHistory{event.entity_id.text}}};
    }
    if (route.log.events.size() >= route.limit)
        button_row(
            ui, asked,
            {{.key = "more", .label = sight.say(Msg::desk_more), .asks = Office{OfficeAction{desk::MoreLog{}}}}});
}

void draw_version(ui::Ui& ui, const Sight& sight, const desk::HistoryRoute& route, std::size_t i, Asked& asked) {
    const desk::Version& version = route.versions[i];
    const model::Event& event = version.event;
    const Text name = sight.say(Msg::desk_log_version, {{"number", static_cast<int>(event.version)}});
    ui.card(fmt::format("version-{}", event.version), name, [&] {
        ui.set_gap({2.0F});
        ui.heading("title", text::join({name, what_of(sight, event)}), Size::body);
        ui.words("who", text::join({when(event.by.at), who_of(sight, event.by)}),
                 {.size = Size::small, .tone = ui::Tone::subtle});
        ui.words("why", text::data(event.by.reason), {});
        ui.space({2.0F});
        const auto kind = desk::kind_of(event.entity);
        const bool open = route.open.contains(event.version);
        std::vector<ButtonSpec> buttons;
        if (kind && !version.after.is_null())
            buttons.push_back({.key = "differences",
                               .label = sight.say(open ? Msg::desk_log_close : Msg::desk_differences),
                               .icon = ui::Icon::compare,
                               .asks = Office{OfficeAction{desk::ToggleVersion{event.version}}}});
        if (i > 0 && !version.after.is_null() && event.op != model::Op::retire)
            buttons.push_back({.key = "restore",
                               .label = sight.say(Msg::desk_log_restore),
                               .icon = ui::Icon::history,
                               .kind = ui::PressKind::strong,
                               .asks = Office{OfficeAction{desk::RestoreThis{event.version}}}});
        button_row(ui, asked, buttons);
        if (open && kind) draw_differences(ui, sight, *kind, version.before, version.after, route.names);
    });
}

}  // namespace

Asked draw(ui::Ui& ui, const Sight& sight, const desk::HistoryRoute& route) {
    const bool one = !route.key.empty();
    const ShellLook look{.title = one && !route.label.empty() ? text::data(route.label) : sight.say(Msg::desk_log),
                         .under = one ? sight.say(Msg::desk_log_of_entry) : sight.say(Msg::desk_log_what),
                         .can_go_back = sight.state.trail.size() > 1};
    return framed_list(ui, sight, one ? "desk/history" : "desk/log", look, [&](Asked& asked) {
        ui.set_gap({4.0F});
        if (!route.loaded) return ui.words("loading", sight.say(Msg::desk_waiting));
        if (!one) return draw_log(ui, sight, route, asked);
        ui.words("how", sight.say(Msg::desk_log_how), {.size = Size::small, .tone = ui::Tone::subtle});
        for (std::size_t i = 0; i < route.versions.size(); ++i) draw_version(ui, sight, route, i, asked);
    });
}

}  // namespace kiosk::desk_screens
