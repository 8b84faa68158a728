#pragma once

#include <chrono>
#include <optional>

struct _XDisplay;

namespace display {

using Clock = std::chrono::steady_clock;

/// Sees what reaches the X server's screen and touches it, from outside the program that is measured: what a person
/// would see and do, not what the program says of itself.
class ScreenWatch {
public:
    /// Connects to $DISPLAY. Throws std::runtime_error where there is none or it lacks DAMAGE or XTEST.
    ScreenWatch();
    ~ScreenWatch();
    ScreenWatch(const ScreenWatch&) = delete;
    ScreenWatch& operator=(const ScreenWatch&) = delete;

    /// When pixels next changed; empty where none did within `patience`.
    std::optional<Clock::time_point> next_change(Clock::duration patience);
    /// When pixels last changed before nothing moved for `quiet`; empty where none did within `patience`.
    std::optional<Clock::time_point> settled(Clock::duration quiet, Clock::duration patience);
    /// How often pixels change within `time`.
    int changes_within(Clock::duration time);
    /// Forgets changes that have happened already.
    void forget();

    void press(int x, int y);
    void release();
    /// By its X11 name: "Down", "Return".
    void hold_key(const char* name);
    void release_key(const char* name);

    /// 0xRRGGBB of a pixel of the screen.
    unsigned pixel(int x, int y);

private:
    _XDisplay* display_;
    int damage_event_ = 0;
};

}  // namespace display
