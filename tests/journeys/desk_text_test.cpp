// What looks like a command is only text: to the store, to the screens, to the log's and the spreadsheet's languages.
#include "model/exchange/staff_csv_write.h"
#include "tests/support/desk_harness.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace {

using kiosk::testing::DeskHarness;
using kiosk::testing::Harness;
using testing::HasSubstr;

constexpr const char* kName = "전주지역범죄피해자지원센터";
constexpr const char* kFormula = "=HYPERLINK(\"http://x\")";
constexpr const char* kSql = "'); DROP TABLE event;--";
constexpr const char* kFormat = "%s%n {0} {}";

/// The citizen's screen of the entry, as the kiosk draws it from the disk.
bool citizen_reads(DeskHarness& desk, const std::string& slug, std::string_view words) {
    const auto view = std::move(model::open_view(desk.database())).value();
    kiosk::testing::Setting setting;
    setting.route = "service/" + slug;
    setting.view = view.get();
    const Harness citizen{setting};
    for (const auto& node : citizen.tree().nodes())
        if (node.name.find(words) != std::string::npos) return true;
    return false;
}

std::string contents(const std::filesystem::path& file) {
    std::stringstream all;
    all << std::ifstream{file}.rdbuf();
    return all.str();
}

/// Typed letter by letter, as a hardware keyboard sends it.
void type_over(DeskHarness& desk, const std::string& field, std::string_view text) {
    desk.tap(field + "/text");
    desk.kiosk().send(kiosk::ui::Edit{.what = kiosk::ui::Edit::What::select_all});
    for (const char c : text)
        if (c == ' ')
            desk.kiosk().send(kiosk::ui::Key::space);
        else
            desk.kiosk().send(kiosk::ui::Typed{static_cast<char32_t>(c)});
}

TEST(DeskHostileText, IsOnlyTextInTheFormTheJournalTheCitizensViewAndTheTable) {
    DeskHarness desk;
    const model::EntryLine line = desk.store().find({.text = kName}).value().lines.front();
    const std::string slug = desk.store().store().current(line.id.text).value().document["x_kiosk"]["slug"];
    desk.sign_in("kim");
    desk.tap("menu/entries");
    desk.fill("search", kSql);
    EXPECT_EQ(desk.route(), "desk/entries");
    desk.fill("search", kName);
    desk.tap("entry-" + line.id.text);
    ASSERT_EQ(desk.route(), "desk/editor") << desk.tree().dump();
    desk.kiosk().send(kiosk::ui::Key::hangul_latin);
    type_over(desk, "name", kFormula);
    type_over(desk, "description", kSql);
    type_over(desk, "phones/0/description", kFormat);
    EXPECT_EQ(desk.node("name/text")->value, kFormula);
    EXPECT_EQ(desk.node("description/text")->value, kSql);
    EXPECT_EQ(desk.node("phones/0/description/text")->value, kFormat) << desk.tree().dump();
    desk.tap("header/submit");
    type_over(desk, "note", "{name} %d ${x} ' OR 1=1 --");
    desk.tap("hand-in");
    ASSERT_EQ(desk.route(), "desk/entries") << desk.tree().dump();
    desk.leave();
    desk.reopen();
    desk.sign_in("lee");
    desk.tap("menu/approvals");
    EXPECT_TRUE(desk.shows(kFormula)) << desk.tree().dump();
    desk.tap("draft-" + desk.store().drafts().value().front().id.text);
    EXPECT_TRUE(desk.shows("{name} %d ${x} ' OR 1=1 --")) << desk.tree().dump();
    EXPECT_TRUE(desk.shows(kFormat));
    desk.tap("header/approve");
    ASSERT_EQ(desk.route(), "desk/approvals") << desk.tree().dump();

    EXPECT_TRUE(citizen_reads(desk, slug, kFormula));
    EXPECT_TRUE(citizen_reads(desk, slug, kSql));
    EXPECT_TRUE(citizen_reads(desk, slug, kFormat));
    EXPECT_TRUE(desk.store().store().verify().value().problems.empty()) << "table event is where it was";
    EXPECT_EQ(desk.store().find({.text = kFormula}).value().lines.size(), 1U) << "and it is found by its name";
    desk.tap("menu/log");
    EXPECT_TRUE(desk.shows("{name} %d ${x} ' OR 1=1 --")) << desk.tree().dump();

    const auto table = std::filesystem::path{desk.database()}.parent_path() / "out.csv";
    ASSERT_TRUE(model::export_staff_csv(desk.store().store(), table.string(), {}));
    const std::string csv = contents(table);
    EXPECT_THAT(csv, HasSubstr("'=HYPERLINK"));
    EXPECT_THAT(csv, HasSubstr("''); DROP TABLE")) << "it begins with the sign that guards, and is guarded itself";
    for (const char* naked : {",=HYPERLINK", ",\"=HYPERLINK", "\n=HYPERLINK", "\n\"=HYPERLINK"})
        EXPECT_EQ(csv.find(naked), std::string::npos) << naked;
}

TEST(DeskHostileText, OfTenThousandCharactersRightToLeftAndLoneJamoIsKeptOrCutAndSaid) {
    DeskHarness desk;
    const model::EntryLine line = desk.store().find({.text = kName}).value().lines.front();
    desk.sign_in("kim");
    desk.tap("menu/entries");
    desk.fill("search", kName);
    desk.tap("entry-" + line.id.text);
    std::string much;
    for (int i = 0; i < 10'000; ++i) much += "가";
    desk.fill("description", much);
    EXPECT_LE(desk.node("description/text")->value.size(), kiosk::desk::TextEdit::kLongest);
    desk.fill("summary", "ㄱㅏ \u202Eabc\u202C \U0001F600 שלום");
    desk.kiosk().pass(std::chrono::seconds{3});
    EXPECT_EQ(desk.store().drafts().value().size(), 1U) << desk.tree().dump();
    EXPECT_EQ(desk.route(), "desk/editor");
}

}  // namespace
