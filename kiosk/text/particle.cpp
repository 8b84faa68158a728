#include "kiosk/text/particle.h"

#include "model/base/utf8.h"

#include <string>

namespace kiosk::text {
namespace {

enum class Ending { vowel, rieul, consonant };

constexpr char32_t kFirstSyllable = 0xAC00, kLastSyllable = 0xD7A3;

/// The Unicode standard, 3.12: 28 tails a vowel; 0 is none, 8 is ㄹ.
Ending of_syllable(char32_t c) {
    const auto tail = (c - kFirstSyllable) % 28;
    if (tail == 0) return Ending::vowel;
    return tail == 8 ? Ending::rieul : Ending::consonant;
}

/// 영 일 이 삼 사 오 육 칠 팔 구
Ending of_digit(char32_t c) {
    switch (c) {
        case U'2':
        case U'4':
        case U'5':
        case U'9': return Ending::vowel;
        case U'1':
        case U'7':
        case U'8': return Ending::rieul;
        default: return Ending::consonant;
    }
}

/// Names of letters that end in a consonant: 엘 엠 엔 아르(vowel); L is 엘, R is 알 in everyday speech.
Ending of_latin(char32_t c) {
    switch (c | 0x20) {
        case U'l':
        case U'r': return Ending::rieul;
        case U'm':
        case U'n': return Ending::consonant;
        default: return Ending::vowel;
    }
}

/// `word` without a bracket at its end and what stands in it.
std::u32string_view without_bracket(std::u32string_view word) {
    if (word.empty() || word.back() != U')') return word;
    const auto open = word.rfind(U'(');
    return open == word.npos || open == 0 ? word : word.substr(0, open);
}

Ending ending(std::string_view utf8) {
    const std::u32string letters = model::to_utf32(utf8);
    for (auto rest = without_bracket(letters); !rest.empty(); rest.remove_suffix(1)) {
        const char32_t c = rest.back();
        if (c >= kFirstSyllable && c <= kLastSyllable) return of_syllable(c);
        if (c >= U'0' && c <= U'9') return of_digit(c);
        if ((c | 0x20) >= U'a' && (c | 0x20) <= U'z') return of_latin(c);
    }
    return Ending::vowel;
}

}  // namespace

std::string_view particle(std::string_view word, std::string_view pair) {
    const auto slash = pair.find('/');
    const std::string_view after_consonant = pair.substr(0, slash), after_vowel = pair.substr(slash + 1);
    switch (ending(word)) {
        case Ending::vowel: return after_vowel;
        case Ending::rieul: return after_consonant == "으로" ? after_vowel : after_consonant;
        case Ending::consonant: return after_consonant;
    }
    return after_vowel;
}

}  // namespace kiosk::text
