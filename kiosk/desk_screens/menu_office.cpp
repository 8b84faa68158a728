#include "kiosk/desk_screens/shell.h"

#include <array>

namespace kiosk::desk_screens {
namespace {

using desk::OfficePlace;
using text::Msg;

struct OfficeLine {
    const char* key;
    OfficePlace place;
    ui::Icon icon;
    Msg label;
    std::optional<model::Act> needs{};  ///< shown to nobody who may not
};

constexpr std::array kOfficeLines{
    OfficeLine{"days", OfficePlace::days, ui::Icon::event_busy, Msg::desk_days},
    OfficeLine{"log", OfficePlace::log, ui::Icon::history, Msg::desk_log},
    OfficeLine{"imports", OfficePlace::imports, ui::Icon::upload_file, Msg::desk_imports, model::Act::import_entries},
    OfficeLine{"statistics", OfficePlace::statistics, ui::Icon::bar_chart, Msg::desk_stats},
    OfficeLine{"accounts", OfficePlace::accounts, ui::Icon::manage_accounts, Msg::desk_accounts,
               model::Act::manage_accounts},
    OfficeLine{"health", OfficePlace::health, ui::Icon::monitor_heart, Msg::desk_health},
};

bool is_here(const desk::Route& first, OfficePlace place) {
    switch (place) {
        case OfficePlace::statistics: return std::holds_alternative<desk::StatisticsRoute>(first);
        case OfficePlace::log: return std::holds_alternative<desk::HistoryRoute>(first);
        case OfficePlace::accounts: return std::holds_alternative<desk::AccountsRoute>(first);
        case OfficePlace::days: return std::holds_alternative<desk::DaysRoute>(first);
        case OfficePlace::imports: return std::holds_alternative<desk::ImportsRoute>(first);
        case OfficePlace::health: return std::holds_alternative<desk::HealthRoute>(first);
        case OfficePlace::cleaning: return std::holds_alternative<desk::CleaningRoute>(first);
    }
    return false;
}

}  // namespace

void draw_office_menu(ui::Ui& ui, const Sight& sight, Asked& asked) {
    for (const OfficeLine& line : kOfficeLines) {
        const auto& person = sight.state.person;
        if (line.needs && (!person || !model::may(person->role, *line.needs))) continue;
        const text::Text label = sight.say(line.label);
        const bool here = is_here(sight.state.trail.front(), line.place);
        const ui::PressLook look{.kind = ui::PressKind::menu, .checked = here, .padding = {4.0F}};
        const bool chosen = ui.pressable(line.key, label, look, [&] {
            ui.beside({{.width_px = ui.metrics().scaled_px({13.0F}),
                        .body = [&] { ui.icon(line.icon, {13.0F}, ui::Tone::normal); }},
                       {.width_px = 0, .body = [&] { ui.words("label", label, {.bold = here}); }}});
        });
        if (chosen) asked = desk::Office{desk::GoOffice{line.place}};
    }
}

}  // namespace kiosk::desk_screens
