#include "kiosk/platform/window.h"

#include <GLFW/glfw3.h>
#include <fmt/format.h>

#include <cstdlib>
#include <stdexcept>
#include <string>
#include <utility>

namespace kiosk::platform {
namespace {

constexpr SizePx kReferencePanel{1080, 1920};
constexpr int kHangulScancode = 130;  // of 한/영 under X11: evdev's KEY_HANGEUL (122) and 8

std::string glfw_reason() {
    const char* why = nullptr;
    glfwGetError(&why);
    return why != nullptr ? why : "no reason given";
}

[[noreturn]] void fail_no_display() {
    const char* display = std::getenv("DISPLAY");
    if (display == nullptr || *display == '\0')
        throw std::runtime_error{
            "no display: DISPLAY is not set; start it from a desktop, under Xorg or with xvfb-run"};
    throw std::runtime_error{
        fmt::format("no display: the X server {} does not answer ({}); is it running, and may this user use it?",
                    display, glfw_reason())};
}

[[noreturn]] void fail_no_opengl() {
    throw std::runtime_error{
        fmt::format("no window with OpenGL 3.2 on this display ({}); install the graphics driver or libgl1-mesa-dri",
                    glfw_reason())};
}

void hint(Window::Kind kind) {
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 2);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_DEPTH_BITS, 0);
    glfwWindowHint(GLFW_STENCIL_BITS, 0);
    glfwWindowHint(GLFW_ALPHA_BITS, 0);
    glfwWindowHint(GLFW_AUTO_ICONIFY, GLFW_FALSE);  // a dialogue of the desktop must not put the kiosk away
    glfwWindowHint(GLFW_VISIBLE, kind == Window::Kind::hidden ? GLFW_FALSE : GLFW_TRUE);
}

GLFWwindow* open(Window::Kind kind, std::optional<SizePx> wanted) {
    SizePx size = wanted.value_or(kReferencePanel);
    GLFWmonitor* monitor = nullptr;
    if (kind == Window::Kind::full_screen) {
        monitor = glfwGetPrimaryMonitor();
        const GLFWvidmode* mode = monitor != nullptr ? glfwGetVideoMode(monitor) : nullptr;
        if (mode != nullptr)
            size = {mode->width, mode->height};  // the mode it has: switching takes seconds and may fail
    }
    return glfwCreateWindow(size.w, size.h, "citizen-kiosk", monitor, nullptr);
}

std::optional<ui::Key> key_of(int key) {
    switch (key) {
        case GLFW_KEY_UP: return ui::Key::up;
        case GLFW_KEY_DOWN: return ui::Key::down;
        case GLFW_KEY_LEFT:
        case GLFW_KEY_PAGE_UP: return ui::Key::left;
        case GLFW_KEY_RIGHT:
        case GLFW_KEY_PAGE_DOWN: return ui::Key::right;
        case GLFW_KEY_ENTER:
        case GLFW_KEY_KP_ENTER: return ui::Key::enter;
        case GLFW_KEY_SPACE: return ui::Key::space;
        case GLFW_KEY_RIGHT_ALT: return ui::Key::hangul_latin;  // where Korean keyboards have 한/영
        case GLFW_KEY_ESCAPE: return ui::Key::escape;
        case GLFW_KEY_F1: return ui::Key::f1;
        default: return std::nullopt;
    }
}

/// What a key asks of a text or a form; shift selects, ctrl goes in words or means a command.
std::optional<ui::Edit> edit_of(int key, int mods) {
    using What = ui::Edit::What;
    const bool shift = (mods & GLFW_MOD_SHIFT) != 0, ctrl = (mods & GLFW_MOD_CONTROL) != 0;
    const auto edit = [&](What what) { return ui::Edit{.what = what, .extend = shift, .by_word = ctrl}; };
    switch (key) {
        case GLFW_KEY_TAB: return edit(shift ? What::previous : What::next);
        case GLFW_KEY_HOME: return edit(What::home);
        case GLFW_KEY_END: return edit(What::end);
        case GLFW_KEY_DELETE: return edit(What::erase_forward);
        default: break;
    }
    if ((shift || ctrl) && key == GLFW_KEY_LEFT) return edit(What::left);
    if ((shift || ctrl) && key == GLFW_KEY_RIGHT) return edit(What::right);
    if (!ctrl) return std::nullopt;
    switch (key) {
        case GLFW_KEY_A: return edit(What::select_all);
        case GLFW_KEY_C: return edit(What::copy);
        case GLFW_KEY_X: return edit(What::cut);
        case GLFW_KEY_V: return edit(What::paste);
        case GLFW_KEY_S: return edit(What::save);
        case GLFW_KEY_Y: return edit(What::redo);
        case GLFW_KEY_Z: return edit(shift ? What::redo : What::undo);
        default: return std::nullopt;
    }
}

/// Keys that go on while they are held, at a desk: those that move the caret or take letters away.
bool repeats(int key) {
    return key == GLFW_KEY_LEFT || key == GLFW_KEY_RIGHT || key == GLFW_KEY_BACKSPACE || key == GLFW_KEY_DELETE;
}

ui::Point pointer(GLFWwindow* window) {
    double x = 0, y = 0;
    glfwGetCursorPos(window, &x, &y);
    return {static_cast<float>(x), static_cast<float>(y)};
}

}  // namespace

Window::Session::Session() {
    if (glfwInit() == GLFW_FALSE) fail_no_display();
}

Window::Session::~Session() { glfwTerminate(); }

Window::Window(Kind kind, std::optional<SizePx> size) : kind_{kind} {
    hint(kind);
    window_ = open(kind, size);
    if (window_ == nullptr) fail_no_opengl();
    glfwMakeContextCurrent(window_);
    if (kind == Kind::full_screen) glfwSetInputMode(window_, GLFW_CURSOR, GLFW_CURSOR_HIDDEN);
    listen();
}

Window::~Window() { glfwDestroyWindow(window_); }

Window& Window::of(GLFWwindow* window) { return *static_cast<Window*>(glfwGetWindowUserPointer(window)); }

void Window::listen() {
    glfwSetWindowUserPointer(window_, this);
    glfwSetCursorPosCallback(window_, [](GLFWwindow* w, double x, double y) {
        of(w).pointer_moved({static_cast<float>(x), static_cast<float>(y)});
    });
    glfwSetMouseButtonCallback(window_, [](GLFWwindow* w, int button, int action, int) {
        if (button == GLFW_MOUSE_BUTTON_LEFT) of(w).button_changed(action == GLFW_PRESS, pointer(w));
    });
    glfwSetKeyCallback(window_, [](GLFWwindow* w, int key, int scancode, int action, int mods) {
        of(w).repeating_ = action == GLFW_REPEAT;
        const bool again = action == GLFW_REPEAT && of(w).at_desk_ && repeats(key);
        if (action == GLFW_PRESS || again) of(w).key_pressed(key, scancode, mods);
    });
    glfwSetCharCallback(window_, [](GLFWwindow* w, unsigned c) { of(w).character_typed(static_cast<char32_t>(c)); });
    glfwSetScrollCallback(window_, [](GLFWwindow* w, double, double notches) {
        of(w).events_.emplace_back(ui::Wheel{pointer(w), static_cast<float>(notches)});
    });
    glfwSetInputMode(window_, GLFW_LOCK_KEY_MODS, GLFW_TRUE);
    glfwSetWindowRefreshCallback(window_, [](GLFWwindow* w) { of(w).lose_picture(); });
    glfwSetFramebufferSizeCallback(window_, [](GLFWwindow* w, int, int) { of(w).lose_picture(); });
}

void Window::lose_picture() {
    exposed_ = true;
    ++exposures_;
}

void Window::pointer_moved(ui::Point at) {
    if (!pressed_) {
        if (!at_desk_) return;
        if (!events_.empty() && std::holds_alternative<ui::Hover>(events_.back())) events_.pop_back();
        events_.emplace_back(ui::Hover{at});
        return;
    }
    if (!events_.empty() && std::holds_alternative<ui::PointerMove>(events_.back()))
        events_.back() = ui::PointerMove{at};
    else
        events_.emplace_back(ui::PointerMove{at});
}

void Window::button_changed(bool down, ui::Point at) {
    pressed_ = down;
    if (down)
        events_.emplace_back(ui::PointerDown{at});
    else
        events_.emplace_back(ui::PointerUp{at});
}

void Window::key_pressed(int key, int scancode, int mods) {
    caps_lock_ = (mods & GLFW_MOD_CAPS_LOCK) != 0;
    if (staff_key_ == key) {
        staff_struck_ = meant_ = true;
        return;
    }
    auto own = keypad_.meant(key, scancode);
    if (!own && (mods & GLFW_MOD_NUM_LOCK) == 0) own = numeric_pad(key);
    meant_ = own.has_value();
    if (own)
        events_.emplace_back(*own);
    else if (key == GLFW_KEY_BACKSPACE)
        events_.emplace_back(ui::Typed{ui::kErase});
    else if (key == GLFW_KEY_UNKNOWN && scancode == kHangulScancode)
        events_.emplace_back(ui::Key::hangul_latin);
    else if (const auto edit = edit_of(key, mods))
        events_.emplace_back(*edit);
    else if (const auto meant = key_of(key))
        events_.emplace_back(*meant);
}

/// Comes after its key. Caps Lock is taken back: on a Korean keyboard shift alone makes ㅂ a ㅃ.
void Window::character_typed(char32_t c) {
    if ((repeating_ && !at_desk_) || meant_ || c == U' ') return;
    const bool letter = (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
    events_.emplace_back(ui::Typed{letter && caps_lock_ ? c ^ 0x20U : c});
}

std::vector<ui::Event> Window::wait(std::chrono::duration<double> timeout) {
    if (timeout.count() > 0)
        glfwWaitEventsTimeout(timeout.count());
    else
        glfwPollEvents();
    return std::exchange(events_, {});
}

void Window::wake() { glfwPostEmptyEvent(); }

bool Window::take_staff_key() { return std::exchange(staff_struck_, false); }

std::string Window::clipboard() const {
    const char* text = glfwGetClipboardString(window_);
    return text != nullptr ? text : "";
}

void Window::put_on_clipboard(const std::string& text) { glfwSetClipboardString(window_, text.c_str()); }

bool Window::should_close() const { return glfwWindowShouldClose(window_) != 0; }

SizePx Window::size() const {
    SizePx size;
    glfwGetFramebufferSize(window_, &size.w, &size.h);
    return size;
}

int Window::max_texture_px() const {
    GLint px = 0;
    glGetIntegerv(GL_MAX_TEXTURE_SIZE, &px);
    return px;
}

bool Window::take_exposed() { return std::exchange(exposed_, false); }

}  // namespace kiosk::platform
