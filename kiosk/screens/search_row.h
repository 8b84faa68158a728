#pragma once

#include "kiosk/screens/screens.h"

namespace kiosk::screens {

/// How much a row says: all of it, or only what is needed to choose and to call, where room is short.
enum class RowLook { full, compact };

/// A row of what was found: the name with the part that was found marked, its number, and whether somebody answers now.
void search_row(ui::Ui& ui, const Sight& sight, const app::Listed& item, const app::Found& found, RowLook look,
                Asked& asked);

}  // namespace kiosk::screens
