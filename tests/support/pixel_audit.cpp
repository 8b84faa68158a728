#include "tests/support/pixel_audit.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace kiosk::testing {
namespace {

using semantics::AuditRules;
using semantics::contrast_ratio;
using semantics::Finding;
using semantics::Node;
using semantics::Rect;
using semantics::Rgb;

constexpr float kEdgeContrast = 3.0F;  // WCAG 2.2, 1.4.11
constexpr int kFewest = 4;             // px of one colour: the dot of "·" at 10 mm has some thirty
constexpr float kRounding = 0.05F;     // of a ratio

/// How often each colour stands in a part of the picture: letters and their soft edges give some hundreds.
class Colours {
public:
    struct Count {
        Rgb colour;
        int pixels = 0;
    };

    Colours(const Picture& picture, Rect part) {
        const int left = std::max(0, static_cast<int>(std::ceil(part.x)));
        const int right = std::min(picture.width, static_cast<int>(std::floor(part.right())));
        const int top = std::max(0, static_cast<int>(std::ceil(part.y)));
        const int bottom = std::min(picture.height, static_cast<int>(std::floor(part.bottom())));
        Count* last = nullptr;
        for (int y = top; y < bottom; ++y)
            for (int x = left; x < right; ++x) {
                const Rgb& colour = picture.at(x, y);
                if (!last || !(last->colour == colour)) last = &slot(colour);
                ++last->pixels;
            }
    }

    Count most() const { return *std::ranges::max_element(slots_, {}, &Count::pixels); }
    int of(Rgb wanted) const {
        int pixels = 0;
        for (const Count& count : slots_)
            if (count.pixels > 0 && near(count.colour, wanted)) pixels += count.pixels;
        return pixels;
    }
    /// The colour of the strokes' middles: the most frequent of those that stand out at least half as much as the
    /// one that does most. What lies between it and the ground is the letters' soft edge.
    Count letters(Rgb ground) const {
        float best = 1;
        for (const Count& count : slots_)
            if (count.pixels > 0) best = std::max(best, contrast_ratio(count.colour, ground));
        Count found;
        for (const Count& count : slots_)
            if (count.pixels > found.pixels && contrast_ratio(count.colour, ground) >= 1 + (best - 1) / 2 &&
                !(count.colour == ground))
                found = count;
        return found;
    }

private:
    static bool near(Rgb a, Rgb b) {
        return std::abs(a.r - b.r) <= 2 && std::abs(a.g - b.g) <= 2 && std::abs(a.b - b.b) <= 2;
    }
    /// A full table keeps what it has: no node's letters have that many colours.
    Count& slot(Rgb colour) {
        const auto hash = (static_cast<std::size_t>(colour.r) * 31 + colour.g) * 31 + colour.b;
        for (std::size_t i = 0; i < slots_.size(); ++i) {
            Count& at = slots_[(hash + i) % slots_.size()];
            if (at.pixels == 0) at.colour = colour;
            if (at.colour == colour) return at;
        }
        return slots_[hash % slots_.size()];
    }

    std::array<Count, 4096> slots_{};
};

class Eye {
public:
    Eye(const semantics::Tree& tree, const Picture& picture, const AuditRules& rules)
        : tree_{tree}, picture_{picture}, rules_{rules} {}

    std::vector<Finding> findings(semantics::NodeId focus) {
        for (const Node& node : tree_.nodes()) {
            if (!whole(node)) continue;
            if (node.ink) words(node);
            if (node.focusable) edge(node);
            if (node.id == focus) ring(node);
        }
        return std::move(found_);
    }

private:
    void report(const Node& node, std::string problem) { found_.push_back({node.path, std::move(problem)}); }
    static bool whole(const Node& node) { return !node.visible.empty() && node.visible == node.bounds; }

    /// Words of which a part is marked have a second ground and nodes for it.
    bool marked(const Node& node) const {
        const std::string below = node.path + "/";
        return std::ranges::any_of(tree_.nodes(), [&](const Node& other) { return other.path.starts_with(below); });
    }

    void words(const Node& node) {
        const Colours colours{picture_, node.visible};
        const Rgb ground = colours.most().colour;
        const Colours::Count letters = colours.letters(ground);
        if (letters.pixels < kFewest) return report(node, "is not painted");
        const float ratio = contrast_ratio(letters.colour, ground);
        const float wanted = node.ink->body ? rules_.min_body_contrast : rules_.min_contrast;
        if (ratio < wanted - kRounding)
            report(node, fmt::format("is painted with contrast {:.1f}, under {:.1f}", ratio, wanted));
        if (marked(node)) return;
        if (colours.of(node.ink->letters) < kFewest || colours.of(node.ink->ground) < kFewest)
            report(node, "is painted in other colours than the tree says");
    }

    Rgb pixel(float x, float y) const {
        return picture_.at(std::clamp(static_cast<int>(x), 0, picture_.width - 1),
                           std::clamp(static_cast<int>(y), 0, picture_.height - 1));
    }
    /// The colours across the middle of the left edge, from `out` px outside to `in` px inside.
    std::vector<Rgb> across(const Node& node, int out, int in) const {
        std::vector<Rgb> line;
        for (int i = -out; i < in; ++i)
            line.push_back(pixel(node.bounds.x + static_cast<float>(i), node.bounds.y + node.bounds.h / 2));
        return line;
    }

    /// A control shows where it ends: by its outline or by its fill.
    void edge(const Node& node) {
        const std::vector<Rgb> line = across(node, 4, 8);
        float best = 1;
        for (const Rgb& colour : line) best = std::max(best, contrast_ratio(colour, line.front()));
        if (best < kEdgeContrast - kRounding)
            report(node, fmt::format("has an edge of contrast {:.1f}, under {:.1f}", best, kEdgeContrast));
    }

    /// 4 px that stand out from what is round them and from the halo within.
    void ring(const Node& node) {
        constexpr int kOut = 12;
        const std::vector<Rgb> line = across(node, kOut, 0);
        const Rgb outside = line.front(), ring = line[kOut - 4];
        const auto wide = std::ranges::count(line, ring);
        const Rgb halo = line[kOut - 1];
        if (wide < 4 || contrast_ratio(ring, outside) < kEdgeContrast || contrast_ratio(ring, halo) < kEdgeContrast)
            report(node, fmt::format("has a focus ring of {} px, {:.1f}:1 to the outside and {:.1f}:1 to its halo",
                                     wide, contrast_ratio(ring, outside), contrast_ratio(ring, halo)));
    }

    const semantics::Tree& tree_;
    const Picture& picture_;
    const AuditRules& rules_;
    std::vector<Finding> found_;
};

}  // namespace

std::vector<Finding> pixel_audit(const semantics::Tree& tree, const Picture& picture, const AuditRules& rules,
                                 semantics::NodeId focus) {
    return Eye{tree, picture, rules}.findings(focus);
}

}  // namespace kiosk::testing
