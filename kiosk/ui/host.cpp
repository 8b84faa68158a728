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

/// The same key twice within half a second is a hand that trembles (EN 301 549, 5.8).
bool Host::second_strike(Key key, std::chrono::steady_clock::time_point now) {
    const bool second = struck_ == key && now - struck_at_ < kSecondStrike;
    if (!second) struck_at_ = now;
    struck_ = key;
    return second;
}

void Host::forget_visit() {
    memory_ = {};
    gesture_ = {};
    escapes_.clear();
    entered_at_.reset();
    struck_.reset();
    read_by_tap_.reset();
}

void Host::focus_on(semantics::NodeId id) {
    memory_.focus = id;
    memory_.focus_shown = true;
    read_by_tap_.reset();
    reveal_next_ = true;
}

/// Voice mode: the first tap on a thing reads it, the next acts. What is urgent acts at once.
void Host::tapped(semantics::NodeId id, bool spoken, Frame& frame, Asked& asked) {
    const bool urgent = std::ranges::find(last_.urgent, id) != last_.urgent.end();
    const semantics::Node* node = last_.tree.find(id);
    if (!spoken || urgent || (read_by_tap_ == id && node && node->focusable)) {
        asked.chosen = id;
        return;
    }
    read_by_tap_ = memory_.focus = id;
    memory_.focus_shown = true;
    frame.again = true;
}

void Host::step(int by, bool spoken, Asked& asked) {
    const semantics::NodeId from = memory_.focus_shown ? memory_.focus : semantics::NodeId{};
    memory_.focus = spoken ? last_.tree.next_stop(from, by) : last_.tree.next_focus(from, by);
    memory_.focus_shown = true;
    read_by_tap_.reset();
    asked.reveal = true;
}

/// Tab: as a step, and a text field is at once the one that is written. Who went into a field with a mouse goes on from
/// there.
void Host::step_to_field(int by, const Look& look, Asked& asked) {
    if (!memory_.focus_shown && last_.writing && last_.tree.find(*last_.writing)) {
        memory_.focus = *last_.writing;
        memory_.focus_shown = true;
    }
    step(by, look.spoken, asked);
    const semantics::Node* node = last_.tree.find(memory_.focus);
    if (node && node->role == semantics::Role::textbox && look.tab_writes) asked.chosen = memory_.focus;
}

bool Host::typing() const {
    if (!last_.writing) return false;
    return !memory_.focus_shown || memory_.focus == *last_.writing;
}

/// Voice mode: after paging, the ear goes on with the first thing that shows whole.
void Host::focus_on_page() {
    for (const ScrollZone& zone : last_.zones)
        for (const semantics::Node& node : last_.tree.nodes()) {
            if (!last_.tree.is_stop(node) || !zone.view.holds(node.bounds.x, node.bounds.y)) continue;
            if (node.visible.h + 1 < std::min(node.bounds.h, zone.view.h)) continue;
            return focus_on(node.id);
        }
}

/// Goes back; three within 5 s leave. One that falls within half a second of the last counts for leaving alone.
void Host::escape(bool repeated, std::chrono::steady_clock::time_point now, Frame& frame) {
    frame.back = !repeated;
    std::erase_if(escapes_, [&](auto then) { return now - then > kEscapeTime; });
    escapes_.push_back(now);
    frame.leave = escapes_.size() >= kEscapes;
    if (frame.leave) escapes_.clear();
}

/// Left and right where the focus stands on a key of a keyboard: to the next one of its row, round its ends.
bool Host::move_along_row(int step, Asked& asked) {
    if (!memory_.focus_shown) return false;
    for (const auto& row : last_.rows) {
        const auto at = std::ranges::find(row, memory_.focus);
        if (at == row.end()) continue;
        const auto size = static_cast<std::ptrdiff_t>(row.size());
        memory_.focus = row[static_cast<std::size_t>((at - row.begin() + step + size) % size)];
        asked.reveal = true;
        return true;
    }
    return false;
}

void Host::take_key(Key key, std::chrono::steady_clock::time_point now, bool spoken, Frame& frame, Asked& asked) {
    const bool repeated = key != Key::space && second_strike(key, now);
    if (key == Key::escape) return escape(repeated, now, frame);
    if (repeated) return;
    switch (key) {
        case Key::space:
        case Key::enter: {
            if (!memory_.focus_shown || too_soon(now)) return;
            const semantics::Node* focus = last_.tree.find(memory_.focus);
            if (!focus) return;
            if (focus->visible.empty()) {  // nobody chooses what he does not see
                asked.reveal = true;
                return;
            }
            if (!focus->focusable) {  // words, in voice mode
                frame.again = true;
                return;
            }
            entered_at_ = now;
            asked.chosen = memory_.focus;
            return;
        }
        case Key::escape: return;  // see above
        case Key::f1: frame.help = true; return;
        case Key::left:
            if (!move_along_row(-1, asked)) asked.page = -1;
            return;
        case Key::right:
            if (!move_along_row(1, asked)) asked.page = 1;
            return;
        case Key::hangul_latin:
        case Key::voice:
        case Key::replay:
        case Key::louder:
        case Key::softer:
        case Key::headphones_in:
        case Key::headphones_out: return;  // the application's
        case Key::up: return step(-1, spoken, asked);
        case Key::down: return step(1, spoken, asked);
    }
}

void Host::take(const Event& event, const FrameInput& input, const Look& look, Frame& frame, Asked& asked) {
    const Ground ground{last_.tree, last_.zones, last_.urgent, look.spoken, &last_.surfaces};
    if (const auto* down = std::get_if<PointerDown>(&event)) {
        memory_.focus_shown = memory_.focus_shown && look.spoken;
        gesture_.down(down->at, input.now, ground, look.metrics);
    } else if (const auto* move = std::get_if<PointerMove>(&event)) {
        gesture_.move(move->at, look.metrics);
    } else if (const auto* up = std::get_if<PointerUp>(&event)) {
        if (const auto chosen = gesture_.up(up->at, input.now, ground, look.metrics)) {
            asked.chosen_at = up->at;
            tapped(*chosen, look.spoken, frame, asked);
        }
    } else if (const auto* key = std::get_if<Key>(&event)) {
        if (look.tab_writes) struck_.reset();  // at a desk a key struck twice is meant twice
        take_key(*key, input.now, look.spoken, frame, asked);
    } else if (const auto* wheel = std::get_if<Wheel>(&event)) {
        asked.wheel = *wheel;
    } else if (const auto* hover = std::get_if<Hover>(&event)) {
        memory_.pointer = hover->at;
    } else if (const auto* edit = std::get_if<Edit>(&event)) {
        if (edit->what == Edit::What::next) step_to_field(1, look, asked);
        if (edit->what == Edit::What::previous) step_to_field(-1, look, asked);
    }  // what is Typed is the application's
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
    gesture_.begin_frame();
    for (const Event& event : input.events) take(event, input, look, frame, asked);
    const bool paged = look.spoken && asked.page != 0;
    asked.jump = paged;

    Drawn drawn;
    for (int i = 0; i < kMostPasses; ++i) {
        drawn = {};
        pass(look, asked, draw, drawn);
        asked.dt = 0;
        asked.page = 0;
        asked.wheel.reset();
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
        memory_.focus = look.spoken ? drawn.tree.next_stop({}, 1) : drawn.tree.next_focus({}, 1);
        memory_.focus_shown = memory_.focus != semantics::NodeId{};
        reveal_next_ = frame.wants_frame = memory_.focus_shown;
    }
    const bool turned = paged && !new_scene;
    if (new_scene) read_by_tap_.reset();
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
    if (turned) {
        focus_on_page();
        frame.focus = memory_.focus;
        frame.wants_frame = true;
    }
    return frame;
}

ImDrawData* Host::triangles() const {
    ImGui::SetCurrentContext(context_.get());
    return ImGui::GetDrawData();
}

}  // namespace kiosk::ui
