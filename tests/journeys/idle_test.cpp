#include "tests/support/harness.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace {

using namespace std::chrono_literals;
using kiosk::app::Settings;
using kiosk::testing::Harness;
using kiosk::testing::Setting;

const Setting kVisit{
    .settings = {.language = model::Language::en, .text_percent = 150, .theme = kiosk::ui::ThemeName::dark},
    .route = "service/jeonju-crime-victim-center"};

TEST(Idle, AsksAfterTwoMinutesAndNamesNoTopic) {
    Harness kiosk{kVisit};
    const auto names_topic = [&] {
        return std::ranges::any_of(kiosk.tree().nodes(),
                                   [](const auto& node) { return node.name.find("Victim") != std::string::npos; });
    };
    kiosk.pass(118s);
    EXPECT_EQ(kiosk.route(), kVisit.route);
    EXPECT_TRUE(names_topic());
    kiosk.pass(2s);
    EXPECT_EQ(kiosk.route(), "idle");
    EXPECT_FALSE(names_topic());
}

TEST(Idle, GoesOnWithOneTap) {
    Harness kiosk{kVisit};
    kiosk.pass(121s);
    kiosk.tap("Yes, continue");
    EXPECT_EQ(kiosk.route(), kVisit.route);
    EXPECT_EQ(kiosk.state().visit.settings, kVisit.settings);
    kiosk.pass(117s);
    EXPECT_EQ(kiosk.route(), kVisit.route) << "and the two minutes begin anew";
}

TEST(Idle, EndsTheVisitAfterThirtySecondsMore) {
    Harness kiosk{kVisit};
    kiosk.pass(121s);
    kiosk.pass(28s);
    EXPECT_EQ(kiosk.route(), "idle");
    kiosk.pass(3s);
    EXPECT_EQ(kiosk.route(), "rest");
    EXPECT_EQ(kiosk.state().visit.settings, Settings{}) << "the next citizen finds nothing of this one";
    EXPECT_EQ(kiosk.state().visit.trail.depth(), 1U);
    EXPECT_EQ(kiosk.state().visit.told_about_leaving, false);
}

TEST(Idle, LeavesTheRestScreenAlone) {
    Harness kiosk{Setting{.route = "rest"}};
    kiosk.pass(1000s);
    EXPECT_EQ(kiosk.route(), "rest");
}

TEST(Idle, LetsNothingHappenBehindTheQuestion) {
    Harness kiosk{kVisit};
    const auto depth = kiosk.state().visit.trail.depth();
    kiosk.pass(121s);
    kiosk.press(kiosk::ui::Key::f1);
    EXPECT_EQ(kiosk.route(), "idle");
    kiosk.press(kiosk::ui::Key::escape);
    EXPECT_EQ(kiosk.route(), kVisit.route);
    EXPECT_EQ(kiosk.state().visit.trail.depth(), depth);
}

TEST(Rest, KeepsNoSettingsOfAHelpSeeker) {
    Harness kiosk{Setting{.route = "rest"}};
    kiosk.press(kiosk::ui::Key::f1);
    ASSERT_EQ(kiosk.route(), "help");
    kiosk.tap("언어 A/文");
    kiosk.tap("English");
    kiosk.tap("Close");
    for (int i = 0; i < 2; ++i) kiosk.press(kiosk::ui::Key::escape);
    kiosk.pass(200s);
    kiosk.pass(40s);
    EXPECT_EQ(kiosk.route(), "rest");
    kiosk.finger_down({500, 600});
    kiosk.finger_up({500, 600});
    EXPECT_EQ(kiosk.state().visit.settings, Settings{});
}

TEST(Rest, WakesAtATouchAnywhereAndShowsTheFirstScreen) {
    Harness kiosk{Setting{.route = "rest"}};
    kiosk.finger_down({40 + 20, 60});
    kiosk.finger_up({40 + 20, 60});
    EXPECT_EQ(kiosk.route(), "home");
}

TEST(Rest, HasTheEmergencyNumbersOneTapAway) {
    Harness kiosk{Setting{.route = "rest"}};
    kiosk.tap_path("rest/urgent");
    EXPECT_EQ(kiosk.route(), "emergency");
    kiosk.tap("이전");
    EXPECT_EQ(kiosk.route(), "home");
}

TEST(Idle, DrawsNothingBetweenTouches) {
    for (const char* route :
         {"rest", "home", "hotlines", "category/care", "desks/완산구", "service/jeonju-crime-victim-center"}) {
        Harness kiosk{Setting{.route = route}};
        EXPECT_LE(kiosk.settle(), 2) << route;
        kiosk.frame();
        ASSERT_TRUE(kiosk.turn().damage.has_value());
        EXPECT_TRUE(kiosk.turn().damage->empty()) << route;
    }
}

}  // namespace
