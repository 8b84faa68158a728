#pragma once

#define GL_GLEXT_PROTOTYPES  // libOpenGL exports OpenGL 4.5 core; no loader needed
#include <GL/gl.h>
#include <GL/glext.h>

#include <utility>

namespace kiosk::platform {

/// An OpenGL name that deletes itself. `Delete` takes the name; 0 is none.
template <void (*Delete)(GLuint)>
class GlName {
public:
    GlName() = default;
    explicit GlName(GLuint name) : name_{name} {}
    GlName(GlName&& other) noexcept : name_{std::exchange(other.name_, 0)} {}
    GlName& operator=(GlName&& other) noexcept {
        std::swap(name_, other.name_);
        return *this;
    }
    GlName(const GlName&) = delete;
    GlName& operator=(const GlName&) = delete;
    ~GlName() {
        if (name_ != 0) Delete(name_);
    }
    GLuint get() const { return name_; }
    explicit operator bool() const { return name_ != 0; }

private:
    GLuint name_ = 0;
};

inline void delete_texture(GLuint name) { glDeleteTextures(1, &name); }
inline void delete_buffer(GLuint name) { glDeleteBuffers(1, &name); }
inline void delete_vertex_array(GLuint name) { glDeleteVertexArrays(1, &name); }
inline void delete_framebuffer(GLuint name) { glDeleteFramebuffers(1, &name); }
inline void delete_shader(GLuint name) { glDeleteShader(name); }
inline void delete_program(GLuint name) { glDeleteProgram(name); }

using Texture = GlName<delete_texture>;
using Buffer = GlName<delete_buffer>;
using VertexArray = GlName<delete_vertex_array>;
using Framebuffer = GlName<delete_framebuffer>;
using Shader = GlName<delete_shader>;
using Program = GlName<delete_program>;

inline Texture new_texture() {
    GLuint name = 0;
    glGenTextures(1, &name);
    return Texture{name};
}
inline Buffer new_buffer() {
    GLuint name = 0;
    glGenBuffers(1, &name);
    return Buffer{name};
}
inline VertexArray new_vertex_array() {
    GLuint name = 0;
    glGenVertexArrays(1, &name);
    return VertexArray{name};
}
inline Framebuffer new_framebuffer() {
    GLuint name = 0;
    glGenFramebuffers(1, &name);
    return Framebuffer{name};
}

/// Compiles and links. Throws std::runtime_error with the driver's words.
Program new_program(const char* vertex_source, const char* fragment_source);

}  // namespace kiosk::platform
