#pragma once

#include "kiosk/platform/keypad.h"
#include "kiosk/ui/input.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

struct GLFWwindow;

namespace kiosk::platform {

/// Pixels of a window or a picture.
struct SizePx {
    int w = 0, h = 0;
    friend bool operator==(SizePx, SizePx) = default;
};

/// The one window with its OpenGL 3.2 context, and the events of touch panel and keypad.
/// GLFW has no touch (glfw#42): under X11 the first finger arrives as the left mouse button, which is all we want.
/// One at a time, on the main thread.
class Window {
public:
    enum class Kind {
        full_screen,  ///< covers the first monitor in the mode it has; no pointer is shown
        windowed,     ///< an ordinary window, for developers and desk previews
        hidden        ///< never shown: for --screenshot
    };

    /// `size` is the window's; full screen takes the monitor's. Throws std::runtime_error with one sentence that says
    /// what to do where there is no display or no OpenGL 3.2.
    Window(Kind kind, std::optional<SizePx> size);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    /// Waits until something happens or `timeout` passes; zero only looks. The events since the last call, in order;
    /// moves count only while a finger is down, and of several in a row only the last. A held key does not repeat
    /// (VVSG 2.0, 7.2-M).
    std::vector<ui::Event> wait(std::chrono::duration<double> timeout);
    /// Ends a wait() from any thread.
    static void wake();

    /// What the machine's own keys mean, before all else.
    void use(Keypad keypad) { keypad_ = std::move(keypad); }
    /// The key that opens staff's desk, by GLFW's number; it writes nothing.
    void use_staff_key(std::optional<int> key) { staff_key_ = key; }
    /// True once after it was struck.
    bool take_staff_key();
    /// Staff's desk: held keys repeat, and the mouse tells where it stands.
    void at_desk(bool at_desk) { at_desk_ = at_desk; }
    std::string clipboard() const;
    void put_on_clipboard(const std::string& text);
    bool should_close() const;
    SizePx size() const;
    int max_texture_px() const;
    /// Whether the X server lost a part of what was shown since the last call: it must be shown again.
    bool take_exposed();
    /// Counts those losses, for who shows the picture.
    std::uint32_t exposures() const { return exposures_; }

    Kind kind() const { return kind_; }
    GLFWwindow* native() const { return window_; }

private:
    /// GLFW between its start and its end.
    struct Session {
        Session();
        ~Session();
        Session(const Session&) = delete;
        Session& operator=(const Session&) = delete;
    };

    static Window& of(GLFWwindow* window);
    void listen();
    void lose_picture();
    void pointer_moved(ui::Point at);
    void button_changed(bool down, ui::Point at);
    void key_pressed(int key, int scancode, int mods);
    void character_typed(char32_t c);

    Session session_;
    Kind kind_;
    GLFWwindow* window_ = nullptr;
    std::vector<ui::Event> events_;
    Keypad keypad_;
    bool pressed_ = false;
    bool meant_ = false;      ///< the last key was one of the keypad's: it writes no letter
    bool repeating_ = false;  ///< the key that is down now repeats
    bool caps_lock_ = false;
    bool at_desk_ = false, staff_struck_ = false;
    std::optional<int> staff_key_;
    bool exposed_ = true;
    std::uint32_t exposures_ = 1;
};

}  // namespace kiosk::platform
