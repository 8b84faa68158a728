// Controls: what is pressed.
#include "kiosk/ui/ui.h"
#include "kiosk/ui/ui_scopes.h"

#include <algorithm>
#include <cmath>

namespace kiosk::ui {

using semantics::Rect;
using semantics::Role;

namespace {

constexpr float kLine = 3, kFineLine = 2;        // px
constexpr float kDenseBelow = 2.0F;              // px/mm: at a desk lines are finer
constexpr float kRingWidth = 4, kHaloWidth = 2;  // px: WCAG 2.4.13 and the accessibility profile
constexpr Mm kRounding{5.0F};

}  // namespace

const Shade& Ui::shade_of(PressKind kind, bool pressed) const {
    switch (kind) {
        case PressKind::card: return pressed ? theme_.control_pressed : theme_.control;
        case PressKind::strong: return pressed ? theme_.control_pressed : theme_.strong;
        case PressKind::primary: return pressed ? theme_.primary_pressed : theme_.primary;
        case PressKind::danger: return pressed ? theme_.danger_pressed : theme_.danger;
        case PressKind::menu: return pressed ? theme_.primary_pressed : theme_.header;
        case PressKind::quiet: return pressed ? theme_.control_pressed : theme_.warning_tint;
    }
    return theme_.control;
}

void Ui::focus_ring(Rect b, float rounding) {
    const float out = kRingWidth + kHaloWidth;
    pen_.outline({b.x - out, b.y - out, b.w + 2 * out, b.h + 2 * out}, theme_.focus, kRingWidth, rounding + out);
    pen_.outline({b.x - kHaloWidth, b.y - kHaloWidth, b.w + 2 * kHaloWidth, b.h + 2 * kHaloWidth}, theme_.focus_halo,
                 kHaloWidth, rounding + kHaloWidth);
}

bool Ui::pressable(std::string_view key, const text::Text& name, const PressLook& look,
                   const std::function<void()>& body) {
    const float padding = metrics_.px(look.padding);
    const float least = std::max(std::exchange(stretch_, 0.0F), metrics_.px(look.min_height));
    const float inner = measured(column_.w - 2 * padding, body, kInnerGap);
    const Rect bounds = take(std::max(least, inner + 2 * padding));
    if (measuring_) return false;

    const semantics::NodeId id = id_of(key);
    const bool pressed = look.enabled && gesture_.pressed() == id;
    const bool checked = look.checked.value_or(false);
    // What cannot be pressed does not stand out: its dashed edge shows on a light ground only.
    const bool bright = look.kind == PressKind::primary || look.kind == PressKind::danger;
    const PressKind kind = !look.enabled && bright ? PressKind::card : look.kind;
    const bool menu = kind == PressKind::menu;
    const Shade& shade = checked ? (menu ? theme_.strong : theme_.primary) : shade_of(kind, pressed);
    place(key,
          {.role = look.checked ? Role::radio : Role::button,
           .name = name,
           .focusable = true,
           .enabled = look.enabled,
           .checked = look.checked},
          bounds);
    if (look.urgent) drawn_.urgent.push_back(id);

    const float rounding = metrics_.px(kRounding);
    if (seen(bounds)) {
        pen_.fill(bounds, shade.fill, rounding);
        if (look.enabled)
            pen_.outline(bounds, shade.outline, metrics_.px_per_mm < kDenseBelow ? kFineLine : kLine, rounding);
        else
            pen_.dashed_outline(bounds, shade.outline, kLine, rounding);
        if (memory_.focus_shown && memory_.focus == id) focus_ring(bounds, rounding);
    }
    const PathScope scope{*this, key};
    const Kept control{in_control_, true};
    const bool plain = !pressed && !checked && (kind == PressKind::card || kind == PressKind::strong);
    const float down = std::floor((bounds.h - inner) / 2);
    on(shade, plain, [&] { padded({bounds.x, bounds.y + down - padding, bounds.w, bounds.h}, padding, body); });
    return look.enabled && asked_.chosen == id;
}

bool Ui::button(std::string_view key, const text::Text& label, const ButtonLook& look) {
    const Type type = typesetter_.type(look.size, true, label.language());
    const Tone tone = look.press.kind == PressKind::strong ? Tone::primary : Tone::normal;
    const Mm icon_mm{type.ink_px * 1.35F / (metrics_.px_per_mm * metrics_.scale())};
    const float icon_px = metrics_.scaled_px(icon_mm);
    const WordsLook words_look{.size = look.size,
                               .bold = true,
                               .tone = tone,
                               .align = look.icon == Icon::none || look.stacked ? Align::centre : Align::left};
    PressLook press = look.press;
    press.padding = {3.0F};
    return pressable(key, label, press, [&] {
        if (look.icon == Icon::none) {
            words("label", label, words_look);
        } else if (look.stacked) {
            set_gap({1.0F});
            centred(icon_px, [&] { icon(look.icon, icon_mm, tone); });
            words("label", label, words_look);
        } else {
            // Icon and word together in the middle of the button.
            const float gap = metrics_.px(kPartGap);
            const auto lines = typesetter_.lines(type, label, column_.w - icon_px - gap);
            const float widest = lines.empty() ? 1 : std::ceil(std::ranges::max(lines, {}, &Line::width).width) + 1;
            centred(icon_px + gap + widest, [&] {
                beside({{.width_px = icon_px, .body = [&] { icon(look.icon, icon_mm, tone); }},
                        {.width_px = 0, .body = [&] { words("label", label, words_look); }}});
            });
        }
    });
}

}  // namespace kiosk::ui
