#include "kiosk/speech/speakable.h"

#include "kiosk/speech/foreign.h"
#include "kiosk/speech/korean.h"
#include "kiosk/speech/latin_letters.h"
#include "kiosk/speech/tidy.h"
#include "kiosk/speech/written.h"
#include "model/base/utf8.h"

#include <algorithm>
#include <optional>

namespace kiosk::speech {
namespace {

using model::Language;

bool is_kana(char32_t c) { return c >= 0x3040 && c <= 0x30FF && c != U'・'; }
bool is_han(char32_t c) { return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF); }
/// The letters with marks that Vietnamese has and English has not.
bool is_vietnamese(char32_t c) {
    return (c >= 0x1EA0 && c <= 0x1EF9) || c == U'ă' || c == U'đ' || c == U'ơ' || c == U'ư' || c == U'Ă' || c == U'Đ' ||
           c == U'Ơ' || c == U'Ư';
}
bool is_marked_latin(char32_t c) { return (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) || is_vietnamese(c); }
bool is_letter(char32_t c) {
    return is_latin(c) || is_marked_latin(c) || is_syllable(c) || is_jamo(c) || is_kana(c) || is_han(c);
}
bool is_word_part(char32_t c) { return is_letter(c) || is_digit(c); }

/// Gives each code point of a text its language.
class Splitter {
public:
    Splitter(std::u32string_view text, Language reader) : text_{text}, reader_{reader} {
        kana_ = std::ranges::any_of(text, is_kana);
        vietnamese_ = std::ranges::any_of(text, is_vietnamese);
        hangul_ = std::ranges::any_of(text, is_syllable);
    }

    Speech split() {
        for (std::size_t at = 0; at < text_.size();) {
            const std::size_t end = word_end(at);
            const auto language = language_of(text_.substr(at, end - at));
            if (language && *language != current_) flush(at);
            if (language) current_ = *language;
            at = end;
        }
        flush(text_.size());
        return std::move(speech_);
    }

private:
    /// A run of letters and digits with what joins them inside addresses and numbers; or one other character.
    std::size_t word_end(std::size_t at) const {
        if (const auto address = address_at(text_, at); !address.empty()) return at + address.size();
        if (!is_word_part(text_[at])) return at + 1;
        if (is_digit(text_[at])) {
            if (const auto phone = phone_at(text_, at)) return phone->end;
            if (const auto clock = clock_at(text_, at)) return clock->end;
        }
        std::size_t end = at;
        while (end < text_.size() && is_word_part(text_[end]) && same_script(text_[at], text_[end])) ++end;
        return std::max(end, at + 1);
    }
    static bool same_script(char32_t a, char32_t b) {
        const auto kind = [](char32_t c) { return is_latin(c) || is_marked_latin(c) ? 1 : is_digit(c) ? 0 : 2; };
        return kind(a) == kind(b) || kind(b) == 0 || (kind(a) == 0 && kind(b) == 2);
    }

    /// None where the word says nothing of itself: signs go with what stands before them.
    std::optional<Language> language_of(std::u32string_view word) const {
        if (!is_word_part(word[0])) return std::nullopt;
        if (std::ranges::any_of(word, [](char32_t c) { return is_syllable(c) || is_jamo(c); })) return Language::ko;
        if (std::ranges::any_of(word, is_kana)) return Language::ja;
        if (std::ranges::any_of(word, is_han)) return han();
        if (is_digit(word[0])) return numeral();
        return latin(word);
    }
    std::optional<Language> han() const {
        if (reader_ == Language::zh || reader_ == Language::ja) return reader_;
        if (hangul_) return std::nullopt;  // a Han letter that explains a Korean word
        return kana_ ? Language::ja : Language::zh;
    }
    std::optional<Language> numeral() const {
        if (current_ == Language::ko && hangul_ && reader_ != Language::ko) return reader_;
        return vietnamese_ || kana_ ? std::nullopt : std::optional{reader_};
    }
    std::optional<Language> latin(std::u32string_view word) const {
        if (vietnamese_) return Language::vi;
        if (reader_ == Language::en || reader_ == Language::vi) return reader_;
        const bool address = word.find(U'.') != word.npos || word.find(U'@') != word.npos;
        if (reader_ == Language::ko && (address || is_spelled(word))) return Language::ko;
        return reader_ == Language::ko && is_unit_or_deadline(word) ? Language::ko : Language::en;
    }
    static bool is_unit_or_deadline(std::u32string_view word) {
        return word == U"km" || word == U"kg" || word == U"cm" || word == U"mm" || word == U"ml" || word == U"ha" ||
               word == U"kWh" || word == U"kW" || word == U"day" || word == U"Day";
    }

    void flush(std::size_t end) {
        const std::u32string_view part = text_.substr(begun_, end - begun_);
        begun_ = end;
        const std::string written = model::to_utf8(part);
        const Language language = current_.value_or(reader_);
        std::string words = language == Language::ko ? read_korean(written) : read_foreign(written, language);
        if (!words.empty()) speech_.push_back({std::move(words), language});
    }

    std::u32string_view text_;
    Language reader_;
    bool kana_ = false, vietnamese_ = false, hangul_ = false;
    std::optional<Language> current_;
    std::size_t begun_ = 0;
    Speech speech_;
};

}  // namespace

Speech speakable(std::string_view written, Language reader) {
    const std::u32string text = model::to_utf32(model::nfc(written));
    return Splitter{text, reader}.split();
}

void append(Speech& speech, const Speech& more) {
    for (const Segment& segment : more) {
        if (!speech.empty() && speech.back().language == segment.language)
            speech.back().words = tidy(speech.back().words + ". " + segment.words);
        else
            speech.push_back(segment);
    }
}

std::string plain(const Speech& speech) {
    std::string out;
    for (const Segment& segment : speech) out += (out.empty() ? "" : " / ") + segment.words;
    return out;
}

}  // namespace kiosk::speech
