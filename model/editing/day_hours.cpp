#include "model/editing/week.h"
#include "model/hours/plan.h"
#include "model/hours/wording.h"
#include "model/written/plain_text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <optional>

namespace model {
namespace {

using namespace std::chrono;
using namespace std::chrono_literals;

constexpr minutes kDay = 24h;
// A longer opening past midnight is more often a slip (09:00 and 18:00 the wrong way round); read_schedule() asks too.
constexpr minutes kUsualNight = 12h;

bool digit(char c) { return c >= '0' && c <= '9'; }

enum class Half { none, morning, afternoon };

struct Clock {
    minutes at{};
    Half half = Half::none;
};

Half take_half(std::string_view& text) {
    if (take(text, "오전")) return Half::morning;
    if (take(text, "오후")) return Half::afternoon;
    return Half::none;
}

std::optional<int> take_digits(std::string_view& text, std::size_t most) {
    int value = 0;
    std::size_t count = 0;
    while (count < text.size() && digit(text[count])) {
        if (++count > most) return std::nullopt;
        value = value * 10 + (text[count - 1] - '0');
    }
    if (count == 0) return std::nullopt;
    text.remove_prefix(count);
    return value;
}

/// "9", "09:30", "0930", "9시", "9시30분", "9시반"; without spaces.
std::optional<Clock> take_clock(std::string_view& text, Half inherited) {
    std::string_view rest = text;
    Half half = take_half(rest);
    const std::size_t before = rest.size();
    auto hour = take_digits(rest, 4);
    if (!hour) return std::nullopt;
    int minute = 0;
    if (before - rest.size() > 2) {
        minute = *hour % 100;
        hour = *hour / 100;
    } else if (take(rest, ":")) {
        const std::size_t behind = rest.size();
        const auto past = take_digits(rest, 2);
        if (!past || behind - rest.size() != 2) return std::nullopt;
        minute = *past;
    } else if (take(rest, "시")) {
        if (take(rest, "반")) {
            minute = 30;
        } else if (!rest.empty() && digit(rest.front())) {
            const auto past = take_digits(rest, 2);
            if (!past || !take(rest, "분")) return std::nullopt;
            minute = *past;
        }
    }
    if (half == Half::none && inherited == Half::afternoon && *hour < 12) half = Half::afternoon;
    if (half == Half::afternoon && *hour < 12) *hour += 12;
    if (half == Half::morning && *hour == 12) *hour = 0;
    const minutes at = hours{*hour} + minutes{minute};
    if (minute > 59 || at > kDay) return std::nullopt;
    text = rest;
    return Clock{.at = at, .half = half};
}

bool take_next_day(std::string_view& text) { return take(text, "다음날") || take(text, "익일") || take(text, "+"); }

Problem unreadable(std::string_view text) {
    return {.where = "",
            .ko = fmt::format("‘{}’: 시간으로 읽지 못했습니다. 10:00~17:00처럼 적고, 점심에 쉬면 09:00~12:00, "
                              "13:00~18:00처럼 나눠 적으세요.",
                              text),
            .en = fmt::format("“{}” cannot be read as hours. Write 10:00~17:00, or 09:00~12:00, 13:00~18:00 with a "
                              "break.",
                              text)};
}

Problem backwards(std::string_view text) {
    return {.where = "",
            .ko = fmt::format("‘{}’: 닫는 시각이 여는 시각보다 빠릅니다. 다음 날까지 열면 18:00~다음 날 09:00처럼 "
                              "적으세요.",
                              text),
            .en = fmt::format(
                "“{}” closes before it opens. If it is open into the next day, write 18:00~다음 날 09:00.", text)};
}

Result<ClockRange, Problem> range_written(std::string_view written, std::string_view text) {
    const auto opens = take_clock(text, Half::none);
    if (!opens || opens->at == kDay) return Failure{unreadable(written)};
    take(text, "부터");
    take(text, "~");
    const bool said_next_day = take_next_day(text);
    const auto closes = take_clock(text, opens->half);
    if (!closes) return Failure{unreadable(written)};
    take(text, "까지");
    if (!text.empty()) return Failure{unreadable(written)};
    ClockRange range{.opens_at = opens->at, .closes_at = closes->at};
    if (said_next_day && range.closes_at <= range.opens_at) {
        range.closes_at += kDay;
    } else if (said_next_day || range.closes_at == range.opens_at) {
        return Failure{backwards(written)};
    } else if (range.closes_at < range.opens_at) {
        range.closes_at += kDay;
        if (range.closes_at - range.opens_at > kUsualNight) return Failure{backwards(written)};
    }
    return spelled_out(range);
}

bool says_closed(std::string_view compact) {
    constexpr std::array<std::string_view, 8> kClosed{"", "쉼", "휴무", "휴관", "쉽니다", "닫음", "-", "없음"};
    return std::ranges::find(kClosed, compact) != kClosed.end();
}

void cut(std::vector<ClockRange>& ranges, const ClockRange& gap) {
    std::vector<ClockRange> left;
    for (const ClockRange& range : ranges) {
        if (gap.opens_at > range.opens_at)
            left.push_back({.opens_at = range.opens_at, .closes_at = std::min(range.closes_at, gap.opens_at)});
        if (gap.closes_at < range.closes_at)
            left.push_back({.opens_at = std::max(range.opens_at, gap.closes_at), .closes_at = range.closes_at});
    }
    std::erase_if(left, [](const ClockRange& one) { return one.closes_at <= one.opens_at; });
    ranges = std::move(left);
}

/// "점심12:00~13:00쉼" gives "12:00~13:00".
std::optional<std::string> lunch(std::string_view part) {
    if (!take(part, "점심시간")) {
        if (!take(part, "점심")) return std::nullopt;
    }
    std::string rest{part};
    for (const std::string_view word : {"쉼", "휴무", "제외", "휴게"}) replace_all(rest, word, "");
    return rest;
}

minutes stepped(minutes at) {
    const auto steps = (std::clamp(at, minutes{0}, kDay).count() + kDragStep.count() / 2) / kDragStep.count();
    return std::min(kDay, minutes{steps * kDragStep.count()});
}

}  // namespace

Result<std::vector<ClockRange>, Problem> day_hours_written(std::string_view text) {
    std::string plain = without_spaces(narrow(text));
    if (says_closed(plain)) return std::vector<ClockRange>{};
    for (const std::string_view separator : {"/", ";", "·"}) replace_all(plain, separator, ",");
    replace_all(plain, "-", "~");
    const std::string written = one_line(text);
    std::vector<ClockRange> ranges;
    for (const std::string& part : parts_between(plain, ",")) {
        if (part == "24시간" || part == "종일" || part == "하루종일") {
            ranges.push_back({.opens_at = 0min, .closes_at = kDay});
            continue;
        }
        const auto gap = lunch(part);
        const auto range = range_written(written, gap ? *gap : part);
        if (!range) return Failure{range.error()};
        if (gap)
            cut(ranges, range.value());
        else
            ranges.push_back(range.value());
    }
    if (ranges.empty()) return Failure{unreadable(written)};
    return joined(std::move(ranges));
}

std::string day_hours_text(const std::vector<ClockRange>& ranges) {
    std::vector<std::string> parts;
    for (const ClockRange& range : ranges) {
        if (range.opens_at == 0min && range.closes_at == kDay)
            parts.emplace_back("24시간");
        else
            parts.push_back(fmt::format("{}~{}{}", clock_text(range.opens_at), range.closes_at > kDay ? "다음 날 " : "",
                                        clock_text(range.closes_at)));
    }
    return fmt::format("{}", fmt::join(parts, ", "));
}

void set_range(Week& week, std::size_t day, MinuteOfDay from, MinuteOfDay to) {
    if (day >= kWeekDays) return;
    const minutes first = stepped(std::min(from, to));
    const minutes last = stepped(std::max(from, to));
    if (first == last) return;
    std::vector<ClockRange>& ranges = week.days.at(day);
    ranges.push_back({.opens_at = first, .closes_at = last});
    ranges = joined(std::move(ranges));
}

void clear_range(Week& week, std::size_t day, MinuteOfDay from, MinuteOfDay to) {
    if (day >= kWeekDays) return;
    const ClockRange gap{.opens_at = stepped(std::min(from, to)), .closes_at = stepped(std::max(from, to))};
    if (gap.opens_at < gap.closes_at) cut(week.days.at(day), gap);
}

void move_end(Week& week, std::size_t day, std::size_t index, bool closing, MinuteOfDay to) {
    if (day >= kWeekDays || index >= week.days.at(day).size()) return;
    std::vector<ClockRange>& ranges = week.days.at(day);
    ClockRange& range = ranges[index];
    (closing ? range.closes_at : range.opens_at) = stepped(to);
    if (range.closes_at <= range.opens_at) ranges.erase(ranges.begin() + static_cast<std::ptrdiff_t>(index));
    ranges = joined(std::move(ranges));
}

void apply_to_weekdays(Week& week, std::size_t day) {
    if (day >= kWeekDays) return;
    const std::vector<ClockRange> hours = week.days.at(day);
    for (std::size_t other = 0; other < 5; ++other) week.days.at(other) = hours;
}

}  // namespace model
