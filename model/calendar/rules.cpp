#include "model/calendar/rules.h"

#include "model/calendar/lunar_days.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

namespace model {
namespace {

using namespace std::chrono;

constexpr Day since(year_month_day date) { return Day{date}; }

// When each kind of substitute came into force (관공서의 공휴일에 관한 규정 제3조 and its amendments).
constexpr Day kAlways = since(2014y / January / 1);
constexpr Day kNational = since(2021y / August / 4);
constexpr Day kReligious = since(2023y / May / 4);
constexpr Day kOf2026 = since(2026y / January / 1);
constexpr Day kNever = since(9999y / December / 31);

/// On which days of the week a holiday is made up for. Falling on another holiday makes up for it in either case.
enum class Lost { sunday, weekend };

struct Rule {
    std::string_view name;
    std::string_view made_up_as;  ///< what stands in 대체공휴일(...)
    Lost lost = Lost::weekend;
    Day made_up_since = kNever;
};

struct FixedRule {
    month_day date{};
    int first_year = 0;
    Rule rule;
};

constexpr std::array kFixed{
    FixedRule{January / 1, 0, {"1월 1일", ""}},
    FixedRule{March / 1, 0, {"3·1절", "3·1절", Lost::weekend, kNational}},
    FixedRule{May / 1, 2026, {"노동절", "노동절", Lost::weekend, kOf2026}},
    FixedRule{May / 5, 0, {"어린이날", "어린이날", Lost::weekend, kAlways}},
    FixedRule{June / 6, 0, {"현충일", ""}},
    FixedRule{July / 17, 2026, {"제헌절", "제헌절", Lost::weekend, kOf2026}},
    FixedRule{August / 15, 0, {"광복절", "광복절", Lost::weekend, kNational}},
    FixedRule{October / 3, 0, {"개천절", "개천절", Lost::weekend, kNational}},
    FixedRule{October / 9, 0, {"한글날", "한글날", Lost::weekend, kNational}},
    FixedRule{December / 25, 0, {"기독탄신일", "기독탄신일", Lost::weekend, kReligious}},
};
constexpr std::array kSeollal{Rule{"설날 전날", "설날", Lost::sunday, kAlways},
                              Rule{"설날", "설날", Lost::sunday, kAlways},
                              Rule{"설날 다음 날", "설날", Lost::sunday, kAlways}};
constexpr std::array kChuseok{Rule{"추석 전날", "추석", Lost::sunday, kAlways},
                              Rule{"추석", "추석", Lost::sunday, kAlways},
                              Rule{"추석 다음 날", "추석", Lost::sunday, kAlways}};
constexpr Rule kBuddha{"부처님오신날", "부처님오신날", Lost::weekend, kReligious};

struct Ruled {
    Day day;
    Rule rule;
};

void add_block(std::vector<Ruled>& days, Day middle, const std::array<Rule, 3>& rules) {
    Day day = middle - std::chrono::days{1};
    for (const Rule& rule : rules) {
        days.push_back({day, rule});
        day += std::chrono::days{1};
    }
}

/// By day; where two share one, the lunar one stands first: so the official calendars name the substitute of 2025-05-06
/// after 부처님오신날.
std::vector<Ruled> statutory(int year) {
    std::vector<Ruled> days;
    if (const auto lunar = lunar_days(year)) {
        add_block(days, lunar->seollal, kSeollal);
        days.push_back({lunar->buddha, kBuddha});
        add_block(days, lunar->chuseok, kChuseok);
    }
    for (const FixedRule& fixed : kFixed)
        if (year >= fixed.first_year) days.push_back({Day{std::chrono::year{year} / fixed.date}, fixed.rule});
    std::ranges::stable_sort(days, {}, &Ruled::day);
    return days;
}

bool weekend(Day day) {
    const weekday of_week{day};
    return of_week == Saturday || of_week == Sunday;
}

bool made_up(const Ruled& holiday) { return holiday.day >= holiday.rule.made_up_since; }

bool lost_to_weekend(const Ruled& holiday) {
    const weekday of_week{holiday.day};
    return of_week == Sunday || (of_week == Saturday && holiday.rule.lost == Lost::weekend);
}

/// The holidays among `same_day` (all of one day) that a substitute makes up for.
///
/// 제3조 제1항: at a weekend each by itself (1호, 2호); on a weekday those that coincide with another one (3호), where
/// one of them stays.
std::vector<Ruled> lost_among(std::span<const Ruled> same_day) {
    std::vector<Ruled> lost;
    if (weekend(same_day.front().day)) {
        std::ranges::copy_if(same_day, std::back_inserter(lost),
                             [](const Ruled& one) { return made_up(one) && lost_to_weekend(one); });
        return lost;
    }
    std::ranges::copy_if(same_day, std::back_inserter(lost), made_up);
    if (lost.size() == same_day.size()) lost.pop_back();
    return lost;
}

Day next_free(Day after, const std::set<Day>& taken) {
    Day day = after + days{1};
    while (weekend(day) || taken.contains(day)) day += days{1};
    return day;
}

/// 제3조 제2항: where two substitutes meet, the later one moves on to the next free day.
std::vector<Holiday> substitutes(std::span<const Ruled> holidays, std::set<Day> taken) {
    std::vector<Holiday> found;
    for (auto from = holidays.begin(); from != holidays.end();) {
        const auto to = std::find_if(from, holidays.end(), [&](const Ruled& one) { return one.day != from->day; });
        for (const Ruled& lost : lost_among({from, to})) {
            const Day day = next_free(lost.day, taken);
            taken.insert(day);
            found.push_back({.day = day,
                             .name = fmt::format("대체공휴일({})", lost.rule.made_up_as),
                             .kind = HolidayKind::substitute,
                             .source = "관공서의 공휴일에 관한 규정 제3조"});
        }
        from = to;
    }
    return found;
}

}  // namespace

std::vector<Holiday> holidays_by_rule(int year, const std::vector<Holiday>& also_off) {
    const std::vector<Ruled> by_rule = statutory(year);
    std::set<Day> taken;
    for (const Ruled& one : by_rule) taken.insert(one.day);
    for (const Holiday& one : also_off) taken.insert(one.day);

    std::vector<Holiday> all;
    all.reserve(by_rule.size());
    for (const Ruled& one : by_rule)
        all.push_back({.day = one.day,
                       .name = std::string{one.rule.name},
                       .kind = HolidayKind::statutory,
                       .source = "관공서의 공휴일에 관한 규정 제2조"});
    std::ranges::move(substitutes(by_rule, std::move(taken)), std::back_inserter(all));
    std::ranges::stable_sort(all, {}, &Holiday::day);
    return all;
}

}  // namespace model
