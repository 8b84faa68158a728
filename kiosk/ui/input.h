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
/// escape goes back, f1 asks for help. A hardware keyboard has two more: space acts as enter where nothing is written,
/// hangul_latin is 한/영. Keypads for the ear have more, as the configuration names them: voice switches speech on and
/// off, replay says the last once more, and some report their headphone socket as keys.
enum class Key {
    up,
    down,
    left,
    right,
    enter,
    escape,
    f1,
    space,
    hangul_latin,
    voice,
    replay,
    louder,
    softer,
    headphones_in,
    headphones_out
};

/// A character from a hardware keyboard as its layout and shift make it, less the space; kErase takes one letter away.
struct Typed {
    char32_t c = 0;
};
inline constexpr char32_t kErase = U'\b';

/// What a hardware keyboard asks at the desk beyond the keypad: the way through a form, the caret, the clipboard, a
/// draft. `extend` selects (shift), `by_word` goes in words (ctrl). Citizens' screens know the two steps only.
struct Edit {
    enum class What {
        next,  ///< Tab
        previous,
        left,
        right,
        home,
        end,
        erase_forward,
        select_all,
        copy,
        cut,
        paste,
        save,
        undo,
        redo
    };
    What what = What::next;
    bool extend = false;
    bool by_word = false;
};

/// A mouse wheel, in notches; up is positive. Only what lies under the pointer scrolls.
struct Wheel {
    Point at;
    float notches = 0;
};
/// Where a mouse stands with no button down: for values that show under it. Never the only way to anything.
struct Hover {
    Point at;
};

/// One thing that happened to the machine. GLFW callbacks and tests make the same ones.
using Event = std::variant<PointerDown, PointerMove, PointerUp, Key, Typed, Edit, Wheel, Hover>;

/// What one frame is given: the only clock reading and the only input that the code below may see.
struct FrameInput {
    std::chrono::steady_clock::time_point now;
    Point size{1080, 1920};  ///< pixels
    std::vector<Event> events;
};

}  // namespace kiosk::ui
