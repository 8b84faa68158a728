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

/// The face of the same weight that gives the letters which `face` lacks.
constexpr Face stand_in(Face face) {
    switch (face) {
        case Face::regular: return Face::regular_zh;
        case Face::bold: return Face::bold_zh;
        case Face::regular_zh:
        case Face::regular_ja: return Face::regular;
        case Face::bold_zh:
        case Face::bold_ja: return Face::bold;
        case Face::icons: return Face::icons;
    }
    return face;
}

constexpr bool is_spare(Face face) { return face > Face::icons; }

/// What is known of a letter without its face being open.
struct Letter {
    Face from = Face::regular;
    FT_UInt index = 0;
    float advance_em = 0;
    bool present = false;  ///< false: `index` is the sign for what is missing
};

struct OpenFace {
    FT_Face handle = nullptr;
    FontFile file;
    int size_px = 0;
    std::unordered_map<char32_t, Letter> letters;
    float ink_em = 0, middle_em = 0;

    OpenFace() = default;
    ~OpenFace() { close(); }
    OpenFace(const OpenFace&) = delete;
    OpenFace& operator=(const OpenFace&) = delete;

    void close() {
        if (handle) FT_Done_Face(handle);
        handle = nullptr;
        size_px = 0;
    }

    /// Throws std::runtime_error, naming the file, where it is missing or damaged.
    void open(FT_Library library) {
        if (!std::filesystem::exists(file.path))
            throw std::runtime_error{fmt::format(
                "no font at {}: install it (deploy/packages.sh) or name another under [fonts] in the configuration",
                file.path)};
        // FreeType maps the file on Unix: pages that no glyph needs are never read.
        if (FT_New_Face(library, file.path.c_str(), file.index, &handle) != 0) {
            handle = nullptr;
            throw std::runtime_error{
                fmt::format("the font {} is damaged or has no face {}: install it again", file.path, file.index)};
        }
        if (FT_Select_Charmap(handle, FT_ENCODING_UNICODE) != 0)
            throw std::runtime_error{fmt::format("the font {} has no Unicode table: choose another", file.path)};
    }

    /// Ink of `c` in em; what text sizes are derived from, since faces differ in how much of the em a syllable fills.
    void measure(char32_t c) {
        if (FT_Get_Char_Index(handle, c) == 0) return;
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

    /// The face, opened where it was not; the Korean one of its weight where it cannot be.
    Face opened(Face which) {
        OpenFace& wanted = face(which);
        if (wanted.handle) return which;
        if (wanted.file.path.empty()) return stand_in(which);
        try {
            wanted.open(library.handle);
            return which;
        } catch (const std::runtime_error&) {
            wanted.close();
            wanted.file.path.clear();  // not tried again
            return stand_in(which);
        }
    }

    /// The letter out of `which` or of the face that stands in for it; the sign for what is missing where neither has
    /// it.
    const Letter& letter(Face which, char32_t c) {
        auto& known = face(which).letters;
        if (const auto at = known.find(c); at != known.end()) return at->second;
        Letter found{.from = opened(which), .index = 0, .advance_em = 0, .present = true};
        found.index = FT_Get_Char_Index(face(found.from).handle, c);
        if (found.index == 0) {
            found.from = opened(stand_in(found.from));
            found.index = FT_Get_Char_Index(face(found.from).handle, c);
        }
        if (found.index == 0) {
            found.present = false;
            found.from = opened(which);
            found.index = FT_Get_Char_Index(face(found.from).handle, kMissing);
        }
        const FT_Face handle = face(found.from).handle;
        FT_Fixed units = 0;
        FT_Get_Advance(handle, found.index, FT_LOAD_NO_SCALE, &units);
        found.advance_em = static_cast<float>(units) / static_cast<float>(handle->units_per_EM);
        return known.emplace(c, found).first->second;
    }

    /// Measures a face that is asked for the first time.
    OpenFace& measured(Face which) {
        OpenFace& wanted = face(which);
        if (wanted.ink_em > 0) return wanted;
        const Face from = opened(which);
        if (from == which) wanted.measure(kMeasured);
        if (wanted.ink_em > 0 || !is_spare(which)) return wanted;
        wanted.ink_em = face(stand_in(which)).ink_em;  // a face without Hangul stands as tall as its neighbours
        wanted.middle_em = face(stand_in(which)).middle_em;
        return wanted;
    }

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
    bool render(const Letter& letter, int em_px) {
        if (opened(letter.from) != letter.from) return false;  // its file is gone since
        OpenFace& from = face(letter.from);
        from.set_size(em_px);
        if (FT_Load_Glyph(from.handle, letter.index, FT_LOAD_RENDER | FT_LOAD_TARGET_LIGHT) != 0) return false;
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

    Glyph rasterise(const Letter& letter, int em_px) {
        if (!render(letter, em_px)) return {};
        const FT_GlyphSlot slot = face(letter.from).handle->glyph;
        const int w = static_cast<int>(slot->bitmap.width), h = static_cast<int>(slot->bitmap.rows);
        const auto at = room(w + kMargin, h + kMargin);
        if (!at) {
            overflowed = true;
            return {};
        }
        upload(letter.from, at->x, at->y);
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
            const Letter& it = letter(static_cast<Face>(key >> 56), static_cast<char32_t>(key & 0xFFFFFFFF));
            if (render(it, static_cast<int>(key >> 32 & 0xFFFFFF)))
                upload(it.from, static_cast<int>(glyph.u0), static_cast<int>(glyph.v0));
        }
        ++generation;
        grown = false;
    }

    void upload_white() {
        uploads.push_back({.x = 0, .y = 0, .w = 2, .h = 2, .coverage = std::vector<std::uint8_t>(4, 255)});
    }

    Library library;
    std::array<OpenFace, kFaces> faces;
    int most_height;
    ShelfPacker packer;
    std::unordered_map<std::uint64_t, Glyph> placed;
    std::vector<GlyphUpload> uploads;
    std::uint32_t generation = 0;
    bool grown = false;
    bool overflowed = false;
};

GlyphCache::GlyphCache(const FontFiles& files, int max_height) : impl_{std::make_unique<Impl>(max_height)} {
    const std::array all{std::pair{Face::regular, &files.regular}, std::pair{Face::bold, &files.bold},
                         std::pair{Face::icons, &files.icons},     std::pair{Face::regular_zh, &files.regular_zh},
                         std::pair{Face::bold_zh, &files.bold_zh}, std::pair{Face::regular_ja, &files.regular_ja},
                         std::pair{Face::bold_ja, &files.bold_ja}};
    for (const auto& [face, file] : all) {
        impl_->face(face).file = *file;
        if (!is_spare(face)) impl_->face(face).open(impl_->library.handle);
    }
    for (const Face text : {Face::regular, Face::bold}) impl_->face(text).measure(kMeasured);
}

GlyphCache::~GlyphCache() = default;

float GlyphCache::advance_em(Face face, char32_t c) { return impl_->letter(face, c).advance_em; }

bool GlyphCache::has(Face face, char32_t c) { return impl_->letter(face, c).present; }

const Glyph& GlyphCache::glyph(Face face, char32_t c, int em_px) {
    const auto [at, is_new] = impl_->placed.try_emplace(key_of(face, c, em_px));
    if (is_new) {
        at->second = impl_->rasterise(impl_->letter(face, c), em_px);
        if (impl_->grown) impl_->upload_again();
    }
    return at->second;
}

float GlyphCache::hangul_ink_em(Face face) const { return impl_->measured(face).ink_em; }
float GlyphCache::hangul_middle_em(Face face) const { return impl_->measured(face).middle_em; }

bool GlyphCache::overflowed() const { return impl_->overflowed; }

void GlyphCache::settle() {
    if (impl_->overflowed) impl_->start_over();
    impl_->overflowed = false;
}

void GlyphCache::close_spare_faces() {
    for (const Face face : {Face::regular_zh, Face::bold_zh, Face::regular_ja, Face::bold_ja})
        impl_->face(face).close();
}

bool GlyphCache::is_open(Face face) const { return impl_->face(face).handle != nullptr; }

int GlyphCache::height() const { return impl_->packer.height(); }
std::uint32_t GlyphCache::generation() const { return impl_->generation; }

std::vector<GlyphUpload> GlyphCache::take_uploads() { return std::exchange(impl_->uploads, {}); }

}  // namespace kiosk::glyphs
