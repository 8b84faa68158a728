#include "model/base/overloaded.h"
#include "model/hours/plan.h"
#include "model/hours/wording.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace model {
namespace {

using namespace std::chrono;

constexpr std::array kDays{"일", "월", "화", "수", "목", "금", "토"};
constexpr std::array kPlaces{"첫째", "둘째", "셋째", "넷째", "다섯째"};

std::string joined_by(const std::vector<std::string>& parts, const char* between) {
    return fmt::format("{}", fmt::join(parts, between));
}

std::string weekdays(std::uint8_t days) {
    if (days == 0x7F) return "매일";
    std::vector<std::string> parts;
    for (const WeekRun& run : week_runs(days)) {
        const char* first = kDays.at(run.first);
        const char* last = kDays.at(run.last);
        if (run.length == 1)
            parts.emplace_back(first);
        else
            parts.push_back(fmt::format("{}{}{}", first, run.length == 2 ? "·" : "~", last));
    }
    return joined_by(parts, "·");
}

std::string place(int nth) {
    if (nth == -1) return "마지막";
    const auto index = static_cast<std::size_t>(std::abs(nth)) - 1;
    const std::string word = index < kPlaces.size() ? kPlaces.at(index) : fmt::format("{}번째", std::abs(nth));
    return nth > 0 ? word : "끝에서 " + word;
}

std::string places(const std::vector<int>& all) {
    std::vector<std::string> parts;
    parts.reserve(all.size());
    for (const int nth : all) parts.push_back(place(nth));
    return joined_by(parts, "·");
}

/// "첫째·셋째 토요일, 마지막 수요일"; days without a place: "월~금요일".
std::string nth_days(const std::vector<std::string>& byday) {
    std::vector<std::string> parts;
    if (const std::uint8_t plain = weekday_bits(byday))
        parts.push_back(plain == 0x7F ? "매일" : weekdays(plain) + "요일");
    for (const PlacesOfDay& one : by_weekday(byday)) {
        std::vector<int> nths = one.places;
        std::erase(nths, 0);
        if (!nths.empty()) parts.push_back(fmt::format("{} {}요일", places(nths), kDays.at(one.day.c_encoding())));
    }
    return joined_by(parts, ", ");
}

std::string month_days(const std::vector<int>& days) {
    std::vector<std::string> parts;
    for (const int day : days) {
        if (day > 0)
            parts.push_back(fmt::format("{}일", day));
        else
            parts.push_back(day == -1 ? "말일" : fmt::format("{} 날", place(day)));
    }
    return joined_by(parts, "·");
}

std::string months(const Schedule& row) {
    std::string text = row.interval == 1   ? "매월"
                       : row.interval == 2 ? "두 달마다"
                                           : fmt::format("{}달마다", row.interval);
    if (!row.bymonthday.empty()) text += " " + month_days(row.bymonthday);
    if (!row.byday.empty() && !row.bymonthday.empty()) return fmt::format("{}({}일 때)", text, nth_days(row.byday));
    if (!row.byday.empty() && row.bysetpos.empty()) return fmt::format("{} {}", text, nth_days(row.byday));
    if (!row.byday.empty()) return fmt::format("{} {} 가운데 {} 날", text, nth_days(row.byday), places(row.bysetpos));
    if (row.bymonthday.empty() && row.dtstart)
        text += fmt::format(" {}일", static_cast<unsigned>(year_month_day{*row.dtstart}.day()));
    return text;
}

std::string recurrence(const Schedule& row) {
    if (row.freq == Schedule::Freq::monthly) return months(row);
    std::uint8_t days = weekday_bits(row.byday);
    if (row.byday.empty() && row.dtstart) days = static_cast<std::uint8_t>(1U << weekday{*row.dtstart}.c_encoding());
    const bool one_day = row.valid_from && row.valid_from == row.valid_to;
    if (row.interval == 1) return days == 0x7F && (one_day || row.closed) ? "" : weekdays(days);
    if (row.interval == 2) return "격주 " + weekdays(days);
    return fmt::format("{}주마다 {}", row.interval, weekdays(days));
}

std::string date(Day day) {
    const year_month_day parts{day};
    return fmt::format("{}년 {}월 {}일", static_cast<int>(parts.year()), static_cast<unsigned>(parts.month()),
                       static_cast<unsigned>(parts.day()));
}

std::string from_to(const std::optional<Day>& from, const std::optional<Day>& to) {
    if (from && to) return from == to ? date(*from) : fmt::format("{}~{}", date(*from), date(*to));
    if (from) return date(*from) + "부터";
    return to ? date(*to) + "까지" : "";
}

std::string period(const Schedule& row) {
    std::vector<std::string> parts;
    if (row.valid_from || row.valid_to) parts.push_back(from_to(row.valid_from, row.valid_to));
    if (row.dtstart || row.until) parts.push_back(from_to(row.dtstart, row.until));
    if (row.count) parts.push_back(fmt::format("모두 {}번", *row.count));
    return joined_by(parts, " ");
}

std::string hours(const std::vector<ClockRange>& ranges) {
    std::vector<std::string> parts;
    for (const ClockRange& range : ranges) {
        if (range.closes_at - range.opens_at >= 24h && range.opens_at == 0min) return "24시간";
        const bool next_day = range.closes_at > 24h;
        parts.push_back(fmt::format("{}~{}{}", clock_text(range.opens_at), next_day ? "다음 날 " : "",
                                    clock_text(range.closes_at)));
    }
    return joined_by(parts, "·");
}

std::string lunch(const ClockRange& gap) {
    return fmt::format("점심 {}~{} 쉼", clock_text(gap.opens_at), clock_text(gap.closes_at));
}

/// As it is said on screen: 3·1절 is 삼일절 (its middle dot would read as a list), 기독탄신일 성탄절.
std::string shown(std::string name) {
    for (const auto& [legal, said] : {std::pair{"3·1절", "삼일절"}, std::pair{"기독탄신일", "성탄절"}})
        if (const auto at = name.find(legal); at != std::string::npos)
            name.replace(at, std::string{legal}.size(), said);
    return name;
}

std::string named(std::vector<std::string> names) {
    for (const std::string feast : {"설날", "추석"}) {
        const std::vector<std::string> block{feast + " 전날", feast, feast + " 다음 날"};
        const auto at = std::search(names.begin(), names.end(), block.begin(), block.end());
        if (at == names.end()) continue;
        *at = feast + " 연휴";
        names.erase(at + 1, at + 3);
    }
    for (std::string& name : names) name = shown(std::move(name));
    return joined_by(names, "·");
}

std::string holidays(const HolidayRule& rule, bool closed_at_year_end, bool always) {
    const std::string year_end = closed_at_year_end ? "연말연시 쉼" : "";
    const auto with = [&](const std::string& text) { return year_end.empty() ? text : text + ", " + year_end; };
    return std::visit(
        Overloaded{[&](const HolidaysUnknown&) { return always ? year_end : with("공휴일은 전화로 확인"); },
                   [&](const HolidaysOpen&) { return with("공휴일에도 함"); },
                   [&](const HolidaysClosed&) -> std::string {
                       return closed_at_year_end ? "공휴일·연말연시 쉼" : "공휴일 쉼";
                   },
                   [&](const HolidayHours& one) { return with("공휴일 " + hours({spelled_out(one.hours)})); },
                   [&](const ClosedOnNamed& one) {
                       return closed_at_year_end ? named(one.names) + "·연말연시 쉼" : named(one.names) + " 쉼";
                   },
                   [&](const MondayShift&) { return with("월요일 쉼(월요일이 공휴일이면 다음 평일)"); }},
        rule);
}

std::string with_reason(std::string text, const std::string& reason) {
    if (!reason.empty()) text += fmt::format("({})", reason);
    return text;
}

std::string regular_closure(const RegularClosure& closure) {
    return with_reason(fmt::format("매월 {} 쉼", nth_days(closure.byday)), closure.reason);
}

std::string last_entry(minutes before_close) { return fmt::format("닫기 {}분 전까지 입장", before_close.count()); }

std::string closure_text(const Closure& closure) {
    return with_reason(from_to(closure.from, closure.to) + " 쉼", closure.reason);
}

}  // namespace

const Wording kKoreanWording{.always = "매일 24시간",
                             .not_known = "운영 시간을 확인하지 못했습니다",
                             .unreadable = "운영 시간을 읽지 못했습니다",
                             .closed = "쉼",
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
