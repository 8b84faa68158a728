#include "kiosk/platform/batches.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <optional>
#include <span>

namespace kiosk::platform {
namespace {

/// Where blended triangles lie that wait to be painted: 64 columns of cells, one word a row.
class Cover {
public:
    explicit Cover(PixelBox area)
        : area_{area},
          cell_px_{std::max(1, (area.width() + 63) / 64)},
          rows_(static_cast<std::size_t>((area.height() + cell_px_ - 1) / cell_px_), 0) {}

    void add(PixelBox box) {
        const auto bits = columns(box);
        for (auto& row : rows(box)) row |= bits;
    }
    bool meets(PixelBox box) {
        const auto bits = columns(box);
        return std::ranges::any_of(rows(box), [&](std::uint64_t row) { return (row & bits) != 0; });
    }
    void clear() { std::ranges::fill(rows_, 0); }

private:
    std::uint64_t columns(PixelBox box) const {
        const int first = (box.left - area_.left) / cell_px_, last = (box.right - 1 - area_.left) / cell_px_;
        return (~std::uint64_t{0} << first) & (~std::uint64_t{0} >> (63 - last));
    }
    std::span<std::uint64_t> rows(PixelBox box) {
        const int first = (box.top - area_.top) / cell_px_, last = (box.bottom - 1 - area_.top) / cell_px_;
        return std::span{rows_}.subspan(static_cast<std::size_t>(first), static_cast<std::size_t>(last - first + 1));
    }

    PixelBox area_;
    int cell_px_;
    std::vector<std::uint64_t> rows_;
};

struct Triangle {
    std::array<std::uint32_t, 3> corners{};
    Batch::Kind kind = Batch::Kind::solid;
    PixelBox box;  ///< the part inside the clip
    PixelBox clip;
    float area_px = 0;
    bool is_cut = false;  ///< a part of it lies outside the clip
};

/// px; a solid triangle no larger is painted blended rather than that it starts a new batch: the segments of an
/// outline.
constexpr float kCheaperBlended = 2000;

/// Two groups that wait: all solid ones are painted before all blended ones, so a solid one may only join while it lies
/// over no waiting blended one.
class Sorter {
public:
    explicit Sorter(PixelBox damage) : damage_{damage}, cover_{damage} {}

    void add(const Triangle& next) {
        if (!clip_fits(next)) flush();
        bool solid = next.kind == Batch::Kind::solid;
        if (solid && cover_.meets(next.box)) {
            if (next.area_px <= kCheaperBlended)
                solid = false;
            else
                flush();
        }
        if (next.is_cut) clip_ = next.clip;
        auto& group = solid ? solid_ : blended_;
        group.insert(group.end(), next.corners.begin(), next.corners.end());
        if (!solid) cover_.add(next.box);
    }
    Batches finish() {
        flush();
        return std::move(out_);
    }

private:
    bool clip_fits(const Triangle& next) const {
        const bool empty = solid_.empty() && blended_.empty();
        return empty || (clip_ ? *clip_ == next.clip : !next.is_cut);
    }
    void flush() {
        emit(Batch::Kind::solid, solid_);
        emit(Batch::Kind::blended, blended_);
        cover_.clear();
        clip_.reset();
    }
    void emit(Batch::Kind kind, std::vector<std::uint32_t>& group) {
        if (group.empty()) return;
        out_.batches.push_back({.kind = kind,
                                .clip = clip_.value_or(damage_),
                                .first = static_cast<std::uint32_t>(out_.indices.size()),
                                .count = static_cast<std::uint32_t>(group.size())});
        out_.indices.insert(out_.indices.end(), group.begin(), group.end());
        group.clear();
    }

    PixelBox damage_;
    Cover cover_;
    std::optional<PixelBox> clip_;  ///< of the waiting groups, where one of their triangles is cut by it
    std::vector<std::uint32_t> solid_, blended_;
    Batches out_;
};

/// One opaque colour and the white texel.
bool is_solid(const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c) {
    const auto white = [](const ImDrawVert& v) { return v.uv.x < 1 && v.uv.y < 1; };
    return a.col == b.col && b.col == c.col && (a.col >> IM_COL32_A_SHIFT) == 0xFF && white(a) && white(b) && white(c);
}

PixelBox box_of(const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c) {
    const auto [x0, x1] = std::minmax({a.pos.x, b.pos.x, c.pos.x});
    const auto [y0, y1] = std::minmax({a.pos.y, b.pos.y, c.pos.y});
    return touched_by({x0, y0, x1 - x0, y1 - y0});
}

float area(const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c) {
    return std::abs((b.pos.x - a.pos.x) * (c.pos.y - a.pos.y) - (c.pos.x - a.pos.x) * (b.pos.y - a.pos.y)) / 2;
}

void add_command(const ImDrawList& list, const ImDrawCmd& command, std::uint32_t first_vertex, PixelBox damage,
                 Sorter& sorter) {
    const ImVec4& r = command.ClipRect;
    const PixelBox clip = intersection(touched_by({r.x, r.y, r.z - r.x, r.w - r.y}), damage);
    if (clip.empty()) return;
    for (unsigned i = 0; i + 2 < command.ElemCount; i += 3) {
        const auto corner = [&](unsigned k) {
            return list.IdxBuffer[static_cast<int>(command.IdxOffset + i + k)] + command.VtxOffset;
        };
        const std::array<std::uint32_t, 3> corners{corner(0), corner(1), corner(2)};
        const auto vertex = [&](std::size_t k) -> const ImDrawVert& {
            return list.VtxBuffer[static_cast<int>(corners[k])];
        };
        const PixelBox whole = box_of(vertex(0), vertex(1), vertex(2));
        const PixelBox box = intersection(whole, clip);
        if (box.empty()) continue;
        sorter.add({.corners = {corners[0] + first_vertex, corners[1] + first_vertex, corners[2] + first_vertex},
                    .kind = is_solid(vertex(0), vertex(1), vertex(2)) ? Batch::Kind::solid : Batch::Kind::blended,
                    .box = box,
                    .clip = clip,
                    .area_px = area(vertex(0), vertex(1), vertex(2)),
                    .is_cut = !(intersection(whole, damage) == box)});
    }
}

}  // namespace

PixelBox intersection(PixelBox a, PixelBox b) {
    return {std::max(a.left, b.left), std::max(a.top, b.top), std::min(a.right, b.right), std::min(a.bottom, b.bottom)};
}

PixelBox touched_by(semantics::Rect rect) {
    return {static_cast<int>(std::floor(rect.x)), static_cast<int>(std::floor(rect.y)),
            static_cast<int>(std::ceil(rect.right())), static_cast<int>(std::ceil(rect.bottom()))};
}

Batches batches_of(const ImDrawData& draw, PixelBox damage) {
    if (damage.empty()) return {};
    Sorter sorter{damage};
    std::uint32_t first_vertex = 0;
    for (const ImDrawList* list : std::span{draw.CmdLists, static_cast<std::size_t>(draw.CmdListsCount)}) {
        for (const ImDrawCmd& command : list->CmdBuffer) add_command(*list, command, first_vertex, damage, sorter);
        first_vertex += static_cast<std::uint32_t>(list->VtxBuffer.Size);
    }
    return sorter.finish();
}

}  // namespace kiosk::platform
