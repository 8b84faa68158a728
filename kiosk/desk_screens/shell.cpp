#include "kiosk/desk_screens/shell.h"

#include "kiosk/desk_screens/parts.h"
#include "model/staff/visit.h"

#include <algorithm>
#include <cmath>

namespace kiosk::desk_screens {
namespace {

using semantics::Rect;
using text::Msg;
using ui::Mm;
using ui::Size;

constexpr Mm kMenuWidth{158.0F}, kMargin{16.0F}, kAir{8.0F};
constexpr Mm kNarrowBelow{700.0F};
constexpr float kMenuShare = 0.24F, kHeaderShare = 0.3F;

float menu_px(const ui::Ui& ui) {
    const float wide = ui.metrics().px(kMenuWidth) * std::min(1.35F, ui.metrics().scale());
    return std::floor(std::min(wide, ui.metrics().screen.x * kMenuShare));
}

/// 나가기, language and size stand at the menu's foot.
void draw_side(ui::Ui& ui, const Sight& sight, Asked& asked) {
    const auto& metrics = ui.metrics();
    const float wide = menu_px(ui), pad = metrics.px({5.0F});
    ui.fill({0, 0, wide, metrics.screen.y}, ui.theme().header.fill);
    ui.on(ui.theme().header, false, [&] {
        const float inner = wide - 2 * pad;
        Asked nothing;
        const float most = metrics.screen.y * 0.4F;
        const auto foot = [&](Asked& into) { ui.fitted(inner, most, [&] { draw_menu_foot(ui, sight, into); }); };
        const float foot_px = ui.measured(inner, [&] { foot(nothing); }) + pad;
        const float room = metrics.screen.y - foot_px - pad;
        ui.area({pad, metrics.px({10.0F}), inner, room}, [&] {
            ui.fitted(inner, room, [&] {
                ui.words("name", sight.say(Msg::desk_title), {.bold = true, .align = ui::Align::centre});
                ui.space({4.0F});
                draw_menu(ui, sight, asked);
            });
        });
        ui.area({pad, metrics.screen.y - foot_px, inner, foot_px}, [&] { foot(asked); });
    });
}

std::vector<ButtonSpec> header_buttons(const Sight& sight, const ShellLook& look) {
    std::vector<ButtonSpec> buttons;
    if (look.can_go_back)
        buttons.push_back(
            {.key = "back", .label = sight.say(Msg::desk_back), .icon = ui::Icon::arrow_back, .asks = desk::Back{}});
    for (const HeaderAction& action : look.actions)
        buttons.push_back({.key = action.key,
                           .label = action.label,
                           .kind = action.kind,
                           .enabled = action.enabled,
                           .asks = action.asks});
    return buttons;
}

void header_words(ui::Ui& ui, const ShellLook& look) {
    ui.set_gap({1.0F});
    ui.heading("title", look.title, Size::large);
    ui.words("under", look.under, {.size = Size::small, .tone = ui::Tone::subtle});
}

/// The words and the buttons beside each other where there is room for both.
void header_body(ui::Ui& ui, const Sight& sight, const ShellLook& look, Asked& asked) {
    std::vector<ButtonSpec> buttons = header_buttons(sight, look);
    if (narrow(ui)) {
        std::vector<ButtonSpec> first{{.key = "menu",
                                       .label = sight.say(Msg::desk_menu),
                                       .icon = ui::Icon::menu,
                                       .checked = sight.state.menu,
                                       .asks = desk::ToggleMenu{}}};
        if (!sight.state.person) first.clear();
        first.insert(first.end(), buttons.begin(), buttons.end());
        header_words(ui, look);
        ui.set_gap({4.0F});
        if (!first.empty()) button_row(ui, asked, first);
        return;
    }
    float wanted = 0;
    for (const ButtonSpec& button : buttons)
        wanted += ui.typesetter().width(Size::body, true, button.label) + ui.metrics().px({24.0F});
    if (wanted > ui.width() * 0.6F) {
        header_words(ui, look);
        ui.set_gap({4.0F});
        return button_row(ui, asked, buttons);
    }
    if (buttons.empty()) return header_words(ui, look);
    ui.beside({{.width_px = 0, .body = [&] { header_words(ui, look); }},
               {.width_px = wanted + ui.metrics().scaled_px({22.0F}),
                .body = [&] { button_row(ui, asked, buttons, true); }}});
}

float draw_header(ui::Ui& ui, const Sight& sight, const ShellLook& look, float left, Asked& asked) {
    const auto& metrics = ui.metrics();
    const float side = metrics.px(kMargin), air = metrics.px(kAir), width = metrics.screen.x - left - 2 * side;
    Asked nothing;
    const auto body = [&](Asked& into) {
        ui.fitted(width, metrics.screen.y * kHeaderShare, [&] { header_body(ui, sight, look, into); });
    };
    const float height = ui.measured(width, [&] { body(nothing); }) + 2 * air;
    ui.fill({left, 0, metrics.screen.x - left, height}, ui.theme().bar.fill);
    ui.fill({left, height - 2, metrics.screen.x - left, 2}, ui.theme().bar.outline);
    ui.on(ui.theme().bar, true, [&] {
        ui.area({left + side, air, width, height - air},
                [&] { ui.group("header", semantics::Role::banner, look.title, [&] { body(asked); }); });
    });
    return height;
}

/// What has just happened, and that the desk locks soon.
void draw_notices(ui::Ui& ui, const Sight& sight) {
    const desk::State& state = sight.state;
    if (state.visit && model::state_of(*state.visit, state.instant) == model::VisitState::warning) {
        const auto left = model::kIdleLock - (state.instant - state.visit->last_input);
        const int seconds = static_cast<int>(std::chrono::ceil<std::chrono::seconds>(left).count());
        ui.tinted_card("locks-soon", sight.say(Msg::desk_locks_soon, {{"seconds", seconds}}), ui::Mark::warning, [&] {
            ui.words("words", sight.say(Msg::desk_locks_soon, {{"seconds", seconds}}), {.bold = true});
        });
    }
    if (!state.notice) return;
    const desk::Notice& notice = *state.notice;
    const bool done = notice.kind == desk::Notice::Kind::done;
    const text::Text words = notice.msg ? sight.say(*notice.msg) : sight.sentence(notice.problem);
    ui.tinted_card("notice", words, done ? ui::Mark::success : ui::Mark::danger, [&] {
        ui.beside(
            {{.width_px = ui.metrics().scaled_px({13.0F}),
              .body = [&] { ui.icon(done ? ui::Icon::check_circle : ui::Icon::error, {13.0F}, ui::Tone::normal); }},
             {.width_px = 0, .body = [&] { ui.words("words", words, {.bold = true}); }}});
    });
}

/// The secret once more, before what is published.
void draw_confirming(ui::Ui& ui, const Sight& sight, Asked& asked) {
    const desk::Confirming& confirming = *sight.state.confirming;
    ui.centred(ui.metrics().scaled_px({330.0F}), [&] {
        ui.card("confirm", sight.say(Msg::desk_confirm), [&] {
            ui.set_gap({6.0F});
            ui.heading("title", sight.say(Msg::desk_confirm), Size::large);
            ui.words("wrong", sign_in_trouble(sight, confirming.trouble, confirming.left, Msg::desk_wrong_secret),
                     {.bold = true, .tone = ui::Tone::danger});
            write_secret(ui, sight, asked, "confirm/secret", confirming.secret, sight.say(Msg::desk_secret));
            if (confirming.asks_code)
                write_field(ui, sight, asked, "confirm/code", confirming.code, {.label = sight.say(Msg::desk_code)});
            button_row(ui, asked,
                       {{.key = "go-on",
                         .label = sight.say(confirming.waiting ? Msg::desk_waiting : Msg::desk_go_on),
                         .kind = ui::PressKind::primary,
                         .enabled = !confirming.waiting,
                         .asks = desk::SubmitConfirm{}},
                        {.key = "cancel", .label = sight.say(Msg::desk_cancel), .asks = desk::CancelConfirm{}}});
        });
    });
}

}  // namespace

bool narrow(const ui::Ui& ui) {
    const auto& metrics = ui.metrics();
    return metrics.screen.x < metrics.screen.y || metrics.screen.x < metrics.px(kNarrowBelow);
}

ui::ScrollLook scroll_look(const Sight& sight) {
    return sight.state.windowed ? ui::ScrollLook::bar : ui::ScrollLook::pager;
}

ui::Ui::PagerWords pager_words(const Sight& sight) { return {sight.say(Msg::page_up), sight.say(Msg::page_down)}; }

Asked framed(ui::Ui& ui, const Sight& sight, const std::string& key, const ShellLook& look,
             const std::function<void(Asked& asked, Rect room)>& content) {
    Asked asked;
    ui.screen(key, look.title, [&] {
        const auto& metrics = ui.metrics();
        const bool slim = narrow(ui), signed_in = sight.state.person && !sight.state.locked;
        const float left = slim || !signed_in ? 0 : menu_px(ui);
        if (left > 0) draw_side(ui, sight, asked);
        const float header = draw_header(ui, sight, look, left, asked);
        const float side = metrics.px(kMargin), air = metrics.px(kAir);
        const float width = metrics.screen.x - left - 2 * side;
        float bottom = metrics.screen.y;
        Asked nothing;
        if (keyboard_shown(sight)) {
            const float dock = metrics.px({6.0F}), wide = metrics.screen.x - left - 2 * dock;
            bottom -= ui.measured(wide, [&] { draw_keyboard(ui, sight, nothing); }) + dock;
            ui.area({left + dock, bottom, wide, metrics.screen.y - bottom}, [&] { draw_keyboard(ui, sight, asked); });
        }
        float top = header + air;
        const float notices = ui.measured(width, [&] { draw_notices(ui, sight); });
        if (notices > 0) {
            ui.area({left + side, top, width, notices}, [&] { draw_notices(ui, sight); });
            top += notices + air;
        }
        const Rect room{left + side, top, width, bottom - air - top};
        if (sight.state.menu && slim && signed_in)
            return ui.area(room, [&] {
                ui.scroll(
                    "content", sight.say(Msg::desk_menu), room.bottom(), pager_words(sight),
                    [&] {
                        ui.on(ui.theme().header, false, [&] {
                            draw_menu(ui, sight, asked);
                            draw_menu_foot(ui, sight, asked);
                        });
                    },
                    scroll_look(sight));
            });
        if (sight.state.confirming)
            return ui.area(room, [&] {
                ui.scroll(
                    "content", sight.say(Msg::desk_confirm), room.bottom(), pager_words(sight),
                    [&] { draw_confirming(ui, sight, asked); }, scroll_look(sight));
            });
        content(asked, room);
    });
    return asked;
}

Asked framed_list(ui::Ui& ui, const Sight& sight, const std::string& key, const ShellLook& look,
                  const std::function<void(Asked& asked)>& content) {
    return framed(ui, sight, key, look, [&](Asked& asked, Rect room) {
        ui.area(room, [&] {
            ui.scroll(
                "content", look.title, room.bottom(), pager_words(sight), [&] { content(asked); }, scroll_look(sight));
        });
    });
}

}  // namespace kiosk::desk_screens
