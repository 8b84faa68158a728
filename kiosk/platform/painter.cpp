#include "kiosk/platform/painter.h"

#include <imgui.h>

#include <algorithm>
#include <cstddef>
#include <span>

namespace kiosk::platform {
namespace {

// Not `flat`: llvmpipe has a fast way for axis-aligned rectangles, and only where nothing is flat. 16 rectangles of
// 490x160 px: 0.2 ms, flat 1 ms.
constexpr const char* kSolidVertex = R"(#version 150
uniform vec2 half_size;
in vec2 position;
in vec4 colour;
noperspective out vec4 paint;
void main() {
    paint = colour;
    gl_Position = vec4(position.x / half_size.x - 1.0, 1.0 - position.y / half_size.y, 0.0, 1.0);
})";
constexpr const char* kSolidFragment = R"(#version 150
noperspective in vec4 paint;
out vec4 pixel;
void main() { pixel = paint; })";

constexpr const char* kBlendedVertex = R"(#version 150
uniform vec2 half_size;
uniform vec2 texture_size;
in vec2 position;
in vec2 texel;
in vec4 colour;
noperspective out vec2 at;
noperspective out vec4 paint;
void main() {
    at = texel / texture_size;
    paint = colour;
    gl_Position = vec4(position.x / half_size.x - 1.0, 1.0 - position.y / half_size.y, 0.0, 1.0);
})";
// texture() with nearest texels is a tenth faster there than texelFetch().
constexpr const char* kBlendedFragment = R"(#version 150
uniform sampler2D glyphs;
noperspective in vec2 at;
noperspective in vec4 paint;
out vec4 pixel;
void main() { pixel = vec4(paint.rgb, paint.a * texture(glyphs, at).r); })";

void scissor(PixelBox box, int height_px) { glScissor(box.left, height_px - box.bottom, box.width(), box.height()); }

void set(const Program& program, const char* name, float x, float y) {
    glUseProgram(program.get());
    glUniform2f(glGetUniformLocation(program.get(), name), x, y);
}

void attribute(GLuint place, GLint parts, GLenum type, GLboolean normalised, std::size_t offset) {
    glEnableVertexAttribArray(place);
    glVertexAttribPointer(place, parts, type, normalised, sizeof(ImDrawVert), reinterpret_cast<const void*>(offset));
}

/// All vertices of all lists one after the other, as Batches counts them.
void upload_vertices(const ImDrawData& draw) {
    const auto bytes = [](int vertices) { return static_cast<GLsizeiptr>(vertices) * GLsizeiptr{sizeof(ImDrawVert)}; };
    glBufferData(GL_ARRAY_BUFFER, bytes(draw.TotalVtxCount), nullptr, GL_STREAM_DRAW);
    GLintptr offset = 0;
    for (const ImDrawList* list : std::span{draw.CmdLists, static_cast<std::size_t>(draw.CmdListsCount)}) {
        glBufferSubData(GL_ARRAY_BUFFER, offset, bytes(list->VtxBuffer.Size), list->VtxBuffer.Data);
        offset += bytes(list->VtxBuffer.Size);
    }
}

PixelBox enclosing(PixelBox a, PixelBox b) {
    if (a.empty()) return b;
    if (b.empty()) return a;
    return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right), std::max(a.bottom, b.bottom)};
}

}  // namespace

Painter::Painter(Window& window)
    : window_{window},
      link_{window},
      solid_{new_program(kSolidVertex, kSolidFragment)},
      blended_{new_program(kBlendedVertex, kBlendedFragment)},
      layout_{new_vertex_array()},
      vertices_{new_buffer()},
      indices_{new_buffer()} {
    glBindVertexArray(layout_.get());
    glBindBuffer(GL_ARRAY_BUFFER, vertices_.get());
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices_.get());
    attribute(0, 2, GL_FLOAT, GL_FALSE, offsetof(ImDrawVert, pos));
    attribute(1, 2, GL_FLOAT, GL_FALSE, offsetof(ImDrawVert, uv));
    attribute(2, 4, GL_UNSIGNED_BYTE, GL_TRUE, offsetof(ImDrawVert, col));
    glEnable(GL_SCISSOR_TEST);
    glBlendFunc(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
}

void Painter::upload(glyphs::GlyphCache& cache) {
    if (generation_ != cache.generation()) {
        generation_ = cache.generation();
        glyphs_ = new_texture();
        glBindTexture(GL_TEXTURE_2D, glyphs_.get());
        glTexImage2D(GL_TEXTURE_2D, 0, GL_R8, glyphs::GlyphCache::kTextureWidth, cache.height(), 0, GL_RED,
                     GL_UNSIGNED_BYTE, nullptr);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAX_LEVEL, 0);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
        set(blended_, "texture_size", static_cast<float>(glyphs::GlyphCache::kTextureWidth),
            static_cast<float>(cache.height()));
    }
    glBindTexture(GL_TEXTURE_2D, glyphs_.get());
    for (const glyphs::GlyphUpload& part : cache.take_uploads())
        glTexSubImage2D(GL_TEXTURE_2D, 0, part.x, part.y, part.w, part.h, GL_RED, GL_UNSIGNED_BYTE,
                        part.coverage.data());
}

void Painter::fit_picture(SizePx size) {
    size_ = size;
    link_.resize(size);
    glViewport(0, 0, size.w, size.h);
    const float x = static_cast<float>(size.w) / 2, y = static_cast<float>(size.h) / 2;
    set(solid_, "half_size", x, y);
    set(blended_, "half_size", x, y);
}

void Painter::paint(const ImDrawData& draw, std::optional<semantics::Rect> damage, semantics::Rgb ground) {
    const SizePx size = window_.size();
    const PixelBox all{0, 0, size.w, size.h};
    const bool resized = size != size_;
    if (resized) fit_picture(size);
    const PixelBox part = damage && !resized ? intersection(touched_by(*damage), all) : all;
    if (part.empty()) return;

    glBindFramebuffer(GL_FRAMEBUFFER, link_.framebuffer());
    scissor(part, size.h);
    glClearColor(static_cast<float>(ground.r) / 255, static_cast<float>(ground.g) / 255,
                 static_cast<float>(ground.b) / 255, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    upload_vertices(draw);
    run(batches_of(draw, part));
    unseen_ = enclosing(unseen_, part);
}

void Painter::run(const Batches& sorted) {
    glBufferData(GL_ELEMENT_ARRAY_BUFFER, static_cast<GLsizeiptr>(sorted.indices.size() * sizeof(std::uint32_t)),
                 sorted.indices.data(), GL_STREAM_DRAW);
    glBindTexture(GL_TEXTURE_2D, glyphs_.get());
    for (const Batch& batch : sorted.batches) {
        const bool solid = batch.kind == Batch::Kind::solid;
        glUseProgram(solid ? solid_.get() : blended_.get());
        if (solid)
            glDisable(GL_BLEND);
        else
            glEnable(GL_BLEND);
        scissor(batch.clip, size_.h);
        glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(batch.count), GL_UNSIGNED_INT,
                       reinterpret_cast<const void*>(std::size_t{batch.first} * sizeof(std::uint32_t)));
    }
}

void Painter::show() {
    if (shown_exposures_ != window_.exposures()) unseen_ = {0, 0, size_.w, size_.h};
    shown_exposures_ = window_.exposures();
    if (unseen_.empty()) return;
    link_.show(unseen_);
    unseen_ = {};
}

std::vector<std::uint8_t> Painter::read_pixels() const {
    const auto stride = static_cast<std::ptrdiff_t>(size_.w) * 3;
    std::vector<std::uint8_t> rows(static_cast<std::size_t>(stride) * static_cast<std::size_t>(size_.h));
    glBindFramebuffer(GL_READ_FRAMEBUFFER, link_.framebuffer());
    glReadPixels(0, 0, size_.w, size_.h, GL_RGB, GL_UNSIGNED_BYTE, rows.data());
    for (std::ptrdiff_t y = 0; y < size_.h / 2; ++y)  // OpenGL counts rows from the bottom
        std::swap_ranges(rows.begin() + y * stride, rows.begin() + (y + 1) * stride, rows.end() - (y + 1) * stride);
    return rows;
}

}  // namespace kiosk::platform
