// Somebody's draft before it is published.
#include "kiosk/desk/update.h"
#include "kiosk/desk_screens/editor.h"
#include "kiosk/desk_screens/parts.h"
#include "kiosk/desk_screens/shell.h"

#include <fmt/format.h>

#include <cmath>

namespace kiosk::desk_screens {
namespace {

using semantics::Rect;
using text::Msg;
using text::Text;
using ui::Size;

/// A field that both changed: what each wrote, to choose from.
void clash(ui::Ui& ui, const Sight& sight, const desk::ReviewRoute& route, const model::Clash& clash, Asked& asked) {
    Text name = sight.label(clash.label);
    if (name.empty()) name = text::data(clash.label);
    name = text::join({text::data(clash.item), name});
    const auto chosen = route.sides.find(clash.key);
    const auto side = [&](const char* key, Msg heading, const std::string& words, model::Side which) {
        const Text shown = words.empty() ? sight.say(Msg::desk_nothing_there) : text::data(words);
        const bool here = chosen != route.sides.end() && chosen->second == which;
        if (ui.pressable(key, text::join({sight.say(heading), shown}, ": "),
                         {.enabled = route.own, .checked = here, .padding = {5.0F}}, [&] {
                             ui.words("heading", sight.say(heading), {.size = Size::small});
                             ui.words("words", shown, {});
                         }))
            asked = desk::ChooseSide{clash.key, which};
    };
    ui.card("clash-" + clash.key, name, [&] {
        ui.words("label", name, {.bold = true});
        ui.words(
            "before",
            sight.say(Msg::desk_clash_before,
                      {{"text", clash.base_text.empty() ? sight.say(Msg::desk_nothing_there).str() : clash.base_text}}),
            {.size = Size::small, .tone = ui::Tone::subtle});
        ui.grid(2, 2, 1, [&](int part) {
            if (part == 0)
                side("mine", Msg::desk_clash_draft, clash.my_text, model::Side::mine);
            else
                side("theirs", Msg::desk_clash_published, clash.their_text, model::Side::theirs);
        });
    });
}

void review_column(ui::Ui& ui, const Sight& sight, const desk::ReviewRoute& route, Asked& asked) {
    const model::Draft& draft = route.view.draft;
    const auto kind = desk::kind_of(draft.entity);
    const bool stale = route.view.current && route.view.current->version != draft.base_version;
    ui.words("note", draft.note.empty() ? Text{} : sight.say(Msg::desk_note_is, {{"text", draft.note}}), {});
    ui.words("review-note",
             draft.review_note.empty()
                 ? Text{}
                 : sight.say(Msg::desk_sent_back_because, {{"name", draft.reviewer}, {"text", draft.review_note}}),
             {.tone = ui::Tone::warning});
    if (stale) {
        ui.tinted_card("stale", sight.say(Msg::desk_stale), ui::Mark::warning, [&] {
            ui.words("words", sight.say(route.own ? Msg::desk_stale_own : Msg::desk_stale), {.bold = true});
        });
        for (const model::Clash& one : route.merged.clashes) clash(ui, sight, route, one, asked);
        if (route.own)
            button_row(ui, asked,
                       {{.key = "take-merged",
                         .label = sight.say(Msg::desk_take_merged),
                         .kind = ui::PressKind::primary,
                         .enabled = route.merged.settled,
                         .asks = desk::TakeMerged{}}});
    }
    if (!kind) return;
    const model::Json before = stale && route.view.current ? route.view.current->document : route.view.base;
    draw_differences(ui, sight, *kind, before.is_null() ? model::Json::object() : before, draft.document, route.names);
    if (route.own) return;
    write_field(ui, sight, asked, "note", route.note,
                {.label = sight.say(Msg::desk_return_note),
                 .hint = sight.say(Msg::desk_return_note_hint),
                 .lines = 2,
                 .multi_line = true});
}

}  // namespace

Asked draw(ui::Ui& ui, const Sight& sight, const desk::ReviewRoute& route) {
    const model::Draft& draft = route.view.draft;
    const std::string name = model::text_at(draft.document, "name");
    const bool may = sight.state.visit && model::may(sight.state.visit->role, model::Act::approve);
    const bool stale = route.view.current && route.view.current->version != draft.base_version;
    ShellLook look{.title = name.empty() ? sight.say(Msg::desk_unnamed) : text::data(name),
                   .under = text::join({sight.say(Msg::desk_by, {{"name", draft.author}}), when(draft.changed_at)}),
                   .can_go_back = true};
    if (route.own && draft.state == model::DraftState::submitted)
        look.actions.push_back(
            {.key = "take-back", .label = sight.say(Msg::desk_take_back), .asks = desk::TakeBackDraft{}});
    if (!route.own && may && draft.state == model::DraftState::submitted) {
        look.actions.push_back(
            {.key = "send-back", .label = sight.say(Msg::desk_send_back), .asks = desk::ReturnDraft{}});
        look.actions.push_back({.key = "approve",
                                .label = sight.say(Msg::desk_approve),
                                .kind = ui::PressKind::primary,
                                .enabled = !stale,
                                .asks = desk::ApproveDraft{}});
    }
    return framed(ui, sight, "desk/review", look, [&](Asked& asked, Rect room) {
        const float gap = ui.metrics().px({14.0F});
        Rect left = room, view = room;
        const bool has_view = route.preview && !narrow(ui);
        if (has_view) {
            view.w = std::floor(room.w * 0.36F);
            left.w = room.w - view.w - gap;
            view.x = left.right() + gap;
        }
        ui.area(left, [&] {
            ui.scroll(
                "content", look.title, left.bottom(), pager_words(sight),
                [&] { review_column(ui, sight, route, asked); }, scroll_look(sight));
        });
        if (has_view)
            ui.area(view, [&] {
                ui.scroll(
                    "citizen-view", sight.say(Msg::desk_citizen_view), view.bottom(), pager_words(sight),
                    [&] { draw_citizen_view(ui, sight, *route.preview, sight.state.now); }, ui::ScrollLook::bar);
            });
    });
}

}  // namespace kiosk::desk_screens
