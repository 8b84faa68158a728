#pragma once

#include <string>
#include <string_view>

namespace kiosk::speech {

/// Written Korean as it is read aloud, in words alone: no digit, no Latin letter and no sign but "." "," and "?" is
/// left, so that every synthesizer says the same. Telephone numbers by digits (1577-1295 "일오칠칠, 일이구오"), times
/// ("오전 열 시"), dates ("십일월 이십이일"), prices, counts, ranges ("부터 까지"), (월) as 월요일, KTX by its letters.
std::string read_korean(std::string_view written);

}  // namespace kiosk::speech
