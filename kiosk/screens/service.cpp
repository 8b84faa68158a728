#include "kiosk/screens/easy.h"
#include "kiosk/screens/frame.h"
#include "kiosk/screens/parts.h"
#include "kiosk/screens/service_parts.h"

namespace kiosk::screens {
namespace {

using text::Msg;
using text::Text;
using ui::Size;
using ui::Tone;

/// Letters of the header are read from metres away: a sensitive screen says only that it gives advice.
FrameLook look_of(const Sight& sight, const app::ServiceRoute& route) {
    const model::ServiceRow& row = route.detail->row;
    if (row.visibility == model::Visibility::sensitive)
        return {.above = {}, .title = sight.say(Msg::counselling), .can_leave = true};
    const Text above = sight.say(Msg::category_trail);
    if (row.kind == model::Kind::hotline) return {.above = above, .title = sight.say(Msg::hotlines_title)};
    if (row.kind == model::Kind::desk && row.category == "dong")
        return {.above = above, .title = sight.say(Msg::desks_title)};
    return {.above = above, .title = sight.say(Msg::service_heading)};
}

void state_of_entry(ui::Ui& ui, const Sight& sight, const app::ServiceRoute& route) {
    if (app::outdated(route.detail->row, sight.state.now)) {
        const auto& trust = route.detail->row.trust;
        const Text when = trust.source_date ? month(sight, *trust.source_date) : Text{};
        if (!when.empty())
            ui.words("outdated", sight.say(Msg::outdated, {{"date", when}}),
                     {.size = Size::small, .bold = true, .tone = Tone::warning});
    }
    if (!route.detail->phones.empty() || !route.detail->opening.known()) return;
    const StateMark mark = state_mark_until(sight, route.state, Of::desk);
    ui.pill("state", mark.icon, mark.words, mark.mark);
}

/// The easy screen ends with the way there and 112 and 119; the rest is one tap further.
void brief_rest(ui::Ui& ui, const Sight& sight, const app::ServiceRoute& route, Asked& asked) {
    places_card(ui, sight, route);
    if (route.detail->row.visibility == model::Visibility::sensitive)
        ui.group("emergency", semantics::Role::group, sight.say(Msg::urgent),
                 [&] { emergency_numbers(ui, sight, asked); });
    if (ui.button("in-full", sight.say(Msg::easy_more), {.icon = ui::Icon::expand_more})) asked = app::ShowMore{};
}

}  // namespace

Asked draw(ui::Ui& ui, const Sight& sight, const app::ServiceRoute& route) {
    const model::ServiceDetail& detail = *route.detail;
    const bool sensitive = detail.row.visibility == model::Visibility::sensitive;
    return framed(ui, sight, "service/" + detail.row.slug, look_of(sight, route), [&](Asked& asked) {
        ui.set_gap({4.0F});
        ui.heading("name", sight.data(detail.row.name));
        state_of_entry(ui, sight, route);
        numbers_card(ui, sight, route);
        hours_card(ui, sight, route);
        if (sensitive && route.explains_leaving)
            ui.words("leaving", sight.say(Msg::leave_what), {.size = Size::small, .bold = true});
        if (is_easy(sight) && !route.in_full) return brief_rest(ui, sight, route, asked);
        application_card(ui, sight, route);
        about_card(ui, sight, route);
        places_card(ui, sight, route);
        web_card(ui, sight, route);
        later_card(ui, sight, route);
        if (sensitive)
            ui.group("emergency", semantics::Role::group, sight.say(Msg::urgent),
                     [&] { emergency_numbers(ui, sight, asked); });
        if (route.related && !route.related->empty()) {
            ui.heading("related", sight.say(Msg::related));
            ui.group("related-list", semantics::Role::list, sight.say(Msg::related), [&] {
                for (const app::Listed& item : *route.related) service_row(ui, sight, item, asked);
            });
        }
        trust_card(ui, sight, route);
    });
}

}  // namespace kiosk::screens
