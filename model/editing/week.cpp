#include "model/editing/week.h"

#include "model/base/json.h"
#include "model/base/uuid.h"
#include "model/hours/describe.h"
#include "model/hours/plan.h"
#include "model/hours/read_schedule.h"
#include "model/hours/wording.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstdint>
#include <optional>

namespace model {

constexpr std::array<std::string_view, kWeekDays> kDayCodes{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};

namespace {

using namespace std::chrono;
using namespace std::chrono_literals;

constexpr minutes kDay = 24h;
constexpr minutes kUsualNight = 12h;

/// Bit `day` of a Week from weekday_bits(), whose bit 0 is Sunday.
bool on(std::uint8_t bits, std::size_t day) { return (bits >> ((day + 1) % kWeekDays) & 1U) != 0; }

/// A row that a week can show: every week, without dates.
std::optional<Schedule> plain_row(const Json& row) {
    Problems ignored;
    ReadSchedule read = read_schedule(row, RowKind::regular, "", ignored);
    if (!read.schedule) return std::nullopt;
    const Schedule& one = *read.schedule;
    const bool plain = one.freq == Schedule::Freq::weekly && one.interval == 1 && !one.byday.empty() &&
                       one.bymonthday.empty() && one.bysetpos.empty() && !one.count && !one.dtstart && !one.until &&
                       !one.valid_from && !one.valid_to && !one.closed;
    return plain ? read.schedule : std::nullopt;
}

const Json& rows_of(const Json& entity) { return array_at(entity, "schedules"); }

using Days = std::array<bool, kWeekDays>;

Days days_of(const Schedule& row) {
    Days days{};
    const std::uint8_t bits = weekday_bits(row.byday);
    for (std::size_t day = 0; day < kWeekDays; ++day) days.at(day) = on(bits, day);
    return days;
}

std::string byday(const Days& days) {
    std::vector<std::string_view> codes;
    for (std::size_t day = 0; day < kWeekDays; ++day)
        if (days.at(day)) codes.push_back(kDayCodes.at(day));
    return fmt::format("{}", fmt::join(codes, ","));
}

/// A range and the days that have it.
struct Wanted {
    ClockRange hours;
    Days days{};
    std::optional<std::size_t> row;  ///< the standing row that says it from now on
};

std::vector<Wanted> wanted_of(const Week& week) {
    std::vector<Wanted> wanted;
    for (std::size_t day = 0; day < kWeekDays; ++day)
        for (const ClockRange& range : week.days.at(day)) {
            auto at = std::ranges::find(wanted, range, &Wanted::hours);
            if (at == wanted.end()) at = wanted.insert(wanted.end(), Wanted{.hours = range, .days = {}, .row = {}});
            at->days.at(day) = true;
        }
    return wanted;
}

struct Standing {
    std::size_t index;
    ClockRange hours;
    Days days;
    bool described;
    bool used = false;
};

/// Gives each wanted range the standing row that says most of it already.
void choose_rows(std::vector<Wanted>& wanted, std::vector<Standing>& standing) {
    const auto choose = [&](const auto& fits) {
        for (Wanted& one : wanted)
            for (Standing& row : standing)
                if (!one.row && !row.used && fits(one, row)) {
                    one.row = row.index;
                    row.used = true;
                }
    };
    choose([](const Wanted& one, const Standing& row) { return one.hours == row.hours && one.days == row.days; });
    choose([](const Wanted& one, const Standing& row) { return one.hours == row.hours; });
    choose([](const Wanted& one, const Standing& row) { return one.days == row.days && !row.described; });
}

std::string clock_of(minutes at) {
    const minutes shown = at > kDay ? at - kDay : at;
    return fmt::format("{:02}:{:02}", shown.count() / 60, shown.count() % 60);
}

void write_hours(Json& row, const ClockRange& hours) {
    row["opens_at"] = clock_of(hours.opens_at);
    row["closes_at"] = clock_of(hours.closes_at);
    row.erase("timezone");
    // Without these words read_schedule() takes so long a night for a slip.
    if (hours.closes_at > kDay && hours.closes_at - hours.opens_at > kUsualNight && text_at(row, "description").empty())
        row["description"] = fmt::format("다음 날 {}까지", clock_of(hours.closes_at));
}

Json row_for(const Wanted& wanted, const Json* old) {
    Json row = old ? *old : Json{{"id", random_uuid().text}, {"freq", "WEEKLY"}};
    const std::optional<Schedule> before = old ? plain_row(*old) : std::nullopt;
    if (!before || days_of(*before) != wanted.days) {
        row["freq"] = "WEEKLY";
        row["byday"] = byday(wanted.days);
    }
    if (!before || spelled_out(before->hours) != wanted.hours) write_hours(row, wanted.hours);
    return row;
}

bool well_formed(const Week& week) {
    return std::ranges::all_of(week.days, [](const std::vector<ClockRange>& ranges) {
        return std::ranges::all_of(ranges, [](const ClockRange& one) {
            return one.opens_at >= 0min && one.opens_at < kDay && one.closes_at > one.opens_at &&
                   one.closes_at - one.opens_at <= kDay;
        });
    });
}

}  // namespace

Week read_week(const Json& entity) {
    Week week;
    if (!entity.is_object()) return week;
    for (const Json& row : rows_of(entity))
        if (const auto plain = plain_row(row)) {
            const Days days = days_of(*plain);
            for (std::size_t day = 0; day < kWeekDays; ++day)
                if (days.at(day)) week.days.at(day).push_back(spelled_out(plain->hours));
        }
    for (auto& ranges : week.days) ranges = joined(std::move(ranges));
    return week;
}

void put_week(Json& entity, const Week& week) {
    if (!entity.is_object() || !well_formed(week) || read_week(entity) == week) return;
    if (const auto at = entity.find("schedules"); at != entity.end() && !at->is_array() && !at->is_null()) return;
    const Json old = rows_of(entity);
    std::vector<Standing> standing;
    for (std::size_t i = 0; i < old.size(); ++i)
        if (const auto plain = plain_row(old[i]))
            standing.push_back({.index = i,
                                .hours = spelled_out(plain->hours),
                                .days = days_of(*plain),
                                .described = !plain->description.empty() || !plain->notes.empty()});
    std::vector<Wanted> wanted = wanted_of(week);
    choose_rows(wanted, standing);
    Json rows = Json::array();
    for (std::size_t i = 0; i < old.size(); ++i) {
        const auto said = std::ranges::find(wanted, std::optional{i}, &Wanted::row);
        if (said != wanted.end())
            rows.push_back(row_for(*said, &old[i]));
        else if (!plain_row(old[i]))
            rows.push_back(old[i]);
    }
    for (const Wanted& one : wanted)
        if (!one.row) rows.push_back(row_for(one, nullptr));
    if (rows.empty())
        entity.erase("schedules");
    else
        entity["schedules"] = std::move(rows);
}

std::vector<std::string> kept_rows(const Json& entity, Language language) {
    std::vector<std::string> sentences;
    if (!entity.is_object()) return sentences;
    for (const Json& row : rows_of(entity)) {
        if (plain_row(row)) continue;
        Problems ignored;
        const ReadSchedule read = read_schedule(row, RowKind::regular, "", ignored);
        if (read.schedule)
            sentences.push_back(describe(*read.schedule, language));
        else if (const std::string note = row.is_object() ? text_at(row, "description") : ""; !note.empty())
            sentences.push_back(note);
        else
            sentences.push_back(row.dump(-1, ' ', false, Json::error_handler_t::replace));
    }
    return sentences;
}

std::string hours_sentence(const Json& entity, Language language) {
    Problems ignored;
    return describe(read_opening(entity, "", ignored), language);
}

}  // namespace model
