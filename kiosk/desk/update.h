#pragma once

#include "kiosk/desk/action.h"
#include "model/calendar/calendar.h"

#include <optional>
#include <string>
#include <vector>

namespace kiosk::desk {

/// What the reducer may read besides the state.
struct World {
    const model::Calendar* calendar = nullptr;
    model::SeoulTime now{};
    app::Instant instant{};
};

/// What is to be done outside the state.
struct Effects {
    std::vector<Order> orders;             ///< for the clerk, in order
    std::optional<std::string> clipboard;  ///< text to put there
    bool opened = false;                   ///< another screen: it begins at its top
    bool wrote = false;                    ///< a field was opened for writing
    bool next_field = false;               ///< as Tab: the line is done
    std::optional<std::string> list;       ///< the end of a list's path that begins at its top
    std::optional<std::string> focus;      ///< the end of a path: where keys go on
};

/// The whole of the desk's behaviour.
Effects update(State& state, const Action& action, const World& world);

/// A desk that has just been opened: the sign-in.
State opened(bool windowed, const World& world, Effects& effects);

/// When the state next changes by itself. timing.cpp
std::optional<app::Instant> next_deadline(const State& state);

/// The screen's name: "desk/editor". For tests and pictures.
std::string route_name(const State& state);

/// True where something of the form is not on the disk yet.
bool unkept(const EditorRoute& route);

/// The keys of the other entries whose documents the citizen's screen of this one shows.
std::vector<std::string> parts_of(const model::Json& service);

std::chrono::milliseconds monotonic(app::Instant instant);

/// The document of a Form as the store has it: texts as typed, by path.
model::Json typed_json(const model::TypedTexts& typed);
model::TypedTexts typed_texts(const model::Json& typed);
std::optional<model::EntryKind> kind_of(model::Entity entity);
model::Entity entity_of(model::EntryKind kind);

}  // namespace kiosk::desk
