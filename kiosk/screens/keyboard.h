#pragma once

#include "kiosk/screens/screens.h"

namespace kiosk::screens {

/// The keyboard of the search, in its layer; a button that brings it back where it is hidden. `shared_px` is the height
/// that it has in common with the results.
void draw_keyboard(ui::Ui& ui, const Sight& sight, const app::SearchRoute& route, float shared_px, Asked& asked);

}  // namespace kiosk::screens
