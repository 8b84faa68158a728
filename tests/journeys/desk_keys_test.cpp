// A hardware keyboard and a mouse in the desk's window.
#include "tests/support/desk_harness.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace {

using kiosk::semantics::Node;
using kiosk::testing::DeskHarness;
using kiosk::ui::Edit;
using testing::HasSubstr;
using What = kiosk::ui::Edit::What;

constexpr const char* kName = "전주지역범죄피해자지원센터";

void press(DeskHarness& desk, What what) { desk.kiosk().send(Edit{.what = what}); }

void open_entry(DeskHarness& desk) {
    desk.sign_in("kim");
    if (!desk.state().windowed) desk.tap("header/menu");
    desk.tap("menu/entries");
    desk.fill("search", kName);
    const auto found = desk.store().find({.text = kName});
    desk.tap("entry-" + found.value().lines.front().id.text);
    ASSERT_EQ(desk.route(), "desk/editor") << desk.tree().dump();
}

std::vector<std::string> controls(const DeskHarness& desk) {
    std::vector<std::string> paths;
    for (const Node& node : desk.tree().nodes())
        if (node.focusable && node.enabled) paths.push_back(node.path);
    return paths;
}

const Node* focused(DeskHarness& desk) { return desk.tree().find(desk.kiosk().turn().focus); }

/// The controls that Tab comes by, from the first to where it comes round.
std::vector<std::string> walked(DeskHarness& desk, What step, std::size_t most) {
    std::vector<std::string> paths;
    for (std::size_t i = 0; i < most; ++i) {
        press(desk, step);
        const Node* here = focused(desk);
        if (!here) break;
        EXPECT_FALSE(here->visible.empty()) << here->path << " is reached and not seen";
        if (!paths.empty() && here->path == paths.front()) break;
        paths.push_back(here->path);
    }
    return paths;
}

TEST(DeskKeys, TabComesByEveryControlOfTheEditorInTheOrderOfReading) {
    DeskHarness desk;
    open_entry(desk);
    const std::vector<std::string> all = controls(desk);
    ASSERT_GT(all.size(), 40U) << desk.tree().dump();
    const auto forward = walked(desk, What::next, all.size() + 5);
    EXPECT_EQ(std::set<std::string>(forward.begin(), forward.end()), std::set<std::string>(all.begin(), all.end()));
    EXPECT_EQ(forward.size(), all.size()) << "each once";
    auto expected = all;
    std::ranges::rotate(expected, std::ranges::find(expected, forward.front()));
    EXPECT_EQ(forward, expected);
}

TEST(DeskKeys, ShiftTabGoesTheSameWayBack) {
    DeskHarness desk;
    open_entry(desk);
    const auto all = controls(desk);
    auto back = walked(desk, What::previous, all.size() + 5);
    std::ranges::reverse(back);
    ASSERT_NE(std::ranges::find(back, all.front()), back.end());
    std::ranges::rotate(back, std::ranges::find(back, all.front()));
    EXPECT_EQ(back, all);
}

TEST(DeskKeys, TabGoesOnFromTheFieldThatTheMouseChoseAndWritesInTheNext) {
    DeskHarness desk;
    open_entry(desk);
    const auto all = controls(desk);
    const auto name = std::ranges::find_if(all, [](const std::string& path) { return path.ends_with("/name/text"); });
    ASSERT_LT(name + 1, all.end());
    desk.tap("name/text");
    press(desk, What::next);
    ASSERT_TRUE(focused(desk));
    EXPECT_EQ(focused(desk)->path, *(name + 1));
    for (int i = 0; i < 5 && focused(desk)->role != kiosk::semantics::Role::textbox; ++i) press(desk, What::next);
    ASSERT_TRUE(desk.state().writing);
    EXPECT_NE(desk.state().writing->field, "name");
    EXPECT_THAT(focused(desk)->path, testing::EndsWith("/" + desk.state().writing->field + "/text"));
}

TEST(DeskKeys, CtrlSSavesTheDraftAtOnce) {
    DeskHarness desk;
    open_entry(desk);
    desk.tap("phones/1/number/text");
    press(desk, What::select_all);
    desk.type("063-276-8840");
    ASSERT_TRUE(desk.store().drafts().value().empty());
    press(desk, What::save);
    const auto drafts = desk.store().drafts();
    ASSERT_EQ(drafts.value().size(), 1U);
    const auto kept = desk.store().draft(drafts.value().front().id);
    EXPECT_EQ(kept.value().draft.document["phones"][1]["number"], "063-276-8840");
    EXPECT_TRUE(desk.shows("저장했음")) << desk.tree().dump();
    EXPECT_EQ(desk.state().writing->field, "phones/1/number") << "and writing goes on";
}

TEST(DeskKeys, CtrlZAndCtrlShiftZGoBackAndForth) {
    DeskHarness desk;
    open_entry(desk);
    const std::string published = desk.node("phones/1/number/text")->value;
    desk.fill("phones/1/number", "063-111-1111");
    desk.fill("summary", "범죄 피해를 본 사람을 돕습니다");
    const std::string summary = desk.node("summary/text")->value;
    press(desk, What::undo);
    EXPECT_NE(desk.node("summary/text")->value, summary);
    EXPECT_EQ(desk.node("phones/1/number/text")->value, "063-111-1111") << "one step at a time";
    press(desk, What::undo);
    EXPECT_EQ(desk.node("phones/1/number/text")->value, published);
    press(desk, What::redo);
    press(desk, What::redo);
    EXPECT_EQ(desk.node("phones/1/number/text")->value, "063-111-1111");
    EXPECT_EQ(desk.node("summary/text")->value, summary);
}

TEST(DeskKeys, CopyCutAndPasteInATextField) {
    DeskHarness desk;
    open_entry(desk);
    const std::string name = desk.node("name/text")->value;
    desk.clipboard().put("");
    desk.tap("name/text");
    press(desk, What::copy);
    EXPECT_TRUE(desk.clipboard().text().empty()) << "nothing is selected";
    press(desk, What::select_all);
    press(desk, What::copy);
    EXPECT_EQ(desk.clipboard().text(), name);
    press(desk, What::cut);
    EXPECT_TRUE(desk.node("name/text")->value.empty());
    press(desk, What::paste);
    press(desk, What::paste);
    EXPECT_EQ(desk.node("name/text")->value, name + name);
}

/// Presses the button down on one place of a field, moves, and lets go on another: parts of its width.
void drag_over(DeskHarness& desk, std::string_view field, float from, float to) {
    const kiosk::semantics::Rect box = desk.node(field)->visible;
    const auto at = [&](float part) { return kiosk::ui::Point{box.x + box.w * part, box.y + box.h / 2}; };
    desk.kiosk().pass(std::chrono::seconds{1});
    desk.kiosk().finger_down(at(from));
    desk.kiosk().send(kiosk::ui::PointerMove{at((from + to) / 2)});
    desk.kiosk().send(kiosk::ui::PointerMove{at(to)});
    desk.kiosk().finger_up(at(to));
}

TEST(DeskMouse, SelectsWhatItIsDraggedOverInEitherDirection) {
    DeskHarness desk;
    open_entry(desk);
    const std::string name = desk.node("name/text")->value;
    drag_over(desk, "name/text", 0.99F, 0.001F);
    ASSERT_TRUE(desk.state().writing);
    EXPECT_EQ(desk.state().writing->field, "name");
    press(desk, What::copy);
    EXPECT_EQ(desk.clipboard().text(), name);
    drag_over(desk, "name/text", 0.001F, 0.1F);
    press(desk, What::copy);
    const std::string selected = desk.clipboard().text();
    ASSERT_TRUE(name.starts_with(selected));
    EXPECT_GT(selected.size(), 0U);
    EXPECT_LT(selected.size(), name.size());
    desk.type("7");
    EXPECT_EQ(desk.node("name/text")->value, "7" + name.substr(selected.size())) << "what is typed takes its place";
}

TEST(DeskMouse, SelectsAWordByTwoClicksAndAllByThree) {
    DeskHarness desk;
    open_entry(desk);
    desk.fill("summary", "범죄 피해를 본 사람을 돕습니다");
    const kiosk::semantics::Rect box = desk.node("summary/text")->visible;
    const kiosk::ui::Point first{box.x + box.w * 0.06F, box.y + box.h / 2};
    const auto click = [&](int times) {
        desk.kiosk().pass(std::chrono::seconds{1});
        for (int i = 0; i < times; ++i) {
            desk.kiosk().finger_down(first);
            desk.kiosk().finger_up(first);
        }
        press(desk, What::copy);
    };
    click(2);
    EXPECT_EQ(desk.clipboard().text(), "범죄");
    click(3);
    EXPECT_EQ(desk.clipboard().text(), "범죄 피해를 본 사람을 돕습니다");
    desk.clipboard().put("");
    click(1);
    EXPECT_TRUE(desk.clipboard().text().empty()) << "a click alone selects nothing";
}

TEST(DeskMouse, IsMeantAndNoFingerThatScrollsTheForm) {
    DeskHarness desk{{.windowed = false}};
    open_entry(desk);
    const float before = desk.node("name/text")->bounds.y;
    desk.kiosk().swipe(desk.node("name/text")->path, -200, 10);
    EXPECT_FALSE(desk.state().writing);
    EXPECT_LT(desk.node("name/text")->bounds.y, before);
}

TEST(DeskKeys, NothingIsPastedWhereNoFieldIsWritten) {
    DeskHarness desk;
    open_entry(desk);
    const std::string before = desk.node("name/text")->value;
    desk.clipboard().put("아무 데도 아님");
    press(desk, What::paste);
    EXPECT_FALSE(desk.shows("아무 데도 아님"));
    EXPECT_EQ(desk.node("name/text")->value, before);
}

TEST(DeskKeys, ASecretNeverGoesToTheClipboardNorComesFromIt) {
    DeskHarness desk;
    desk.clipboard().put("어제 복사한 것");
    desk.tap("secret/text");
    for (const char c : std::string_view{"paper lantern"})
        if (c == ' ')
            desk.kiosk().send(kiosk::ui::Key::space);
        else
            desk.kiosk().send(kiosk::ui::Typed{static_cast<char32_t>(c)});
    press(desk, What::select_all);
    press(desk, What::copy);
    press(desk, What::cut);
    EXPECT_EQ(desk.clipboard().text(), "어제 복사한 것");
    press(desk, What::paste);
    EXPECT_EQ(desk.state().writing->edit.text(), "paper lantern") << "neither cut away nor pasted over";
    EXPECT_FALSE(desk.shows("paper")) << "nor is it in the tree";
}

TEST(DeskKeys, ASecretMayBeHangulAndBeginsWithLatinLetters) {
    DeskHarness desk;
    ASSERT_EQ(desk.state().layer, kiosk::desk::Layer::hangul);
    desk.tap("secret/text");
    const auto type = [&](std::string_view keys) {
        for (const char c : keys) desk.kiosk().send(kiosk::ui::Typed{static_cast<char32_t>(c)});
    };
    type("gks");
    EXPECT_EQ(desk.state().writing->edit.text(), "gks");
    EXPECT_FALSE(desk.node("secret/note-0"));
    desk.kiosk().send(kiosk::ui::Key::hangul_latin);
    type("gks");
    EXPECT_EQ(desk.state().writing->edit.text(), "gks한");
    EXPECT_TRUE(desk.node("secret/note-0")) << "nobody sees the letters, and so the field says which they are";
    desk.picture("secret-hangul");
    EXPECT_FALSE(desk.shows("gks")) << "nor are they in the tree";
    desk.tap("name/text");
    EXPECT_EQ(desk.state().layer, kiosk::desk::Layer::hangul) << "a name begins as it would have";
}

TEST(DeskKeys, TheWheelScrollsTheListUnderTheMouse) {
    DeskHarness desk;
    open_entry(desk);
    const auto form_at = [&] { return desk.node("name/text")->bounds.y; };
    const auto top_of = [&](std::string_view list) {
        const std::string inside = std::string{"/"} + std::string{list} + "/";
        for (const Node& node : desk.tree().nodes())
            if (node.path.find(inside) != std::string::npos && node.bounds.h > 0) return node.bounds.y;
        return -1.0F;
    };
    const Node* view = desk.node("citizen-view");
    ASSERT_TRUE(view) << desk.tree().dump();
    const kiosk::ui::Point over_view{view->bounds.x + view->bounds.w / 2, view->bounds.y + 200};
    const Node* form = desk.node("form");
    ASSERT_TRUE(form);
    const kiosk::ui::Point over_form{form->bounds.x + form->bounds.w / 2, form->bounds.y + 200};
    const float form_before = form_at(), view_before = top_of("citizen-view");
    desk.kiosk().send(kiosk::ui::Wheel{over_view, -3});
    EXPECT_LT(top_of("citizen-view"), view_before);
    EXPECT_EQ(form_at(), form_before);
    const float view_after = top_of("citizen-view");
    desk.kiosk().send(kiosk::ui::Wheel{over_form, -3});
    EXPECT_LT(form_at(), form_before);
    EXPECT_EQ(top_of("citizen-view"), view_after);
    desk.kiosk().send(kiosk::ui::Wheel{{5, 5}, -3});
    EXPECT_EQ(top_of("citizen-view"), view_after) << "over no list nothing moves";
}

}  // namespace
