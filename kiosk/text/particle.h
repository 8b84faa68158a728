#pragma once

#include <string_view>

namespace kiosk::text {

/// The right one of a pair of Korean particles after `word`, by the sound that the word ends in:
///   particle("돌봄", "을/를") is "을", particle("119", "은/는") is "는", particle("KTX", "을/를") is "를".
///
/// `pair` has the form after a consonant first: 은/는, 이/가, 을/를, 과/와, 으로/로, 이라/라, 이나/나, 아/야.
/// 으로/로 takes 로 after ㄹ as well. A bracket at the end is passed over: what is read last counts ("마음(상담)" ends
/// in 음). Digits are read in Sino-Korean, Latin letters by their names, as Korean reads them aloud.
std::string_view particle(std::string_view word, std::string_view pair);

}  // namespace kiosk::text
