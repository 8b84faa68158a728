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

}  // namespace

Asked draw(ui::Ui& ui, const Sight& sight, const app::HelpRoute&) {
    const app::Place& place = sight.state.machine.place;
    return framed(ui, sight, "help", {.above = sight.say(Msg::category_trail), .title = sight.say(Msg::help_title)},
                  [&](Asked&) {
                      ui.card("here", sight.say(Msg::help_here), [&] {
                          ui.heading("title", sight.say(Msg::help_here));
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
                  });
}

}  // namespace kiosk::screens
