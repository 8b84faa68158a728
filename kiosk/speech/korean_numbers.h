#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace kiosk::speech {

/// Sino-Korean: 30 is "삼십", 10000 "만", 91000000 "구천백만". Groups of four digits stand apart: "만 이천".
std::string sino_korean(std::uint64_t number);

/// Native Korean as it stands before a counter: 1 is "한", 20 "스무", 21 "스물한". Precondition: 1 to 99.
std::string native_korean(int number);

/// Digit by digit, as telephone numbers are read: "063" is "공육삼". What is no digit is left out.
std::string digits_korean(std::string_view digits);

}  // namespace kiosk::speech
