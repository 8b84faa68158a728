#include "kiosk/speech/foreign.h"

#include "kiosk/speech/tidy.h"
#include "kiosk/speech/written.h"
#include "model/base/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

namespace kiosk::speech {
namespace {

using model::Language;

/// What the readers of numerals say in one language.
struct Idiom {
    std::array<std::string_view, 10> digits;
    std::string_view range, percent, point, plus, and_also;
};

constexpr Idiom kEnglish{{"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"},
                         " to ",
                         " percent ",
                         " point ",
                         " plus ",
                         " and "};
constexpr Idiom kVietnamese{{"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"},
                            " đến ",
                            " phần trăm ",
                            " phẩy ",
                            " cộng ",
                            " và "};
constexpr Idiom kChinese{{"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"}, "至", "%", "点", "加", "和"};
constexpr Idiom kJapanese{{"ゼロ", "いち", "に", "さん", "よん", "ご", "ろく", "なな", "はち", "きゅう"},
                          "から",
                          "パーセント",
                          "点",
                          "足す",
                          "と"};

const Idiom& idiom(Language language) {
    switch (language) {
        case Language::vi: return kVietnamese;
        case Language::zh: return kChinese;
        case Language::ja: return kJapanese;
        case Language::ko:
        case Language::en: return kEnglish;
    }
    return kEnglish;
}

struct Short {
    std::u32string_view written;
    std::string_view said;
};
// As the English catalogue abbreviates days and months.
constexpr std::array kShortEnglish{
    Short{U"Mon", "Monday"},   Short{U"Tue", "Tuesday"},  Short{U"Wed", "Wednesday"}, Short{U"Thu", "Thursday"},
    Short{U"Fri", "Friday"},   Short{U"Sat", "Saturday"}, Short{U"Sun", "Sunday"},    Short{U"Jan", "January"},
    Short{U"Feb", "February"}, Short{U"Mar", "March"},    Short{U"Apr", "April"},     Short{U"Jun", "June"},
    Short{U"Jul", "July"},     Short{U"Aug", "August"},   Short{U"Sep", "September"}, Short{U"Sept", "September"},
    Short{U"Oct", "October"},  Short{U"Nov", "November"}, Short{U"Dec", "December"},  Short{U"KRW", "won"},
};

class ForeignReader {
public:
    ForeignReader(std::u32string_view text, Language language)
        : text_{text}, language_{language}, idiom_{idiom(language)} {}

    std::string read() {
        while (at_ < text_.size()) step();
        return tidy(std::move(out_));
    }

private:
    char32_t here(std::size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : U'\0'; }

    void step() {
        const char32_t c = here();
        if (is_digit(c))
            numeral();
        else if (is_latin(c) && language_ == Language::en)
            word();
        else
            sign(c);
    }

    void digits(std::string_view number) {
        for (const char c : number) {
            out_ += idiom_.digits[static_cast<std::size_t>(c - '0')];
            out_ += ' ';
        }
    }

    void numeral() {
        if (const auto phone = phone_at(text_, at_)) {
            for (const std::string& group : phone->groups) {
                digits(group);
                out_ += ", ";
            }
            if (phone->end < text_.size()) out_ += ' ';
            at_ = phone->end;
        } else if (const auto clock = clock_at(text_, at_)) {
            out_ += said(*clock);
            at_ = clock->end;
        } else {
            const WrittenNumber number = number_at(text_, at_);
            if (dialled(number))
                digits(number.whole);
            else
                out_ += number.whole;
            if (!number.decimals.empty()) {
                out_ += idiom_.point;
                digits(number.decimals);
            }
            at_ = number.end;
        }
    }

    std::string said(const WrittenClock& clock) const {
        const std::string minute = clock.minute > 0 ? fmt::format(" {:02}", clock.minute) : "";
        switch (language_) {
            case Language::vi: return fmt::format("{} giờ{}", clock.hour, minute);
            case Language::zh: return fmt::format("{}点{}", clock.hour, minute.empty() ? "" : minute.substr(1) + "分");
            case Language::ja: return fmt::format("{}時{}", clock.hour, minute.empty() ? "" : minute.substr(1) + "分");
            case Language::ko:
            case Language::en: break;
        }
        if (clock.hour == 24 || (clock.hour == 0 && clock.minute == 0)) return "midnight";
        if (clock.hour == 12 && clock.minute == 0) return "noon";
        return fmt::format("{}{} {}", clock.hour % 12 == 0 ? 12 : clock.hour % 12, minute,
                           clock.hour < 12 ? "AM" : "PM");
    }

    void word() {
        std::size_t end = at_;
        while (end < text_.size() && is_latin(text_[end])) ++end;
        const std::u32string_view word = text_.substr(at_, end - at_);
        const auto expanded = std::ranges::find(kShortEnglish, word, &Short::written);
        out_ += expanded == kShortEnglish.end() ? model::to_utf8(word) : std::string{expanded->said};
        at_ = end;
    }

    void sign(char32_t c) {
        const bool between = here(1) != U' ' && here(1) != U'\0';
        ++at_;
        switch (c) {
            case U'~':
            case U'∼':
            case U'～':
            case U'〜':
            case U'–': out_ += between ? idiom_.range : ", "; return;
            case U'%': out_ += idiom_.percent; return;
            case U'+': out_ += idiom_.plus; return;
            case U'&': out_ += idiom_.and_also; return;
            case U'\n':
            case U';':
            case U'!':
            case U'！':
            case U'。': out_ += ". "; return;
            case U'？': out_ += "? "; return;
            case U'·':
            case U'・':
            case U'(':
            case U')':
            case U'（':
            case U'）':
            case U'[':
            case U']':
            case U':':
            case U'/':
            case U'|':
            case U'…':
            case U'—':
            case U'→':
            case U'，':
            case U'、': out_ += ", "; return;
            case U'“':
            case U'”':
            case U'‘':
            case U'"':
            case U'「':
            case U'」': return;
            default: model::append_utf8(out_, c);
        }
    }

    std::u32string_view text_;
    Language language_;
    const Idiom& idiom_;
    std::size_t at_ = 0;
    std::string out_;
};

}  // namespace

std::string read_foreign(std::string_view written, Language language) {
    const std::u32string text = model::to_utf32(model::nfc(written));
    return ForeignReader{text, language}.read();
}

}  // namespace kiosk::speech
