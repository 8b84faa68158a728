#pragma once

#include "kiosk/glyphs/glyph_cache.h"
#include "kiosk/semantics/node.h"

#include <cstddef>
#include <cstdint>
#include <vector>

struct ImDrawData;

namespace kiosk::testing {

/// What was painted: rows from the top.
struct Picture {
    int width = 0, height = 0;
    std::vector<semantics::Rgb> pixels;

    const semantics::Rgb& at(int x, int y) const {
        return pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)];
    }
    /// Half as wide and high, each pixel the mean of four: for a page with many.
    Picture halved() const;
};

/// Paints Dear ImGui's triangles without a graphics driver, as the kiosk's painter does: nearest texels of the glyph
/// texture, colours between the corners, blended over what lies below. tests/display holds it to the painter's pixels.
class Canvas {
public:
    /// Copies newly met glyphs. After each frame, or glyphs that nobody has taken are missing.
    void upload(glyphs::GlyphCache& cache);
    /// The whole frame on `ground`. Valid until the next call.
    const Picture& paint(const ImDrawData& draw, semantics::Rgb ground);

private:
    struct Corner;
    struct Clip;
    void triangle(const Corner& a, const Corner& b, const Corner& c, const Clip& clip);
    void blend(int x, int y, semantics::Rgb colour, unsigned alpha);
    unsigned coverage(float u, float v) const;

    std::uint32_t generation_ = ~0U;
    int texture_height_ = 0;
    std::vector<std::uint8_t> texture_;
    Picture picture_;
};

}  // namespace kiosk::testing
