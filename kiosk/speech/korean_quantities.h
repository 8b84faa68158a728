#pragma once

#include "kiosk/speech/written.h"

#include <optional>
#include <string>
#include <string_view>

namespace kiosk::speech {

/// A number with what it counts, as Korean writes it: "35개", "1,770억 원", "760여 개", "100 %", "20세".
struct KoreanQuantity {
    WrittenNumber number;
    std::u32string_view unit;     ///< 만, 억, 조 ...; empty where there is none
    bool some = false;            ///< 여: "760여 개"
    std::u32string_view counter;  ///< 개, 원, km ...; empty where it counts nothing that we know
    std::size_t end = 0;
};

/// Precondition: a digit stands at `at`.
KoreanQuantity korean_quantity_at(std::u32string_view text, std::size_t at);

/// "서른다섯 개", "천칠백칠십억 원". `attached` is true where a syllable stands right before the number ("우아1동",
/// "제17기"): then nothing is counted and no space follows. Numbers that are dialled are read by digits.
std::string said(const KoreanQuantity& quantity, bool attached);

/// "오전 열 시", "오후 다섯 시 삼십 분", "낮 열두 시"; 24:00 is "밤 열두 시".
std::string said(const WrittenClock& clock);

/// "이천이십일년 이월 이십사일"; 6월 is "유월", 10월 "시월". What is 0 is left out.
std::string said(const WrittenDay& day);

std::string said(const WrittenPhone& phone);  ///< "일오칠칠, 일이구오"

}  // namespace kiosk::speech
