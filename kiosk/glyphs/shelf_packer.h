#pragma once

#include <optional>
#include <vector>

namespace kiosk::glyphs {

/// Places rectangles of similar heights in a strip of fixed width, row by row. Rows are kept by height, so that small
/// and large letters do not waste each other's room. Pixels.
class ShelfPacker {
public:
    struct Place {
        int x = 0, y = 0;
    };

    ShelfPacker(int width, int height) : width_{width}, height_{height} {}

    /// Room for w x h; empty where there is none below the height.
    std::optional<Place> place(int w, int h);
    /// More room at the bottom; what is placed stays.
    void grow(int height) { height_ = height; }
    void clear();
    int height() const { return height_; }

private:
    struct Shelf {
        int y, h, used;
    };
    int width_, height_;
    int next_y_ = 0;
    std::vector<Shelf> shelves_;
};

}  // namespace kiosk::glyphs
