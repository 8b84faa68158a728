#include "kiosk/desk_screens/parts.h"

#include "model/base/seoul_time.h"

#include <algorithm>
#include <cmath>

namespace kiosk::desk_screens {

using text::Text;
using ui::Mm;
using ui::Size;

namespace {

constexpr Mm kButtonSide{8.0F};  // beside a button's word
constexpr Mm kIconRoom{17.0F};

float width_of(ui::Ui& ui, const ButtonSpec& spec) {
    const float icon =
        spec.icon == ui::Icon::none ? 0 : ui.metrics().scaled_px(kIconRoom) + ui.metrics().px(ui::kPartGap);
    return std::ceil(ui.typesetter().width(Size::body, true, spec.label)) + 2 * ui.metrics().px(kButtonSide) + icon;
}

}  // namespace

void write_field(ui::Ui& ui, const Sight& sight, Asked& asked, const std::string& field, const std::string& text,
                 const FieldLook& look) {
    ui::TextField shown{.label = look.label,
                        .text = text,
                        .hint = look.hint,
                        .notes = look.notes,
                        .mark = look.mark,
                        .lines = look.lines,
                        .secret = look.secret,
                        .bare = look.bare,
                        .selectable = sight.state.windowed};
    if (const auto& writing = sight.state.writing; writing && writing->field == field) {
        const desk::TextEdit& edit = writing->edit;
        shown.text = edit.text();
        shown.writing = ui::Writing{edit.caret(), edit.anchor(), edit.work_from(), edit.caret()};
    }
    const ui::TextFieldAsked chosen = ui.text_field(field, shown);
    if (chosen.chosen)
        asked = desk::Write{.field = field,
                            .text = shown.text,
                            .secret = look.secret,
                            .multi_line = look.multi_line,
                            .caret = chosen.caret,
                            .anchor = chosen.anchor,
                            .word = chosen.word};
}

void write_secret(ui::Ui& ui, const Sight& sight, Asked& asked, const std::string& field, const std::string& secret,
                  const text::Text& label) {
    const auto& writing = sight.state.writing;
    const bool hangul = writing && writing->field == field && sight.state.layer == desk::Layer::hangul;
    FieldLook look{.label = label,
                   .hint = secret.empty() ? text::Text{} : sight.say(text::Msg::desk_secret_typed),
                   .secret = true};
    if (hangul)
        look.notes.push_back({.kind = ui::FieldNote::Kind::hint, .words = sight.say(text::Msg::desk_secret_hangul)});
    write_field(ui, sight, asked, field, secret, look);
}

void button_row(ui::Ui& ui, Asked& asked, const std::vector<ButtonSpec>& buttons, bool to_the_right) {
    const float gap = ui.metrics().px(ui::kPartGap), full = ui.width();
    std::size_t first = 0;
    while (first < buttons.size()) {
        std::size_t last = first;
        float used = 0;
        while (last < buttons.size()) {
            const float next = std::min(full, width_of(ui, buttons[last])) + (last > first ? gap : 0);
            if (last > first && used + next > full) break;
            used += next;
            ++last;
        }
        const std::size_t begin = first, end = last;
        const auto cells = [&, begin, end, used] {
            std::vector<ui::Part> parts;
            const float spare = full - used - ui.metrics().px(ui::kPartGap);
            if (to_the_right && spare > 0) parts.push_back({.width_px = spare, .body = [] {}});
            for (std::size_t i = begin; i < end; ++i) {
                const ButtonSpec& spec = buttons[i];
                parts.push_back(
                    {.width_px = std::min(full, width_of(ui, spec)), .body = [&ui, &asked, &spec] {
                         if (ui.button(
                                 spec.key, spec.label,
                                 {.icon = spec.icon,
                                  .press = {.kind = spec.kind, .enabled = spec.enabled, .checked = spec.checked}}))
                             asked = spec.asks;
                     }});
            }
            ui.beside(parts);
        };
        cells();
        first = last;
    }
}

bool list_row(ui::Ui& ui, const RowSpec& row) {
    const Text name = text::join({row.title, row.under, row.mark}, ", ");
    return ui.pressable(row.key, name, {.checked = row.checked, .padding = {6.0F}}, [&] {
        const auto words = [&] {
            ui.set_gap({1.0F});
            ui.words("title", row.title, {.bold = true});
            ui.words("under", row.under, {.size = Size::small, .tone = ui::Tone::subtle});
        };
        if (row.mark.empty()) return words();
        const float mark_px = ui.pill_width(ui::Icon::none, row.mark);
        if (mark_px > ui.width() * 0.4F) {
            words();
            return ui.pill("mark", ui::Icon::none, row.mark, row.mark_kind);
        }
        ui.beside({{.width_px = 0, .body = words},
                   {.width_px = mark_px, .body = [&] { ui.pill("mark", ui::Icon::none, row.mark, row.mark_kind); }}});
    });
}

Text when(std::chrono::sys_seconds at) {
    using namespace std::chrono;
    if (at.time_since_epoch() == 0s) return {};
    std::string words = model::iso(model::SeoulTime{floor<minutes>(at.time_since_epoch()) + 9h}).substr(0, 16);
    words[10] = ' ';
    return text::data(std::move(words));
}

}  // namespace kiosk::desk_screens
