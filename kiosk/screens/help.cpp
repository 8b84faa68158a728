#include "kiosk/screens/frame.h"
#include "kiosk/screens/parts.h"

#include <array>

namespace kiosk::screens {
namespace {

using text::Msg;
using ui::Size;

void tip(ui::Ui& ui, const Sight& sight, const char* key, ui::Icon icon, Msg words) {
    ui.beside(
        {{.width_px = ui.metrics().scaled_px({18.0F}), .body = [&] { ui.icon(icon, {18.0F}, ui::Tone::primary); }},
         {.width_px = 0, .body = [&] { ui.words(key, sight.say(words)); }}});
}

/// A text for staff where the machine cannot speak: once in sight, however often it is tried.
void voice_trouble(ui::Ui& ui, const Sight& sight) {
    const auto& trouble = sight.state.voice_out.trouble;
    if (!trouble) return;
    ui.words("voice-trouble", sight.say(Msg::help_voice_trouble, {{"code", std::string{app::code(*trouble)}}}),
             {.size = Size::small, .tone = ui::Tone::subtle});
}

/// A chime calls somebody who is near; what came of it stands below in words.
void chime(ui::Ui& ui, const Sight& sight, app::Bell bell, Asked& asked) {
    if (!app::may_ring(sight.state)) return;
    if (ui.button("ring", sight.say(Msg::help_ring), {.icon = ui::Icon::notifications_active}))
        asked = app::RingForStaff{};
    const Msg state = bell == app::Bell::still     ? Msg::help_ring_note
                      : bell == app::Bell::ringing ? Msg::help_ringing
                      : bell == app::Bell::rung    ? Msg::help_rang
                                                   : Msg::help_ring_failed;
    ui.words("bell", sight.say(state), {.role = semantics::Role::status});
}

Asked draw_keys(ui::Ui& ui, const Sight& sight) {
    const text::Text title = sight.say(Msg::help_keys_title);
    return framed(ui, sight, "help/keys", {.above = sight.say(Msg::help_title), .title = title}, [&](Asked&) {
        ui.card("keys", sight.say(Msg::help_keys), [&] {
            ui.heading("title", sight.say(Msg::help_keys));
            tip(ui, sight, "move", ui::Icon::touch_app, Msg::help_keys_move);
            tip(ui, sight, "page", ui::Icon::expand_more, Msg::help_keys_page);
            tip(ui, sight, "back", ui::Icon::arrow_back, Msg::help_keys_back);
            tip(ui, sight, "help", ui::Icon::help, Msg::help_keys_help);
        });
        ui.card("voice", sight.say(Msg::help_voice), [&] {
            ui.heading("title", sight.say(Msg::help_voice));
            tip(ui, sight, "start", ui::Icon::volume_up, Msg::help_voice_start);
            tip(ui, sight, "tap", ui::Icon::touch_app, Msg::help_voice_tap);
            tip(ui, sight, "louder", ui::Icon::tune, Msg::help_voice_louder);
            tip(ui, sight, "private", ui::Icon::shield, Msg::help_voice_private);
            voice_trouble(ui, sight);
        });
    });
}

}  // namespace

Asked draw(ui::Ui& ui, const Sight& sight, const app::HelpRoute& route) {
    if (route.keys) return draw_keys(ui, sight);
    const app::Place& place = sight.state.machine.place;
    return framed(ui, sight, "help", {.above = sight.say(Msg::category_trail), .title = sight.say(Msg::help_title)},
                  [&](Asked& asked) {
                      ui.card("here", sight.say(Msg::help_here), [&] {
                          ui.heading("title", sight.say(Msg::help_here));
                          chime(ui, sight, route.bell, asked);
                          if (!place.help.empty())
                              ui.words("place", sight.data(place.help), {.size = Size::large, .bold = true});
                          if (!place.help_phone.empty())
                              ui.words("phone", sight.say(Msg::help_call, {{"number", place.help_phone}}),
                                       {.size = Size::large, .bold = true});
                          ui.words("city", sight.say(Msg::out_city), {.size = Size::large, .bold = true});
                          ui.words("urgent", sight.say(Msg::out_urgent));
                      });
                      ui.card("how", sight.say(Msg::help_how), [&] {
                          ui.heading("title", sight.say(Msg::help_how));
                          tip(ui, sight, "touch", ui::Icon::touch_app, Msg::help_touch);
                          tip(ui, sight, "scroll", ui::Icon::expand_more, Msg::help_scroll);
                          tip(ui, sight, "bigger", ui::Icon::format_size, Msg::help_bigger);
                          tip(ui, sight, "home", ui::Icon::home, Msg::help_home);
                          tip(ui, sight, "private", ui::Icon::shield, Msg::help_private);
                      });
                      voice_trouble(ui, sight);
                      if (ui.button("keys", sight.say(Msg::help_keys_title), {.icon = ui::Icon::volume_up}))
                          asked = app::OpenKeysHelp{};
                  });
}

}  // namespace kiosk::screens
