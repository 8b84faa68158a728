#pragma once

#include "kiosk/platform/batches.h"
#include "kiosk/platform/gl.h"
#include "kiosk/platform/window.h"

namespace kiosk::platform {

/// Where the picture is kept between frames and how a part of it reaches the screen.
///
/// With GLX_MESA_copy_sub_buffer (every Mesa driver) the back buffer is never swapped, so it keeps the picture, and
/// only the changed part is copied: 0.3 ms for 0.1 Mpx under llvmpipe at 1080x1920, 1.6 ms for all. Elsewhere a
/// framebuffer of our own keeps it; it is copied and swapped whole, which costs 7 ms there and next to nothing on a
/// graphics chip.
class ScreenLink {
public:
    explicit ScreenLink(Window& window);

    /// Makes room for a picture of this size; what was kept is lost.
    void resize(SizePx size);
    /// The framebuffer to paint into and to read from.
    GLuint framebuffer() const { return own_.get(); }
    void show(PixelBox part) const;

private:
    using CopyPart = void (*)(void* display, unsigned long drawable, int x, int y, int width, int height);

    Window& window_;
    CopyPart copy_part_ = nullptr;
    SizePx size_;
    Framebuffer own_;  ///< none where the back buffer serves
    Texture pixels_;
};

}  // namespace kiosk::platform
