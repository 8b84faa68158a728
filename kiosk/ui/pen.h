#pragma once

#include "kiosk/glyphs/glyph_cache.h"
#include "kiosk/semantics/node.h"
#include "kiosk/ui/icons.h"
#include "kiosk/ui/input.h"
#include "kiosk/ui/patches.h"
#include "kiosk/ui/type.h"

#include <string_view>
#include <vector>

struct ImDrawList;

namespace kiosk::ui {

/// Puts shapes and letters into Dear ImGui's draw list and notes each as a Patch. Knows no widget and no meaning.
/// Texture coordinates are texels of the glyph cache's texture.
class Pen {
public:
    Pen(ImDrawList& list, glyphs::GlyphCache& glyphs, std::vector<Patch>& patches)
        : list_{list}, glyphs_{glyphs}, patches_{patches} {}

    void fill(semantics::Rect area, semantics::Rgb colour, float rounding = 0);
    void outline(semantics::Rect area, semantics::Rgb colour, float thickness, float rounding);
    void dashed_outline(semantics::Rect area, semantics::Rgb colour, float thickness, float rounding);
    /// Through the points, in dashes of `dash_px`; 0: without a break.
    void line(const std::vector<Point>& points, semantics::Rgb colour, float thickness, float dash_px = 0);
    /// A convex shape with its outline.
    void shape(const std::vector<Point>& corners, semantics::Rgb fill, semantics::Rgb outline, float thickness);
    /// One line with its pen starting at x, its top at y.
    void letters(const Type& type, float x, float y, std::string_view line, semantics::Rgb colour);
    /// An icon in the middle of `box`, as large as its shorter side.
    void icon(Icon icon, semantics::Rect box, semantics::Rgb colour);
    /// A QR code's dark modules, black on white whatever the theme: cameras want it so. `modules` is row by row.
    void qr(semantics::Rect area, const std::vector<bool>& modules, int side);

    void push_clip(semantics::Rect area);
    void pop_clip();
    semantics::Rect clip() const;

private:
    class Stroke;
    void glyph_quad(const glyphs::Glyph& glyph, float x, float y, std::uint32_t colour);

    ImDrawList& list_;
    glyphs::GlyphCache& glyphs_;
    std::vector<Patch>& patches_;
};

}  // namespace kiosk::ui
