#include "tests/support/harness.h"

#include <gtest/gtest.h>

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
    kiosk.pass(118s);
    EXPECT_EQ(kiosk.route(), kVisit.route);
    kiosk.pass(2s);
    EXPECT_EQ(kiosk.route(), "idle");
    for (const auto& node : kiosk.tree().nodes()) EXPECT_EQ(node.name.find("Victim"), std::string::npos);
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
