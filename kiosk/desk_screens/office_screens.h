#pragma once

#include "kiosk/desk/routes_office.h"
#include "kiosk/ui/ui.h"

#include <optional>

namespace kiosk::desk_screens {

struct Sight;

// The office's screens: one overload a route, each in a file of its own.
std::optional<desk::Action> draw(ui::Ui& ui, const Sight& sight, const desk::StatisticsRoute& route);
std::optional<desk::Action> draw(ui::Ui& ui, const Sight& sight, const desk::HistoryRoute& route);
std::optional<desk::Action> draw(ui::Ui& ui, const Sight& sight, const desk::AccountsRoute& route);
std::optional<desk::Action> draw(ui::Ui& ui, const Sight& sight, const desk::AccountRoute& route);
std::optional<desk::Action> draw(ui::Ui& ui, const Sight& sight, const desk::DaysRoute& route);
std::optional<desk::Action> draw(ui::Ui& ui, const Sight& sight, const desk::DayRoute& route);
std::optional<desk::Action> draw(ui::Ui& ui, const Sight& sight, const desk::ImportsRoute& route);
std::optional<desk::Action> draw(ui::Ui& ui, const Sight& sight, const desk::HealthRoute& route);
std::optional<desk::Action> draw(ui::Ui& ui, const Sight& sight, const desk::CleaningRoute& route);

/// The menu's lines of the office, those that the reader's role may use. menu_office.cpp
void draw_office_menu(ui::Ui& ui, const Sight& sight, std::optional<desk::Action>& asked);

}  // namespace kiosk::desk_screens
