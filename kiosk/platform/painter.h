#pragma once

#include "kiosk/glyphs/glyph_cache.h"
#include "kiosk/platform/batches.h"
#include "kiosk/platform/gl.h"
#include "kiosk/platform/screen_link.h"
#include "kiosk/platform/window.h"
#include "kiosk/semantics/node.h"

#include <cstdint>
#include <optional>
#include <vector>

struct ImDrawData;

namespace kiosk::platform {

/// Turns what Dear ImGui drew into pixels, only where something changed. ImGui's own renderer paints all of it, all
/// blended: 17 to 22 ms a frame under software GL.
///
/// Vertices carry texels of the glyph texture as they are, not divided by its size.
class Painter {
public:
    /// The window outlives the painter. Throws std::runtime_error where the driver takes no shader of ours.
    explicit Painter(Window& window);

    /// Copies newly met glyphs into the texture; makes it anew where the cache has grown or was emptied. Before
    /// paint().
    void upload(glyphs::GlyphCache& cache);

    /// Paints `draw` on `ground` inside `damage`, or everywhere where that is empty or the window's size has changed.
    /// The rest of the last picture stays.
    void paint(const ImDrawData& draw, std::optional<semantics::Rect> damage, semantics::Rgb ground);
    /// Brings what has been painted since the last call, or all that the X server lost, to the screen.
    void show();

    /// The picture, RGB rows from the top: for screenshots.
    std::vector<std::uint8_t> read_pixels() const;

private:
    void fit_picture(SizePx size);
    void run(const Batches& batches);

    Window& window_;
    ScreenLink link_;
    Program solid_, blended_;
    VertexArray layout_;
    Buffer vertices_, indices_;
    Texture glyphs_;
    std::optional<std::uint32_t> generation_;
    SizePx size_;
    PixelBox unseen_;  ///< painted, not yet shown
    std::uint32_t shown_exposures_ = 0;
};

}  // namespace kiosk::platform
