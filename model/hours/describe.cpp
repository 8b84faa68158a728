#include "model/hours/describe.h"

#include "model/hours/plan.h"
#include "model/hours/wording.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <array>

namespace model {
namespace {

using namespace std::chrono;

// A single gap that begins about noon and is this short is what people call lunch.
constexpr MinuteOfDay kLunchFrom = 11h;
constexpr MinuteOfDay kLunchTo = 14h;
constexpr minutes kLongestLunch = 2h;

/// Days that open alike, with what is said of them.
struct Group {
    std::string days;
    std::vector<ClockRange> ranges;  // joined
    std::string period;
};

bool plain_week(const Schedule& row) {
    return row.freq == Schedule::Freq::weekly && row.interval == 1 && !row.byday.empty() && !row.count &&
           !row.dtstart && !row.until && !row.valid_from && !row.valid_to && !row.closed;
}

bool same_days(const Schedule& a, const Schedule& b) {
    return a.freq == b.freq && a.interval == b.interval && a.byday == b.byday && a.bymonthday == b.bymonthday &&
           a.bysetpos == b.bysetpos && a.dtstart == b.dtstart && a.until == b.until && a.count == b.count &&
           a.valid_from == b.valid_from && a.valid_to == b.valid_to && a.closed == b.closed;
}

/// The weekdays of all plain rows together, those with equal hours in one group.
std::vector<Group> weeks(const std::vector<Schedule>& rows, const Wording& words) {
    std::array<std::vector<ClockRange>, 7> week;
    for (const Schedule& row : rows)
        for (std::size_t day = 0; plain_week(row) && day < week.size(); ++day)
            if ((weekday_bits(row.byday) >> day & 1U) != 0) week.at(day).push_back(spelled_out(row.hours));
    for (auto& ranges : week) ranges = joined(std::move(ranges));
    std::vector<Group> groups;
    std::uint8_t said = 0;
    for (const std::size_t day : {1U, 2U, 3U, 4U, 5U, 6U, 0U}) {
        if (week.at(day).empty() || (said >> day & 1U) != 0) continue;
        std::uint8_t alike = 0;
        for (std::size_t other = 0; other < week.size(); ++other)
            if (week.at(other) == week.at(day)) alike |= static_cast<std::uint8_t>(1U << other);
        said |= alike;
        groups.push_back({.days = words.weekdays(alike), .ranges = week.at(day), .period = {}});
    }
    return groups;
}

/// All other rows; those of the same days in one group.
std::vector<Group> others(const std::vector<Schedule>& rows, const Wording& words) {
    std::vector<Group> groups;
    for (auto row = rows.begin(); row != rows.end(); ++row) {
        const auto same = [&](const Schedule& other) { return same_days(*row, other); };
        if (plain_week(*row) || std::any_of(rows.begin(), row, same)) continue;
        Group group{.days = words.recurrence(*row), .ranges = {}, .period = words.period(*row)};
        for (const Schedule& other : rows)
            if (same(other) && !other.closed) group.ranges.push_back(spelled_out(other.hours));
        group.ranges = joined(std::move(group.ranges));
        groups.push_back(std::move(group));
    }
    return groups;
}

/// The lunch break between the group's two openings, which become one; empty where there is none.
std::optional<ClockRange> take_lunch(Group& group) {
    if (group.ranges.size() != 2) return std::nullopt;
    const ClockRange gap{.opens_at = group.ranges[0].closes_at, .closes_at = group.ranges[1].opens_at};
    const bool noon = gap.opens_at >= kLunchFrom && gap.opens_at < kLunchTo;
    if (!noon || gap.closes_at - gap.opens_at > kLongestLunch) return std::nullopt;
    group.ranges = {{.opens_at = group.ranges[0].opens_at, .closes_at = group.ranges[1].closes_at}};
    return gap;
}

std::string text_of(const Group& group, const Wording& words) {
    std::vector<std::string> parts;
    if (!group.period.empty()) parts.push_back(group.period);
    if (!group.days.empty()) parts.push_back(group.days);
    parts.push_back(group.ranges.empty() ? std::string{words.closed} : words.hours(group.ranges));
    return fmt::format("{}", fmt::join(parts, " "));
}

/// Each group, and the lunch break behind the last of those that share it.
void add_groups(std::vector<std::string>& phrases, std::vector<Group> groups, const Wording& words) {
    std::optional<ClockRange> lunch;
    for (Group& group : groups) {
        const auto own = take_lunch(group);
        if (lunch && own != lunch) phrases.push_back(words.lunch(*lunch));
        lunch = own;
        phrases.push_back(text_of(group, words));
    }
    if (lunch) phrases.push_back(words.lunch(*lunch));
}

}  // namespace

std::string describe(const Schedule& row, Language language) {
    const Wording& words = wording(language);
    std::vector<std::string> phrases;
    add_groups(phrases, plain_week(row) ? weeks({row}, words) : others({row}, words), words);
    return fmt::format("{}", fmt::join(phrases, words.between));
}

std::string describe(const Closure& closure, Language language) { return wording(language).closure(closure); }

std::string describe(const Opening& opening, Language language) {
    const Wording& words = wording(language);
    if (!opening.readable) return std::string{words.unreadable};
    if (!opening.known()) return std::string{words.not_known};
    std::vector<std::string> phrases;
    if (opening.always) {
        phrases.emplace_back(words.always);
    } else {
        std::vector<Group> groups = weeks(opening.regular, words);
        std::ranges::move(others(opening.regular, words), std::back_inserter(groups));
        add_groups(phrases, std::move(groups), words);
    }
    if (opening.last_entry_before_close) phrases.push_back(words.last_entry(*opening.last_entry_before_close));
    for (const RegularClosure& closure : opening.regular_closures) phrases.push_back(words.regular_closure(closure));
    const std::string holidays = words.holidays(opening.holiday_rule, opening.closed_at_year_end, opening.always);
    if (!holidays.empty()) phrases.push_back(holidays);
    return fmt::format("{}", fmt::join(phrases, words.between));
}

}  // namespace model
