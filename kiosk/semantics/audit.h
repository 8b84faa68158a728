#pragma once

#include "kiosk/semantics/tree.h"

#include <optional>
#include <string>
#include <vector>

namespace kiosk::semantics {

/// What the tree is held to. The figures are those of the accessibility profile in ARCHITECTURE.md.
struct AuditRules {
    float px_per_mm = 2.71F;          ///< the reference panel: 32 inches, 1080x1920
    float min_target_mm = 12.7F;      ///< VVSG 2.0, 7.2-I; covers the 12 mm of KS X 9211
    float min_gap_mm = 2.54F;         ///< VVSG 2.0, 7.2-I
    float min_text_mm = 7.25F;        ///< KS X 9211:2022: nothing smaller, ink of a Hangul syllable
    float min_contrast = 7.0F;        ///< WCAG 2.2, 1.4.6: coloured and secondary text, labels
    float min_body_contrast = 10.0F;  ///< VVSG 2.0, 7.1-C
    Rect screen{0, 0, 1080, 1920};
    /// Where a target may lie in 화면 내리기: 1220 and 400 mm above the floor (별표5 9.a), as pixels of the screen.
    std::optional<float> reach_from_px{}, reach_to_px{};
};

struct Finding {
    std::string path;
    std::string problem;
};

/// Everything about the tree that a person would trip over: small or crowded targets, faint, small or cut-off letters,
/// characters without a glyph, nameless nodes, two nodes of one path, controls off the screen.
std::vector<Finding> audit(const Tree& tree, const AuditRules& rules);

/// WCAG 2.2 contrast ratio, 1 to 21.
float contrast_ratio(Rgb a, Rgb b);

}  // namespace kiosk::semantics
