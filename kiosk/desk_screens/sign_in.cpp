#include "kiosk/desk_screens/parts.h"
#include "kiosk/desk_screens/shell.h"

namespace kiosk::desk_screens {

using text::Msg;
using text::Text;
using Trouble = desk::SignInRoute::Trouble;

Text sign_in_trouble(const Sight& sight, desk::SignInRoute::Trouble trouble, std::chrono::seconds left, Msg wrong) {
    switch (trouble) {
        case Trouble::none: return {};
        case Trouble::wrong: return sight.say(wrong);
        case Trouble::wait: return sight.say(Msg::desk_wait, {{"seconds", static_cast<int>(left.count())}});
        case Trouble::dead: return sight.say(Msg::desk_dead);
        case Trouble::nobody: return sight.say(Msg::desk_nobody_yet);
        case Trouble::failed: return {};  // the notice says it
    }
    return {};
}

Asked draw(ui::Ui& ui, const Sight& sight, const desk::SignInRoute& route) {
    const bool locked = sight.state.locked;
    const Text title = sight.say(locked ? Msg::desk_locked : Msg::desk_sign_in);
    return framed_list(ui, sight, locked ? "desk/lock" : "desk/sign-in", {.title = title}, [&](Asked& asked) {
        ui.centred(ui.metrics().scaled_px({330.0F}), [&] {
            ui.space({10.0F});
            ui.card("card", title, [&] {
                ui.set_gap({7.0F});
                ui.words("trouble", sign_in_trouble(sight, route.trouble, route.left, Msg::desk_wrong_sign_in),
                         {.bold = true, .tone = ui::Tone::danger});
                if (locked && sight.state.person)
                    ui.words("who", sight.say(Msg::desk_locked_what, {{"name", sight.state.person->name}}));
                else
                    write_field(ui, sight, asked, "name", route.name, {.label = sight.say(Msg::desk_name)});
                write_secret(ui, sight, asked, "secret", route.secret, sight.say(Msg::desk_secret));
                if (route.asks_code)
                    write_field(ui, sight, asked, "code", route.code, {.label = sight.say(Msg::desk_code)});
                button_row(ui, asked,
                           {{.key = "go",
                             .label = sight.say(route.waiting ? Msg::desk_waiting : Msg::desk_enter),
                             .kind = ui::PressKind::primary,
                             .enabled = !route.waiting,
                             .asks = desk::SubmitSignIn{}},
                            {.key = "leave", .label = sight.say(Msg::desk_to_citizens), .asks = desk::Leave{}}});
            });
        });
    });
}

Asked draw(ui::Ui& ui, const Sight& sight, const desk::LoadingRoute&) {
    return framed_list(ui, sight, "desk/loading", {.title = sight.say(Msg::desk_waiting), .can_go_back = true},
                       [&](Asked&) { ui.words("wait", sight.say(Msg::desk_waiting)); });
}

}  // namespace kiosk::desk_screens
