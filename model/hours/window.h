#pragma once

#include "model/base/json_fwd.h"
#include "model/base/problem.h"
#include "model/base/seoul_time.h"

#include <optional>
#include <string>

namespace model {

/// When applications are taken. Never turned into a schedule; the source's own words are always kept.
struct ApplicationWindow {
    enum class Kind { none, fixed, rolling, budget, until_filled, yearly, announced_later, unknown };
    Kind kind = Kind::none;
    // Of fixed, budget and until_filled only; the last two may lack both, and end earlier when money or places are
    // gone.
    std::optional<SeoulTime> opens;   ///< empty: before anyone can remember
    std::optional<SeoulTime> closes;  ///< the last day's end (24:00) where the source gives no hour
    std::string source_text;          ///< "매년 1월~3월", as the source has it
};

enum class WindowState {
    none,
    before,
    open,
    closing_soon,
    last_day,
    closed,
    rolling,
    budget,
    until_filled,
    announced_later,
    unknown
};

struct WindowNow {
    WindowState state = WindowState::none;
    std::optional<Day> first_day;
    std::optional<Day> last_day;
    int days_left = 0;  ///< to the last day, which itself has 0; only for open fixed windows
};

/// Reads `x_kiosk.window`: {"kind","opens","closes","source_text"}.
ApplicationWindow read_window(const Json& entity, const std::string& where, Problems& problems);

/// A window of kind `yearly` (매년 1월~3월) gives announced_later: nobody has promised this year's days.
WindowNow window_state(const ApplicationWindow& window, SeoulTime at);

}  // namespace model
