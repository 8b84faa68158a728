#pragma once

#include "kiosk/app/state.h"
#include "kiosk/desk/routes.h"
#include "kiosk/desk/routes_office.h"
#include "kiosk/desk/text_edit.h"
#include "kiosk/text/catalogue.h"
#include "model/staff/visit.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace kiosk::desk {

using Route = std::variant<SignInRoute, LoadingRoute, WorklistRoute, EntriesRoute, ApprovalsRoute, EditorRoute,
                           ReviewRoute, StatisticsRoute, HistoryRoute, AccountsRoute, AccountRoute, DaysRoute, DayRoute,
                           ImportsRoute, HealthRoute, CleaningRoute>;

/// Staff's own; the citizens' are not touched by them.
struct Settings {
    model::Language language = model::Language::ko;  ///< Korean or English
    int text_percent = 100;
    ui::ThemeName theme = ui::ThemeName::basic;
};

/// Letters of the keyboard on the screen.
enum class Layer { hangul, latin, signs };

/// The field that is written now.
struct Writing {
    std::string field;  ///< its key among the route's fields
    TextEdit edit;
    bool secret = false;
    std::optional<Layer> layer_before{};  ///< what a secret, which begins with Latin letters, gives back at its end
};

/// One sentence about what has just happened; goes with the next thing that is done.
struct Notice {
    enum class Kind { done, trouble };
    Kind kind = Kind::done;
    std::optional<text::Msg> msg{};  ///< else the problem's words
    model::Problem problem{};
};

/// An act that waits for the secret to be given again.
struct Confirming {
    Request act;
    std::string secret;
    std::string code;
    bool asks_code = false;
    bool waiting = false;
    SignInRoute::Trouble trouble = SignInRoute::Trouble::none;
    std::chrono::seconds left{0};  ///< of the wait, when it was told
};

/// A form that was left before all of it was on the disk. It goes when it is kept; where it cannot be, it comes back
/// to whoever wrote it.
struct Stowed {
    EditorRoute form;
    std::string account;
    std::optional<Trouble> trouble{};  ///< why it could not be kept, while its writer is away
};

/// Staff's desk: open between the way in and 나가기, and dropped whole then.
struct State {
    bool windowed = false;  ///< a window with a mouse and a keyboard; else the citizens' panel
    Settings settings;
    std::optional<model::StaffVisit> visit;  ///< somebody is signed in
    std::optional<model::Account> person;
    std::vector<Route> trail{SignInRoute{}};  ///< never empty
    bool locked = false;                      ///< `lock` stands before the trail until the secret is given
    SignInRoute lock{};
    std::optional<Confirming> confirming{};
    std::optional<Writing> writing{};
    Layer layer = Layer::hangul;
    bool shift = false;
    bool keyboard = false;  ///< on the screen while something is written
    bool menu = false;      ///< on a narrow panel it lies over the screen
    std::optional<Notice> notice{};
    model::WorkCounts counts{};
    model::SeoulTime now{};
    std::chrono::milliseconds instant{0};  ///< of the clock that visits are measured on
    std::vector<Stowed> stowed{};
    bool leaving = false;  ///< 나가기 was chosen, and what was typed is being kept first
    bool left = false;     ///< 나가기: the desk is to be closed

    const Route& here() const { return trail.back(); }
    Route& here() { return trail.back(); }
};

}  // namespace kiosk::desk
