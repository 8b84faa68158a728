// What is written, and how a Korean clerk reads it aloud.
#include "kiosk/speech/korean.h"
#include "kiosk/speech/korean_numbers.h"
#include "kiosk/speech/written.h"
#include "model/base/utf8.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

using kiosk::speech::read_korean;

struct Reading {
    const char* written;
    const char* read;
};

void expect_read(const std::vector<Reading>& readings) {
    for (const Reading& reading : readings) EXPECT_EQ(read_korean(reading.written), reading.read) << reading.written;
}

TEST(KoreanReading, SaysTelephoneNumbersDigitByDigit) {
    expect_read({
        {"1577-1295", "일오칠칠, 일이구오"},
        {"063-222-1000", "공육삼, 이이이, 일공공공"},
        {"063-281-6280-1", "공육삼, 이팔일, 육이팔공, 일"},
        {"112", "일일이"},
        {"119는", "일일구는"},
        {"112나 119로 전화하세요", "일일이나 일일구로 전화하세요"},
        {"1366", "일삼육육"},
        {"1388번", "일삼팔팔번"},
        {"120번", "일이공번"},
        {"지역번호 063을 먼저", "지역번호 공육삼을 먼저"},
        {"(063) 276-8804, 8828", "공육삼, 이칠육, 팔팔공사, 팔팔이팔"},
        {"정부24 1588-2188", "정부이십사 일오팔팔, 이일팔팔"},
        {"문자 #0117", "문자 샵 공일일칠"},
        {"119안전센터", "일일구안전센터"},
        {"전화(063-222-1000)로", "전화, 공육삼, 이이이, 일공공공로"},
    });
}

TEST(KoreanReading, SaysTimesAsPeopleDo) {
    expect_read({
        {"10:00", "오전 열 시"},
        {"17:00", "오후 다섯 시"},
        {"17:30", "오후 다섯 시 삼십 분"},
        {"09:05", "오전 아홉 시 오 분"},
        {"12:00", "낮 열두 시"},
        {"12:30", "낮 열두 시 삼십 분"},
        {"00:30", "오전 영 시 삼십 분"},
        {"24:00", "밤 열두 시"},
        {"13:00에 다시 엽니다", "오후 한 시에 다시 엽니다"},
        {"10시부터", "열 시부터"},
        {"오후 3시 30분", "오후 세 시 삼십 분"},
        {"24시간", "이십사 시간"},
        {"2시간", "두 시간"},
        {"24h", "이십사 시간"},
    });
}

TEST(KoreanReading, SaysDates) {
    expect_read({
        {"11월 22일", "십일월 이십이일"},
        {"6월", "유월"},
        {"10월 3일", "시월 삼일"},
        {"3월 8일(월)", "삼월 팔일 월요일"},
        {"11월 22일 (일)", "십일월 이십이일 일요일"},
        {"2021년 2월 22일", "이천이십일년 이월 이십이일"},
        {"2021-02-24", "이천이십일년 이월 이십사일"},
        {"2021.2.24.", "이천이십일년 이월 이십사일"},
        {"2014-04", "이천십사년 사월"},
        {"3·1절", "삼일절"},
        {"5·18민주화운동", "오, 십팔민주화운동"},
        {"2026년생부터", "이천이십육년생부터"},
        {"12일 남음", "십이일 남음"},
        {"D-3", "삼일 전"},
        {"D-12", "십이일 전"},
        {"D-day", "디데이"},
        {"내일(월) 10:00에 엽니다", "내일 월요일 오전 열 시에 엽니다"},
    });
}

TEST(KoreanReading, SaysRangesWithFromAndTo) {
    expect_read({
        {"10:00~17:00", "오전 열 시부터 오후 다섯 시까지"},
        {"10:00–17:00", "오전 열 시부터 오후 다섯 시까지"},
        {"월~금 10:00~17:00", "월요일부터 금요일까지 오전 열 시부터 오후 다섯 시까지"},
        {"평일 09:00~18:00에 상담한다", "평일 오전 아홉 시부터 오후 여섯 시까지 상담한다"},
        {"08:00~19:00입니다", "오전 여덟 시부터 오후 일곱 시까지입니다"},
        {"10:00~17:00까지", "오전 열 시부터 오후 다섯 시까지"},
        {"10만~30만 원", "십만 원부터 삼십만 원까지"},
        {"15만~29만 원", "십오만 원부터 이십구만 원까지"},
        {"3~5세", "삼 세부터 오 세까지"},
        {"2025~2026년", "이천이십오년부터 이천이십육년까지"},
        {"2월 1일~3월 8일", "이월 일일부터 삼월 팔일까지"},
        {"2월 1일(월)~3월 8일(월)", "이월 일일 월요일부터 삼월 팔일 월요일까지"},
        {"3월 2일~3월 8일 17:00", "삼월 이일부터 삼월 팔일 오후 다섯 시까지"},
        {"~17:00", "오후 다섯 시까지"},
        {"1~2월 중", "일월부터 이월까지 중"},
        {"토·일", "토요일, 일요일"},
        {"서울~부산", "서울에서 부산"},
    });
}

TEST(KoreanReading, SaysPricesAndShares) {
    expect_read({
        {"10,000원", "만 원"},
        {"1만 원", "만 원"},
        {"100만 원", "백만 원"},
        {"1억 원", "일억 원"},
        {"1,770억 원", "천칠백칠십억 원"},
        {"91억 9,200만 원", "구십일억 구천이백만 원"},
        {"12,345원", "만 이천삼백사십오 원"},
        {"2억 3천만 원", "이억 삼천만 원"},
        {"1%", "일 퍼센트"},
        {"150 %", "백오십 퍼센트"},
        {"1.5%", "일 점 오 퍼센트"},
        {"0.05%", "영 점 영오 퍼센트"},
        {"1%가량을", "일 퍼센트가량을"},
        {"5,000원을", "오천 원을"},
    });
}

TEST(KoreanReading, CountsAsKoreanCounts) {
    expect_read({
        {"3명", "세 명"},
        {"130명", "백삼십 명"},
        {"20명", "스무 명"},
        {"20세", "이십 세"},
        {"만 14세 이상", "만 십사 세 이상"},
        {"3개월", "삼 개월"},
        {"3개월마다", "삼 개월마다"},
        {"35개 동에서", "삼십오 개 동에서"},
        {"35개동", "삼십오 개동"},
        {"6개", "여섯 개"},
        {"168곳", "백육십팔 곳"},
        {"12곳", "열두 곳"},
        {"12가지", "열두 가지"},
        {"760여 개", "칠백육십여 개"},
        {"2배", "두 배"},
        {"3대", "세 대"},
        {"4대보험", "사대보험"},
        {"23회", "이십삼 회"},
        {"100시간", "백 시간"},
        {"12장 드립니다", "열두 장 드립니다"},
        {"1달간", "한 달간"},
        {"5년 동안", "오년 동안"},
        {"1인 35만 원", "일 인 삼십오만 원"},
        {"3번째", "세 번째"},
        {"1번째", "첫 번째"},
        {"8개 가운데 3번째", "여덟 개 가운데 세 번째"},
        {"2박 3일", "이 박 삼일"},
        {"80살", "여든 살"},
        {"12매", "십이 매"},
    });
}

TEST(KoreanReading, ReadsPlacesAsTheyAreCalled) {
    expect_read({
        {"우아1동", "우아일동"},
        {"금암2동과", "금암이동과"},
        {"경원동1가", "경원동일가"},
        {"노송광장로 10", "노송광장로 십"},
        {"서신천변14길 10", "서신천변십사길 십"},
        {"인봉1길 54", "인봉일길 오십사"},
        {"32-1", "삼십이 다시 일"},
        {"4층 회의실", "사 층 회의실"},
        {"1층 민원실 앞", "일 층 민원실 앞"},
        {"152호", "백오십이 호"},
        {"제17기", "제십칠기"},
        {"(54994)", "오사구구사"},
    });
}

TEST(KoreanReading, SaysSignsAsPausesAndLettersByName) {
    expect_read({
        {"돌봄·복지", "돌봄, 복지"},
        {"지금 전화할 수 있습니다 · 17:00까지", "지금 전화할 수 있습니다, 오후 다섯 시까지"},
        {"마음(상담)을", "마음, 상담을"},
        {"전주시 (참여: (사)전주시중소기업인)", "전주시, 참여, 사단법인 전주시중소기업인"},
        {"QR 코드", "큐알 코드"},
        {"KTX는", "케이티엑스는"},
        {"law.go.kr", "엘에이더블유 점 지오 점 케이알"},
        {"ㄷㅂ", "디귿 비읍"},
        {"ㅏ", "아"},
        {"‘청년 취업 2000’ 20명", "청년 취업 이천 스무 명"},
        {"1/3", "삼분의 일"},
        {"10km", "십 킬로미터"},
        {"...", ""},
        {"", ""},
    });
}

TEST(KoreanReading, LeavesNoDigitNoLatinLetterAndNoSignWhateverIsWritten) {
    const std::u32string alphabet = U"0123456789:-~–.,/%()·월일시분명개원만동길가에는까지ABkmㄱ #@→…‘’\"\n+&;|①★金é";
    std::uint32_t seed = 2021;
    for (int i = 0; i < 5000; ++i) {
        std::u32string text;
        for (int n = 0; n < 12; ++n) {
            seed = seed * 1664525U + 1013904223U;
            text += alphabet[(seed >> 8) % alphabet.size()];
        }
        const std::string written = model::to_utf8(text), read = read_korean(written);
        for (const char32_t c : model::to_utf32(read)) {
            const bool word = kiosk::speech::is_syllable(c) || c == U' ' || c == U',' || c == U'.' || c == U'?';
            ASSERT_TRUE(word) << fmt::format("'{}' is read '{}'", written, read);
        }
        ASSERT_EQ(read_korean(read), read) << "what is read is in words already: " << written;
    }
}

TEST(KoreanNumbers, AgreeWithTheirDigitsUpToTenThousand) {
    const std::string digits[] = {"", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구"};
    for (std::uint64_t n = 1; n < 10000; ++n) {
        std::string wanted;
        const char* const places[] = {"천", "백", "십", ""};
        std::uint64_t unit = 1000;
        for (const char* place : places) {
            const auto digit = n / unit % 10;
            if (digit > 1 || (digit == 1 && unit == 1)) wanted += digits[digit];
            if (digit > 0) wanted += place;
            unit /= 10;
        }
        ASSERT_EQ(kiosk::speech::sino_korean(n), wanted) << n;
    }
}

TEST(KoreanNumbers, GroupByTenThousands) {
    EXPECT_EQ(kiosk::speech::sino_korean(0), "영");
    EXPECT_EQ(kiosk::speech::sino_korean(10000), "만");
    EXPECT_EQ(kiosk::speech::sino_korean(100010000), "일억 일만");
    EXPECT_EQ(kiosk::speech::sino_korean(177000000000), "천칠백칠십억");
}

TEST(KoreanNumbers, CountNativelyTo99) {
    EXPECT_EQ(kiosk::speech::native_korean(1), "한");
    EXPECT_EQ(kiosk::speech::native_korean(20), "스무");
    EXPECT_EQ(kiosk::speech::native_korean(21), "스물한");
    EXPECT_EQ(kiosk::speech::native_korean(99), "아흔아홉");
}

}  // namespace
