#include "model/search/letters.h"

#include "model/base/utf8.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <array>

namespace model::search {
namespace {

constexpr char32_t kFirstSyllable = 0xAC00;
constexpr char32_t kLastSyllable = 0xD7A3;
constexpr char32_t kFirstCompat = 0x3131;  // ㄱ
constexpr char32_t kFirstCompatVowel = 0x314F;
constexpr char32_t kLastCompatVowel = 0x3163;
constexpr int kVowels = 21;
constexpr int kFinals = 28;

// Codes of letters.h. Initials in the order of Unicode: ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ.
constexpr std::array<std::string_view, 19> kInitialLetters{
    "\x01",     "\x01\x01", "\x02", "\x03",     "\x03\x03", "\x04", "\x05", "\x06", "\x06\x06", "\x07",
    "\x07\x07", "\x08",     "\x09", "\x09\x09", "\x0A",     "\x0B", "\x0C", "\x0D", "\x0E"};
// ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ
constexpr std::array<std::string_view, kVowels> kVowelLetters{
    "\x0F",     "\x19",     "\x10",     "\x10\x18", "\x11",     "\x1A",     "\x12",
    "\x12\x18", "\x13",     "\x13\x0F", "\x13\x19", "\x13\x18", "\x14",     "\x15",
    "\x15\x11", "\x15\x1A", "\x15\x18", "\x16",     "\x17",     "\x17\x18", "\x18"};
// none ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ
constexpr std::array<std::string_view, kFinals> kFinalLetters{
    "",         "\x01",     "\x01\x01", "\x01\x07", "\x02",     "\x02\x09", "\x02\x0E", "\x03", "\x04",     "\x04\x01",
    "\x04\x05", "\x04\x06", "\x04\x07", "\x04\x0C", "\x04\x0D", "\x04\x0E", "\x05",     "\x06", "\x06\x07", "\x07",
    "\x07\x07", "\x08",     "\x09",     "\x0A",     "\x0B",     "\x0C",     "\x0D",     "\x0E"};

// The compatibility consonants U+3131 to U+314E as one or two initials of kInitialLetters.
struct Lone {
    std::int8_t first;
    std::int8_t second;
};
constexpr std::array<Lone, 30> kLone{{{0, -1},  {1, -1},  {0, 9},   {2, -1},  {2, 12},  {2, 18},  {3, -1},  {4, -1},
                                      {5, -1},  {5, 0},   {5, 6},   {5, 7},   {5, 9},   {5, 16},  {5, 17},  {5, 18},
                                      {6, -1},  {7, -1},  {8, -1},  {7, 9},   {9, -1},  {10, -1}, {11, -1}, {12, -1},
                                      {13, -1}, {14, -1}, {15, -1}, {16, -1}, {17, -1}, {18, -1}}};
// The compatibility consonant of each initial.
constexpr std::array<std::uint8_t, 19> kCompatOfInitial{0,  1,  3,  6,  7,  8,  16, 17, 18, 20,
                                                        21, 22, 23, 24, 25, 26, 27, 28, 29};

/// Half-width jamo (U+FFA0 block) to the compatibility ones; 0 for what is none.
char32_t from_half_width(char32_t c) {
    if (c >= 0xFFA1 && c <= 0xFFBE) return kFirstCompat + (c - 0xFFA1);
    for (const auto& [first, count, to] :
         {std::array<char32_t, 3>{0xFFC2, 6, 0x314F}, {0xFFCA, 6, 0x3155}, {0xFFD2, 6, 0x315B}, {0xFFDA, 3, 0x3161}})
        if (c >= first && c < first + count) return to + (c - first);
    return 0;
}

/// A letter with an accent without it: Vietnamese names are typed without, too.
char32_t without_accent(char32_t c) {
    if (c == 0x0110 || c == 0x0111) return 'd';
    UErrorCode error = U_ZERO_ERROR;
    const icu::Normalizer2* form = icu::Normalizer2::getNFDInstance(error);
    icu::UnicodeString parts;
    if (U_FAILURE(error) || !form->getDecomposition(static_cast<UChar32>(c), parts)) return c;
    return static_cast<char32_t>(parts.char32At(0));
}

char32_t lower(char32_t c) { return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c; }

bool accented_latin(char32_t c) { return (c >= 0xC0 && c < 0x250) || (c >= 0x1E00 && c < 0x1F00); }

/// One code point as it is compared; 0 for what parts words.
char32_t folded(char32_t c) {
    if (c >= 0xFF01 && c <= 0xFF5E) c = c - 0xFF01 + '!';  // full width
    if (c < 0x80) return is_latin(lower(c)) || is_digit(c) ? lower(c) : 0;
    if (is_syllable(c) || is_lone_consonant(c) || is_lone_vowel(c)) return c;
    if (const char32_t jamo = from_half_width(c)) return jamo;
    if (accented_latin(c)) {
        const char32_t plain = lower(without_accent(c));
        return is_latin(plain) ? plain : c;
    }
    if (c == 0xFFFD) return 0;
    return u_isalpha(static_cast<UChar32>(c)) ? c : 0;
}

/// Puts conjoining jamo (NFD) together. True where `c` was one and has been taken in.
bool join_jamo(std::vector<Char>& chars, char32_t c, std::uint32_t from, std::uint32_t to, bool word_start) {
    Char* last = chars.empty() || chars.back().to != from ? nullptr : &chars.back();
    if (c >= 0x1100 && c <= 0x1112) {
        chars.push_back({kFirstCompat + kCompatOfInitial[c - 0x1100], from, to, word_start});
        return true;
    }
    if (c >= 0x1161 && c <= 0x1175) {
        if (last && is_lone_consonant(last->c)) {
            const Lone lone = kLone[last->c - kFirstCompat];
            last->c = kFirstSyllable + (static_cast<char32_t>(lone.first) * kVowels + (c - 0x1161)) * kFinals;
            last->to = to;
        } else {
            chars.push_back({kFirstCompatVowel + (c - 0x1161), from, to, word_start});
        }
        return true;
    }
    if (c < 0x11A8 || c > 0x11C2) return false;
    if (last && is_syllable(last->c) && parts_of(last->c).final == 0) {
        last->c += c - 0x11A7;
        last->to = to;
    }
    return true;
}

/// True where a word begins within written-together text: GAP|인증, 정부|24.
bool script_changes(char32_t before, char32_t c) {
    if (is_digit(c)) return !is_digit(before);
    if (is_digit(before)) return is_latin(c);
    return is_latin(before) != is_latin(c);
}

}  // namespace

bool is_syllable(char32_t c) { return c >= kFirstSyllable && c <= kLastSyllable; }
bool is_lone_consonant(char32_t c) { return c >= kFirstCompat && c < kFirstCompatVowel; }
bool is_lone_vowel(char32_t c) { return c >= kFirstCompatVowel && c <= kLastCompatVowel; }
bool is_latin(char32_t c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }

Parts parts_of(char32_t syllable) {
    const int index = static_cast<int>(syllable - kFirstSyllable);
    return {.initial = index / (kVowels * kFinals), .vowel = index / kFinals % kVowels, .final = index % kFinals};
}

std::vector<Char> fold(std::string_view text, std::size_t limit) {
    std::vector<Char> chars;
    const std::size_t whole = text.size();
    bool word_start = true;
    while (!text.empty() && chars.size() < limit) {
        const auto from = static_cast<std::uint32_t>(whole - text.size());
        const char32_t c = take_code_point(text);
        const auto to = static_cast<std::uint32_t>(whole - text.size());
        if (c >= 0x300 && c < 0x370 && !chars.empty()) continue;  // a combining accent
        if (join_jamo(chars, c, from, to, word_start)) {
            word_start = false;
            continue;
        }
        const char32_t plain = folded(c);
        if (plain == 0) {
            word_start = true;
            continue;
        }
        const bool starts = word_start || (!chars.empty() && script_changes(chars.back().c, plain));
        chars.push_back({plain, from, to, starts});
        word_start = false;
    }
    return chars;
}

std::string_view final_letters(int final) { return kFinalLetters[static_cast<std::size_t>(final)]; }

std::string lone_initials(char32_t c) {
    const Lone lone = kLone[c - kFirstCompat];
    std::string initials(1, static_cast<char>(lone.first + 1));
    if (lone.second >= 0) initials += static_cast<char>(lone.second + 1);
    return initials;
}

void append_letters(std::string& letters, char32_t c) {
    if (is_syllable(c)) {
        const Parts parts = parts_of(c);
        letters += kInitialLetters[static_cast<std::size_t>(parts.initial)];
        letters += kVowelLetters[static_cast<std::size_t>(parts.vowel)];
        letters += kFinalLetters[static_cast<std::size_t>(parts.final)];
    } else if (is_lone_consonant(c)) {
        for (const char initial : lone_initials(c)) letters += kInitialLetters[static_cast<std::size_t>(initial - 1)];
    } else if (is_lone_vowel(c)) {
        letters += kVowelLetters[c - kFirstCompatVowel];
    } else if (is_digit(c)) {
        letters += static_cast<char>(kFirstDigit + (c - '0'));
    } else if (is_latin(c)) {
        letters += static_cast<char>(kFirstLatin + (c - 'a'));
    } else {
        letters += static_cast<char>(kOther);
        for (int shift = 0; shift < 18; shift += 6) letters += static_cast<char>(((c >> shift) & 0x1F) + 1);
    }
}

std::uint8_t initial_byte(char32_t c) {
    if (is_syllable(c)) return static_cast<std::uint8_t>(parts_of(c).initial + 1);
    if (is_digit(c)) return static_cast<std::uint8_t>(kFirstDigit + (c - '0'));
    if (is_latin(c)) return static_cast<std::uint8_t>(kFirstLatin + (c - 'a'));
    if (is_lone_consonant(c)) return static_cast<std::uint8_t>(kLone[c - kFirstCompat].first + 1);
    return is_lone_vowel(c) ? 0 : kOther;
}

Spelling spell(std::string_view text, std::size_t limit) { return spell(fold(text, limit)); }

Spelling spell(std::vector<Char> chars) {
    Spelling spelling;
    for (const Char& one : chars) {
        const std::size_t at = spelling.letters.size();
        append_letters(spelling.letters, one.c);
        const int marks = kCharStart | (one.word_start ? kWordStart : 0);
        spelling.letters[at] = static_cast<char>(static_cast<std::uint8_t>(spelling.letters[at]) | marks);
        spelling.initials +=
            static_cast<char>(std::max<std::uint8_t>(initial_byte(one.c), 1) | (one.word_start ? kCharStart : 0));
    }
    spelling.chars = std::move(chars);
    return spelling;
}

std::string text_of(const std::vector<Char>& chars, bool spaces) {
    std::string text;
    for (const Char& one : chars) {
        if (spaces && one.word_start && !text.empty()) text += ' ';
        append_utf8(text, one.c);
    }
    return text;
}

}  // namespace model::search
