#include "kiosk/speech/korean.h"

#include "kiosk/speech/korean_numbers.h"
#include "kiosk/speech/korean_quantities.h"
#include "kiosk/speech/latin_letters.h"
#include "kiosk/speech/tidy.h"
#include "kiosk/speech/written.h"
#include "model/base/utf8.h"

#include <string>
#include <utility>

namespace kiosk::speech {
namespace {

constexpr std::u32string_view kWeekdays = U"월화수목금토일";

/// Goes through a text once, from left to right, and says each thing it meets.
class KoreanReader {
public:
    explicit KoreanReader(std::u32string_view text) : text_{text} {}

    std::string read() {
        while (at_ < text_.size()) step();
        return tidy(std::move(out_));
    }

private:
    char32_t here(std::ptrdiff_t ahead = 0) const {
        const auto index = static_cast<std::ptrdiff_t>(at_) + ahead;
        return index >= 0 && index < static_cast<std::ptrdiff_t>(text_.size()) ? text_[static_cast<std::size_t>(index)]
                                                                               : U'\0';
    }
    bool follows_syllable() const { return is_syllable(here(-1)); }
    void say(std::string_view words) { out_ += words; }
    void say_apart(std::string_view words) {
        say(" ");
        say(words);
        say(" ");
    }

    void step() {
        const char32_t c = here();
        if (is_digit(c))
            numeral();
        else if (is_latin(c))
            latin();
        else if (weekday())
            return;
        else if (is_range_mark(c))
            range_mark();
        else if (is_syllable(c))
            syllable(c);
        else
            sign(c);
    }

    void syllable(char32_t c) {
        model::append_utf8(out_, c);
        ++at_;
    }

    // Numerals. -------------------------------------------------------------------------------------------------------
    void numeral() {
        const bool attached = follows_syllable();
        if (!attached && !out_.empty() && out_.back() != ' ') say(" ");
        const bool after_phone = std::exchange(after_phone_, false);
        dated_ = false;
        if (const auto phone = phone_at(text_, at_)) {
            say(said(*phone));
            at_ = phone->end;
            after_phone_ = text_.substr(at_).starts_with(U", ");
        } else if (const auto clock = clock_at(text_, at_)) {
            say(said(*clock));
            at_ = clock->end;
        } else if (const auto day = day_at(text_, at_)) {
            say(said(*day));
            at_ = day->end;
            dated_ = true;
        } else if (after_phone && digits_at(text_, at_).size() == 4) {  // "276-8804, 8828"
            say(digits_korean(digits_at(text_, at_)));
            at_ += 4;
        } else if (fraction() || samil() || lot_number()) {
        } else {
            quantity(attached);
        }
        end_of_range();
    }

    void quantity(bool attached) {
        KoreanQuantity quantity = korean_quantity_at(text_, at_);
        const std::size_t end = quantity.end;
        dated_ = is_date(quantity);
        if (quantity.counter.empty()) borrow_counter(quantity);
        say(said(quantity, attached));
        at_ = end;
    }

    /// The first end of "3~5세" and "15만~29만 원" counts what the second counts.
    void borrow_counter(KoreanQuantity& quantity) const {
        const std::size_t mark = quantity.end;
        const bool range = mark < text_.size() && (is_range_mark(text_[mark]) || text_[mark] == U'-');
        if (!range || mark + 1 >= text_.size() || !is_digit(text_[mark + 1])) return;
        const KoreanQuantity other = korean_quantity_at(text_, mark + 1);
        quantity.counter = other.counter;
        if (quantity.unit.empty()) quantity.unit = other.unit;
    }

    /// "1/3"
    bool fraction() {
        const std::string over = digits_at(text_, at_);
        const std::size_t slash = at_ + over.size();
        if (over.size() > 2 || slash >= text_.size() || text_[slash] != U'/') return false;
        const std::string under = digits_at(text_, slash + 1);
        const std::size_t end = slash + 1 + under.size();
        if (under.empty() || under.size() > 2 || (end < text_.size() && text_[end] == U'-')) return false;
        say(sino_korean(std::stoull(under)) + "분의 " + sino_korean(std::stoull(over)));
        at_ = end;
        return true;
    }

    /// 3·1절, 4·19: the digits one by one.
    bool samil() {
        const std::string first = digits_at(text_, at_);
        const std::size_t dot = at_ + first.size();
        if (first.size() > 2 || dot + 1 >= text_.size() || text_[dot] != U'·' || !is_digit(text_[dot + 1]))
            return false;
        const std::string second = digits_at(text_, dot + 1);
        const std::size_t end = dot + 1 + second.size();
        const auto rest = text_.substr(end);
        if (!rest.starts_with(U"절") && !rest.starts_with(U"운동") && !rest.starts_with(U"혁명")) return false;
        say(digits_korean(first) + digits_korean(second));
        at_ = end;
        return true;
    }

    /// The number of a plot: "32-1" is read "삼십이 다시 일". "3-5세" is a range.
    bool lot_number() {
        const std::string first = digits_at(text_, at_);
        const std::size_t dash = at_ + first.size();
        if (dash + 1 >= text_.size() || text_[dash] != U'-' || !is_digit(text_[dash + 1])) return false;
        const KoreanQuantity second = korean_quantity_at(text_, dash + 1);
        if (!second.counter.empty() && second.counter != U"번지") return false;
        say(sino_korean(std::stoull(first.substr(0, 9))) + " 다시 " + said(second, true));
        at_ = second.end;
        return true;
    }

    // Ranges. ---------------------------------------------------------------------------------------------------------
    bool numeral_ahead() const {
        std::size_t ahead = at_ + 1;
        while (ahead < text_.size() && text_[ahead] == U' ') ++ahead;
        return ahead < text_.size() && (is_digit(text_[ahead]) || kWeekdays.find(text_[ahead]) != kWeekdays.npos);
    }

    void range_mark() {
        const bool has_start = !tidy(out_).empty() && here(-1) != U' ' && here(-1) != U'(';
        if (numeral_ahead()) {
            if (has_start) say("부터 ");
            in_range_ = true;
        } else if (!has_start || is_syllable(here(1))) {
            say(has_start ? "에서 " : " ");
        } else {
            say(here() == U'–' && here(1) == U' ' ? ", " : "부터 ");
        }
        ++at_;
        while (here() == U' ') ++at_;
    }

    static bool is_date(const KoreanQuantity& quantity) {
        return quantity.counter == U"년" || quantity.counter == U"월" || quantity.counter == U"일";
    }
    bool date_or_clock_at(std::size_t at) const {
        return at < text_.size() && is_digit(text_[at]) &&
               (clock_at(text_, at) || is_date(korean_quantity_at(text_, at)));
    }

    /// The end of a range is said when all of its date has been read: "3월 8일(월) 17:00까지".
    void end_of_range() {
        if (!in_range_) return;
        const auto rest = text_.substr(at_);
        const bool bracketed_day =
            rest.size() >= 3 && rest[0] == U'(' && kWeekdays.find(rest[1]) != kWeekdays.npos && rest[2] == U')';
        const bool more = dated_ && rest.starts_with(U' ') && date_or_clock_at(at_ + 1);
        if (bracketed_day || more) return;
        in_range_ = false;
        if (rest.starts_with(U"까지")) return;
        say("까지");
        if (rest.starts_with(U"에 ")) ++at_;
    }

    // 월~금, 토·일, (월) ----------------------------------------------------------------------------------------------
    bool is_weekday(std::ptrdiff_t ahead) const {
        return kWeekdays.find(here(ahead)) != kWeekdays.npos && here(ahead) != U'\0';
    }
    static bool joins_days(char32_t c) { return is_range_mark(c) || c == U'·' || c == U'-' || c == U','; }

    bool weekday() {
        if (!is_weekday(0)) return false;
        const char32_t before = here(-1), after = here(1);
        if (is_syllable(before) || is_digit(before) || is_syllable(after)) return false;
        const bool bracketed = before == U'(' && after == U')';
        const bool with_next = joins_days(after) && is_weekday(2) && !is_syllable(here(3));
        const bool with_last = joins_days(before) && is_weekday(-2) && !is_syllable(here(-3));
        const bool with_hours = after == U' ' && clock_at(text_, at_ + 2).has_value();
        if (!bracketed && !with_next && !with_last && !with_hours) return false;
        syllable(here());
        say("요일");
        if (bracketed) ++at_;
        dated_ = bracketed;
        if (bracketed || is_range_mark(before)) end_of_range();
        return true;
    }

    // Latin letters. --------------------------------------------------------------------------------------------------
    void latin() {
        if (deadline()) return;
        const std::u32string_view address = address_at(text_, at_);
        const std::u32string_view word = address.empty() ? latin_word() : address;
        if (!follows_syllable()) say(" ");
        for (const char32_t c : word) say(korean_letter(c));
        at_ += word.size();
    }
    std::u32string_view latin_word() const {
        std::size_t end = at_;
        while (end < text_.size() && (is_latin(text_[end]) || is_digit(text_[end]))) ++end;
        return text_.substr(at_, end - at_);
    }
    /// "D-12", "D-day"
    bool deadline() {
        if ((here() != U'D' && here() != U'd') || here(1) != U'-') return false;
        if (is_digit(here(2))) {
            at_ += 2;
            const WrittenNumber days = number_at(text_, at_);
            say_apart(sino_korean(days.value()) + "일 전");
            at_ = days.end;
            return true;
        }
        const auto rest = text_.substr(at_ + 2, 3);
        if (rest != U"day" && rest != U"Day" && rest != U"DAY") return false;
        say("디데이");
        at_ += 5;
        return true;
    }

    // Signs. ----------------------------------------------------------------------------------------------------------
    bool closes_before_syllable() const { return is_syllable(here(1)); }

    void sign(char32_t c) {
        const std::u32string_view rest = text_.substr(at_);
        if (rest.starts_with(U"(사)")) return replace(3, "사단법인 ");
        if (rest.starts_with(U"(재)")) return replace(3, "재단법인 ");
        if (rest.starts_with(U"(주)")) return replace(3, "주식회사 ");
        if (c == U'(' && is_weekday(1) && here(2) == U')') return replace(1, " ");
        if (c == U')' && closes_before_syllable()) return replace(1, "");
        if (is_jamo(c)) {
            say_apart(jamo_name(c));
            ++at_;
            return;
        }
        replace(1, sign_said(c));
    }
    void replace(std::size_t length, std::string_view words) {
        say(words);
        at_ += length;
    }

    /// A colon, a bracket and their like are pauses; quotation marks and ornaments are nothing.
    static std::string_view sign_said(char32_t c) {
        switch (c) {
            case U'.': return ".";
            case U'?': return "?";
            case U'!': return ".";
            case U'\n': return ". ";
            case U'。': return ". ";
            case U',':
            case U'，':
            case U'、': return ", ";
            case U'·':
            case U'ㆍ':
            case U'・':
            case U'(':
            case U')':
            case U'[':
            case U']':
            case U'〔':
            case U'〕':
            case U':':
            case U'/':
            case U'|':
            case U'…':
            case U'—':
            case U'―': return ", ";
            case U';': return ". ";
            case U'&':
            case U'＆': return " 그리고 ";
            case U'+': return " 더하기 ";
            case U'×': return " 곱하기 ";
            case U'→': return ", ";
            case U'#': return " 샵 ";
            case U'@': return " 골뱅이 ";
            case U'%': return " 퍼센트 ";
            case U'₩': return " 원 ";
            case U'℃': return " 도 ";
            case U'㈜': return " 주식회사 ";
            case U'㎡': return " 제곱미터 ";
            default: return " ";
        }
    }

    std::u32string_view text_;
    std::size_t at_ = 0;
    std::string out_;
    bool in_range_ = false;     ///< what is read next is the end of a range
    bool dated_ = false;        ///< what was read last is a part of a date, which may go on
    bool after_phone_ = false;  ///< what follows may be the last group of another number of the same place
};

}  // namespace

std::string read_korean(std::string_view written) {
    const std::u32string text = model::to_utf32(model::nfc(written));
    return KoreanReader{text}.read();
}

}  // namespace kiosk::speech
