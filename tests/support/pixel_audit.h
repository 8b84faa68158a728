#pragma once

#include "kiosk/semantics/audit.h"
#include "tests/support/canvas.h"

namespace kiosk::testing {

/// What the eye meets, measured in the picture and not in the tree: words that are not painted or stand too faint on
/// what is really below them or in other colours than the tree says, controls without an edge of 3:1 (WCAG 2.2,
/// 1.4.11), a focus ring that does not show (2.4.13). `focus` is the node with the ring, if any.
std::vector<semantics::Finding> pixel_audit(const semantics::Tree& tree, const Picture& picture,
                                            const semantics::AuditRules& rules, semantics::NodeId focus = {});

}  // namespace kiosk::testing
