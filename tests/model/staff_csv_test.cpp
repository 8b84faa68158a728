#include "model/base/json.h"
#include "model/directory/read_text.h"
#include "model/exchange/encoding.h"
#include "model/exchange/staff_csv_columns.h"
#include "model/exchange/staff_csv_read.h"
#include "model/exchange/staff_csv_write.h"
#include "model/written/plain_text.h"
#include "tests/model/gov24_shipped.h"

#include <gmock/gmock.h>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace {

using model::Json;
using testing::Contains;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

class StaffCsvTest : public testing::Test {
protected:
    std::string path(const std::string& name = "직원.csv") const { return folder.file(name); }
    void write(const std::string& text, const std::string& name = "직원.csv") { tests::write_bytes(path(name), text); }

    model::ImportReport run(const std::string& name = "직원.csv", std::optional<int> base_year = std::nullopt) {
        verdicts.clear();
        fields.clear();
        problems.clear();
        places.clear();
        warnings.clear();
        model::ImportOptions options;
        options.on_verdict = [this](const model::RowVerdict& row) {
            verdicts.push_back(fmt::format("{} {}", model::name(row.verdict), row.label));
            fields.insert(fields.end(), row.fields.begin(), row.fields.end());
            for (const auto& problem : row.problems) note(problem);
        };
        options.on_refused_file = [this](const model::Problem& problem) { note(problem); };
        options.on_warning = [this](const model::Problem& problem) { warnings.push_back(problem.ko); };
        const auto report = model::import_into(*store, model::staff_csv_reader(path(name), {.base_year = base_year}),
                                               tests::clerk("표"), options);
        if (!report) throw std::runtime_error{tests::words(report.error())};
        return report.value();
    }
    void note(const model::Problem& problem) {
        problems.push_back(problem.ko);
        places.push_back(problem.where.substr(problem.where.rfind('/') + 1));
        EXPECT_FALSE(problem.en.empty());
        EXPECT_THAT(problem.ko, Not(HasSubstr("을(를)")));
    }

    void export_to(const std::string& name, model::StaffCsvEncoding encoding = model::StaffCsvEncoding::utf8) {
        const auto rows = model::export_staff_csv(*store, path(name), {.encoding = encoding});
        ASSERT_TRUE(rows);
        EXPECT_EQ(rows.value(), 184U);
    }

    Json current(const std::string& key) {
        const auto found = store->current(key);
        return found ? found.value().document : Json{};
    }

    /// One row under these headings.
    model::ImportReport run_row(const std::string& headings, const std::string& row,
                                std::optional<int> base_year = std::nullopt) {
        write(fmt::format("{}\r\n{}\r\n", headings, row));
        return run("직원.csv", base_year);
    }

    tests::ScratchFolder folder;
    std::unique_ptr<model::Store> store = tests::shipped_store(folder.file("directory.db"));
    std::vector<std::string> verdicts, fields, problems, places, warnings;
};

TEST_F(StaffCsvTest, ComesBackUnchangedAndToTheByte) {
    export_to("a.csv");
    const auto report = run("a.csv");
    EXPECT_EQ(report.same, 184U);
    EXPECT_EQ(report.changed + report.added + report.refused, 0U) << fmt::format("{}", fmt::join(problems, "\n"));
    export_to("b.csv");
    const std::string a = tests::read_bytes(path("a.csv"));
    EXPECT_EQ(a, tests::read_bytes(path("b.csv")));
    EXPECT_THAT(a, StartsWith("\xEF\xBB\xBF관리번호,서비스명,"));
    EXPECT_EQ(std::ranges::count(a, '\r'), 185) << "CRLF behind each row, and nowhere else";
}

TEST_F(StaffCsvTest, IsReadInEveryEncodingOfAnOffice) {
    export_to("a.csv");
    std::string text = tests::read_bytes(path("a.csv")).substr(3);
    write(text, "no-bom.csv");
    EXPECT_EQ(run("no-bom.csv").same, 184U);
    // CP949 has no "·" twin problem here: take only the rows that it can hold.
    const std::string rows = "관리번호,서비스명,한줄소개\r\npig-card,전주사랑상품권(돼지카드),새 소개\r\n";
    write(model::encode(rows, "windows-949").bytes, "cp949.csv");
    run("cp949.csv");
    EXPECT_THAT(verdicts, ElementsAre("changed 전주사랑상품권(돼지카드)"));
    EXPECT_EQ(current("pig-card")["x_kiosk"]["summary"], "새 소개");
    write("관리번호\t서비스명\t한줄소개\r\npig-card\t전주사랑상품권(돼지카드)\t탭으로\r\n", "tabs.tsv");
    run("tabs.tsv");
    EXPECT_EQ(current("pig-card")["x_kiosk"]["summary"], "탭으로");
}

TEST_F(StaffCsvTest, ListsEachLetterThatCp949CannotHoldAndWritesNothing) {
    Json document = current("pig-card");
    document["description"] = "가격 – 할인 ⑳ 😀";
    const model::Change change = tests::put_again(document, 1);
    ASSERT_TRUE(store->append(std::span{&change, 1}, tests::clerk()));
    const auto rows = model::export_staff_csv(*store, path("c.csv"), {.encoding = model::StaffCsvEncoding::cp949});
    ASSERT_FALSE(rows);
    const auto& found = std::get<model::Problems>(rows.error());
    EXPECT_THAT(found, Contains(testing::Field(&model::Problem::where, "pig-card:지원내용")));
    std::string all;
    for (const auto& problem : found) all += problem.ko;
    EXPECT_THAT(all, HasSubstr("U+2013"));
    EXPECT_THAT(all, HasSubstr("U+1F600"));
    EXPECT_FALSE(std::filesystem::exists(path("c.csv")));
}

TEST_F(StaffCsvTest, ChangesOnlyTheFieldsWhoseCellsChanged) {
    const Json before = current("jeonju-crime-victim-center");
    run_row("관리번호,서비스명,운영시간",
            "jeonju-crime-victim-center,(사)전주지역범죄피해자지원센터,월~금 09:00~18:00");
    EXPECT_THAT(fields, ElementsAre("schedules"));
    Json after = current("jeonju-crime-victim-center");
    EXPECT_EQ(after["schedules"][0]["opens_at"], "09:00");
    EXPECT_EQ(after["schedules"][0]["id"], before["schedules"][0]["id"]);
    after["schedules"] = before["schedules"];
    EXPECT_EQ(after, before) << "translations, places and notes stand as they were";
}

TEST_F(StaffCsvTest, KeepsWhatStandsBesideANumberThatStays) {
    const Json before = current("jeonju-crime-victim-center");
    run_row(
        "관리번호,서비스명,전화번호",
        "jeonju-crime-victim-center,(사)전주지역범죄피해자지원센터,1577-1295 가까운 센터로 이어집니다; 063-276-8804");
    const Json after = current("jeonju-crime-victim-center");
    ASSERT_EQ(after["phones"].size(), 2U);
    EXPECT_EQ(after["phones"][0], before["phones"][0]);
    EXPECT_EQ(after["phones"][1]["id"], before["phones"][1]["id"]);
    EXPECT_FALSE(after["phones"][1].contains("description"));
    EXPECT_EQ(after["phones"][1]["x_kiosk"]["source_date"], "2021-02-24");
}

TEST_F(StaffCsvTest, AddsAnEntryWithAllThatARowCanSay) {
    run_row(
        "관리번호,서비스명,한줄소개,분류,종류,담당기관,전화번호,운영시간,공휴일,신청기간,사업기간,지원대상,나이,"
        "지원내용,구비서류,신청방법,신청경로,이용요금,장소,동,주소,누리집,검색어,출처,출처날짜,확인한 날",
        "new-course,새 강좌,한 줄,임신·아이·배움,강좌,전주시,063-281-2114 총무과; 1577-0000,\"월~금 09:00~18:00, 점심 "
        "12:00~13:00 쉼\","
        "공휴일 쉼,2026. 3. 2.(월) ~ 3. 13.,2026-04-01~2026-06-30 (매주 수요일),시민 누구나,19세 이상,무엇을 배웁니다,"
        "신청서; 위임장 (대리인 신청 시); [공무원 확인] 주민등록등본,방문하거나 전화합니다.,방문(1층 안내); "
        "전화,무료,새 배움터,효자동,"
        "전주시 완산구 새길 1,https://www.jeonju.go.kr,\"배움, 강좌\",전주시 누리집,2026.2.1.,2026-02-03");
    EXPECT_THAT(problems, IsEmpty());
    EXPECT_THAT(verdicts, ElementsAre("added 새 배움터", "added 새 강좌"));
    const Json document = current("new-course");
    EXPECT_EQ(document["phones"][0]["number"], "063-281-2114");
    EXPECT_EQ(document["phones"][1]["x_kiosk"]["class"], "representative");
    EXPECT_EQ(document["schedules"].size(), 2U);
    EXPECT_EQ(document["x_kiosk"]["window"], (Json{{"kind", "fixed"},
                                                   {"opens", "2026-03-02"},
                                                   {"closes", "2026-03-13"},
                                                   {"source_text", "2026. 3. 2.(월) ~ 3. 13."}}));
    EXPECT_EQ(document["x_kiosk"]["period"],
              (Json{{"start", "2026-04-01"}, {"end", "2026-06-30"}, {"note", "매주 수요일"}}));
    EXPECT_EQ(document["required_documents"].size(), 3U);
    EXPECT_EQ(document["assured_date"], "2026-02-03");
    EXPECT_EQ(document["minimum_age"], 19);
    EXPECT_EQ(document["x_kiosk"]["category"], "family");
    const std::string location = document["service_at_locations"][0]["location_id"];
    EXPECT_EQ(current(location)["addresses"][0]["address_1"], "전주시 완산구 새길 1");
    run();
    EXPECT_THAT(verdicts, ElementsAre("same 새 강좌")) << "the same row again";
}

TEST_F(StaffCsvTest, UndoesExcelsDamageWhereNothingWasLost) {
    run_row("관리번호,서비스명,분류,전화번호,확인한날", "x-1,가,돌봄·복지,632812114,2026-01-05 0:00");
    EXPECT_THAT(problems, IsEmpty());
    EXPECT_EQ(current("x-1")["phones"][0]["number"], "063-281-2114");
    EXPECT_EQ(current("x-1")["assured_date"], "2026-01-05");
}

TEST_F(StaffCsvTest, RefusesExcelsDamageWhereSomethingWasLost) {
    const auto said = [&](const std::string& heading, const std::string& cell) {
        run_row(fmt::format("관리번호,서비스명,분류,{}", heading), fmt::format("x-2,가,돌봄·복지,{}", cell));
        return fmt::format("{} | {}", fmt::join(places, ","), fmt::join(problems, ","));
    };
    EXPECT_THAT(said("전화번호", "1.10E+02"), HasSubstr("직원.csv:2:전화번호 | 엑셀이 번호를 줄여"));
    EXPECT_THAT(said("확인한날", "01월 05일"), HasSubstr("연도가 없습니다"));
    EXPECT_THAT(said("전화번호", "01월 05일"), HasSubstr("전화번호가 아닙니다"));
    EXPECT_THAT(said("전화번호", "281-2114"), HasSubstr("지역번호가 없습니다"));
    EXPECT_THAT(said("확인한날", "46042"), HasSubstr("날짜가 아닙니다"));
    EXPECT_THAT(said("확인한날", "2026-02-30"), HasSubstr("달력에 없는 날"));
    EXPECT_THAT(said("확인한날", "2026-01-05(화)"), HasSubstr("요일이 맞지 않습니다"));
    run_row("관리번호,서비스명,분류", "4.64E+11,가,돌봄·복지");
    EXPECT_THAT(problems, ElementsAre(HasSubstr("엑셀이 번호를 줄여")));
    EXPECT_TRUE(current("x-2").is_null());
}

TEST_F(StaffCsvTest, ReadsTheWaysOfWritingADay) {
    const auto day = [&](const std::string& cell, std::optional<int> base_year = std::nullopt) {
        run_row("관리번호,서비스명,분류,확인한날", fmt::format("x-3,가,돌봄·복지,{}", cell), base_year);
        return problems.empty() ? current("x-3").value("assured_date", "") : problems.front();
    };
    for (const char* cell : {"2026.1.5.", "2026. 01. 05", "26.1.5", "2026-01-05", "2026/1/5", "20260105",
                             "2026년 1월 5일", "2026.1.5.(월)"})
        EXPECT_EQ(day(cell), "2026-01-05") << cell;
    EXPECT_EQ(day("1월 5일(월)", 2026), "2026-01-05");
    EXPECT_THAT(day("1월 5일(화)", 2026), HasSubstr("요일이 맞지 않습니다"));
    EXPECT_EQ(day(""), "") << "blank: not known";
}

TEST_F(StaffCsvTest, ReadsTheWaysOfWritingAWindow) {
    const auto window = [&](const std::string& cell, std::optional<int> base_year = std::nullopt) {
        run_row("관리번호,서비스명,분류,신청기간", fmt::format("x-4,가,돌봄·복지,{}", cell), base_year);
        if (!problems.empty()) return problems.front();
        const Json read = current("x-4")["x_kiosk"]["window"];
        return fmt::format("{} {} {}", read.value("kind", ""), read.value("opens", "-"), read.value("closes", "-"));
    };
    for (const char* dash : {"~", "～", "–", "-"})
        EXPECT_EQ(window(fmt::format("2026.3.2. {} 2026.3.13.", dash)), "fixed 2026-03-02 2026-03-13") << dash;
    EXPECT_EQ(window("3월 2일(월)~3월 13일(금)", 2026), "fixed 2026-03-02 2026-03-13");
    EXPECT_EQ(window("상시"), "rolling - -");
    EXPECT_EQ(window("예산 소진 시까지"), "budget - -");
    EXPECT_EQ(window("별도 공지"), "announced_later - -");
    EXPECT_EQ(window("선착순"), "until_filled - -");
    EXPECT_EQ(window("확인 필요"), "unknown - -");
    EXPECT_THAT(window("2026.3.2.(화)~3.13."), HasSubstr("요일이 맞지 않습니다"));
    EXPECT_EQ(window("봄에 받습니다"), "unknown - -");
    EXPECT_THAT(warnings, ElementsAre(HasSubstr("글로만 두었습니다")));
}

TEST_F(StaffCsvTest, NamesEveryWrongCellOfARow) {
    run_row("관리번호,서비스명,분류,종류,공개,전화번호,나이,구비서류,누리집,공휴일,담당기관",
            "x-5,가,없는 분류,이상한 종류,아무나,12,백 살,[누가] 서류,jeonju,가끔,없는 기관");
    EXPECT_THAT(verdicts, ElementsAre("refused 가"));
    EXPECT_THAT(places,
                testing::UnorderedElementsAre("직원.csv:2:분류", "직원.csv:2:종류", "직원.csv:2:공개",
                                              "직원.csv:2:전화번호", "직원.csv:2:나이", "직원.csv:2:구비서류",
                                              "직원.csv:2:홈페이지주소", "직원.csv:2:공휴일", "직원.csv:2:담당기관"));
}

TEST_F(StaffCsvTest, RefusesATableWhoseColumnsAreNotRight) {
    write("이름뿐,서비스명\r\na,b\r\n");
    EXPECT_EQ(run().files_refused, 2U) << "an unknown heading, and no 관리번호";
    write("관리번호,서비스명,서비스명\r\na,b,c\r\n");
    EXPECT_EQ(run().files_refused, 1U);
    write("<html><body>오류</body></html>");
    EXPECT_EQ(run().files_refused, 1U);
    write("관리번호,서비스명,한줄소개\r\npig-card,돼지,카드, 밀린 칸\r\npig-card,모자란 칸\r\n");
    EXPECT_EQ(run().refused, 2U);
    EXPECT_THAT(places, ElementsAre("직원.csv:2:4", "직원.csv:3:3"));
    EXPECT_EQ(current("pig-card")["x_kiosk"]["summary"], "쓰면 캐시백을 받는 상품권 카드");
}

TEST_F(StaffCsvTest, ShowsTheCellWhereARowIsShifted) {
    run_row("관리번호,서비스명,분류,전화번호", "a-1,상담, 생활,돌봄·복지,063-281-2114");
    EXPECT_THAT(places, ElementsAre("직원.csv:2:3")) << "생활 is no category";
}

TEST_F(StaffCsvTest, ShowsWhereAMissingHeadingWouldStand) {
    run_row("관리번호,전화번호", "a-1,063-281-2114");
    EXPECT_THAT(places, ElementsAre("직원.csv:1:2"));
}

TEST_F(StaffCsvTest, RefusesAKeyThatIsUsedTwice) {
    write(
        "관리번호,서비스명,한줄소개\r\npig-card,전주사랑상품권(돼지카드),하나\r\npig-card,전주사랑상품권(돼지카드),"
        "둘\r\n");
    EXPECT_EQ(run().refused, 1U);
    EXPECT_THAT(problems, ElementsAre(HasSubstr("같은 번호(pig-card ‘전주사랑상품권(돼지카드)’)")));
    EXPECT_EQ(current("pig-card")["x_kiosk"]["summary"], "쓰면 캐시백을 받는 상품권 카드") << "nothing is written";
}

TEST_F(StaffCsvTest, NeverLetsASpreadsheetRunACell) {
    const Json before = current("pig-card");
    for (const char* text : {"=1+1", "+82", "-무료", "@SUM(A1)", "'26년", "''", "464000000109", "0123",
                             "=HYPERLINK(\"http://a.kr\",\"x\")", "'=x"}) {
        const std::string guarded = model::guarded_cell(text);
        EXPECT_EQ(guarded.front(), '\'') << text;
        EXPECT_EQ(model::unguarded_cell(guarded), text);
    }
    for (const char* text : {"상시", "063-281-2114", "110", "2026-01-05"}) EXPECT_EQ(model::guarded_cell(text), text);
    Json document = before;
    document["x_kiosk"]["summary"] = "=cmd|' /C calc'!A1";
    const model::Change change = tests::put_again(document, 1);
    ASSERT_TRUE(store->append(std::span{&change, 1}, tests::clerk()));
    export_to("a.csv");
    EXPECT_THAT(tests::read_bytes(path("a.csv")), HasSubstr(",'=cmd|"));
    EXPECT_THAT(tests::read_bytes(path("a.csv")), HasSubstr("\n'464000000109,"));
    EXPECT_EQ(run("a.csv").same, 184U);
}

TEST_F(StaffCsvTest, KeepsLineBreaksInsideCells) {
    run_row("관리번호,서비스명,지원내용", "pig-card,전주사랑상품권(돼지카드),\"첫 줄\r\n둘째 \"\"줄\"\"\"");
    EXPECT_EQ(current("pig-card")["description"], "첫 줄\n둘째 \"줄\"");
    export_to("a.csv");
    EXPECT_EQ(run("a.csv").same, 184U);
}

TEST_F(StaffCsvTest, ChangesAPlaceForAllWhoShareIt) {
    const Json desk = tests::shipped_documents("services-dong").front();
    const std::string key = desk["x_kiosk"]["external_id"];
    const std::string location = desk["service_at_locations"][0]["location_id"];
    const std::string name = current(location)["name"];
    run_row("관리번호,서비스명,장소,주소",
            fmt::format("{},{},{},전주시 완산구 옮긴 길 1", key, desk["name"].get<std::string>(), name));
    EXPECT_EQ(current(location)["addresses"][0]["address_1"], "전주시 완산구 옮긴 길 1");
    EXPECT_EQ(current(location)["addresses"].size(), 1U);
    EXPECT_TRUE(current(location)["x_kiosk"].contains("translations"));
    run_row("관리번호,서비스명,장소,주소", fmt::format("{},{},전주시청,", key, desk["name"].get<std::string>()));
    EXPECT_EQ(current(current(key)["service_at_locations"][0]["location_id"])["name"], "전주시청");
    EXPECT_THAT(current(current(key)["service_at_locations"][0]["location_id"])["addresses"][0]["address_1"],
                HasSubstr("노송광장로"))
        << "a blank address leaves the place as it is";
}

TEST_F(StaffCsvTest, MakesTheSameEntryOfTheSameRowWithoutAKey) {
    run_row("관리번호,서비스명,분류", ",새 이름,돌봄·복지");
    EXPECT_THAT(verdicts, ElementsAre("added 새 이름"));
    run();
    EXPECT_THAT(verdicts, ElementsAre("same 새 이름"));
}

TEST_F(StaffCsvTest, NeedsANameAndForANewEntryACategory) {
    run_row("관리번호,서비스명", "pig-card,");
    EXPECT_THAT(problems, ElementsAre(HasSubstr("서비스명이 비었습니다")));
    run_row("관리번호,서비스명", "x-9,새것");
    EXPECT_THAT(problems, ElementsAre(HasSubstr("분류")));
}

TEST_F(StaffCsvTest, TakesTheSampleThatIsShipped) {
    std::filesystem::copy("deploy/sample-services.csv", path("sample.csv"));
    const auto report = run("sample.csv");
    EXPECT_THAT(problems, IsEmpty());
    EXPECT_GT(report.same, 5U);
    EXPECT_EQ(report.changed + report.added, 0U) << "it holds shipped entries as they are";
}

TEST(StaffCsvColumns, AreKnownByEachOfTheirNames) {
    for (const model::StaffColumn& column : model::staff_columns()) {
        EXPECT_EQ(model::staff_column(column.heading), &column);
        for (const std::string& other : model::parts_between(column.others, "|"))
            EXPECT_EQ(model::staff_column(other), &column) << other;
    }
    EXPECT_EQ(model::staff_column(" 확인한 날 ")->heading, "확인한날");
    EXPECT_EQ(model::staff_column("모르는 칸"), nullptr);
}

TEST(StaffCsvColumns, AreEachExplainedInThePage) {
    const std::string page = tests::read_bytes("deploy/STAFF-CSV.ko.md");
    for (const model::StaffColumn& column : model::staff_columns())
        EXPECT_THAT(page, HasSubstr(fmt::format("| {} |", column.heading)));
}

}  // namespace
