// A table is looked at, imported and taken back.
#include "tests/support/desk_harness.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace {

using kiosk::testing::DeskHarness;

constexpr const char* kFile = "table.csv";

void write_table(DeskHarness& desk, const std::string& rows) {
    std::ofstream out{std::filesystem::path{desk.database()}.parent_path() / kFile};
    out << "관리번호,서비스명,분류,종류,전화번호\n" << rows;
}

std::size_t count_of(DeskHarness& desk, const std::string& name) {
    model::FindQuery query;
    query.text = name;
    const auto found = desk.store().find(query);
    std::size_t count = 0;
    for (const model::EntryLine& line : found.value().lines) count += line.status == "retired" ? 0 : 1;
    return count;
}

TEST(DeskImport, ShowsARefusedRowWithItsPlaceAndTakesNothing) {
    DeskHarness desk;
    write_table(desk, "g-1,가나다 강좌,임신·아이·배움,강좌,063-281-0000\ng-2,,임신·아이·배움,강좌,\n");
    desk.sign_in("park");
    desk.tap("menu/imports");
    desk.tap(std::string{"file-"} + kFile);
    EXPECT_TRUE(desk.shows("받지 않음 1")) << desk.tree().dump();
    EXPECT_TRUE(desk.shows("table.csv:3")) << "the line of the problem" << desk.tree().dump();
    EXPECT_FALSE(desk.shows("/table.csv:3")) << "the folder stands above already";
    EXPECT_FALSE(desk.node("take")) << "nothing to press where a row is refused";
    EXPECT_EQ(count_of(desk, "가나다 강좌"), 0U);
    desk.picture("office-import-refused");
}

TEST(DeskImport, IsLookedAtTakenAndTakenBack) {
    DeskHarness desk;
    write_table(desk, "g-1,가나다 강좌,임신·아이·배움,강좌,063-281-0000\n");
    desk.sign_in("park");
    desk.tap("menu/imports");
    desk.picture("office-imports");
    desk.tap(std::string{"file-"} + kFile);
    EXPECT_EQ(count_of(desk, "가나다 강좌"), 0U) << "looking writes nothing";
    desk.fill("reason", "11월 강좌 표");
    desk.picture("office-import-dry");
    desk.tap("take");
    EXPECT_EQ(count_of(desk, "가나다 강좌"), 1U) << desk.tree().dump();
    const auto pending = desk.store().pending();
    ASSERT_FALSE(pending.value().empty()) << "an import stands under approvals until it is countersigned";
    desk.tap("record-0/undo");
    desk.fill("reason", "다른 달의 표였음");
    desk.tap("undo-now");
    EXPECT_EQ(count_of(desk, "가나다 강좌"), 0U) << desk.tree().dump();
    EXPECT_TRUE(desk.shows("되돌렸습니다."));
    desk.picture("office-import-undone");
}

TEST(DeskImport, IsTakenBackByTheKeypadAlone) {
    DeskHarness desk{{.windowed = false}};
    write_table(desk, "g-1,가나다 강좌,임신·아이·배움,강좌,063-281-0000\n");
    desk.sign_in("park");
    desk.go_by_keys("header/menu");
    desk.go_by_keys("menu/imports");
    desk.go_by_keys(std::string{"file-"} + kFile);
    desk.fill_by_keys("reason", "ok");
    desk.go_by_keys("take");
    ASSERT_EQ(count_of(desk, "가나다 강좌"), 1U) << desk.tree().dump();
    desk.go_by_keys("record-0/undo");
    desk.fill_by_keys("reason", "no");
    desk.go_by_keys("undo-now");
    EXPECT_EQ(count_of(desk, "가나다 강좌"), 0U) << desk.tree().dump();
}

TEST(DeskImport, IsForAdminsOnly) {
    DeskHarness desk;
    desk.sign_in("kim");
    EXPECT_FALSE(desk.node("menu/imports"));
    EXPECT_FALSE(desk.node("menu/accounts"));
}

}  // namespace
