#pragma once

#include "kiosk/glyphs/glyph_cache.h"
#include "kiosk/text/text.h"
#include "kiosk/ui/metrics.h"
#include "kiosk/ui/wrap.h"

#include <string_view>
#include <vector>

namespace kiosk::ui {

/// Sizes of letters by what they are for. KRDS's type scale at the distance of a kiosk.
enum class Size { small, body, large, heading, title, number, giant };

/// A face at a size, with the measures that lines and layouts go by. All in pixels.
struct Type {
    glyphs::Face face = glyphs::Face::regular;
    int em_px = 0;
    float ink_px = 0;       ///< height of the ink of a Hangul syllable: what the standards mean by the size of a text
    float line_px = 0;      ///< from one line to the next
    float baseline_px = 0;  ///< from the top of a line to its baseline
};

/// Makes Types out of millimetres and measures texts. Cheap; made anew each frame.
class Typesetter {
public:
    Typesetter(glyphs::GlyphCache& glyphs, const Metrics& metrics) : glyphs_{glyphs}, metrics_{metrics} {}

    /// `language` decides the shapes of Han letters.
    Type type(Size size, bool bold, model::Language language = model::Language::ko) const;
    /// Letters whose ink is that high, whatever the text size chosen: keys of a keyboard.
    Type type_of_ink(float ink_px, bool bold, model::Language language) const;
    /// The same, smaller if need be, so that `text` fits into one line of `width_px`; never below the smallest size.
    Type fitted(Size size, bool bold, const text::Text& text, float width_px) const;

    /// The same, smaller if need be, so that no word of `text` is broken in lines of `width_px`; where that takes less
    /// than KS X 9211's 12 mm (10 mm for small letters) it stays as large as wanted and the word is broken.
    Type unbroken(Size size, bool bold, const text::Text& text, float width_px) const;

    float advance(const Type& type, char32_t c) const;
    float width(const Type& type, std::string_view text) const;
    /// Of the text on one line, in the face of its language.
    float width(Size size, bool bold, const text::Text& text) const;
    /// The lines point into `text`.
    std::vector<Line> lines(const Type& type, const text::Text& text, float width_px) const;
    /// Characters of `text` that the face has no glyph for.
    int missing(const Type& type, std::string_view text) const;

private:
    Type at_em(glyphs::Face face, int em_px) const;

    glyphs::GlyphCache& glyphs_;
    const Metrics& metrics_;
};

}  // namespace kiosk::ui
