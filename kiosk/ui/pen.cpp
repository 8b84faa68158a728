#include "kiosk/ui/pen.h"

#include "model/base/utf8.h"

#include <imgui.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

namespace kiosk::ui {
namespace {

using semantics::Rect;
using semantics::Rgb;

constexpr float kDash = 10, kDashGap = 8;  // px

ImU32 ink(Rgb c) { return IM_COL32(c.r, c.g, c.b, 255); }

/// Mixes 8 bytes at a time; speed matters here, and nobody attacks it.
std::uint64_t hash_of(const ImDrawVert* first, std::size_t count) {
    std::uint64_t hash = 0x9E3779B97F4A7C15ULL ^ count;
    const auto* bytes = reinterpret_cast<const unsigned char*>(first);
    const std::size_t size = count * sizeof(ImDrawVert);
    for (std::size_t at = 0; at + 4 <= size; at += 4) {
        std::uint32_t word = 0;
        std::memcpy(&word, bytes + at, 4);
        hash = (hash ^ word) * 0xFF51AFD7ED558CCDULL;
        hash ^= hash >> 32;
    }
    return hash;
}

/// The same thing under another clip looks different: what shows of it is a part of what it is.
std::uint64_t hash_of(Rect seen) {
    std::uint64_t hash = 0x2545F4914F6CDD1DULL;
    for (const float value : {seen.x, seen.y, seen.w, seen.h})
        hash = (hash ^ std::bit_cast<std::uint32_t>(value)) * 0xFF51AFD7ED558CCDULL;
    return hash;
}

}  // namespace

/// Notes what was drawn during its life as one patch.
class Pen::Stroke {
public:
    explicit Stroke(Pen& pen) : pen_{pen}, first_{pen.list_.VtxBuffer.Size} {}
    ~Stroke() {
        const int count = pen_.list_.VtxBuffer.Size - first_;
        if (count <= 0) return;
        const ImDrawVert* vertices = pen_.list_.VtxBuffer.Data + first_;
        float left = vertices->pos.x, right = left, top = vertices->pos.y, bottom = top;
        for (int i = 1; i < count; ++i) {
            left = std::min(left, vertices[i].pos.x);
            right = std::max(right, vertices[i].pos.x);
            top = std::min(top, vertices[i].pos.y);
            bottom = std::max(bottom, vertices[i].pos.y);
        }
        const Rect bounds{left - 1, top - 1, right - left + 2, bottom - top + 2};
        const Rect seen = intersection(bounds, pen_.clip());
        pen_.patches_.push_back({seen, hash_of(vertices, static_cast<std::size_t>(count)) ^ hash_of(seen)});
    }
    Stroke(const Stroke&) = delete;
    Stroke& operator=(const Stroke&) = delete;

private:
    Pen& pen_;
    int first_;
};

void Pen::fill(Rect area, Rgb colour, float rounding) {
    const Stroke stroke{*this};
    list_.AddRectFilled({area.x, area.y}, {area.right(), area.bottom()}, ink(colour), rounding);
}

void Pen::outline(Rect area, Rgb colour, float thickness, float rounding) {
    const Stroke stroke{*this};
    const float in = thickness / 2;
    // Not AddRect: it moves the line by half a pixel, and every edge would be soft.
    list_.PathRect({area.x + in, area.y + in}, {area.right() - in, area.bottom() - in}, rounding);
    list_.PathStroke(ink(colour), ImDrawFlags_Closed, thickness);
}

void Pen::dashed_outline(Rect area, Rgb colour, float thickness, float rounding) {
    const Stroke stroke{*this};
    const float in = thickness / 2;
    list_.PathRect({area.x + in, area.y + in}, {area.right() - in, area.bottom() - in}, rounding);
    std::vector<ImVec2> path(list_._Path.begin(), list_._Path.end());
    list_.PathClear();
    if (path.empty()) return;
    path.push_back(path.front());
    float into = 0;  // how far into the current dash and its gap
    const auto end_dash = [&] { list_.PathStroke(ink(colour), 0, thickness); };  // one line, round its corner too
    for (std::size_t i = 0; i + 1 < path.size(); ++i) {
        const ImVec2 a = path[i], b = path[i + 1];
        const float length = std::hypot(b.x - a.x, b.y - a.y);
        const auto at = [&](float d) { return ImVec2{a.x + (b.x - a.x) * d / length, a.y + (b.y - a.y) * d / length}; };
        float done = 0;
        while (done < length) {
            const bool inked = into < kDash;
            const float step = std::min(length - done, (inked ? kDash : kDash + kDashGap) - into);
            if (inked && list_._Path.empty()) list_.PathLineTo(at(done));
            if (inked) list_.PathLineTo(at(done + step));
            done += step;
            into += step;
            if (into >= kDash && !list_._Path.empty()) end_dash();
            if (into >= kDash + kDashGap) into = 0;
        }
    }
    if (!list_._Path.empty()) end_dash();
}

void Pen::line(const std::vector<Point>& points, Rgb colour, float thickness, float dash_px) {
    const Stroke stroke{*this};
    if (dash_px <= 0) {
        for (const Point& at : points) list_.PathLineTo({at.x, at.y});
        list_.PathStroke(ink(colour), ImDrawFlags_None, thickness);
        return;
    }
    const float gap = dash_px * 0.6F + thickness;
    float into = 0;  // how far into the current dash and its gap
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        const Point a = points[i], b = points[i + 1];
        const float length = std::hypot(b.x - a.x, b.y - a.y);
        for (float done = 0; done < length;) {
            const bool inked = into < dash_px;
            const float step = std::min(length - done, (inked ? dash_px : dash_px + gap) - into);
            const auto at = [&](float d) {
                return ImVec2{a.x + (b.x - a.x) * d / length, a.y + (b.y - a.y) * d / length};
            };
            if (inked) list_.AddLine(at(done), at(done + step), ink(colour), thickness);
            done += std::max(step, 0.01F);
            into += std::max(step, 0.01F);
            if (into >= dash_px + gap) into = 0;
        }
    }
}

void Pen::shape(const std::vector<Point>& corners, Rgb filled, Rgb outlined, float thickness) {
    const Stroke stroke{*this};
    for (const Point& at : corners) list_.PathLineTo({at.x, at.y});
    list_.PathFillConvex(ink(filled));
    for (const Point& at : corners) list_.PathLineTo({at.x, at.y});
    list_.PathStroke(ink(outlined), ImDrawFlags_Closed, thickness);
}

void Pen::glyph_quad(const glyphs::Glyph& glyph, float x, float y, std::uint32_t colour) {
    if (glyph.blank) return;
    list_.PrimReserve(6, 4);
    list_.PrimRectUV({x + glyph.x0, y + glyph.y0}, {x + glyph.x1, y + glyph.y1}, {glyph.u0, glyph.v0},
                     {glyph.u1, glyph.v1}, colour);
}

void Pen::letters(const Type& type, float x, float y, std::string_view line, Rgb colour) {
    const Stroke stroke{*this};
    const float baseline = std::round(y + type.baseline_px);
    float pen = x;
    while (!line.empty()) {
        const char32_t c = model::take_code_point(line);
        glyph_quad(glyphs_.glyph(type.face, c, type.em_px), std::round(pen), baseline, ink(colour));
        pen += glyphs_.advance_em(type.face, c) * static_cast<float>(type.em_px);
    }
}

void Pen::icon(Icon icon, Rect box, Rgb colour) {
    const Stroke stroke{*this};
    const float em = std::min(box.w, box.h);
    const glyphs::Glyph glyph = glyphs_.glyph(glyphs::Face::icons, static_cast<char32_t>(icon), static_cast<int>(em));
    // By its ink and not by its em: Material icons sit at various heights above the baseline.
    const float x = box.x + (box.w - (glyph.x1 - glyph.x0)) / 2 - glyph.x0;
    const float y = box.y + (box.h - (glyph.y1 - glyph.y0)) / 2 - glyph.y0;
    glyph_quad(glyph, std::round(x), std::round(y), ink(colour));
}

void Pen::qr(Rect area, const std::vector<bool>& modules, int side) {
    const Stroke stroke{*this};
    const float module = area.w / static_cast<float>(side);
    for (int row = 0; row < side; ++row) {
        for (int column = 0; column < side; ++column) {
            if (!modules[static_cast<std::size_t>(row * side + column)]) continue;
            int last = column;  // dark modules side by side are one rectangle: no seams, fewer triangles
            while (last + 1 < side && modules[static_cast<std::size_t>(row * side + last + 1)]) ++last;
            const float x = area.x + module * static_cast<float>(column), y = area.y + module * static_cast<float>(row);
            list_.PrimReserve(6, 4);
            list_.PrimRect({x, y}, {area.x + module * static_cast<float>(last + 1), y + module},
                           IM_COL32(0, 0, 0, 255));
            column = last;
        }
    }
}

void Pen::push_clip(Rect area) { list_.PushClipRect({area.x, area.y}, {area.right(), area.bottom()}, true); }
void Pen::pop_clip() { list_.PopClipRect(); }

Rect Pen::clip() const {
    const ImVec2 min = list_.GetClipRectMin(), max = list_.GetClipRectMax();
    return {min.x, min.y, std::max(0.0F, max.x - min.x), std::max(0.0F, max.y - min.y)};
}

}  // namespace kiosk::ui
