// The keyboard on the screen: for fingers, and for the keypad alone.
#include "kiosk/desk_screens/shell.h"
#include "model/base/utf8.h"
#include "model/hangul/composer.h"

#include <algorithm>

namespace kiosk::desk_screens {
namespace {

using text::Msg;
using text::Text;

struct Key {
    ui::KeyCap cap;
    desk::Action asks;
};
using Row = std::vector<Key>;

Key letter(char32_t c, const std::string& shown, char place) {
    return {.cap = {.key = std::string("k") + place, .label = text::data(shown)}, .asks = desk::Strike{c}};
}

Key tool(const Sight& sight, const char* key, Msg label, float width, desk::Action asks) {
    return {.cap = {.key = key, .label = sight.say(label), .width = width, .letter = false}, .asks = std::move(asks)};
}

Row letters(std::string_view places, bool hangul, bool shift) {
    Row row;
    for (const char place : places) {
        const char struck = shift ? static_cast<char>(place - 'a' + 'A') : place;
        row.push_back(
            letter(static_cast<char32_t>(struck), hangul ? model::letter_of(struck) : std::string(1, struck), place));
    }
    return row;
}

Row digits() {
    Row row;
    for (const char c : std::string_view{"1234567890"})
        row.push_back(letter(static_cast<char32_t>(c), std::string(1, c), c));
    return row;
}

Row signs(std::u32string_view of, char first) {
    Row row;
    for (const char32_t c : of) {
        std::string shown;
        model::append_utf8(shown, c);
        row.push_back(letter(c, shown, first));
        ++first;
    }
    return row;
}

std::vector<Row> rows_of(const Sight& sight) {
    const desk::State& state = sight.state;
    std::vector<Row> rows{digits()};
    if (state.layer == desk::Layer::signs) {
        rows.push_back(signs(U"~:-.,()/@·", 'A'));
        rows.push_back(signs(U"!?'\"&%+=#_", 'K'));
        rows.push_back(signs(U"‘’“”※[]<>*", 'a'));
    } else {
        const bool hangul = state.layer == desk::Layer::hangul;
        rows.push_back(letters("qwertyuiop", hangul, state.shift));
        rows.push_back(letters("asdfghjkl", hangul, state.shift));
        rows.push_back(letters("zxcvbnm", hangul, state.shift));
        rows.back().insert(rows.back().begin(), tool(sight, "shift", Msg::desk_key_shift, 1.5F, desk::ToggleShift{}));
        rows.back().front().cap.checked = state.shift;
    }
    rows.back().push_back(tool(sight, "erase", Msg::key_erase, 1.5F, desk::Erase{}));
    using What = ui::Edit::What;
    const bool multi = state.writing && state.writing->edit.multi_line();
    rows.push_back(
        {tool(sight, "hangul", Msg::key_hangul, 1.2F, desk::ChooseLayer{desk::Layer::hangul}),
         tool(sight, "latin", Msg::desk_key_latin, 1.2F, desk::ChooseLayer{desk::Layer::latin}),
         tool(sight, "signs", Msg::desk_key_signs, 1.2F, desk::ChooseLayer{desk::Layer::signs}),
         {.cap = {.key = "space", .label = sight.say(Msg::key_space), .width = 2.2F}, .asks = desk::Strike{U' '}},
         tool(sight, "left", Msg::desk_key_left, 1, desk::EditText{{.what = What::left}}),
         tool(sight, "right", Msg::desk_key_right, 1, desk::EditText{{.what = What::right}}),
         multi ? tool(sight, "enter", Msg::desk_key_line, 1, desk::Enter{})
               : tool(sight, "next", Msg::desk_key_next, 1, desk::Enter{}),
         tool(sight, "done", Msg::desk_key_done, 1.4F, desk::StopWriting{})});
    return rows;
}

ui::Mm key_height(const ui::Ui& ui) {
    const float least = 13.0F, most = 24.0F;
    const float share = ui.metrics().screen.y * 0.36F / ui.metrics().px_per_mm / 5;
    return {std::clamp(share - ui::kKeyGap.value, least, most)};
}

}  // namespace

bool keyboard_shown(const Sight& sight) { return sight.state.keyboard && sight.state.writing.has_value(); }

void draw_keyboard(ui::Ui& ui, const Sight& sight, Asked& asked) {
    const std::vector<Row> rows = rows_of(sight);
    std::vector<ui::KeyRow> caps;
    for (const Row& row : rows) {
        ui::KeyRow& cap_row = caps.emplace_back();
        for (const Key& key : row) cap_row.push_back(key.cap);
    }
    const auto struck = ui.keyboard("keyboard", sight.say(Msg::keyboard), caps, key_height(ui));
    if (!struck) return;
    for (const Row& row : rows)
        for (const Key& key : row)
            if (key.cap.key == *struck) asked = key.asks;
}

}  // namespace kiosk::desk_screens
