#pragma once

#include "kiosk/app/state.h"

#include <cstddef>

namespace kiosk::app {

// 쉬운 화면: six choices, large letters, short pages instead of long lists.

/// Rows of a page, so that nobody has to scroll through more.
constexpr std::size_t kEasyRows = 5;
/// The text size that the easy screen begins with; a larger one stays.
constexpr int kEasyPercent = 125;

/// On, and off again: the text size that was chosen before comes back with it.
void switch_easy(Settings& settings);
/// As at the beginning of a visit, but for the language and the voice: these are how somebody understands at all.
void restore(Settings& settings);
/// True where restore() would change something.
bool changed(const Settings& settings);

/// The next or the last page of the list that is shown; nothing where the screen has no list.
void turn_page(Route& route, int by);

}  // namespace kiosk::app
