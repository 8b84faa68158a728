#include "kiosk/screens/screens.h"

#include <array>

namespace kiosk::screens {
namespace {

using text::Msg;
using text::Text;
using ui::Size;
using ui::Tone;

constexpr float kFootShare = 0.2F;  // of the panel's height

struct Greeting {
    model::Language language;
    Msg words;
};
constexpr std::array kGreetings{
    Greeting{model::Language::en, Msg::rest_touch_en}, Greeting{model::Language::zh, Msg::rest_touch_zh},
    Greeting{model::Language::vi, Msg::rest_touch_vi}, Greeting{model::Language::ja, Msg::rest_touch_ja}};

void greetings(ui::Ui& ui, const Sight& sight) {
    const auto& metrics = ui.metrics();
    const Text place = sight.data(sight.state.machine.place.name);
    ui.words("service", sight.say(Msg::service_title),
             {.size = Size::heading, .bold = true, .tone = Tone::primary, .align = ui::Align::centre});
    ui.words("place", place, {.size = Size::large, .tone = Tone::subtle, .align = ui::Align::centre});
    const bool tall = metrics.screen.y > metrics.screen.x;
    if (tall) {
        ui.space({18.0F});
        ui.centred(metrics.scaled_px({55.0F}), [&] { ui.icon(ui::Icon::touch_app, {55.0F}, Tone::primary); });
        ui.space({10.0F});
    }
    ui.words("ko", text::in_language(model::Language::ko, sight.say(Msg::rest_touch_ko)),
             {.size = Size::number, .bold = true, .align = ui::Align::centre});
    ui.space({6.0F});
    for (const Greeting& greeting : kGreetings)
        ui.words(model::code(greeting.language), text::in_language(greeting.language, sight.say(greeting.words)),
                 {.size = Size::large, .align = ui::Align::centre});
    if (!tall) return;  // a landscape panel has room for the greetings alone
    ui.space({12.0F});
    ui.words("what", sight.say(Msg::rest_what), {.size = Size::body, .tone = Tone::subtle, .align = ui::Align::centre});
}

}  // namespace

Asked draw(ui::Ui& ui, const Sight& sight, const app::RestRoute&) {
    Asked asked;
    const Text title = sight.say(Msg::rest_title);
    ui.screen("rest", title, [&] {
        const auto& metrics = ui.metrics();
        const float side = metrics.px({15.0F});
        const float width = metrics.screen.x - 2 * side;
        const bool mute = app::voice_missing(sight.state);
        const auto both = [&] {
            ui.grid(2, 2, ui.metrics().scaled_px({150.0F}), [&](int i) {
                if (i == 0 && ui.button("voice", sight.say(mute ? Msg::voice_none : Msg::voice),
                                        {.icon = ui::Icon::volume_up,
                                         .press = {.enabled = !mute, .min_height = {34.0F}},
                                         .size = Size::large}))
                    asked = app::OpenVoice{};
                if (i == 1 && ui.button("urgent", sight.say(Msg::rest_urgent),
                                        {.icon = ui::Icon::phone_in_talk,
                                         .press = {.kind = ui::PressKind::danger, .min_height = {34.0F}},
                                         .size = Size::large}))
                    asked = app::OpenEmergency{};
            });
        };
        // Their letters grow only as long as the greetings keep their room: on a 21.5-inch panel at 200 % they would
        // not.
        const auto urgent = [&] { ui.fitted(width, metrics.screen.y * kFootShare, both); };
        const float foot = ui.measured(width, urgent) + metrics.px({20.0F});
        // The whole picture wakes the machine: nobody should have to aim.
        const semantics::Rect picture{side, side, width, metrics.screen.y - foot - side};
        ui.area(picture, [&] {
            if (ui.pressable(
                    "wake", title, {.kind = ui::PressKind::strong, .min_height = {picture.h / metrics.px_per_mm}},
                    [&] { ui.fitted(ui.width(), picture.h - metrics.px({12.0F}), [&] { greetings(ui, sight); }); }))
                asked = app::Wake{};
        });
        ui.area({side, metrics.screen.y - foot + metrics.px({5.0F}), width, foot}, urgent);
    });
    return asked;
}

}  // namespace kiosk::screens
