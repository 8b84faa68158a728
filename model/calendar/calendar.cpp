#include "model/calendar/calendar.h"

#include "model/calendar/known_days.h"
#include "model/calendar/rules.h"

#include <algorithm>
#include <array>

namespace model {
namespace {

using namespace std::chrono;

// 2027년 월력요항 (published in 2026) agrees with the rules; each year's check moves this on by one.
constexpr Day kCoversUntil{2027y / December / 31};
constexpr days kWarning{60};

struct KindCode {
    HolidayKind kind;
    std::string_view code;
};
constexpr std::array kKindCodes{
    KindCode{HolidayKind::statutory, "statutory"}, KindCode{HolidayKind::substitute, "substitute"},
    KindCode{HolidayKind::temporary, "temporary"}, KindCode{HolidayKind::election, "election"},
    KindCode{HolidayKind::local, "local"},
};

constexpr auto kNames = std::to_array<std::string_view>(
    {"1월 1일", "설날 전날", "설날", "설날 다음 날", "3·1절", "노동절", "부처님오신날", "어린이날", "현충일", "제헌절",
     "광복절", "추석 전날", "추석", "추석 다음 날", "개천절", "한글날", "기독탄신일"});
constexpr auto kMadeUp =
    std::to_array<std::string_view>({"설날", "3·1절", "노동절", "부처님오신날", "어린이날", "제헌절", "광복절", "추석",
                                     "개천절", "한글날", "기독탄신일"});

constexpr std::string_view kSubstitute = "대체공휴일(";

bool same_day_and_name(const Holiday& a, const Holiday& b) { return a.day == b.day && a.name == b.name; }

}  // namespace

std::string_view code(HolidayKind kind) {
    const auto* const at = std::ranges::find(kKindCodes, kind, &KindCode::kind);
    return at != kKindCodes.end() ? at->code : "";
}

std::optional<HolidayKind> holiday_kind_of(std::string_view code) {
    const auto* const at = std::ranges::find(kKindCodes, code, &KindCode::code);
    return at != kKindCodes.end() ? std::optional{at->kind} : std::nullopt;
}

bool is_statutory_name(std::string_view name) {
    if (!name.starts_with(kSubstitute)) return std::ranges::find(kNames, name) != kNames.end();
    if (!name.ends_with(')')) return false;
    name.remove_prefix(kSubstitute.size());
    name.remove_suffix(1);
    return std::ranges::find(kMadeUp, name) != kMadeUp.end();
}

Calendar::Calendar(std::vector<Holiday> entered) : entered_{std::move(entered)} {
    std::ranges::stable_sort(entered_, {}, &Holiday::day);
}

const std::vector<Holiday>& Calendar::year_of(Day day) const {
    const year in_year = year_month_day{day}.year();
    const auto [at, fresh] = years_.try_emplace(static_cast<int>(in_year));
    std::vector<Holiday>& all = at->second;
    if (!fresh) return all;
    const std::vector<Holiday> known = known_days(at->first);
    all = holidays_by_rule(at->first, known);
    all.insert(all.end(), known.begin(), known.end());
    for (const Holiday& one : entered_) {
        const bool twice =
            std::ranges::any_of(all, [&](const Holiday& other) { return same_day_and_name(one, other); });
        if (year_month_day{one.day}.year() == in_year && !twice) all.push_back(one);
    }
    std::ranges::stable_sort(
        all, [](const Holiday& a, const Holiday& b) { return a.day != b.day ? a.day < b.day : a.kind < b.kind; });
    return all;
}

std::span<const Holiday> Calendar::view(Day day) const {
    const std::vector<Holiday>& all = year_of(day);
    const auto earlier = [](const Holiday& one, Day than) { return one.day < than; };
    const auto first = std::lower_bound(all.begin(), all.end(), day, earlier);
    const auto last = std::lower_bound(first, all.end(), day + days{1}, earlier);
    return {first, last};
}

std::vector<Holiday> Calendar::on(Day day) const {
    const std::span<const Holiday> found = view(day);
    return {found.begin(), found.end()};
}

std::vector<Holiday> Calendar::between(Day from, Day to) const {
    std::vector<Holiday> found;
    for (year at = year_month_day{from}.year(); at <= year_month_day{to}.year(); ++at)
        for (const Holiday& one : year_of(Day{at / January / 1}))
            if (one.day >= from && one.day <= to) found.push_back(one);
    return found;
}

Day Calendar::covers_until() const { return kCoversUntil; }

Day Calendar::warns_from() const { return kCoversUntil - kWarning; }

}  // namespace model
