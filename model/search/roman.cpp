#include "model/search/roman.h"

#include <array>

namespace model::search {
namespace {

constexpr std::array<std::string_view, 19> kInitials{"g",  "kk", "n", "d",  "tt", "r", "m", "b", "pp", "s",
                                                     "ss", "",   "j", "jj", "ch", "k", "t", "p", "h"};
constexpr std::array<std::string_view, 21> kVowels{"a",  "ae", "ya", "yae", "eo", "e",  "yeo", "ye", "o",  "wa", "wae",
                                                   "oe", "yo", "u",  "wo",  "we", "wi", "yu",  "eu", "ui", "i"};
// Finals before a consonant or at the end, and before a vowel.
constexpr std::array<std::string_view, 28> kFinals{"",  "k",  "k", "k", "n", "n", "n", "t", "l", "k",
                                                   "m", "l",  "l", "l", "p", "l", "m", "p", "p", "t",
                                                   "t", "ng", "t", "t", "k", "t", "p", "t"};
constexpr std::array<std::string_view, 28> kLinked{"",   "g",  "kk", "ks", "n",  "nj", "n", "d", "r",  "lg",
                                                   "lm", "lb", "ls", "lt", "lp", "r",  "m", "b", "ps", "s",
                                                   "ss", "ng", "j",  "ch", "k",  "t",  "p", ""};
constexpr int kSilent = 11;  // ㅇ
constexpr int kNieun = 2;
constexpr int kRieul = 5;
constexpr int kMieum = 6;

struct Joint {
    std::string_view final;
    std::string_view initial;
};

/// What a final and the next syllable's initial sound like together (국민 gungmin, 신라 Silla, 종로 Jongno).
Joint joint(int final, int next) {
    const auto initial = kInitials[static_cast<std::size_t>(next)];
    if (next == kSilent) return {kLinked[static_cast<std::size_t>(final)], ""};
    const std::string_view sound = kFinals[static_cast<std::size_t>(final)];
    const bool nasal = next == kNieun || next == kMieum;
    if (sound == "k" && nasal) return {"ng", initial};
    if (sound == "t" && nasal) return {"n", initial};
    if (sound == "p" && nasal) return {"m", initial};
    if (sound == "l" && (next == kNieun || next == kRieul)) return {"l", "l"};
    if (next != kRieul) return {sound, initial};
    if (sound == "n") return {"l", "l"};
    if (sound == "m" || sound == "ng") return {sound, "n"};
    if (sound == "k") return {"ng", "n"};
    if (sound == "p") return {"m", "n"};
    if (sound == "t") return {"n", "n"};
    return {sound, initial};
}

struct Marked {
    char letter;
    std::uint8_t marks;
};

bool vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y' || c == 'w'; }

/// The class of a vowel that stands at `at`, and how many letters it takes.
struct VowelClass {
    char sound;
    std::size_t letters;
};
VowelClass vowel_class(std::string_view rest) {
    struct Spelled {
        std::string_view letters;
        char sound;
    };
    static constexpr std::array kSpelled{
        Spelled{"eui", 'i'}, Spelled{"eo", 'o'}, Spelled{"eu", 'o'}, Spelled{"ae", 'e'}, Spelled{"oe", 'e'},
        Spelled{"ui", 'i'},  Spelled{"ee", 'i'}, Spelled{"oo", 'o'}, Spelled{"ai", 'e'}, Spelled{"ei", 'e'},
        Spelled{"oi", 'e'},  Spelled{"ou", 'o'}, Spelled{"a", 'a'},  Spelled{"e", 'e'},  Spelled{"i", 'i'},
        Spelled{"o", 'o'},   Spelled{"u", 'o'}};
    for (const Spelled& one : kSpelled)
        if (rest.starts_with(one.letters)) return {one.sound, one.letters.size()};
    return {0, 1};  // y or w: what follows decides
}

char consonant_class(char c) {
    switch (c) {
        case 'g':
        case 'k':
        case 'q':
        case 'c': return 'k';
        case 'd':
        case 't': return 't';
        case 'b':
        case 'p':
        case 'f':
        case 'v': return 'p';
        case 'j':
        case 'z': return 'j';
        case 's':
        case 'x': return 's';
        case 'r':
        case 'l': return 'l';
        default: return c;
    }
}

/// Wears down a spelling. Marks of letters that go are handed to the next that stays.
std::vector<Marked> worn(const std::vector<Marked>& spelled) {
    std::string letters;
    for (const Marked& one : spelled) letters += one.letter;
    std::vector<Marked> sound;
    std::uint8_t marks = 0;
    const auto put = [&](char c) {
        if (!sound.empty() && sound.back().letter == c && (marks & kWordStart) == 0) {
            marks = 0;
            return;  // doubled letters count once
        }
        sound.push_back({c, marks});
        marks = 0;
    };
    for (std::size_t i = 0; i < letters.size();) {
        const char c = letters[i];
        const char next = i + 1 < letters.size() ? letters[i + 1] : '\0';
        std::size_t taken = 1;
        char sounds = 0;
        if (vowel(c)) {
            const VowelClass found = vowel_class(std::string_view{letters}.substr(i));
            sounds = found.sound;
            taken = found.letters;
            if (sounds == 0 && c == 'y' && !vowel(next)) sounds = 'i';
        } else if (c == 'h') {
            const bool breath = i > 0 && !vowel(letters[i - 1]) && letters[i - 1] != 'n' && letters[i - 1] != 'm' &&
                                letters[i - 1] != 'l' && letters[i - 1] != 'r' && letters[i - 1] != 'g';
            if (!breath && vowel(next)) sounds = 'h';
        } else if (c == 'c' && next == 'h') {
            sounds = 'j';
            taken = 2;
        } else if (c == 'n' && next == 'g' && !(i + 2 < letters.size() && vowel(letters[i + 2]))) {
            sounds = 'n';
            taken = 2;
        } else {
            sounds = consonant_class(c);
        }
        for (std::size_t k = i; k < i + taken && k < spelled.size(); ++k) marks |= spelled[k].marks;
        if (sounds != 0) put(sounds);
        i += taken;
    }
    return sound;
}

}  // namespace

std::string roman_sound(const std::vector<Char>& chars) {
    std::vector<Marked> spelled;
    std::uint8_t marks = 0;
    const auto spell_out = [&](std::string_view letters) {
        for (const char c : letters) {
            spelled.push_back({c, marks});
            marks = 0;
        }
    };
    std::string_view initial;
    for (std::size_t i = 0; i < chars.size(); ++i) {
        marks = static_cast<std::uint8_t>(kCharStart | (chars[i].word_start ? kWordStart : 0));
        const bool linked = i > 0 && is_syllable(chars[i - 1].c) && !chars[i].word_start;
        if (!is_syllable(chars[i].c)) {
            if (is_latin(chars[i].c) || is_digit(chars[i].c)) {
                const char plain = static_cast<char>(chars[i].c);
                spell_out({&plain, 1});
            }
            continue;
        }
        const Parts parts = parts_of(chars[i].c);
        spell_out(linked ? initial : kInitials[static_cast<std::size_t>(parts.initial)]);
        spell_out(kVowels[static_cast<std::size_t>(parts.vowel)]);
        const bool links = i + 1 < chars.size() && is_syllable(chars[i + 1].c) && !chars[i + 1].word_start;
        if (links) {
            const Joint sounds = joint(parts.final, parts_of(chars[i + 1].c).initial);
            spell_out(sounds.final);
            initial = sounds.initial;
        } else {
            spell_out(kFinals[static_cast<std::size_t>(parts.final)]);
        }
    }
    std::string sound;
    for (const Marked& one : worn(spelled))
        sound += static_cast<char>((static_cast<std::uint8_t>(one.letter) & kCode) | one.marks);
    return sound;
}

std::string roman_sound(std::string_view latin) {
    std::vector<Marked> spelled;
    for (const char c : latin) spelled.push_back({c, 0});
    std::string sound;
    for (const Marked& one : worn(spelled)) sound += static_cast<char>(static_cast<std::uint8_t>(one.letter) & kCode);
    return sound;
}

}  // namespace model::search
