// The line that is written for a search, and what the search found in a text.
#include "kiosk/ui/ui.h"
#include "kiosk/ui/ui_scopes.h"
#include "model/base/utf8.h"

#include <algorithm>
#include <cmath>

namespace kiosk::ui {

using semantics::Ink;
using semantics::Rect;
using semantics::Role;

namespace {

constexpr float kStrongLine = 4;         // px
constexpr float kMostOfScreen = 0.075F;  // its letters grow no more where the results would lose their room
constexpr float kInkOfField = 0.5F;
constexpr Mm kRounding{5.0F};
constexpr Mm kFieldHeight{34.0F}, kFieldPadding{9.0F}, kIcon{15.0F};
constexpr Mm kButtonInset{4.0F};              // round the button in the field
constexpr Mm kCaret{1.0F}, kUnderline{1.5F};  // the caret stands still: nothing on this screen moves by itself
constexpr Mm kMarkLine{1.1F}, kMarkRoom{0.6F};

/// The end of `text` that fits, with "…" before it where something is left out: what is being written is seen.
std::string end_that_fits(const Typesetter& typesetter, const Type& type, const std::string& text, float width) {
    if (typesetter.width(type, text) <= width) return text;
    std::string_view rest = text;
    while (!rest.empty()) {
        (void)model::take_code_point(rest);
        std::string cut = "…" + std::string{rest};
        if (typesetter.width(type, cut) <= width) return cut;
    }
    return {};
}

/// The part of [from, to) that lies on a line which begins at `start` and is `size` bytes long; empty where none does.
Marked on_line(const Marked& mark, std::size_t start, std::size_t size) {
    const std::size_t from = std::clamp(mark.from, start, start + size);
    return {from - start, std::clamp(mark.to, from, start + size) - start};
}

}  // namespace

/// Where the letters begin, from the field's left, with the icon before them.
struct Ui::FieldPlace {
    float icon_px = 0, left = 0, room = 0;
    Type hint;
};

Ui::FieldPlace Ui::field_place(const FieldWords& words) const {
    const float pad = metrics_.px(kFieldPadding);
    FieldPlace place;
    place.icon_px = std::min(metrics_.scaled_px(kIcon), metrics_.px(kIcon) * 1.5F);
    place.left = pad + place.icon_px + std::floor(pad * 0.7F);
    place.room = column_.w - place.left - std::floor(pad * 0.5F);
    const bool fits = typesetter_.width(Size::body, false, words.hint) <= place.room;
    place.hint = typesetter_.type(fits ? Size::body : Size::small, false, words.hint.language());
    return place;
}

FieldAsked Ui::field(std::string_view key, const text::Text& name, const FieldWords& words) {
    const FieldPlace place_in = field_place(words);
    const auto lines = static_cast<float>(typesetter_.lines(place_in.hint, words.hint, place_in.room).size());
    const float grown =
        std::min(metrics_.scaled_px(kFieldHeight * 0.8F), std::floor(metrics_.screen.y * kMostOfScreen));
    const float least = std::max(metrics_.px(kFieldHeight), grown);
    const Rect bounds = take(std::max(least, place_in.hint.line_px * lines + 2 * metrics_.px(kButtonInset)));
    if (measuring_) return FieldAsked::nothing;
    const bool written = !words.finished.empty() || !words.unfinished.empty();
    const float inset = metrics_.px(kButtonInset);
    const float clear_w = std::ceil(typesetter_.width(Size::small, true, words.clear)) + metrics_.px({10.0F});
    const Rect clear{bounds.right() - inset - clear_w, bounds.y + inset, clear_w, bounds.h - 2 * inset};
    Rect line = bounds;
    if (written) line.w = clear.x - metrics_.px(kKeyGap) - bounds.x;

    const semantics::NodeId id = id_of(key);
    place(key, {.role = Role::textbox, .name = name, .focusable = true, .value = words.finished + words.unfinished},
          line);
    const float rounding = metrics_.px(kRounding);
    if (seen(bounds)) {
        const Shade& shade = gesture_.pressed() == id ? theme_.control_pressed : theme_.strong;
        pen_.fill(bounds, shade.fill, rounding);
        pen_.outline(bounds, theme_.strong.outline, kStrongLine, rounding);
        if (memory_.focus_shown && memory_.focus == id) focus_ring(bounds, rounding);
        const Kept kept_shade{shade_, shade};
        const Kept control{in_control_, true};
        const PathScope scope{*this, key};
        pen_.icon(Icon::search,
                  {bounds.x + metrics_.px(kFieldPadding), bounds.y + std::floor((bounds.h - place_in.icon_px) / 2),
                   place_in.icon_px, place_in.icon_px},
                  theme_.strong.letters);
        line.x += place_in.left;
        line.w -= place_in.left + std::floor(metrics_.px(kFieldPadding) * 0.5F);
        if (written)
            field_letters(words, line);
        else
            field_hint(words.hint, place_in.hint, line);
    }
    if (written && field_button("clear", words.clear, clear)) return FieldAsked::cleared;
    return asked_.chosen == id ? FieldAsked::chosen : FieldAsked::nothing;
}

void Ui::field_hint(const text::Text& hint, const Type& type, Rect room) {
    const auto lines = typesetter_.lines(type, hint, room.w);
    const float height = type.line_px * static_cast<float>(lines.size());
    float widest = 0;
    for (const Line& line : lines) widest = std::max(widest, line.width);
    const Rect at{room.x, room.y + std::floor((room.h - height) / 2), room.w, height};
    place("hint",
          {.role = Role::text,
           .name = hint,
           .ink = Ink{.letters = theme_.subtle,
                      .ground = shade_.fill,
                      .text_px = type.ink_px,
                      .cut_off = widest > room.w + 1,
                      .torn = torn(lines),
                      .missing_glyphs = typesetter_.missing(type, hint.str())}},
          at);
    float y = at.y;
    for (const Line& line : lines) {
        pen_.letters(type, at.x, y, line.text, theme_.subtle);
        y += type.line_px;
    }
}

void Ui::field_letters(const FieldWords& words, Rect room) {
    const std::string all = words.finished + words.unfinished;
    const text::Text written = text::data(all);
    const float caret = metrics_.px(kCaret);
    Type type = typesetter_.fitted(Size::heading, true, written, room.w - 2 * caret);
    if (type.ink_px > room.h * kInkOfField)
        type = typesetter_.type_of_ink(room.h * kInkOfField, true, written.language());
    const std::string shown = end_that_fits(typesetter_, type, all, room.w - 2 * caret);
    const float width = typesetter_.width(type, shown);
    const Rect at{room.x, room.y + std::floor((room.h - type.line_px) / 2), room.w, type.line_px};
    place("text",
          {.role = Role::text,
           .name = written,
           .ink = Ink{.letters = theme_.text, .ground = shade_.fill, .text_px = type.ink_px, .body = true}},
          at);
    pen_.letters(type, at.x, at.y, shown, theme_.text);
    const float unfinished = typesetter_.width(type, words.unfinished);
    const float below = at.y + std::floor(type.line_px * 0.5F + type.ink_px * 0.68F);
    if (!words.unfinished.empty())
        pen_.fill({at.x + width - unfinished, below, unfinished, metrics_.px(kUnderline)}, theme_.strong.outline);
    const float tall = std::floor(type.ink_px * 1.15F);
    pen_.fill({at.x + width + caret, at.y + std::floor((type.line_px - tall) / 2), caret, tall}, theme_.strong.outline);
}

bool Ui::field_button(std::string_view key, const text::Text& label, Rect bounds) {
    bool asked = false;
    area(bounds, [&] {
        fitted(bounds.w, bounds.h + 1, [&] {
            const Mm height{bounds.h / metrics_.px_per_mm};
            if (button(key, label, {.press = {.min_height = height}, .size = Size::small})) asked = true;
        });
    });
    return asked;
}

void Ui::marked_words(std::string_view key, const text::Text& words, const std::vector<Marked>& marks,
                      const WordsLook& look) {
    const Type type = typesetter_.unbroken(look.size, look.bold, words, column_.w);
    const auto lines = typesetter_.lines(type, words, column_.w);
    const float top = column_.y + (column_.first ? 0 : column_.gap), left = column_.x;
    this->words(key, words, look);
    if (measuring_) return;
    const PathScope scope{*this, key};
    int count = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string_view line = lines[i].text;
        const auto start = static_cast<std::size_t>(line.data() - words.str().data());
        for (const Marked& mark : marks) {
            const Marked part = on_line(mark, start, line.size());
            if (part.from >= part.to) continue;
            const std::string_view found = line.substr(part.from, part.to - part.from);
            const float y = top + type.line_px * static_cast<float>(i);
            const float x = left + typesetter_.width(type, line.substr(0, part.from));
            const float width = typesetter_.width(type, found);
            const float half = std::floor(type.ink_px * 0.62F) + metrics_.px(kMarkRoom);
            const Rect box{x, y + std::floor(type.line_px / 2) - half, width, 2 * half + metrics_.px(kMarkLine)};
            place("found-" + std::to_string(count++),
                  {.role = Role::text,
                   .name = text::data(std::string{found}, words.language()),
                   .ink = Ink{.letters = theme_.found.letters,
                              .ground = theme_.found.fill,
                              .text_px = type.ink_px,
                              .body = true}},
                  box);
            if (!seen(box)) continue;
            pen_.fill(box, theme_.found.fill);
            pen_.fill({box.x, box.bottom() - metrics_.px(kMarkLine), box.w, metrics_.px(kMarkLine)},
                      theme_.found.outline);
            pen_.letters(type, x, y, found, theme_.found.letters);
        }
    }
}

}  // namespace kiosk::ui
