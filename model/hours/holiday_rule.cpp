#include "model/hours/holiday_rule.h"

#include <algorithm>
#include <array>

namespace model {
namespace {

using namespace std::chrono;
using Effect = HolidayVerdict::Effect;
using Holidays = std::span<const Holiday>;

bool weekend(Day day) {
    const weekday of_week{day};
    return of_week == Saturday || of_week == Sunday;
}

// The names that known_days.cpp gives to designated days; what follows them in brackets differs.
constexpr std::array<std::string_view, 4> kDesignated{"임시공휴일", "전국동시지방선거", "국회의원선거", "대통령선거"};

bool listed(const ClosedOnNamed& rule, const Holiday& holiday) {
    return std::ranges::find(rule.names, holiday.name) != rule.names.end();
}

/// Whether `day` stands in for a Monday that was a holiday: the first weekday after it that is none.
bool stands_in_for_monday(const Calendar& calendar, Day day) {
    if (weekend(day)) return false;
    for (Day before = day - days{1};; before -= days{1}) {
        const bool holiday = !calendar.view(before).empty();
        if (!holiday && !weekend(before)) return false;
        if (holiday && weekday{before} == Monday) return true;
    }
}

struct Judge {
    const Opening& opening;
    const Calendar& calendar;
    Day day;
    Holidays holidays;

    HolidayVerdict on_holiday(Effect effect, OpenReason reason = OpenReason::holiday, ClockRange hours = {}) const {
        if (holidays.empty()) return {};
        return {.effect = effect, .reason = reason, .name = holidays.front().name, .hours = hours};
    }

    HolidayVerdict operator()(const HolidaysOpen&) const { return {}; }
    HolidayVerdict operator()(const HolidaysClosed&) const { return on_holiday(Effect::closed); }
    HolidayVerdict operator()(const HolidayHours& rule) const {
        return on_holiday(Effect::other_hours, OpenReason::holiday, rule.hours);
    }
    HolidayVerdict operator()(const ClosedOnNamed& rule) const {
        for (const Holiday& holiday : holidays)
            if (listed(rule, holiday))
                return {.effect = Effect::closed, .reason = OpenReason::holiday, .name = holiday.name, .hours = {}};
        // A name that no holiday has may be a slip for this very one.
        if (std::ranges::all_of(rule.names, is_holiday_name)) return {};
        return on_holiday(Effect::unknown, OpenReason::holiday_rule_unknown);
    }
    HolidayVerdict operator()(const MondayShift&) const {
        const bool monday = weekday{day} == Monday;
        const bool closed = holidays.empty() && (monday || stands_in_for_monday(calendar, day));
        if (!closed) return {};
        return {.effect = Effect::closed, .reason = OpenReason::not_a_day, .name = {}, .hours = {}};
    }
    HolidayVerdict operator()(const HolidaysUnknown&) const {
        // Who says "24 hours, every day" has said it of holidays too.
        if (opening.always) return {};
        return on_holiday(Effect::unknown, OpenReason::holiday_rule_unknown);
    }
};

struct Spelling {
    std::string_view written;
    std::vector<std::string> legal;
};

std::vector<Spelling> spellings() {
    return {{"삼일절", {"3·1절"}},
            {"3.1절", {"3·1절"}},
            {"3ㆍ1절", {"3·1절"}},
            {"31절", {"3·1절"}},
            {"신정", {"1월 1일"}},
            {"새해 첫날", {"1월 1일"}},
            {"1월1일", {"1월 1일"}},
            {"구정", {"설날"}},
            {"설", {"설날"}},
            {"설 전날", {"설날 전날"}},
            {"설 다음 날", {"설날 다음 날"}},
            {"설날 다음날", {"설날 다음 날"}},
            {"설 연휴", {"설날 전날", "설날", "설날 다음 날"}},
            {"설날 연휴", {"설날 전날", "설날", "설날 다음 날"}},
            {"추석 다음날", {"추석 다음 날"}},
            {"추석 연휴", {"추석 전날", "추석", "추석 다음 날"}},
            {"근로자의 날", {"노동절"}},
            {"석가탄신일", {"부처님오신날"}},
            {"부처님 오신 날", {"부처님오신날"}},
            {"부처님 오신날", {"부처님오신날"}},
            {"성탄절", {"기독탄신일"}},
            {"크리스마스", {"기독탄신일"}}};
}

}  // namespace

HolidayVerdict holiday_verdict(const Opening& opening, const Calendar& calendar, Day day) {
    return std::visit(Judge{opening, calendar, day, calendar.view(day)}, opening.holiday_rule);
}

std::vector<std::string> legal_names(std::string_view written) {
    for (const Spelling& spelling : spellings())
        if (spelling.written == written) return spelling.legal;
    return {std::string{written}};
}

bool is_holiday_name(std::string_view name) {
    return is_statutory_name(name) ||
           std::ranges::any_of(kDesignated, [&](std::string_view known) { return name.starts_with(known); });
}

}  // namespace model
