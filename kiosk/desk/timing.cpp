#include "kiosk/desk/updater.h"

#include <algorithm>

namespace kiosk::desk {

std::optional<app::Instant> next_deadline(const State& state) {
    using namespace std::chrono_literals;
    std::optional<app::Instant> next;
    const auto sooner = [&](app::Instant at) { next = next ? std::min(*next, at) : at; };
    if (state.visit) {
        const auto change = model::next_change(*state.visit, state.instant);
        if (change > 0ms) sooner(app::Instant{change});
        // The seconds of the warning are counted down.
        if (model::state_of(*state.visit, state.instant) == model::VisitState::warning)
            sooner(app::Instant{state.instant + 1s});
    }
    if (const auto* cleaning = std::get_if<CleaningRoute>(&state.here()); cleaning && cleaning->until > state.instant) {
        const auto left = cleaning->until - state.instant;  // its seconds are counted down
        sooner(app::Instant{state.instant + (left % 1000ms == 0ms ? 1000ms : left % 1000ms)});
    }
    if (const auto* editor = std::get_if<EditorRoute>(&state.here());
        editor && editor->changed_at && unkept(*editor) && editor->saving == 0)
        sooner(*editor->changed_at + 1600ms);
    if (const auto* editor = std::get_if<EditorRoute>(&state.here()); editor && editor->alike_due)
        sooner(*editor->alike_due);
    return next;
}

}  // namespace kiosk::desk
