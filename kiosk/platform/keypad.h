#pragma once

#include "kiosk/ui/input.h"

#include <map>
#include <optional>
#include <string_view>

namespace kiosk::platform {

/// What the keys of the machine's keypad mean, beside the arrows, Enter, Esc, F1 and the numeric pad that always work.
struct Keypad {
    std::map<int, ui::Key> keys;       ///< by GLFW's key
    std::map<int, ui::Key> scancodes;  ///< by the X server's key code, as xev shows it: for keys without a name

    std::optional<ui::Key> meant(int key, int scancode) const;
};

/// GLFW's key of that name: "F15", "KP_5", "INSERT", "A". Empty where there is none.
std::optional<int> key_named(std::string_view name);

/// True of a key that moves, chooses, writes or erases: it cannot have another meaning.
bool citizens_use(int key);

/// What the numeric pad means while it writes no digits: 8 up, 2 down, 4 left, 6 right, 5 enter, 9 and 3 page as PgUp
/// and PgDn do, 0 says the last once more.
std::optional<ui::Key> numeric_pad(int key);

}  // namespace kiosk::platform
