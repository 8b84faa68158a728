#include "kiosk/desk_screens/screens.h"

#include "model/editing/labels.h"

namespace kiosk::desk_screens {

text::Text Sight::label(std::string_view key) const {
    return text::data(std::string{model::label(key).in(reader())}, reader());
}

text::Text Sight::sentence(const model::Problem& problem) const {
    const bool korean = reader() == model::Language::ko;
    return text::data(korean ? problem.ko : problem.en, reader());
}

Asked draw(ui::Ui& ui, const Sight& sight) {
    if (sight.state.locked) return draw(ui, sight, sight.state.lock);
    return std::visit([&](const auto& route) { return draw(ui, sight, route); }, sight.state.here());
}

}  // namespace kiosk::desk_screens
