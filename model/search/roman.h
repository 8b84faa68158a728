#pragma once

#include "model/search/letters.h"

#include <string>
#include <string_view>
#include <vector>

namespace model::search {

/// How a text sounds in Latin letters, worn down to what different spellings of it share: Jeonju, Jeon-ju, Chonju and
/// Junju are one. Four classes of vowels, nine of consonants; made from the Revised Romanization (문화체육관광부 고시
/// 제2014-42호) with its assimilations. kCharStart stands on what begins a syllable, kWordStart on what begins a word.
std::string roman_sound(const std::vector<Char>& chars);
/// The same of what somebody typed in Latin letters, without marks.
std::string roman_sound(std::string_view latin);

}  // namespace model::search
