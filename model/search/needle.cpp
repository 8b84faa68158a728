#include "model/search/needle.h"

#include "model/search/roman.h"

#include <algorithm>
#include <array>

namespace model::search {
namespace {

constexpr std::size_t kShortestInnerLatin = 3;   // art is no match in start... but hoist is one anywhere
constexpr std::size_t kShortestInnerDigits = 3;  // of a number; fewer only from its beginning
constexpr std::size_t kShortestSound = 4;
constexpr std::size_t kShortestInnerSound = 6;

std::uint8_t byte_of(char c) { return static_cast<std::uint8_t>(c); }
std::uint8_t code_of(char c) { return byte_of(c) & kCode; }
bool ends_char(char next) { return next == 0 || (byte_of(next) & kCharStart) != 0; }
bool ends_word(char next) { return next == 0 || (byte_of(next) & kWordStart) != 0; }

void describe(Needle& needle) {
    needle.digits = std::ranges::all_of(needle.word, [](const Char& one) { return is_digit(one.c); });
    needle.latin = std::ranges::any_of(needle.word, [](const Char& one) { return is_latin(one.c); });
    needle.korean = std::ranges::any_of(needle.word, [](const Char& one) {
        return is_syllable(one.c) || is_lone_consonant(one.c) || is_lone_vowel(one.c);
    });
}

std::size_t chars_before(const char* letters, std::size_t at) {
    return static_cast<std::size_t>(
        std::count_if(letters, letters + at, [](char c) { return (byte_of(c) & kCharStart) != 0; }));
}

/// Where the label's character number `index` begins in its letters.
std::size_t letter_of_char(const char* letters, std::size_t index) {
    std::size_t at = 0;
    for (std::size_t left = index + 1;; ++at) {
        if (letters[at] == 0) return at;
        if ((byte_of(letters[at]) & kCharStart) != 0 && --left == 0) return at;
    }
}

/// The syllables of a mixed needle against the label's, from character `from` on; the letter after it, or nothing.
std::optional<std::size_t> compare_syllables(const Needle& needle, const char* letters, std::size_t from) {
    std::size_t at = letter_of_char(letters, from);
    for (std::size_t i = 0; i < needle.word.size(); ++i) {
        const char32_t c = needle.word[i].c;
        const bool last = i + 1 == needle.word.size();
        if (is_lone_consonant(c)) {
            for (std::size_t k = lone_initials(c).size(); k > 0; --k) at += 1 + letter_of_char(letters + at + 1, 0);
            continue;
        }
        std::string wanted;
        append_letters(wanted, c);
        for (std::size_t k = 0; k < wanted.size(); ++k, ++at)
            if (code_of(letters[at]) != byte_of(wanted[k])) return std::nullopt;
        if (!last && !ends_char(letters[at])) return std::nullopt;
    }
    return at;
}

bool means_too_little(const Needle& needle, const Lie& lie) {
    if (lie.from_word) return false;
    if (needle.kind == Needle::Kind::sound) return needle.pattern.size() < kShortestInnerSound;
    if (needle.digits) return needle.word.size() < kShortestInnerDigits;
    if (!needle.korean) return needle.word.size() < kShortestInnerLatin;
    return needle.word.size() < 2;
}

std::optional<Lie> checked(const Needle& needle, Lie lie) {
    if (means_too_little(needle, lie)) return std::nullopt;
    return lie;
}

std::optional<Lie> letters_lie(const Needle& needle, const char* letters, std::size_t at) {
    const std::size_t end = at + needle.pattern.size();
    Lie lie{.from_label = at == 0,
            .from_word = (byte_of(letters[at]) & kWordStart) != 0,
            .to_char = ends_char(letters[end]),
            .to_word = ends_word(letters[end]),
            .to_label = letters[end] == 0};
    // The last final stands as the next syllable's initial: 하ㅂ of 하부, not 합.
    for (std::size_t i = needle.closed; i < needle.pattern.size(); ++i)
        if ((byte_of(letters[at + i]) & kCharStart) != 0) lie.to_char = lie.to_word = lie.to_label = false;
    lie.from = chars_before(letters, at);
    lie.count = chars_before(letters + at, needle.pattern.size());
    return checked(needle, lie);
}

std::optional<Lie> initials_lie(const Needle& needle, const LabelView& label, std::size_t at) {
    const std::size_t end = at + needle.pattern.size();
    const char next = label.initials[end];
    const bool word_ends = next == 0 || (byte_of(next) & kCharStart) != 0;
    Lie lie{.from_label = at == 0,
            .from_word = (byte_of(label.initials[at]) & kCharStart) != 0,
            .to_char = true,
            .to_word = word_ends,
            .to_label = next == 0,
            .from = at,
            .count = needle.pattern.size()};
    if (!needle.pure && !compare_syllables(needle, label.letters, at)) return std::nullopt;
    return checked(needle, lie);
}

std::optional<Lie> sound_lie(const Needle& needle, const char* sound, std::size_t at) {
    if ((byte_of(sound[at]) & kCharStart) == 0) return std::nullopt;
    const std::size_t end = at + needle.pattern.size();
    const Lie lie{.from_label = at == 0,
                  .from_word = (byte_of(sound[at]) & kWordStart) != 0,
                  .to_char = ends_char(sound[end]),
                  .to_word = ends_word(sound[end]),
                  .to_label = sound[end] == 0,
                  .from = chars_before(sound, at),
                  .count = chars_before(sound + at, needle.pattern.size())};
    return checked(needle, lie);
}

}  // namespace

std::string bare_letters(const Word& word) {
    std::string letters;
    for (const Char& one : word) append_letters(letters, one.c);
    return letters;
}

std::optional<Needle> letters_needle(const Word& word) {
    Needle needle{.kind = Needle::Kind::letters, .word = word, .pattern = {}};
    describe(needle);
    constexpr char kBoth = static_cast<char>(kCode | kCharStart);
    for (const Char& one : word) {
        if (is_lone_consonant(one.c) || is_lone_vowel(one.c)) return std::nullopt;
        const std::size_t at = needle.pattern.size();
        append_letters(needle.pattern.codes, one.c);
        needle.pattern.codes[at] = static_cast<char>(byte_of(needle.pattern.codes[at]) | kCharStart);
        needle.pattern.masks.resize(needle.pattern.codes.size(), kBoth);
    }
    needle.closed = needle.pattern.size();
    if (word.empty() || needle.closed > kLongestPattern) return std::nullopt;
    if (const int final = is_syllable(word.back().c) ? parts_of(word.back().c).final : 0; final > 0) {
        const std::string_view letters = final_letters(final);
        const bool doubled = letters.size() == 2 && letters[0] == letters[1];
        needle.closed -= doubled ? 2 : 1;
        for (std::size_t i = needle.closed; i < needle.pattern.size(); ++i)
            needle.pattern.masks[i] = static_cast<char>(kCode);
    }
    return needle;
}

std::optional<Needle> initials_needle(const Word& word) {
    Needle needle{.kind = Needle::Kind::initials, .word = word, .pattern = {}};
    describe(needle);
    bool any = false;
    needle.pure = true;
    for (const Char& one : word) {
        if (is_lone_vowel(one.c)) return std::nullopt;
        if (is_lone_consonant(one.c)) {
            any = true;
            needle.pattern.codes += lone_initials(one.c);
        } else {
            if (is_syllable(one.c)) needle.pure = false;
            needle.pattern.codes += static_cast<char>(initial_byte(one.c));
        }
    }
    if (!any || needle.pattern.size() > kLongestPattern) return std::nullopt;
    needle.pattern.masks.assign(needle.pattern.size(), '\x7F');
    return needle;
}

std::optional<Needle> sound_needle(const Word& word) {
    Needle needle{.kind = Needle::Kind::sound, .word = word, .pattern = {}};
    describe(needle);
    std::string latin;
    for (const Char& one : word) {
        if (!is_latin(one.c)) return std::nullopt;
        latin += static_cast<char>(one.c);
    }
    needle.pattern.codes = roman_sound(latin);
    if (needle.pattern.size() < kShortestSound || needle.pattern.size() > kLongestPattern) return std::nullopt;
    needle.pattern.masks.assign(needle.pattern.size(), static_cast<char>(kCode));
    return needle;
}

std::optional<Lie> lie_of(const Needle& needle, const LabelView& label, std::size_t at) {
    switch (needle.kind) {
        case Needle::Kind::letters: return letters_lie(needle, label.letters, at);
        case Needle::Kind::initials: return initials_lie(needle, label, at);
        case Needle::Kind::sound: return sound_lie(needle, label.sound, at);
    }
    return std::nullopt;
}

bool begins_within_one_edit(const char* letters, std::string_view wanted, std::size_t& end) {
    std::size_t same = 0;
    while (same < wanted.size() && code_of(letters[same]) == byte_of(wanted[same])) ++same;
    if (same == wanted.size()) {
        end = same;
        return true;
    }
    const auto rest_follows = [&](std::size_t from, std::size_t wanted_from) {
        for (std::size_t i = wanted_from; i < wanted.size(); ++i, ++from)
            if (letters[from] == 0 || code_of(letters[from]) != byte_of(wanted[i])) return false;
        end = from;
        return true;
    };
    if (rest_follows(same, same + 1)) return true;  // one too many was typed
    if (letters[same] == 0) return false;
    const bool swapped = same + 1 < wanted.size() && letters[same + 1] != 0 &&
                         code_of(letters[same]) == byte_of(wanted[same + 1]) &&
                         code_of(letters[same + 1]) == byte_of(wanted[same]);
    if (swapped && rest_follows(same + 2, same + 2)) return true;
    return rest_follows(same + 1, same + 1) || rest_follows(same + 1, same);
}

bool easily_confused(std::uint8_t a, std::uint8_t b) {
    // Rows of the keyboard in letter codes: ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ, ㅁㄴㅇㄹㅎㅗㅓㅏㅣ, ㅋㅌㅊㅍㅠㅜㅡ.
    constexpr std::array<std::array<std::uint8_t, 10>, 3> kRows{{{6, 9, 3, 1, 7, 20, 18, 16, 25, 26},
                                                                 {5, 2, 8, 4, 14, 19, 17, 15, 24, 0},
                                                                 {11, 12, 10, 13, 22, 21, 23, 0, 0, 0}}};
    const auto place = [&](std::uint8_t code) -> std::optional<std::pair<int, int>> {
        for (int row = 0; row < 3; ++row)
            for (int column = 0; column < 10; ++column)
                if (kRows[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)] == code)
                    return std::pair{row, column};
        return std::nullopt;
    };
    const auto first = place(a);
    const auto second = place(b);
    if (!first || !second || a == 0 || b == 0) return false;
    return std::abs(first->first - second->first) <= 1 && std::abs(first->second - second->second) <= 1;
}

}  // namespace model::search
