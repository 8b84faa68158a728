#pragma once

#include "kiosk/app/tallies.h"
#include "kiosk/app/update.h"
#include "kiosk/desk/update.h"
#include "kiosk/run/clipboard.h"
#include "kiosk/run/narrator.h"
#include "kiosk/text/catalogue.h"
#include "kiosk/ui/host.h"

#include <functional>
#include <map>
#include <optional>
#include <string>

namespace kiosk::run {

/// What a kiosk is put together from. The references outlive it.
struct Parts {
    glyphs::GlyphCache& glyphs;
    std::string strings_folder;                       ///< with the .mo files
    const model::DirectoryView* directory = nullptr;  ///< none where the database cannot be opened
    app::Machine machine;
    float px_per_mm = 2.710F;
    speech::Speaker* speaker = nullptr;  ///< none on a machine without a voice
    std::function<void()> ring{};        ///< the chime that calls staff; the answer comes as ChimeAnswered
};

/// The kiosk without its window: takes events and the time, gives a tree and triangles. The program and the tests run
/// the same one.
class Kiosk {
public:
    /// Throws std::runtime_error, naming the file, where the messages cannot be read.
    Kiosk(Parts parts, model::SeoulTime now, app::Instant instant);

    struct Turn {
        const semantics::Tree* tree = nullptr;  ///< valid until the next turn
        semantics::NodeId focus;
        bool wants_frame = false;
        std::optional<semantics::Rect> damage;  ///< as Host::Frame has it
    };

    /// One turn of the loop: events, passing time, what was asked, and the picture that follows from it. What was asked
    /// is drawn in the same turn: a tap is followed by the new screen, not by one more of the old.
    Turn turn(const ui::FrameInput& input, model::SeoulTime now);

    /// Does what no citizen asked for: a route from the command line, news from the directory, a fault.
    /// True where the directory was busy and the same is to be sent again.
    bool act(const app::Action& action);
    /// Another read side, or a first one where none could be opened before.
    void use(const model::DirectoryView* directory) { parts_.directory = directory; }
    bool open_route(std::string_view name);

    // Staff's desk. desk_side.cpp ---------------------------------------------------------------------------------
    /// Who carries out what the desk asks, and the clipboard of its text fields; without a clerk nobody can open it.
    void use(desk::Clerk* clerk, Clipboard* clipboard);
    /// Whether a hold of three seconds on a screen's title opens the desk.
    void hold_opens_desk(bool opens) { hold_opens_ = opens; }
    /// Ends the citizen's visit and opens the sign-in. `windowed`: with a mouse and a keyboard, at a desk.
    void open_desk(bool windowed);
    void set_desk(const desk::Settings& settings) {
        if (desk_) desk_->settings = settings;
    }
    /// Staff's side while it is open, else nullptr.
    const desk::State* desk() const { return desk_ ? &*desk_ : nullptr; }
    /// Takes what the clerk has answered; true where something has, and a turn is due.
    bool hear_clerk();
    /// When the picture next changes by itself.
    std::optional<app::Instant> next_deadline() const;

    /// What everybody did, counted by day: for who keeps it.
    app::Tallies& tallies() { return tallies_; }
    const app::State& state() const { return state_; }
    app::State& state() { return state_; }
    ui::ThemeName theme() const;
    ImDrawData* triangles() const { return host_.triangles(); }
    /// For settings that the command line gives.
    void set(const app::Settings& settings) { state_.visit.settings = settings; }

private:
    Turn citizen_turn(const ui::FrameInput& input);
    Turn desk_turn(const ui::FrameInput& input);
    ui::Host::Frame desk_drawn(const ui::FrameInput& input, std::optional<desk::Action>& asked);
    void apply_to_desk(const desk::Action& action);
    /// What a key means at the desk; true where the event is done with.
    bool take_desk_event(const ui::Event& event, std::optional<desk::Action>& asked);
    /// Moves the focus of keys to where the desk wants it; true where it has moved.
    bool go_on_by_keys(const semantics::Tree& tree, bool by_keys);
    void close_desk_if_left();
    bool held_long_enough(const ui::FrameInput& input);
    app::World world() const;
    /// Gives a hardware keyboard's letters to the search; true where the event is done with.
    bool take_typed(const ui::Event& event);
    /// Does what a keypad's keys for speech ask; true where the event is done with.
    bool take_voice_key(const ui::Event& event);
    /// Puts the ear where it belongs on a new screen, and says what is new.
    void narrate(const ui::FrameInput& input, ui::Host::Frame& frame, std::optional<app::Action>& asked);
    app::Effects apply(const app::Action& action);
    ui::Host::Frame drawn(const ui::FrameInput& input, std::optional<app::Action>& asked);
    const text::Catalogue& words() const;

    Parts parts_;
    desk::Clerk* clerk_ = nullptr;
    Clipboard* clipboard_ = nullptr;
    std::optional<desk::State> desk_;
    std::vector<desk::Answer> heard_;
    bool next_field_ = false;            ///< of this turn: as Tab
    std::string keys_go_on_at_;          ///< of this turn: the end of the path where the desk wants the focus
    semantics::NodeId written_field_{};  ///< the node of the field that is written
    bool hold_opens_ = false;
    std::optional<app::Instant> held_since_;
    ui::Point held_at_;
    ui::Host host_;
    model::Calendar calendar_;
    std::map<model::Language, text::Catalogue> catalogues_;  ///< every language that can be chosen, read at the start
    app::State state_;
    app::Tallies tallies_;
    model::SeoulTime now_;
    app::Instant instant_;
    Narrator narrator_;
    bool told_again_ = false;  ///< of this turn: somebody asked to hear the last once more
    bool acted_ = false;       ///< of this turn: something was asked
    semantics::Tree tree_;
};

}  // namespace kiosk::run
