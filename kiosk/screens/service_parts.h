#pragma once

#include "kiosk/screens/screens.h"
#include "kiosk/screens/wording.h"

namespace kiosk::screens {

// The cards of the service screen, in their order. Each draws nothing where the entry says nothing.

/// Numbers with the open state and the tel: code; stands first, without scrolling.
void numbers_card(ui::Ui& ui, const Sight& sight, const app::ServiceRoute& route);
/// The week with today marked, what happens on holidays, the next closing day.
void hours_card(ui::Ui& ui, const Sight& sight, const app::ServiceRoute& route);
/// Application window, period and course, each apart.
void application_card(ui::Ui& ui, const Sight& sight, const app::ServiceRoute& route);
/// For whom, what it gives, how, documents, cost, languages.
void about_card(ui::Ui& ui, const Sight& sight, const app::ServiceRoute& route);
/// Places with their notes and a map code; the web page with its code.
void places_card(ui::Ui& ui, const Sight& sight, const app::ServiceRoute& route);
void web_card(ui::Ui& ui, const Sight& sight, const app::ServiceRoute& route);
/// What was learnt after the first source, apart from it.
void later_card(ui::Ui& ui, const Sight& sight, const app::ServiceRoute& route);
/// Source, date, and whether anybody has checked.
void trust_card(ui::Ui& ui, const Sight& sight, const app::ServiceRoute& route);

}  // namespace kiosk::screens
