// Chinese and Japanese: other words in the same places.
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

struct HolidayName {
    std::string_view legal;
    std::string_view shown;
};

/// The pieces that the two languages put together alike. `{}` and `{0}` are filled in.
struct Han {
    std::array<std::string_view, 7> days;       ///< in a run: "周一", "月"
    std::array<std::string_view, 7> day_alone;  ///< behind a place in the month: "周一", "月曜日"
    std::string_view every_day, pair, run, between;
    std::string_view nth, nth_last, last;  ///< of weekdays in a month
    std::string_view nth_day, nth_last_day, last_day, month_last_day, month_nth_last_day;
    std::string_view every_month, every_months, if_on, among;
    std::string_view every_other_week, every_weeks;
    std::string_view from_to, from, until, times;
    std::string_view whole_day, clock_range, next_day, lunch;
    std::string_view holidays_unknown, holidays_open, holidays_closed, holidays_year_end, holiday_hours, named,
        year_end, named_year_end, monday_shift;
    std::string_view regular, last_entry, closed, reason;
    std::string_view feast;  ///< of the three days of 설날 and 추석
    std::array<HolidayName, 17> names;
};

constexpr Han kChineseWords{.days = {"周日", "周一", "周二", "周三", "周四", "周五", "周六"},
                            .day_alone = {"周日", "周一", "周二", "周三", "周四", "周五", "周六"},
                            .every_day = "每天",
                            .pair = "{}、{}",
                            .run = "{}至{}",
                            .between = "、",
                            .nth = "第{}个",
                            .nth_last = "倒数第{}个",
                            .last = "最后一个",
                            .nth_day = "第{}天",
                            .nth_last_day = "倒数第{}天",
                            .last_day = "最后一天",
                            .month_last_day = "最后一天",
                            .month_nth_last_day = "倒数第{}天",
                            .every_month = "每月",
                            .every_months = "每{}个月",
                            .if_on = "{}（逢{}）",
                            .among = "{}{}中的{}",
                            .every_other_week = "隔周{}",
                            .every_weeks = "每{}周{}",
                            .from_to = "{}至{}",
                            .from = "自{}起",
                            .until = "至{}",
                            .times = "共{}次",
                            .whole_day = "24小时",
                            .clock_range = "{}–{}{}",
                            .next_day = "次日",
                            .lunch = "午休{}–{}",
                            .holidays_unknown = "公休日请致电确认",
                            .holidays_open = "公休日照常",
                            .holidays_closed = "公休日休息",
                            .holidays_year_end = "公休日和年末年初休息",
                            .holiday_hours = "公休日{}",
                            .named = "{}休息",
                            .year_end = "年末年初休息",
                            .named_year_end = "{}、年末年初休息",
                            .monday_shift = "周一休息（周一为公休日时改为下一个工作日）",
                            .regular = "每月{}休息",
                            .last_entry = "最晚在关门前{}分钟入场",
                            .closed = "{}休息",
                            .reason = "{}（{}）",
                            .feast = "{}连休",
                            .names = {{{"1월 1일", "元旦"},
                                       {"설날 전날", "春节前一天"},
                                       {"설날", "春节"},
                                       {"설날 다음 날", "春节次日"},
                                       {"3·1절", "三一节"},
                                       {"노동절", "劳动节"},
                                       {"부처님오신날", "佛诞日"},
                                       {"어린이날", "儿童节"},
                                       {"현충일", "显忠日"},
                                       {"제헌절", "制宪节"},
                                       {"광복절", "光复节"},
                                       {"추석 전날", "中秋节前一天"},
                                       {"추석", "中秋节"},
                                       {"추석 다음 날", "中秋节次日"},
                                       {"개천절", "开天节"},
                                       {"한글날", "韩文日"},
                                       {"기독탄신일", "圣诞节"}}}};

constexpr Han kJapaneseWords{.days = {"日", "月", "火", "水", "木", "金", "土"},
                             .day_alone = {"日曜日", "月曜日", "火曜日", "水曜日", "木曜日", "金曜日", "土曜日"},
                             .every_day = "毎日",
                             .pair = "{}・{}",
                             .run = "{}～{}",
                             .between = "・",
                             .nth = "第{}",
                             .nth_last = "最後から{}番目の",
                             .last = "最終",
                             .nth_day = "{}番目の日",
                             .nth_last_day = "最後から{}番目の日",
                             .last_day = "最後の日",
                             .month_last_day = "末日",
                             .month_nth_last_day = "最後から{}番目の日",
                             .every_month = "毎月",
                             .every_months = "{}か月ごと",
                             .if_on = "{}（{}の場合）",
                             .among = "{}{}のうち{}",
                             .every_other_week = "隔週{}曜日",
                             .every_weeks = "{}週ごとの{}曜日",
                             .from_to = "{}～{}",
                             .from = "{}から",
                             .until = "{}まで",
                             .times = "全{}回",
                             .whole_day = "24時間",
                             .clock_range = "{}～{}{}",
                             .next_day = "翌日",
                             .lunch = "昼休み{}～{}",
                             .holidays_unknown = "祝日は電話で確認",
                             .holidays_open = "祝日も利用可",
                             .holidays_closed = "祝日休み",
                             .holidays_year_end = "祝日・年末年始休み",
                             .holiday_hours = "祝日{}",
                             .named = "{}休み",
                             .year_end = "年末年始休み",
                             .named_year_end = "{}・年末年始休み",
                             .monday_shift = "月曜日休み（月曜日が祝日の場合は翌平日）",
                             .regular = "毎月{}休み",
                             .last_entry = "入場は終了の{}分前まで",
                             .closed = "{}休み",
                             .reason = "{}（{}）",
                             .feast = "{}連休",
                             .names = {{{"1월 1일", "元日"},
                                        {"설날 전날", "旧正月の前日"},
                                        {"설날", "旧正月"},
                                        {"설날 다음 날", "旧正月の翌日"},
                                        {"3·1절", "三一節"},
                                        {"노동절", "労働節"},
                                        {"부처님오신날", "釈迦誕生日"},
                                        {"어린이날", "こどもの日"},
                                        {"현충일", "顕忠日"},
                                        {"제헌절", "制憲節"},
                                        {"광복절", "光復節"},
                                        {"추석 전날", "秋夕の前日"},
                                        {"추석", "秋夕"},
                                        {"추석 다음 날", "秋夕の翌日"},
                                        {"개천절", "開天節"},
                                        {"한글날", "ハングルの日"},
                                        {"기독탄신일", "クリスマス"}}}};

/// One of the patterns above, filled in.
template <class... Values>
std::string filled(std::string_view pattern, const Values&... values) {
    return fmt::format(fmt::runtime(pattern), values...);
}

std::string joined_by(const std::vector<std::string>& parts, std::string_view between) {
    return fmt::format("{}", fmt::join(parts, between));
}

template <const Han& L>
std::string weekdays(std::uint8_t days) {
    if (days == 0x7F) return std::string{L.every_day};
    std::vector<std::string> parts;
    for (const WeekRun& run : week_runs(days))
        parts.push_back(run.length == 1
                            ? std::string{L.days.at(run.first)}
                            : filled(run.length == 2 ? L.pair : L.run, L.days.at(run.first), L.days.at(run.last)));
    return joined_by(parts, L.between);
}

/// Of a weekday, with `last`, `nth` and `nth_last`; of a day, with theirs.
std::string place(int nth, std::string_view last, std::string_view from_start, std::string_view from_end) {
    if (nth == -1) return std::string{last};
    return filled(nth > 0 ? from_start : from_end, std::abs(nth));
}

template <const Han& L>
std::string nth_days(const std::vector<std::string>& byday) {
    std::vector<std::string> parts;
    if (const std::uint8_t plain = weekday_bits(byday)) parts.push_back(weekdays<L>(plain));
    for (const PlacesOfDay& one : by_weekday(byday)) {
        std::vector<std::string> places;
        for (const int nth : one.places)
            if (nth != 0) places.push_back(place(nth, L.last, L.nth, L.nth_last));
        if (!places.empty())
            parts.push_back(fmt::format("{}{}", joined_by(places, L.between), L.day_alone.at(one.day.c_encoding())));
    }
    return joined_by(parts, L.between);
}

template <const Han& L>
std::string month_days(const std::vector<int>& days) {
    std::vector<std::string> parts;
    for (const int day : days)
        parts.push_back(day > 0 ? fmt::format("{}日", day)
                                : place(day, L.month_last_day, L.nth_day, L.month_nth_last_day));
    return joined_by(parts, L.between);
}

template <const Han& L>
std::string months(const Schedule& row) {
    std::string text = row.interval == 1 ? std::string{L.every_month} : filled(L.every_months, row.interval);
    text += month_days<L>(row.bymonthday);
    if (!row.byday.empty() && !row.bymonthday.empty()) return filled(L.if_on, text, nth_days<L>(row.byday));
    if (!row.byday.empty() && row.bysetpos.empty()) return text + nth_days<L>(row.byday);
    if (!row.byday.empty()) {
        std::vector<std::string> places;
        for (const int nth : row.bysetpos) places.push_back(place(nth, L.last_day, L.nth_day, L.nth_last_day));
        return filled(L.among, text, nth_days<L>(row.byday), joined_by(places, L.between));
    }
    if (row.bymonthday.empty() && row.dtstart)
        text += fmt::format("{}日", static_cast<unsigned>(year_month_day{*row.dtstart}.day()));
    return text;
}

template <const Han& L>
std::string recurrence(const Schedule& row) {
    if (row.freq == Schedule::Freq::monthly) return months<L>(row);
    std::uint8_t days = weekday_bits(row.byday);
    if (row.byday.empty() && row.dtstart) days = static_cast<std::uint8_t>(1U << weekday{*row.dtstart}.c_encoding());
    const bool one_day = row.valid_from && row.valid_from == row.valid_to;
    if (row.interval == 1) return days == 0x7F && (one_day || row.closed) ? "" : weekdays<L>(days);
    if (row.interval == 2) return filled(L.every_other_week, weekdays<L>(days));
    return filled(L.every_weeks, row.interval, weekdays<L>(days));
}

std::string date(Day day) {
    const year_month_day parts{day};
    return fmt::format("{}年{}月{}日", static_cast<int>(parts.year()), static_cast<unsigned>(parts.month()),
                       static_cast<unsigned>(parts.day()));
}

template <const Han& L>
std::string from_to(const std::optional<Day>& from, const std::optional<Day>& to) {
    if (from && to) return from == to ? date(*from) : filled(L.from_to, date(*from), date(*to));
    if (from) return filled(L.from, date(*from));
    return to ? filled(L.until, date(*to)) : "";
}

template <const Han& L>
std::string period(const Schedule& row) {
    std::vector<std::string> parts;
    if (row.valid_from || row.valid_to) parts.push_back(from_to<L>(row.valid_from, row.valid_to));
    if (row.dtstart || row.until) parts.push_back(from_to<L>(row.dtstart, row.until));
    if (row.count) parts.push_back(filled(L.times, *row.count));
    return joined_by(parts, " ");
}

template <const Han& L>
std::string hours(const std::vector<ClockRange>& ranges) {
    std::vector<std::string> parts;
    for (const ClockRange& range : ranges) {
        if (range.closes_at - range.opens_at >= 24h && range.opens_at == 0min) return std::string{L.whole_day};
        parts.push_back(filled(L.clock_range, clock_text(range.opens_at),
                               range.closes_at > 24h ? L.next_day : std::string_view{}, clock_text(range.closes_at)));
    }
    return joined_by(parts, L.between);
}

template <const Han& L>
std::string lunch(const ClockRange& gap) {
    return filled(L.lunch, clock_text(gap.opens_at), clock_text(gap.closes_at));
}

template <const Han& L>
std::string shown(const std::string& name) {
    for (const HolidayName& one : L.names)
        if (one.legal == name) return std::string{one.shown};
    return name;
}

template <const Han& L>
std::string named(const std::vector<std::string>& legal) {
    std::vector<std::string> parts;
    for (auto name = legal.begin(); name != legal.end(); ++name) {
        const bool block =
            legal.end() - name >= 3 && *name == *(name + 1) + " 전날" && *(name + 2) == *(name + 1) + " 다음 날";
        parts.push_back(block ? filled(L.feast, shown<L>(*(name + 1))) : shown<L>(*name));
        if (block) name += 2;
    }
    return joined_by(parts, L.between);
}

template <const Han& L>
std::string holidays(const HolidayRule& rule, bool closed_at_year_end, bool always) {
    const std::string year_end{closed_at_year_end ? L.year_end : std::string_view{}};
    const auto with = [&](std::string_view text) {
        return year_end.empty() ? std::string{text} : fmt::format("{}{}{}", text, L.between, year_end);
    };
    return std::visit(
        Overloaded{
            [&](const HolidaysUnknown&) { return always ? year_end : with(L.holidays_unknown); },
            [&](const HolidaysOpen&) { return with(L.holidays_open); },
            [&](const HolidaysClosed&) {
                return std::string{closed_at_year_end ? L.holidays_year_end : L.holidays_closed};
            },
            [&](const HolidayHours& one) { return with(filled(L.holiday_hours, hours<L>({spelled_out(one.hours)}))); },
            [&](const ClosedOnNamed& one) {
                return filled(closed_at_year_end ? L.named_year_end : L.named, named<L>(one.names));
            },
            [&](const MondayShift&) { return with(L.monday_shift); }},
        rule);
}

template <const Han& L>
std::string with_reason(std::string text, const std::string& reason) {
    return reason.empty() ? text : filled(L.reason, text, reason);
}

template <const Han& L>
std::string regular_closure(const RegularClosure& closure) {
    return with_reason<L>(filled(L.regular, nth_days<L>(closure.byday)), closure.reason);
}

template <const Han& L>
std::string last_entry(minutes before_close) {
    return filled(L.last_entry, before_close.count());
}

template <const Han& L>
std::string closure_text(const Closure& closure) {
    return with_reason<L>(filled(L.closed, from_to<L>(closure.from, closure.to)), closure.reason);
}

}  // namespace

const Wording kChineseWording{.always = "每天24小时",
                              .not_known = "时间未确认",
                              .unreadable = "无法读取时间",
                              .closed = "休息",
                              .between = "，",
                              .weekdays = weekdays<kChineseWords>,
                              .recurrence = recurrence<kChineseWords>,
                              .period = period<kChineseWords>,
                              .hours = hours<kChineseWords>,
                              .lunch = lunch<kChineseWords>,
                              .holidays = holidays<kChineseWords>,
                              .regular_closure = regular_closure<kChineseWords>,
                              .last_entry = last_entry<kChineseWords>,
                              .closure = closure_text<kChineseWords>};

const Wording kJapaneseWording{.always = "毎日24時間",
                               .not_known = "時間は未確認です",
                               .unreadable = "時間を読み取れません",
                               .closed = "休み",
                               .between = "、",
                               .weekdays = weekdays<kJapaneseWords>,
                               .recurrence = recurrence<kJapaneseWords>,
                               .period = period<kJapaneseWords>,
                               .hours = hours<kJapaneseWords>,
                               .lunch = lunch<kJapaneseWords>,
                               .holidays = holidays<kJapaneseWords>,
                               .regular_closure = regular_closure<kJapaneseWords>,
                               .last_entry = last_entry<kJapaneseWords>,
                               .closure = closure_text<kJapaneseWords>};

}  // namespace model
