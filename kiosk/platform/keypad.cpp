#include "kiosk/platform/keypad.h"

#include <GLFW/glfw3.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace kiosk::platform {
namespace {

struct Named {
    std::string_view name;
    int key;
};
constexpr std::array kNamed{
    Named{"UP", GLFW_KEY_UP},
    Named{"DOWN", GLFW_KEY_DOWN},
    Named{"LEFT", GLFW_KEY_LEFT},
    Named{"RIGHT", GLFW_KEY_RIGHT},
    Named{"ENTER", GLFW_KEY_ENTER},
    Named{"ESCAPE", GLFW_KEY_ESCAPE},
    Named{"TAB", GLFW_KEY_TAB},
    Named{"INSERT", GLFW_KEY_INSERT},
    Named{"DELETE", GLFW_KEY_DELETE},
    Named{"HOME", GLFW_KEY_HOME},
    Named{"END", GLFW_KEY_END},
    Named{"PAGE_UP", GLFW_KEY_PAGE_UP},
    Named{"PAGE_DOWN", GLFW_KEY_PAGE_DOWN},
    Named{"PAUSE", GLFW_KEY_PAUSE},
    Named{"PRINT_SCREEN", GLFW_KEY_PRINT_SCREEN},
    Named{"SCROLL_LOCK", GLFW_KEY_SCROLL_LOCK},
    Named{"MENU", GLFW_KEY_MENU},
    Named{"KP_ENTER", GLFW_KEY_KP_ENTER},
    Named{"KP_DECIMAL", GLFW_KEY_KP_DECIMAL},
    Named{"KP_DIVIDE", GLFW_KEY_KP_DIVIDE},
    Named{"KP_MULTIPLY", GLFW_KEY_KP_MULTIPLY},
    Named{"KP_SUBTRACT", GLFW_KEY_KP_SUBTRACT},
    Named{"KP_ADD", GLFW_KEY_KP_ADD},
};

/// The number after `prefix`, from `least` to `most`.
std::optional<int> numbered(std::string_view name, std::string_view prefix, int least, int most) {
    if (!name.starts_with(prefix)) return std::nullopt;
    const std::string_view digits = name.substr(prefix.size());
    int number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc{} || end != digits.data() + digits.size() || number < least || number > most)
        return std::nullopt;
    return number;
}

std::optional<ui::Key> found(const std::map<int, ui::Key>& keys, int key) {
    const auto at = keys.find(key);
    return at == keys.end() ? std::nullopt : std::optional{at->second};
}

}  // namespace

std::optional<ui::Key> Keypad::meant(int key, int scancode) const {
    if (const auto named = found(keys, key)) return named;
    return found(scancodes, scancode);
}

std::optional<int> key_named(std::string_view name) {
    const auto at = std::ranges::find(kNamed, name, &Named::name);
    if (at != kNamed.end()) return at->key;
    if (const auto n = numbered(name, "KP_", 0, 9)) return GLFW_KEY_KP_0 + *n;
    if (const auto n = numbered(name, "F", 1, 25)) return GLFW_KEY_F1 + *n - 1;
    if (name.size() == 1 && ((name[0] >= 'A' && name[0] <= 'Z') || (name[0] >= '0' && name[0] <= '9'))) return name[0];
    return std::nullopt;
}

bool citizens_use(int key) {
    switch (key) {
        case GLFW_KEY_UP:
        case GLFW_KEY_DOWN:
        case GLFW_KEY_LEFT:
        case GLFW_KEY_RIGHT:
        case GLFW_KEY_PAGE_UP:
        case GLFW_KEY_PAGE_DOWN:
        case GLFW_KEY_ENTER:
        case GLFW_KEY_ESCAPE:
        case GLFW_KEY_TAB:
        case GLFW_KEY_DELETE:
        case GLFW_KEY_F1: return true;
        default: return (key >= '0' && key <= 'Z') || (key >= GLFW_KEY_KP_0 && key <= GLFW_KEY_KP_ENTER);
    }
}

std::optional<ui::Key> numeric_pad(int key) {
    switch (key) {
        case GLFW_KEY_KP_8: return ui::Key::up;
        case GLFW_KEY_KP_2: return ui::Key::down;
        case GLFW_KEY_KP_4:
        case GLFW_KEY_KP_9: return ui::Key::left;
        case GLFW_KEY_KP_6:
        case GLFW_KEY_KP_3: return ui::Key::right;
        case GLFW_KEY_KP_5: return ui::Key::enter;
        case GLFW_KEY_KP_0: return ui::Key::replay;
        default: return std::nullopt;
    }
}

}  // namespace kiosk::platform
