#pragma once

#include "kiosk/screens/screens.h"

namespace kiosk::screens {

/// The keyboard of the search, in its layer; a button that brings it back where it is hidden.
void draw_keyboard(ui::Ui& ui, const Sight& sight, const app::SearchRoute& route, Asked& asked);

}  // namespace kiosk::screens
