#include "model/hours/clock_text.h"

#include <charconv>

namespace model {
namespace {

using namespace std::chrono;

/// Takes one or two digits off the front.
std::optional<int> take_number(std::string_view& text, std::size_t at_least) {
    int value = 0;
    const char* const end = text.data() + std::min<std::size_t>(2, text.size());
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    const auto used = static_cast<std::size_t>(stop - text.data());
    if (error != std::errc{} || used < at_least || value < 0) return std::nullopt;
    text.remove_prefix(used);
    return value;
}

bool take(std::string_view& text, char c) {
    if (text.empty() || text.front() != c) return false;
    text.remove_prefix(1);
    return true;
}

std::optional<minutes> parse_offset(std::string_view text) {
    if (text == "Z" || text == "z") return 0min;
    const int sign = !text.empty() && text.front() == '-' ? -1 : 1;
    if (!take(text, '+') && !take(text, '-')) return std::nullopt;
    const auto hour = take_number(text, 2);
    if (!hour || *hour > 14) return std::nullopt;
    take(text, ':');
    const auto minute = text.empty() ? std::optional{0} : take_number(text, 2);
    if (!minute || *minute > 59 || !text.empty()) return std::nullopt;
    return sign * (hours{*hour} + minutes{*minute});
}

}  // namespace

std::optional<ClockText> parse_clock(std::string_view text) {
    const auto hour = take_number(text, 1);
    if (!hour || *hour > 24 || !take(text, ':')) return std::nullopt;
    const auto minute = take_number(text, 2);
    if (!minute || *minute > 59) return std::nullopt;
    int second = 0;
    if (take(text, ':')) {
        const auto read = take_number(text, 2);
        if (!read || *read > 60) return std::nullopt;
        second = *read;
    }
    ClockText clock{.at = hours{*hour} + minutes{*minute}, .ahead = std::nullopt};
    if (clock.at == 23h + 59min && second >= 59) clock.at = 24h;
    if (clock.at > 24h) return std::nullopt;
    if (text.empty()) return clock;
    clock.ahead = parse_offset(text);
    return clock.ahead ? std::optional{clock} : std::nullopt;
}

}  // namespace model
