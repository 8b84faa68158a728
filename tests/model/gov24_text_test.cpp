#include "model/exchange/gov24_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using model::gov24_lines;
using model::gov24_summary;
using model::gov24_text;
using model::gov24_words;
using testing::ElementsAre;

TEST(Gov24Text, TakesBulletsOffEachLine) {
    EXPECT_THAT(
        gov24_lines(
            "○ 지원대상\r\n ㅇ 만 65세 이상\r\n  - 기초연금 수급자\n * 단, 시설 입소자 제외\n※ 문의 바람\n□ 내용"),
        ElementsAre("지원대상", "만 65세 이상", "기초연금 수급자", "단, 시설 입소자 제외", "문의 바람", "내용"));
    EXPECT_THAT(gov24_lines("◦첫째\n·둘째\n•셋째\n▶ 넷째\n\xEF\x82\xB7 다섯째"),
                ElementsAre("첫째", "둘째", "셋째", "넷째", "다섯째"));
}

TEST(Gov24Text, BreaksALineAtABulletInsideIt) {
    EXPECT_THAT(gov24_lines("○ 정기신청 : 5.1.~5.31.○ 반기신청 - 상반기분 신청"),
                ElementsAre("정기신청 : 5.1.~5.31.", "반기신청 - 상반기분 신청"));
}

TEST(Gov24Text, LeavesSignsThatAreNoBullets) {
    EXPECT_THAT(gov24_lines("○○시 거주자"), ElementsAre("○○시 거주자"));
    EXPECT_THAT(gov24_lines("-5도 이하"), ElementsAre("-5도 이하"));
    EXPECT_THAT(gov24_lines("국어·영어"), ElementsAre("국어·영어"));
    EXPECT_THAT(gov24_lines("1. 신청서\n2) 통장"), ElementsAre("1. 신청서", "2) 통장"));
    EXPECT_THAT(gov24_lines("<지원대상> 만 5 < 나이"), ElementsAre("<지원대상> 만 5 < 나이"));
}

TEST(Gov24Text, TakesHtmlAway) {
    EXPECT_THAT(gov24_lines("<p>첫&nbsp;줄<br/>둘째 <b>줄</b></p><ul><li>셋째</li></ul>"),
                ElementsAre("첫 줄", "둘째 줄", "셋째"));
    EXPECT_EQ(gov24_text("A &amp; B &lt;신청&gt; &#8364; &#x2460;"), "A & B <신청> € ①");
    EXPECT_EQ(gov24_text("&amp;lt;br&amp;gt;둘 &amp;amp; 셋"), "둘 & 셋") << "escaped twice";
    EXPECT_EQ(gov24_text("a &unknown; b &#0; c &"), "a &unknown; b &#0; c &");
    EXPECT_EQ(gov24_text("줄<!-- 숨은 말 -->끝"), "줄끝");
}

TEST(Gov24Text, JoinsWordsThatWereSpreadOut) {
    EXPECT_EQ(gov24_text("의  사  자"), "의사자");
    EXPECT_EQ(gov24_text("대  상 : 전주시민"), "대상 : 전주시민");
    EXPECT_EQ(gov24_text("의사자  및  그  유족"), "의사자 및 그 유족");
    EXPECT_EQ(gov24_text("전주   시민"), "전주 시민");
}

TEST(Gov24Text, WritesTildesAndSpacesPlainly) {
    EXPECT_EQ(gov24_text("21. 1. 1. ～ 12. 31.까지\xC2\xA0도축된　한우"), "21. 1. 1. ~ 12. 31.까지 도축된 한우");
    EXPECT_EQ(gov24_text("\xEF\xBB\xBF글\x01자\xE2\x80\x8B"), "글자");
    EXPECT_EQ(gov24_text("\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB"), "한") << "NFC";
}

TEST(Gov24Text, HasNothingWhereNothingIsSaid) {
    for (const char* nothing : {"", " ", "-", "○", "\r\n\r\n", "<p></p>", "&nbsp;"})
        EXPECT_TRUE(gov24_lines(nothing).empty()) << nothing;
}

TEST(Gov24Text, KeepsTheSourcesBulletsInItsOwnWords) {
    EXPECT_EQ(gov24_words("○ 정기 : 5.1.\r\n○ 반기"), "○ 정기 : 5.1. ○ 반기");
}

TEST(Gov24Text, CutsASummaryAtASentenceOrAWord) {
    EXPECT_EQ(gov24_summary("○ 짧은 말", 20), "짧은 말");
    EXPECT_EQ(gov24_summary("첫 문장입니다. 둘째 문장은 조금 더 깁니다.", 12), "첫 문장입니다.");
    EXPECT_EQ(gov24_summary("문장이 없는 긴 설명의 앞부분", 10), "문장이 없는 긴…");
    EXPECT_EQ(gov24_summary("띄어쓰기가없는글", 4), "띄어쓰기…");
}

}  // namespace
