#include "kiosk/desk/counts.h"

#include <algorithm>
#include <map>

namespace kiosk::desk {
namespace {

using namespace std::chrono;

std::vector<model::Day> bins_of(Period period, model::Day from, model::Day to) {
    std::vector<model::Day> bins;
    if (period == Period::year) {
        const year_month_day first{from};
        for (year_month month = first.year() / first.month(); model::Day{month / 1} <= to; month += months{1})
            bins.push_back(std::max(from, model::Day{month / 1}));
        return bins;
    }
    const days step{period == Period::quarter ? 7 : 1};
    for (model::Day day = from; day <= to; day += step) bins.push_back(day);
    return bins;
}

bool counted_in(model::Counted what, StatisticsOf of) {
    switch (of) {
        case StatisticsOf::categories: return what == model::Counted::category;
        case StatisticsOf::screens: return what == model::Counted::screen;
        case StatisticsOf::entries: return what == model::Counted::entry || what == model::Counted::sensitive;
    }
    return false;
}

}  // namespace

Counts counts_of(const std::vector<model::TallyLine>& lines, StatisticsOf of, Period period, model::Day from,
                 model::Day to) {
    Counts counts{.bins = bins_of(period, from, to), .rows = {}, .vain = {}};
    std::map<std::string, std::size_t> rows;
    std::map<std::string, std::int64_t> words;
    std::vector<std::vector<bool>> few;
    for (const model::TallyLine& line : lines) {
        if (line.what == model::Counted::vain) words[line.key] += line.count.value_or(0);
        if (!counted_in(line.what, of) || line.day < from || line.day > to) continue;
        const auto [at, fresh] = rows.try_emplace(line.key, counts.rows.size());
        if (fresh) {
            counts.rows.push_back({line.key, line.label, {}, 0});
            counts.rows.back().values.assign(counts.bins.size(), 0);
            few.emplace_back(counts.bins.size(), false);
        }
        const auto after = std::ranges::upper_bound(counts.bins, line.day);
        const auto bin = static_cast<std::size_t>(after - counts.bins.begin()) - 1;
        Counts::Row& row = counts.rows[at->second];
        if (line.count) {
            *row.values[bin] += *line.count;
            row.total += *line.count;
        } else {
            few[at->second][bin] = true;
        }
    }
    for (std::size_t r = 0; r < counts.rows.size(); ++r)
        for (std::size_t b = 0; b < counts.bins.size(); ++b) {
            if (!few[r][b]) continue;
            if (*counts.rows[r].values[b] == 0)
                counts.rows[r].values[b].reset();
            else
                counts.part = true;
            counts.part = counts.part || counts.rows[r].total > 0;
        }
    std::ranges::stable_sort(counts.rows, std::ranges::greater{}, &Counts::Row::total);
    for (const auto& word : words)
        if (word.second > 0) counts.vain.push_back(word);
    std::ranges::stable_sort(counts.vain, std::ranges::greater{}, &std::pair<std::string, std::int64_t>::second);
    return counts;
}

}  // namespace kiosk::desk
