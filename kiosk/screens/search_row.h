#pragma once

#include "kiosk/screens/screens.h"

namespace kiosk::screens {

/// A row of what was found: the name with the part that was found marked, its number, and whether somebody answers now.
void search_row(ui::Ui& ui, const Sight& sight, const app::Listed& item, const app::Found& found, Asked& asked);

}  // namespace kiosk::screens
