#pragma once

#include "kiosk/semantics/node.h"

#include <optional>

namespace kiosk::run {

// What the citizens' turn and staff's have in common.

/// A screen that asks again and again is a bug, and must not hang the kiosk.
inline constexpr int kMostActions = 4;

/// Both damages; empty, which is everything, where one of them is.
inline std::optional<semantics::Rect> both(const std::optional<semantics::Rect>& a,
                                           const std::optional<semantics::Rect>& b) {
    if (!a || !b) return std::nullopt;
    return semantics::enclosing(*a, *b);
}

}  // namespace kiosk::run
