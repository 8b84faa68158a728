// 통계: what was opened, by day, as a plot and a table.
#include "kiosk/desk/counts.h"
#include "kiosk/desk_screens/parts.h"
#include "kiosk/desk_screens/shell.h"
#include "kiosk/ui/plot.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace kiosk::desk_screens {
namespace {

using desk::Office;
using desk::OfficeAction;
using desk::Period;
using desk::StatisticsOf;
using text::Msg;
using text::Text;
using ui::Size;

constexpr ui::Mm kPlotHeight{150.0F};
constexpr std::size_t kRowsShown = 30, kWordsShown = 30;

Text day_words(const Sight& sight, model::Day day) {
    const std::chrono::year_month_day date{day};
    return sight.say(Msg::desk_stats_day, {{"month", static_cast<int>(static_cast<unsigned>(date.month()))},
                                           {"day", static_cast<int>(static_cast<unsigned>(date.day()))}});
}

Text short_day(model::Day day) {
    const std::chrono::year_month_day date{day};
    return text::data(fmt::format("{}.{}.", static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day())));
}

ui::PlotPlace place_of(const Sight& sight, const desk::Counts& counts, std::size_t i, Period period, model::Day to) {
    const model::Day first = counts.bins[i];
    const model::Day last = i + 1 < counts.bins.size() ? counts.bins[i + 1] - std::chrono::days{1} : to;
    if (period == Period::year) {
        const std::chrono::year_month_day date{first};
        const int month = static_cast<int>(static_cast<unsigned>(date.month()));
        return {sight.say(Msg::desk_stats_month, {{"month", month}}),
                sight.say(Msg::desk_stats_year_month, {{"year", static_cast<int>(date.year())}, {"month", month}})};
    }
    if (first == last) return {short_day(first), day_words(sight, first)};
    return {short_day(first), sight.say(Msg::desk_stats_days, {{"from", day_words(sight, first).str()},
                                                               {"to", day_words(sight, last).str()}})};
}

Msg screen_name(std::string_view key) {
    if (key == "home") return Msg::desk_stats_home;
    if (key == "hotlines") return Msg::desk_stats_hotlines;
    if (key == "emergency") return Msg::desk_stats_emergency;
    if (key == "category") return Msg::desk_stats_category;
    if (key == "desks") return Msg::desk_stats_desks;
    if (key == "search") return Msg::desk_stats_search;
    if (key == "help") return Msg::desk_stats_help;
    return Msg::desk_stats_service;
}

Text name_of(const Sight& sight, const desk::Counts::Row& row, StatisticsOf of) {
    if (of == StatisticsOf::screens) return sight.say(screen_name(row.key));
    if (row.key.empty()) return sight.say(Msg::desk_stats_sensitive);
    return text::data(row.label.empty() ? row.key : row.label);
}

Text too_few(const Sight& sight) {
    return sight.say(Msg::desk_stats_few, {{"count", static_cast<int>(model::kLeastShown)}});
}

void choices(ui::Ui& ui, const Sight& sight, Asked& asked, const desk::StatisticsRoute& route) {
    const auto period = [&](const char* key, Msg label, Period one) {
        return ButtonSpec{.key = key,
                          .label = sight.say(label),
                          .checked = route.period == one,
                          .asks = Office{OfficeAction{desk::ChoosePeriod{one}}}};
    };
    const auto of = [&](const char* key, Msg label, StatisticsOf one) {
        return ButtonSpec{.key = key,
                          .label = sight.say(label),
                          .checked = route.of == one,
                          .asks = Office{OfficeAction{desk::ChooseStatistics{one}}}};
    };
    button_row(ui, asked,
               {of("categories", Msg::desk_stats_categories, StatisticsOf::categories),
                of("screens", Msg::desk_stats_screens, StatisticsOf::screens),
                of("entries", Msg::desk_stats_entries, StatisticsOf::entries)});
    button_row(ui, asked,
               {period("week", Msg::desk_stats_week, Period::week), period("month", Msg::desk_stats_30, Period::month),
                period("quarter", Msg::desk_stats_quarter, Period::quarter),
                period("year", Msg::desk_stats_year, Period::year)});
}

void draw_plot(ui::Ui& ui, const Sight& sight, const desk::StatisticsRoute& route, const desk::Counts& counts,
               Asked& asked) {
    const Text name = sight.say(Msg::desk_stats_plot);
    ui.card("plot-card", name, [&] {
        ui.set_gap({4.0F});
        ui.heading("plot-title", name, Size::body);
        ui::Plot plot{.kind = route.as_lines ? ui::Plot::Kind::lines : ui::Plot::Kind::bars, .name = name};
        plot.too_few = too_few(sight);
        plot.least_shown = model::kLeastShown;
        plot.height = kPlotHeight;
        // Bars of many kinds side by side are too thin to read.
        const std::size_t most = route.as_lines ? ui::Plot::kMostSeries : 2;
        for (std::size_t i = 0; i < counts.bins.size(); ++i)
            plot.places.push_back(place_of(sight, counts, i, route.period, route.to));
        for (std::size_t r = 0; r < std::min(most, counts.rows.size()); ++r)
            plot.series.push_back({name_of(sight, counts.rows[r], route.of), counts.rows[r].values});
        ui.plot("plot", plot);
        button_row(ui, asked,
                   {{.key = "lines",
                     .label = sight.say(route.as_lines ? Msg::desk_stats_as_bars : Msg::desk_stats_as_lines),
                     .icon = ui::Icon::bar_chart,
                     .asks = Office{OfficeAction{desk::SwitchPlot{}}}}});
    });
}

/// Two columns: what, and how often.
void table(ui::Ui& ui, const char* key, const Text& name, const std::vector<std::pair<Text, Text>>& rows) {
    ui.card(key, name, [&] {
        ui.set_gap({2.5F});
        ui.heading("title", name, Size::body);
        float wide = 0;
        for (const auto& row : rows) wide = std::max(wide, ui.typesetter().width(Size::body, true, row.second));
        wide = std::min(std::ceil(wide) + 2, ui.width() * 0.45F);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (i > 0) ui.rule();
            ui.group(fmt::format("row-{}", i), semantics::Role::group, text::join({rows[i].first, rows[i].second}, " "),
                     [&] {
                         ui.beside({{.width_px = 0, .body = [&] { ui.words("what", rows[i].first, {}); }},
                                    {.width_px = wide, .body = [&] {
                                         ui.words("count", rows[i].second, {.bold = true, .align = ui::Align::right});
                                     }}});
                     });
        }
    });
}

void tables(ui::Ui& ui, const Sight& sight, const desk::StatisticsRoute& route, const desk::Counts& counts) {
    std::vector<std::pair<Text, Text>> rows, words;
    for (const desk::Counts::Row& row : counts.rows) {
        if (rows.size() >= kRowsShown) break;
        rows.emplace_back(name_of(sight, row, route.of),
                          row.total > 0 ? text::data(ui::grouped(row.total)) : too_few(sight));
    }
    for (const auto& [word, count] : counts.vain) {
        if (words.size() >= kWordsShown) break;
        words.emplace_back(text::data(word), text::data(ui::grouped(count)));
    }
    const int columns = narrow(ui) || words.empty() || ui.metrics().text_percent > 125 ? 1 : 2;
    ui.grid(words.empty() ? 1 : 2, columns, 1, [&](int i) {
        if (i == 0)
            table(ui, "sums", sight.say(Msg::desk_stats_sums), rows);
        else
            table(ui, "vain", sight.say(Msg::desk_stats_vain), words);
    });
}

}  // namespace

Asked draw(ui::Ui& ui, const Sight& sight, const desk::StatisticsRoute& route) {
    const desk::Counts counts = desk::counts_of(route.lines, route.of, route.period, route.from, route.to);
    const ShellLook look{
        .title = sight.say(Msg::desk_stats),
        .under = sight.say(Msg::desk_stats_days, {{"from", model::iso(route.from)}, {"to", model::iso(route.to)}}),
        .actions = {{.key = "export",
                     .label = sight.say(Msg::desk_stats_export),
                     .enabled = !route.lines.empty(),
                     .asks = Office{OfficeAction{desk::WriteTable{}}}}}};
    return framed_list(ui, sight, "desk/statistics", look, [&](Asked& asked) {
        ui.set_gap({5.0F});
        if (!route.exported.empty())
            ui.words("exported", sight.say(Msg::desk_stats_exported, {{"file", route.exported}}),
                     {.bold = true, .tone = ui::Tone::success});
        choices(ui, sight, asked, route);
        if (!route.loaded) return ui.words("loading", sight.say(Msg::desk_waiting));
        if (counts.rows.empty()) {
            ui.words("none", sight.say(Msg::desk_stats_none));
        } else {
            draw_plot(ui, sight, route, counts, asked);
        }
        if (!counts.rows.empty() || !counts.vain.empty()) tables(ui, sight, route, counts);
        ui.words("privacy", sight.say(Msg::desk_stats_privacy, {{"count", static_cast<int>(model::kLeastShown)}}),
                 {.size = Size::small, .tone = ui::Tone::subtle});
        if (counts.part)
            ui.words("part", sight.say(Msg::desk_stats_part, {{"count", static_cast<int>(model::kLeastShown)}}),
                     {.size = Size::small, .tone = ui::Tone::subtle});
    });
}

}  // namespace kiosk::desk_screens
