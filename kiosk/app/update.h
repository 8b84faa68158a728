#pragma once

#include "kiosk/app/action.h"

#include <string>
#include <string_view>

namespace kiosk::app {

/// What the reducer may read besides the state. Nothing here is changed by it.
struct World {
    const model::DirectoryView* directory = nullptr;  ///< none where the database could not be opened
    const model::Calendar* calendar = nullptr;
    model::SeoulTime now{};
    Instant instant{};
};

/// What is to be done outside the state because of an action.
struct Effects {
    bool forget_visit = false;  ///< focus and scroll positions go too
    bool opened = false;        ///< a screen was opened and not come back to: it begins at its top
    bool try_again = false;     ///< the directory was busy: send DirectoryChanged once more
    bool replay = false;        ///< what was said last is to be said again
    bool hush = false;          ///< nothing more of what is being said
    bool ring = false;          ///< the chime is to sound
};

/// The whole of the kiosk's behaviour: what an action does to the state.
Effects update(State& state, const Action& action, const World& world);

/// When the state next changes by itself; empty where only a touch or the minute does. Steady clock.
std::optional<Instant> next_deadline(const State& state);

/// The screen's name as the command line writes it: "service/jeonju-crime-victim-center".
std::string route_name(const State& state);

/// Opens the screen of that name from the first screen on, as taps would. False, and nothing done, for a name that
/// leads nowhere.
bool open_route(State& state, std::string_view name, const World& world);

}  // namespace kiosk::app
