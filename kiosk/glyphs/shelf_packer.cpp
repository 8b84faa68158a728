#include "kiosk/glyphs/shelf_packer.h"

namespace kiosk::glyphs {
namespace {

constexpr int kStep = 4;  // shelf heights are multiples of it: fewer shelves, a little waste

}  // namespace

std::optional<ShelfPacker::Place> ShelfPacker::place(int w, int h) {
    if (w > width_) return std::nullopt;
    const int wanted = (h + kStep - 1) / kStep * kStep;
    for (Shelf& shelf : shelves_) {
        if (shelf.h != wanted || shelf.used + w > width_) continue;
        const Place at{shelf.used, shelf.y};
        shelf.used += w;
        return at;
    }
    if (next_y_ + wanted > height_) return std::nullopt;
    shelves_.push_back({next_y_, wanted, w});
    const Place at{0, next_y_};
    next_y_ += wanted;
    return at;
}

void ShelfPacker::clear() {
    next_y_ = 0;
    shelves_.clear();
}

}  // namespace kiosk::glyphs
