#include "kiosk/semantics/audit.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace kiosk::semantics {
namespace {

constexpr float kSlack = 0.5F;  // px: layouts are rounded to whole pixels

float luminance(Rgb colour) {
    const auto linear = [](std::uint8_t channel) {
        const float c = static_cast<float>(channel) / 255.0F;
        return c <= 0.04045F ? c / 12.92F : std::pow((c + 0.055F) / 1.055F, 2.4F);
    };
    return 0.2126F * linear(colour.r) + 0.7152F * linear(colour.g) + 0.0722F * linear(colour.b);
}

class Auditor {
public:
    Auditor(const Tree& tree, const AuditRules& rules) : tree_{tree}, rules_{rules} {}

    std::vector<Finding> findings() {
        for (const std::string& path : tree_.duplicate_paths()) found_.push_back({path, "two nodes have this path"});
        for (const Node& node : tree_.nodes()) {
            if (node.name.empty()) report(node, "has no name to speak");
            if (node.focusable) target(node);
            if (node.ink) ink(node, *node.ink);
            inside(node);
        }
        crowding();
        return std::move(found_);
    }

private:
    void report(const Node& node, std::string problem) { found_.push_back({node.path, std::move(problem)}); }

    void target(const Node& node) {
        const float across_mm = (std::min(node.bounds.w, node.bounds.h) + kSlack) / rules_.px_per_mm;
        if (across_mm < rules_.min_target_mm)
            report(node, fmt::format("is {:.1f} mm across, under {:.1f}", across_mm, rules_.min_target_mm));
        if (node.visible.empty()) return;
        if (node.visible.h > 5 * rules_.min_target_mm * rules_.px_per_mm) return;  // its nearer part is large enough
        if (rules_.reach_from_px && node.visible.y < *rules_.reach_from_px - kSlack)
            report(node, fmt::format("lies {:.0f} mm above the reach of a wheelchair user",
                                     (*rules_.reach_from_px - node.visible.y) / rules_.px_per_mm));
        if (rules_.reach_to_px && node.visible.bottom() > *rules_.reach_to_px + kSlack)
            report(node, fmt::format("lies {:.0f} mm below the reach of a wheelchair user",
                                     (node.visible.bottom() - *rules_.reach_to_px) / rules_.px_per_mm));
    }

    void ink(const Node& node, const Ink& ink) {
        const float ratio = contrast_ratio(ink.letters, ink.ground);
        const float wanted = ink.body ? rules_.min_body_contrast : rules_.min_contrast;
        if (ratio < wanted) report(node, fmt::format("has contrast {:.1f}, under {:.1f}", ratio, wanted));
        if (ink.text_px / rules_.px_per_mm < rules_.min_text_mm)
            report(node, fmt::format("has letters of {:.1f} mm, under {:.1f}", ink.text_px / rules_.px_per_mm,
                                     rules_.min_text_mm));
        if (ink.cut_off) report(node, fmt::format("is cut off: \"{}\"", node.name));
        if (ink.torn) report(node, fmt::format("breaks a word: \"{}\"", node.name));
        if (ink.missing_glyphs > 0)
            report(node, fmt::format("has {} characters without a glyph: \"{}\"", ink.missing_glyphs, node.name));
    }

    /// Sideways nothing may leave the screen; up and down only what a scroll area brings back.
    void inside(const Node& node) {
        if (node.bounds.x < rules_.screen.x - kSlack || node.bounds.right() > rules_.screen.right() + kSlack)
            report(node, "leaves the screen sideways");
        if (node.bounds.w <= 0 || node.bounds.h <= 0) report(node, "has no size");
    }

    void crowding() {
        std::vector<const Node*> targets;
        for (const Node& node : tree_.nodes())
            if (node.focusable && !node.visible.empty()) targets.push_back(&node);
        for (std::size_t i = 0; i < targets.size(); ++i)
            for (std::size_t j = i + 1; j < targets.size(); ++j) pair(*targets[i], *targets[j]);
    }

    void pair(const Node& a, const Node& b) {
        const float across = std::max(a.visible.x - b.visible.right(), b.visible.x - a.visible.right());
        const float down = std::max(a.visible.y - b.visible.bottom(), b.visible.y - a.visible.bottom());
        const float gap_mm = (std::max(across, down) + kSlack) / rules_.px_per_mm;
        if (across < -kSlack && down < -kSlack)
            report(a, fmt::format("overlaps {}", b.path));
        else if (gap_mm < rules_.min_gap_mm)
            report(a, fmt::format("is {:.1f} mm from {}, under {:.2f}", gap_mm, b.path, rules_.min_gap_mm));
    }

    const Tree& tree_;
    const AuditRules& rules_;
    std::vector<Finding> found_;
};

}  // namespace

float contrast_ratio(Rgb a, Rgb b) {
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05F) / (low + 0.05F);
}

std::vector<Finding> audit(const Tree& tree, const AuditRules& rules) { return Auditor{tree, rules}.findings(); }

}  // namespace kiosk::semantics
