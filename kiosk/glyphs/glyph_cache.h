#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace kiosk::glyphs {

/// What a face is for. Han letters have other shapes in Chinese and in Japanese than in Korea: these two have faces of
/// their own. `icons` is the Material face, addressed by private-use code points (kiosk/ui/icons.h).
enum class Face : std::uint8_t { regular, bold, icons, regular_zh, bold_zh, regular_ja, bold_ja };
inline constexpr std::size_t kFaces = 7;

/// Where a face is read from. `index` is the face's place in a .ttc: Noto Sans CJK has 0 JP, 1 KR, 2 SC.
struct FontFile {
    std::string path;
    int index = 0;
};
struct FontFiles {
    FontFile regular, bold, icons;
    FontFile regular_zh{}, bold_zh{}, regular_ja{}, bold_ja{};  ///< without a path: `regular` or `bold` stands in
};

/// A glyph on its way to the screen: pixel offsets from the pen on the baseline, and its place in the texture in
/// texels.
struct Glyph {
    float x0 = 0, y0 = 0, x1 = 0, y1 = 0;
    float u0 = 0, v0 = 0, u1 = 0, v1 = 0;
    bool blank = true;  ///< a space: nothing to paint
};

/// Coverage to be copied into the texture at (x, y), row by row, one byte a pixel.
struct GlyphUpload {
    int x = 0, y = 0, w = 0, h = 0;
    std::vector<std::uint8_t> coverage;
};

/// Rasterises glyphs as they are met and gives each a place in one 8-bit texture.
///
/// Dear ImGui 1.86 builds its atlas once for a set known beforehand: all Hangul at five sizes would need 4096x16929
/// pixels. Here the whole of a .ttc can be drawn and only what was shown takes room. The font files are mapped, not
/// read. A Chinese or Japanese face is open only while new letters are taken from it: FreeType's tables for one take a
/// megabyte, and a Korean screen needs none.
class GlyphCache {
public:
    static constexpr int kTextureWidth = 2048;

    /// Throws std::runtime_error, naming the file, where one of the first three is missing or damaged. Another one that
    /// cannot be opened later is replaced by `regular` or `bold`: its letters show in Korean shapes.
    /// `max_height` is GL_MAX_TEXTURE_SIZE or less; the texture never grows past min(max_height, 8192).
    GlyphCache(const FontFiles& files, int max_height);
    ~GlyphCache();
    GlyphCache(const GlyphCache&) = delete;
    GlyphCache& operator=(const GlyphCache&) = delete;

    /// How far the pen moves, in em. No rasterising.
    float advance_em(Face face, char32_t c);
    /// True where the face, or the one that stands in for it letter by letter, has a glyph for it.
    bool has(Face face, char32_t c);
    /// The glyph at `em_px`, rasterised now where it is new. Valid until the next call.
    const Glyph& glyph(Face face, char32_t c, int em_px);

    /// Height of the ink of '한' in em, and how far its middle lies above the baseline: what sizes and lines go by.
    float hangul_ink_em(Face face) const;
    float hangul_middle_em(Face face) const;

    /// True where the texture was full and glyphs had to be dropped: what was drawn since the last call of
    /// settle() must be drawn again.
    bool overflowed() const;
    /// Between passes: empties a texture that overflowed.
    void settle();
    /// Between frames: closes the Chinese and Japanese faces. The next new letter opens its face again in 1 ms; what is
    /// in the texture needs none.
    void close_spare_faces();
    bool is_open(Face face) const;

    /// Texture height in texels: a power of two.
    int height() const;
    /// Changes whenever the texture must be made anew; take_uploads() then gives every glyph again.
    std::uint32_t generation() const;
    /// What has been rasterised since the last call. The texel (0, 0) is always white: for what has no texture.
    std::vector<GlyphUpload> take_uploads();

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace kiosk::glyphs
