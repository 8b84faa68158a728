#pragma once

#include "kiosk/semantics/node.h"

#include <cstdint>
#include <string_view>

namespace kiosk::ui {

enum class ThemeName : std::uint8_t { basic, dark, white };
std::string_view word_for(ThemeName name);  ///< "basic", "dark", "white": as the command line has them

/// A pair that belongs together: letters or an icon, and what they stand on.
struct Shade {
    semantics::Rgb fill, letters, outline;
};

/// Colours by what they are for. From KRDS, corrected where its contrast is too low for a public machine; the audit
/// measures every pair that is painted.
struct Theme {
    semantics::Rgb ground;        ///< behind everything
    semantics::Rgb text, subtle;  ///< on ground and on surfaces
    semantics::Rgb primary_text, danger_text, warning_text, success_text;
    Shade header;   ///< outline is the line below
    Shade surface;  ///< cards that cannot be tapped
    Shade control;  ///< what can be tapped
    Shade control_pressed;
    Shade strong;   ///< what can be tapped and matters most: blue outline
    Shade primary;  ///< filled blue
    Shade primary_pressed;
    Shade danger;  ///< filled red: emergency numbers
    Shade danger_pressed;
    Shade danger_tint;                                           ///< the emergency row
    Shade success_tint, warning_tint, quiet_tint, primary_tint;  ///< marks
    Shade bar;
    Shade found;     ///< what a search found in a text; outline is the line below it
    Shade keyboard;  ///< what the keys lie on
    Shade tool;      ///< keys that write nothing
    semantics::Rgb focus, focus_halo;
};

const Theme& theme(ThemeName name);

}  // namespace kiosk::ui
