#pragma once

#include "kiosk/ui/ui.h"

#include <functional>
#include <memory>

struct ImGuiContext;
struct ImDrawData;

namespace kiosk::ui {

/// Runs frames of real Dear ImGui with no window: the window, where there is one, only paints what comes out.
/// One Host is one ImGui context; tests make as many as they like.
class Host {
public:
    explicit Host(glyphs::GlyphCache& glyphs);
    ~Host();
    Host(const Host&) = delete;
    Host& operator=(const Host&) = delete;

    struct Look {
        ThemeName theme = ThemeName::basic;
        Metrics metrics;
        bool spoken = false;      ///< voice mode: the focus stops at texts too, and the first touch only reads
        bool tab_writes = false;  ///< a text field that Tab reaches is written at once: staff's desk
    };

    struct Frame {
        semantics::Tree tree;
        semantics::NodeId focus;
        bool wants_frame = false;               ///< something moves: draw on without waiting
        bool back = false;                      ///< the keypad's escape
        bool help = false;                      ///< the keypad's F1
        bool leave = false;                     ///< escape three times within 5 s
        bool again = false;                     ///< voice mode: what has the focus is to be said once more
        std::optional<semantics::Rect> damage;  ///< what to paint again; empty: everything; of no size: nothing
    };

    /// One frame: takes the events in order, runs `draw`, and returns what it drew. A touch that goes down and up
    /// within one frame still taps, which Dear ImGui 1.86 by itself would lose (imgui#2787).
    Frame run(const FrameInput& input, const Look& look, const std::function<void(Ui&)>& draw);

    /// The triangles of the last frame; UVs are texels of the glyph cache's texture. Valid until the next run().
    ImDrawData* triangles() const;

    /// True where what is typed goes into a text field: one is being written, and the focus is not elsewhere (on a key
    /// of the keyboard on the screen, say).
    bool typing() const;
    /// The focus where it shows; unset else.
    semantics::NodeId focus() const { return memory_.focus_shown ? memory_.focus : semantics::NodeId{}; }
    /// Puts the focus, with its ring, on a node of the next frame's tree and scrolls it into sight.
    void focus_on(semantics::NodeId id);
    /// Forgets focus, scroll positions and fingers: nothing of the last citizen stays.
    void forget_visit();
    /// A screen that is opened, and not come back to, begins at its top. `list` is the path of its list.
    void forget_scroll(std::string_view list) { memory_.scrolls.erase(semantics::node_id(list).value); }

private:
    struct Deleter {
        void operator()(ImGuiContext* context) const;
    };
    void take(const Event& event, const FrameInput& input, const Look& look, Frame& frame, Asked& asked);
    void tapped(semantics::NodeId id, bool spoken, Frame& frame, Asked& asked);
    bool second_strike(Key key, std::chrono::steady_clock::time_point now);
    void escape(bool repeated, std::chrono::steady_clock::time_point now, Frame& frame);
    void step(int by, bool spoken, Asked& asked);
    void step_to_field(int by, const Look& look, Asked& asked);
    void focus_on_page();
    bool too_soon(std::chrono::steady_clock::time_point now) const;
    bool move_along_row(int step, Asked& asked);
    void take_key(Key key, std::chrono::steady_clock::time_point now, bool spoken, Frame& frame, Asked& asked);
    void pass(const Look& look, const Asked& asked, const std::function<void(Ui&)>& draw, Drawn& drawn);

    std::unique_ptr<ImGuiContext, Deleter> context_;
    glyphs::GlyphCache& glyphs_;
    Memory memory_;
    Gesture gesture_;
    Drawn last_;
    std::vector<Patch> patches_, last_patches_;
    std::optional<ThemeName> last_theme_;
    std::uint32_t last_generation_ = 0;
    Point last_size_;
    std::optional<std::chrono::steady_clock::time_point> last_now_;
    std::vector<std::chrono::steady_clock::time_point> escapes_;
    std::optional<std::chrono::steady_clock::time_point> changed_at_, entered_at_;
    std::optional<Key> struck_;  ///< the last key, and when
    std::chrono::steady_clock::time_point struck_at_{};
    std::optional<semantics::NodeId> read_by_tap_;  ///< voice mode: a second tap on it acts
    bool reveal_next_ = false;                      ///< the focus was put on a new screen and may lie out of sight
};

}  // namespace kiosk::ui
