#pragma once

#include "kiosk/text/text.h"
#include "kiosk/ui/metrics.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::ui {

/// A place along the lower axis: what stands under it, and what is said of it.
struct PlotPlace {
    text::Text label;  ///< short: "3", "11월"
    text::Text name;   ///< "11월 3일(화)"
};

/// Told from one another by mark, dash and pattern as well as by colour.
struct PlotSeries {
    text::Text name;
    std::vector<std::optional<std::int64_t>> values;  ///< one for each place, none negative; empty: too few to be shown
};

/// Counts over time.
struct Plot {
    enum class Kind { bars, lines };
    Kind kind = Kind::bars;
    text::Text name;  ///< what is counted: the heading's words
    std::vector<PlotPlace> places{};
    std::vector<PlotSeries> series{};  ///< 1 to kMostSeries
    text::Text too_few{};              ///< "10 미만": in the place of a value that is not shown
    std::int64_t least_shown = 0;      ///< the least value that is
    Mm height{70.0F};                  ///< of the axes
    static constexpr std::size_t kMostSeries = 4;
};

/// Ticks of a value axis from 0 to at least `most`: 1, 2 or 5 times a power of ten apart, at most `room` steps.
std::vector<std::int64_t> round_ticks(std::int64_t most, int room);
/// "12,345"
std::string grouped(std::int64_t number);

}  // namespace kiosk::ui
