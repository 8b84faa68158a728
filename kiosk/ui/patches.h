#pragma once

#include "kiosk/semantics/node.h"

#include <cstdint>
#include <vector>

namespace kiosk::ui {

/// One thing that was painted: where, and a hash of all its triangles. Two frames' patches tell what must be painted
/// again.
struct Patch {
    semantics::Rect bounds;
    std::uint64_t hash = 0;
};

/// What differs between two frames, as one rectangle; empty where nothing does.
semantics::Rect damage(const std::vector<Patch>& before, const std::vector<Patch>& after);

}  // namespace kiosk::ui
