#include "tests/support/harness.h"

#include <gtest/gtest.h>

#include <set>

namespace {

using kiosk::semantics::Node;
using kiosk::testing::Harness;
using kiosk::testing::Setting;
using kiosk::ui::Key;

/// 위 and 아래 come and go with where the list stands; the keypad pages with left and right.
bool pages(const Node& node) { return node.path.ends_with("/page-up") || node.path.ends_with("/page-down"); }

std::size_t controls(const Harness& kiosk) {
    std::size_t count = 0;
    for (const Node& node : kiosk.tree().nodes()) count += node.focusable && !pages(node) ? 1 : 0;
    return count;
}

TEST(Keypad, ReachesEveryControlOfEveryScreenAndWraps) {
    for (const char* route : {"rest", "home", "search", "search/112", "hotlines", "emergency", "category/care", "desks",
                              "desks/덕진구", "help", "idle", "service/jeonju-crime-victim-center"}) {
        Harness kiosk{Setting{.route = route}};
        kiosk.press(Key::down);
        const auto first = kiosk.turn().focus;
        std::set<std::uint32_t> reached{first.value};
        for (std::size_t i = 0; i < controls(kiosk) + 4; ++i) {
            kiosk.press(Key::down);
            const Node* focus = kiosk.tree().find(kiosk.turn().focus);
            ASSERT_TRUE(focus) << route;
            EXPECT_FALSE(focus->visible.empty()) << route << ": focus must scroll into sight: " << focus->path;
            if (focus->id == first) break;
            if (!pages(*focus)) reached.insert(focus->id.value);
        }
        EXPECT_EQ(reached.size(), controls(kiosk)) << route << "\n" << kiosk.tree().dump();
    }
}

TEST(Keypad, FindsANumberAlone) {
    Harness kiosk;
    kiosk.press(Key::down);  // the search
    kiosk.press(Key::down);
    kiosk.press(Key::enter);
    EXPECT_EQ(kiosk.route(), "hotlines");
    kiosk.press(Key::escape);
    EXPECT_EQ(kiosk.route(), "home");
}

TEST(Keypad, ChoosesNothingThatIsOutOfSight) {
    Harness kiosk{Setting{.route = "hotlines"}};
    kiosk.press(Key::down);
    kiosk.press(Key::right);
    kiosk.press(Key::right);
    ASSERT_TRUE(kiosk.tree().find(kiosk.turn().focus)->visible.empty());
    kiosk.press(Key::enter);
    EXPECT_EQ(kiosk.route(), "hotlines") << "it is shown first";
    EXPECT_FALSE(kiosk.tree().find(kiosk.turn().focus)->visible.empty());
}

TEST(Keypad, PagesWithLeftAndRight) {
    Harness kiosk{Setting{.route = "hotlines"}};
    const float before = kiosk.tree().find_path("hotlines/content/hotline-110")->bounds.y;
    kiosk.press(Key::right);
    EXPECT_LT(kiosk.tree().find_path("hotlines/content/hotline-110")->bounds.y, before - 500);
    kiosk.press(Key::left);
    EXPECT_EQ(kiosk.tree().find_path("hotlines/content/hotline-110")->bounds.y, before);
}

TEST(Keypad, OpensHelpWithF1) {
    Harness kiosk;
    kiosk.press(Key::f1);
    EXPECT_EQ(kiosk.route(), "help");
}

TEST(Keypad, LosesItsRingWhenAFingerComes) {
    Harness kiosk;
    kiosk.press(Key::down);
    ASSERT_NE(kiosk.turn().focus.value, 0U);
    kiosk.tap_path("home/content/hotlines");
    EXPECT_EQ(kiosk.turn().focus.value, 0U);
}

}  // namespace
