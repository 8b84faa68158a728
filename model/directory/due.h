#pragma once

#include "model/base/json_fwd.h"
#include "model/base/problem.h"
#include "model/base/seoul_time.h"

#include <optional>
#include <string_view>
#include <vector>

namespace model {

/// Why staff have to look at an entry, what misleads a citizen most first.
enum class DueReason {
    unreadable,         ///< something in the document cannot be read, so a screen leaves it out or says unknown
    text_disagrees,     ///< a text names hours that the schedule does not have
    year_end_undated,   ///< "연말연시 휴무" without dates: unknown from 24 December to 3 January
    window_ended,       ///< its application window is over
    period_ended,       ///< its course or campaign is over
    window_ends,        ///< its application window ends within the days asked for
    check,              ///< checked too long ago
    never_checked,      ///< never checked, and its source is older than a check may be
    stale_translation,  ///< its Korean text changed since it was translated
};

/// "text_disagrees", ...: as `kioskctl due` prints it.
std::string_view code(DueReason reason);

struct Due {
    DueReason reason = DueReason::check;
    Day since{};        ///< from when on it was due; for window_ends the last day
    Problem problem{};  ///< what is to be done, in staff's languages
};

/// How long a check of the entry holds: hotlines and institutions 180 days, desks and whatever has office hours 90.
/// Empty for what was announced for a time and has an end: it is looked at then.
std::optional<std::chrono::days> checked_for(const Json& service);

/// Everything that is due about a published service document today, or within the next `ahead` days where that can be
/// foreseen; in the order of DueReason. Empty for what is retired, defunct or folded away by the directory itself.
std::vector<Due> due_of(const Json& service, Day today, std::chrono::days ahead = std::chrono::days{0});

}  // namespace model
