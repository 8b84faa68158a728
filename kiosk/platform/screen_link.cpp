#include "kiosk/platform/screen_link.h"

#include <GL/glx.h>
#include <GLFW/glfw3.h>

namespace kiosk::platform {

ScreenLink::ScreenLink(Window& window) : window_{window} {
    // A window that is never shown owns no pixels of its back buffer, so it gets a picture of its own.
    if (window.kind() != Window::Kind::hidden && glfwExtensionSupported("GLX_MESA_copy_sub_buffer") == GLFW_TRUE)
        copy_part_ = reinterpret_cast<CopyPart>(glfwGetProcAddress("glXCopySubBufferMESA"));
    if (copy_part_ == nullptr) own_ = new_framebuffer();
}

void ScreenLink::resize(SizePx size) {
    size_ = size;
    if (!own_) return;
    pixels_ = new_texture();
    glBindTexture(GL_TEXTURE_2D, pixels_.get());
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGB8, size.w, size.h, 0, GL_RGB, GL_UNSIGNED_BYTE, nullptr);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAX_LEVEL, 0);
    glBindFramebuffer(GL_FRAMEBUFFER, own_.get());
    glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, pixels_.get(), 0);
}

void ScreenLink::show(PixelBox part) const {
    if (copy_part_ != nullptr) {
        copy_part_(glXGetCurrentDisplay(), glXGetCurrentDrawable(), part.left, size_.h - part.bottom, part.width(),
                   part.height());
        return;
    }
    glBindFramebuffer(GL_READ_FRAMEBUFFER, own_.get());
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, 0);
    glBlitFramebuffer(0, 0, size_.w, size_.h, 0, 0, size_.w, size_.h, GL_COLOR_BUFFER_BIT, GL_NEAREST);
    glfwSwapBuffers(window_.native());
}

}  // namespace kiosk::platform
