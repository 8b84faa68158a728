#include "kiosk/ui/wrap.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace {

using kiosk::ui::Breaks;
using testing::ElementsAre;

/// One unit a character, so that widths can be counted by hand.
std::vector<std::string> lines(std::string_view text, float width, Breaks breaks = Breaks::at_spaces) {
    std::vector<std::string> out;
    for (const auto& line : kiosk::ui::wrap(
             text, width, [](char32_t) { return 1.0F; }, breaks))
        out.emplace_back(line.text);
    return out;
}

std::vector<std::string> han_lines(std::string_view text, float width) {
    return lines(text, width, Breaks::between_han);
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

TEST(Wrap, BreaksBetweenHanLettersOnlyWhereTheLanguageHasNoSpaces) {
    EXPECT_THAT(han_lines("请触摸屏幕", 3), ElementsAre("请触摸", "屏幕"));
    EXPECT_THAT(han_lines("画面に触れる", 4), ElementsAre("画面に触", "れる"));
    EXPECT_THAT(lines("가나 請觸摸屏", 4), ElementsAre("가나", "請觸摸屏"));
}
TEST(Wrap, NeverBeginsALineWithAClosingSign) {
    EXPECT_THAT(han_lines("请致电。谢谢", 3), ElementsAre("请致", "电。谢", "谢"));
    EXPECT_THAT(han_lines("センター", 3), ElementsAre("セン", "ター"));
}
TEST(Wrap, NeverEndsALineWithAnOpeningSign) {
    EXPECT_THAT(han_lines("按（返回）键", 2), ElementsAre("按", "（返", "回）", "键"));
}
TEST(Wrap, KeepsANumberWithItsUnitAndAMonthWithItsDay) {
    EXPECT_THAT(han_lines("至3月8日受理", 4), ElementsAre("至", "3月8日", "受理"));
    EXPECT_THAT(han_lines("剩12天", 3), ElementsAre("剩", "12天"));
}
TEST(Wrap, EndsAJapaneseLineWhereAPhraseEnds) {
    const auto phrases = [](std::string_view text, float width) { return lines(text, width, Breaks::between_phrases); };
    EXPECT_THAT(phrases("住民センター", 4), ElementsAre("住民", "センター"));
    EXPECT_THAT(phrases("近くの職員にお尋ねください", 8), ElementsAre("近くの職員に", "お尋ねください"));
    EXPECT_THAT(phrases("暴力・犯罪被害", 6), ElementsAre("暴力・", "犯罪被害"));
    EXPECT_THAT(phrases("電話で確認してください", 8), ElementsAre("電話で", "確認してください"));
    EXPECT_THAT(phrases("犯罪被害者支援", 4), ElementsAre("犯罪被害", "者支援")) << "longer than a line";
}
TEST(Wrap, KeepsKoreanNamesWholeAmongHanLetters) {
    EXPECT_THAT(han_lines("这里是노송동주민", 5), ElementsAre("这里是", "노송동주민"));
}

TEST(Wrap, MeasuresEachLineWithoutTheSpaceAtItsEnd) {
    const auto wrapped = kiosk::ui::wrap("여권 발급", 3, [](char32_t) { return 1.0F; });
    ASSERT_EQ(wrapped.size(), 2U);
    EXPECT_EQ(wrapped[0].width, 2.0F);
}

}  // namespace
