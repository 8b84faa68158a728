// The keypad's rows of the accessibility profile that a trembling hand meets.
#include "tests/support/harness.h"

#include <gtest/gtest.h>

namespace {

using namespace std::chrono_literals;
using kiosk::testing::Harness;
using kiosk::testing::Setting;
using kiosk::ui::Key;

TEST(KeypadStrikes, TheSameKeyWithinHalfASecondIsOneStrike) {
    Harness kiosk;
    kiosk.press(Key::down);
    const auto first = kiosk.turn().focus;
    kiosk.strike(Key::down, 0ms);
    const auto second = kiosk.turn().focus;
    EXPECT_NE(second, first);
    kiosk.strike(Key::down, 300ms);
    EXPECT_EQ(kiosk.turn().focus, second);
    kiosk.strike(Key::down, 600ms);
    EXPECT_NE(kiosk.turn().focus, second);
}

TEST(KeypadStrikes, AnotherKeyIsTakenAtOnce) {
    Harness kiosk;
    kiosk.press(Key::down);
    const auto first = kiosk.turn().focus;
    kiosk.strike(Key::down, 0ms);
    kiosk.strike(Key::up, 50ms);
    EXPECT_EQ(kiosk.turn().focus, first);
}

TEST(KeypadStrikes, TwoQuickEscapesGoBackOnce) {
    Harness kiosk{Setting{.route = "hotlines"}};
    kiosk.tap_path("hotlines/content/hotline-110");
    kiosk.strike(Key::escape, 0ms);
    kiosk.strike(Key::escape, 200ms);
    EXPECT_EQ(kiosk.route(), "hotlines");
}

TEST(KeypadStrikes, ThreeQuickEscapesLeave) {
    kiosk::app::Settings settings;
    settings.text_percent = 150;
    Harness kiosk{Setting{.settings = settings, .route = "service/jeonju-crime-victim-center"}};
    for (int i = 0; i < 3; ++i) kiosk.strike(Key::escape, 150ms);
    EXPECT_EQ(kiosk.route(), "home");
    EXPECT_EQ(kiosk.state().visit.settings.text_percent, 100) << "a way back alone would have kept it";
}

TEST(KeypadStrikes, TheHelpKeyTurnsTheGuidesPage) {
    Harness kiosk;
    kiosk.press(Key::f1);
    EXPECT_EQ(kiosk.route(), "help");
    kiosk.press(Key::f1);
    EXPECT_EQ(kiosk.route(), "help/keys");
    kiosk.press(Key::f1);
    EXPECT_EQ(kiosk.route(), "help/keys");
}

}  // namespace
