// The office's screens are held to the accessibility profile: Korean and English, two sizes, a window and the panel.
#include "tests/support/desk_harness.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace {

using kiosk::testing::DeskHarness;
using kiosk::testing::DeskSetting;
using model::Language;

class OfficeAudit : public testing::TestWithParam<std::tuple<bool, Language, int>> {
protected:
    DeskSetting setting() const {
        return {.windowed = std::get<0>(GetParam()),
                .text_percent = std::get<2>(GetParam()),
                .language = std::get<1>(GetParam())};
    }
    void look(DeskHarness& desk, const char* screen) {
        desk.picture(fmt::format("office-{}-{}-{}-{}", screen, setting().windowed ? "window" : "panel",
                                 model::code(setting().language), setting().text_percent));
        EXPECT_THAT(desk.findings(), testing::IsEmpty()) << screen;
    }
    void go(DeskHarness& desk, const std::string& line) {
        if (!setting().windowed) desk.tap("header/menu");
        desk.tap("menu/" + line);
    }
};

void fill_office(DeskHarness& desk) {
    const model::Day today = model::day_of(kiosk::testing::kToday);
    for (int day = 0; day < 30; ++day)
        for (const char* key : {"care", "work", "living"}) {
            const model::Tally tally{.day = today - std::chrono::days{day},
                                     .what = model::Counted::category,
                                     .key = key,
                                     .count = 8 + (day * 37 + key[0]) % 61};
            (void)desk.store().add_tallies({&tally, 1});
        }
    std::ofstream{std::filesystem::path{desk.database()}.parent_path() / "table.csv"}
        << "관리번호,서비스명,분류,종류,전화번호\ng-1,가나다 강좌,임신·아이·배움,강좌,063-281-0000\ng-2,,,강좌,\n";
}

TEST_P(OfficeAudit, FindsNothing) {
    DeskHarness desk{setting()};
    fill_office(desk);
    desk.sign_in("park");
    go(desk, "statistics");
    look(desk, "statistics");
    desk.tap("lines");
    look(desk, "statistics-lines");
    go(desk, "log");
    look(desk, "log");
    go(desk, "days");
    look(desk, "days");
    desk.tap("header/new-closure");
    look(desk, "closure");
    desk.tap("header/send");
    look(desk, "closure-wrong");
    desk.kiosk().press(kiosk::ui::Key::escape);
    desk.tap("header/new-holiday");
    look(desk, "holiday");
    go(desk, "imports");
    look(desk, "imports");
    desk.tap("file-table.csv");
    look(desk, "import-dry");
    go(desk, "accounts");
    look(desk, "accounts");
    desk.tap("account-kim");
    look(desk, "account");
    desk.tap("begin-code");
    look(desk, "account-code");
    go(desk, "health");
    look(desk, "health");
    desk.tap("header/clean");
    look(desk, "cleaning");
}

INSTANTIATE_TEST_SUITE_P(All, OfficeAudit,
                         testing::Combine(testing::Bool(), testing::Values(Language::ko, Language::en),
                                          testing::Values(100, 150)),
                         [](const auto& param) {
                             return fmt::format("{}_{}_{}", std::get<0>(param.param) ? "window" : "panel",
                                                model::code(std::get<1>(param.param)), std::get<2>(param.param));
                         });

}  // namespace
