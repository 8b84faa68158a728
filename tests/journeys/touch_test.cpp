#include "tests/support/harness.h"

#include "kiosk/app/update.h"

#include <gtest/gtest.h>

namespace {

using kiosk::semantics::Role;
using kiosk::testing::Harness;
using kiosk::testing::OwnDatabase;
using kiosk::testing::Setting;

constexpr const char* kRow = "hotlines/content/hotline-1366";

TEST(Touch, FindsACategoryAndComesBack) {
    Harness kiosk;
    kiosk.tap_path("home/content/categories/care");
    EXPECT_EQ(kiosk.route(), "category/care");
    kiosk.tap("이전");
    EXPECT_EQ(kiosk.route(), "home");
}

TEST(Touch, SwipesAListAndChoosesNothing) {
    Harness kiosk{Setting{.route = "hotlines"}};
    const float before = kiosk.tree().find_path(kRow)->bounds.y;
    kiosk.swipe("hotlines/content", -400, 12);
    EXPECT_LT(kiosk.tree().find_path(kRow)->bounds.y, before - 400) << "and coasts on";
    EXPECT_EQ(kiosk.route(), "hotlines");
}

TEST(Touch, ReachesNothingOutOfSight) {
    Harness kiosk{Setting{.route = "hotlines"}};
    EXPECT_THROW(kiosk.tap_path("hotlines/content/hotline-1335"), std::runtime_error);
}

TEST(Touch, KeepsThePlaceInAListThatIsComeBackTo) {
    Harness kiosk{Setting{.route = "hotlines"}};
    kiosk.tap_path("hotlines/content/page-down");
    const float there = kiosk.tree().find_path(kRow)->bounds.y;
    kiosk.scroll_to("hotlines/content/hotline-1345");
    const float before = kiosk.tree().find_path(kRow)->bounds.y;
    kiosk.tap_path("hotlines/content/hotline-1345");
    kiosk.tap("이전");
    EXPECT_EQ(kiosk.tree().find_path(kRow)->bounds.y, before);
    EXPECT_LE(before, there);
}

TEST(Touch, ShowsThePressInTheNextFrame) {
    Harness kiosk;
    const auto* card = kiosk.tree().find_path("home/content/hotlines");
    kiosk.finger_down({card->visible.x + 50, card->visible.y + 50});
    ASSERT_TRUE(kiosk.turn().damage.has_value());
    EXPECT_GT(kiosk.turn().damage->w, 500);
    EXPECT_LT(kiosk.turn().damage->h, 300) << "and only it is painted again";
}

TEST(Touch, PaintsAgainWhatAPanelUncoversAndCovers) {
    Harness kiosk{Setting{.route = "hotlines"}};
    const auto before = kiosk.tree();
    const auto* button = kiosk.tree().find_path("hotlines/bar/text-size");
    kiosk.finger_down({button->visible.x + 20, button->visible.y + 20});
    kiosk.finger_up({button->visible.x + 20, button->visible.y + 20});
    ASSERT_TRUE(kiosk.turn().damage.has_value());
    int changed = 0;
    for (const auto& node : kiosk.tree().nodes()) {
        const auto* was = before.find(node.id);
        if (!was || !node.ink || was->visible == node.visible) continue;
        ++changed;
        const auto covered = kiosk::semantics::intersection(was->visible, *kiosk.turn().damage);
        EXPECT_GE(covered.h + 1, was->visible.h - node.visible.h) << node.path;
    }
    EXPECT_GT(changed, 0);
}

TEST(Touch, StopsACoastingListUnderAFinger) {
    Harness kiosk{Setting{.route = "hotlines"}};
    const auto* list = kiosk.tree().find_path("hotlines/content");
    const kiosk::ui::Point middle{list->visible.x + 300, list->visible.y + 900};
    kiosk.fling(middle, -300, 6);
    ASSERT_TRUE(kiosk.turn().wants_frame) << "it coasts";
    kiosk.finger_down({middle.x, middle.y});
    const float here = kiosk.tree().find_path(kRow)->bounds.y;
    for (int i = 0; i < 5; ++i) kiosk.frame();
    EXPECT_EQ(kiosk.tree().find_path(kRow)->bounds.y, here);
}

TEST(Touch, FiltersHelplinesByNeed) {
    Harness kiosk{Setting{.route = "hotlines"}};
    ASSERT_TRUE(kiosk.tree().find_path("hotlines/content/hotline-1345"));
    kiosk.tap_path("hotlines/content/groups/violence");
    EXPECT_TRUE(kiosk.tree().find_path(kRow)) << kiosk.tree().dump();
    EXPECT_FALSE(kiosk.tree().find_path("hotlines/content/hotline-1345"));
    EXPECT_TRUE(kiosk.tree().find_path("hotlines/content/hotline-112")) << "the emergency numbers always stand there";
}

TEST(Settings, AreChosenInAPanelThatShowsThemAtOnce) {
    Harness kiosk;
    kiosk.tap("글자 크기");
    kiosk.tap("150%");
    EXPECT_EQ(kiosk.state().visit.settings.text_percent, 150);
    EXPECT_TRUE(kiosk.tree().find_path("home/bar/percent-150")->checked.value_or(false)) << kiosk.tree().dump();
    kiosk.tap("닫기");
    kiosk.tap("화면 색");
    kiosk.tap("선명한 화면");
    EXPECT_EQ(kiosk.kiosk().theme(), kiosk::ui::ThemeName::dark);
    kiosk.tap("닫기");
    kiosk.tap("언어 A/文");
    kiosk.tap("English");
    EXPECT_TRUE(kiosk.tree().find(Role::heading, "How can we help?")) << kiosk.tree().dump();
}

TEST(OutOfService, SaysWhatToDoAndItsCode) {
    Harness kiosk;
    kiosk.kiosk().act(kiosk::app::Failed{kiosk::app::Fault::damaged_database});
    kiosk.settle();
    EXPECT_TRUE(kiosk.tree().find(Role::heading, "이 기기를 지금은 쓸 수 없습니다")) << kiosk.tree().dump();
    EXPECT_TRUE(kiosk.tree().find(Role::text, "급하면 112나 119로 전화하세요")) << kiosk.tree().dump();
    EXPECT_TRUE(kiosk.tree().find(Role::text, "직원에게 알려 주세요: K-03")) << kiosk.tree().dump();
}

TEST(Edit, OfAnotherProcessIsShownWithoutDisturbingTheVisit) {
    const OwnDatabase database;
    auto view = model::open_view(database.path());
    ASSERT_TRUE(view);
    Harness kiosk{Setting{.route = "hotlines", .view = view.value().get()}};
    kiosk.tap_path("hotlines/content/hotline-1366");

    auto store = model::open_store(database.path(), model::OpenMode::read_write);
    ASSERT_TRUE(store);
    auto current = store.value()->current("hotline-1366");
    ASSERT_TRUE(current);
    model::Change change{.op = model::Op::put,
                         .entity = current.value().entity,
                         .id = current.value().id,
                         .base_version = current.value().version,
                         .document = current.value().document,
                         .revert_to = 0};
    change.document["name"] = "여성긴급전화 (고침)";
    const model::Signature clerk{
        .origin = "operator", .actor = "clerk", .role = {}, .approver = {}, .reason = "test", .at = {}};
    ASSERT_TRUE(store.value()->append(std::span{&change, 1}, clerk));

    ASSERT_TRUE(view.value()->changed());
    ASSERT_TRUE(view.value()->refresh());
    kiosk.kiosk().act(kiosk::app::DirectoryChanged{});
    kiosk.settle();
    EXPECT_EQ(kiosk.route(), "service/hotline-1366");
    EXPECT_TRUE(kiosk.tree().find(Role::heading, "여성긴급전화 (고침)")) << kiosk.tree().dump();
    kiosk.tap("이전");
    EXPECT_EQ(kiosk.route(), "hotlines");
}

}  // namespace
