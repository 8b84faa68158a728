// Texts that staff edit, and stretches that are dragged over.
#include "kiosk/ui/ui.h"
#include "kiosk/ui/ui_scopes.h"

#include <algorithm>
#include <cmath>

namespace kiosk::ui {

using semantics::Ink;
using semantics::Rect;
using semantics::Role;

namespace {

constexpr Mm kRounding{4.0F}, kPadding{5.0F};
constexpr Mm kCaret{0.9F}, kUnderline{1.1F};
constexpr Mm kLabelGap{1.5F}, kNoteGap{2.0F}, kNoteIcon{11.0F};
constexpr float kDenseBelow = 2.0F;  // px/mm: at a desk lines are finer
constexpr Mm kMouseTravel{1.0F};     // a mouse that moves farther with its button down selects

float line_px(const Metrics& metrics, bool strong) {
    const float fine = metrics.px_per_mm < kDenseBelow ? 1.5F : 2.5F;
    return strong ? fine * 2 : fine;
}

std::size_t next_character(std::string_view text, std::size_t at) {
    ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80) ++at;
    return std::min(at, text.size());
}

Icon icon_of(FieldNote::Kind kind) {
    switch (kind) {
        case FieldNote::Kind::help: return Icon::none;
        case FieldNote::Kind::changed: return Icon::edit;
        case FieldNote::Kind::hint: return Icon::info;
        case FieldNote::Kind::problem: return Icon::error;
    }
    return Icon::none;
}

Tone tone_of(FieldNote::Kind kind) {
    switch (kind) {
        case FieldNote::Kind::help: return Tone::subtle;
        case FieldNote::Kind::changed: return Tone::warning;
        case FieldNote::Kind::hint: return Tone::primary;
        case FieldNote::Kind::problem: return Tone::danger;
    }
    return Tone::subtle;
}

}  // namespace

/// A field's text on its lines; each line with the byte at which it begins, the last one empty where a line end is the
/// text's last character.
struct Ui::FieldLines {
    Type type;
    std::string_view text;
    std::vector<std::size_t> starts;

    std::size_t end_of(std::size_t line) const { return line + 1 < starts.size() ? starts[line + 1] : text.size(); }
    std::string_view of(std::size_t line) const {
        std::string_view all = text.substr(starts[line], end_of(line) - starts[line]);
        if (all.ends_with('\n')) all.remove_suffix(1);
        return all;
    }
    std::size_t line_of(std::size_t byte) const {
        std::size_t line = starts.size() - 1;
        while (line > 0 && starts[line] > byte) --line;
        return line;
    }
};

Ui::FieldLines Ui::field_lines(const TextField& field, float room_px) const {
    FieldLines lines;
    lines.type = typesetter_.type(Size::body, false);
    lines.text = field.text;
    std::string_view rest = field.text;
    // Not Typesetter::lines(): an editor goes on to the field's edge and tears what is too long, it hides nothing.
    const auto advance = [&](char32_t c) { return typesetter_.advance(lines.type, c); };
    for (const Line& line : wrap(rest, room_px, advance))
        lines.starts.push_back(static_cast<std::size_t>(line.text.data() - field.text.data()));
    if (lines.starts.empty() || field.text.ends_with('\n')) lines.starts.push_back(field.text.size());
    return lines;
}

void Ui::paint_caret(const TextField& field, const FieldLines& lines, Rect room) {
    const Writing& writing = *field.writing;
    const auto at = [&](std::size_t byte) {
        const std::size_t line = lines.line_of(byte);
        const float x = typesetter_.width(lines.type, lines.text.substr(lines.starts[line], byte - lines.starts[line]));
        return Point{room.x + std::min(x, room.w), room.y + lines.type.line_px * static_cast<float>(line)};
    };
    const float caret = std::max(1.5F, metrics_.px(kCaret));
    const float tall = std::floor(lines.type.ink_px * 1.2F);
    const float down = std::floor((lines.type.line_px - tall) / 2);
    if (writing.work_to > writing.work_from) {
        const Point from = at(writing.work_from), to = at(writing.work_to);
        pen_.fill({from.x, from.y + down + tall, to.x - from.x, std::max(1.5F, metrics_.px(kUnderline))},
                  theme_.strong.outline);
    }
    const Point here = at(writing.caret);
    pen_.fill({here.x, here.y + down, caret, tall}, theme_.strong.outline);
}

void Ui::paint_text(const TextField& field, const FieldLines& lines, Rect room) {
    const float tall = std::floor(lines.type.ink_px * 1.3F);
    const float down = std::floor((lines.type.line_px - tall) / 2);
    std::size_t first = 0, last = 0;  // what is selected
    if (field.writing) {
        first = std::min(field.writing->caret, field.writing->anchor);
        last = std::max(field.writing->caret, field.writing->anchor);
    }
    for (std::size_t i = 0; i < lines.starts.size(); ++i) {
        const std::string_view line = lines.of(i);
        const float y = room.y + lines.type.line_px * static_cast<float>(i);
        const std::size_t start = lines.starts[i];
        const std::size_t a = std::clamp(first, start, start + line.size()) - start;
        const std::size_t b = std::clamp(last, start, start + line.size()) - start;
        if (b > a) {
            const float x = room.x + typesetter_.width(lines.type, line.substr(0, a));
            pen_.fill({x, y + down, typesetter_.width(lines.type, line.substr(a, b - a)), tall},
                      theme_.control_pressed.fill);
        }
        pen_.letters(lines.type, room.x, y, line, shade_.letters);
    }
}

void Ui::field_notes(const std::vector<FieldNote>& notes) {
    for (std::size_t i = 0; i < notes.size(); ++i) {
        const FieldNote& note = notes[i];
        const WordsLook look{.size = Size::small, .tone = tone_of(note.kind)};
        const std::string key = "note-" + std::to_string(i);
        if (icon_of(note.kind) == Icon::none) {
            words(key, note.words, look);
            continue;
        }
        beside({{.width_px = metrics_.scaled_px(kNoteIcon),
                 .body = [&] { icon(icon_of(note.kind), kNoteIcon, tone_of(note.kind)); },
                 .middle = false},
                {.width_px = 0, .body = [&] { words(key, note.words, look); }, .middle = false}});
    }
}

/// The byte before which a caret stands that is nearest to a point.
std::size_t Ui::byte_at(const FieldLines& lines, Rect room, Point point) const {
    const float down = std::max(0.0F, (point.y - room.y) / lines.type.line_px);
    const std::size_t line = std::min(lines.starts.size() - 1, static_cast<std::size_t>(down));
    std::size_t at = lines.starts[line];
    const std::size_t end = at + lines.of(line).size();
    float x = room.x;
    while (at < end) {
        const std::size_t next = next_character(lines.text, at);
        const float step = typesetter_.width(lines.type, lines.text.substr(at, next - at));
        if (x + step / 2 > point.x) break;
        x += step;
        at = next;
    }
    return at;
}

TextFieldAsked Ui::field_asked(semantics::NodeId id, const TextField& field, const FieldLines& lines, Rect room) {
    if (!field.enabled) return {};
    const bool selectable = field.selectable && !field.secret;
    if (selectable) drawn_.surfaces.push_back({.id = id, .travel = kMouseTravel});
    if (const auto drag = selectable ? gesture_.drag_on(id) : std::nullopt) {
        const std::size_t from = byte_at(lines, room, drag->from), to = byte_at(lines, room, drag->to);
        // Asked for once: who draws asks again as long as something is asked for.
        if (field.writing && field.writing->caret == to && field.writing->anchor == from) return {};
        return {.chosen = true, .caret = to, .anchor = from};
    }
    if (asked_.chosen != id) return {};
    if (!asked_.chosen_at || field.secret) return {.chosen = true};
    if (selectable && gesture_.taps() == 3) return {.chosen = true, .caret = field.text.size(), .anchor = 0};
    return {
        .chosen = true, .caret = byte_at(lines, room, *asked_.chosen_at), .word = selectable && gesture_.taps() == 2};
}

TextFieldAsked Ui::text_field(std::string_view key, const TextField& field) {
    const float before = column_.gap;
    const PathScope scope{*this, key};
    stretch_ = 0;
    if (!field.bare) words("label", field.label, {.size = Size::small, .tone = Tone::subtle});
    set_gap(kLabelGap);
    const float pad = metrics_.px(kPadding);
    const TextField shown = field.secret ? TextField{.label = {}} : field;  // the lines point into its text
    const FieldLines lines = field_lines(shown, column_.w - 2 * pad);
    const float text_px = lines.type.line_px * static_cast<float>(std::max<std::size_t>(
                                                   lines.starts.size(), static_cast<std::size_t>(field.lines)));
    const Rect bounds = take(std::max(metrics_.px(kMainTarget), text_px + 2 * std::floor(pad * 0.7F)));
    const semantics::NodeId id = id_of("text");
    TextFieldAsked asked;
    if (!measuring_) {
        place("text",
              {.role = Role::textbox,
               .name = field.label,
               .focusable = true,
               .enabled = field.enabled,
               .value = field.secret ? std::string{} : field.text},
              bounds);
        if (field.writing) drawn_.writing = id;
        const bool changed = field.mark == FieldMark::changed, wrong = field.mark == FieldMark::wrong;
        Shade shade = !field.enabled ? theme_.quiet_tint : theme_.control;
        if (changed) shade = {theme_.warning_tint.fill, theme_.text, theme_.warning_tint.outline};
        if (wrong) shade.outline = theme_.danger_tint.outline;
        if (field.writing) shade.outline = theme_.strong.outline;
        const float rounding = metrics_.px(kRounding);
        const Rect room{bounds.x + pad, bounds.y + std::floor((bounds.h - text_px) / 2), bounds.w - 2 * pad, text_px};
        if (seen(bounds)) {
            plate(bounds, shade, rounding, line_px(metrics_, field.writing || changed || wrong));
            if (memory_.focus_shown && memory_.focus == id) focus_ring(bounds, rounding);
            on(shade, false, [&] {
                if (!field.secret) paint_text(field, lines, room);
                if (field.writing)
                    paint_caret(field.secret ? TextField{.label = {}, .writing = Writing{}} : field, lines, room);
            });
        }
        const bool hinted = field.secret || field.text.empty();
        if (hinted && !field.hint.empty()) {
            const Kept control{in_control_, true};
            const float aside = field.writing ? metrics_.px({3.0F}) : 0;
            on(shade, true, [&] {
                area({room.x + aside, room.y, room.w - aside, room.h},
                     [&] { words("hint", field.hint, {.size = Size::body, .tone = Tone::subtle}); });
            });
        }
        asked = field_asked(id, field, lines, room);
    }
    set_gap(kNoteGap);
    field_notes(field.notes);
    column_.gap = before;
    return asked;
}

std::optional<Ui::DragOver> Ui::drag_surface(std::string_view key, const text::Text& name, float height_px,
                                             const std::function<void(Rect)>& paint) {
    const Rect bounds = take(height_px);
    if (measuring_) return std::nullopt;
    const semantics::NodeId id = id_of(key);
    place(key, {.role = Role::button, .name = name, .focusable = true}, bounds);
    drawn_.surfaces.push_back({.id = id});
    if (seen(bounds)) {
        paint(bounds);
        if (memory_.focus_shown && memory_.focus == id) focus_ring(bounds, metrics_.px(kRounding));
    }
    const auto part = [&](Point at) {
        return Point{std::clamp((at.x - bounds.x) / bounds.w, 0.0F, 1.0F),
                     std::clamp((at.y - bounds.y) / bounds.h, 0.0F, 1.0F)};
    };
    if (const auto drag = gesture_.drag_on(id)) return DragOver{part(drag->from), part(drag->to), drag->ended};
    // Chosen without a drag: who calls sees from == to and opens what can be typed.
    if (asked_.chosen == id) {
        const Point at = asked_.chosen_at ? part(*asked_.chosen_at) : Point{};
        return DragOver{at, at, true};
    }
    return std::nullopt;
}

}  // namespace kiosk::ui
