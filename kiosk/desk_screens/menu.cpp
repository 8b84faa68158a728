#include "kiosk/desk_screens/parts.h"
#include "kiosk/desk_screens/shell.h"

#include <array>

namespace kiosk::desk_screens {
namespace {

using text::Msg;
using ui::Size;

/// A screen of the menu, and what its badge counts.
struct MenuLine {
    const char* key;
    desk::Place place;
    ui::Icon icon;
    Msg label;
    std::size_t (*badge)(const model::WorkCounts&);
};

std::size_t nothing(const model::WorkCounts&) { return 0; }
std::size_t work(const model::WorkCounts& counts) {
    std::size_t sum = counts.my_drafts + counts.returned;
    for (const auto& [reason, count] : counts.due) sum += count;
    return sum;
}
std::size_t waiting(const model::WorkCounts& counts) { return counts.submitted + counts.solo; }

constexpr std::array kMenuLines{
    MenuLine{"worklist", desk::Place::worklist, ui::Icon::checklist, Msg::desk_worklist, work},
    MenuLine{"entries", desk::Place::entries, ui::Icon::article, Msg::desk_entries, nothing},
    MenuLine{"approvals", desk::Place::approvals, ui::Icon::fact_check, Msg::desk_approvals, waiting},
};

bool is_here(const desk::State& state, desk::Place place) {
    const desk::Route& first = state.trail.front();
    switch (place) {
        case desk::Place::worklist: return std::holds_alternative<desk::WorklistRoute>(first);
        case desk::Place::entries: return std::holds_alternative<desk::EntriesRoute>(first);
        case desk::Place::approvals: return std::holds_alternative<desk::ApprovalsRoute>(first);
    }
    return false;
}

void menu_line(ui::Ui& ui, const Sight& sight, const MenuLine& line, Asked& asked) {
    const std::size_t count = line.badge(sight.state.counts);
    const text::Text label = sight.say(line.label);
    const text::Text badge = count > 0 ? text::data(count > 999 ? "999+" : std::to_string(count)) : text::Text{};
    const bool here = is_here(sight.state, line.place);
    const ui::PressLook look{.kind = ui::PressKind::menu, .checked = here, .padding = {4.0F}};
    const bool chosen = ui.pressable(line.key, text::join({label, badge}, " "), look, [&] {
        std::vector<ui::Part> parts{{.width_px = ui.metrics().scaled_px({13.0F}),
                                     .body = [&] { ui.icon(line.icon, {13.0F}, ui::Tone::normal); }},
                                    {.width_px = 0, .body = [&] { ui.words("label", label, {.bold = here}); }}};
        if (!badge.empty()) {
            const float wide = ui.pill_width(ui::Icon::none, badge);
            parts.push_back(
                {.width_px = wide, .body = [&] { ui.pill("count", ui::Icon::none, badge, ui::Mark::warning); }});
        }
        ui.beside(parts);
    });
    if (chosen) asked = desk::Go{line.place};
}

}  // namespace

void draw_menu(ui::Ui& ui, const Sight& sight, Asked& asked) {
    ui.group("menu", semantics::Role::navigation, sight.say(Msg::desk_menu), [&] {
        ui.set_gap({2.6F});
        for (const MenuLine& line : kMenuLines) menu_line(ui, sight, line, asked);
        draw_office_menu(ui, sight, asked);
    });
}

void draw_menu_foot(ui::Ui& ui, const Sight& sight, Asked& asked) {
    ui.set_gap({2.6F});
    const bool korean = sight.state.settings.language == model::Language::ko;
    const ui::PressLook look{.kind = ui::PressKind::menu, .padding = {4.0F}};
    const auto line = [&](const char* key, ui::Icon icon, const text::Text& words, desk::Action asks) {
        const bool chosen = ui.pressable(key, words, look, [&] {
            ui.beside({{.width_px = ui.metrics().scaled_px({11.0F}),
                        .body = [&] { ui.icon(icon, {11.0F}, ui::Tone::normal); }},
                       {.width_px = 0, .body = [&] { ui.words("label", words, {.size = Size::small}); }}});
        });
        if (chosen) asked = std::move(asks);
    };
    const int next = sight.state.settings.text_percent >= 150 ? 100 : sight.state.settings.text_percent + 25;
    line("size", ui::Icon::format_size,
         sight.say(Msg::desk_text_size, {{"percent", sight.state.settings.text_percent}}), desk::SetTextSize{next});
    line("language", ui::Icon::language, sight.say(korean ? Msg::language_en : Msg::language_ko),
         desk::SetLanguage{korean ? model::Language::en : model::Language::ko});
    constexpr std::array kThemes{Msg::theme_basic, Msg::theme_dark, Msg::theme_white};
    const auto theme = static_cast<std::size_t>(sight.state.settings.theme);
    line("theme", ui::Icon::contrast, sight.say(Msg::desk_theme, {{"name", sight.say(kThemes[theme])}}),
         desk::SetTheme{static_cast<ui::ThemeName>((theme + 1) % kThemes.size())});
    line("keyboard", ui::Icon::keyboard,
         sight.say(sight.state.keyboard ? Msg::desk_keyboard_off : Msg::desk_keyboard_on),
         desk::ShowKeyboard{!sight.state.keyboard});
    if (sight.state.person) {
        const auto& person = *sight.state.person;
        line("leave", ui::Icon::logout,
             sight.say(Msg::desk_leave, {{"name", person.shown_name.empty() ? person.name : person.shown_name}}),
             desk::Leave{});
    }
}

}  // namespace kiosk::desk_screens
