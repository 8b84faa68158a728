#include "model/exchange/csv_rows.h"

#include <fmt/format.h>

#include <gmock/gmock.h>

namespace {

/// "line: cell|cell" a row, "-" for a cell where nothing stands; and the failure as the last.
std::vector<std::string> rows_of(const std::string& text) {
    auto opened = model::CsvRows::open(model::bytes_in_memory("목록.csv", text));
    if (!opened) return {opened.error().en};
    model::CsvRows rows = std::move(opened).value();
    std::vector<std::string> lines;
    for (;;) {
        const auto row = rows.next();
        if (!row) {
            lines.push_back(fmt::format("{} {}", row.error().where, row.error().en));
            return lines;
        }
        if (!row.value()) return lines;
        std::vector<std::string> cells;
        for (const model::CsvCell& cell : row.value()->cells) cells.push_back(cell.given ? cell.text : "-");
        lines.push_back(fmt::format("{}: {}", row.value()->line, fmt::join(cells, "|")));
    }
}

using testing::ElementsAre;

}  // namespace

TEST(Csv, RowsHaveTheLineOnWhichTheyBegin) {
    EXPECT_THAT(rows_of("id,메모\n1,\"두\n줄\"\n\n2,끝\n"), ElementsAre("1: id|메모", "2: 1|두\n줄", "5: 2|끝"));
    EXPECT_THAT(rows_of("id,메모\r\n1,\"두\r\n줄\"\r\n2,끝"), ElementsAre("1: id|메모", "2: 1|두\r\n줄", "4: 2|끝"));
}

TEST(Csv, TellsNothingFromEmpty) { EXPECT_THAT(rows_of("a,b,c\n,\"\",x\n"), ElementsAre("1: a|b|c", "2: -||x")); }

TEST(Csv, KeepsBlanksAndLiteralQuotes) {
    EXPECT_THAT(rows_of("a,b\n 1 ,\"\"\"+44 1234\"\"\"\n"), ElementsAre("1: a|b", "2:  1 |\"+44 1234\""));
}

TEST(Csv, TakesTabsWhereTheFirstLineHasMoreOfThem) {
    EXPECT_THAT(rows_of("이름\t전화\t주소\n가, 나\t063\t\n"), ElementsAre("1: 이름|전화|주소", "2: 가, 나|063|-"));
}

TEST(Csv, LeavesOutRowsOfNothing) { EXPECT_THAT(rows_of("a,b\n,\n1,2\n,,\n"), ElementsAre("1: a|b", "3: 1|2")); }

TEST(Csv, NamesTheLineAndCellOfAQuoteThatDoesNotMatch) {
    EXPECT_THAT(rows_of("a,b\n1,2\n3,4\"5\n"),
                ElementsAre("1: a|b", "2: 1|2", testing::StartsWith("목록.csv:3:2 The quotes do not match")));
    EXPECT_THAT(rows_of("a,b\n1,\"2\n3,4\n"), ElementsAre("1: a|b", testing::StartsWith("목록.csv:2:")));
}

TEST(Csv, StopsAtARowThatNeverEnds) {
    std::string text = "a,b\n1,\"";
    for (int i = 0; i < 600'000; ++i) text += "가나다라\n";
    const auto rows = rows_of(text);
    EXPECT_THAT(rows.back(), testing::HasSubstr("too long"));
}

TEST(Csv, WritesWhatItReads) {
    EXPECT_EQ(model::csv_cell("그대로"), "그대로");
    EXPECT_EQ(model::csv_cell("가,나"), "\"가,나\"");
    EXPECT_EQ(model::csv_cell("\"+44\""), "\"\"\"+44\"\"\"");
    EXPECT_EQ(model::csv_cell(model::CsvCell{.given = true}), "\"\"");
    EXPECT_EQ(model::csv_cell(model::CsvCell{}), "");
}
