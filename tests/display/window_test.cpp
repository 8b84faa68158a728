#include "kiosk/platform/window.h"

#include "tests/display/screen_watch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>
#include <vector>

namespace kiosk::platform {
namespace {

using namespace std::chrono_literals;

/// The events of `time`, as the loop would get them.
std::vector<ui::Event> events_within(Window& window, std::chrono::milliseconds time) {
    std::vector<ui::Event> all;
    const auto end = std::chrono::steady_clock::now() + time;
    while (std::chrono::steady_clock::now() < end)
        for (const ui::Event& event : window.wait(20ms)) all.push_back(event);
    return all;
}

template <class T>
std::vector<T> only(const std::vector<ui::Event>& events) {
    std::vector<T> out;
    for (const ui::Event& event : events)
        if (const T* one = std::get_if<T>(&event)) out.push_back(*one);
    return out;
}

TEST(Window, FullScreenCoversTheScreen) {
    Window window{Window::Kind::full_screen, std::nullopt};
    EXPECT_EQ(window.size(), (SizePx{1080, 1920}));
}

TEST(Window, AWindowHasTheSizeAsked) {
    Window window{Window::Kind::windowed, SizePx{540, 960}};
    EXPECT_EQ(window.size(), (SizePx{540, 960}));
}

TEST(Window, APressArrivesWhereItWasMade) {
    Window window{Window::Kind::full_screen, std::nullopt};
    display::ScreenWatch screen;
    events_within(window, 200ms);
    screen.press(300, 400);
    screen.release();
    const auto events = events_within(window, 300ms);
    const auto downs = only<ui::PointerDown>(events);
    ASSERT_EQ(downs.size(), 1U);
    EXPECT_FLOAT_EQ(downs[0].at.x, 300);
    EXPECT_FLOAT_EQ(downs[0].at.y, 400);
    EXPECT_EQ(only<ui::PointerUp>(events).size(), 1U);
}

TEST(Window, AHeldKeyDoesNotRepeat) {
    Window window{Window::Kind::full_screen, std::nullopt};
    display::ScreenWatch screen;
    events_within(window, 200ms);
    screen.hold_key("Down");
    const auto events = events_within(window, 1500ms);
    screen.release_key("Down");
    EXPECT_THAT(only<ui::Key>(events), testing::ElementsAre(ui::Key::down));
}

TEST(Window, WaitEndsWhenAnotherThreadWakesIt) {
    Window window{Window::Kind::windowed, SizePx{540, 960}};
    events_within(window, 200ms);
    std::thread other{[] {
        std::this_thread::sleep_for(50ms);
        Window::wake();
    }};
    const auto began = std::chrono::steady_clock::now();
    window.wait(60s);
    other.join();
    EXPECT_LT(std::chrono::steady_clock::now() - began, 30s);
}

}  // namespace
}  // namespace kiosk::platform
