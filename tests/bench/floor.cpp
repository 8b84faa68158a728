// The least that a full-screen program with OpenGL does: one shaded, textured, blended quad, painted once. What the
// kiosk costs is compared with it, so that the figures mean something on any machine.
#define GL_GLEXT_PROTOTYPES
#include <GL/gl.h>
#include <GL/glext.h>
#include <GLFW/glfw3.h>

#include <cstdio>
#include <vector>

namespace {

constexpr int kWidth = 1080, kHeight = 1920, kTextureSide = 256;

constexpr const char* kVertex = R"(#version 150
in vec2 position;
out vec2 at;
void main() {
    at = position * 0.5 + 0.5;
    gl_Position = vec4(position, 0.0, 1.0);
})";
constexpr const char* kFragment = R"(#version 150
uniform sampler2D picture;
in vec2 at;
out vec4 pixel;
void main() { pixel = vec4(at, 0.5, 0.8) * texture(picture, at); })";

void use_program() {
    const GLuint program = glCreateProgram();
    for (const auto& [stage, source] : {std::pair{GL_VERTEX_SHADER, kVertex}, {GL_FRAGMENT_SHADER, kFragment}}) {
        const GLuint shader = glCreateShader(static_cast<GLenum>(stage));
        glShaderSource(shader, 1, &source, nullptr);
        glCompileShader(shader);
        glAttachShader(program, shader);
    }
    glLinkProgram(program);
    glUseProgram(program);
}

void make_quad() {
    constexpr float kCorners[] = {-1, -1, 1, -1, -1, 1, 1, 1};
    GLuint layout = 0, corners = 0;
    glGenVertexArrays(1, &layout);
    glBindVertexArray(layout);
    glGenBuffers(1, &corners);
    glBindBuffer(GL_ARRAY_BUFFER, corners);
    glBufferData(GL_ARRAY_BUFFER, sizeof kCorners, kCorners, GL_STATIC_DRAW);
    glEnableVertexAttribArray(0);
    glVertexAttribPointer(0, 2, GL_FLOAT, GL_FALSE, 0, nullptr);
}

void make_texture() {
    const std::vector<unsigned char> texels(std::size_t{kTextureSide} * kTextureSide * 4, 200);
    GLuint texture = 0;
    glGenTextures(1, &texture);
    glBindTexture(GL_TEXTURE_2D, texture);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, kTextureSide, kTextureSide, 0, GL_RGBA, GL_UNSIGNED_BYTE, texels.data());
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
}

}  // namespace

int main() {
    if (glfwInit() == GLFW_FALSE) return 1;
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 2);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    GLFWwindow* window = glfwCreateWindow(kWidth, kHeight, "floor", nullptr, nullptr);
    if (window == nullptr) return 1;
    glfwMakeContextCurrent(window);
    use_program();
    make_quad();
    make_texture();
    glEnable(GL_BLEND);
    glBlendFunc(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA);
    glClear(GL_COLOR_BUFFER_BIT);
    glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
    glfwSwapBuffers(window);
    while (glfwWindowShouldClose(window) == GLFW_FALSE) glfwWaitEvents();
    glfwTerminate();
}
