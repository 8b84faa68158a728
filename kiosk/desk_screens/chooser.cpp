// The list that the entry of a reference is chosen from.
#include "kiosk/desk_screens/editor.h"
#include "kiosk/desk_screens/parts.h"
#include "kiosk/desk_screens/shell.h"

#include <algorithm>

namespace kiosk::desk_screens {
namespace {

using text::Msg;
using text::Text;
using ui::Size;

/// The rows of one list.
class Rows {
public:
    Rows(ui::Ui& ui, const Sight& sight, const desk::EditorRoute& route, const model::FieldSpec& spec, Asked& asked)
        : ui_{ui},
          sight_{sight},
          route_{route},
          spec_{spec},
          asked_{asked},
          chosen_{model::referred_words(spec, route.form.text(route.chooser->path))} {}

    void draw() {
        const desk::Chooser& list = *route_.chooser;
        ui_.set_gap({4.0F});
        if (!list.loaded) return ui_.words("wait", sight_.say(Msg::desk_waiting));
        if (list.text.empty()) standing();
        for (const desk::Referred& entry : list.found)
            if (!list.text.empty() || !is_chosen(entry.as.word)) row(entry);
        if (list.found.empty()) ui_.words("none", sight_.say(Msg::desk_none_found));
        if (list.total <= list.limit) return;
        ui_.words("count", sight_.say(Msg::desk_choose_count, {{"count", static_cast<int>(list.total)}}),
                  {.tone = ui::Tone::subtle});
        button_row(ui_, asked_, {{.key = "more", .label = sight_.say(Msg::desk_more), .asks = desk::MoreChoices{}}});
    }

private:
    bool is_chosen(const std::string& word) const { return std::ranges::find(chosen_, word) != chosen_.end(); }

    /// What is chosen already stands first, so that nobody has to look for it.
    void standing() {
        for (const std::string& word : chosen_) {
            const model::Reference as{spec_.refers_to, spec_.named_by, word};
            const auto known = route_.names.known.find(as);
            if (known != route_.names.known.end() && known->second.registered)
                row(known->second);
            else if (list_row(ui_, {.key = "choice-" + word,
                                    .title = name_of(sight_, route_.names, as),
                                    .mark = sight_.say(Msg::desk_choose_chosen),
                                    .mark_kind = ui::Mark::warning,
                                    .checked = true}))
                asked_ = desk::ChooseEntry{word};
        }
        if (spec_.kind == model::FieldKind::reference && !spec_.required && !chosen_.empty() &&
            list_row(ui_, {.key = "choice-none", .title = sight_.say(Msg::desk_choose_none), .checked = false}))
            asked_ = desk::ChooseEntry{};
    }
    void row(const desk::Referred& entry) {
        const bool here = is_chosen(entry.as.word);
        if (list_row(ui_, {.key = "choice-" + entry.as.word,
                           .title = text::data(entry.label.empty() ? entry.as.word : entry.label),
                           .under = text::data(entry.detail),
                           .mark = here ? sight_.say(Msg::desk_choose_chosen) : Text{},
                           .mark_kind = ui::Mark::primary,
                           .checked = here}))
            asked_ = desk::ChooseEntry{entry.as.word};
    }

    ui::Ui& ui_;
    const Sight& sight_;
    const desk::EditorRoute& route_;
    const model::FieldSpec& spec_;
    Asked& asked_;
    std::vector<std::string> chosen_;
};

/// The title with the way back beside it.
void heading(ui::Ui& ui, const Sight& sight, const Text& title, bool several, Asked& asked) {
    const Text close = sight.say(several ? Msg::desk_choose_done : Msg::desk_cancel);
    const float wide = ui.typesetter().width(Size::body, true, close) + ui.metrics().px({22.0F});
    ui.beside({{.width_px = 0, .body = [&] { ui.heading("choose-title", title, Size::large); }},
               {.width_px = std::min(wide, ui.width() * 0.5F), .body = [&] {
                    const ui::PressKind kind = several ? ui::PressKind::primary : ui::PressKind::card;
                    if (ui.button("choose-close", close, {.press = {.kind = kind}})) asked = desk::CloseChooser{};
                }}});
}

}  // namespace

void draw_chooser(ui::Ui& ui, const Sight& sight, const desk::EditorRoute& route, semantics::Rect room, Asked& asked) {
    const auto field = model::field_at(route.form.kind(), route.chooser->path);
    if (!field) return;
    const model::FieldSpec& spec = *field->spec;
    const Text title = sight.say(Msg::desk_choose_what, {{"what", field_label(sight, *field)}});
    const bool roomy = !keyboard_shown(sight);  // a keyboard leaves room for the search alone
    ui.area(room, [&] {
        ui.set_gap({5.0F});
        if (roomy) heading(ui, sight, title, spec.kind == model::FieldKind::references, asked);
        if (desk::searched(spec))
            write_field(
                ui, sight, asked, desk::kChooserField, route.chooser->text,
                {.label = sight.say(Msg::desk_search), .hint = sight.say(Msg::desk_choose_hint), .bare = !roomy});
        Rows rows{ui, sight, route, spec, asked};
        ui.scroll(
            "chooser", title, room.bottom(), pager_words(sight), [&] { rows.draw(); }, scroll_look(sight));
    });
}

}  // namespace kiosk::desk_screens
