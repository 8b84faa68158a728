// A desk is closed for a day: entered by one person, let out by another, read by a citizen.
#include "tests/support/desk_harness.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using kiosk::testing::DeskHarness;
using kiosk::testing::Harness;

const model::SeoulTime kMonday = *model::parse_seoul_time("2026-11-23T10:30");

model::Listing desk_of_nosong(DeskHarness& desk) {
    const auto all = desk.store().store().list("dong");
    if (all)
        for (const model::Listing& one : all.value())
            if (one.name.find("노송동") != std::string::npos) return one;
    throw std::runtime_error{"no 노송동 주민센터"};
}

/// What a citizen reads of it on Monday morning.
bool citizen_reads(DeskHarness& desk, const std::string& slug, std::string_view words) {
    const auto view = std::move(model::open_view(desk.database())).value();
    kiosk::testing::Setting setting;
    setting.now = kMonday;
    setting.route = "service/" + slug;
    setting.view = view.get();
    const Harness citizen{setting};
    for (const auto& node : citizen.tree().nodes())
        if (node.name.find(words) != std::string::npos) return true;
    return false;
}

void approve_first(DeskHarness& desk) {
    desk.tap("menu/approvals");
    const auto drafts = desk.store().drafts();
    ASSERT_FALSE(drafts.value().empty());
    desk.tap("draft-" + drafts.value().front().id.text);
    desk.tap("header/approve");
}

TEST(DeskDays, CloseADeskForADayInFourStepsAndTwoPeople) {
    DeskHarness desk;
    const model::Listing place = desk_of_nosong(desk);
    ASSERT_FALSE(citizen_reads(desk, place.slug, "청사 이전"));
    desk.sign_in("kim");
    desk.tap("menu/days");
    ASSERT_EQ(desk.route(), "desk/days") << desk.tree().dump();
    desk.tap("header/new-closure");  // 1
    desk.picture("office-closure");
    desk.fill("search", "노송동 주민센터");
    desk.tap("found-" + place.id.text);  // 2
    desk.fill("reason", "청사 이전");    // 3
    desk.picture("office-closure-filled");
    desk.tap("header/send");  // 4
    EXPECT_EQ(desk.route(), "desk/days") << desk.tree().dump();
    EXPECT_TRUE(desk.shows("승인을 요청했습니다")) << desk.tree().dump();
    EXPECT_FALSE(citizen_reads(desk, place.slug, "청사 이전")) << "one person alone closes nothing";
    desk.leave();
    desk.kiosk().kiosk().open_desk(true);
    desk.kiosk().settle();
    desk.sign_in("lee");
    approve_first(desk);
    EXPECT_TRUE(citizen_reads(desk, place.slug, "청사 이전")) << desk.tree().dump();
    desk.tap("menu/days");
    EXPECT_TRUE(desk.shows("청사 이전"));
    desk.picture("office-days");
}

TEST(DeskDays, SayWhatIsMissingBesideItsField) {
    DeskHarness desk;
    desk.sign_in("kim");
    desk.tap("menu/days");
    desk.tap("header/new-closure");
    desk.fill("from", "11월 30일");
    desk.tap("header/send");
    EXPECT_EQ(desk.route(), "desk/closure");
    EXPECT_TRUE(desk.shows("날짜를 2026-12-31처럼 적으세요.")) << desk.tree().dump();
    EXPECT_TRUE(desk.shows("쉬는 곳을 하나 이상 고르거나"));
    EXPECT_TRUE(desk.shows("시민에게 보일 말을 적으세요."));
    EXPECT_TRUE(desk.store().drafts().value().empty());
}

TEST(DeskDays, CloseADeskByTheKeypadAlone) {
    DeskHarness desk{{.windowed = false}};
    const model::Listing place = desk_of_nosong(desk);
    desk.sign_in("kim");
    desk.go_by_keys("header/menu");
    desk.go_by_keys("menu/days");
    desk.go_by_keys("header/new-closure");
    desk.fill_by_keys("search", "nosong");
    if (!desk.node("found-" + place.id.text)) {
        desk.fill_by_keys("search", place.phones.empty() ? "063" : place.phones.front());
    }
    ASSERT_TRUE(desk.node("found-" + place.id.text)) << desk.tree().dump();
    desk.go_by_keys("found-" + place.id.text);
    desk.fill_by_keys("reason", "moving");
    desk.go_by_keys("header/send");
    const auto drafts = desk.store().drafts();
    ASSERT_FALSE(drafts.value().empty()) << desk.tree().dump();
    EXPECT_EQ(drafts.value().front().state, model::DraftState::submitted);
    EXPECT_EQ(drafts.value().front().entity, model::Entity::closure);
}

TEST(DeskDays, TakeAHolidayAndItsRemovalToASecondPersonToo) {
    DeskHarness desk;
    desk.sign_in("kim");
    desk.tap("menu/days");
    desk.tap("header/new-holiday");
    desk.fill("from", "2026-12-28");
    desk.fill("reason", "임시공휴일");
    desk.tap("header/send");
    desk.leave();
    desk.kiosk().kiosk().open_desk(true);
    desk.kiosk().settle();
    desk.sign_in("lee");
    approve_first(desk);
    desk.tap("menu/days");
    EXPECT_TRUE(desk.shows("2026-12-28")) << desk.tree().dump();
    desk.tap("remove");
    const auto drafts = desk.store().drafts();
    ASSERT_EQ(drafts.value().size(), 1U);
    EXPECT_EQ(drafts.value().front().op, model::Op::retire);
    EXPECT_TRUE(desk.shows("2026-12-28")) << "it stands until somebody else has approved it";
}

}  // namespace
