#include "model/hours/month_rule.h"

#include <algorithm>
#include <array>
#include <bit>

namespace model {

using namespace std::chrono;

MonthRule::MonthRule(const Schedule& row) : by_month_day_{row.bymonthday}, by_set_pos_{row.bysetpos} {
    for (const std::string& text : row.byday)
        if (const auto by_day = parse_by_day(text)) by_day_.push_back(*by_day);
    if (by_day_.empty() && by_month_day_.empty() && row.dtstart)
        by_month_day_.push_back(static_cast<int>(static_cast<unsigned>(year_month_day{*row.dtstart}.day())));
}

bool MonthRule::names(Day day, int of_month, int days_in_month) const {
    const bool by_date = by_month_day_.empty() || std::ranges::any_of(by_month_day_, [&](int wanted) {
                             return wanted == of_month || wanted == of_month - days_in_month - 1;
                         });
    return by_date &&
           (by_day_.empty() || std::ranges::any_of(by_day_, [day](const ByDay& one) { return falls_on(day, one); }));
}

std::uint32_t MonthRule::chosen(std::uint32_t days) const {
    if (by_set_pos_.empty()) return days;
    const int all = std::popcount(days);
    std::uint32_t found = 0;
    int place = 0;
    for (std::uint32_t left = days; left != 0; left &= left - 1) {
        ++place;
        if (std::ranges::any_of(by_set_pos_, [&](int wanted) { return wanted == place || wanted == place - all - 1; }))
            found |= left & (~left + 1);
    }
    return found;
}

std::uint32_t MonthRule::days(year_month month) const {
    const Day first{month / 1};
    const auto days_in_month = static_cast<int>(static_cast<unsigned>((month / last).day()));
    std::uint32_t named = 0;
    for (int of_month = 1; of_month <= days_in_month; ++of_month)
        if (names(first + std::chrono::days{of_month - 1}, of_month, days_in_month)) named |= 1U << of_month;
    return chosen(named);
}

}  // namespace model
