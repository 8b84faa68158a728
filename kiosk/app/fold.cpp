#include "kiosk/app/fold.h"

#include "model/directory/names.h"

#include <algorithm>
#include <optional>

namespace kiosk::app {
namespace {

using model::Day;

constexpr std::chrono::days kStale{365};

/// The last day on which anything vouched for the entry.
std::optional<Day> last_known(const model::ServiceRow& row) {
    std::optional<Day> day = row.trust.source_date;
    for (const auto& later : {row.trust.assured_date, row.confirmed})
        if (later && (!day || *later > *day)) day = later;
    return day;
}

bool over(const model::ServiceRow& row, model::SeoulTime now) {
    const bool period_over = row.period.end && *row.period.end < model::day_of(now);
    const bool window_over =
        row.window.kind == model::ApplicationWindow::Kind::fixed && row.window.closes && *row.window.closes <= now;
    // A course that nobody can join any more still runs: it stays in sight until its last day.
    return period_over || (window_over && !row.period.end);
}

}  // namespace

bool outdated(const model::ServiceRow& row, model::SeoulTime now) {
    const auto known = last_known(row);
    return !known || model::day_of(now) - *known > kStale;
}

Fold fold_of(const model::ServiceRow& row, model::SeoulTime now) {
    if (over(row, now)) return Fold::ended;
    if (row.folded) return Fold::background;
    if (model::runs_for_a_time(row.kind) && outdated(row, now)) return Fold::dated;
    return Fold::current;
}

}  // namespace kiosk::app
