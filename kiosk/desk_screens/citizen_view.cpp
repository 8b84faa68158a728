// The citizen's screen of a service, as it would be: a small panel drawn with the citizens' own cards.
#include "kiosk/desk_screens/editor.h"
#include "kiosk/screens/service_parts.h"

#include <cmath>

namespace kiosk::desk_screens {
namespace {

using text::Msg;
using ui::Size;

constexpr float kPanelMm = 398;  // the reference panel's width: 1080 px at 2.71 px/mm
constexpr ui::Mm kSide{15.0F};

void header(ui::Ui& ui, const screens::Sight& sight, const app::ServiceRoute& service, float width) {
    const float height = ui.metrics().px({70.0F});
    const semantics::Rect at{ui.x(), ui.y(), width, height};
    ui.plate(at, ui.theme().header, 0, 0);
    const float side = ui.metrics().px(kSide);
    ui.on(ui.theme().header, false, [&] {
        ui.area({at.x + side, at.y + ui.metrics().px({14.0F}), width - 2 * side, height}, [&] {
            ui.set_gap({0});
            const bool quiet = service.detail->row.visibility == model::Visibility::sensitive;
            const text::Text title = sight.say(quiet ? Msg::counselling : Msg::service_heading);
            const text::Text clock = screens::clock(sight, model::minute_of(sight.state.now));
            const float right = ui.typesetter().width(Size::large, true, clock) + ui.metrics().px({60.0F});
            ui.beside({{.width_px = 0, .body = [&] { ui.words("title", title, {.size = Size::title, .bold = true}); }},
                       {.width_px = right, .body = [&] {
                            ui.set_gap({0});
                            ui.words("day", screens::header_date(sight, model::day_of(sight.state.now)),
                                     {.size = Size::small, .align = ui::Align::right});
                            ui.words("clock", clock, {.size = Size::large, .bold = true, .align = ui::Align::right});
                        }}});
        });
    });
    ui.space({70.0F});
}

}  // namespace

void draw_citizen_view(ui::Ui& ui, const Sight& sight, const app::ServiceRoute& service, model::SeoulTime at) {
    const app::State state{.machine = sight.citizen.machine, .now = at, .visit = {}};
    const screens::Sight citizen{state, sight.say_korean};
    const float frame = ui.metrics().px({4.0F}), width = ui.width() - 2 * frame;
    const float px_per_mm = width / kPanelMm;
    const auto body = [&] {
        const float inner = ui.width();
        ui.set_gap({0});
        header(ui, citizen, service, inner);
        const float side = ui.metrics().px(kSide);
        const auto cards = [&] {
            ui.set_gap({4.0F});
            ui.space({6.0F});
            ui.heading("name", citizen.data(service.detail->row.name));
            screens::numbers_card(ui, citizen, service);
            screens::hours_card(ui, citizen, service);
            screens::application_card(ui, citizen, service);
            screens::about_card(ui, citizen, service);
            screens::places_card(ui, citizen, service);
            screens::web_card(ui, citizen, service);
            screens::later_card(ui, citizen, service);
            screens::trust_card(ui, citizen, service);
            ui.space({12.0F});
        };
        ui.centred(inner - 2 * side, cards);
    };
    const auto inside = [&] { ui.picture("citizen", sight.say(Msg::desk_citizen_view), px_per_mm, 100, body); };
    const float height = ui.measured(width, inside);
    const semantics::Rect device{ui.x(), ui.y(), ui.width(), height + 2 * frame};
    ui.plate(device, {ui.theme().text, ui.theme().text, ui.theme().text}, ui.metrics().px({7.0F}), 0);
    ui.plate({device.x + frame, device.y + frame, width, height},
             {ui.theme().ground, ui.theme().text, ui.theme().ground}, 0, 0);
    ui.area({device.x + frame, device.y + frame, width, height}, inside);
    ui.space({device.h / ui.metrics().px_per_mm});
}

}  // namespace kiosk::desk_screens
