#include "kiosk/speech/latin_letters.h"

#include "kiosk/speech/written.h"

#include <algorithm>
#include <array>

namespace kiosk::speech {
namespace {

constexpr std::array<std::string_view, 26> kLetters{
    "에이", "비", "씨", "디", "이",   "에프", "지", "에이치", "아이", "제이",   "케이", "엘",   "엠",
    "엔",   "오", "피", "큐", "아르", "에스", "티", "유",     "브이", "더블유", "엑스", "와이", "제트"};

constexpr std::array<std::string_view, 10> kDigits{"공", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구"};

// ㄱ (U+3131) to ㅎ (U+314E) as they are named in 한글 맞춤법, article 4; clusters by their two letters.
constexpr std::array<std::string_view, 30> kConsonants{
    "기역",   "쌍기역",    "기역 시옷", "니은",      "니은 지읒", "니은 히읗", "디귿",      "쌍디귿",
    "리을",   "리을 기역", "리을 미음", "리을 비읍", "리을 시옷", "리을 티읕", "리을 피읖", "리을 히읗",
    "미음",   "비읍",      "쌍비읍",    "비읍 시옷", "시옷",      "쌍시옷",    "이응",      "지읒",
    "쌍지읒", "치읓",      "키읔",      "티읕",      "피읖",      "히읗"};
constexpr std::array<std::string_view, 21> kVowels{"아", "애", "야", "얘", "어", "에", "여", "예", "오", "와", "왜",
                                                   "외", "요", "우", "워", "웨", "위", "유", "으", "의", "이"};

constexpr std::size_t kLongestSpelled = 6;

}  // namespace

std::string_view korean_letter(char32_t c) {
    if (c >= U'a' && c <= U'z') c = c - U'a' + U'A';
    if (c == U'R') return "알";  // as the city writes QR: 큐알
    if (c >= U'A' && c <= U'Z') return kLetters[c - U'A'];
    if (is_digit(c)) return kDigits[c - U'0'];
    switch (c) {
        case U'.': return " 점 ";
        case U'@': return " 골뱅이 ";
        case U'-': return " 하이픈 ";
        case U'/': return " 슬래시 ";
        case U'_': return " 밑줄 ";
        case U':': return " 콜론 ";
        default: return {};
    }
}

std::string_view jamo_name(char32_t c) {
    if (c >= U'ㄱ' && c <= U'ㅎ') return kConsonants[c - U'ㄱ'];
    if (c >= U'ㅏ' && c <= U'ㅣ') return kVowels[c - U'ㅏ'];
    return {};
}

bool is_spelled(std::u32string_view word) {
    const auto small = [](char32_t c) { return c >= U'a' && c <= U'z'; };
    return word.size() == 1 || (word.size() <= kLongestSpelled && std::ranges::none_of(word, small));
}

}  // namespace kiosk::speech
