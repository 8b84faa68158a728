#include "tests/support/canvas.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <span>

namespace kiosk::testing {
namespace {

using semantics::Rgb;

constexpr int kTextureWidth = glyphs::GlyphCache::kTextureWidth;

std::uint8_t mixed(unsigned under, unsigned over, unsigned alpha) {
    return static_cast<std::uint8_t>((over * alpha + under * (255 - alpha) + 127) / 255);
}

}  // namespace

struct Canvas::Corner {
    float x, y, u, v;
    float colour[4];  // r, g, b, a: 0 to 255

    static Corner of(const ImDrawVert& vertex) {
        const auto channel = [&](int shift) { return static_cast<float>((vertex.col >> shift) & 0xFFU); };
        return {vertex.pos.x,
                vertex.pos.y,
                vertex.uv.x,
                vertex.uv.y,
                {channel(IM_COL32_R_SHIFT), channel(IM_COL32_G_SHIFT), channel(IM_COL32_B_SHIFT),
                 channel(IM_COL32_A_SHIFT)}};
    }
};

struct Canvas::Clip {
    int left, top, right, bottom;
};

Picture Picture::halved() const {
    Picture small{.width = width / 2, .height = height / 2, .pixels = {}};
    small.pixels.reserve(static_cast<std::size_t>(small.width) * static_cast<std::size_t>(small.height));
    for (int y = 0; y + 1 < height; y += 2)
        for (int x = 0; x + 1 < width; x += 2) {
            const Rgb &a = at(x, y), &b = at(x + 1, y), &c = at(x, y + 1), &d = at(x + 1, y + 1);
            const auto mean = [](int p, int q, int r, int s) {
                return static_cast<std::uint8_t>((p + q + r + s + 2) / 4);
            };
            small.pixels.push_back({mean(a.r, b.r, c.r, d.r), mean(a.g, b.g, c.g, d.g), mean(a.b, b.b, c.b, d.b)});
        }
    return small;
}

void Canvas::upload(glyphs::GlyphCache& cache) {
    if (generation_ != cache.generation() || texture_height_ != cache.height()) {
        generation_ = cache.generation();
        texture_height_ = cache.height();
        texture_.assign(static_cast<std::size_t>(kTextureWidth) * static_cast<std::size_t>(texture_height_), 0);
    }
    for (const glyphs::GlyphUpload& part : cache.take_uploads())
        for (int row = 0; row < part.h; ++row) {
            const auto* from = part.coverage.data() + static_cast<std::ptrdiff_t>(row) * part.w;
            std::copy(from, from + part.w,
                      texture_.begin() + static_cast<std::ptrdiff_t>(part.y + row) * kTextureWidth + part.x);
        }
}

unsigned Canvas::coverage(float u, float v) const {
    const int x = std::clamp(static_cast<int>(u), 0, kTextureWidth - 1);
    const int y = std::clamp(static_cast<int>(v), 0, texture_height_ - 1);
    return texture_[static_cast<std::size_t>(y) * kTextureWidth + static_cast<std::size_t>(x)];
}

void Canvas::blend(int x, int y, Rgb colour, unsigned alpha) {
    Rgb& pixel = picture_.pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(picture_.width) +
                                 static_cast<std::size_t>(x)];
    if (alpha >= 255)
        pixel = colour;
    else if (alpha > 0)
        pixel = {mixed(pixel.r, colour.r, alpha), mixed(pixel.g, colour.g, alpha), mixed(pixel.b, colour.b, alpha)};
}

/// Pixels whose middle lies inside; what two triangles share belongs to the one with the edge at its left or top.
void Canvas::triangle(const Corner& a, const Corner& second, const Corner& third, const Clip& clip) {
    const auto doubled = [&](const Corner& p, const Corner& q) {
        return (p.x - a.x) * (q.y - a.y) - (q.x - a.x) * (p.y - a.y);
    };
    const float area = doubled(second, third);
    if (area == 0) return;
    const Corner& b = area > 0 ? second : third;
    const Corner& c = area > 0 ? third : second;
    const float whole = std::abs(area);

    const int left = std::max(clip.left, static_cast<int>(std::floor(std::min({a.x, b.x, c.x}))));
    const int right = std::min(clip.right, static_cast<int>(std::ceil(std::max({a.x, b.x, c.x}))));
    const int top = std::max(clip.top, static_cast<int>(std::floor(std::min({a.y, b.y, c.y}))));
    const int bottom = std::min(clip.bottom, static_cast<int>(std::ceil(std::max({a.y, b.y, c.y}))));
    struct Edge {
        float x, y, dx, dy;
        bool takes;  // the pixels whose middle lies on it
        Edge(const Corner& p, const Corner& q)
            : x{p.x}, y{p.y}, dx{q.x - p.x}, dy{q.y - p.y}, takes{dy < 0 || (dy == 0 && dx > 0)} {}
        float at(float px, float py) const { return dx * (py - y) - dy * (px - x); }
        bool holds(float value) const { return value > 0 || (value == 0 && takes); }
        /// Narrows [from, to) to where this row can be inside, a pixel to spare: most of a box lies outside.
        void narrow(float py, int& from, int& to) const {
            if (dy == 0) return;
            constexpr float kFar = 1e6F;  // an edge that is all but level
            const int cut = static_cast<int>(std::floor(std::clamp(x + dx * (py - y) / dy, -kFar, kFar)));
            if (dy < 0)
                from = std::max(from, cut - 1);
            else
                to = std::min(to, cut + 2);
        }
    };
    const Edge ab{a, b}, bc{b, c}, ca{c, a};
    for (int y = top; y < bottom; ++y) {
        const float py = static_cast<float>(y) + 0.5F;
        int from = left, to = right;
        for (const Edge* edge : {&ab, &bc, &ca}) edge->narrow(py, from, to);
        for (int x = from; x < to; ++x) {
            const float px = static_cast<float>(x) + 0.5F;
            const float of_c = ab.at(px, py), of_a = bc.at(px, py), of_b = ca.at(px, py);
            if (!ab.holds(of_c) || !bc.holds(of_a) || !ca.holds(of_b)) continue;
            const float wa = of_a / whole, wb = of_b / whole, wc = of_c / whole;
            const auto between = [&](float p, float q, float r) { return p * wa + q * wb + r * wc; };
            const auto channel = [&](int i) {
                return static_cast<unsigned>(between(a.colour[i], b.colour[i], c.colour[i]) + 0.5F);
            };
            const unsigned ink = coverage(between(a.u, b.u, c.u), between(a.v, b.v, c.v));
            blend(x, y,
                  {static_cast<std::uint8_t>(channel(0)), static_cast<std::uint8_t>(channel(1)),
                   static_cast<std::uint8_t>(channel(2))},
                  channel(3) * ink / 255);
        }
    }
}

const Picture& Canvas::paint(const ImDrawData& draw, Rgb ground) {
    picture_.width = static_cast<int>(draw.DisplaySize.x);
    picture_.height = static_cast<int>(draw.DisplaySize.y);
    picture_.pixels.assign(static_cast<std::size_t>(picture_.width) * static_cast<std::size_t>(picture_.height),
                           ground);
    for (const ImDrawList* list : std::span{draw.CmdLists, static_cast<std::size_t>(draw.CmdListsCount)})
        for (const ImDrawCmd& command : list->CmdBuffer) {
            const ImVec4& r = command.ClipRect;
            const Clip clip{std::max(0, static_cast<int>(std::floor(r.x))),
                            std::max(0, static_cast<int>(std::floor(r.y))),
                            std::min(picture_.width, static_cast<int>(std::ceil(r.z))),
                            std::min(picture_.height, static_cast<int>(std::ceil(r.w)))};
            for (unsigned i = 0; i + 2 < command.ElemCount; i += 3) {
                const auto corner = [&](unsigned k) {
                    const unsigned index = list->IdxBuffer[static_cast<int>(command.IdxOffset + i + k)];
                    return Corner::of(list->VtxBuffer[static_cast<int>(command.VtxOffset + index)]);
                };
                triangle(corner(0), corner(1), corner(2), clip);
            }
        }
    return picture_;
}

}  // namespace kiosk::testing
