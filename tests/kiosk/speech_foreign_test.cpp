// Other languages, and texts of several.
#include "kiosk/speech/foreign.h"
#include "kiosk/speech/speakable.h"
#include "kiosk/speech/tidy.h"

#include <gtest/gtest.h>

namespace {

using kiosk::speech::plain;
using kiosk::speech::read_foreign;
using kiosk::speech::Segment;
using kiosk::speech::speakable;
using kiosk::speech::Speech;
using model::Language;

TEST(ForeignReading, SaysTelephoneNumbersByDigits) {
    EXPECT_EQ(read_foreign("Call 1577-1295", Language::en), "Call one five seven seven, one two nine five");
    EXPECT_EQ(read_foreign("112", Language::en), "one one two");
    EXPECT_EQ(read_foreign("112", Language::vi), "một một hai");
}

TEST(ForeignReading, SaysTimesAndRanges) {
    EXPECT_EQ(read_foreign("10:00–17:30", Language::en), "10 AM to 5 30 PM");
    EXPECT_EQ(read_foreign("until 24:00", Language::en), "until midnight");
    EXPECT_EQ(read_foreign("10:00~17:30", Language::vi), "10 giờ đến 17 giờ 30");
    EXPECT_EQ(read_foreign("17:00", Language::zh), "17点");
}

TEST(ForeignReading, WritesDaysAndMonthsOut) {
    EXPECT_EQ(read_foreign("Mon 8 Mar", Language::en), "Monday 8 March");
    EXPECT_EQ(read_foreign("You may call", Language::en), "You may call");
}

TEST(ForeignReading, LeavesQuantitiesToTheSynthesizer) {
    EXPECT_EQ(read_foreign("12 places · 100 %", Language::en), "12 places, 100 percent");
    EXPECT_EQ(read_foreign("1.5 km", Language::en), "1 point five km");
}

TEST(Speakable, GivesEachPartItsVoice) {
    EXPECT_EQ(speakable("우아1동 주민센터, call 063-222-1000", Language::en),
              (Speech{{"우아일동 주민센터", Language::ko},
                      {"call zero six three, two two two, one zero zero zero", Language::en}}));
    EXPECT_EQ(speakable("언어 Language", Language::ko), (Speech{{"언어", Language::ko}, {"Language", Language::en}}));
}

TEST(Speakable, SpellsWhatKoreanSpells) {
    EXPECT_EQ(speakable("QR 코드를 law.go.kr에서", Language::ko),
              (Speech{{"큐알 코드를 엘에이더블유 점 지오 점 케이알에서", Language::ko}}));
}

TEST(Speakable, KnowsGreetingsByTheirLetters) {
    EXPECT_EQ(speakable("Hãy chạm vào màn hình", Language::ko).front().language, Language::vi);
    EXPECT_EQ(speakable("画面に触れてください", Language::ko).front().language, Language::ja);
    EXPECT_EQ(speakable("请触摸屏幕", Language::ko).front().language, Language::zh);
}

TEST(Tidy, KeepsOnePauseWhereSeveralSignsMeet) {
    EXPECT_EQ(kiosk::speech::tidy(" , 가 ,. 나 . , "), "가. 나.");
    EXPECT_EQ(kiosk::speech::tidy("가,"), "가");
    EXPECT_EQ(kiosk::speech::tidy("가?"), "가?");
}

TEST(Speech, JoinsPartsOfOneLanguageWithAPause) {
    Speech speech{{"전화 상담", Language::ko}};
    kiosk::speech::append(speech, {{"버튼", Language::ko}, {"Help", Language::en}});
    EXPECT_EQ(plain(speech), "전화 상담. 버튼 / Help");
}

}  // namespace
