#include "kiosk/speech/korean_numbers.h"

#include <array>

namespace kiosk::speech {
namespace {

constexpr std::array<const char*, 10> kDigits{"", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구"};
constexpr std::array<const char*, 4> kPlaces{"", "십", "백", "천"};
constexpr std::array<const char*, 5> kGroups{"", "만", "억", "조", "경"};

/// 0 to 9999; "일" is not said before 십, 백 and 천.
std::string group_of_four(int number) {
    std::string out;
    for (int place = 3, unit = 1000; place >= 0; --place, unit /= 10) {
        const int digit = number / unit % 10;
        if (digit == 0) continue;
        if (digit != 1 || place == 0) out += kDigits[static_cast<std::size_t>(digit)];
        out += kPlaces[static_cast<std::size_t>(place)];
    }
    return out;
}

}  // namespace

std::string sino_korean(std::uint64_t number) {
    if (number == 0) return "영";
    std::string out;
    for (std::size_t group = kGroups.size(); group-- > 0;) {
        std::uint64_t unit = 1;
        for (std::size_t i = 0; i < group; ++i) unit *= 10000;
        const auto part = static_cast<int>(number / unit % 10000);
        if (part == 0) continue;
        if (!out.empty()) out += ' ';
        const bool bare = part == 1 && group == 1 && out.empty();  // 만, and not 일만
        if (!bare) out += group_of_four(part);
        out += kGroups[group];
    }
    return out;
}

std::string native_korean(int number) {
    static constexpr std::array<const char*, 10> kUnits{"",     "한",   "두",   "세",   "네",
                                                        "다섯", "여섯", "일곱", "여덟", "아홉"};
    static constexpr std::array<const char*, 10> kTens{"",   "열",   "스물", "서른", "마흔",
                                                       "쉰", "예순", "일흔", "여든", "아흔"};
    if (number == 20) return "스무";
    return std::string{kTens[static_cast<std::size_t>(number / 10 % 10)]} +
           kUnits[static_cast<std::size_t>(number % 10)];
}

std::string digits_korean(std::string_view digits) {
    std::string out;
    for (const char c : digits)
        if (c >= '0' && c <= '9') out += c == '0' ? "공" : kDigits[static_cast<std::size_t>(c - '0')];
    return out;
}

}  // namespace kiosk::speech
