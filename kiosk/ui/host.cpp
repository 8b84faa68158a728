#include "kiosk/ui/host.h"

#include <imgui.h>

#include <algorithm>
#include <chrono>
#include <utility>

namespace kiosk::ui {
namespace {

using namespace std::chrono_literals;

constexpr float kLongestStep = 1.0F / 30;  // s: after a sleep a list goes on where it was, it does not leap
constexpr int kMostPasses = 4;             // what scrolls a focus into sight or drops glyphs draws again
constexpr std::size_t kEscapes = 3;        // EN 301 549, 5.1.6 has no way out; three quick ones are ours
constexpr auto kEscapeTime = 5s;
constexpr auto kSettling = 200ms;      // after a screen change
constexpr auto kSecondStrike = 500ms;  // EN 301 549, 5.8

/// Dear ImGui wants an atlas before its first frame. Ours is elsewhere: this one has a single space and no picture.
void satisfy_font_atlas(ImFontAtlas& atlas) {
    static constexpr ImWchar kSpaceOnly[] = {' ', ' ', 0};
    ImFontConfig config;
    config.GlyphRanges = kSpaceOnly;
    atlas.Flags |= ImFontAtlasFlags_NoMouseCursors | ImFontAtlasFlags_NoBakedLines;
    atlas.AddFontDefault(&config);
    atlas.Build();
    atlas.ClearInputData();
    atlas.ClearTexData();
    atlas.SetTexID(reinterpret_cast<ImTextureID>(1));
    atlas.TexUvWhitePixel = {0.5F, 0.5F};  // texels of the glyph cache's texture
}

}  // namespace

void Host::Deleter::operator()(ImGuiContext* context) const { ImGui::DestroyContext(context); }

Host::Host(glyphs::GlyphCache& glyphs) : context_{ImGui::CreateContext()}, glyphs_{glyphs} {
    IMGUI_CHECKVERSION();
    ImGui::SetCurrentContext(context_.get());
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;  // the kiosk remembers nothing
    io.LogFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
    ImGui::GetStyle().AntiAliasedLinesUseTex = false;
    satisfy_font_atlas(*io.Fonts);
}

Host::~Host() = default;

/// EN 301 549, 5.8, for keys: the first 200 ms of a new screen, and a second strike within 0.5 s that falls on one.
bool Host::too_soon(std::chrono::steady_clock::time_point now) const {
    if (!changed_at_) return false;
    const bool second = entered_at_ && *changed_at_ >= *entered_at_ && now - *entered_at_ < kSecondStrike;
    return second || now - *changed_at_ < kSettling;
}

void Host::forget_visit() {
    memory_ = {};
    gesture_ = {};
    escapes_.clear();
    entered_at_.reset();
}

void Host::take_key(Key key, std::chrono::steady_clock::time_point now, Frame& frame, Asked& asked) {
    switch (key) {
        case Key::enter: {
            if (!memory_.focus_shown || too_soon(now)) return;
            const semantics::Node* focus = last_.tree.find(memory_.focus);
            if (!focus) return;
            if (focus->visible.empty()) {  // nobody chooses what he does not see
                asked.reveal = true;
                return;
            }
            entered_at_ = now;
            asked.chosen = memory_.focus;
            return;
        }
        case Key::escape:
            frame.back = true;
            std::erase_if(escapes_, [&](auto then) { return now - then > kEscapeTime; });
            escapes_.push_back(now);
            frame.leave = escapes_.size() >= kEscapes;
            if (frame.leave) escapes_.clear();
            return;
        case Key::f1: frame.help = true; return;
        case Key::left: asked.page = -1; return;
        case Key::right: asked.page = 1; return;
        case Key::up:
        case Key::down: {
            const int step = key == Key::down ? 1 : -1;
            memory_.focus = last_.tree.next_focus(memory_.focus_shown ? memory_.focus : semantics::NodeId{}, step);
            memory_.focus_shown = true;
            asked.reveal = true;
            return;
        }
    }
}

void Host::take(const Event& event, const FrameInput& input, const Metrics& metrics, Frame& frame, Asked& asked) {
    const Ground ground{last_.tree, last_.zones, last_.urgent};
    if (const auto* down = std::get_if<PointerDown>(&event)) {
        memory_.focus_shown = false;
        gesture_.down(down->at, input.now, ground, metrics);
    } else if (const auto* move = std::get_if<PointerMove>(&event)) {
        gesture_.move(move->at, metrics);
    } else if (const auto* up = std::get_if<PointerUp>(&event)) {
        if (const auto chosen = gesture_.up(up->at, input.now, ground)) asked.chosen = chosen;
    } else {
        take_key(std::get<Key>(event), input.now, frame, asked);
    }
}

void Host::pass(const Look& look, const Asked& asked, const std::function<void(Ui&)>& draw, Drawn& drawn) {
    patches_.clear();
    ImGui::NewFrame();
    Pen pen{*ImGui::GetBackgroundDrawList(), glyphs_, patches_};
    pen.push_clip({0, 0, look.metrics.screen.x, look.metrics.screen.y});
    Ui ui{theme(look.theme), look.metrics, glyphs_, pen, memory_, gesture_, asked, drawn};
    draw(ui);
    pen.pop_clip();
    ImGui::Render();
}

Host::Frame Host::run(const FrameInput& input, const Look& look, const std::function<void(Ui&)>& draw) {
    ImGui::SetCurrentContext(context_.get());
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {input.size.x, input.size.y};
    const float since = last_now_ ? std::chrono::duration<float>{input.now - *last_now_}.count() : kLongestStep;
    last_now_ = input.now;

    Frame frame;
    Asked asked{.chosen = {}, .page = 0, .reveal = false, .dt = std::clamp(since, 1e-4F, kLongestStep)};
    io.DeltaTime = asked.dt;
    asked.reveal = std::exchange(reveal_next_, false);
    for (const Event& event : input.events) take(event, input, look.metrics, frame, asked);

    Drawn drawn;
    for (int i = 0; i < kMostPasses; ++i) {
        drawn = {};
        pass(look, asked, draw, drawn);
        asked.dt = 0;
        asked.page = 0;
        if (glyphs_.overflowed() && i + 1 < kMostPasses)
            glyphs_.settle();
        else if (!drawn.again)
            break;
    }

    const bool new_scene = last_.tree.size() == 0 || drawn.tree.nodes().front().id != last_.tree.nodes().front().id;
    if (new_scene) {
        gesture_.screen_changed(input.now);
        changed_at_ = input.now;
    }
    if (glyphs_.overflowed()) {  // even the last pass dropped glyphs: once more, with an empty texture
        glyphs_.settle();
        frame.wants_frame = true;
    }
    if (memory_.focus_shown && !drawn.tree.find(memory_.focus)) {
        memory_.focus = drawn.tree.next_focus({}, 1);
        reveal_next_ = true;
        frame.wants_frame = true;
    }
    frame.focus = memory_.focus_shown ? memory_.focus : semantics::NodeId{};
    frame.wants_frame = frame.wants_frame || drawn.moving;
    const bool same_ground = last_theme_ == look.theme && last_generation_ == glyphs_.generation() &&
                             last_size_.x == input.size.x && last_size_.y == input.size.y;
    if (same_ground) frame.damage = damage(last_patches_, patches_);
    last_theme_ = look.theme;
    last_generation_ = glyphs_.generation();
    last_size_ = input.size;
    last_patches_ = patches_;
    glyphs_.close_spare_faces();
    frame.tree = drawn.tree;
    last_ = std::move(drawn);
    return frame;
}

ImDrawData* Host::triangles() const {
    ImGui::SetCurrentContext(context_.get());
    return ImGui::GetDrawData();
}

}  // namespace kiosk::ui
