#include "model/hours/monthly_days.h"

#include "model/hours/recurrence.h"

#include <libical/ical.h>

#include <algorithm>
#include <memory>

namespace model {
namespace {

using namespace std::chrono;

// Lists in libical's rule end with this value unless they are full.
constexpr short kEndOfList = ICAL_RECURRENCE_ARRAY_MAX;

icaltimetype ical_date(Day day) {
    const year_month_day date{day};
    icaltimetype time = icaltime_null_date();
    time.year = static_cast<int>(date.year());
    time.month = static_cast<int>(static_cast<unsigned>(date.month()));
    time.day = static_cast<int>(static_cast<unsigned>(date.day()));
    return time;
}

Day day_of_ical(const icaltimetype& time) {
    return Day{year{time.year} / month(static_cast<unsigned>(time.month)) / day(static_cast<unsigned>(time.day))};
}

/// libical's coding: the weekday from Sunday as 1, plus 8 for each place in the month, with the place's sign.
short ical_by_day(const ByDay& by_day) {
    const int of_week = static_cast<int>(by_day.day.c_encoding()) + 1;
    const int coded = 8 * std::abs(by_day.place) + of_week;
    return static_cast<short>(by_day.place < 0 ? -coded : coded);
}

template <std::size_t Size>
void fill(short (&list)[Size], const std::vector<short>& values) {
    const std::size_t used = std::min(values.size(), Size);
    std::copy_n(values.begin(), used, list);
    if (used < Size) list[used] = kEndOfList;
}

std::vector<short> shorts(const std::vector<int>& values) {
    std::vector<short> found;
    for (const int value : values) found.push_back(static_cast<short>(value));
    return found;
}

std::vector<short> by_days(const Schedule& row) {
    std::vector<short> found;
    for (const std::string& text : row.byday)
        if (const auto by_day = parse_by_day(text)) found.push_back(ical_by_day(*by_day));
    return found;
}

icalrecurrencetype ical_rule(const Schedule& row, Day last) {
    icalrecurrencetype rule;
    icalrecurrencetype_clear(&rule);
    rule.freq = ICAL_MONTHLY_RECURRENCE;
    rule.interval = static_cast<short>(row.interval);
    rule.week_start = icalrecur_string_to_weekday(row.wkst.c_str());
    fill(rule.by_day, by_days(row));
    fill(rule.by_month_day, shorts(row.bymonthday));
    fill(rule.by_set_pos, shorts(row.bysetpos));
    if (row.count)
        rule.count = *row.count;
    else
        rule.until = ical_date(row.until ? std::min(*row.until, last) : last);
    return rule;
}

Day first_of_month(Day day) {
    const year_month_day date{day};
    return Day{date.year() / date.month() / 1};
}

/// RFC 5545 counts intervals from DTSTART; a row without one recurs every month, so any earlier first of a month will
/// do.
Day anchor(const Schedule& row, Day from) { return row.dtstart.value_or(first_of_month(from)); }

struct FreeIterator {
    void operator()(icalrecur_iterator* iterator) const { icalrecur_iterator_free(iterator); }
};

}  // namespace

std::vector<Day> monthly_days(const Schedule& row, Day from, Day to) {
    std::vector<Day> found;
    const Day start = anchor(row, from);
    if (start >= to || (row.until && *row.until < from)) return found;
    const std::unique_ptr<icalrecur_iterator, FreeIterator> iterator{
        icalrecur_iterator_new(ical_rule(row, to - days{1}), ical_date(start))};
    if (!iterator) return found;
    // From the first of the month: BYSETPOS counts the whole month's days.
    if (!row.count && first_of_month(from) > start)
        icalrecur_iterator_set_start(iterator.get(), ical_date(first_of_month(from)));
    for (icaltimetype at = icalrecur_iterator_next(iterator.get()); icaltime_is_null_time(at) == 0;
         at = icalrecur_iterator_next(iterator.get())) {
        const Day day = day_of_ical(at);
        if (day >= to) break;
        if (day >= from) found.push_back(day);
    }
    return found;
}

}  // namespace model
