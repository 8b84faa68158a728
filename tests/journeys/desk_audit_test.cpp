// Every screen of staff's is held to the accessibility profile: Korean and English, two sizes, a window and the panel.
#include "tests/support/desk_harness.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fmt/format.h>

namespace {

using kiosk::testing::DeskHarness;
using kiosk::testing::DeskSetting;
using model::Language;

class DeskAudit : public testing::TestWithParam<std::tuple<bool, Language, int>> {
protected:
    DeskSetting setting() const {
        return {.windowed = std::get<0>(GetParam()),
                .text_percent = std::get<2>(GetParam()),
                .language = std::get<1>(GetParam())};
    }
    void look(DeskHarness& desk, const char* screen) {
        desk.picture(fmt::format("audit-{}-{}-{}-{}", screen, setting().windowed ? "window" : "panel",
                                 model::code(setting().language), setting().text_percent));
        EXPECT_THAT(desk.findings(), testing::IsEmpty()) << screen;
    }
};

TEST_P(DeskAudit, FindsNothing) {
    DeskHarness desk{setting()};
    look(desk, "sign-in");
    desk.sign_in("kim");
    look(desk, "worklist");
    if (!setting().windowed) {
        desk.tap("header/menu");
        look(desk, "menu");
    }
    desk.tap("menu/entries");
    look(desk, "entries");
    const auto found = desk.store().find({.text = "전주지역범죄피해자지원센터"});
    ASSERT_FALSE(found.value().lines.empty());
    desk.fill("search", "전주지역범죄피해자지원센터");
    look(desk, "entries-searched");
    if (!setting().windowed) desk.kiosk().press(kiosk::ui::Key::escape);
    desk.tap("entry-" + found.value().lines.front().id.text);
    look(desk, "editor");
    desk.tap("x_kiosk/category/open");
    look(desk, "chooser-category");
    desk.tap("choose-close");
    desk.tap("organization_id/open");
    look(desk, "chooser-organization");
    desk.tap("choose/text");
    look(desk, "chooser-writing");
    desk.kiosk().press(kiosk::ui::Key::escape);
    if (desk.node("choose-close")) desk.tap("choose-close");
    desk.tap("x_kiosk/related/open");
    look(desk, "chooser-several");
    desk.tap("choose-close");
    look(desk, "editor-references");
    desk.tap("year-end-x_kiosk/year_end");
    look(desk, "editor-year-end");
    desk.tap("year-end-panel/cancel");
    desk.fill("phones/1/number", "063-276-8840");
    look(desk, "editor-writing");
    desk.kiosk().press(kiosk::ui::Key::escape);
    desk.tap("header/differences");
    look(desk, "differences");
    desk.tap("header/submit");
    look(desk, "submit");
}

INSTANTIATE_TEST_SUITE_P(All, DeskAudit,
                         testing::Combine(testing::Bool(), testing::Values(Language::ko, Language::en),
                                          testing::Values(100, 150)),
                         [](const auto& look) {
                             return fmt::format("{}_{}_{}", std::get<0>(look.param) ? "window" : "panel",
                                                model::code(std::get<1>(look.param)), std::get<2>(look.param));
                         });

}  // namespace
