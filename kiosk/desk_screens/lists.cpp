// 할 일, the entries, and what waits for a second person.
#include "kiosk/desk_screens/parts.h"
#include "kiosk/desk_screens/shell.h"
#include "model/editing/entry_kind.h"

#include <fmt/format.h>

#include <algorithm>

namespace kiosk::desk_screens {
namespace {

using text::Msg;
using text::Text;
using ui::Size;

Msg words_of(model::DueReason reason) {
    switch (reason) {
        case model::DueReason::unreadable: return Msg::desk_due_unreadable;
        case model::DueReason::text_disagrees: return Msg::desk_due_text;
        case model::DueReason::year_end_undated: return Msg::desk_due_year_end;
        case model::DueReason::window_ended: return Msg::desk_due_window_ended;
        case model::DueReason::period_ended: return Msg::desk_due_period_ended;
        case model::DueReason::window_ends: return Msg::desk_due_window_ends;
        case model::DueReason::check: return Msg::desk_due_check;
        case model::DueReason::never_checked: return Msg::desk_due_never;
        case model::DueReason::stale_translation: return Msg::desk_due_translation;
    }
    return Msg::desk_due_check;
}

Text state_of(const Sight& sight, const model::DraftLine& line) {
    switch (line.state) {
        case model::DraftState::open: return sight.say(Msg::desk_state_open);
        case model::DraftState::submitted: return sight.say(Msg::desk_state_submitted);
        case model::DraftState::returned: return sight.say(Msg::desk_state_returned);
    }
    return {};
}

ui::Mark mark_of(model::DraftState state) {
    switch (state) {
        case model::DraftState::open: return ui::Mark::quiet;
        case model::DraftState::submitted: return ui::Mark::primary;
        case model::DraftState::returned: return ui::Mark::warning;
    }
    return ui::Mark::quiet;
}

Text name_of(const Sight& sight, const std::string& label) {
    return label.empty() ? sight.say(Msg::desk_unnamed) : text::data(label);
}

void draft_row(ui::Ui& ui, const Sight& sight, Asked& asked, const model::DraftLine& line, bool review) {
    const Text under = text::join({text::data(line.author), when(line.changed_at), text::data(line.note)});
    const RowSpec row{.key = "draft-" + line.id.text,
                      .title = name_of(sight, line.label),
                      .under = line.review_note.empty() ? under : text::join({under, text::data(line.review_note)}),
                      .mark = state_of(sight, line),
                      .mark_kind = mark_of(line.state)};
    if (!list_row(ui, row)) return;
    if (review)
        asked = desk::ReviewDraft{line.id};
    else
        asked = desk::EditDraft{line.id};
}

void reasons(ui::Ui& ui, const Sight& sight, Asked& asked, const desk::WorklistRoute& route) {
    std::vector<ButtonSpec> buttons{{.key = "reason-all",
                                     .label = sight.say(Msg::desk_all),
                                     .checked = !route.reason,
                                     .asks = desk::ChooseReason{}}};
    for (const auto& [reason, count] : sight.state.counts.due)
        buttons.push_back({.key = fmt::format("reason-{}", model::code(reason)),
                           .label = text::join({sight.say(words_of(reason)), text::data(std::to_string(count))}, " "),
                           .checked = route.reason == reason,
                           .asks = desk::ChooseReason{reason}});
    button_row(ui, asked, buttons);
}

void due_rows(ui::Ui& ui, const Sight& sight, Asked& asked, const desk::WorklistRoute& route) {
    for (std::size_t i = 0; i < route.due.lines.size(); ++i) {
        const model::DueLine& line = route.due.lines[i];
        const RowSpec row{.key = fmt::format("due-{}-{}", line.key, model::code(line.due.reason)),
                          .title = name_of(sight, line.name),
                          .under = sight.sentence(line.due.problem),
                          .mark = sight.say(words_of(line.due.reason)),
                          .mark_kind = ui::Mark::warning};
        if (list_row(ui, row)) asked = desk::EditEntry{line.key};
    }
}

}  // namespace

Asked draw(ui::Ui& ui, const Sight& sight, const desk::WorklistRoute& route) {
    const Text title = sight.say(Msg::desk_worklist);
    return framed_list(ui, sight, "desk/worklist", {.title = title}, [&](Asked& asked) {
        ui.set_gap({4.0F});
        if (!route.drafts.empty()) {
            ui.heading("drafts", sight.say(Msg::desk_my_drafts), Size::body);
            for (const model::DraftLine& line : route.drafts)
                draft_row(ui, sight, asked, line, line.state == model::DraftState::submitted);
            ui.space({4.0F});
        }
        ui.heading("due", sight.say(Msg::desk_due), Size::body);
        reasons(ui, sight, asked, route);
        due_rows(ui, sight, asked, route);
        if (route.due.total > route.due.lines.size())
            ui.words(
                "more",
                sight.say(Msg::desk_and_more, {{"count", static_cast<int>(route.due.total - route.due.lines.size())}}),
                {.tone = ui::Tone::subtle});
        if (route.loaded && route.due.lines.empty()) ui.words("none", sight.say(Msg::desk_nothing_due));
    });
}

Asked draw(ui::Ui& ui, const Sight& sight, const desk::EntriesRoute& route) {
    const ShellLook look{
        .title = sight.say(Msg::desk_entries),
        .under =
            route.loaded ? sight.say(Msg::desk_entry_count, {{"count", static_cast<int>(route.page.total)}}) : Text{},
        .actions = {{.key = "new",
                     .label = sight.say(Msg::desk_new),
                     .kind = ui::PressKind::primary,
                     .asks = desk::NewEntry{route.kind}}}};
    return framed(ui, sight, "desk/entries", look, [&](Asked& asked, semantics::Rect room) {
        ui.area(room, [&] {
            ui.set_gap({5.0F});
            std::vector<ButtonSpec> kinds;
            for (const model::EntryKind kind : model::kEntryKinds)
                kinds.push_back({.key = fmt::format("kind-{}", model::name(kind)),
                                 .label = sight.label(fmt::format("entry_{}", model::name(kind))),
                                 .checked = kind == route.kind,
                                 .asks = desk::ChooseKind{kind}});
            const bool roomy = !keyboard_shown(sight);  // a keyboard leaves room for the search alone
            if (roomy) button_row(ui, asked, kinds);
            write_field(
                ui, sight, asked, "search", route.text,
                {.label = sight.say(Msg::desk_search), .hint = sight.say(Msg::desk_search_hint), .bare = !roomy});
            ui.scroll(
                "content", look.title, room.bottom(), pager_words(sight),
                [&] {
                    ui.set_gap({4.0F});
                    for (const model::EntryLine& line : route.page.lines) {
                        const bool hidden = line.status == "retired" || line.visibility == model::Visibility::staff;
                        const RowSpec row{.key = "entry-" + line.id.text,
                                          .title = name_of(sight, line.label),
                                          .under = text::join({text::data(line.number), text::data(line.key)}),
                                          .mark = line.status == "retired" ? sight.say(Msg::desk_retired)
                                                  : line.visibility == model::Visibility::sensitive
                                                      ? sight.say(Msg::desk_sensitive)
                                                  : hidden ? sight.say(Msg::desk_staff_only)
                                                           : Text{}};
                        if (list_row(ui, row)) asked = desk::EditEntry{line.key};
                    }
                    if (route.page.total > route.page.lines.size())
                        button_row(ui, asked,
                                   {{.key = "more", .label = sight.say(Msg::desk_more), .asks = desk::ShowMore{}}});
                    if (route.loaded && route.page.lines.empty()) ui.words("none", sight.say(Msg::desk_none_found));
                },
                scroll_look(sight));
        });
    });
}

Asked draw(ui::Ui& ui, const Sight& sight, const desk::ApprovalsRoute& route) {
    const Text title = sight.say(Msg::desk_approvals);
    return framed_list(ui, sight, "desk/approvals", {.title = title}, [&](Asked& asked) {
        ui.set_gap({4.0F});
        for (const model::DraftLine& line : route.drafts) draft_row(ui, sight, asked, line, true);
        if (route.loaded && route.drafts.empty()) ui.words("none", sight.say(Msg::desk_nothing_waits));
        if (route.solo.empty()) return;
        ui.space({4.0F});
        ui.heading("solo", sight.say(Msg::desk_solo), Size::body);
        for (const model::SoloBatch& batch : route.solo) {
            ui.card("solo-" + batch.batch, name_of(sight, batch.label), [&] {
                ui.words("name", name_of(sight, batch.label), {.bold = true});
                ui.words("who",
                         text::join({text::data(batch.by.actor), when(batch.by.at), text::data(batch.by.reason)}),
                         {.size = Size::small, .tone = ui::Tone::subtle});
                const bool own = sight.state.person && batch.by.actor == sight.state.person->name;
                if (!own)
                    button_row(ui, asked,
                               {{.key = "sign",
                                 .label = sight.say(Msg::desk_countersign),
                                 .kind = ui::PressKind::strong,
                                 .asks = desk::SignBatch{batch.batch}}});
            });
        }
    });
}

}  // namespace kiosk::desk_screens
