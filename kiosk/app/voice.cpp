#include "kiosk/app/voice.h"

#include "kiosk/app/state.h"

#include <algorithm>
#include <variant>

namespace kiosk::app {

bool voiced(const State& state) {
    const auto& languages = state.voice_out.languages;
    return std::ranges::find(languages, state.visit.settings.language) != languages.end();
}

bool voice_missing(const State& state) { return state.voice_out.known && (state.voice_out.trouble || !voiced(state)); }

bool speaks(const State& state) { return state.visit.settings.voice.on && voiced(state); }

bool only_in_sight(const State& state) {
    if (state.headphones || state.visit.asked_at) return false;  // the question names no topic
    const auto* service = std::get_if<ServiceRoute>(&state.visit.trail.here());
    return service && service->detail->row.visibility == model::Visibility::sensitive;
}

Voice first_voice(const State& state) {
    return {.on = state.headphones, .delivery = {.rate_percent = state.machine.voice_rate_percent}};
}

}  // namespace kiosk::app
