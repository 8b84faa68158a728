#pragma once

#include "kiosk/ui/input.h"

#include <cmath>

namespace kiosk::ui {

/// A length on the panel. Sizes are physical: the same letter is as large on every machine.
struct Mm {
    float value = 0;
    friend constexpr Mm operator*(Mm a, float f) { return {a.value * f}; }
};

/// The panel and the text size chosen: how millimetres become pixels.
struct Metrics {
    float px_per_mm = 2.710F;  ///< 32 inches, 1080x1920
    int text_percent = 100;    ///< 100, 125, 150 or 200
    Point screen{1080, 1920};

    float px(Mm length) const { return std::round(length.value * px_per_mm); }
    /// What grows with the letters: paddings of buttons, icons.
    float scaled_px(Mm length) const { return std::round(length.value * px_per_mm * scale()); }
    float scale() const { return static_cast<float>(text_percent) / 100.0F; }
};

// The accessibility profile (ARCHITECTURE.md has the sources).
constexpr Mm kMinTarget{12.7F};   // VVSG 2.0, 7.2-I; covers the 12 mm of KS X 9211
constexpr Mm kMainTarget{20.0F};  // list rows and primary buttons: our own choice
constexpr Mm kGap{6.0F};          // VVSG 2.0, 7.2-I asks for 2.54; 16 px on the reference panel
constexpr Mm kInnerGap{3.0F};     // between things of one card
constexpr Mm kDayPadding{1.2F};   // inside a day of a week
constexpr Mm kTravel{11.0F};      // a finger that moves farther no longer taps: VVSG 2.0, 7.2-H
constexpr Mm kQr{30.0F};          // smallest QR code that a phone reads at arm's length: our own choice

}  // namespace kiosk::ui
