#include "model/written/written_dates.h"

#include "model/written/plain_text.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace model {
namespace {

using namespace std::chrono;

constexpr std::array<std::string_view, 7> kWeekdays{"일", "월", "화", "수", "목", "금", "토"};

struct Number {
    int value = 0;
    std::size_t digits = 0;
};

bool digit(char c) { return c >= '0' && c <= '9'; }

std::optional<Number> take_number(std::string_view& text) {
    Number number;
    while (number.digits < text.size() && digit(text[number.digits])) {
        if (++number.digits > 8) return std::nullopt;
        number.value = number.value * 10 + (text[number.digits - 1] - '0');
    }
    if (number.digits == 0) return std::nullopt;
    text.remove_prefix(number.digits);
    return number;
}

enum class Unit { none, year, month, day, dot, dash, slash };

/// What stands behind a number of a date. A dash or slash counts only between two numbers.
Unit take_unit(std::string_view& text) {
    std::string_view rest = text;
    take_spaces(rest);
    const auto found = [&](Unit unit) {
        text = rest;
        return unit;
    };
    if (take(rest, "년")) return found(Unit::year);
    if (take(rest, "월")) return found(Unit::month);
    if (take(rest, "일")) return found(Unit::day);
    if (take(rest, ".")) return found(Unit::dot);
    const bool between = rest.size() > 1 && rest.data() == text.data() && digit(rest[1]);
    if (between && take(rest, "-")) return found(Unit::dash);
    if (between && take(rest, "/")) return found(Unit::slash);
    return Unit::none;
}

/// True where the number in front belongs to a time of day.
bool before_time_sign(std::string_view text) {
    take_spaces(text);
    return text.starts_with(":") || text.starts_with("시");
}

struct Component {
    Number number;
    Unit unit = Unit::none;
};

bool joins(Unit unit) { return unit != Unit::none && unit != Unit::day; }

/// Up to three numbers with their units. Another dash than the date's own ends it: "5.1-5.31" is two dates.
std::vector<Component> take_components(std::string_view& text) {
    std::vector<Component> parts;
    while (parts.size() < 3) {
        std::string_view rest = text;
        if (!parts.empty()) take_spaces(rest);
        const auto number = take_number(rest);
        if (!number || before_time_sign(rest)) break;
        if (!parts.empty() && number->digits > 2) break;
        std::string_view behind = rest;
        Unit unit = number->digits == 8 ? Unit::none : take_unit(behind);
        const bool other_sign = !parts.empty() && (unit == Unit::dash || unit == Unit::slash) && unit != parts[0].unit;
        if (other_sign || (parts.size() == 2 && (unit == Unit::dash || unit == Unit::slash)))
            unit = Unit::none;
        else
            rest = behind;
        parts.push_back({*number, unit});
        text = rest;
        if (!joins(unit)) break;
    }
    return parts;
}

enum class Slot { year, month, day };

std::optional<Slot> first_slot(const std::vector<Component>& parts) {
    const Component& first = parts.front();
    switch (first.unit) {
        case Unit::year: return Slot::year;
        case Unit::month: return Slot::month;
        case Unit::day: return Slot::day;
        case Unit::none:
        case Unit::dot:
        case Unit::dash:
        case Unit::slash: break;
    }
    if (first.number.digits == 4 || parts.size() == 3) return Slot::year;
    if (parts.size() == 2) return first.unit == Unit::dash ? std::nullopt : std::optional{Slot::month};
    return Slot::day;
}

bool fits(Unit unit, Slot slot) {
    if (unit == Unit::year) return slot == Slot::year;
    if (unit == Unit::month) return slot == Slot::month;
    if (unit == Unit::day) return slot == Slot::day;
    return true;
}

bool put(WrittenDate& date, Slot slot, Number number) {
    const auto value = static_cast<unsigned>(number.value);
    switch (slot) {
        case Slot::year:
            if (number.digits != 4 && number.digits != 2) return false;
            date.year = number.digits == 4 ? number.value : 2000 + number.value;
            return *date.year >= 1900 && *date.year <= 2100;
        case Slot::month: date.month = value; return number.digits <= 2 && value >= 1 && value <= 12;
        case Slot::day: date.day = value; return number.digits <= 2 && value >= 1 && value <= 31;
    }
    return false;
}

std::optional<WrittenDate> dated(const std::vector<Component>& parts) {
    WrittenDate date;
    if (parts.size() == 1 && parts[0].number.digits == 8) {
        const int value = parts[0].number.value;
        const bool good = put(date, Slot::year, {value / 10000, 4}) && put(date, Slot::month, {value / 100 % 100, 2}) &&
                          put(date, Slot::day, {value % 100, 2});
        return good ? std::optional{date} : std::nullopt;
    }
    const auto first = first_slot(parts);
    if (!first) return std::nullopt;
    int slot = static_cast<int>(*first);
    for (const Component& part : parts) {
        if (slot > static_cast<int>(Slot::day) || !fits(part.unit, static_cast<Slot>(slot))) return std::nullopt;
        if (!put(date, static_cast<Slot>(slot), part.number)) return std::nullopt;
        ++slot;
    }
    return date;
}

std::optional<weekday> take_weekday(std::string_view& text) {
    std::string_view rest = text;
    take_spaces(rest);
    const bool bracket = take(rest, "(") || take(rest, "[");
    for (unsigned day = 0; day < kWeekdays.size(); ++day) {
        std::string_view behind = rest;
        if (!take(behind, kWeekdays.at(day))) continue;
        const bool whole_word = take(behind, "요일");
        const bool closed = bracket && (take(behind, ")") || take(behind, "]"));
        if (bracket ? !closed : !whole_word) return std::nullopt;
        text = behind;
        return weekday{day};
    }
    return std::nullopt;
}

/// "09시", "9시 30분", "18:00", "오후 6시", "0:00:00".
std::optional<minutes> take_time(std::string_view& text) {
    std::string_view rest = text;
    take_spaces(rest);
    if (take(rest, ",")) take_spaces(rest);
    const bool morning = take(rest, "오전");
    const bool afternoon = !morning && take(rest, "오후");
    take_spaces(rest);
    const auto hour = take_number(rest);
    if (!hour || hour->digits > 2) return std::nullopt;
    int minute = 0;
    if (take(rest, ":")) {
        const auto past = take_number(rest);
        if (!past || past->digits != 2) return std::nullopt;
        minute = past->value;
        if (take(rest, ":") && !take_number(rest)) return std::nullopt;
    } else if (take(rest, "시")) {
        std::string_view behind = rest;
        take_spaces(behind);
        const auto past = take_number(behind);
        if (past && take(behind, "분")) {
            minute = past->value;
            rest = behind;
        }
    } else {
        return std::nullopt;
    }
    const int hours_read =
        hour->value + (afternoon && hour->value < 12 ? 12 : 0) - (morning && hour->value == 12 ? 12 : 0);
    const minutes time = hours{hours_read} + minutes{minute};
    if (minute > 59 || time > hours{24}) return std::nullopt;
    text = rest;
    return time;
}

}  // namespace

std::optional<WrittenDate> take_date(std::string_view& text) {
    std::string_view rest = text;
    take_spaces(rest);
    if (!take(rest, "'")) take(rest, "’");
    const std::vector<Component> parts = take_components(rest);
    if (parts.empty()) return std::nullopt;
    auto date = dated(parts);
    if (!date) return std::nullopt;
    date->weekday = take_weekday(rest);
    date->time = take_time(rest);
    text = rest;
    return date;
}

std::optional<WrittenRange> take_range(std::string_view& text) {
    std::string_view rest = text;
    WrittenRange range;
    take_spaces(rest);
    const bool end_only = take(rest, "~");
    if (!end_only) range.first = take_date(rest);
    if (!end_only && (!range.first || !range.first->day)) return std::nullopt;
    take_spaces(rest);
    bool linked = end_only || take(rest, "부터") || take(rest, "에서");
    take_spaces(rest);
    linked = take(rest, "~") || take(rest, "-") || linked;
    if (!linked) {
        if (!take(rest, "까지")) return std::nullopt;
        range.last = std::exchange(range.first, std::nullopt);
        text = rest;
        return range;
    }
    range.last = take_date(rest);
    if (!range.last && end_only) return std::nullopt;
    if (range.last && !range.last->day) return std::nullopt;
    if (range.last && range.first) {
        if (!range.last->month && !range.last->year) range.last->month = range.first->month;
        if (!range.last->year) range.last->year = range.first->year;
    }
    if (range.last) {
        take_spaces(rest);
        take(rest, "까지");
    }
    text = rest;
    return range;
}

DayRead day_written(const WrittenDate& date, std::optional<int> base_year) {
    const auto written_year = date.year ? date.year : base_year;
    if (!written_year || !date.month || !date.day) return {std::nullopt, DateDoubt::incomplete};
    const year_month_day ymd{year{*written_year}, month{*date.month}, day{*date.day}};
    if (!ymd.ok()) return {std::nullopt, DateDoubt::no_such_day};
    const Day found{ymd};
    if (date.weekday && *date.weekday != weekday{found}) return {std::nullopt, DateDoubt::wrong_weekday};
    return {found, DateDoubt::incomplete};
}

}  // namespace model
