// The form of an entry beside the citizen's view of it.
#include "kiosk/desk_screens/editor.h"
#include "kiosk/desk/update.h"

#include "kiosk/desk_screens/parts.h"
#include "kiosk/desk_screens/shell.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace kiosk::desk_screens {
namespace {

using desk::EditorPanel;
using semantics::Rect;
using text::Msg;
using text::Text;
using ui::Size;

constexpr float kViewShare = 0.36F;       // of the width, for the citizen's view
constexpr float kNarrowFormShare = 0.6F;  // of the height, for the form above it

Text name_of(const Sight& sight, const desk::EditorRoute& route) {
    const std::string name = route.form.text("name");
    if (!name.empty()) return text::data(name);
    return sight.say(route.form.base_version() == 0 ? Msg::desk_new_entry : Msg::desk_unnamed);
}

/// "초안 · 공개된 내용과 한 곳 다름 · 저장했습니다"
Text standing(const Sight& sight, const desk::EditorRoute& route) {
    const bool fresh = route.form.base_version() == 0;
    Text what = sight.say(Msg::desk_as_published);
    if (fresh)
        what = sight.say(Msg::desk_not_published);
    else if (route.changes > 0)
        what = sight.say(Msg::desk_differs, {{"count", static_cast<int>(route.changes)}});
    else if (route.form.changed())
        what = sight.say(Msg::desk_unfinished);
    Text kept;
    if (route.saving != 0)
        kept = sight.say(Msg::desk_saving);
    else if (!route.draft.id.text.empty() && !desk::unkept(route))
        kept = sight.say(Msg::desk_saved);
    return text::join(
        {route.draft.id.text.empty() && !route.form.changed() ? Text{} : sight.say(Msg::desk_draft), what, kept});
}

std::vector<HeaderAction> actions(const Sight& sight, const desk::EditorRoute& route) {
    std::vector<HeaderAction> found;
    const bool published = route.form.base_version() > 0;
    const bool changed = route.form.changed();
    if (published && !changed && route.draft.id.text.empty() && route.form.kind() == model::EntryKind::service)
        found.push_back(
            {.key = "check", .label = sight.say(Msg::desk_check), .asks = desk::OpenPanel{EditorPanel::check}});
    if (published && changed)
        found.push_back({.key = "differences",
                         .label = sight.say(route.differences ? Msg::desk_form : Msg::desk_differences),
                         .asks = desk::ShowDifferences{!route.differences}});
    found.push_back({.key = "submit",
                     .label = sight.say(Msg::desk_submit),
                     .kind = ui::PressKind::primary,
                     .enabled = changed || !route.draft.id.text.empty(),
                     .asks = desk::OpenPanel{EditorPanel::submit}});
    return found;
}

/// Undo, redo, save and throw away: above the form.
void tools(ui::Ui& ui, const Sight& sight, const desk::EditorRoute& route, Asked& asked) {
    std::vector<ButtonSpec> more;
    if (route.form.base_version() > 0)
        more.push_back({.key = "history",
                        .label = sight.say(Msg::desk_log),
                        .icon = ui::Icon::history,
                        .asks = desk::Office{desk::OpenHistory{route.form.id().text}}});
    std::vector<ButtonSpec> buttons{{.key = "undo",
                                     .label = sight.say(Msg::desk_undo),
                                     .icon = ui::Icon::undo,
                                     .enabled = route.form.can_undo(),
                                     .asks = desk::Undo{}},
                                    {.key = "redo",
                                     .label = sight.say(Msg::desk_redo),
                                     .icon = ui::Icon::redo,
                                     .enabled = route.form.can_redo(),
                                     .asks = desk::Redo{}},
                                    {.key = "save",
                                     .label = sight.say(Msg::desk_save),
                                     .icon = ui::Icon::save,
                                     .enabled = desk::unkept(route) && route.saving == 0,
                                     .asks = desk::SaveNow{}}};
    buttons.insert(buttons.end(), more.begin(), more.end());
    button_row(ui, asked, buttons);
}

void problems_list(ui::Ui& ui, const Sight& sight, const desk::EditorRoute& route) {
    if (!route.tried || route.problems.empty()) return;
    ui.tinted_card("problems", sight.say(Msg::desk_problems_left), ui::Mark::danger, [&] {
        ui.words("heading", sight.say(Msg::desk_problems_left), {.bold = true});
        for (std::size_t i = 0; i < route.problems.size(); ++i) {
            const auto field = model::field_at(route.form.kind(), route.problems[i].where);
            const Text label = field ? sight.label(field->spec->key) : Text{};
            ui.words(fmt::format("problem-{}", i), text::join({label, sight.sentence(route.problems[i])}, ": "),
                     {.size = Size::small});
        }
    });
}

void submit_panel(ui::Ui& ui, const Sight& sight, const desk::EditorRoute& route, Asked& asked) {
    const bool alone = route.panel == EditorPanel::publish_solo;
    const bool may_alone = sight.state.visit && model::may(sight.state.visit->role, model::Act::publish_solo);
    ui.card("submit-panel", sight.say(alone ? Msg::desk_publish_alone : Msg::desk_submit), [&] {
        ui.set_gap({6.0F});
        ui.heading("title", sight.say(alone ? Msg::desk_publish_alone : Msg::desk_submit), Size::large);
        ui.words("what", sight.say(alone ? Msg::desk_publish_alone_what : Msg::desk_submit_what),
                 {.tone = ui::Tone::subtle});
        write_field(ui, sight, asked, "note", route.note,
                    {.label = sight.say(Msg::desk_note),
                     .hint = sight.say(Msg::desk_note_hint),
                     .lines = 2,
                     .multi_line = true});
        std::vector<ButtonSpec> buttons{
            {.key = "hand-in",
             .label = sight.say(alone ? Msg::desk_publish_alone : Msg::desk_hand_in),
             .icon = ui::Icon::send,
             .kind = ui::PressKind::primary,
             .enabled = !route.submit_when_saved,
             .asks = alone ? desk::Action{desk::PublishAlone{}} : desk::Action{desk::SubmitDraft{}}},
            {.key = "cancel", .label = sight.say(Msg::desk_cancel), .asks = desk::OpenPanel{EditorPanel::none}}};
        if (!alone && may_alone)
            buttons.push_back({.key = "alone",
                               .label = sight.say(Msg::desk_publish_alone),
                               .asks = desk::OpenPanel{EditorPanel::publish_solo}});
        if (!alone)
            buttons.push_back({.key = "throw-away",
                               .label = sight.say(Msg::desk_throw_away),
                               .icon = ui::Icon::delete_item,
                               .asks = desk::ThrowAway{}});
        button_row(ui, asked, buttons);
    });
}

void check_panel(ui::Ui& ui, const Sight& sight, Asked& asked) {
    ui.card("check-panel", sight.say(Msg::desk_check), [&] {
        ui.set_gap({6.0F});
        ui.heading("title", sight.say(Msg::desk_check), Size::large);
        ui.words("what", sight.say(Msg::desk_check_what), {.tone = ui::Tone::subtle});
        button_row(
            ui, asked,
            {{.key = "by-phone",
              .label = sight.say(Msg::desk_check_phone),
              .kind = ui::PressKind::strong,
              .asks = desk::CheckEntry{model::CheckMethod::phone}},
             {.key = "by-visit",
              .label = sight.say(Msg::desk_check_visit),
              .kind = ui::PressKind::strong,
              .asks = desk::CheckEntry{model::CheckMethod::visit}},
             {.key = "by-document",
              .label = sight.say(Msg::desk_check_document),
              .kind = ui::PressKind::strong,
              .asks = desk::CheckEntry{model::CheckMethod::document}},
             {.key = "cancel", .label = sight.say(Msg::desk_cancel), .asks = desk::OpenPanel{EditorPanel::none}}});
    });
}

/// The days of 연말연시, which nobody but the office knows: nothing is filled in beforehand.
void year_end_panel(ui::Ui& ui, const Sight& sight, const desk::EditorRoute& route, Asked& asked) {
    const auto date = [&](const char* key, Msg label, const std::string& text) {
        write_field(ui, sight, asked, key, text,
                    {.label = sight.say(label), .hint = sight.say(Msg::desk_day_date_hint)});
    };
    ui.card("year-end-panel", sight.say(Msg::desk_year_end_title), [&] {
        ui.set_gap({6.0F});
        ui.heading("title", sight.say(Msg::desk_year_end_title), Size::large);
        ui.words("what", sight.say(Msg::desk_year_end_what), {.tone = ui::Tone::subtle});
        date("year-end-from", Msg::desk_year_end_from, route.year_end.from);
        date("year-end-to", Msg::desk_year_end_to, route.year_end.to);
        if (route.year_end.tried)
            ui.words("wrong", sight.say(Msg::desk_year_end_wrong), {.bold = true, .tone = ui::Tone::danger});
        button_row(
            ui, asked,
            {{.key = "enter",
              .label = sight.say(Msg::desk_year_end_enter),
              .kind = ui::PressKind::primary,
              .asks = desk::EnterYearEnd{}},
             {.key = "cancel", .label = sight.say(Msg::desk_cancel), .asks = desk::OpenPanel{EditorPanel::none}}});
    });
}

void form_column(ui::Ui& ui, const Sight& sight, const desk::EditorRoute& route, Rect room, Asked& asked) {
    if (route.chooser) return draw_chooser(ui, sight, route, room, asked);
    ui.area(room, [&] {
        const Text name = sight.say(route.differences ? Msg::desk_differences : Msg::desk_form);
        ui.scroll(
            route.differences                  ? "differences"
            : route.panel != EditorPanel::none ? "panel"
                                               : "form",
            name, room.bottom(), pager_words(sight),
            [&] {
                if (route.panel == EditorPanel::check) return check_panel(ui, sight, asked);
                if (route.panel == EditorPanel::year_end) return year_end_panel(ui, sight, route, asked);
                if (route.panel != EditorPanel::none) {
                    submit_panel(ui, sight, route, asked);
                    return draw_differences(ui, sight, route.form.kind(), route.form.base(), route.form.document(),
                                            route.names);
                }
                if (route.differences)
                    return draw_differences(ui, sight, route.form.kind(), route.form.base(), route.form.document(),
                                            route.names);
                tools(ui, sight, route, asked);
                problems_list(ui, sight, route);
                draw_form(ui, sight, route, asked);
            },
            scroll_look(sight));
    });
}

void view_column(ui::Ui& ui, const Sight& sight, const desk::EditorRoute& route, Rect room, Asked& asked) {
    ui.area(room, [&] {
        ui.set_gap({4.0F});
        std::string at = model::iso(*route.preview_time).substr(0, 16);
        at[10] = ' ';
        write_field(ui, sight, asked, "preview", route.preview_at.empty() ? at : route.preview_at,
                    {.label = sight.say(Msg::desk_preview_at), .hint = text::data(at)});
        ui.scroll(
            "citizen-view", sight.say(Msg::desk_citizen_view), room.bottom(), pager_words(sight),
            [&] { draw_citizen_view(ui, sight, *route.preview, *route.preview_time); }, ui::ScrollLook::bar);
    });
}

}  // namespace

Asked draw(ui::Ui& ui, const Sight& sight, const desk::EditorRoute& route) {
    const ShellLook look{.title = name_of(sight, route),
                         .under = standing(sight, route),
                         .can_go_back = true,
                         .actions = actions(sight, route)};
    return framed(ui, sight, "desk/editor", look, [&](Asked& asked, Rect room) {
        const float gap = ui.metrics().px({14.0F});
        Rect form = room, view = room;
        const bool has_view = route.preview && route.preview_time;
        if (has_view && narrow(ui)) {
            // While a keyboard lies below, the form has the room; the view comes back when it is done.
            if (!keyboard_shown(sight)) form.h = std::floor(room.h * kNarrowFormShare);
            view.y = form.bottom() + gap;
            view.h = room.bottom() - view.y;
        } else if (has_view) {
            view.w = std::floor(room.w * kViewShare);
            form.w = room.w - view.w - gap;
            view.x = form.right() + gap;
        }
        form_column(ui, sight, route, form, asked);
        const bool fits = view.h > ui.metrics().px({60.0F});
        if (has_view && fits) view_column(ui, sight, route, view, asked);
    });
}

}  // namespace kiosk::desk_screens
