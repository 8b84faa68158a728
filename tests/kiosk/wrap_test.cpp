#include "kiosk/ui/wrap.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace {

using testing::ElementsAre;

/// One unit a character, so that widths can be counted by hand.
std::vector<std::string> lines(std::string_view text, float width) {
    std::vector<std::string> out;
    for (const auto& line : kiosk::ui::wrap(text, width, [](char32_t) { return 1.0F; })) out.emplace_back(line.text);
    return out;
}

TEST(Wrap, BreaksAtSpaces) { EXPECT_THAT(lines("여권 발급 수수료", 5), ElementsAre("여권 발급", "수수료")); }
TEST(Wrap, NeverTearsAPrice) { EXPECT_THAT(lines("수수료 53,000원", 8), ElementsAre("수수료", "53,000원")); }
TEST(Wrap, CutsAWordLongerThanALine) { EXPECT_THAT(lines("국가유공자등예우", 5), ElementsAre("국가유공자", "등예우")); }
TEST(Wrap, CutsALongWordRatherAfterASign) {
    EXPECT_THAT(lines("상담·법률·의료·환경", 7), ElementsAre("상담·법률·", "의료·환경"));
}
TEST(Wrap, KeepsParagraphs) { EXPECT_THAT(lines("가\n나", 9), ElementsAre("가", "나")); }
TEST(Wrap, KeepsAnEmptyLine) { EXPECT_THAT(lines("가\n\n나", 9), ElementsAre("가", "", "나")); }
TEST(Wrap, GivesNoLineForNoText) { EXPECT_THAT(lines("", 9), testing::IsEmpty()); }
TEST(Wrap, GivesOneCharacterALineWhereNothingFits) { EXPECT_THAT(lines("가나", 0.5F), ElementsAre("가", "나")); }

TEST(Wrap, MeasuresEachLineWithoutTheSpaceAtItsEnd) {
    const auto wrapped = kiosk::ui::wrap("여권 발급", 3, [](char32_t) { return 1.0F; });
    ASSERT_EQ(wrapped.size(), 2U);
    EXPECT_EQ(wrapped[0].width, 2.0F);
}

}  // namespace
