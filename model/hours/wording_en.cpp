#include "model/base/overloaded.h"
#include "model/hours/plan.h"
#include "model/hours/wording.h"

#include <fmt/ranges.h>

#include <array>
#include <cstdlib>

namespace model {
namespace {

using namespace std::chrono;

constexpr std::array kDays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
constexpr std::array kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

/// "A", "A and B", "A, B and C".
std::string listed(const std::vector<std::string>& parts) {
    if (parts.size() < 2) return parts.empty() ? "" : parts.front();
    return fmt::format("{} and {}", fmt::join(parts.begin(), parts.end() - 1, ", "), parts.back());
}

std::string weekdays(std::uint8_t days) {
    if (days == 0x7F) return "Every day";
    std::vector<std::string> parts;
    for (const WeekRun& run : week_runs(days)) {
        if (run.length > 2) {
            parts.push_back(fmt::format("{}–{}", kDays.at(run.first), kDays.at(run.last)));
            continue;
        }
        parts.emplace_back(kDays.at(run.first));
        if (run.length == 2) parts.emplace_back(kDays.at(run.last));
    }
    return listed(parts);
}

std::string ordinal(int nth) {
    if (nth == -1) return "last";
    const int number = std::abs(nth);
    const bool teen = number % 100 >= 11 && number % 100 <= 13;
    const char* ending = teen || number % 10 > 3 || number % 10 == 0
                             ? "th"
                             : std::array{"st", "nd", "rd"}.at(static_cast<std::size_t>(number % 10 - 1));
    return fmt::format("{}{}{}", number, ending, nth < 0 ? " to last" : "");
}

std::string ordinals(const std::vector<int>& all) {
    std::vector<std::string> parts;
    parts.reserve(all.size());
    for (const int nth : all) parts.push_back(ordinal(nth));
    return listed(parts);
}

std::string nth_days(const std::vector<std::string>& byday) {
    std::vector<std::string> parts;
    if (const std::uint8_t plain = weekday_bits(byday))
        parts.push_back(plain == 0x7F ? "every day" : "every " + weekdays(plain));
    for (const PlacesOfDay& one : by_weekday(byday)) {
        std::vector<int> nths = one.places;
        std::erase(nths, 0);
        if (!nths.empty()) parts.push_back(fmt::format("{} {}", ordinals(nths), kDays.at(one.day.c_encoding())));
    }
    return listed(parts);
}

std::string month_days(const std::vector<int>& days) {
    std::vector<std::string> parts;
    parts.reserve(days.size());
    for (const int day : days) parts.push_back(day < 0 ? ordinal(day) + " day" : ordinal(day));
    return listed(parts);
}

std::string months(const Schedule& row) {
    std::string of = row.interval == 1 ? "of the month" : fmt::format("of every {} month", ordinal(row.interval));
    if (!row.byday.empty() && !row.bymonthday.empty())
        return fmt::format("{} {} if on {}", month_days(row.bymonthday), of, weekdays(weekday_bits(row.byday)));
    if (!row.bymonthday.empty()) return fmt::format("{} {}", month_days(row.bymonthday), of);
    if (!row.byday.empty() && row.bysetpos.empty()) return fmt::format("{} {}", nth_days(row.byday), of);
    if (!row.byday.empty())
        return fmt::format("{} of the {} days {}", ordinals(row.bysetpos), weekdays(weekday_bits(row.byday)), of);
    if (!row.dtstart) return of;
    return fmt::format("{} {}", ordinal(static_cast<int>(static_cast<unsigned>(year_month_day{*row.dtstart}.day()))),
                       of);
}

std::string recurrence(const Schedule& row) {
    if (row.freq == Schedule::Freq::monthly) return months(row);
    std::uint8_t days = weekday_bits(row.byday);
    if (row.byday.empty() && row.dtstart) days = static_cast<std::uint8_t>(1U << weekday{*row.dtstart}.c_encoding());
    const bool one_day = row.valid_from && row.valid_from == row.valid_to;
    if (row.interval == 1) return days == 0x7F && (one_day || row.closed) ? "" : weekdays(days);
    return fmt::format("{} every {} weeks", weekdays(days), row.interval);
}

std::string date(Day day) {
    const year_month_day parts{day};
    return fmt::format("{} {} {}", static_cast<unsigned>(parts.day()),
                       kMonths.at(static_cast<unsigned>(parts.month()) - 1), static_cast<int>(parts.year()));
}

std::string from_to(const std::optional<Day>& from, const std::optional<Day>& to) {
    if (from && to) return from == to ? date(*from) : fmt::format("{}–{}", date(*from), date(*to));
    if (from) return "from " + date(*from);
    return to ? "until " + date(*to) : "";
}

std::string period(const Schedule& row) {
    std::vector<std::string> parts;
    if (row.valid_from || row.valid_to) parts.push_back(from_to(row.valid_from, row.valid_to));
    if (row.dtstart || row.until) parts.push_back(from_to(row.dtstart, row.until));
    if (row.count) parts.push_back(fmt::format("{} times", *row.count));
    return parts.empty() ? "" : fmt::format("{}:", fmt::join(parts, ", "));
}

std::string hours(const std::vector<ClockRange>& ranges) {
    std::vector<std::string> parts;
    for (const ClockRange& range : ranges) {
        if (range.closes_at - range.opens_at >= 24h && range.opens_at == 0min) return "24 hours";
        parts.push_back(fmt::format("{}–{}{}", clock_text(range.opens_at), clock_text(range.closes_at),
                                    range.closes_at > 24h ? " next day" : ""));
    }
    return listed(parts);
}

std::string lunch(const ClockRange& gap) {
    return fmt::format("closed for lunch {}–{}", clock_text(gap.opens_at), clock_text(gap.closes_at));
}

/// The names that the law gives in Korean, in the English of the official calendar.
struct HolidayName {
    std::string_view legal;
    std::string_view english;
};
constexpr std::array kHolidayNames{
    HolidayName{"1월 1일", "New Year's Day"},
    HolidayName{"설날 전날", "the day before Seollal"},
    HolidayName{"설날", "Seollal"},
    HolidayName{"설날 다음 날", "the day after Seollal"},
    HolidayName{"3·1절", "Independence Movement Day"},
    HolidayName{"노동절", "Labour Day"},
    HolidayName{"부처님오신날", "Buddha's Birthday"},
    HolidayName{"어린이날", "Children's Day"},
    HolidayName{"현충일", "Memorial Day"},
    HolidayName{"제헌절", "Constitution Day"},
    HolidayName{"광복절", "Liberation Day"},
    HolidayName{"추석 전날", "the day before Chuseok"},
    HolidayName{"추석", "Chuseok"},
    HolidayName{"추석 다음 날", "the day after Chuseok"},
    HolidayName{"개천절", "National Foundation Day"},
    HolidayName{"한글날", "Hangeul Day"},
    HolidayName{"기독탄신일", "Christmas Day"},
};

std::string shown(const std::string& name) {
    for (const HolidayName& one : kHolidayNames)
        if (one.legal == name) return std::string{one.english};
    return name;
}

std::string named(const std::vector<std::string>& names) {
    std::vector<std::string> parts;
    parts.reserve(names.size());
    for (const std::string& name : names) parts.push_back(shown(name));
    return listed(parts);
}

std::string holidays(const HolidayRule& rule, bool closed_at_year_end, bool always) {
    const std::string year_end = closed_at_year_end ? "closed at year's end" : "";
    const auto with = [&](const std::string& text) { return year_end.empty() ? text : text + ", " + year_end; };
    return std::visit(
        Overloaded{[&](const HolidaysUnknown&) { return always ? year_end : with("call for public holidays"); },
                   [&](const HolidaysOpen&) { return with("also on public holidays"); },
                   [&](const HolidaysClosed&) -> std::string {
                       return closed_at_year_end ? "closed on public holidays and at year's end"
                                                 : "closed on public holidays";
                   },
                   [&](const HolidayHours& one) { return with("public holidays " + hours({spelled_out(one.hours)})); },
                   [&](const ClosedOnNamed& one) { return with("closed on " + named(one.names)); },
                   [&](const MondayShift&) {
                       return with("closed on Mondays (the next weekday when Monday is a public holiday)");
                   }},
        rule);
}

std::string with_reason(std::string text, const std::string& reason) {
    if (!reason.empty()) text += fmt::format(" ({})", reason);
    return text;
}

std::string regular_closure(const RegularClosure& closure) {
    return with_reason(fmt::format("closed {} of the month", nth_days(closure.byday)), closure.reason);
}

std::string last_entry(minutes before_close) {
    return fmt::format("last entry {} minutes before closing", before_close.count());
}

std::string closure_text(const Closure& closure) {
    return with_reason("Closed " + from_to(closure.from, closure.to), closure.reason);
}

}  // namespace

const Wording kEnglishWording{.always = "Every day, 24 hours",
                              .not_known = "Hours not confirmed",
                              .unreadable = "Hours cannot be read",
                              .closed = "closed",
                              .weekdays = weekdays,
                              .recurrence = recurrence,
                              .period = period,
                              .hours = hours,
                              .lunch = lunch,
                              .holidays = holidays,
                              .regular_closure = regular_closure,
                              .last_entry = last_entry,
                              .closure = closure_text};

}  // namespace model
