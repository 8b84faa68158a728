// The whole shipped directory, tapped through as a citizen would.
#include "tests/support/harness.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace {

using kiosk::testing::Harness;
using kiosk::testing::shipped_view;

constexpr int kMostTaps = 3;

/// Every number that stands on the screen, in sight or a scroll away.
bool shows_number(const Harness& kiosk, const std::string& number) {
    return std::ranges::any_of(kiosk.tree().nodes(), [&](const auto& node) { return node.name == number && node.ink; });
}

/// Opens the fold that hides the entry, if one does; a tap of its own.
int unfold_until_listed(Harness& kiosk, const std::string& path) {
    for (const char* fold : {"fold-1", "fold-2", "fold-3"}) {
        if (kiosk.tree().find_path(path)) return 0;
        const std::string button = std::string{kiosk.tree().nodes().front().path} + "/content/" + fold;
        if (!kiosk.tree().find_path(button)) continue;
        kiosk.scroll_to(button);
        kiosk.tap_path(button);
        if (kiosk.tree().find_path(path)) return 1;
        kiosk.scroll_to(button);
        kiosk.tap_path(button);
    }
    return 0;
}

TEST(Directory, ShowsEveryHotlineWithinThreeTaps) {
    const auto hotlines = shipped_view()->hotlines();
    ASSERT_TRUE(hotlines);
    ASSERT_GE(hotlines.value().size(), 61U);
    for (const auto& row : hotlines.value()) {
        Harness kiosk;
        kiosk.tap_path("home/content/hotlines");
        EXPECT_TRUE(shows_number(kiosk, row.number)) << row.number << "\n" << kiosk.tree().dump();
    }
}

TEST(Directory, ShowsTheEmergencyNumbersWithinOneTap) {
    for (const char* button : {"home/content/urgent/112", "home/content/urgent/119", "home/content/urgent/all"}) {
        Harness kiosk;
        kiosk.tap_path(button);
        EXPECT_TRUE(shows_number(kiosk, "112") && shows_number(kiosk, "119")) << kiosk.tree().dump();
        for (const char* number : {"emergency/content/hotline-112/number", "emergency/content/hotline-119/number"}) {
            const auto* node = kiosk.tree().find_path(number);
            ASSERT_TRUE(node) << kiosk.tree().dump();
            EXPECT_EQ(node->visible, node->bounds) << "without scrolling";
        }
    }
}

TEST(Directory, SaysWhereTheCallerIsBesideTheEmergencyNumbers) {
    Harness kiosk;
    kiosk.tap("112 경찰");
    const auto* address = kiosk.tree().find_path("emergency/content/where/address");
    ASSERT_TRUE(address) << kiosk.tree().dump();
    EXPECT_EQ(address->name, "전북특별자치도 전주시 완산구 인봉1길 54");
    EXPECT_EQ(address->visible, address->bounds);
}

TEST(Directory, ShowsEveryNumberOfACategoryWithinThreeTaps) {
    const auto view = shipped_view();
    for (const auto& category : view->categories().value()) {
        if (category.code == "dong") continue;
        Harness kiosk;
        kiosk.tap_path("home/content/categories/" + category.code);
        const std::string scene = "category/" + category.code;
        for (const auto& row : view->rows(category.code).value()) {
            const std::string path = scene + "/content/" + row.slug;
            int taps = 1 + unfold_until_listed(kiosk, path);
            kiosk.scroll_to(path);
            kiosk.tap_path(path);
            ++taps;
            EXPECT_EQ(kiosk.route(), "service/" + row.slug);
            EXPECT_LE(taps, kMostTaps) << row.slug;
            if (!row.number.empty()) {
                EXPECT_TRUE(shows_number(kiosk, row.number)) << row.slug << "\n" << kiosk.tree().dump();
            }
            kiosk.tap("이전");
        }
    }
}

TEST(Directory, ShowsEveryDeskWithinThreeTaps) {
    const auto desks = shipped_view()->rows("dong");
    ASSERT_TRUE(desks);
    ASSERT_GE(desks.value().size(), 35U);
    for (const char* district : {"desks/content/district-0", "desks/content/district-1"}) {
        Harness kiosk;
        kiosk.tap_path("home/content/categories/dong");
        kiosk.tap_path(district);
        for (const auto& row : desks.value()) {
            const std::string path = "desks/content/desks/" + row.slug;
            if (!kiosk.tree().find_path(path)) continue;
            kiosk.scroll_to(path);
            kiosk.tap_path(path);
            EXPECT_EQ(kiosk.route(), "service/" + row.slug);
            if (!row.number.empty()) {
                EXPECT_TRUE(shows_number(kiosk, row.number)) << kiosk.tree().dump();
            }
            kiosk.tap("이전");
        }
    }
}

TEST(Directory, CountsOnTheFirstScreenWhatItsCategoriesHold) {
    const auto view = shipped_view();
    const auto categories = view->categories();
    ASSERT_TRUE(categories);
    ASSERT_EQ(categories.value().size(), 8U);
    for (const auto& category : categories.value())
        EXPECT_EQ(static_cast<std::size_t>(category.count), view->rows(category.code).value().size()) << category.code;
}

}  // namespace
