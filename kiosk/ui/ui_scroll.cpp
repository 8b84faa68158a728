// Lists that scroll: by finger, by their two buttons and by the keypad.
#include "kiosk/ui/ui.h"
#include "kiosk/ui/ui_scopes.h"

#include <algorithm>
#include <cmath>

namespace kiosk::ui {

using semantics::Node;
using semantics::Rect;
using semantics::Role;

namespace {

constexpr float kPage = 0.85F;     // of the view: something of the last page stays in sight
constexpr Mm kStrip{39.0F};        // width of the 위/아래 buttons on the reference panel
constexpr Mm kPagerHeight{60.0F};  // the two buttons are the easiest targets of a list
constexpr Mm kArrowRoom{32.0F};    // what an arrow above a word takes
constexpr Mm kBarStrip{6.0F};      // of the thin mark, with the air before it
constexpr Mm kNotch{36.0F};        // that a notch of the wheel scrolls
constexpr Mm kRoom{3.0F};          // round the content: focus rings are drawn outside of things

}  // namespace

void Ui::scroll(std::string_view key, const text::Text& name, float bottom_px, const PagerWords& words,
                const std::function<void()>& body, ScrollLook look) {
    const float room = metrics_.px(kRoom);
    const Rect view{column_.x - room, column_.y, column_.w + 2 * room, bottom_px - column_.y};
    column_.y = bottom_px;
    if (measuring_) return;

    const float gap = metrics_.px(kGap);
    const float full = column_.w;
    float height = measured(full, body) + 2 * room;
    const bool overflows = height > view.h;
    const float widest_word =
        std::max(typesetter_.width(Size::small, true, words.up), typesetter_.width(Size::small, true, words.down));
    const bool bar = look == ScrollLook::bar;
    const float strip =
        bar         ? metrics_.px(kBarStrip)
        : overflows ? std::ceil(std::max(metrics_.px(kStrip), std::min(widest_word + metrics_.px({8.0F}), full / 4)))
                    : 0;
    const float inner = bar ? full - strip : overflows ? full - strip - gap : full;
    if (overflows || bar) height = measured(inner, body) + 2 * room;
    const float limit = std::max(0.0F, height - view.h);
    const Rect zone{view.x, view.y, inner + 2 * room, view.h};

    const semantics::NodeId id = place(key, {.role = Role::list, .name = name}, zone);
    KineticScroll& scroll = memory_.scrolls[id.value];
    if (overflows && asked_.page != 0) {
        const float page = scroll.goal() + static_cast<float>(asked_.page) * view.h * kPage;
        asked_.jump ? scroll.scroll_to(std::clamp(page, 0.0F, limit)) : scroll.glide_to(page);
    }
    if (asked_.wheel && zone.holds(asked_.wheel->at.x, asked_.wheel->at.y))
        scroll.scroll_to(std::clamp(scroll.offset() - asked_.wheel->notches * metrics_.px(kNotch), 0.0F, limit));
    if (gesture_.holds(id) && scroll.moving()) scroll.scroll_to(scroll.offset());
    scroll.advance(gesture_.drag(id), asked_.dt, limit);
    drawn_.moving = drawn_.moving || scroll.moving();
    drawn_.zones.push_back({id, zone});

    const std::size_t first_node = drawn_.tree.size();
    {
        const PathScope scope{*this, key};
        const Kept column{column_,
                          Column{view.x + room, view.y + room - std::floor(scroll.offset()), inner, gap, true}};
        const Kept fence{fence_, Rect{zone.x, -1e6F, zone.w, 2e6F}};
        pen_.push_clip(zone);
        body();
        pen_.pop_clip();
    }
    if (reveal_focus(first_node, zone, scroll, limit)) drawn_.again = true;
    if (overflows && bar) {
        const float length = std::max(metrics_.px({14.0F}), view.h * view.h / height);
        const float down = limit > 0 ? (view.h - length) * scroll.offset() / limit : 0;
        const float thick = metrics_.px(kBarStrip) * 0.6F;
        plate({view.right() - thick, view.y + down, thick, length}, {theme_.tool.outline, {}, theme_.tool.outline},
              thick / 2, 0);
    } else if (overflows) {
        const PathScope scope{*this, key};
        pager(view.right() - room - strip, strip, view, scroll, limit, words);
    }
}

bool Ui::reveal_focus(std::size_t first_node, Rect view, KineticScroll& scroll, float limit) {
    if (!asked_.reveal || !memory_.focus_shown) return false;
    for (const Node& node : drawn_.tree.nodes().subspan(first_node)) {
        if (node.id != memory_.focus) continue;
        const float room = metrics_.px(kRoom);
        const float above = view.y + room - node.bounds.y, below = node.bounds.bottom() + room - view.bottom();
        const float wanted = above > 0   ? scroll.offset() - above
                             : below > 0 ? std::min(limit, scroll.offset() + below)
                                         : scroll.offset();
        if (std::floor(wanted) == std::floor(scroll.offset())) return false;
        scroll.scroll_to(std::max(0.0F, wanted));
        return true;
    }
    return false;
}

void Ui::pager(float x, float width, Rect view, KineticScroll& scroll, float limit, const PagerWords& words) {
    const float gap = metrics_.px(kGap);
    const float height = std::min(metrics_.scaled_px(kPagerHeight), std::floor((view.h - gap) / 2) - gap);
    const auto at = [&](float y) { return Rect{x, y, width, height}; };
    const Rect up = at(view.y + metrics_.px(kRoom)), down = at(up.bottom() + gap);
    const Mm least{height / metrics_.px_per_mm};
    // Where little of the list can be seen the words stand alone: they say more than the arrows.
    const bool arrows = height >= metrics_.px(kArrowRoom);
    const auto fits = [&](semantics::Rect place, const std::function<void()>& body) {
        area(place, [&] { fitted(place.w, place.h + 1, body); });
    };
    fits(up, [&] {
        const bool can = scroll.offset() > 0.5F;
        if (button("page-up", words.up,
                   {.icon = arrows ? Icon::expand_less : Icon::none,
                    .press = {.enabled = can, .min_height = least},
                    .size = Size::small,
                    .stacked = true})) {
            scroll.glide_to(scroll.goal() - view.h * kPage);
            drawn_.moving = true;
        }
    });
    fits(down, [&] {
        const bool can = scroll.offset() < limit - 0.5F;
        const PressKind kind = can ? PressKind::primary : PressKind::card;
        if (button("page-down", words.down,
                   {.icon = arrows ? Icon::expand_more : Icon::none,
                    .press = {.kind = kind, .enabled = can, .min_height = least},
                    .size = Size::small,
                    .stacked = true})) {
            scroll.glide_to(scroll.goal() + view.h * kPage);
            drawn_.moving = true;
        }
    });
}

}  // namespace kiosk::ui
