#include "kiosk/app/update.h"

namespace kiosk::app {

State at_rest(Machine machine, model::SeoulTime now, Instant instant) {
    State state{.machine = std::move(machine), .now = now, .last_activity = instant, .visit = Visit{}};
    state.visit.settings.language = state.machine.language;
    return state;
}

std::optional<Instant> next_deadline(const State& state) {
    const Route& here = state.visit.trail.here();
    if (std::holds_alternative<RestRoute>(here) || std::holds_alternative<OutOfServiceRoute>(here)) return std::nullopt;
    if (state.visit.asked_at) return *state.visit.asked_at + state.machine.timing.question;
    return state.last_activity + state.machine.timing.idle;
}

}  // namespace kiosk::app
