#include "tests/support/harness.h"

#include <gtest/gtest.h>

namespace {

using kiosk::app::Settings;
using kiosk::testing::Harness;
using kiosk::testing::Setting;
using kiosk::ui::Key;

constexpr const char* kLeave = "service/jeonju-crime-victim-center/leave";
const Setting kReading{
    .settings = {.language = model::Language::en, .text_percent = 125, .theme = kiosk::ui::ThemeName::dark},
    .route = "service/jeonju-crime-victim-center"};

TEST(LeaveNow, ShowsTheOrdinaryFirstScreenInTheVeryNextFrame) {
    Harness kiosk{kReading};
    const auto* leave = kiosk.tree().find_path(kLeave);
    ASSERT_TRUE(leave) << kiosk.tree().dump();
    const kiosk::ui::Point middle{leave->visible.x + leave->visible.w / 2, leave->visible.y + leave->visible.h / 2};
    kiosk.finger_down(middle);
    kiosk.finger_up(middle);
    EXPECT_EQ(kiosk.tree().nodes().front().path, "home");
    EXPECT_EQ(kiosk.state().visit.settings, Settings{});
}

TEST(LeaveNow, CannotBeUndoneByBack) {
    Harness kiosk{kReading};
    kiosk.tap_path(kLeave);
    kiosk.press(Key::escape);
    EXPECT_EQ(kiosk.route(), "home");
    EXPECT_EQ(kiosk.state().visit.trail.depth(), 1U);
}

TEST(LeaveNow, StandsOnEverySensitiveScreenAndOnNoOther) {
    const auto view = kiosk::testing::shipped_view();
    const auto hotlines = view->hotlines();
    ASSERT_TRUE(hotlines);
    int sensitive = 0;
    for (const auto& row : hotlines.value()) {
        const Harness kiosk{Setting{.route = "service/" + row.slug}};
        const bool is_sensitive = row.visibility == model::Visibility::sensitive;
        EXPECT_EQ(kiosk.tree().find_path("service/" + row.slug + "/leave") != nullptr, is_sensitive) << row.slug;
        sensitive += is_sensitive ? 1 : 0;
    }
    EXPECT_GE(sensitive, 8);
}

TEST(LeaveNow, IsReachedByThreeQuickEscapes) {
    Harness kiosk{kReading};
    kiosk.tap_path("service/jeonju-crime-victim-center/bar/help");
    kiosk.press(Key::f1);
    for (int i = 0; i < 3; ++i) kiosk.press(Key::escape);
    EXPECT_EQ(kiosk.route(), "home");
    EXPECT_EQ(kiosk.state().visit.settings, Settings{}) << "a way back alone would have kept them";
}

TEST(LeaveNow, IsExplainedOnceAVisit) {
    Harness kiosk{Setting{.route = "hotlines"}};
    kiosk.tap_path("hotlines/content/hotline-109");
    EXPECT_TRUE(kiosk.tree().find_path("service/hotline-109/content/leaving")) << kiosk.tree().dump();
    kiosk.tap("이전");
    kiosk.tap_path("hotlines/content/hotline-1366");
    EXPECT_FALSE(kiosk.tree().find_path("service/hotline-1366/content/leaving")) << kiosk.tree().dump();
}

}  // namespace
