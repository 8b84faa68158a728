#include "model/exchange/tally_csv.h"

#include <gtest/gtest.h>

#include <vector>

namespace {

using namespace std::chrono;
using model::Counted;
using model::TallyLine;

const model::Day kDay{year{2021} / 2 / 24};

std::string line_of(const std::string& label) {
    const std::vector<TallyLine> lines{
        {.day = kDay, .what = Counted::entry, .key = "key", .label = label, .count = 12}};
    const std::string table = model::tallies_csv(lines);
    const auto begin = table.find("\r\n") + 2;
    return table.substr(begin, table.size() - begin - 2);
}

TEST(TallyCsv, IsATableForASpreadsheet) {
    const std::vector<TallyLine> lines{
        {.day = kDay, .what = Counted::category, .key = "care", .label = "돌봄·복지", .count = 12},
        {.day = kDay, .what = Counted::screen, .key = "home", .label = "home"}};
    EXPECT_EQ(model::tallies_csv(lines),
              "\xEF\xBB\xBF날짜,구분,이름,횟수\r\n2021-02-24,갈래,돌봄·복지,12\r\n2021-02-24,화면,home,10 미만\r\n");
}

TEST(TallyCsv, LetsNoSpreadsheetRunAFormula) {
    EXPECT_EQ(line_of("=1+1"), "2021-02-24,항목,'=1+1,12");
    EXPECT_EQ(line_of("+82"), "2021-02-24,항목,'+82,12");
    EXPECT_EQ(line_of("-1"), "2021-02-24,항목,'-1,12");
    EXPECT_EQ(line_of("@SUM(A1)"), "2021-02-24,항목,'@SUM(A1),12");
    EXPECT_EQ(line_of("가,나"), "2021-02-24,항목,\"가,나\",12");
    EXPECT_EQ(line_of("%s%n {} \"따옴표\""), "2021-02-24,항목,\"%s%n {} \"\"따옴표\"\"\",12");
}

}  // namespace
