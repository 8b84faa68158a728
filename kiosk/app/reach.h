#pragma once

#include <algorithm>
#include <optional>

namespace kiosk::app {

/// The highest point that somebody in a wheelchair touches, above the floor (고시 별표5 9.a).
constexpr float kReachMm = 1220;

/// How far below the upper edge of a picture of `height_mm` the reach begins. `top_mm`: that edge above the floor;
/// where the configuration does not say, the lower half is taken to be within reach. 0 where only the header, which is
/// never touched, lies above. At least 200 mm are left.
inline float low_from_mm(std::optional<float> top_mm, float height_mm) {
    constexpr float kHeader = 40, kLeast = 200;
    const float above = top_mm ? *top_mm - kReachMm : height_mm / 2;
    return above <= kHeader ? 0 : std::min(above, std::max(0.0F, height_mm - kLeast));
}

}  // namespace kiosk::app
