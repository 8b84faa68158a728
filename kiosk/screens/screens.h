#pragma once

#include "kiosk/app/action.h"
#include "kiosk/app/state.h"
#include "kiosk/text/catalogue.h"
#include "kiosk/ui/ui.h"

#include <optional>

namespace kiosk::screens {

/// What every screen may look at, and nothing that it may change.
struct Sight {
    const app::State& state;
    const text::Catalogue& say;

    model::Language reader() const { return say.language(); }
    text::Text data(const model::LocalText& words) const { return text::data(words, reader()); }
};

using Asked = std::optional<app::Action>;

/// Draws the screen the trail ends at; returns what the citizen asked for, if anything.
Asked draw(ui::Ui& ui, const Sight& sight);

// One overload a route, each in a file of its own.
Asked draw(ui::Ui& ui, const Sight& sight, const app::RestRoute& route);
Asked draw(ui::Ui& ui, const Sight& sight, const app::HomeRoute& route);
Asked draw(ui::Ui& ui, const Sight& sight, const app::HotlinesRoute& route);
Asked draw(ui::Ui& ui, const Sight& sight, const app::EmergencyRoute& route);
Asked draw(ui::Ui& ui, const Sight& sight, const app::CategoryRoute& route);
Asked draw(ui::Ui& ui, const Sight& sight, const app::DesksRoute& route);
Asked draw(ui::Ui& ui, const Sight& sight, const app::ServiceRoute& route);
Asked draw(ui::Ui& ui, const Sight& sight, const app::SearchRoute& route);
Asked draw(ui::Ui& ui, const Sight& sight, const app::HelpRoute& route);
Asked draw(ui::Ui& ui, const Sight& sight, const app::OutOfServiceRoute& route);
/// "계속 보시겠어요?": stands before everything else. Names no topic.
Asked draw_idle_question(ui::Ui& ui, const Sight& sight);

}  // namespace kiosk::screens
