#include "kiosk/screens/frame.h"
#include "kiosk/screens/screens.h"

namespace kiosk::screens {

using text::Msg;
using ui::Size;

Asked draw_idle_question(ui::Ui& ui, const Sight& sight) {
    Asked asked;
    const text::Text title = sight.say(Msg::idle_title);
    ui.screen("idle", title, [&] {
        const auto& metrics = ui.metrics();
        const float side = metrics.px({25.0F});
        const float width = metrics.screen.x - 2 * side;
        const auto& settings = sight.state.visit.settings;
        const float above = settings.low ? metrics.px({sight.state.machine.low_from_mm}) : 0;
        const auto all = [&] {
            ui.group("question", semantics::Role::dialog, title, [&] {
                ui.words(
                    "title", title,
                    {.size = Size::title, .bold = true, .align = ui::Align::centre, .role = semantics::Role::heading});
                ui.words("slow", sight.say(Msg::idle_slow),
                         {.size = Size::large, .tone = ui::Tone::subtle, .align = ui::Align::centre});
                ui.space({12.0F});
                if (ui.button(
                        "stay", sight.say(Msg::idle_stay),
                        {.press = {.kind = ui::PressKind::primary, .min_height = {60.0F}}, .size = Size::heading}))
                    asked = app::StayHere{};
                ui.space({4.0F});
                if (ui.button("end", sight.say(Msg::idle_end), {.press = {.min_height = {30.0F}}}))
                    asked = app::LeaveNow{};
            });
        };
        const auto body = [&] { ui.fitted(width, metrics.screen.y - above - 2 * metrics.px({20.0F}), all); };
        const float height = ui.measured(width, body);
        ui.area({side, above + (metrics.screen.y - above - height) / 2, width, height + 1}, body);
    });
    return asked;
}

}  // namespace kiosk::screens
