#pragma once

#include "model/search/search.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace model::search {

// Every searchable text is compared letter by letter, as a 두벌식 keyboard types it: one byte a letter. A compound
// vowel or final is the letters that it is typed with (ㅘ is ㅗㅏ, ㅄ is ㅂㅅ), so that each state on the way to a
// syllable is the beginning of its letters. A doubled consonant is two of its plain one.
//   1..14 consonants ㄱ to ㅎ, 15..26 vowels, 27..36 digits, 37..62 a to z, 63 any other character (three more follow)
inline constexpr std::uint8_t kCode = 0x3F;
inline constexpr std::uint8_t kWordStart = 0x40;  ///< on the first letter of a word
inline constexpr std::uint8_t kCharStart = 0x80;  ///< on the first letter of a character: a syllable, a digit, a to z
inline constexpr std::uint8_t kFirstVowel = 15;
inline constexpr std::uint8_t kFirstDigit = 27;
inline constexpr std::uint8_t kFirstLatin = 37;
inline constexpr std::uint8_t kOther = 63;

/// One character of a text after folding: composed (never NFKC), half width, lower case, without accents.
struct Char {
    char32_t c = 0;
    std::uint32_t from = 0;  ///< its bytes in the text
    std::uint32_t to = 0;
    bool word_start = false;
};

/// What can be searched for: syllables, lone jamo, digits and letters. All else parts words and is left out, as are
/// control characters and what is not UTF-8. Reads at most `limit` characters.
std::vector<Char> fold(std::string_view text, std::size_t limit = 4096);

bool is_syllable(char32_t c);
bool is_lone_consonant(char32_t c);  ///< ㄱ to ㅎ of the compatibility block, compounds such as ㄳ among them
bool is_lone_vowel(char32_t c);
bool is_latin(char32_t c);
bool is_digit(char32_t c);

/// The parts of a syllable as indices into the orders of Unicode: 19 initials, 21 vowels, 28 finals.
struct Parts {
    int initial = 0;
    int vowel = 0;
    int final = 0;
};
Parts parts_of(char32_t syllable);

/// A text as it is stored in the index.
struct Spelling {
    std::string letters;      ///< codes with their marks
    std::string initials;     ///< one byte a character: 1..19 for a syllable's initial, else its code; kCharStart on a
                              ///< word's first
    std::vector<Char> chars;  ///< the characters, in step with `initials`
};
Spelling spell(std::string_view text, std::size_t limit = 4096);
Spelling spell(std::vector<Char> chars);

/// The letters of one character, unmarked.
void append_letters(std::string& letters, char32_t c);
/// Of a final (1..27) or a lone consonant's final; used to know where the last one begins.
std::string_view final_letters(int final);
/// The initials (1..19) that a lone consonant stands for: one, or two for a compound such as ㄳ.
std::string lone_initials(char32_t c);
/// A character's byte in Spelling::initials, unmarked; 0 for a lone jamo.
std::uint8_t initial_byte(char32_t c);

/// UTF-8 of folded characters, a space before each word.
std::string text_of(const std::vector<Char>& chars, bool spaces = true);

}  // namespace model::search
