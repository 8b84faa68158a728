#pragma once

#include "kiosk/text/catalogue.h"
#include "tests/support/harness.h"

#include <string>
#include <vector>

namespace kiosk::testing {

/// A picture of the walk: a screen, what was done on it, and how it is looked at.
struct Look {
    std::string scene;
    app::Settings settings;
};

/// Every screen with what can lie open on it, one entry of each layout and those with the longest texts. "home#theme":
/// the route, and after # what is done there.
const std::vector<std::string>& scenes();

/// Every scene meets every language, size, theme, 화면 내리기 and 쉬운 화면, and each of these every other: all pairs.
/// With KIOSK_WALK=all every combination, which takes most of an hour.
std::vector<Look> looks_to_walk();

/// "home#theme, vi, 200 %, dark, low, easy"
std::string described(const Look& look);

/// Opens the scene in its settings. Throws where there is none of that name.
void show(Harness& kiosk, const Look& look);

/// All that the audits find on the screen and, page after page, below: in the tree, in the painted pixels, for the ear,
/// for the keypad's ring. A line each. `on_first_page` is called with the first picture.
std::vector<std::string> audited(Harness& kiosk, const Look& look, const text::Catalogue& words,
                                 const std::function<void(const Picture&)>& on_first_page);

}  // namespace kiosk::testing
