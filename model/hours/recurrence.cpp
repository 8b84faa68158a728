#include "model/hours/recurrence.h"

#include <algorithm>
#include <bit>

namespace model {
namespace {

using namespace std::chrono;

constexpr int kLongestInterval = 1000;  // no office has a longer rhythm
// A monthly row with a count that does not end within so many months (a rule that no month fulfils) is not counted on.
constexpr int kCountedMonths = 1200;

std::optional<weekday> parse_weekday(std::string_view text) {
    const auto by_day = parse_by_day(text);
    return by_day && by_day->place == 0 ? std::optional{by_day->day} : std::nullopt;
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
    : week_start_{parse_weekday(row.wkst).value_or(Monday)},
      interval_{row.interval},
      count_{row.count},
      dtstart_{row.dtstart},
      until_{row.until},
      valid_from_{row.valid_from},
      valid_to_{row.valid_to} {
    if (row.freq == Schedule::Freq::monthly) {
        months_.emplace(row);
        if (count_) end_after_count(*count_);
        return;
    }
    for (const std::string& text : row.byday)
        if (const auto by_day = parse_by_day(text)) weekdays_ |= bit(by_day->day);
    if (row.byday.empty() && dtstart_) weekdays_ = bit(weekday{*dtstart_});
}

/// Finds the last day of a monthly row with a count and makes it the row's until.
void Recurrence::end_after_count(int count) {
    const year_month_day start{*dtstart_};
    year_month month = start.year() / start.month();
    std::uint32_t days = months_->days(month) >> static_cast<unsigned>(start.day())
                                                     << static_cast<unsigned>(start.day());
    for (int gone = 0; gone < kCountedMonths; gone += interval_) {
        if (std::popcount(days) >= count) {
            for (; count > 1; --count) days &= days - 1;
            until_ = Day{month / day(static_cast<unsigned>(std::countr_zero(days)))};
            return;
        }
        count -= std::popcount(days);
        month += std::chrono::months{interval_};
        days = months_->days(month);
    }
}

bool Recurrence::on(Day day) const {
    if ((dtstart_ && day < *dtstart_) || (until_ && day > *until_)) return false;
    return months_ ? monthly_on(day) : weekly_on(day);
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
    const year_month_day date{day};
    const year_month month = date.year() / date.month();
    if (month != seen_month_) {
        seen_month_ = month;
        const year_month_day start{dtstart_.value_or(day)};
        const bool due = (month - start.year() / start.month()).count() % interval_ == 0;
        seen_days_ = due ? months_->days(month) : 0;
    }
    return (seen_days_ >> static_cast<unsigned>(date.day()) & 1U) != 0;
}

bool Recurrence::valid_on(Day day) const {
    return (!valid_from_ || day >= *valid_from_) && (!valid_to_ || day <= *valid_to_);
}

std::optional<days> Recurrence::validity() const {
    if (!valid_from_ || !valid_to_) return std::nullopt;
    return *valid_to_ - *valid_from_ + days{1};
}

}  // namespace model
