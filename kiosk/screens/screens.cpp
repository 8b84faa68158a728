#include "kiosk/screens/screens.h"

namespace kiosk::screens {

Asked draw(ui::Ui& ui, const Sight& sight) {
    if (sight.state.visit.asked_at) return draw_idle_question(ui, sight);
    return std::visit([&](const auto& route) { return draw(ui, sight, route); }, sight.state.visit.trail.here());
}

}  // namespace kiosk::screens
