#include "kiosk/ui/plot.h"

#include <algorithm>

namespace kiosk::ui {

std::vector<std::int64_t> round_ticks(std::int64_t most, int room) {
    const std::int64_t wanted = std::max<std::int64_t>(most, 1), steps = std::max(room, 1);
    std::int64_t power = 1;
    for (;; power *= 10)
        for (const std::int64_t step : {power, 2 * power, 5 * power}) {
            const std::int64_t count = (wanted + step - 1) / step;
            if (count > steps) continue;
            std::vector<std::int64_t> ticks;
            for (std::int64_t i = 0; i <= count; ++i) ticks.push_back(i * step);
            return ticks;
        }
}

std::string grouped(std::int64_t number) {
    std::string digits = std::to_string(number);
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > (number < 0 ? 1 : 0); at -= 3)
        digits.insert(static_cast<std::size_t>(at), ",");
    return digits;
}

}  // namespace kiosk::ui
