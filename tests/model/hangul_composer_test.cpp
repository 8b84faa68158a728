#include "model/base/utf8.h"
#include "model/hangul/composer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using model::Composer;
using testing::ElementsAre;

/// '<' takes a letter away, everything else is a key of the keyboard.
Composer typed(std::string_view keys) {
    Composer composer;
    for (const char key : keys) {
        if (key == '<')
            composer.erase();
        else
            composer.press(key);
    }
    return composer;
}

/// The text after each stroke.
std::vector<std::string> steps(std::string_view keys) {
    std::vector<std::string> out;
    for (std::size_t i = 1; i <= keys.size(); ++i) out.push_back(typed(keys.substr(0, i)).text());
    return out;
}

TEST(Composer, ShowsEveryStateOnTheWayToAWord) {
    EXPECT_THAT(steps("qjawhl"), ElementsAre("ㅂ", "버", "범", "범ㅈ", "범조", "범죄"));
}

TEST(Composer, MarksTheSyllableInWork) {
    const Composer half = typed("qjaw");
    EXPECT_EQ(half.finished(), "범");
    EXPECT_EQ(half.unfinished(), "ㅈ");
}

TEST(Composer, MovesTheLastConsonantToTheNextSyllable) {
    EXPECT_THAT(steps("ehfqha"), ElementsAre("ㄷ", "도", "돌", "돏", "돌보", "돌봄"));
}

TEST(Composer, PutsAVowelStruckFirstBehindItsConsonant) { EXPECT_EQ(typed("kr").text(), "가"); }

TEST(Composer, KeepsConsonantsApartForASearchByChoseong) {
    EXPECT_EQ(typed("qwvg").text(), "ㅂㅈㅍㅎ");
    EXPECT_EQ(typed("rtfr").text(), "ㄱㅅㄹㄱ");
}

TEST(Composer, TakesOneLetterAwayWhileComposing) {
    EXPECT_THAT(steps("rkqt<<<<<"), ElementsAre("ㄱ", "가", "갑", "값", "갑", "가", "ㄱ", "", ""));
}

TEST(Composer, TakesOneLetterAndNotASyllableAwayAfterwards) {
    Composer composer = model::written("범죄");
    std::vector<std::string> left;
    while (!composer.empty()) {
        composer.erase();
        left.push_back(composer.text());
    }
    EXPECT_THAT(left, ElementsAre("범조", "범ㅈ", "범", "버", "ㅂ", ""));
}

TEST(Composer, GoesOnWithASyllableThatWasTakenApart) {
    Composer composer = model::written("범죄");
    composer.erase();
    composer.erase();
    composer.press('n');
    EXPECT_EQ(composer.text(), "범주");
}

TEST(Composer, MixesLettersDigitsAndSpaces) {
    Composer composer = typed("qja");
    for (const char32_t c : U" 12ab ") composer.put(c);
    composer.press('w');
    EXPECT_EQ(composer.text(), "범 12ab ㅈ");
    composer.erase();
    composer.erase();
    EXPECT_EQ(composer.text(), "범 12ab");
}

TEST(Composer, IsCopiedInTheMiddleOfASyllable) {
    const Composer half = typed("qj");
    Composer one = half, other = half;
    one.press('a');
    other.press('t');
    EXPECT_EQ(one.text(), "범");
    EXPECT_EQ(other.text(), "벗");
    EXPECT_EQ(half.text(), "버");
}

TEST(Composer, TakesNoControlOrFormatCharacter) {
    Composer composer;
    for (const char32_t c : {U'\0', U'\n', U'\x1b', U'\x7f', U'\u009f', U'\u200b', U'\u202e', U'\ufeff'})
        composer.put(c);
    composer.put(static_cast<char32_t>(0xD800));
    composer.put(static_cast<char32_t>(0x110000));
    composer.press('1');
    composer.press('\0');
    EXPECT_TRUE(composer.empty());
}

TEST(Composer, StopsAtItsLongest) {
    Composer composer;
    for (int i = 0; i < 500; ++i)
        for (const char key : std::string_view{"qja"}) composer.press(key);
    EXPECT_EQ(model::to_utf32(composer.text()).size(), Composer::kLongest);
    composer.put(U'x');
    EXPECT_EQ(model::to_utf32(composer.text()).size(), Composer::kLongest);
    composer.erase();
    EXPECT_TRUE(composer.text().ends_with("버")) << composer.text();
}

TEST(Composer, WritesNfcWhateverIsPut) {
    EXPECT_EQ(model::written("\u1107\u1165\u11b7").text(), "범");
    EXPECT_EQ(model::written("e\u0301").text(), "\u00e9");
}

TEST(Keys, ArePlacedAsOnAKoreanKeyboard) {
    EXPECT_EQ(model::letter_of('q'), "ㅂ");
    EXPECT_EQ(model::letter_of('Q'), "ㅃ");
    EXPECT_EQ(model::letter_of('P'), "ㅖ");
    EXPECT_EQ(model::letter_of('A'), "ㅁ") << "shift changes only the seven that have a second letter";
    EXPECT_EQ(model::letter_of('1'), "");
}

TEST(Keys, GiveTheSyllableAgainThatTheyWereTakenFrom) {
    for (char32_t c = 0xAC00; c <= 0xD7A3; ++c) {
        const std::string keys = model::keys_of(c);
        ASSERT_EQ(typed(keys).text(), model::to_utf8({&c, 1})) << keys;
    }
}

}  // namespace
