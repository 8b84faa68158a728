#pragma once

#include "kiosk/desk/action.h"
#include "kiosk/desk_screens/office_screens.h"
#include "kiosk/text/catalogue.h"
#include "kiosk/ui/ui.h"

#include <optional>
#include <string_view>

namespace kiosk::desk_screens {

/// What every screen of staff's may look at, and nothing that it may change.
struct Sight {
    const desk::State& state;
    const app::State& citizen;          ///< the machine, for the citizen's view
    const text::Catalogue& say;         ///< in staff's language
    const text::Catalogue& say_korean;  ///< the citizen's view is Korean

    model::Language reader() const { return say.language(); }
    /// The name of a field, a section or a choice of a form.
    text::Text label(std::string_view key) const;
    /// A sentence that the model made, in staff's language.
    text::Text sentence(const model::Problem& problem) const;
};

using Asked = std::optional<desk::Action>;

/// Draws the desk; returns what was asked for, if anything.
Asked draw(ui::Ui& ui, const Sight& sight);

// One overload a route, each in a file of its own.
Asked draw(ui::Ui& ui, const Sight& sight, const desk::SignInRoute& route);
Asked draw(ui::Ui& ui, const Sight& sight, const desk::LoadingRoute& route);
Asked draw(ui::Ui& ui, const Sight& sight, const desk::WorklistRoute& route);
Asked draw(ui::Ui& ui, const Sight& sight, const desk::EntriesRoute& route);
Asked draw(ui::Ui& ui, const Sight& sight, const desk::ApprovalsRoute& route);
Asked draw(ui::Ui& ui, const Sight& sight, const desk::EditorRoute& route);
Asked draw(ui::Ui& ui, const Sight& sight, const desk::ReviewRoute& route);

}  // namespace kiosk::desk_screens
