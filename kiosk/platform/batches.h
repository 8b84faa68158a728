#pragma once

#include "kiosk/semantics/node.h"

#include <cstdint>
#include <vector>

struct ImDrawData;

namespace kiosk::platform {

/// Whole pixels, y down; `right` and `bottom` are just outside.
struct PixelBox {
    int left = 0, top = 0, right = 0, bottom = 0;

    int width() const { return right - left; }
    int height() const { return bottom - top; }
    bool empty() const { return right <= left || bottom <= top; }
    friend bool operator==(const PixelBox&, const PixelBox&) = default;
};

PixelBox intersection(PixelBox a, PixelBox b);
/// The pixels that `rect` touches.
PixelBox touched_by(semantics::Rect rect);

/// Triangles that are painted with one call: `count` indices from `first` on, inside `clip`.
struct Batch {
    enum class Kind : std::uint8_t {
        solid,  ///< one opaque colour a triangle: neither texture nor blending
        blended
    };
    Kind kind = Kind::solid;
    PixelBox clip;
    std::uint32_t first = 0;
    std::uint32_t count = 0;
};

struct Batches {
    std::vector<Batch> batches;
    std::vector<std::uint32_t> indices;  ///< into `draw`'s vertices, its lists one after the other
};

/// Sorts what `draw` has inside `damage` into few batches, most of them solid, which software GL paints several times
/// faster than blended ones. What lies over another thing is painted after it, as in `draw`. What is outside is left
/// out.
Batches batches_of(const ImDrawData& draw, PixelBox damage);

}  // namespace kiosk::platform
