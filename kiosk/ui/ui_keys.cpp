// A keyboard on the screen.
#include "kiosk/ui/ui.h"
#include "kiosk/ui/ui_scopes.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace kiosk::ui {

using semantics::Ink;
using semantics::Rect;
using semantics::Role;

namespace {

constexpr float kLine = 2;  // px
constexpr Mm kRounding{3.0F};
constexpr Mm kLetterInk{14.0F}, kWordInk{10.0F};
constexpr Mm kLeastInk{7.25F};     // KS X 9211:2022: nothing smaller
constexpr Mm kStackedFrom{24.0F};  // a key of that height has room for an icon above its word
constexpr float kInkOfKey = 0.5F;

struct Placed {
    const KeyCap* cap = nullptr;
    std::size_t row = 0;
    Rect bounds;
};

float units_of(const KeyRow& row) {
    float units = 0;
    for (const KeyCap& cap : row) units += cap.width;
    return units;
}

float most_units(const std::vector<KeyRow>& rows) {
    float most = 1;
    for (const KeyRow& row : rows) most = std::max(most, units_of(row));
    return most;
}

/// Every key with its place, row by row. A key of two units is as wide as two keys and their gap.
std::vector<Placed> placed(const std::vector<KeyRow>& rows, Rect inside, float gap, float height) {
    const float most = most_units(rows);
    const float unit = (inside.w - (most - 1) * gap) / most;
    std::vector<Placed> out;
    float y = inside.y;
    for (std::size_t r = 0; r < rows.size(); ++r) {
        const float units = units_of(rows[r]);
        float x = inside.x + (inside.w - (units * unit + (units - 1) * gap)) / 2;
        for (const KeyCap& cap : rows[r]) {
            const float width = cap.width * unit + (cap.width - 1) * gap;
            out.push_back({&cap, r, {std::floor(x), y, std::floor(width), height}});
            x += width + gap;
        }
        y += height + gap;
    }
    return out;
}

}  // namespace

std::optional<std::string> Ui::keyboard(std::string_view key, const text::Text& name, const std::vector<KeyRow>& rows,
                                        Mm key_height) {
    const float gap = metrics_.px(kKeyGap), padding = metrics_.px(kKeyPadding);
    const float height = metrics_.px(key_height);
    const auto count = static_cast<float>(rows.size());
    const Rect bounds = take(count * height + (count - 1) * gap + 2 * padding);
    if (measuring_) return std::nullopt;

    const Rect inside{bounds.x + padding, bounds.y + padding, bounds.w - 2 * padding, bounds.h - 2 * padding};
    std::vector<Placed> keys = placed(rows, inside, gap, height);
    place(key, {.role = Role::group, .name = name}, bounds);
    surface(theme_.keyboard, bounds, kLine);
    const PathScope scope{*this, key};
    for (std::size_t r = 0; r < rows.size(); ++r) {
        auto& row = drawn_.rows.emplace_back();
        for (const Placed& at : keys)
            if (at.row == r) row.push_back(id_of(at.cap->key));
    }
    const float column = (inside.w + gap) / most_units(rows);
    std::ranges::stable_sort(keys, {}, [&](const Placed& at) {
        return std::tuple{static_cast<int>((at.bounds.x + at.bounds.w / 2 - inside.x) / column), at.row};
    });
    std::optional<std::string> struck;
    for (const Placed& at : keys)
        if (keyboard_key(*at.cap, at.bounds)) struck = at.cap->key;
    return struck;
}

bool Ui::keyboard_key(const KeyCap& cap, Rect bounds) {
    const semantics::NodeId id = id_of(cap.key);
    const bool pressed = gesture_.pressed() == id;
    place(cap.key,
          {.role = Role::button,
           .name = cap.name.empty() ? cap.label : cap.name,
           .focusable = true,
           .checked = cap.checked},
          bounds);
    const Shade& shade = pressed                       ? theme_.control_pressed
                         : cap.checked.value_or(false) ? theme_.primary
                         : cap.letter                  ? theme_.control
                                                       : theme_.tool;
    if (seen(bounds)) {
        const float rounding = metrics_.px(kRounding);
        pen_.fill(bounds, shade.fill, rounding);
        pen_.outline(bounds, shade.outline, kLine, rounding);
        if (memory_.focus_shown && memory_.focus == id) focus_ring(bounds, rounding);
    }
    const PathScope scope{*this, cap.key};
    const Kept control{in_control_, true};
    key_label(cap, bounds, shade);
    return asked_.chosen == id;
}

void Ui::key_label(const KeyCap& cap, Rect bounds, const Shade& shade) {
    const std::string& words = cap.label.str();
    const float room = bounds.w - 2 * metrics_.px({1.5F});
    const float least = metrics_.px(kLeastInk) + 1;
    const bool stacked = cap.icon != Icon::none && bounds.h >= metrics_.px(kStackedFrom);
    const float wanted = std::min(metrics_.px(cap.letter ? kLetterInk : kWordInk), bounds.h * kInkOfKey);
    Type type =
        typesetter_.type_of_ink(std::max(least, stacked ? bounds.h * 0.24F : wanted), true, cap.label.language());
    const float needed = typesetter_.width(type, words);
    if (needed > room)
        type = typesetter_.type_of_ink(std::max(least, std::floor(type.ink_px * room / needed) - 1), true,
                                       cap.label.language());
    const float width = typesetter_.width(type, words);
    const float icon_px = stacked ? std::floor(bounds.h * 0.36F) : 0;
    const float top = bounds.y + std::floor((bounds.h - icon_px - type.line_px) / 2);
    const Rect at{bounds.x + std::floor((bounds.w - width) / 2), top + icon_px, width, type.line_px};
    place("label",
          {.role = Role::text,
           .name = cap.label,
           .ink = Ink{.letters = shade.letters,
                      .ground = shade.fill,
                      .text_px = type.ink_px,
                      .cut_off = width > bounds.w,
                      .missing_glyphs = typesetter_.missing(type, words)}},
          at);
    if (!seen(bounds)) return;
    if (stacked) pen_.icon(cap.icon, {bounds.x, top, bounds.w, icon_px}, shade.letters);
    pen_.letters(type, at.x, at.y, words, shade.letters);
}

}  // namespace kiosk::ui
