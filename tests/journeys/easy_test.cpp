// 쉬운 화면 and 화면 내리기: few choices, short pages, and nothing to touch above the reach of a wheelchair user.
#include "tests/support/harness.h"

#include "kiosk/app/easy.h"
#include "kiosk/app/reach.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace {

using kiosk::app::Settings;
using kiosk::semantics::Node;
using kiosk::semantics::Role;
using kiosk::testing::Harness;
using kiosk::testing::Setting;
using model::Language;

constexpr float kPxPerMm = 2.710F;
constexpr float kLowFromMm = 380;  // the harness's machine: the panel's upper edge hangs 1600 mm above the floor
constexpr float kTallScreenPx = 1920;

const std::vector<std::string> kRoutes{
    "home", "hotlines", "hotlines/violence", "emergency",       "desks/완산구", "help",
    "idle", "search",   "category/care",     "category/safety", "search/돈",    "service/jeonju-crime-victim-center"};

/// The highest point that could be touched, in mm below the panel's upper edge.
float highest_target_mm(const Harness& kiosk) {
    float top = kTallScreenPx;
    for (const Node& node : kiosk.tree().nodes())
        if (node.focusable && !node.visible.empty()) top = std::min(top, node.visible.y);
    return top / kPxPerMm;
}

int rows_of(const Harness& kiosk, std::string_view below) {
    return static_cast<int>(std::ranges::count_if(kiosk.tree().nodes(), [&](const Node& node) {
        const bool key = node.path.ends_with("-page") || node.path.ends_with("/again");
        return node.focusable && node.path.starts_with(below) && !key;
    }));
}

struct Look {
    Language language;
    int percent;
};

/// Shows another screen; opening the fonts anew for each would take longer than drawing it.
void show(Harness& kiosk, const Settings& settings, const std::string& route) {
    kiosk.kiosk().set(settings);
    ASSERT_TRUE(kiosk.kiosk().open_route(route)) << route;
    kiosk.settle();
}

TEST(LowScreen, PutsNoTargetAboveTheReachOnAnyScreen) {
    Harness kiosk;
    for (const Look look : {Look{Language::ko, 100}, Look{Language::ko, 200}, Look{Language::vi, 150}})
        for (const std::string& route : kRoutes) {
            Settings settings{.language = look.language, .text_percent = look.percent};
            settings.low = true;
            show(kiosk, settings, route);
            EXPECT_GE(highest_target_mm(kiosk), kLowFromMm) << route << " " << look.percent;
            EXPECT_THAT(kiosk.findings(), testing::IsEmpty()) << route << " " << look.percent;
        }
}

TEST(LowScreen, LeavesTheOrdinaryScreenAsItIs) { EXPECT_LT(highest_target_mm(Harness{}), 100); }

TEST(LowScreen, IsReachedAndLeftByAKeyThatIsInReachItself) {
    Harness kiosk;
    const Node* key = kiosk.tree().find_path("home/bar/low");
    ASSERT_NE(key, nullptr);
    EXPECT_GE(key->bounds.y / kPxPerMm, kLowFromMm);
    kiosk.tap("화면 내리기");
    EXPECT_TRUE(kiosk.state().visit.settings.low);
    kiosk.tap("화면 올리기");
    EXPECT_FALSE(kiosk.state().visit.settings.low);
}

TEST(LowScreen, LetsAWheelchairUserFindTheVictimCentreWithoutReachingUp) {
    Harness kiosk;
    kiosk.tap("화면 내리기");
    for (const char* next : {"home/content/categories/safety", "category/safety/content/jeonju-crime-victim-center"}) {
        kiosk.scroll_to(next);
        EXPECT_GE(highest_target_mm(kiosk), kLowFromMm);
        kiosk.tap_path(next);
    }
    EXPECT_EQ(kiosk.route(), "service/jeonju-crime-victim-center");
    const Node* leave = kiosk.tree().find_path("service/jeonju-crime-victim-center/leave");
    ASSERT_NE(leave, nullptr);
    EXPECT_GE(leave->visible.y / kPxPerMm, kLowFromMm);
    kiosk.tap_path("service/jeonju-crime-victim-center/leave");
    EXPECT_FALSE(kiosk.state().visit.settings.low) << "the next citizen begins anew";
}

TEST(LowScreen, KnowsFromThePanelsHeightHowFarItGoesDown) {
    using kiosk::app::low_from_mm;
    EXPECT_FLOAT_EQ(low_from_mm(1600, 708), 380);
    EXPECT_FLOAT_EQ(low_from_mm(std::nullopt, 708), 354) << "not configured: the lower half";
    EXPECT_FLOAT_EQ(low_from_mm(1250, 708), 0) << "only the header lies higher";
    EXPECT_FLOAT_EQ(low_from_mm(2200, 708), 508) << "200 mm are left";
}

TEST(EasyScreen, OffersSixChoices) {
    Harness kiosk;
    kiosk.tap_path("home/content/easy");
    EXPECT_EQ(rows_of(kiosk, "home/content/choices/"), 6);
    EXPECT_EQ(kiosk.state().visit.settings.text_percent, kiosk::app::kEasyPercent);
    kiosk.tap_path("home/content/leave-easy");
    EXPECT_NE(kiosk.tree().find_path("home/content/categories/farm"), nullptr);
    EXPECT_EQ(kiosk.state().visit.settings.text_percent, 100) << "and the letters as they were";
}

TEST(EasyScreen, KeepsASizeThatWasChosenOnIt) {
    Settings settings;
    kiosk::app::switch_easy(settings);
    settings.text_percent = 200;
    kiosk::app::switch_easy(settings);
    EXPECT_EQ(settings.text_percent, 200);
}

TEST(EasyScreen, TurnsPagesInsteadOfScrollingThroughSixtyNumbers) {
    Harness kiosk;
    kiosk.tap_path("home/content/easy");
    kiosk.tap_path("home/content/choices/hotlines");
    EXPECT_EQ(kiosk.tree().find_path("hotlines/content/hotline-1366"), nullptr) << "asks first what it is about";
    kiosk.tap_path("hotlines/content/groups/violence");
    const int first = rows_of(kiosk, "hotlines/content/hotline-");
    EXPECT_GT(first, 0);
    EXPECT_LE(first, static_cast<int>(kiosk::app::kEasyRows));
    const std::string before = kiosk.tree().dump();
    kiosk.scroll_to("hotlines/content/next-page");
    kiosk.tap_path("hotlines/content/next-page");
    EXPECT_LE(rows_of(kiosk, "hotlines/content/hotline-"), static_cast<int>(kiosk::app::kEasyRows));
    EXPECT_NE(kiosk.tree().dump(), before);
}

TEST(EasyScreen, ReachesEveryNumberOfANeedByItsPages) {
    Settings settings;
    settings.easy = true;
    Harness plain{Setting{.route = "hotlines/living"}};
    Harness easy{Setting{.settings = settings, .route = "hotlines/living"}};
    const int all = rows_of(plain, "hotlines/content/hotline-") - 2;  // 112 and 119 stand above every list
    int found = rows_of(easy, "hotlines/content/hotline-");
    for (int page = 0; page < 20; ++page) {
        easy.scroll_to("hotlines/content/next-page");
        if (!easy.tree().find_path("hotlines/content/next-page")->enabled) break;
        easy.tap_path("hotlines/content/next-page");
        found += rows_of(easy, "hotlines/content/hotline-");
    }
    EXPECT_EQ(found, all);
}

TEST(EasyScreen, ShowsTheNumberFirstAndTheRestWhenAsked) {
    Settings settings;
    settings.easy = true;
    Harness kiosk{Setting{.settings = settings, .route = "service/farmer-college-17-eco"}};
    const std::string top = "service/farmer-college-17-eco/content/";
    EXPECT_EQ(kiosk.tree().find_path(top + "about"), nullptr);
    kiosk.scroll_to(top + "in-full");
    kiosk.tap_path(top + "in-full");
    EXPECT_NE(kiosk.tree().find_path(top + "about"), nullptr);
}

TEST(EasyScreen, HasNoFindings) {
    Harness kiosk;
    for (const Look look : {Look{Language::ko, 125}, Look{Language::en, 200}})
        for (const std::string& route : kRoutes) {
            Settings settings{.language = look.language, .text_percent = look.percent};
            settings.easy = true;
            show(kiosk, settings, route);
            EXPECT_THAT(kiosk.findings(), testing::IsEmpty()) << route << " " << look.percent;
        }
}

TEST(Settings, GoBackToHowTheyWereByOneKey) {
    Settings settings{.language = Language::vi, .text_percent = 200, .theme = kiosk::ui::ThemeName::dark};
    settings.low = settings.easy = true;
    Harness kiosk{Setting{.settings = settings}};
    kiosk.tap_path("home/bar/theme");
    kiosk.tap_path("home/bar/restore");
    const Settings& now = kiosk.state().visit.settings;
    EXPECT_EQ(now.text_percent, 100);
    EXPECT_FALSE(now.low || now.easy);
    EXPECT_EQ(now.theme, kiosk::ui::ThemeName::basic);
    EXPECT_EQ(now.language, Language::vi) << "without it nobody could read on";
    EXPECT_EQ(kiosk.tree().find_path("home/bar/restore"), nullptr) << "nothing is left to restore";
}

}  // namespace
