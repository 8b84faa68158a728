#pragma once

#include "kiosk/screens/screens.h"

#include <functional>

namespace kiosk::screens {

// 쉬운 화면: what it shows instead.

inline bool is_easy(const Sight& sight) { return sight.state.visit.settings.easy; }

/// The six choices of the first screen, and the way back to all of them.
void easy_home(ui::Ui& ui, const Sight& sight, const app::HomeRoute& route, Asked& asked);

/// One page of a list with `rows` rows, and the keys that turn it. A page behind the last one is the last one.
void easy_page(ui::Ui& ui, const Sight& sight, std::size_t rows, std::size_t page, Asked& asked,
               const std::function<void(std::size_t row)>& draw_row);

}  // namespace kiosk::screens
