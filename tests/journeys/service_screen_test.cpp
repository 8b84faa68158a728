#include "tests/support/harness.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace {

using kiosk::testing::Harness;
using kiosk::testing::kPageDay;
using kiosk::testing::kToday;
using kiosk::testing::Setting;

constexpr const char* kCentre = "service/jeonju-crime-victim-center";
constexpr const char* kCollege = "service/farmer-college-17-eco";

bool says(const Harness& kiosk, std::string_view words) {
    return std::ranges::any_of(kiosk.tree().nodes(),
                               [&](const auto& node) { return node.name.find(words) != std::string::npos; });
}

/// All of the node can be seen without scrolling.
bool in_sight(const Harness& kiosk, const std::string& path) {
    const auto* node = kiosk.tree().find_path(path);
    return node && node->visible.h > node->bounds.h - 0.5F && node->visible.w > node->bounds.w - 0.5F;
}

Harness centre_at(const char* when) {
    return Harness{Setting{.now = *model::parse_seoul_time(when), .route = kCentre}};
}

TEST(CrimeVictimCentre, ShowsItsNumbersHoursAndCodeWithoutScrolling) {
    const Harness kiosk{Setting{.now = kPageDay, .route = kCentre}};
    const std::string content = fmt::format("{}/content/", kCentre);
    for (const char* part : {"numbers/state", "numbers/number", "numbers/qr", "numbers/phone-1/number",
                             "numbers/phone-2/number", "hours/day-2"})
        EXPECT_TRUE(in_sight(kiosk, fmt::format("{}{}", content, part))) << part << "\n" << kiosk.tree().dump();
    EXPECT_EQ(kiosk.tree().find_path(fmt::format("{}{}", content, "numbers/number"))->name, "1577-1295");
    EXPECT_EQ(kiosk.tree().find_path(fmt::format("{}{}", content, "numbers/phone-1/number"))->name, "063-276-8804");
    EXPECT_EQ(kiosk.tree().find_path(fmt::format("{}{}", content, "numbers/phone-2/number"))->name, "063-276-8828");
    EXPECT_EQ(kiosk.tree().find_path(fmt::format("{}{}", content, "numbers/qr"))->value, "tel:1577-1295");
    EXPECT_EQ(kiosk.tree().find_path(fmt::format("{}{}", content, "numbers/state"))->name,
              "지금 전화할 수 있습니다 · 17:00까지");
}

TEST(CrimeVictimCentre, MarksToday) {
    const Harness kiosk{Setting{.now = kPageDay, .route = kCentre}};
    EXPECT_THAT(kiosk.tree().find_path(fmt::format("{}/content/hours/day-2", kCentre))->name,
                testing::StartsWith("오늘 2월 24일(수)"));
}

TEST(CrimeVictimCentre, SaysWhenItOpensAgain) {
    EXPECT_TRUE(says(centre_at("2021-02-24T17:00"), "내일(목) 10:00부터 전화를 받습니다"));
    EXPECT_TRUE(says(centre_at("2021-02-26T18:00"), "3월 2일(화) 10:00부터 전화를 받습니다")) << "1 March is a holiday";
    EXPECT_TRUE(says(centre_at("2021-03-01T11:00"), "오늘은 공휴일(삼일절)이라 쉽니다"));
}

TEST(CrimeVictimCentre, AnnouncesTheClosuresOfTheNextFortnight) {
    EXPECT_TRUE(says(centre_at("2021-02-24T10:30"), "다음 쉬는 날: 3월 1일(월) 삼일절"));
    EXPECT_FALSE(says(centre_at("2021-02-10T10:30"), "삼일절")) << "nineteen days ahead";
    EXPECT_TRUE(says(centre_at("2026-12-21T10:30"), "쉴 수도 있는 날: 12월 24일(목)"))
        << "nobody has written down year's end";
}

TEST(CrimeVictimCentre, ClaimsNothingAtYearsEnd) {
    EXPECT_TRUE(says(centre_at("2026-12-29T11:00"), "연말연시에는 쉬는 날이 있습니다. 먼저 전화로 확인하세요"));
    EXPECT_FALSE(says(centre_at("2026-12-29T11:00"), "지금 전화할 수 있습니다"));
}

TEST(CrimeVictimCentre, ShowsThePrintedAddressOnlyWithItsMove) {
    const Harness kiosk{Setting{.now = kPageDay, .route = kCentre}};
    bool found = false;
    for (const auto& node : kiosk.tree().nodes()) {
        if (node.name.find("사평로 25") == std::string::npos) continue;
        found = true;
        EXPECT_THAT(node.name, testing::StartsWith("예전 주소:"));
        const std::string card = node.path.substr(0, node.path.rfind('/'));
        const bool moved = std::ranges::any_of(kiosk.tree().nodes(), [&](const auto& other) {
            return other.path.starts_with(card) && other.name.find("만성동") != std::string::npos;
        });
        EXPECT_TRUE(moved) << kiosk.tree().dump();
    }
    EXPECT_TRUE(found) << kiosk.tree().dump();
}

TEST(CrimeVictimCentre, CallsItsNumbersOldToday) {
    const Harness kiosk{Setting{.now = kToday, .route = kCentre}};
    EXPECT_TRUE(says(kiosk, "확인한 지 오래된 번호입니다 (2021년 2월 안내)")) << kiosk.tree().dump();
}

TEST(CrimeVictimCentre, HasAHeaderThatNamesNoTopic) {
    const Harness kiosk{Setting{.now = kPageDay, .route = kCentre}};
    for (const auto& node : kiosk.tree().nodes()) {
        if (node.path.find("/header") == std::string::npos || node.role == kiosk::semantics::Role::banner) continue;
        EXPECT_EQ(node.name.find("범죄"), std::string::npos);
        EXPECT_EQ(node.name.find("피해"), std::string::npos);
    }
}

TEST(FarmersCollege, CountsTheDaysOnThePagesDay) {
    const Harness kiosk{Setting{.now = kPageDay, .route = kCollege}};
    EXPECT_TRUE(says(kiosk, "신청받는 중 · 3월 8일(월)까지 · 12일 남음")) << kiosk.tree().dump();
    EXPECT_TRUE(says(kiosk, "30명 · 23회 · 100시간")) << kiosk.tree().dump();
}

TEST(FarmersCollege, HasClosedToday) {
    const Harness kiosk{Setting{.now = kToday, .route = kCollege}};
    EXPECT_TRUE(says(kiosk, "신청이 끝났습니다 (2021년 3월 8일)")) << kiosk.tree().dump();
}

TEST(FarmersCollege, IsFoldedUnderPastProgrammesToday) {
    Harness kiosk{Setting{.now = kToday, .route = "category/farm"}};
    EXPECT_FALSE(kiosk.tree().find_path("category/farm/content/farmer-college-17-eco"));
    kiosk.scroll_to("category/farm/content/fold-2");
    kiosk.tap_path("category/farm/content/fold-2");
    EXPECT_TRUE(kiosk.tree().find_path("category/farm/content/farmer-college-17-eco")) << kiosk.tree().dump();
}

TEST(PigCard, IsShownOnce) {
    const auto view = kiosk::testing::shipped_view();
    const auto rows = view->rows("living");
    ASSERT_TRUE(rows);
    EXPECT_EQ(std::ranges::count(rows.value(), "pig-card", &model::ServiceRow::external_id), 1);
    EXPECT_EQ(std::ranges::count(rows.value(), "464000000109", &model::ServiceRow::external_id), 0);
}

TEST(Hotline129, IsOnlyForCrisesAtNight) {
    const Harness kiosk{Setting{.now = *model::parse_seoul_time("2026-11-23T22:00"), .route = "service/hotline-129"}};
    EXPECT_TRUE(says(kiosk, "위기 상담만 지금 됩니다")) << kiosk.tree().dump();
}

TEST(Hotline123, IsDialledWithTheAreaCodeFromAMobile) {
    const Harness kiosk{Setting{.route = "service/hotline-123"}};
    EXPECT_EQ(kiosk.tree().find_path("service/hotline-123/content/numbers/qr")->value, "tel:063-123");
    EXPECT_TRUE(says(kiosk, "휴대전화로는 063-123")) << kiosk.tree().dump();
}

TEST(Sign, TurnsOnTheMinuteWithoutATouch) {
    Harness kiosk{Setting{.now = *model::parse_seoul_time("2021-02-24T16:59"), .route = kCentre}};
    ASSERT_TRUE(says(kiosk, "지금 전화할 수 있습니다 · 17:00까지"));
    kiosk.set_wall(*model::parse_seoul_time("2021-02-24T17:00"));
    kiosk.settle();
    EXPECT_TRUE(says(kiosk, "내일(목) 10:00부터 전화를 받습니다")) << kiosk.tree().dump();
}

}  // namespace
