#include "kiosk/screens/easy.h"
#include "kiosk/screens/frame.h"
#include "kiosk/screens/parts.h"

#include <algorithm>
#include <vector>

namespace kiosk::screens {
namespace {

using text::Msg;
using text::Text;
using ui::Size;
using ui::Tone;

std::vector<std::string> districts(const app::Listing& desks) {
    std::vector<std::string> found;
    for (const app::Listed& desk : *desks)
        if (std::ranges::find(found, desk.row.group) == found.end()) found.push_back(desk.row.group);
    return found;
}

/// 구 names in the reader's language: two districts, both in the catalogue; a new one shows as staff wrote it.
Text district_name(const Sight& sight, const std::string& district) {
    if (district == "완산구") return sight.say(Msg::district_wansan);
    if (district == "덕진구") return sight.say(Msg::district_deokjin);
    return text::data(district);
}

void desk_card(ui::Ui& ui, const Sight& sight, const app::Listed& desk, Asked& asked,
               ui::PressKind kind = ui::PressKind::card) {
    const Text name = sight.data(desk.row.name);
    const Text number = desk.row.number.empty() ? sight.say(Msg::no_number_known) : text::data(desk.row.number);
    if (ui.pressable(desk.row.slug, text::join({name, number}, ", "), {.kind = kind}, [&] {
            ui.set_gap({0});
            ui.words("name", name, {.size = Size::body, .bold = true});
            if (desk.row.number.empty())
                ui.words("number", number, {.size = Size::small, .tone = Tone::subtle});
            else
                ui.words("number", number,
                         {.size = Size::large, .bold = true, .tone = Tone::primary, .one_line = true});
        }))
        asked = app::OpenService{desk.row.slug};
}

void choose_district(ui::Ui& ui, const Sight& sight, const app::DesksRoute& route, Asked& asked) {
    ui.heading("question", sight.say(Msg::choose_district));
    const std::vector<std::string> all = districts(route.desks);
    ui.grid(static_cast<int>(all.size()), 2, ui.metrics().scaled_px({130.0F}), [&](int i) {
        const std::string& district = all[static_cast<std::size_t>(i)];
        const Text name = district_name(sight, district);
        const auto in_it =
            std::ranges::count(*route.desks, district, [](const app::Listed& desk) { return desk.row.group; });
        const Text count = sight.say(Msg::district_count, {{"count", static_cast<int>(in_it)}});
        const bool chosen = route.district == district;
        if (ui.pressable("district-" + std::to_string(i), text::join({name, count}),
                         {.checked = chosen, .min_height = {34.0F}}, [&] {
                             ui.set_gap({0});
                             ui.words("name", name, {.size = Size::large, .bold = true, .align = ui::Align::centre});
                             ui.words("count", count,
                                      {.size = Size::small, .tone = Tone::subtle, .align = ui::Align::centre});
                         }))
            asked = app::ChooseDistrict{district};
    });
}

}  // namespace

Asked draw(ui::Ui& ui, const Sight& sight, const app::DesksRoute& route) {
    return framed(
        ui, sight, "desks", {.above = sight.say(Msg::category_trail), .title = sight.say(Msg::desks_title)},
        [&](Asked& asked) {
            const std::string& own = sight.state.machine.place.dong;
            for (const app::Listed& desk : *route.desks) {
                if (own.empty() || !desk.row.name.ko().starts_with(own + " ")) continue;
                ui.group("own", semantics::Role::group, sight.say(Msg::our_desk, {{"dong", own}}), [&] {
                    ui.words("here", sight.say(Msg::our_desk, {{"dong", own}}), {.size = Size::body, .bold = true});
                    desk_card(ui, sight, desk, asked, ui::PressKind::strong);
                });
            }
            choose_district(ui, sight, route, asked);
            if (route.district.empty()) return;
            std::vector<const app::Listed*> here;
            for (const app::Listed& desk : *route.desks)
                if (desk.row.group == route.district) here.push_back(&desk);
            ui.group("desks", semantics::Role::list, district_name(sight, route.district), [&] {
                if (is_easy(sight))
                    return easy_page(ui, sight, here.size(), route.page, asked,
                                     [&](std::size_t i) { desk_card(ui, sight, *here[i], asked); });
                ui.grid(static_cast<int>(here.size()), 2, ui.metrics().scaled_px({150.0F}),
                        [&](int i) { desk_card(ui, sight, *here[static_cast<std::size_t>(i)], asked); });
            });
        });
}

}  // namespace kiosk::screens
