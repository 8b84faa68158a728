#pragma once

#include "kiosk/app/state.h"
#include "kiosk/semantics/tree.h"
#include "kiosk/speech/speaker.h"
#include "kiosk/text/catalogue.h"

#include <chrono>
#include <map>
#include <optional>
#include <string>

namespace kiosk::run {

/// Decides what is said of a turn of the loop: what is new since the last one. In voice mode alone; else it is silent.
/// Holds nothing of a visit past its end.
class Narrator {
public:
    /// `speaker` may be nullptr, on a machine that has no voice; it outlives this.
    explicit Narrator(speech::Speaker* speaker) : speaker_{speaker} {}

    /// A hand on the machine: silence at once, before anything is drawn.
    void hush();
    /// Silence, and nothing of the last citizen stays.
    void forget_visit();
    /// Counts as activity. False once the words must have ended, whatever the speaker says: one that never reports the
    /// end must not keep a visit open.
    bool speaking(app::Instant now) const;

    /// Where the focus is to begin on a screen that the last turn did not have: where it was left, where the way led
    /// back, else at the first thing of the content. Empty where it stays.
    std::optional<semantics::NodeId> focus_wanted(const semantics::Tree& tree, const app::State& state) const;

    struct Turn {
        const semantics::Tree& tree;
        semantics::NodeId focus;
        const app::State& state;
        const text::Catalogue& say;
        app::Instant now;
        bool asked = false;   ///< somebody did something: what has the focus may say something else now
        bool again = false;   ///< what has the focus is to be said again
        bool replay = false;  ///< all that was said last
    };
    void tell(const Turn& turn);

private:
    struct Known {
        semantics::NodeId screen, focus;
        model::Language language{};
        app::Voice voice{};
        app::Panel panel{};
        std::size_t depth = 0;
        bool in_sight_only = false;
        std::string bell;  ///< what the help screen says of the chime: said when it changes
        speech::Speech focus_said;
    };
    bool is_new_screen(const semantics::Tree& tree, const app::State& state) const;
    void add_focus(const Turn& turn, bool new_screen, speech::Speech& speech, Known& known) const;
    void add_settings(const Turn& turn, speech::Speech& speech) const;
    void say(speech::Speech speech, const app::State& state, app::Instant now);

    speech::Speaker* speaker_;
    std::optional<Known> known_;
    std::map<semantics::NodeId, semantics::NodeId> left_at_;  ///< of each screen, where the focus last was
    speech::Speech last_said_;
    app::Instant ends_by_{};
};

}  // namespace kiosk::run
