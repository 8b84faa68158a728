#include "kiosk/screens/search_row.h"

#include "kiosk/screens/parts.h"
#include "kiosk/screens/wording.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace kiosk::screens {
namespace {

using text::Msg;
using text::Text;
using ui::Size;
using ui::Tone;

constexpr ui::Mm kPadding{5.0F}, kCompactPadding{2.5F};
constexpr float kOneLineShare = 0.6F;
constexpr float kRightShare = 0.45F;  // of a row, for the number and the state beside the name

/// The second line: a former number's note before all else, then what was found where that is not the name.
struct Second {
    Text words;
    bool note = false;
};

Second second_line(const Sight& sight, const app::Listed& item, const app::Found& found) {
    const Text note = sight.data(found.note);
    if (!note.empty()) return {note, true};
    const bool in_sight = item.row.number.find(found.word) != std::string::npos;
    if (!found.word.empty() && !in_sight)
        return {text::join({sight.say(Msg::search_found_word, {{"word", found.word}}), sight.data(item.row.summary)}),
                false};
    return {sight.data(item.row.summary), false};
}

std::vector<ui::Marked> marks_of(const app::Found& found) {
    std::vector<ui::Marked> marks;
    if (!found.list_name.empty()) return marks;  // they are of the other name
    for (const model::Span& span : found.name_spans) marks.push_back({span.from, span.to});
    return marks;
}

/// A part of that width at the right end of the column.
void right_aligned(ui::Ui& ui, float width_px, const std::function<void()>& body) {
    const float least = ui.metrics().px(ui::kPartGap) + 2;
    if (width_px == 0 || ui.width() - width_px < least)
        body();
    else
        ui.beside({{.width_px = 0, .body = [] {}}, {.width_px = width_px, .body = body}});
}

float number_width(ui::Ui& ui, const Text& number) {
    return number.empty() ? 0 : std::ceil(ui.typesetter().width(Size::heading, true, number)) + 2;
}

}  // namespace

void search_row(ui::Ui& ui, const Sight& sight, const app::Listed& item, const app::Found& found, RowLook look,
                Asked& asked) {
    const bool compact = look == RowLook::compact;
    const Text name = sight.data(found.list_name.empty() ? item.row.name : found.list_name);
    const Text number = text::data(item.row.number);
    const Second second = second_line(sight, item, found);
    const StateMark mark = row_mark(sight, item);
    const Text spoken = sight.say(
        Msg::row_name, {{"name", name}, {"summary", second.words}, {"state", text::join({mark.words, number}, ", ")}});
    const auto words = [&] {
        ui.set_gap({0});
        ui.marked_words("name", name, marks_of(found), {.size = Size::body, .bold = true});
        if (compact && !second.note) return;
        ui.words("what", second.words,
                 {.size = Size::small, .bold = second.note, .tone = second.note ? Tone::warning : Tone::subtle});
    };
    const auto numeral = [&](ui::Align align) {
        ui.words("number", number,
                 {.size = Size::heading, .bold = true, .tone = Tone::primary, .align = align, .one_line = true});
    };
    const auto state = [&] {
        if (!mark.words.empty()) ui.pill("state", mark.icon, mark.words, mark.mark);
    };
    const float gap = ui.metrics().px(ui::kPartGap);
    const float number_px = number_width(ui, number), pill_px = ui.pill_width(mark.icon, mark.words);
    const float both_px = number_px + gap + pill_px;
    const bool one_line = compact && number_px > 0 && pill_px > 0 && both_px + gap < ui.width() * kOneLineShare;
    const float right_px = one_line ? both_px : std::max(number_px, pill_px);
    const auto right = [&] {
        if (one_line) {
            ui.beside(
                {{.width_px = pill_px, .body = state}, {.width_px = 0, .body = [&] { numeral(ui::Align::right); }}});
            return;
        }
        ui.set_gap({1.0F});
        numeral(ui::Align::right);
        right_aligned(ui, pill_px, state);
    };
    const auto below = [&] {
        if (number_px > 0 && pill_px > 0 && number_px + pill_px + gap <= ui.width()) {
            ui.beside(
                {{.width_px = 0, .body = [&] { numeral(ui::Align::left); }}, {.width_px = pill_px, .body = state}});
        } else {
            numeral(ui::Align::left);
            state();
        }
    };
    const ui::PressLook press{.padding = compact ? kCompactPadding : kPadding};
    const auto row = [&] {
        if (right_px > 0 && right_px + gap < ui.width() * (one_line ? kOneLineShare : kRightShare)) {
            ui.beside({{.width_px = 0, .body = words}, {.width_px = right_px, .body = right}});
        } else {
            words();
            below();
        }
    };
    if (ui.pressable(item.row.slug, spoken, press, [&] {
            // Compact rows are low; inside they are as wide as the others, unless a name would then take one line more.
            const float narrower = ui.metrics().px({2 * (kPadding.value - kCompactPadding.value)});
            const bool room = compact && ui.measured(ui.width() - narrower, row) <= ui.measured(ui.width(), row);
            ui.centred(ui.width() - (room ? narrower : 0), row);
        }))
        asked = app::OpenService{item.row.slug};
}

}  // namespace kiosk::screens
