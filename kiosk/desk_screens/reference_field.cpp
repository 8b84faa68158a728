// Fields that name other entries: by their names, never by what the document calls them.
#include "kiosk/desk_screens/editor.h"
#include "kiosk/desk_screens/parts.h"

#include <algorithm>

namespace kiosk::desk_screens {
namespace {

using model::FieldKind;
using text::Msg;
using text::Text;
using ui::Size;

const desk::Referred* known(const desk::Names& names, const model::Reference& as) {
    const auto at = names.known.find(as);
    return at == names.known.end() ? nullptr : &at->second;
}

model::Reference reference(const model::FieldSpec& spec, std::string word) {
    return {spec.refers_to, spec.named_by, std::move(word)};
}

/// What lies open when it is pressed: the name that stands there now, and that there are more.
bool opener(ui::Ui& ui, const Text& label, const Text& value) {
    return ui.pressable("open", text::join({label, value}, ", "), {.padding = {5.0F}}, [&] {
        ui.beside({{.width_px = 0, .body = [&] { ui.words("value", value, {}); }},
                   {.width_px = ui.metrics().scaled_px({10.0F}),
                    .body = [&] { ui.icon(ui::Icon::expand_more, {10.0F}, ui::Tone::normal); }}});
    });
}

/// One of several: its name, and what takes it out.
void chosen_row(ui::Ui& ui, const Sight& sight, const Text& name, const model::FieldAt& field, const std::string& word,
                Asked& asked) {
    ui.group("chosen-" + word, semantics::Role::group, name, [&] {
        const Text drop = sight.say(Msg::desk_remove);
        const float wide = ui.typesetter().width(Size::body, true, drop) + ui.metrics().px({22.0F});
        ui.beside({{.width_px = 0, .body = [&] { ui.words("name", name, {.bold = true}); }},
                   {.width_px = wide, .body = [&] {
                        if (ui.button("drop", drop)) asked = desk::DropReference{field.path, word};
                    }}});
    });
}

/// A word that nothing is called by any more; that it never was is among the problems.
void retired_notes(const Sight& sight, const desk::EditorRoute& route, const model::FieldSpec& spec,
                   const std::vector<std::string>& words, FieldState& state) {
    for (const std::string& word : words) {
        const desk::Referred* entry = known(route.names, reference(spec, word));
        if (entry && entry->registered && entry->retired)
            state.notes.push_back({ui::FieldNote::Kind::hint, sight.say(Msg::desk_choose_retired)});
    }
}

}  // namespace

Text name_of(const Sight& sight, const desk::Names& names, const model::Reference& as) {
    const desk::Referred* entry = known(names, as);
    if (!entry) return sight.say(Msg::desk_waiting);
    if (!entry->registered) return sight.say(Msg::desk_choose_unknown, {{"word", as.word}});
    return entry->label.empty() ? text::data(as.word) : text::data(entry->label);
}

Text names_of(const Sight& sight, const desk::Names& names, const model::FieldSpec& spec, std::string_view text) {
    Text all;
    for (std::string& word : model::referred_words(spec, text))
        all = text::join({all, name_of(sight, names, reference(spec, std::move(word)))}, ", ");
    return all;
}

void draw_reference(ui::Ui& ui, const Sight& sight, const desk::EditorRoute& route, const model::FieldAt& field,
                    Asked& asked) {
    const model::FieldSpec& spec = *field.spec;
    const Text label = field_label(sight, field);
    const std::vector<std::string> words = model::referred_words(spec, route.form.text(field.path));
    const bool several = spec.kind == FieldKind::references;
    FieldState state = state_of(sight, route, field);
    retired_notes(sight, route, spec, words, state);
    ui.group(field.path, semantics::Role::group, label, [&] {
        ui.set_gap({3.0F});
        ui.words("label", label, {.size = Size::small, .tone = ui::Tone::subtle});
        if (several)
            for (const std::string& word : words)
                chosen_row(ui, sight, name_of(sight, route.names, reference(spec, word)), field, word, asked);
        const bool empty = several || words.empty();
        const Text value = empty ? sight.say(Msg::desk_choose) : name_of(sight, route.names, reference(spec, words[0]));
        if (opener(ui, label, value)) asked = desk::OpenChooser{field.path};
        draw_notes(ui, state);
    });
}

}  // namespace kiosk::desk_screens
