// Words and marks: what is read.
#include "kiosk/ui/qr.h"
#include "kiosk/ui/ui.h"
#include "kiosk/ui/ui_scopes.h"

#include <algorithm>
#include <cmath>

namespace kiosk::ui {

using semantics::Ink;
using semantics::Rect;
using semantics::Role;

namespace {

constexpr float kSlack = 0.5F;  // px
constexpr int kQuietZone = 4;   // modules: ISO/IEC 18004
constexpr float kMarkLine = 2;  // px

float start_of(Rect box, float width, Align align) {
    switch (align) {
        case Align::left: return box.x;
        case Align::centre: return box.x + std::floor((box.w - width) / 2);
        case Align::right: return box.right() - width;
    }
    return box.x;
}

/// Encoding takes longer than all else on a screen, and bodies run several times: each code is made once a visit.
const QrCode& known_code(std::map<std::string, QrCode>& codes, const std::string& payload) {
    const auto known = codes.find(payload);
    return known != codes.end() ? known->second : codes.emplace(payload, qr_code(payload)).first->second;
}

bool leaves(Rect inner, Rect fence) {
    return inner.x < fence.x - kSlack || inner.right() > fence.right() + kSlack || inner.y < fence.y - kSlack ||
           inner.bottom() > fence.bottom() + kSlack;
}

constexpr float kDenseBelow = 2.0F;  // px/mm
constexpr float kPillIcon = 1.3F;    // of the letters' ink
constexpr float kPillGap = 0.7F;     // of the padding

/// At a desk a millimetre has few pixels and the round ends need them.
float pill_pad(const Metrics& metrics, const Type& type) {
    const float pad = metrics.scaled_px({3.0F});
    return metrics.px_per_mm < kDenseBelow ? std::max(pad, std::round(type.ink_px * 0.5F)) : pad;
}

}  // namespace

void Ui::words(std::string_view key, const text::Text& words, const WordsLook& look) {
    if (words.empty()) return;
    stretch_ = 0;  // a cell that begins with words is no box that grows with its row
    note_language(words);
    const Type type = look.one_line ? typesetter_.fitted(look.size, look.bold, words, column_.w)
                                    : typesetter_.unbroken(look.size, look.bold, words, column_.w);
    const std::vector<Line> lines = typesetter_.lines(type, words, column_.w);
    const Rect bounds = take(type.line_px * static_cast<float>(lines.size()));
    if (measuring_) return;

    const float widest = std::ranges::max(lines, {}, &Line::width).width;
    const bool body = (look.tone == Tone::normal && look.size != Size::small);
    const Ink ink{.letters = colour(look.tone),
                  .ground = shade_.fill,
                  .text_px = type.ink_px,
                  .body = body && plain_,
                  .cut_off = widest > bounds.w + kSlack || leaves(bounds, fence_),
                  .torn = torn(lines),
                  .missing_glyphs = typesetter_.missing(type, words.str())};
    place(key, {.role = look.role, .name = words, .ink = ink}, bounds);
    if (!seen(bounds)) return;
    float y = bounds.y;
    for (const Line& line : lines) {
        pen_.letters(type, start_of(bounds, line.width, look.align), y, line.text, ink.letters);
        y += type.line_px;
    }
}

void Ui::heading(std::string_view key, const text::Text& text, Size size) {
    words(key, text, {.size = size, .bold = true, .role = Role::heading});
}

void Ui::icon(Icon icon, Mm size, Tone tone) {
    const float side = metrics_.scaled_px(size);
    const Rect box = take(side);
    if (seen(box) && icon != Icon::none) pen_.icon(icon, {box.x, box.y, std::min(side, box.w), side}, colour(tone));
}

void Ui::icon_tile(Icon icon, Mm size) {
    const float side = metrics_.scaled_px(size);
    const Rect box = take(side);
    if (!seen(box)) return;
    const Rect tile{box.x, box.y, side, side};
    pen_.fill(tile, theme_.primary_tint.fill, side / 5);
    const float in = std::round(side * 0.2F);
    pen_.icon(icon, {tile.x + in, tile.y + in, side - 2 * in, side - 2 * in}, theme_.primary_tint.letters);
}

float Ui::pill_width(Icon icon, const text::Text& words) {
    if (words.empty()) return 0;
    const Type type = typesetter_.type(Size::small, true, words.language());
    const float pad = pill_pad(metrics_, type);
    const float before = icon == Icon::none ? 0 : type.ink_px * kPillIcon + pad * kPillGap;
    return std::ceil(typesetter_.width(Size::small, true, words) + 2 * pad + before) + 1;
}

void Ui::pill(std::string_view key, Icon icon, const text::Text& words, Mark mark) {
    if (words.empty()) return;
    const Type type = typesetter_.type(Size::small, true, words.language());
    const float pad = pill_pad(metrics_, type);
    const float icon_px = icon == Icon::none ? 0 : type.ink_px * kPillIcon;
    const float icon_gap = icon == Icon::none ? 0 : pad * kPillGap;
    const float room = column_.w - 2 * pad - icon_px - icon_gap;
    const std::vector<Line> lines = typesetter_.lines(type, words, room);
    const float widest = std::ranges::max(lines, {}, &Line::width).width;
    const float height = type.line_px * static_cast<float>(lines.size()) + pad * 0.6F;
    const Rect row = take(height);
    if (measuring_) return;

    const Shade& shade = shade_of(mark);
    const Rect bounds{row.x, row.y, std::ceil(widest + 2 * pad + icon_px + icon_gap), height};
    const Ink ink{.letters = shade.letters,
                  .ground = shade.fill,
                  .text_px = type.ink_px,
                  .body = false,
                  .cut_off = widest > room + kSlack || leaves(bounds, fence_),
                  .torn = torn(lines),
                  .missing_glyphs = typesetter_.missing(type, words.str())};
    place(key, {.role = Role::status, .name = words, .ink = ink}, bounds);
    if (!seen(bounds)) return;
    const float rounding = std::min(height / 2, type.line_px * 0.7F);
    pen_.fill(bounds, shade.fill, rounding);
    pen_.outline(bounds, shade.outline, kMarkLine, rounding);
    if (icon != Icon::none)
        pen_.icon(icon, {bounds.x + pad, bounds.y + (height - icon_px) / 2, icon_px, icon_px}, shade.letters);
    float y = bounds.y + pad * 0.3F;
    for (const Line& line : lines) {
        pen_.letters(type, bounds.x + pad + icon_px + icon_gap, y, line.text, shade.letters);
        y += type.line_px;
    }
}

void Ui::qr(std::string_view key, const text::Text& name, const std::string& payload, Mm size) {
    const QrCode& code = known_code(memory_.codes, payload);
    if (code.side == 0) return;
    // Whole pixels a module: a code of uneven modules is harder to read.
    const auto across = static_cast<float>(code.side);
    const float module = std::ceil(metrics_.px(size) / across);
    const float side = module * (across + 2 * kQuietZone);
    const Rect row = take(side);
    if (measuring_) return;
    const Rect bounds{row.x + std::max(0.0F, std::floor((row.w - side) / 2)), row.y, side, side};
    place(key, {.role = Role::image, .name = name, .value = payload}, bounds);
    if (!seen(bounds)) return;
    pen_.fill(bounds, {255, 255, 255});
    pen_.outline(bounds, theme_.surface.outline, 2, 0);
    const float in = module * kQuietZone;
    pen_.qr({bounds.x + in, bounds.y + in, module * across, module * across}, code.modules, code.side);
}

void Ui::day_box(std::string_view key, const text::Text& name, const text::Text& day,
                 const std::vector<text::Text>& hours, bool today) {
    const Shade& shade = today ? theme_.primary_tint : theme_.quiet_tint;
    const float pad = metrics_.px(kDayPadding);
    const auto body = [&] {
        set_gap({0});
        words("day", day, {.size = Size::small, .bold = today, .align = Align::centre});
        for (std::size_t i = 0; i < hours.size(); ++i)
            words("hours-" + std::to_string(i), hours[i], {.size = Size::small, .bold = today, .align = Align::centre});
    };
    const float least = std::exchange(stretch_, 0.0F);
    const Rect bounds = take(std::max(least, measured(column_.w - 2 * pad, body, kInnerGap) + 2 * pad));
    if (measuring_) return;
    place(key, {.role = Role::group, .name = name}, bounds);
    const PathScope scope{*this, key};
    const Kept part{in_control_, true};  // the name says it all in one go
    if (seen(bounds)) {
        pen_.fill(bounds, shade.fill, metrics_.px({3.0F}));
        if (today) pen_.outline(bounds, shade.outline, 3, metrics_.px({3.0F}));
    }
    on(shade, false, [&] { padded(bounds, pad, body); });
}

}  // namespace kiosk::ui
