// Typing: into whichever field is written.
#include "kiosk/desk/updater.h"

namespace kiosk::desk {
namespace {

bool us_letter(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); }

/// Gives the field's text to whom it belongs.
void hand_over(Updater& at) {
    const std::string field = at.state.writing->field, text = at.state.writing->edit.text();
    if (at.state.confirming) {
        (field == "confirm/code" ? at.state.confirming->code : at.state.confirming->secret) = text;
        at.state.confirming->trouble = SignInRoute::Trouble::none;
    } else if (at.state.locked) {
        written(at, at.state.lock, field, text);
    } else {
        std::visit([&](auto& route) { written(at, route, field, text); }, at.state.here());
    }
}

/// Changes the text that is written, if one is.
template <class Change>
void edit(Updater& at, Change change) {
    if (!at.state.writing) return;
    const std::string before = at.state.writing->edit.text();
    change(at.state.writing->edit);
    if (at.state.writing->edit.text() != before) hand_over(at);
}

void strike(Updater& at, char32_t key) {
    edit(at, [&](TextEdit& edit) {
        if (at.state.layer == Layer::hangul && us_letter(key))
            edit.press(static_cast<char>(key));
        else
            edit.put(key);
    });
    at.state.shift = false;
}

void take_edit(Updater& at, const ui::Edit& asked) {
    using What = ui::Edit::What;
    if (!at.state.writing) return;
    const bool secret = at.state.writing->secret;
    switch (asked.what) {
        case What::left: return at.state.writing->edit.left(asked.extend, asked.by_word);
        case What::right: return at.state.writing->edit.right(asked.extend, asked.by_word);
        case What::home: return at.state.writing->edit.home(asked.extend);
        case What::end: return at.state.writing->edit.end(asked.extend);
        case What::erase_forward: return edit(at, [](TextEdit& text) { text.erase_forward(); });
        case What::select_all: return at.state.writing->edit.select_all();
        case What::cut:
        case What::copy: {
            const std::string selected = at.state.writing->edit.selected();
            if (secret || selected.empty()) return;
            at.effects.clipboard = selected;
            if (asked.what == What::cut) edit(at, [](TextEdit& text) { text.erase(); });
            return;
        }
        case What::paste:
        case What::next:
        case What::previous:
        case What::save:
        case What::undo:
        case What::redo: return;  // others' matters
    }
}

void place_caret(TextEdit& text, const Write& write) {
    if (write.anchor) return text.select(*write.anchor, *write.caret);
    if (write.word) return text.select_word(*write.caret);
    text.go_to(*write.caret);
}

}  // namespace

bool update_writing(Updater& at, const Action& action) {
    State& state = at.state;
    if (const auto* write = std::get_if<Write>(&action)) {
        const bool same = state.writing && state.writing->field == write->field;
        if (!same) {
            at.stop_writing();
            state.writing = Writing{.field = write->field,
                                    .edit = TextEdit{write->text, write->multi_line},
                                    .secret = write->secret,
                                    .layer_before = write->secret ? std::optional{state.layer} : std::nullopt};
            // Nobody sees which letters come of the keys: most secrets are Latin, and the field says so where not.
            if (write->secret) state.layer = Layer::latin;
            if (auto* editor = std::get_if<EditorRoute>(&state.here())) editor->form.seal();
            at.effects.wrote = true;
        }
        if (write->caret) place_caret(state.writing->edit, *write);
        if (same && !write->caret) state.keyboard = true;  // chosen once more, by keys: the keyboard on the screen
        return true;
    }
    if (std::holds_alternative<StopWriting>(action)) {
        at.stop_writing();
        return true;
    }
    if (const auto* struck = std::get_if<Strike>(&action)) {
        strike(at, struck->key);
        return true;
    }
    if (std::holds_alternative<Erase>(action)) {
        edit(at, [](TextEdit& text) { text.erase(); });
        return true;
    }
    if (const auto* asked = std::get_if<EditText>(&action)) {
        take_edit(at, asked->edit);
        return true;
    }
    if (const auto* paste = std::get_if<Paste>(&action)) {
        if (state.writing && !state.writing->secret) edit(at, [&](TextEdit& text) { text.insert(paste->text); });
        return true;
    }
    if (std::holds_alternative<Enter>(action)) {
        if (!state.writing) return true;
        if (state.writing->edit.multi_line())
            edit(at, [](TextEdit& text) { text.put(U'\n'); });
        else
            at.effects.next_field = true;
        return true;
    }
    if (const auto* layer = std::get_if<ChooseLayer>(&action)) {
        state.layer = layer->layer;
        state.shift = false;
        return true;
    }
    if (std::holds_alternative<SwitchHangulLatin>(action)) {
        state.layer = state.layer == Layer::hangul ? Layer::latin : Layer::hangul;
        if (state.writing) state.writing->edit.finish();
        state.shift = false;
        return true;
    }
    if (std::holds_alternative<ToggleShift>(action)) {
        state.shift = !state.shift;
        return true;
    }
    return false;
}

}  // namespace kiosk::desk
