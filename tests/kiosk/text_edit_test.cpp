#include "kiosk/desk/text_edit.h"

#include <gtest/gtest.h>

namespace {

using kiosk::desk::TextEdit;

TextEdit typed(std::string_view keys, std::string before = {}) {
    TextEdit edit{std::move(before)};
    for (const char key : keys) edit.press(key);
    return edit;
}

TEST(TextEdit, ComposesSyllablesAtTheCaret) {
    TextEdit edit{"전화"};
    edit.home(false);
    for (const char key : std::string_view{"qja"}) edit.press(key);
    EXPECT_EQ(edit.text(), "범전화");
    EXPECT_EQ(edit.caret(), std::string{"범"}.size());
    EXPECT_EQ(edit.work_from(), 0U);
}

TEST(TextEdit, GivesAFinalConsonantToTheNextVowel) { EXPECT_EQ(typed("rkswk").text(), "간자"); }

TEST(TextEdit, MovesAConsonantOnWhenAVowelFollows) { EXPECT_EQ(typed("dkssk").text(), "안나"); }

TEST(TextEdit, TakesOneLetterOfTheSyllableInWork) {
    TextEdit edit = typed("qja");
    edit.erase();
    EXPECT_EQ(edit.text(), "버");
    edit.erase();
    EXPECT_EQ(edit.text(), "ㅂ");
    edit.erase();
    EXPECT_EQ(edit.text(), "");
}

TEST(TextEdit, TakesAWholeFinishedCharacter) {
    TextEdit edit{"상담실"};
    edit.erase();
    EXPECT_EQ(edit.text(), "상담");
}

TEST(TextEdit, EndsTheSyllableWhenTheCaretMoves) {
    TextEdit edit = typed("qj");
    edit.left(false, false);
    edit.right(false, false);
    edit.press('a');
    EXPECT_EQ(edit.text(), "버ㅁ");
}

TEST(TextEdit, NeverPartsALetterFromItsMark) {
    TextEdit edit{"e\xCC\x81x"};  // e with a combining acute
    edit.home(false);
    edit.right(false, false);
    EXPECT_EQ(edit.caret(), 3U);
}

TEST(TextEdit, ReplacesWhatIsSelected) {
    TextEdit edit{"063-276-8804"};
    edit.select_all();
    edit.insert("1577-1295");
    EXPECT_EQ(edit.text(), "1577-1295");
}

TEST(TextEdit, SelectsByWords) {
    TextEdit edit{"완산구 인봉1길"};
    edit.left(true, true);
    EXPECT_EQ(edit.selected(), "인봉1길");
}

TEST(TextEdit, KeepsOneLineWhereThereIsOne) {
    TextEdit line, lines{{}, true};
    line.insert("가\r\n나\t다");
    lines.insert("가\r\n나");
    EXPECT_EQ(line.text(), "가 나 다");
    EXPECT_EQ(lines.text(), "가\n나");
}

TEST(TextEdit, DropsWhatTurnsATextRound) {
    TextEdit edit;
    edit.insert("가\xE2\x80\xAE나\xFF");
    EXPECT_EQ(edit.text(), "가나");
}

TEST(TextEdit, TakesNoMoreThanItHolds) {
    TextEdit edit;
    edit.insert(std::string(TextEdit::kLongest + 10, 'x'));
    edit.put(U'y');
    edit.press('r');
    EXPECT_LE(edit.text().size(), TextEdit::kLongest);
}

TEST(TextEdit, GoesToTheCharacterThatWasTouched) {
    TextEdit edit{"가나다"};
    edit.go_to(4);  // within 나
    EXPECT_EQ(edit.caret(), 3U);
}

TEST(TextEdit, SelectsFromOnePlaceToAnother) {
    TextEdit edit{"가나다"};
    edit.select(7, 3);  // from within 다 back to 나
    EXPECT_EQ(edit.selected(), "나");
    EXPECT_EQ(edit.caret(), 3U);
    edit.put(U'x');
    EXPECT_EQ(edit.text(), "가x다");
}

TEST(TextEdit, SelectsAWordWithoutTheSpacesBesideIt) {
    TextEdit edit{"범죄 피해를 본 사람"};
    edit.select_word(0);
    EXPECT_EQ(edit.selected(), "범죄");
    edit.select_word(edit.text().find("해를"));
    EXPECT_EQ(edit.selected(), "피해를");
    edit.select_word(edit.text().size());
    EXPECT_EQ(edit.selected(), "사람");
    TextEdit empty;
    empty.select_word(0);
    EXPECT_EQ(empty.selected(), "");
}

TEST(TextEdit, KnowsTheEndsOfItsLines) {
    TextEdit edit{"첫 줄\n둘째 줄", true};
    edit.home(false);
    EXPECT_EQ(edit.text().substr(edit.caret()), "둘째 줄");
    edit.left(false, false);
    edit.home(false);
    EXPECT_EQ(edit.caret(), 0U);
}

}  // namespace
