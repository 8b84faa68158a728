#include "kiosk/platform/gl.h"

#include <fmt/format.h>

#include <array>
#include <stdexcept>

namespace kiosk::platform {
namespace {

using Log = std::array<char, 1024>;

Shader compile(GLenum stage, const char* source) {
    Shader shader{glCreateShader(stage)};
    glShaderSource(shader.get(), 1, &source, nullptr);
    glCompileShader(shader.get());
    GLint done = GL_FALSE;
    glGetShaderiv(shader.get(), GL_COMPILE_STATUS, &done);
    if (done == GL_TRUE) return shader;
    Log log{};
    glGetShaderInfoLog(shader.get(), static_cast<GLsizei>(log.size()), nullptr, log.data());
    throw std::runtime_error{fmt::format("the graphics driver does not take our shader: {}", log.data())};
}

}  // namespace

Program new_program(const char* vertex_source, const char* fragment_source) {
    const Shader vertex = compile(GL_VERTEX_SHADER, vertex_source);
    const Shader fragment = compile(GL_FRAGMENT_SHADER, fragment_source);
    Program program{glCreateProgram()};
    glAttachShader(program.get(), vertex.get());
    glAttachShader(program.get(), fragment.get());
    glBindAttribLocation(program.get(), 0, "position");
    glBindAttribLocation(program.get(), 1, "texel");
    glBindAttribLocation(program.get(), 2, "colour");
    glLinkProgram(program.get());
    GLint done = GL_FALSE;
    glGetProgramiv(program.get(), GL_LINK_STATUS, &done);
    if (done == GL_TRUE) return program;
    Log log{};
    glGetProgramInfoLog(program.get(), static_cast<GLsizei>(log.size()), nullptr, log.data());
    throw std::runtime_error{fmt::format("the graphics driver does not link our shaders: {}", log.data())};
}

}  // namespace kiosk::platform
