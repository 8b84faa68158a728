#include "model/hours/recurrence.h"

#include "model/hours/monthly_days.h"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>

namespace model {
namespace {

using namespace std::chrono;

constexpr std::array<std::string_view, 7> kWeekdays{"SU", "MO", "TU", "WE", "TH", "FR", "SA"};

// icalrecurrencetype.interval is a short; no office has a longer rhythm than some years.
constexpr int kLongestInterval = 1000;

std::optional<weekday> parse_weekday(std::string_view text) {
    const auto* const at = std::ranges::find(kWeekdays, text);
    if (at == kWeekdays.end()) return std::nullopt;
    return weekday{static_cast<unsigned>(at - kWeekdays.begin())};
}

std::uint8_t bit(weekday day) { return static_cast<std::uint8_t>(1U << day.c_encoding()); }

bool plain(const std::string& by_day) { return parse_weekday(by_day).has_value(); }

/// How many of `weekdays` come before `day` in a week that begins on `start`.
int rank(std::uint8_t weekdays, weekday start, weekday day) {
    int before = 0;
    for (weekday at = start; at != day; ++at) before += (weekdays & bit(at)) != 0 ? 1 : 0;
    return before;
}

Day week_of(Day day, weekday start) { return day - (weekday{day} - start); }

bool values_hold(const Schedule& row) {
    const auto in = [](int limit) { return [limit](int n) { return n != 0 && n >= -limit && n <= limit; }; };
    return std::ranges::all_of(row.byday, [](const auto& text) { return parse_by_day(text).has_value(); }) &&
           std::ranges::all_of(row.bymonthday, in(31)) && std::ranges::all_of(row.bysetpos, in(31)) &&
           parse_weekday(row.wkst).has_value() && row.interval >= 1 && row.interval <= kLongestInterval &&
           row.count.value_or(1) >= 1;
}

}  // namespace

std::optional<ByDay> parse_by_day(std::string_view text) {
    if (text.size() < 2) return std::nullopt;
    const auto day = parse_weekday(text.substr(text.size() - 2));
    if (!day) return std::nullopt;
    std::string_view number = text.substr(0, text.size() - 2);
    if (number.empty()) return ByDay{.place = 0, .day = *day};
    if (number.front() == '+') number.remove_prefix(1);
    int place = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), place);
    if (error != std::errc{} || end != number.data() + number.size() || place == 0 || place < -5 || place > 5)
        return std::nullopt;
    return ByDay{.place = place, .day = *day};
}

bool falls_on(Day day, const ByDay& wanted) {
    if (weekday{day} != wanted.day) return false;
    if (wanted.place == 0) return true;
    const year_month_day date{day};
    const int of_month = static_cast<int>(static_cast<unsigned>(date.day()));
    const int days_in_month = static_cast<int>(static_cast<unsigned>((date.year() / date.month() / last).day()));
    const int place = wanted.place > 0 ? (of_month - 1) / 7 + 1 : -((days_in_month - of_month) / 7 + 1);
    return place == wanted.place;
}

bool recurs(const Schedule& row) {
    if (!values_hold(row)) return false;
    if (row.dtstart && row.until && *row.until < *row.dtstart) return false;
    if (row.valid_from && row.valid_to && *row.valid_to < *row.valid_from) return false;
    if (!row.dtstart && (row.interval > 1 || row.count)) return false;
    if (row.until && row.count) return false;
    if (row.freq == Schedule::Freq::weekly)
        return row.bymonthday.empty() && row.bysetpos.empty() && std::ranges::all_of(row.byday, plain) &&
               (row.dtstart || !row.byday.empty());
    return row.dtstart || !row.byday.empty() || !row.bymonthday.empty();
}

Recurrence::Recurrence(const Schedule& row)
    : freq_{row.freq},
      week_start_{parse_weekday(row.wkst).value_or(Monday)},
      interval_{row.interval},
      count_{row.count},
      dtstart_{row.dtstart},
      until_{row.until},
      valid_from_{row.valid_from},
      valid_to_{row.valid_to} {
    if (freq_ == Schedule::Freq::monthly) {
        row_ = &row;
        return;
    }
    for (const std::string& text : row.byday)
        if (const auto by_day = parse_by_day(text)) weekdays_ |= bit(by_day->day);
    if (row.byday.empty() && dtstart_) weekdays_ = bit(weekday{*dtstart_});
}

bool Recurrence::on(Day day) const {
    if ((dtstart_ && day < *dtstart_) || (until_ && day > *until_)) return false;
    return freq_ == Schedule::Freq::weekly ? weekly_on(day) : monthly_on(day);
}

bool Recurrence::weekly_on(Day day) const {
    const weekday of_week{day};
    if ((weekdays_ & bit(of_week)) == 0) return false;
    if (interval_ == 1 && !count_) return true;
    const auto weeks = static_cast<int>((week_of(day, week_start_) - week_of(*dtstart_, week_start_)) / days{7});
    if (weeks % interval_ != 0) return false;
    const int before_start = rank(weekdays_, week_start_, weekday{*dtstart_});
    const int nth = weeks / interval_ * std::popcount(weekdays_) + rank(weekdays_, week_start_, of_week) - before_start;
    return !count_ || nth < *count_;
}

bool Recurrence::monthly_on(Day day) const {
    if (days_.empty() && from_ == to_) {
        from_ = to_ = day;
    }
    if (day < from_ || day >= to_) expand(day);
    return std::ranges::binary_search(days_, day);
}

void Recurrence::expand(Day around) const {
    // Most questions end within some days; the few that go on get twice as many each time.
    const days more = std::max(days{35}, 2 * (to_ - from_));
    const Day from = around < from_ || around > to_ + more ? around : to_;
    if (from != to_) days_.clear();
    from_ = from == to_ ? from_ : from;
    to_ = from + more;
    const std::vector<Day> found = monthly_days(*row_, from, to_);
    days_.insert(days_.end(), found.begin(), found.end());
}

bool Recurrence::valid_on(Day day) const {
    return (!valid_from_ || day >= *valid_from_) && (!valid_to_ || day <= *valid_to_);
}

std::optional<days> Recurrence::validity() const {
    if (!valid_from_ || !valid_to_) return std::nullopt;
    return *valid_to_ - *valid_from_ + days{1};
}

}  // namespace model
