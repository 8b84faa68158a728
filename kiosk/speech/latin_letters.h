#pragma once

#include <string>
#include <string_view>

namespace kiosk::speech {

/// The Korean name of a Latin letter: "케이"; of a digit: "일"; of a sign in an address: " 점 ". Empty for all else.
std::string_view korean_letter(char32_t c);

/// The name of a jamo that stands alone: ㄱ is "기역", ㅏ is "아". Empty for all else.
std::string_view jamo_name(char32_t c);

/// True for what Korean spells out by its letters: KTX, QR, B, 24H. False for words: Language, KakaoTalk.
bool is_spelled(std::u32string_view word);

}  // namespace kiosk::speech
