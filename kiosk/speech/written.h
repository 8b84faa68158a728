#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::speech {

// What numerals in written text are, whatever the language that reads them. Positions count code points.

constexpr bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
constexpr bool is_latin(char32_t c) { return (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z'); }
constexpr bool is_syllable(char32_t c) { return c >= U'가' && c <= U'힣'; }
constexpr bool is_jamo(char32_t c) { return c >= U'ㄱ' && c <= U'ㅣ'; }
constexpr bool is_space(char32_t c) { return c == U' ' || c == U'\t' || c == U'\n' || c == 0xA0; }
/// What stands between the ends of a range: "~" and its kin, and the dash.
constexpr bool is_range_mark(char32_t c) { return c == U'~' || c == U'∼' || c == U'～' || c == U'–' || c == U'〜'; }

/// "1577-1295", "063-222-1000", "063-281-6280-1": the groups, and where it ends.
struct WrittenPhone {
    std::vector<std::string> groups;
    std::size_t end = 0;
};
std::optional<WrittenPhone> phone_at(std::u32string_view text, std::size_t at);

/// "10:00", "24:00"
struct WrittenClock {
    int hour = 0, minute = 0;
    std::size_t end = 0;
};
std::optional<WrittenClock> clock_at(std::u32string_view text, std::size_t at);

/// "2021-02-24", "2021.2.24.", "2014-04" (day 0)
struct WrittenDay {
    int year = 0, month = 0, day = 0;
    std::size_t end = 0;
};
std::optional<WrittenDay> day_at(std::u32string_view text, std::size_t at);

/// "30", "1,770", "1.5"
struct WrittenNumber {
    std::string whole;     ///< its digits, without commas; may begin with 0
    std::string decimals;  ///< empty where it has none
    bool commas = false;
    std::size_t end = 0;

    std::uint64_t value() const;  ///< of the whole part; 0 where it is too long to be a quantity
};
/// Precondition: a digit stands at `at`.
WrittenNumber number_at(std::u32string_view text, std::size_t at);

/// The run of digits at `at`.
std::string digits_at(std::u32string_view text, std::size_t at);

/// True for a number that is dialled and not counted, where it stands alone: it begins with 0, is one of the short
/// numbers (112, 1366, 110, which all begin with 1), or is longer than any count that is written without commas.
bool dialled(const WrittenNumber& number);

/// A web or mail address, or an empty view.
std::u32string_view address_at(std::u32string_view text, std::size_t at);

}  // namespace kiosk::speech
