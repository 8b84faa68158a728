#include "model/search/two_set.h"

#include "model/base/utf8.h"
#include "model/search/letters.h"

#include <array>
#include <optional>

namespace model::search {
namespace {

constexpr char32_t kCompat = 0x3131;
// The jamo on the keys a to z, and those on the shifted keys that differ.
constexpr std::u32string_view kPlain = U"ㅁㅠㅊㅇㄷㄹㅎㅗㅑㅓㅏㅣㅡㅜㅐㅔㅂㄱㄴㅅㅕㅍㅈㅌㅛㅋ";

char32_t jamo_on(char32_t key) {
    switch (key) {
        case 'Q': return U'ㅃ';
        case 'W': return U'ㅉ';
        case 'E': return U'ㄸ';
        case 'R': return U'ㄲ';
        case 'T': return U'ㅆ';
        case 'O': return U'ㅒ';
        case 'P': return U'ㅖ';
        default: break;
    }
    if (key >= 'A' && key <= 'Z') key += 'a' - 'A';
    return key >= 'a' && key <= 'z' ? kPlain[key - 'a'] : 0;
}

/// The keys that type a compatibility jamo.
std::string keys_of(char32_t jamo) {
    constexpr std::array<std::string_view, 51> kKeys{
        "r", "R", "rt", "s", "sw", "sg", "e",  "E",  "f", "fr", "fa", "fq", "ft", "fx", "fv", "fg", "a",
        "q", "Q", "qt", "t", "T",  "d",  "w",  "W",  "c", "z",  "x",  "v",  "g",  "k",  "o",  "i",  "O",
        "j", "p", "u",  "P", "h",  "hk", "ho", "hl", "y", "n",  "nj", "np", "nl", "b",  "m",  "ml", "l"};
    return std::string{kKeys[jamo - kCompat]};
}

// In the orders of Unicode, as compatibility jamo.
constexpr std::u32string_view kInitials = U"ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
constexpr std::u32string_view kVowels = U"ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
constexpr std::u32string_view kFinals = U" ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";

std::optional<int> index_in(std::u32string_view order, char32_t c) {
    const auto at = order.find(c);
    return at == order.npos ? std::nullopt : std::optional{static_cast<int>(at)};
}

/// Two keys that make one compound jamo: ㅗ and ㅏ, ㅂ and ㅅ; 0 where they do not.
char32_t compound(char32_t first, char32_t second) {
    const std::string keys = keys_of(first) + keys_of(second);
    for (char32_t jamo = kCompat; jamo <= U'ㅣ'; ++jamo)
        if (keys.size() == 2 && keys_of(jamo) == keys) return jamo;
    return 0;
}

/// Puts jamo together one by one, as an input method does.
class Composer {
public:
    void take(char32_t jamo) {
        if (is_lone_vowel(jamo))
            vowel(jamo);
        else
            consonant(jamo);
    }
    void other(char32_t c) {
        flush();
        append_utf8(text_, c);
    }
    std::string finish() {
        flush();
        return std::move(text_);
    }

private:
    void vowel(char32_t jamo) {
        if (final_ != 0) {  // the final, or the second half of it, begins the next syllable
            char32_t moves = final_;
            char32_t stays = 0;
            if (const std::string keys = keys_of(final_); keys.size() == 2) {
                stays = jamo_on(static_cast<char32_t>(keys[0]));
                moves = jamo_on(static_cast<char32_t>(keys[1]));
            }
            final_ = stays;
            flush();
            initial_ = moves;
            vowel_ = jamo;
        } else if (vowel_ != 0) {
            if (const char32_t both = compound(vowel_, jamo)) {
                vowel_ = both;
            } else {
                flush();
                vowel_ = jamo;
            }
        } else {
            vowel_ = jamo;
        }
    }
    void consonant(char32_t jamo) {
        if (initial_ != 0 && vowel_ != 0) {
            if (final_ == 0 && index_in(kFinals, jamo)) {
                final_ = jamo;
                return;
            }
            if (const char32_t both = final_ != 0 ? compound(final_, jamo) : 0) {
                final_ = both;
                return;
            }
        }
        flush();
        initial_ = jamo;
    }
    void flush() {
        const auto initial = index_in(kInitials, initial_);
        const auto middle = index_in(kVowels, vowel_);
        if (initial && middle) {
            const int last = final_ == 0 ? 0 : index_in(kFinals, final_).value_or(0);
            append_utf8(text_, static_cast<char32_t>(0xAC00 + (*initial * 21 + *middle) * 28 + last));
        } else if (initial_ != 0 || vowel_ != 0) {
            append_utf8(text_, initial_ != 0 ? initial_ : vowel_);
        }
        initial_ = vowel_ = final_ = 0;
    }

    std::string text_;
    char32_t initial_ = 0;
    char32_t vowel_ = 0;
    char32_t final_ = 0;
};

}  // namespace

std::string as_hangul(std::string_view latin) {
    Composer composer;
    while (!latin.empty()) {
        const char32_t c = take_code_point(latin);
        if (const char32_t jamo = jamo_on(c))
            composer.take(jamo);
        else
            composer.other(c);
    }
    return composer.finish();
}

std::string as_latin(std::string_view hangul) {
    std::string keys;
    while (!hangul.empty()) {
        const char32_t c = take_code_point(hangul);
        if (is_syllable(c)) {
            const Parts parts = parts_of(c);
            keys += keys_of(kInitials[static_cast<std::size_t>(parts.initial)]);
            keys += keys_of(kVowels[static_cast<std::size_t>(parts.vowel)]);
            if (parts.final > 0) keys += keys_of(kFinals[static_cast<std::size_t>(parts.final)]);
        } else if (is_lone_consonant(c) || is_lone_vowel(c)) {
            keys += keys_of(c);
        } else {
            append_utf8(keys, c);
        }
    }
    return keys;
}

}  // namespace model::search
