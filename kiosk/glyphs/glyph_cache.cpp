#include "kiosk/glyphs/glyph_cache.h"

#include "kiosk/glyphs/shelf_packer.h"

#include <fmt/format.h>
#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_ADVANCES_H

#include <algorithm>
#include <array>
#include <filesystem>
#include <stdexcept>
#include <unordered_map>
#include <utility>

namespace kiosk::glyphs {
namespace {

constexpr int kFirstHeight = 1024;
constexpr int kMostHeight = 8192;      // 2048 x 8192 bytes = 16 MiB
constexpr int kMargin = 1;             // px of nothing round each glyph, so that sampling never meets a neighbour
constexpr char32_t kMissing = 0x25A1;  // white square: a citizen sees that something is missing
constexpr char32_t kMeasured = U'한';

/// FreeType's own handles, closed in the right order.
struct Library {
    FT_Library handle = nullptr;
    Library() {
        if (FT_Init_FreeType(&handle) != 0) throw std::runtime_error{"FreeType does not start"};
    }
    ~Library() { FT_Done_FreeType(handle); }
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;
};

struct OpenFace {
    FT_Face handle = nullptr;
    int size_px = 0;
    std::unordered_map<char32_t, float> advances;  // em
    float ink_em = 0, middle_em = 0;

    OpenFace() = default;
    ~OpenFace() { FT_Done_Face(handle); }
    OpenFace(const OpenFace&) = delete;
    OpenFace& operator=(const OpenFace&) = delete;

    void open(FT_Library library, const FontFile& file) {
        if (!std::filesystem::exists(file.path))
            throw std::runtime_error{fmt::format(
                "no font at {}: install it (deploy/packages.sh) or name another under [fonts] in the configuration",
                file.path)};
        // FreeType maps the file on Unix: pages that no glyph needs are never read.
        if (FT_New_Face(library, file.path.c_str(), file.index, &handle) != 0)
            throw std::runtime_error{
                fmt::format("the font {} is damaged or has no face {}: install it again", file.path, file.index)};
        if (FT_Select_Charmap(handle, FT_ENCODING_UNICODE) != 0)
            throw std::runtime_error{fmt::format("the font {} has no Unicode table: choose another", file.path)};
    }

    /// Ink of `c` in em; what text sizes are derived from, since faces differ in how much of the em a syllable fills.
    void measure(char32_t c) {
        if (FT_Load_Char(handle, c, FT_LOAD_NO_SCALE | FT_LOAD_NO_HINTING) != 0) return;
        const auto em = static_cast<float>(handle->units_per_EM);
        const FT_Glyph_Metrics& m = handle->glyph->metrics;
        ink_em = static_cast<float>(m.height) / em;
        middle_em = (static_cast<float>(m.horiBearingY) - static_cast<float>(m.height) / 2) / em;
    }

    void set_size(int em_px) {
        if (size_px == em_px) return;
        FT_Set_Pixel_Sizes(handle, 0, static_cast<FT_UInt>(em_px));
        size_px = em_px;
    }
};

constexpr std::uint64_t key_of(Face face, char32_t c, int em_px) {
    return static_cast<std::uint64_t>(face) << 56 | static_cast<std::uint64_t>(em_px) << 32 | c;
}

}  // namespace

struct GlyphCache::Impl {
    explicit Impl(int max_height)
        : most_height{std::min(max_height, kMostHeight)}, packer{kTextureWidth, std::min(kFirstHeight, most_height)} {
        start_over();
    }

    OpenFace& face(Face which) { return faces[static_cast<std::size_t>(which)]; }

    /// An empty texture but for the white texels.
    void start_over() {
        packer.clear();
        placed.clear();
        uploads.clear();
        (void)packer.place(2, 2);
        upload_white();
        ++generation;
    }

    /// Room for w x h, growing the texture where that helps.
    std::optional<ShelfPacker::Place> room(int w, int h) {
        while (true) {
            if (const auto at = packer.place(w, h)) return at;
            if (packer.height() >= most_height) return std::nullopt;
            packer.grow(std::min(packer.height() * 2, most_height));
            grown = true;
        }
    }

    /// Loads the glyph into its face's slot as coverage; false where there is nothing to paint.
    bool render(Face which, char32_t c, int em_px) {
        OpenFace& from = face(which);
        from.set_size(em_px);
        FT_UInt index = FT_Get_Char_Index(from.handle, c);
        if (index == 0) index = FT_Get_Char_Index(from.handle, kMissing);
        if (FT_Load_Glyph(from.handle, index, FT_LOAD_RENDER | FT_LOAD_TARGET_LIGHT) != 0) return false;
        const FT_Bitmap& bitmap = from.handle->glyph->bitmap;
        return bitmap.width > 0 && bitmap.rows > 0;
    }

    /// Queues what render() left in the slot for the texture at (x, y).
    void upload(Face which, int x, int y) {
        const FT_Bitmap& bitmap = face(which).handle->glyph->bitmap;
        const int w = static_cast<int>(bitmap.width), h = static_cast<int>(bitmap.rows);
        GlyphUpload out{.x = x, .y = y, .w = w, .h = h, .coverage = {}};
        out.coverage.resize(static_cast<std::size_t>(w) * static_cast<std::size_t>(h));
        for (int row = 0; row < h; ++row)
            std::copy_n(bitmap.buffer + static_cast<std::ptrdiff_t>(row) * bitmap.pitch, w,
                        out.coverage.begin() + static_cast<std::ptrdiff_t>(row) * w);
        uploads.push_back(std::move(out));
    }

    Glyph rasterise(Face which, char32_t c, int em_px) {
        if (!render(which, c, em_px)) return {};
        const FT_GlyphSlot slot = face(which).handle->glyph;
        const int w = static_cast<int>(slot->bitmap.width), h = static_cast<int>(slot->bitmap.rows);
        const auto at = room(w + kMargin, h + kMargin);
        if (!at) {
            overflowed = true;
            return {};
        }
        upload(which, at->x, at->y);
        const auto left = static_cast<float>(slot->bitmap_left), top = static_cast<float>(slot->bitmap_top);
        const auto fw = static_cast<float>(w), fh = static_cast<float>(h);
        const auto u = static_cast<float>(at->x), v = static_cast<float>(at->y);
        return {.x0 = left,
                .y0 = -top,
                .x1 = left + fw,
                .y1 = -top + fh,
                .u0 = u,
                .v0 = v,
                .u1 = u + fw,
                .v1 = v + fh,
                .blank = false};
    }

    /// The texture has grown: every glyph again, each at its old place, so that what was drawn stays right.
    void upload_again() {
        uploads.clear();
        upload_white();
        for (const auto& [key, glyph] : placed) {
            if (glyph.blank) continue;
            const auto which = static_cast<Face>(key >> 56);
            if (render(which, static_cast<char32_t>(key & 0xFFFFFFFF), static_cast<int>(key >> 32 & 0xFFFFFF)))
                upload(which, static_cast<int>(glyph.u0), static_cast<int>(glyph.v0));
        }
        ++generation;
        grown = false;
    }

    void upload_white() {
        uploads.push_back({.x = 0, .y = 0, .w = 2, .h = 2, .coverage = std::vector<std::uint8_t>(4, 255)});
    }

    Library library;
    std::array<OpenFace, 3> faces;
    int most_height;
    ShelfPacker packer;
    std::unordered_map<std::uint64_t, Glyph> placed;
    std::vector<GlyphUpload> uploads;
    std::uint32_t generation = 0;
    bool grown = false;
    bool overflowed = false;
};

GlyphCache::GlyphCache(const FontFiles& files, int max_height) : impl_{std::make_unique<Impl>(max_height)} {
    impl_->face(Face::regular).open(impl_->library.handle, files.regular);
    impl_->face(Face::bold).open(impl_->library.handle, files.bold);
    impl_->face(Face::icons).open(impl_->library.handle, files.icons);
    for (const Face text : {Face::regular, Face::bold}) impl_->face(text).measure(kMeasured);
}

GlyphCache::~GlyphCache() = default;

float GlyphCache::advance_em(Face face, char32_t c) {
    OpenFace& from = impl_->face(face);
    const auto known = from.advances.find(c);
    if (known != from.advances.end()) return known->second;
    FT_UInt index = FT_Get_Char_Index(from.handle, c);
    if (index == 0) index = FT_Get_Char_Index(from.handle, kMissing);
    FT_Fixed units = 0;
    FT_Get_Advance(from.handle, index, FT_LOAD_NO_SCALE, &units);
    const float em = static_cast<float>(units) / static_cast<float>(from.handle->units_per_EM);
    from.advances.emplace(c, em);
    return em;
}

bool GlyphCache::has(Face face, char32_t c) { return FT_Get_Char_Index(impl_->face(face).handle, c) != 0; }

const Glyph& GlyphCache::glyph(Face face, char32_t c, int em_px) {
    const auto [at, is_new] = impl_->placed.try_emplace(key_of(face, c, em_px));
    if (is_new) {
        at->second = impl_->rasterise(face, c, em_px);
        if (impl_->grown) impl_->upload_again();
    }
    return at->second;
}

float GlyphCache::hangul_ink_em(Face face) const { return impl_->face(face).ink_em; }
float GlyphCache::hangul_middle_em(Face face) const { return impl_->face(face).middle_em; }

bool GlyphCache::overflowed() const { return impl_->overflowed; }

void GlyphCache::settle() {
    if (impl_->overflowed) impl_->start_over();
    impl_->overflowed = false;
}

int GlyphCache::height() const { return impl_->packer.height(); }
std::uint32_t GlyphCache::generation() const { return impl_->generation; }

std::vector<GlyphUpload> GlyphCache::take_uploads() { return std::exchange(impl_->uploads, {}); }

}  // namespace kiosk::glyphs
