#pragma once

namespace kiosk::app {

struct State;

/// The chime that calls a member of staff, as far as it has come.
enum class Bell { still, ringing, rung, failed };

/// True where 도움 요청 offers the chime: the place has one, and this visit has met no sensitive entry. A sound makes
/// people look up, and whoever has just read about violence is to be looked at by nobody; number and desk stand there.
bool may_ring(const State& state);

}  // namespace kiosk::app
