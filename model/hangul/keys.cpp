#include "model/base/utf8.h"
#include "model/hangul/composer.h"

#include <array>

namespace model {
namespace {

// Unicode 15, 3.12: a syllable is 0xAC00 + (choseong * 21 + jungseong) * 28 + jongseong.
constexpr char32_t kFirstSyllable = 0xAC00, kLastSyllable = 0xD7A3;
constexpr char32_t kFirstLetter = 0x3131, kFirstVowel = 0x314F, kLastLetter = 0x3163;
constexpr unsigned kVowels = 21, kFinals = 28;

// The 두벌식 layout of KS X 5002 on a US keyboard; a cluster is struck as its two letters.
constexpr std::array<std::string_view, 19> kChoseong{"r", "R", "s", "e", "E", "f", "a", "q", "Q", "t",
                                                     "T", "d", "w", "W", "c", "z", "x", "v", "g"};
constexpr std::array<std::string_view, kVowels> kJungseong{"k",  "o", "i", "O",  "j",  "p",  "u", "P", "h",  "hk", "ho",
                                                           "hl", "y", "n", "nj", "np", "nl", "b", "m", "ml", "l"};
constexpr std::array<std::string_view, kFinals> kJongseong{"",   "r",  "R",  "rt", "s",  "sw", "sg", "e", "f",  "fr",
                                                           "fa", "fq", "ft", "fx", "fv", "fg", "a",  "q", "qt", "t",
                                                           "T",  "d",  "w",  "c",  "z",  "x",  "v",  "g"};
/// ㄱ (U+3131) to ㅎ (U+314E).
constexpr std::array<std::string_view, 30> kConsonants{"r",  "R",  "rt", "s",  "sw", "sg", "e", "E", "f", "fr",
                                                       "fa", "fq", "ft", "fx", "fv", "fg", "a", "q", "Q", "qt",
                                                       "t",  "T",  "d",  "w",  "W",  "c",  "z", "x", "v", "g"};

}  // namespace

std::string keys_of(char32_t c) {
    if (c >= kFirstSyllable && c <= kLastSyllable) {
        const char32_t index = c - kFirstSyllable;
        std::string keys{kChoseong[index / kFinals / kVowels]};
        keys += kJungseong[index / kFinals % kVowels];
        keys += kJongseong[index % kFinals];
        return keys;
    }
    if (c >= kFirstVowel && c <= kLastLetter) return std::string{kJungseong[c - kFirstVowel]};
    if (c >= kFirstLetter && c < kFirstVowel) return std::string{kConsonants[c - kFirstLetter]};
    return {};
}

std::string letter_of(char key) {
    Composer one;
    one.press(key);
    return one.unfinished();
}

}  // namespace model
