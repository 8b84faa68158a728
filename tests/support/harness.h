#pragma once

#include "kiosk/glyphs/glyph_cache.h"
#include "kiosk/run/kiosk.h"
#include "kiosk/semantics/audit.h"
#include "kiosk/speech/recording_speaker.h"
#include "tests/support/canvas.h"
#include "tests/support/shipped.h"

#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::testing {

/// Wednesday 24 February 2021, 10:30: the day of the newspaper page.
inline const model::SeoulTime kPageDay = *model::parse_seoul_time("2021-02-24T10:30");
/// Sunday 22 November 2026, 15:04: the day of the mock-ups.
inline const model::SeoulTime kToday = *model::parse_seoul_time("2026-11-22T15:04");

struct Setting {
    model::SeoulTime now = kToday;
    app::Settings settings{};
    ui::Point screen{1080, 1920};
    float px_per_mm = 2.710F;
    std::string route = "home";
    model::StoreView* view = nullptr;  ///< else one of the shipped directory
    bool chime = false;                ///< the place has one to call staff with
};

/// Drives the real kiosk (state, screens, widgets, Dear ImGui, fonts, database) with fingers and keypad but no window.
/// Time passes only here, a sixtieth of a second a frame.
class Harness {
public:
    explicit Harness(Setting setting = {});

    const semantics::Tree& tree() const { return *turn_.tree; }
    const run::Kiosk::Turn& turn() const { return turn_; }
    run::Kiosk& kiosk() { return kiosk_; }
    const app::State& state() const { return kiosk_.state(); }
    std::string route() const { return app::route_name(kiosk_.state()); }
    glyphs::GlyphCache& glyphs() { return glyphs_; }

    /// Touches the middle of what shows of the control of that name. Throws, listing the screen, where it is not there
    /// or nothing of it shows: a citizen could not have touched it either.
    void tap(std::string_view name);
    void tap_path(std::string_view path);
    /// Pages down until the node can be touched, as a citizen would with 아래.
    void scroll_to(std::string_view path);
    void press(ui::Key key);
    /// After `pause`, without the second that press() leaves.
    void strike(ui::Key key, std::chrono::milliseconds pause);
    /// Any one event, a hardware keyboard's letter for one, and waits until nothing moves.
    void send(ui::Event event);
    /// What was said; voices for Korean, English and Vietnamese.
    speech::RecordingSpeaker& speaker() { return speaker_; }
    /// How often the chime was to sound.
    int rings() const { return rings_; }
    /// Puts a finger down in the middle of the node, moves it by `dy` pixels over `frames` frames and lifts it.
    void swipe(std::string_view path, float dy, int frames);
    /// The same from a point, without waiting until the list has come to rest.
    void fling(ui::Point from, float dy, int frames);
    void finger_down(ui::Point at);
    void finger_up(ui::Point at);

    /// Lets time pass without a touch; the wall clock stands until set_wall().
    void pass(std::chrono::seconds time);
    void set_wall(model::SeoulTime now) { wall_ = now; }
    app::Instant now() const { return now_; }
    /// One frame with no event.
    void frame() { step({}); }
    /// Frames until nothing moves. Throws after 600 (ten seconds): something keeps asking for frames.
    int settle();

    /// What this panel and these settings are held to.
    semantics::AuditRules rules() const;
    /// What a person would trip over, one line each; empty is what every screen must give.
    std::vector<std::string> findings() const;
    /// What a citizen sees now, painted. Valid until the next call.
    const Picture& picture();

private:
    const semantics::Node& control(std::string_view what, bool by_path) const;
    void touch(const semantics::Node& node);
    void step(std::vector<ui::Event> events);

    Setting setting_;
    std::unique_ptr<model::StoreView> own_view_;
    glyphs::GlyphCache glyphs_;
    Canvas canvas_;
    speech::RecordingSpeaker speaker_;
    int rings_ = 0;
    std::chrono::steady_clock::time_point now_;
    model::SeoulTime wall_;
    run::Kiosk kiosk_;
    run::Kiosk::Turn turn_;
};

}  // namespace kiosk::testing
