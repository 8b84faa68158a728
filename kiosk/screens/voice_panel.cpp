#include "kiosk/app/voice.h"
#include "kiosk/screens/frame.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace kiosk::screens {
namespace {

using text::Msg;

struct Control {
    const char* key;
    text::Text label;
    app::Action action;
    bool enabled = true;
};

void controls(ui::Ui& ui, const std::vector<Control>& controls, Asked& asked) {
    auto& type = ui.typesetter();
    float widest = 0;
    for (const Control& control : controls) widest = std::max(widest, type.width(ui::Size::body, true, control.label));
    ui.grid(static_cast<int>(controls.size()), 4, std::ceil(widest) + ui.metrics().px({8.0F}), [&](int i) {
        const Control& control = controls[static_cast<std::size_t>(i)];
        if (ui.button(control.key, control.label, {.press = {.enabled = control.enabled}})) asked = control.action;
    });
}

}  // namespace

void draw_voice_panel(ui::Ui& ui, const Sight& sight, PanelForm form, Asked& asked) {
    const app::Voice& voice = sight.state.visit.settings.voice;
    const int volume = voice.delivery.volume, rate = voice.delivery.rate_percent;
    if (form == PanelForm::full)
        ui.words("question", sight.say(Msg::voice_title), {.size = ui::Size::body, .bold = true});
    if (app::voice_missing(sight.state))
        ui.words("gone", sight.say(Msg::voice_gone), {.role = semantics::Role::status});
    else if (app::only_in_sight(sight.state))
        ui.words("private", sight.say(Msg::voice_private), {.role = semantics::Role::status});
    const auto setting = [&](const char* key, const text::Text& words) {
        return ui::Part{.width_px = 0,
                        .body = [&ui, key, words] { ui.words(key, words, {.role = semantics::Role::status}); }};
    };
    ui.beside({setting("volume", sight.say(Msg::voice_volume, {{"level", volume}})),
               setting("rate", sight.say(Msg::voice_rate, {{"percent", rate}}))});
    controls(ui,
             {{"softer", sight.say(Msg::voice_softer), app::SetVolume{volume - 1}, volume > 1},
              {"louder", sight.say(Msg::voice_louder), app::SetVolume{volume + 1}, volume < speech::kVolumes},
              {"slower", sight.say(Msg::voice_slower), app::SetRate{rate - speech::kRateStep}, rate > speech::kSlowest},
              {"faster", sight.say(Msg::voice_faster), app::SetRate{rate + speech::kRateStep}, rate < speech::kFastest},
              {"replay", sight.say(Msg::voice_replay), app::Replay{}, voice.on},
              {"stop", sight.say(Msg::voice_stop), app::StopSpeaking{}, voice.on},
              {"switch", sight.say(voice.on ? Msg::voice_off : Msg::voice_on), app::SwitchVoice{!voice.on}},
              {"close", sight.say(Msg::close), app::TogglePanel{app::Panel::voice}}},
             asked);
}

}  // namespace kiosk::screens
