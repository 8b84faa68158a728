// The desk by the seven keys of a keypad alone, to the end that a citizen sees.
#include "model/staff/totp.h"
#include "tests/support/desk_harness.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace {

using kiosk::testing::DeskHarness;
using kiosk::testing::Harness;

constexpr const char* kName = "전주지역범죄피해자지원센터";

/// What a citizen reads on that screen of the kiosk.
bool citizen_reads(DeskHarness& desk, const std::string& route, std::string_view words,
                   model::SeoulTime at = kiosk::testing::kToday) {
    const auto view = std::move(model::open_view(desk.database())).value();
    kiosk::testing::Setting setting;
    setting.now = at;
    setting.route = route;
    setting.view = view.get();
    const Harness citizen{setting};
    for (const auto& node : citizen.tree().nodes())
        if (node.name.find(words) != std::string::npos) return true;
    return false;
}

TEST(DeskKeypad, CorrectsANumberByTwoPeopleAndTheCitizenSeesIt) {
    DeskHarness desk{{.windowed = false}};
    const std::string id = desk.store().find({.text = kName}).value().lines.front().id.text;
    const std::string slug = desk.store().store().current(id).value().document["x_kiosk"]["slug"];
    desk.sign_in_by_keys("kim");
    ASSERT_EQ(desk.route(), "desk/worklist") << desk.tree().dump();
    desk.go_by_keys("header/menu");
    desk.go_by_keys("menu/entries");
    desk.fill_by_keys("search", "063-276");
    desk.go_by_keys("entry-" + id);
    desk.fill_by_keys("phones/1/number", "063-276-8840");
    desk.go_by_keys("header/submit");
    desk.fill_by_keys("note", "ok");
    desk.go_by_keys("hand-in");
    desk.leave_by_keys();
    EXPECT_FALSE(citizen_reads(desk, "service/" + slug, "063-276-8840"));
    desk.reopen();
    desk.approve_by_keys();
    EXPECT_TRUE(citizen_reads(desk, "service/" + slug, "063-276-8840"));
}

TEST(DeskKeypad, ClosesADeskForADayByTwoPeopleAndTheCitizenSeesIt) {
    DeskHarness desk{{.windowed = false}};
    const auto listed = desk.store().store().list("dong");
    const model::Listing* place = nullptr;
    for (const model::Listing& one : listed.value())
        if (one.name.find("노송동") != std::string::npos) place = &one;
    ASSERT_TRUE(place);
    const model::SeoulTime monday = *model::parse_seoul_time("2026-11-23T10:30");
    desk.sign_in_by_keys("kim");
    desk.go_by_keys("header/menu");
    desk.go_by_keys("menu/days");
    desk.go_by_keys("header/new-closure");
    desk.fill_by_keys("search", place->phones.front());
    desk.go_by_keys("found-" + place->id.text);
    desk.fill_by_keys("reason", "moving house");
    desk.go_by_keys("header/send");
    desk.leave_by_keys();
    EXPECT_FALSE(citizen_reads(desk, "service/" + place->slug, "moving house", monday));
    desk.reopen();
    desk.approve_by_keys();
    EXPECT_TRUE(citizen_reads(desk, "service/" + place->slug, "moving house", monday));
}

TEST(DeskKeypad, TakesAnImportAndTakesItBackAndTheCitizenSeesBoth) {
    DeskHarness desk{{.windowed = false}};
    std::ofstream{std::filesystem::path{desk.database()}.parent_path() / "table.csv"}
        << "관리번호,서비스명,분류,종류,전화번호\ng-1,가나다 강좌,임신·아이·배움,강좌,063-281-0000\n";
    const auto shown = [&] {
        const auto view = std::move(model::open_view(desk.database())).value();
        const auto categories = view->categories();
        for (const auto& category : categories.value()) {
            const auto rows = view->rows(category.code);
            for (const auto& row : rows.value())
                if (row.name.ko() == "가나다 강좌") return true;
        }
        return false;
    };
    desk.sign_in_by_keys("park");
    desk.go_by_keys("header/menu");
    desk.go_by_keys("menu/imports");
    desk.go_by_keys("file-table.csv");
    desk.fill_by_keys("reason", "ok");
    desk.go_by_keys("take");
    if (desk.state().confirming) {
        desk.fill_by_keys("confirm/secret", DeskHarness::kKeyedSecret);
        desk.go_by_keys("go-on");
    }
    EXPECT_TRUE(shown()) << desk.tree().dump();
    desk.go_by_keys("record-0/undo");
    desk.fill_by_keys("reason", "no");
    desk.go_by_keys("undo-now");
    if (desk.state().confirming) {
        desk.fill_by_keys("confirm/secret", DeskHarness::kKeyedSecret);
        desk.go_by_keys("go-on");
    }
    EXPECT_FALSE(shown()) << desk.tree().dump();
}

TEST(DeskKeypad, SignsInWithASecondFactor) {
    DeskHarness desk{{.windowed = false}};
    const std::string key = model::new_totp_key();
    const auto step = model::totp_step(desk.clock().at);
    const model::Acting operator_{.account = "전산담당", .at = desk.clock().at, .operates = true};
    ASSERT_TRUE(desk.store().set_secret("kim", model::Secret{"lantern7"},
                                        model::NewCode{.key = key, .code = model::totp_code(key, step - 1)},
                                        operator_));
    desk.fill_by_keys("name", "kim");
    desk.fill_by_keys("secret", "lantern7");
    EXPECT_FALSE(desk.node("code/text")) << "not asked for before the secret was right";
    desk.go_by_keys("go");
    ASSERT_TRUE(desk.node("code/text")) << desk.tree().dump();
    const std::string right = model::totp_code(key, step);
    desk.fill_by_keys("code", right == "000000" ? "111111" : "000000");
    desk.go_by_keys("go");
    EXPECT_EQ(desk.route(), "desk/sign-in");
    EXPECT_TRUE(desk.shows("이름이나 비밀 문구가 맞지 않습니다.")) << desk.tree().dump();
    desk.fill_by_keys("secret", "lantern7");
    desk.go_by_keys("go");
    desk.fill_by_keys("code", right);
    desk.go_by_keys("go");
    EXPECT_EQ(desk.route(), "desk/worklist") << desk.tree().dump();
}

TEST(DeskKeypad, GoesBackByEscAndShowsTheKeyboardByF1) {
    DeskHarness desk{{.windowed = false}};
    desk.sign_in_by_keys("kim");
    desk.go_by_keys("header/menu");
    desk.go_by_keys("menu/entries");
    desk.go_by_keys("search/text");
    EXPECT_TRUE(desk.node("keyboard"));
    desk.kiosk().press(kiosk::ui::Key::f1);
    EXPECT_FALSE(desk.node("keyboard"));
    desk.kiosk().press(kiosk::ui::Key::f1);
    EXPECT_TRUE(desk.node("keyboard"));
    desk.kiosk().press(kiosk::ui::Key::escape);
    EXPECT_FALSE(desk.state().writing) << "first the writing ends";
    EXPECT_EQ(desk.route(), "desk/entries");
}

}  // namespace
