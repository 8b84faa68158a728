#include "kiosk/screens/keyboard.h"

#include "model/base/utf8.h"
#include "model/hangul/composer.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::screens {
namespace {

using app::Layer;
using text::Msg;
using text::Text;
using ui::Mm;

/// A key and what it does.
struct Key {
    ui::KeyCap cap;
    app::SearchStep step;
};
using Row = std::vector<Key>;

// The keyboard takes a share of what it has in common with the results, and a smaller one where these have large
// letters.
constexpr float kShare = 0.38F, kShareLarge = 0.30F;
constexpr Mm kLeastKey{13.0F}, kHighestKey{38.0F};
constexpr int kLarge = 125;  // per cent
constexpr float kRows = 4;   // of every layer

Mm key_height(const ui::Metrics& metrics, float shared_px) {
    const float share = metrics.text_percent >= kLarge ? kShareLarge : kShare;
    const float taken_mm = (kRows - 1) * ui::kKeyGap.value + 2 * ui::kKeyPadding.value;
    const float key_mm = (shared_px * share / metrics.px_per_mm - taken_mm) / kRows;
    return {std::clamp(key_mm, kLeastKey.value, kHighestKey.value)};
}

/// A key that writes `shown`. Its place on a US keyboard names it: shift does not change that.
Key letter(char place, const std::string& shown, char32_t written) {
    return {.cap = {.key = std::string(1, place), .label = text::data(shown)}, .step = app::Strike{written}};
}

/// A key that does something else than write.
Key tool(const Sight& sight, const char* key, Msg label, Msg name, float width, app::SearchStep step) {
    return {.cap = {.key = key, .label = sight.say(label), .name = sight.say(name), .width = width, .letter = false},
            .step = std::move(step)};
}

Key erase(const Sight& sight, float width) {
    Key key = tool(sight, "erase", Msg::key_erase, Msg::key_erase_name, width, app::EraseLetter{});
    key.cap.icon = ui::Icon::backspace;
    return key;
}

Row hangul_letters(std::string_view places, bool shift) {
    Row row;
    for (const char place : places) {
        const char struck = shift ? static_cast<char>(place - 'a' + 'A') : place;
        row.push_back(letter(place, model::letter_of(struck), static_cast<char32_t>(struck)));
    }
    return row;
}

std::vector<Row> hangul_rows(const Sight& sight, bool shift) {
    std::vector<Row> rows{hangul_letters("qwertyuiop", shift), hangul_letters("asdfghjkl", shift),
                          hangul_letters("zxcvbnm", shift)};
    Key shift_key{.cap = {.key = "shift",
                          .label = text::data("ㄲㅒ"),
                          .name = sight.say(Msg::key_shift_name),
                          .width = 1.5F,
                          .letter = false,
                          .checked = shift},
                  .step = app::ToggleShift{}};
    rows[2].insert(rows[2].begin(), std::move(shift_key));
    rows[2].push_back(erase(sight, 1.5F));
    return rows;
}

/// The fourteen consonants in the order of the alphabet, as in an index: large, and nothing is composed of them.
std::vector<Row> choseong_rows(const Sight& sight) {
    std::vector<Row> rows;
    for (const std::string_view places : {"rsefa", "qtdwc", "zxvg"}) {
        Row row;
        for (const char place : places) {
            const std::string shown = model::letter_of(place);
            std::string_view one = shown;
            row.push_back(letter(place, shown, model::take_code_point(one)));
        }
        rows.push_back(std::move(row));
    }
    rows[2].push_back(erase(sight, 1));
    return rows;
}

Row plain_letters(std::string_view letters) {
    Row row;
    for (const char c : letters) row.push_back(letter(c, std::string(1, c), static_cast<char32_t>(c)));
    return row;
}

std::vector<Row> latin_rows(const Sight& sight) {
    std::vector<Row> rows{plain_letters("qwertyuiop"), plain_letters("asdfghjkl"), plain_letters("zxcvbnm")};
    rows[2].push_back(erase(sight, 2));
    return rows;
}

/// As on a telephone.
std::vector<Row> digit_rows(const Sight& sight) {
    std::vector<Row> rows{plain_letters("123"), plain_letters("456-"), plain_letters("7890")};
    rows[0].push_back(erase(sight, 1));
    return rows;
}

/// The row that every layer has, its keys in the same places: two other layers, the space, the index, and away.
Row foot_row(const Sight& sight, const app::SearchRoute& route, float units) {
    const auto hangul = [&](float width) {
        return tool(sight, "hangul", Msg::key_hangul, Msg::key_hangul_name, width, app::ChooseLayer{Layer::hangul});
    };
    const auto latin = [&](float width) {
        return tool(sight, "latin", Msg::key_latin, Msg::key_latin_name, width, app::ChooseLayer{Layer::latin});
    };
    const float part = units / 10;
    const bool digits = route.layer == Layer::digits;
    Row row;
    row.push_back(digits ? latin(1.5F * part)
                         : tool(sight, "digits", Msg::key_digits, Msg::key_digits_name, 1.5F * part,
                                app::ChooseLayer{Layer::digits}));
    row.push_back(route.layer == Layer::hangul ? latin(1.5F * part) : hangul(1.5F * part));
    row.push_back(
        {.cap = {.key = "space", .label = sight.say(Msg::key_space), .width = 3.4F * part}, .step = app::Strike{U' '}});
    row.push_back(tool(sight, "choseong", Msg::key_choseong, Msg::key_choseong_name, 1.8F * part,
                       app::ChooseLayer{route.layer == Layer::choseong ? Layer::hangul : Layer::choseong}));
    row.back().cap.checked = route.layer == Layer::choseong;
    row.push_back(
        tool(sight, "hide", Msg::key_hide, Msg::keyboard_hide, 1.8F * part, app::ShowKeyboard{.shown = false}));
    row.back().cap.icon = ui::Icon::keyboard_hide;
    return row;
}

std::vector<Row> rows_of(const Sight& sight, const app::SearchRoute& route) {
    switch (route.layer) {
        case Layer::hangul: return hangul_rows(sight, route.shift);
        case Layer::choseong: return choseong_rows(sight);
        case Layer::latin: return latin_rows(sight);
        case Layer::digits: return digit_rows(sight);
    }
    return {};
}

float units_of(const std::vector<Row>& rows) {
    float most = 0;
    for (const Row& row : rows) {
        float units = 0;
        for (const Key& key : row) units += key.cap.width;
        most = std::max(most, units);
    }
    return most;
}

}  // namespace

void draw_keyboard(ui::Ui& ui, const Sight& sight, const app::SearchRoute& route, float shared_px, Asked& asked) {
    if (!route.keyboard) {
        if (ui.button("keyboard-show", sight.say(Msg::keyboard_show),
                      {.icon = ui::Icon::keyboard, .press = {.kind = ui::PressKind::strong, .min_height = {24.0F}}}))
            asked = app::Search{app::ShowKeyboard{.shown = true}};
        return;
    }
    std::vector<Row> rows = rows_of(sight, route);
    rows.push_back(foot_row(sight, route, units_of(rows)));
    std::vector<ui::KeyRow> caps;
    for (const Row& row : rows) {
        ui::KeyRow& cap_row = caps.emplace_back();
        for (const Key& key : row) cap_row.push_back(key.cap);
    }
    const auto struck = ui.keyboard("keyboard", sight.say(Msg::keyboard), caps, key_height(ui.metrics(), shared_px));
    if (!struck) return;
    for (const Row& row : rows)
        for (const Key& key : row)
            if (key.cap.key == *struck) asked = app::Search{key.step};
}

}  // namespace kiosk::screens
