#pragma once

#include <chrono>
#include <variant>
#include <vector>

namespace kiosk::ui {

struct Point {
    float x = 0, y = 0;
};

struct PointerDown {
    Point at;
};
struct PointerMove {
    Point at;
};
struct PointerUp {
    Point at;
};
/// The accessibility keypad (EN 301 549, 5.1.6): up and down move the focus, left and right page, enter acts,
/// escape goes back, f1 asks for help.
enum class Key { up, down, left, right, enter, escape, f1 };

/// One thing that happened to the machine. GLFW callbacks and tests make the same ones.
using Event = std::variant<PointerDown, PointerMove, PointerUp, Key>;

/// What one frame is given: the only clock reading and the only input that the code below may see.
struct FrameInput {
    std::chrono::steady_clock::time_point now;
    Point size{1080, 1920};  ///< pixels
    std::vector<Event> events;
};

}  // namespace kiosk::ui
