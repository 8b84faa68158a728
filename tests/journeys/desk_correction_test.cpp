// A number is corrected by one person and let out by another.
#include "tests/support/desk_harness.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using kiosk::testing::DeskHarness;
using kiosk::ui::Key;

constexpr const char* kEntry = "pig-card-39";

std::string entry_of(DeskHarness& desk, const char* name) {
    const auto found = desk.store().find({.text = name});
    return found && !found.value().lines.empty() ? found.value().lines.front().id.text : std::string{kEntry};
}

std::string number_of(DeskHarness& desk, const std::string& id) {
    const auto current = desk.store().store().current(id);
    return current.value().document["phones"][1]["number"].get<std::string>();
}

void open_entry(DeskHarness& desk, const std::string& id) {
    desk.tap("menu/entries");
    desk.fill("search", "전주지역범죄피해자지원센터");
    desk.tap("entry-" + id);
}

TEST(DeskCorrection, IsWrittenByOnePublishedByAnotherAndSeenAtOnce) {
    DeskHarness desk;
    const std::string id = entry_of(desk, "전주지역범죄피해자지원센터");
    desk.picture("desk-1-sign-in");
    desk.sign_in("kim");
    ASSERT_EQ(desk.route(), "desk/worklist") << desk.tree().dump();
    desk.picture("desk-2-worklist");
    open_entry(desk, id);
    ASSERT_EQ(desk.route(), "desk/editor") << desk.tree().dump();
    desk.picture("desk-3-editor");
    desk.fill("phones/1/number", "063-276-8840");
    EXPECT_TRUE(desk.shows("063-276-8840")) << desk.tree().dump();
    EXPECT_THAT(desk.node("citizen")->value, testing::HasSubstr("063-276-8840")) << "the citizen's view follows";
    desk.picture("desk-4-changed");
    desk.tap("header/submit");
    desk.fill("note", "기관에 전화해서 확인함");
    desk.picture("desk-5-submit");
    desk.tap("hand-in");
    ASSERT_EQ(desk.route(), "desk/entries") << desk.tree().dump();
    EXPECT_NE(number_of(desk, id), "063-276-8840") << "nothing is public before somebody else has seen it";
    desk.leave();
    desk.kiosk().kiosk().open_desk(true);
    desk.kiosk().settle();

    desk.sign_in("lee");
    desk.tap("menu/approvals");
    desk.picture("desk-6-approvals");
    const auto drafts = desk.store().drafts();
    ASSERT_FALSE(drafts.value().empty());
    desk.tap("draft-" + drafts.value().front().id.text);
    ASSERT_EQ(desk.route(), "desk/review") << desk.tree().dump();
    desk.picture("desk-7-review");
    desk.tap("header/approve");
    EXPECT_EQ(desk.route(), "desk/approvals") << desk.tree().dump();
    EXPECT_EQ(number_of(desk, id), "063-276-8840");
    const auto history = desk.store().store().history(id);
    EXPECT_EQ(history.value().back().event.by.actor, "kim");
    EXPECT_EQ(history.value().back().event.by.approver, "lee");
}

TEST(DeskCorrection, KeepsADraftWithoutBeingAsked) {
    DeskHarness desk;
    const std::string id = entry_of(desk, "전주지역범죄피해자지원센터");
    desk.sign_in("kim");
    open_entry(desk, id);
    desk.fill("phones/1/number", "063-276-88");
    EXPECT_TRUE(desk.store().drafts().value().empty());
    desk.kiosk().pass(std::chrono::seconds{3});
    EXPECT_EQ(desk.store().drafts().value().size(), 1U) << desk.tree().dump();
}

TEST(DeskCorrection, TakesBackATypedNumberWithCtrlZ) {
    DeskHarness desk;
    const std::string id = entry_of(desk, "전주지역범죄피해자지원센터");
    desk.sign_in("kim");
    open_entry(desk, id);
    const std::string before = desk.node("phones/1/number/text")->value;
    desk.fill("phones/1/number", "063-276-8840");
    desk.kiosk().send(kiosk::ui::Edit{.what = kiosk::ui::Edit::What::undo});
    EXPECT_EQ(desk.node("phones/1/number/text")->value, before);
}

TEST(DeskSignIn, SaysOneSentenceForAWrongNameAndAWrongSecret) {
    DeskHarness desk;
    desk.fill("name", "nobody");
    desk.tap("secret/text");
    for (const char c : std::string_view{"wrong words here"})
        desk.kiosk().send(kiosk::ui::Typed{static_cast<char32_t>(c)});
    EXPECT_TRUE(desk.node("secret/text")->value.empty()) << "a secret shows nothing, not even its length";
    desk.tap("go");
    EXPECT_TRUE(desk.shows("이름이나 비밀 문구가 맞지 않습니다.")) << desk.tree().dump();
}

TEST(DeskSignIn, LocksAfterTwoMinutesAndKeepsWhatWasTyped) {
    DeskHarness desk;
    const std::string id = entry_of(desk, "전주지역범죄피해자지원센터");
    desk.sign_in("kim");
    open_entry(desk, id);
    desk.fill("phones/1/number", "063-276-8840");
    desk.kiosk().pass(std::chrono::seconds{105});
    EXPECT_TRUE(desk.shows("잠급니다")) << desk.tree().dump();
    desk.kiosk().pass(std::chrono::seconds{20});
    EXPECT_EQ(desk.route(), "desk/lock");
    EXPECT_FALSE(desk.shows("063-276-8840")) << "nothing of it shows on a locked screen";
    desk.tap("secret/text");
    std::string_view secret = DeskHarness::kSecret;
    desk.clipboard().put(std::string{secret});
    desk.kiosk().send(kiosk::ui::Edit{.what = kiosk::ui::Edit::What::paste});
    EXPECT_TRUE(desk.state().lock.secret.empty()) << "secrets are never pasted";
}

TEST(DeskSignIn, LeavesTheCitizensScreenAtRest) {
    DeskHarness desk{{.windowed = false}};
    desk.sign_in("kim");
    desk.leave();
    EXPECT_EQ(desk.kiosk().kiosk().desk(), nullptr);
    EXPECT_EQ(desk.kiosk().route(), "rest");
}

TEST(DeskSignIn, OpensByAHoldOfThreeSecondsOnTheTitle) {
    kiosk::testing::Harness kiosk;
    DeskHarness desk;
    kiosk::testing::TestClipboard clipboard;
    kiosk::clerk::InlineClerk clerk{desk.store(), [] { return kiosk::clerk::Now{}; }};
    kiosk.kiosk().use(&clerk, &clipboard);
    kiosk.kiosk().hold_opens_desk(true);
    kiosk.finger_down({200, 60});
    kiosk.pass(std::chrono::seconds{2});
    EXPECT_EQ(kiosk.kiosk().desk(), nullptr);
    kiosk.pass(std::chrono::seconds{2});
    EXPECT_NE(kiosk.kiosk().desk(), nullptr);
}

}  // namespace
