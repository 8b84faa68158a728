#pragma once

#include "model/search/letters.h"
#include "model/search/phrases.h"
#include "model/search/scan.h"

#include <optional>
#include <string>
#include <string_view>

namespace model::search {

/// One word or phrase of a query, ready to be looked for.
struct Needle {
    enum class Kind {
        letters,   ///< as it is written, the last syllable perhaps half typed
        initials,  ///< 초성 only, or 초성 among syllables
        sound      ///< Latin letters for Korean sounds
    };
    Kind kind = Kind::letters;
    Word word;               ///< spaces play no part
    Pattern pattern;         ///< for the stream of its kind
    std::size_t closed = 0;  ///< letters before the last final, which may yet begin the next syllable
    bool korean = false;     ///< holds a syllable or jamo
    bool latin = false;
    bool digits = false;  ///< nothing but digits
    bool pure = false;    ///< initials: no syllable among them
};

/// Nothing where the word cannot be looked for in that way.
std::optional<Needle> letters_needle(const Word& word);
std::optional<Needle> initials_needle(const Word& word);
std::optional<Needle> sound_needle(const Word& word);

/// How a match lies in a label.
struct Lie {
    bool from_label = false;  ///< begins where the label begins
    bool from_word = false;
    bool to_char = false;  ///< ends where a character ends
    bool to_word = false;
    bool to_label = false;
    std::size_t from = 0;   ///< characters of the label before it
    std::size_t count = 0;  ///< characters of it
    std::size_t rest = 0;   ///< letters of the label besides it: where all else is equal the shorter one goes first
};

/// A label as spelled, each stream ended by a zero.
struct LabelView {
    const char* letters = nullptr;
    const char* initials = nullptr;
    const char* sound = nullptr;
};

/// How the pattern's match at `at` (an index into the label's stream of the needle's kind) lies; nothing where the
/// match does not hold on a closer look, or would mean too little: one letter in the middle of a word.
std::optional<Lie> lie_of(const Needle& needle, const LabelView& label, std::size_t at);

/// The letters of a word without marks.
std::string bare_letters(const Word& word);

/// True where `letters` begins with `wanted` after one edit: a letter put for another, left out, put in, or two
/// swapped. `end`: how many of the letters that takes, the fewest. Marks are not compared.
bool begins_within_one_edit(const char* letters, std::string_view wanted, std::size_t& end);

/// True for two letters that stand side by side on the keyboard or sound alike (ㅐ and ㅔ).
bool easily_confused(std::uint8_t a, std::uint8_t b);

}  // namespace model::search
