#include "kiosk/speech/written.h"

#include <algorithm>

namespace kiosk::speech {
namespace {

char32_t char_at(std::u32string_view text, std::size_t at) { return at < text.size() ? text[at] : U'\0'; }

int small(const std::string& digits) { return digits.size() > 4 ? -1 : std::stoi(digits); }

bool is_address_letter(char32_t c) {
    return is_latin(c) || is_digit(c) || c == U'.' || c == U'-' || c == U'_' || c == U'@' || c == U'/' || c == U':';
}

}  // namespace

std::string digits_at(std::u32string_view text, std::size_t at) {
    std::string digits;
    while (is_digit(char_at(text, at))) digits += static_cast<char>(text[at++]);
    return digits;
}

std::optional<WrittenPhone> phone_at(std::u32string_view text, std::size_t at) {
    constexpr std::size_t kLeastDigits = 7, kMostGroups = 4;
    WrittenPhone phone;
    std::size_t count = 0;
    for (phone.end = at; phone.groups.size() < kMostGroups;) {
        const std::string group = digits_at(text, phone.end);
        if (group.empty() || group.size() > 4) return std::nullopt;
        count += group.size();
        phone.end += group.size();
        phone.groups.push_back(group);
        const char32_t mark = char_at(text, phone.end);
        if ((mark != U'-' && mark != U'‑') || !is_digit(char_at(text, phone.end + 1))) break;
        ++phone.end;
    }
    const bool is_date = phone.groups.size() == 3 && phone.groups[0].size() == 4 && phone.groups[1].size() == 2;
    if (phone.groups.size() < 2 || count < kLeastDigits || is_date) return std::nullopt;
    return phone;
}

std::optional<WrittenClock> clock_at(std::u32string_view text, std::size_t at) {
    const std::string hour = digits_at(text, at);
    if (hour.empty() || hour.size() > 2 || char_at(text, at + hour.size()) != U':') return std::nullopt;
    const std::string minute = digits_at(text, at + hour.size() + 1);
    if (minute.size() != 2 || small(hour) > 24 || small(minute) > 59) return std::nullopt;
    return WrittenClock{small(hour), small(minute), at + hour.size() + 3};
}

std::optional<WrittenDay> day_at(std::u32string_view text, std::size_t at) {
    const std::string year = digits_at(text, at);
    const char32_t mark = char_at(text, at + 4);
    if (year.size() != 4 || (mark != U'-' && mark != U'.')) return std::nullopt;
    std::size_t end = at + 5;
    const auto skip_space = [&] { end += mark == U'.' && char_at(text, end) == U' ' ? 1 : 0; };
    skip_space();
    const std::string month = digits_at(text, end);
    if (month.empty() || month.size() > 2 || small(month) < 1 || small(month) > 12) return std::nullopt;
    end += month.size();
    WrittenDay day{small(year), small(month), 0, end};
    if (char_at(text, end) == mark) {
        ++end;
        skip_space();
        const std::string number = digits_at(text, end);
        if (!number.empty() && number.size() <= 2 && small(number) >= 1 && small(number) <= 31) {
            day.day = small(number);
            day.end = end + number.size();
            if (mark == U'.' && char_at(text, day.end) == U'.') ++day.end;
        }
    }
    // "2014-04" is a month, "2014.5" may be any number.
    if (day.day == 0 && (mark == U'.' || month.size() != 2)) return std::nullopt;
    return day;
}

std::uint64_t WrittenNumber::value() const {
    constexpr std::size_t kLongest = 18;  // digits that 64 bits surely hold
    return whole.empty() || whole.size() > kLongest ? 0 : std::stoull(whole);
}

WrittenNumber number_at(std::u32string_view text, std::size_t at) {
    WrittenNumber number;
    number.whole = digits_at(text, at);
    number.end = at + number.whole.size();
    while (number.whole.size() % 3 <= 3 && char_at(text, number.end) == U',' &&
           (number.commas || number.whole.size() <= 3)) {
        const std::string group = digits_at(text, number.end + 1);
        if (group.size() != 3) break;
        number.whole += group;
        number.end += 4;
        number.commas = true;
    }
    if (char_at(text, number.end) == U'.') {
        const std::string decimals = digits_at(text, number.end + 1);
        const std::size_t end = number.end + 1 + decimals.size();
        const bool goes_on = char_at(text, end) == U'.' && is_digit(char_at(text, end + 1));
        if (!decimals.empty() && !goes_on) {
            number.decimals = decimals;
            number.end = end;
        }
    }
    return number;
}

bool dialled(const WrittenNumber& number) {
    if (number.commas || !number.decimals.empty()) return false;
    const auto& digits = number.whole;
    return (digits.size() > 1 && digits[0] == '0') || digits.size() > 4 ||
           (digits.size() >= 3 && digits[0] == '1' && digits != "100" && digits != "1000");
}

std::u32string_view address_at(std::u32string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && is_address_letter(text[end])) ++end;
    while (end > at && !is_latin(text[end - 1]) && !is_digit(text[end - 1])) --end;
    const std::u32string_view word = text.substr(at, end - at);
    const auto dot = word.rfind(U'.');
    const auto host_end =
        std::min(word.find(U'/', word.find(U"://") == word.npos ? 0 : word.find(U"://") + 3), word.size());
    const auto last_dot = word.substr(0, host_end).rfind(U'.');
    if (dot == word.npos || last_dot == word.npos || last_dot == 0) return {};
    const std::u32string_view top = word.substr(last_dot + 1, host_end - last_dot - 1);
    if (top.size() < 2 || !std::ranges::all_of(top, is_latin)) return {};
    return word;
}

}  // namespace kiosk::speech
