#include "tests/display/screen_watch.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XTest.h>
#include <X11/extensions/Xdamage.h>
#include <poll.h>

#include <algorithm>
#include <stdexcept>

namespace display {

ScreenWatch::ScreenWatch() : display_{XOpenDisplay(nullptr)} {
    if (display_ == nullptr) throw std::runtime_error{"no display; start it with xvfb-run or tests/bench/run.sh"};
    int error = 0, opcode = 0, major = 0, minor = 0;
    if (XDamageQueryExtension(display_, &damage_event_, &error) == 0 ||
        XTestQueryExtension(display_, &opcode, &error, &major, &minor) == 0)
        throw std::runtime_error{"this X server has no DAMAGE or no XTEST extension"};
    XDamageCreate(display_, DefaultRootWindow(display_), XDamageReportRawRectangles);
    XSync(display_, False);
}

ScreenWatch::~ScreenWatch() { XCloseDisplay(display_); }

std::optional<Clock::time_point> ScreenWatch::next_change(Clock::duration patience) {
    const Clock::time_point end = Clock::now() + patience;
    XFlush(display_);
    while (true) {
        while (XPending(display_) > 0) {
            XEvent event;
            XNextEvent(display_, &event);
            if (event.type == damage_event_ + XDamageNotify) return Clock::now();
        }
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - Clock::now());
        if (left.count() <= 0) return std::nullopt;
        pollfd wait{.fd = ConnectionNumber(display_), .events = POLLIN, .revents = 0};
        poll(&wait, 1, static_cast<int>(left.count()));
    }
}

std::optional<Clock::time_point> ScreenWatch::settled(Clock::duration quiet, Clock::duration patience) {
    auto last = next_change(patience);
    while (last) {
        const auto next = next_change(quiet);
        if (!next) break;
        last = next;
    }
    return last;
}

int ScreenWatch::changes_within(Clock::duration time) {
    const Clock::time_point end = Clock::now() + time;
    int changes = 0;
    while (next_change(std::max(Clock::duration::zero(), end - Clock::now()))) ++changes;
    return changes;
}

void ScreenWatch::forget() { XSync(display_, True); }

void ScreenWatch::press(int x, int y) {
    XTestFakeMotionEvent(display_, -1, x, y, CurrentTime);
    XTestFakeButtonEvent(display_, 1, True, CurrentTime);
    XFlush(display_);
}

void ScreenWatch::release() {
    XTestFakeButtonEvent(display_, 1, False, CurrentTime);
    XFlush(display_);
}

void ScreenWatch::hold_key(const char* name) {
    XTestFakeKeyEvent(display_, XKeysymToKeycode(display_, XStringToKeysym(name)), True, CurrentTime);
    XFlush(display_);
}

void ScreenWatch::release_key(const char* name) {
    XTestFakeKeyEvent(display_, XKeysymToKeycode(display_, XStringToKeysym(name)), False, CurrentTime);
    XFlush(display_);
}

unsigned ScreenWatch::pixel(int x, int y) {
    XImage* image = XGetImage(display_, DefaultRootWindow(display_), x, y, 1, 1, AllPlanes, ZPixmap);
    const auto value = static_cast<unsigned>(XGetPixel(image, 0, 0) & 0xFFFFFF);
    XDestroyImage(image);
    return value;
}

}  // namespace display
