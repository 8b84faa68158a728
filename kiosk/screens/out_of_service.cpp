#include "kiosk/screens/parts.h"

namespace kiosk::screens {

using text::Msg;
using ui::Size;

Asked draw(ui::Ui& ui, const Sight& sight, const app::OutOfServiceRoute& route) {
    const text::Text title = sight.say(Msg::out_title);
    ui.screen("out-of-service", title, [&] {
        const auto& metrics = ui.metrics();
        const float side = metrics.px({25.0F});
        const float width = metrics.screen.x - 2 * side;
        const auto all = [&] {
            ui.words("title", title, {.size = Size::title, .bold = true, .role = semantics::Role::heading});
            ui.tinted_card("urgent", sight.say(Msg::out_urgent), ui::Mark::danger, [&] {
                ui.words("words", sight.say(Msg::out_urgent), {.size = Size::heading, .bold = true});
            });
            ui.words("city", sight.say(Msg::out_city), {.size = Size::heading, .bold = true});
            ui.words("where", where_line(sight));
            ui.words("code", sight.say(Msg::out_code, {{"code", std::string{app::code(route.fault)}}}),
                     {.size = Size::body, .tone = ui::Tone::subtle});
        };
        const auto body = [&] { ui.fitted(width, metrics.screen.y - 2 * metrics.px({20.0F}), all); };
        const float height = ui.measured(width, body);
        ui.area({side, std::max(metrics.px({20.0F}), (metrics.screen.y - height) / 2), width, height + 1}, body);
    });
    return std::nullopt;
}

}  // namespace kiosk::screens
