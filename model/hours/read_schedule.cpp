#include "model/hours/read_schedule.h"

#include "model/base/json.h"
#include "model/hours/clock_text.h"
#include "model/hours/recurrence.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>

namespace model {
namespace {

using namespace std::chrono;

constexpr minutes kSeoulAhead = 9h;
// A longer opening that runs past midnight is more often 09:00 and 18:00 the wrong way round.
constexpr minutes kUsualNight = 12h;

/// A row with none of these is a description and nothing else.
constexpr std::array kSaysWhen{"freq", "byday", "bymonthday", "opens_at", "closes_at", "dtstart"};
// How staff say that 18:00 to 09:00 is meant.
constexpr std::array kOvernight{"다음 날", "다음날", "익일", "밤새", "야간", "next day", "overnight"};

/// Reads one row and keeps what was wrong with it.
class RowReader {
public:
    RowReader(const Json& row, RowKind kind, const std::string& where, Problems& problems)
        : row_{row}, kind_{kind}, where_{where}, problems_{problems} {}

    ReadSchedule read() {
        if (!row_.is_object()) {
            bad("", "운영 시간 한 줄이 {…} 꼴이 아닙니다.", "This row of the schedule is not an object.");
            return {.schedule = std::nullopt, .readable = false};
        }
        if (only_a_note()) return {};
        read_texts();
        read_frequency();
        read_lists();
        read_numbers();
        read_days();
        read_clock();
        if (readable_) fill_in_days();
        if (readable_) check_whole();
        if (!readable_) return {.schedule = std::nullopt, .readable = false};
        return {.schedule = std::move(schedule_), .readable = true};
    }

private:
    void note(const char* key, std::string ko, std::string en) {
        const std::string place = *key == '\0' ? where_ : fmt::format("{}/{}", where_, key);
        problems_.push_back({.where = place, .ko = std::move(ko), .en = std::move(en)});
    }
    void bad(const char* key, std::string ko, std::string en) {
        readable_ = false;
        note(key, std::move(ko), std::move(en));
    }

    bool has(const char* key) const {
        const auto at = row_.find(key);
        return at != row_.end() && !at->is_null() && !(at->is_string() && at->get_ref<const std::string&>().empty());
    }

    /// HSDS lets a row be a description and nothing else.
    bool only_a_note() const {
        if (kind_ == RowKind::exception) return false;
        return std::ranges::none_of(kSaysWhen, [&](const char* key) { return has(key); });
    }

    void read_texts() {
        schedule_.description = text_at(row_, "description");
        schedule_.notes = text_at(row_, "notes");
        if (!has("wkst")) return;
        schedule_.wkst = text_at(row_, "wkst");
        const auto day = parse_by_day(schedule_.wkst);
        if (!day || day->place != 0)
            bad("wkst", fmt::format("‘{}’은 요일이 아닙니다. MO부터 SU 가운데 하나를 적으세요.", schedule_.wkst),
                fmt::format("“{}” is no day of the week. Write one of MO to SU.", schedule_.wkst));
    }

    void read_frequency() {
        std::string freq = text_at(row_, "freq");
        std::ranges::transform(freq, freq.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
        if (freq == "MONTHLY") schedule_.freq = Schedule::Freq::monthly;
        daily_ = freq == "DAILY";
        named_freq_ = !freq.empty();
        if (named_freq_ && freq != "WEEKLY" && freq != "MONTHLY" && !daily_)
            bad("freq", fmt::format("‘{}’마다 되풀이하는 시간은 읽지 못합니다. WEEKLY나 MONTHLY로 적으세요.", freq),
                fmt::format("Cannot read hours that recur “{}”. Write WEEKLY or MONTHLY.", freq));
        for (const char* key : {"byweekno", "byyearday", "bymonth"})
            if (has(key))
                bad(key, fmt::format("{} 조건은 읽지 못합니다. byday나 bymonthday로 적으세요.", key),
                    fmt::format("Cannot read {}. Write byday or bymonthday instead.", key));
    }

    void read_lists() {
        for (const std::string& text : list_at(row_, "byday")) {
            const auto by_day = parse_by_day(text);
            if (!by_day)
                bad("byday", fmt::format("‘{}’은 요일이 아닙니다. MO, 1SA, -1WE처럼 적으세요.", text),
                    fmt::format("“{}” is no day. Write it like MO, 1SA or -1WE.", text));
            else if (by_day->place != 0 && !named_freq_)
                schedule_.freq = Schedule::Freq::monthly;
            schedule_.byday.push_back(text);
        }
        read_integers(row_, "bymonthday", schedule_.bymonthday);
        if (!schedule_.bymonthday.empty() && !named_freq_) schedule_.freq = Schedule::Freq::monthly;
        read_integers(row_, "bysetpos", schedule_.bysetpos);
        read_integers(object_at(row_, "x_kiosk"), "bysetpos", schedule_.bysetpos);
    }

    void read_integers(const Json& object, const char* key, std::vector<int>& into) {
        for (const std::string& text : list_at(object, key)) {
            int value = 0;
            const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
            if (error != std::errc{} || end != text.data() + text.size() || value == 0 || std::abs(value) > 31)
                bad(key, fmt::format("‘{}’은 1부터 31까지(뒤에서부터는 -1부터)의 수가 아닙니다.", text),
                    fmt::format("“{}” is no number from 1 to 31 (or from -1, counted from the end).", text));
            else
                into.push_back(value);
        }
    }

    /// A positive whole number, as a number or as text; empty where the key is absent.
    std::optional<int> whole_number(const char* key) {
        if (!has(key)) return std::nullopt;
        const std::vector<std::string> texts = list_at(row_, key);
        int value = 0;
        if (texts.size() == 1) std::from_chars(texts[0].data(), texts[0].data() + texts[0].size(), value);
        if (texts.size() != 1 || value < 1 || std::to_string(value) != texts[0]) {
            bad(key, fmt::format("{}에는 1보다 작지 않은 정수를 적으세요.", key),
                fmt::format("{} has to be a whole number of at least 1.", key));
            return std::nullopt;
        }
        return value;
    }

    void read_numbers() {
        schedule_.interval = whole_number("interval").value_or(1);
        schedule_.count = whole_number("count");
    }

    void read_days() {
        bool wrong = false;
        schedule_.dtstart = read_day(row_, "dtstart", where_, problems_, wrong);
        schedule_.until = read_day(row_, "until", where_, problems_, wrong);
        schedule_.valid_from = read_day(row_, "valid_from", where_, problems_, wrong);
        schedule_.valid_to = read_day(row_, "valid_to", where_, problems_, wrong);
        if (wrong) readable_ = false;
    }

    void read_clock() {
        if (!has("opens_at") && !has("closes_at") && kind_ == RowKind::exception) {
            schedule_.closed = true;
            return;
        }
        const auto hours = read_hours(row_, where_, problems_);
        if (!hours) {
            readable_ = false;
            return;
        }
        schedule_.hours = *hours;
        const minutes open = hours->closes_at <= hours->opens_at ? hours->closes_at + 24h - hours->opens_at : 0min;
        if (open > kUsualNight && hours->opens_at != 0min && !says_overnight())
            note("closes_at",
                 "닫는 시각이 여는 시각보다 빠릅니다. 다음 날까지 여는 것이 맞으면 설명에 ‘다음 날’이라고 적으세요.",
                 "It closes before it opens. If it is open until the next day, say “next day” in the description.");
    }

    bool says_overnight() const {
        const std::string words = schedule_.description + " " + schedule_.notes;
        return std::ranges::any_of(kOvernight, [&](const char* word) { return words.find(word) != std::string::npos; });
    }

    void every_day() { schedule_.byday = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"}; }

    /// Rows that name their days by dates alone, or as DAILY.
    void fill_in_days() {
        if (!schedule_.byday.empty() || !schedule_.bymonthday.empty()) return;
        const bool dated = schedule_.valid_from || schedule_.valid_to || (schedule_.dtstart && schedule_.until);
        if (daily_ || (!named_freq_ && dated))
            every_day();
        else if (!named_freq_ && schedule_.dtstart && !schedule_.count)
            schedule_.count = 1;
        if (daily_ && schedule_.interval > 1)
            bad("interval", "며칠에 한 번 여는 시간은 읽지 못합니다. 여는 날을 한 줄씩 적으세요.",
                "Cannot read hours on every so many days. Write one row for each day.");
    }

    void check_whole() {
        check_days();
        if (!readable_ || recurs(schedule_)) return;
        if (!schedule_.dtstart && (schedule_.interval > 1 || schedule_.count))
            bad("dtstart", "몇 주나 몇 달에 한 번 여는 시간에는 첫날(dtstart)이 있어야 합니다.",
                "Hours with an interval or a count need their first day (dtstart).");
        else if (schedule_.until && schedule_.count)
            bad("count", "until과 count 가운데 하나만 적으세요.", "Write either until or count, not both.");
        else if (schedule_.byday.empty() && schedule_.bymonthday.empty() && !schedule_.dtstart)
            bad("byday", "여는 요일이 없습니다. MO,TU처럼 적으세요.",
                "There is no day of the week. Write it like MO,TU.");
        else if (schedule_.freq == Schedule::Freq::weekly)
            bad("freq", "몇째 주 요일이나 며칠로 정한 시간은 freq를 MONTHLY로 적으세요.",
                "Hours on an nth weekday or a day of the month need freq MONTHLY.");
        else
            bad("", "되풀이하는 날을 읽지 못했습니다. freq, byday, interval을 확인하세요.",
                "Cannot read on which days this recurs. Check freq, byday and interval.");
    }

    void check_days() {
        if (schedule_.dtstart && schedule_.until && *schedule_.until < *schedule_.dtstart)
            bad("until", "끝나는 날(until)이 첫날(dtstart)보다 빠릅니다.",
                "The last day (until) is before the first (dtstart).");
        if (schedule_.valid_from && schedule_.valid_to && *schedule_.valid_to < *schedule_.valid_from)
            bad("valid_to", "valid_to가 valid_from보다 빠릅니다.", "valid_to is before valid_from.");
    }

    const Json& row_;
    RowKind kind_;
    const std::string& where_;
    Problems& problems_;
    Schedule schedule_;
    bool readable_ = true;
    bool named_freq_ = false;
    bool daily_ = false;
};

/// HSDS's `timezone`: hours ahead of UTC, as a number or as text ("9", "+09:00", "Asia/Seoul").
minutes zone_of(const Json& object) {
    const auto at = object.find("timezone");
    if (at == object.end()) return kSeoulAhead;
    if (at->is_number()) {
        const double ahead = at->get<double>();
        return std::abs(ahead) <= 14 ? minutes{std::lround(ahead * 60)} : kSeoulAhead;
    }
    if (!at->is_string()) return kSeoulAhead;
    const auto text = at->get<std::string>();
    if (text == "UTC" || text == "Z") return 0min;
    const auto clock = parse_clock("00:00" + (text.starts_with('+') || text.starts_with('-') ? text : "+" + text));
    return clock && clock->ahead ? *clock->ahead : kSeoulAhead;
}

std::optional<MinuteOfDay> seoul_clock(const Json& object, const char* key, const std::string& where,
                                       Problems& problems) {
    const std::string text = text_at(object, key);
    const auto clock = parse_clock(text);
    const std::string place = fmt::format("{}/{}", where, key);
    if (!clock) {
        problems.push_back(
            {.where = place,
             .ko = fmt::format("‘{}’은 시각이 아닙니다. 00:00부터 24:00까지 09:30처럼 적으세요.", text),
             .en = fmt::format("“{}” is no time of day. Write it like 09:30, from 00:00 to 24:00.", text)});
        return std::nullopt;
    }
    const minutes seoul = clock->at + kSeoulAhead - clock->ahead.value_or(zone_of(object));
    if (seoul < 0min || seoul > 24h) {
        problems.push_back({.where = place,
                            .ko = fmt::format("‘{}’은 한국 시각으로 다른 날입니다. 한국 시각으로 적으세요.", text),
                            .en = fmt::format("“{}” is another day in Korea. Write it in Korean time.", text)});
        return std::nullopt;
    }
    return seoul;
}

}  // namespace

std::vector<std::string> list_at(const Json& object, const char* key) {
    std::vector<std::string> parts;
    const auto add = [&parts](const Json& value) {
        if (value.is_number_integer())
            parts.push_back(std::to_string(value.get<std::int64_t>()));
        else if (value.is_number())
            parts.push_back(value.dump());
        if (!value.is_string()) return;
        std::string part;
        for (const char c : value.get<std::string>() + ",") {
            if (c != ',' && c != ' ' && c != ';')
                part += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
            else if (!part.empty())
                parts.push_back(std::exchange(part, {}));
        }
    };
    const auto at = object.find(key);
    if (at == object.end()) return parts;
    if (at->is_array())
        for (const Json& one : *at) add(one);
    else
        add(*at);
    return parts;
}

std::optional<Day> read_day(const Json& object, const char* key, const std::string& where, Problems& problems,
                            bool& bad) {
    const auto at = object.find(key);
    if (at == object.end() || at->is_null()) return std::nullopt;
    const std::string text = at->is_string() ? at->get<std::string>() : at->dump();
    if (text.empty()) return std::nullopt;
    if (at->is_string())
        if (const auto time = parse_seoul_time(text)) return day_of(*time);
    bad = true;
    problems.push_back({.where = fmt::format("{}/{}", where, key),
                        .ko = fmt::format("‘{}’은 날짜가 아닙니다. 2026-03-02처럼 적으세요.", text),
                        .en = fmt::format("“{}” is no date. Write it like 2026-03-02.", text)});
    return std::nullopt;
}

std::optional<ClockRange> read_hours(const Json& object, const std::string& where, Problems& problems) {
    const auto opens_at = seoul_clock(object, "opens_at", where, problems);
    const auto closes_at = seoul_clock(object, "closes_at", where, problems);
    if (!opens_at || !closes_at) return std::nullopt;
    if (*opens_at == 24h) {
        problems.push_back({.where = where + "/opens_at",
                            .ko = "24:00에 열 수는 없습니다. 다음 날 00:00으로 적으세요.",
                            .en = "Nothing opens at 24:00. Write 00:00 of the next day."});
        return std::nullopt;
    }
    return ClockRange{.opens_at = *opens_at, .closes_at = *closes_at};
}

ReadSchedule read_schedule(const Json& row, RowKind kind, const std::string& where, Problems& problems) {
    return RowReader{row, kind, where, problems}.read();
}

}  // namespace model
