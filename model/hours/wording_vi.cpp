#include "model/base/overloaded.h"
#include "model/hours/plan.h"
#include "model/hours/wording.h"

#include <fmt/ranges.h>

#include <array>
#include <cstdlib>

namespace model {
namespace {

using namespace std::chrono;

constexpr std::array kDays{"Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"};

/// "A", "A và B", "A, B và C".
std::string listed(const std::vector<std::string>& parts) {
    if (parts.size() < 2) return parts.empty() ? "" : parts.front();
    return fmt::format("{} và {}", fmt::join(parts.begin(), parts.end() - 1, ", "), parts.back());
}

std::string weekdays(std::uint8_t days) {
    if (days == 0x7F) return "hằng ngày";
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

/// "lần 1", "cuối", "lần 2 từ cuối": which of a month's.
std::string place(int nth) {
    if (nth == -1) return "cuối";
    return fmt::format("lần {}{}", std::abs(nth), nth < 0 ? " từ cuối" : "");
}

std::string places(const std::vector<int>& all) {
    std::vector<std::string> parts;
    parts.reserve(all.size());
    for (const int nth : all) parts.push_back(place(nth));
    return listed(parts);
}

std::string nth_days(const std::vector<std::string>& byday) {
    std::vector<std::string> parts;
    if (const std::uint8_t plain = weekday_bits(byday)) parts.push_back(weekdays(plain));
    for (const PlacesOfDay& one : by_weekday(byday)) {
        std::vector<int> nths = one.places;
        std::erase(nths, 0);
        if (!nths.empty()) parts.push_back(fmt::format("{} {}", kDays.at(one.day.c_encoding()), places(nths)));
    }
    return listed(parts);
}

std::string month_days(const std::vector<int>& days) {
    std::vector<std::string> parts;
    for (const int day : days)
        parts.push_back(day > 0     ? fmt::format("ngày {}", day)
                        : day == -1 ? "ngày cuối"
                                    : fmt::format("ngày thứ {} từ cuối", -day));
    return listed(parts);
}

std::string months(const Schedule& row) {
    const std::string of = row.interval == 1 ? "hằng tháng" : fmt::format("{} tháng một lần", row.interval);
    if (!row.byday.empty() && !row.bymonthday.empty())
        return fmt::format("{} {} nếu là {}", month_days(row.bymonthday), of, nth_days(row.byday));
    if (!row.bymonthday.empty()) return fmt::format("{} {}", month_days(row.bymonthday), of);
    if (!row.byday.empty() && row.bysetpos.empty()) return fmt::format("{} {}", nth_days(row.byday), of);
    if (!row.byday.empty())
        return fmt::format("ngày {} trong các ngày {} {}", places(row.bysetpos), nth_days(row.byday), of);
    if (!row.dtstart) return of;
    return fmt::format("ngày {} {}", static_cast<unsigned>(year_month_day{*row.dtstart}.day()), of);
}

std::string recurrence(const Schedule& row) {
    if (row.freq == Schedule::Freq::monthly) return months(row);
    std::uint8_t days = weekday_bits(row.byday);
    if (row.byday.empty() && row.dtstart) days = static_cast<std::uint8_t>(1U << weekday{*row.dtstart}.c_encoding());
    const bool one_day = row.valid_from && row.valid_from == row.valid_to;
    if (row.interval == 1) return days == 0x7F && (one_day || row.closed) ? "" : weekdays(days);
    return fmt::format("{} {} tuần một lần", weekdays(days), row.interval);
}

std::string date(Day day) {
    const year_month_day parts{day};
    return fmt::format("{}/{}/{}", static_cast<unsigned>(parts.day()), static_cast<unsigned>(parts.month()),
                       static_cast<int>(parts.year()));
}

std::string from_to(const std::optional<Day>& from, const std::optional<Day>& to) {
    if (from && to) return from == to ? date(*from) : fmt::format("{}–{}", date(*from), date(*to));
    if (from) return "từ " + date(*from);
    return to ? "đến " + date(*to) : "";
}

std::string period(const Schedule& row) {
    std::vector<std::string> parts;
    if (row.valid_from || row.valid_to) parts.push_back(from_to(row.valid_from, row.valid_to));
    if (row.dtstart || row.until) parts.push_back(from_to(row.dtstart, row.until));
    if (row.count) parts.push_back(fmt::format("{} lần", *row.count));
    return parts.empty() ? "" : fmt::format("{}:", fmt::join(parts, ", "));
}

std::string hours(const std::vector<ClockRange>& ranges) {
    std::vector<std::string> parts;
    for (const ClockRange& range : ranges) {
        if (range.closes_at - range.opens_at >= 24h && range.opens_at == 0min) return "24 giờ";
        parts.push_back(fmt::format("{}–{}{}", clock_text(range.opens_at), clock_text(range.closes_at),
                                    range.closes_at > 24h ? " hôm sau" : ""));
    }
    return listed(parts);
}

std::string lunch(const ClockRange& gap) {
    return fmt::format("nghỉ trưa {}–{}", clock_text(gap.opens_at), clock_text(gap.closes_at));
}

struct HolidayName {
    std::string_view legal;
    std::string_view shown;
};
constexpr std::array kHolidayNames{
    HolidayName{"1월 1일", "Tết Dương lịch"},
    HolidayName{"설날 전날", "ngày trước Tết Seollal"},
    HolidayName{"설날", "Tết Seollal"},
    HolidayName{"설날 다음 날", "ngày sau Tết Seollal"},
    HolidayName{"3·1절", "Ngày Phong trào Độc lập 1/3"},
    HolidayName{"노동절", "Ngày Lao động"},
    HolidayName{"부처님오신날", "Lễ Phật đản"},
    HolidayName{"어린이날", "Ngày Trẻ em"},
    HolidayName{"현충일", "Ngày Tưởng niệm"},
    HolidayName{"제헌절", "Ngày Lập hiến"},
    HolidayName{"광복절", "Ngày Giải phóng"},
    HolidayName{"추석 전날", "ngày trước Trung thu Chuseok"},
    HolidayName{"추석", "Trung thu Chuseok"},
    HolidayName{"추석 다음 날", "ngày sau Trung thu Chuseok"},
    HolidayName{"개천절", "Ngày Lập quốc"},
    HolidayName{"한글날", "Ngày Hangeul"},
    HolidayName{"기독탄신일", "Lễ Giáng sinh"},
};

std::string shown(const std::string& name) {
    for (const HolidayName& one : kHolidayNames)
        if (one.legal == name) return std::string{one.shown};
    return name;
}

std::string named(const std::vector<std::string>& legal) {
    std::vector<std::string> parts;
    for (auto name = legal.begin(); name != legal.end(); ++name) {
        const bool block =
            legal.end() - name >= 3 && *name == *(name + 1) + " 전날" && *(name + 2) == *(name + 1) + " 다음 날";
        parts.push_back(block ? "kỳ nghỉ " + shown(*(name + 1)) : shown(*name));
        if (block) name += 2;
    }
    return listed(parts);
}

std::string holidays(const HolidayRule& rule, bool closed_at_year_end, bool always) {
    const std::string year_end = closed_at_year_end ? "nghỉ cuối năm và đầu năm" : "";
    const auto with = [&](const std::string& text) { return year_end.empty() ? text : text + ", " + year_end; };
    return std::visit(
        Overloaded{[&](const HolidaysUnknown&) { return always ? year_end : with("ngày lễ xin gọi hỏi trước"); },
                   [&](const HolidaysOpen&) { return with("mở cả ngày lễ"); },
                   [&](const HolidaysClosed&) -> std::string {
                       return closed_at_year_end ? "nghỉ ngày lễ, cuối năm và đầu năm" : "nghỉ ngày lễ";
                   },
                   [&](const HolidayHours& one) { return with("ngày lễ " + hours({spelled_out(one.hours)})); },
                   [&](const ClosedOnNamed& one) { return with("nghỉ " + named(one.names)); },
                   [&](const MondayShift&) {
                       return with("nghỉ thứ Hai (nếu thứ Hai là ngày lễ thì nghỉ ngày làm việc kế tiếp)");
                   }},
        rule);
}

std::string with_reason(std::string text, const std::string& reason) {
    if (!reason.empty()) text += fmt::format(" ({})", reason);
    return text;
}

std::string regular_closure(const RegularClosure& closure) {
    return with_reason(fmt::format("nghỉ {} hằng tháng", nth_days(closure.byday)), closure.reason);
}

std::string last_entry(minutes before_close) {
    return fmt::format("vào cửa chậm nhất {} phút trước giờ đóng", before_close.count());
}

std::string closure_text(const Closure& closure) {
    return with_reason("nghỉ " + from_to(closure.from, closure.to), closure.reason);
}

}  // namespace

const Wording kVietnameseWording{.always = "hằng ngày, 24 giờ",
                                 .not_known = "Chưa rõ giờ",
                                 .unreadable = "Không đọc được giờ",
                                 .closed = "nghỉ",
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
