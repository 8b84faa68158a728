#include "model/hours/by_day.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace model {
namespace {

using namespace std::chrono;

constexpr std::array<std::string_view, 7> kWeekdays{"SU", "MO", "TU", "WE", "TH", "FR", "SA"};

}  // namespace

std::optional<ByDay> parse_by_day(std::string_view text) {
    if (text.size() < 2) return std::nullopt;
    const auto* const at = std::ranges::find(kWeekdays, text.substr(text.size() - 2));
    if (at == kWeekdays.end()) return std::nullopt;
    const weekday day{static_cast<unsigned>(at - kWeekdays.begin())};
    std::string_view number = text.substr(0, text.size() - 2);
    if (number.empty()) return ByDay{.place = 0, .day = day};
    if (number.front() == '+') number.remove_prefix(1);
    int place = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), place);
    if (error != std::errc{} || end != number.data() + number.size() || place == 0 || place < -5 || place > 5)
        return std::nullopt;
    return ByDay{.place = place, .day = day};
}

bool falls_on(Day day, const ByDay& wanted) {
    if (weekday{day} != wanted.day) return false;
    if (wanted.place == 0) return true;
    const year_month_day date{day};
    const int of_month = static_cast<int>(static_cast<unsigned>(date.day()));
    const int days_in_month = static_cast<int>(static_cast<unsigned>((date.year() / date.month() / last).day()));
    const int place = wanted.place > 0 ? (of_month - 1) / 7 + 1 : -((days_in_month - of_month) / 7 + 1);
    return place == wanted.place;
}

}  // namespace model
