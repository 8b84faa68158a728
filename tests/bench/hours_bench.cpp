// One state with its next change: at most 20 microseconds for an ordinary week, 1 millisecond for the worst rule.

#include "model/base/json.h"
#include "model/hours/open_state.h"

#include <benchmark/benchmark.h>

#include <cstdlib>
#include <iostream>

namespace {

using model::Calendar;
using model::Json;
using model::Opening;
using model::SeoulTime;

Json row(const char* byday, const char* opens_at, const char* closes_at) {
    return {{"freq", "WEEKLY"}, {"byday", byday}, {"opens_at", opens_at}, {"closes_at", closes_at}};
}

Opening opening(const Json& rows, const Json& extension) {
    model::Problems problems;
    Opening read = model::read_opening({{"schedules", rows}, {"x_kiosk", extension}}, "bench", problems);
    for (const auto& problem : problems) std::cerr << problem.where << ": " << problem.en << '\n';
    if (!problems.empty()) std::abort();
    return read;
}

/// A 동 office with its lunch break.
Opening office() {
    return opening(Json::array({row("MO,TU,WE,TH,FR", "09:00", "12:00"), row("MO,TU,WE,TH,FR", "13:00", "18:00")}),
                   {{"holiday_rule", "closed"}});
}

/// Always open in fact, but only a walk through three years of days can tell.
Opening never_changes() {
    return opening(Json::array({row("MO,TU,WE,TH,FR,SA,SU", "00:00", "24:00")}), {{"holiday_rule", "open"}});
}

/// Every feature at once, and no opening within three years: the last working day of every 48th month, a season,
/// closing days, a Monday off, 40 closures.
Opening worst() {
    const Json last_working_day{{"freq", "MONTHLY"},         {"interval", 48},
                                {"byday", "MO,TU,WE,TH,FR"}, {"x_kiosk", {{"bysetpos", {-1, -2, -3}}}},
                                {"dtstart", "1990-01-31"},   {"count", 60},
                                {"opens_at", "22:00"},       {"closes_at", "02:00"}};
    Json nth = last_working_day;
    nth["byday"] = "1MO,-1WE,3TH,5FR,2SA";
    nth.erase("x_kiosk");
    Json closures = Json::array();
    closures.push_back({{"byday", "1MO,2TU,3WE,4TH,5FR"}});
    for (int i = 1; i <= 40; ++i) closures.push_back({{"from", "2020-01-01"}, {"to", "2020-02-01"}});
    const Json season{{"valid_from", "2026-07-01"},
                      {"valid_to", "2029-06-30"},
                      {"freq", "MONTHLY"},
                      {"byday", "5MO"},
                      {"bymonthday", 1},
                      {"opens_at", "09:00"},
                      {"closes_at", "18:00"}};
    return opening(Json::array({last_working_day, last_working_day, nth, nth}),
                   {{"holiday_rule", {{"monday_shift", true}}},
                    {"closures", closures},
                    {"exceptions", Json::array({season})},
                    {"year_end", "closed_dates_unknown"},
                    {"last_entry_minutes", 30}});
}

void state(benchmark::State& run, const Opening& of, const char* when) {
    const Calendar calendar;
    const SeoulTime at = *model::parse_seoul_time(when);
    for (auto _ : run) benchmark::DoNotOptimize(model::open_state(of, calendar, at));
}

BENCHMARK_CAPTURE(state, ordinary_week_open, office(), "2026-11-20T10:00");
BENCHMARK_CAPTURE(state, ordinary_week_friday_evening, office(), "2026-11-20T19:00");
BENCHMARK_CAPTURE(state, ordinary_week_before_a_long_holiday, office(), "2017-09-29T19:00");
BENCHMARK_CAPTURE(state, nothing_changes_in_three_years, never_changes(), "2026-11-20T10:00");
BENCHMARK_CAPTURE(state, worst_rule, worst(), "2026-11-20T10:00");

void a_year_of_holidays(benchmark::State& run) {
    for (auto _ : run) {
        const Calendar calendar;
        benchmark::DoNotOptimize(calendar.view(*model::parse_day("2026-11-20")));
    }
}
BENCHMARK(a_year_of_holidays);

void read_an_opening(benchmark::State& run) {
    const Json entity{{"schedules", {row("MO,TU,WE,TH,FR", "09:00", "12:00"), row("MO,TU,WE,TH,FR", "13:00", "18:00")}},
                      {"x_kiosk", {{"holiday_rule", "closed"}}}};
    for (auto _ : run) {
        model::Problems problems;
        benchmark::DoNotOptimize(model::read_opening(entity, "bench", problems));
    }
}
BENCHMARK(read_an_opening);

}  // namespace

BENCHMARK_MAIN();
