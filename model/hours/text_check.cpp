#include "model/hours/text_check.h"

#include "model/hours/plan.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace model {
namespace {

using namespace std::chrono;

bool take(std::string_view& text, std::string_view word) {
    if (!text.starts_with(word)) return false;
    text.remove_prefix(word.size());
    return true;
}

void skip_spaces(std::string_view& text) {
    while (take(text, " ")) {
    }
}

std::optional<int> take_number(std::string_view& text) {
    int value = 0;
    const std::size_t most = std::min<std::size_t>(2, text.size());
    const auto [end, error] = std::from_chars(text.data(), text.data() + most, value);
    if (error != std::errc{} || value < 0) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return value;
}

enum class Half { unsaid, morning, afternoon };

struct Clock {
    MinuteOfDay at;
    Half half;
};

Half take_half(std::string_view& text) {
    Half half = Half::unsaid;
    if (take(text, "오전"))
        half = Half::morning;
    else if (take(text, "오후"))
        half = Half::afternoon;
    skip_spaces(text);
    return half;
}

/// "10:00", "9시", "오후 5시 30분", "18시30분". A number alone is no time.
std::optional<Clock> take_clock(std::string_view& text) {
    std::string_view rest = text;
    const Half half = take_half(rest);
    const auto hour = take_number(rest);
    if (!hour || *hour > 24) return std::nullopt;
    int minute = 0;
    if (take(rest, ":")) {
        const auto read = take_number(rest);
        if (!read) return std::nullopt;
        minute = *read;
    } else if (take(rest, "시")) {
        std::string_view ahead = rest;
        skip_spaces(ahead);
        if (take(ahead, "반")) {
            minute = 30;
            rest = ahead;
        } else if (const auto read = take_number(ahead); read && take(ahead, "분")) {
            minute = *read;
            rest = ahead;
        }
    } else {
        return std::nullopt;
    }
    if (minute > 59) return std::nullopt;
    MinuteOfDay at = hours{*hour} + minutes{minute};
    if (half == Half::afternoon && at < 12h) at += 12h;
    text = rest;
    return Clock{.at = at, .half = half};
}

bool take_to(std::string_view& text) {
    std::string_view rest = text;
    skip_spaces(rest);
    for (const std::string_view sign : {"~", "～", "–", "-", "부터"}) {
        if (!take(rest, sign)) continue;
        skip_spaces(rest);
        for (const std::string_view next_day : {"다음 날", "다음날", "익일"}) take(rest, next_day);
        skip_spaces(rest);
        text = rest;
        return true;
    }
    return false;
}

bool covers(const std::vector<ClockRange>& ranges, const ClockRange& wanted) {
    return std::ranges::find(ranges, wanted) != ranges.end();
}

/// Everything of one kind of day that a text may rightly name: each opening, the whole from the first to the last, and
/// the breaks between them.
void add_names(std::vector<ClockRange>& names, const std::vector<ClockRange>& ranges) {
    for (std::size_t i = 0; i < ranges.size(); ++i) {
        names.push_back(ranges[i]);
        if (i > 0) names.push_back({.opens_at = ranges[i - 1].closes_at, .closes_at = ranges[i].opens_at});
        for (std::size_t j = i + 1; j < ranges.size(); ++j)
            names.push_back({.opens_at = ranges[i].opens_at, .closes_at = ranges[j].closes_at});
    }
}

std::vector<ClockRange> names_of(const Opening& opening) {
    std::vector<ClockRange> names;
    for (const auto* rows : {&opening.regular, &opening.exceptions})
        for (const Schedule& row : *rows) {
            std::vector<ClockRange> same_days;
            for (const Schedule& other : *rows) {
                const bool shared = other.byday == row.byday && other.bymonthday == row.bymonthday &&
                                    other.valid_from == row.valid_from && !other.closed;
                if (shared) same_days.push_back(spelled_out(other.hours));
            }
            add_names(names, joined(std::move(same_days)));
        }
    if (const auto* rule = std::get_if<HolidayHours>(&opening.holiday_rule)) names.push_back(spelled_out(rule->hours));
    return names;
}

}  // namespace

std::vector<ClockRange> ranges_in(std::string_view text) {
    std::vector<ClockRange> found;
    bool inside_number = false;
    while (!text.empty()) {
        std::string_view rest = text;
        const auto from = inside_number ? std::nullopt : take_clock(rest);
        const bool to_follows = from && take_to(rest);
        auto to = to_follows ? take_clock(rest) : std::nullopt;
        if (to) {
            // "오후 2시~5시": what is said of the first holds for the second.
            if (from->half == Half::afternoon && to->half == Half::unsaid && to->at < 12h && to->at < from->at)
                to->at += 12h;
            found.push_back(spelled_out({.opens_at = from->at, .closes_at = to->at}));
            text = rest;
            continue;
        }
        inside_number = text.front() >= '0' && text.front() <= '9';
        text.remove_prefix(1);
    }
    return found;
}

std::vector<ClockRange> ranges_that_disagree(const Opening& opening, std::string_view text) {
    if (opening.regular.empty()) return {};
    const std::vector<ClockRange> names = names_of(opening);
    std::vector<ClockRange> wrong;
    for (const ClockRange& range : ranges_in(text))
        if (!covers(names, range) && !covers(wrong, range)) wrong.push_back(range);
    return wrong;
}

std::vector<ClockRange> ranges_that_disagree(const Opening& opening) {
    std::string text;
    for (const auto* rows : {&opening.regular, &opening.exceptions})
        for (const Schedule& row : *rows) text += row.description + "\n" + row.notes + "\n";
    return ranges_that_disagree(opening, text);
}

}  // namespace model
