#include "kiosk/screens/easy.h"
#include "kiosk/screens/frame.h"
#include "kiosk/screens/parts.h"

#include <cmath>

namespace kiosk::screens {
namespace {

using text::Msg;
using text::Text;
using ui::Size;
using ui::Tone;

Text place_line(const Sight& sight) {
    const Text place = sight.data(sight.state.machine.place.name);
    return place.empty() ? sight.say(Msg::service_title) : text::join({sight.say(Msg::city), place});
}

void search_field(ui::Ui& ui, const Sight& sight, Asked& asked) {
    const ui::FieldWords words{.finished = {}, .unfinished = {}, .hint = sight.say(Msg::search_hint), .clear = {}};
    if (ui.field("search", sight.say(Msg::search_field), words) == ui::FieldAsked::chosen) asked = app::OpenSearch{};
}

void hotlines_card(ui::Ui& ui, const Sight& sight, const app::HomeRoute& route, Asked& asked) {
    const Text title = sight.say(Msg::hotlines);
    const Text open = sight.say(Msg::hotlines_open_now, {{"count", app::open_count(route.hotlines)}});
    if (ui.pressable(
            "hotlines", text::join({title, open}), {.kind = ui::PressKind::strong, .min_height = {52.0F}}, [&] {
                ui.beside({{.width_px = ui.metrics().scaled_px({36.0F}),
                            .body = [&] { ui.icon_tile(ui::Icon::support_agent, {36.0F}); }},
                           {.width_px = 0,
                            .body =
                                [&] {
                                    ui.set_gap({0});
                                    ui.words("title", title, {.size = Size::large, .bold = true});
                                    ui.words("open", open, {.size = Size::body, .bold = true, .tone = Tone::success});
                                }},
                           {.width_px = ui.metrics().scaled_px({16.0F}),
                            .body = [&] { ui.icon(ui::Icon::chevron_right, {16.0F}, Tone::primary); }}});
            }))
        asked = app::OpenHotlines{};
}

void category_card(ui::Ui& ui, const Sight& sight, const model::Category& category, Asked& asked) {
    const Text name = sight.data(category.name);
    const Text count =
        sight.say(category.code == "dong" ? Msg::dong_count : Msg::category_count, {{"count", category.count}});
    if (ui.pressable(category.code, text::join({name, count}), {.min_height = {52.0F}}, [&] {
            ui.beside({{.width_px = ui.metrics().scaled_px({28.0F}),
                        .body = [&] { ui.icon_tile(ui::icon_named(category.icon), {28.0F}); }},
                       {.width_px = 0, .body = [&] {
                            ui.set_gap({0});
                            ui.words("name", name, {.size = Size::body, .bold = true});
                            ui.words("count", count, {.size = Size::small, .tone = Tone::subtle});
                        }}});
        }))
        asked = app::OpenCategory{category.code};
}

constexpr ui::Mm kUrgentChoice{72.0F};  // least width of one of the three

void urgent_row(ui::Ui& ui, const Sight& sight, Asked& asked) {
    const Text title = sight.say(Msg::urgent);
    struct Choice {
        const char* key;
        Msg label;
    };
    constexpr std::array kChoices{Choice{"112", Msg::police_112}, Choice{"119", Msg::fire_119},
                                  Choice{"all", Msg::urgent_all}};
    ui.tinted_card("urgent", title, ui::Mark::danger, [&] {
        const auto heading = [&] {
            ui.beside({{.width_px = ui.metrics().scaled_px({14.0F}),
                        .body = [&] { ui.icon(ui::Icon::phone_in_talk, {14.0F}, Tone::danger); }},
                       {.width_px = 0, .body = [&] {
                            ui.words("title", title, {.size = Size::body, .bold = true, .tone = Tone::danger});
                        }}});
        };
        const auto choices = [&] {
            ui.grid(3, 3, ui.metrics().scaled_px(kUrgentChoice), [&](int i) {
                const Choice& choice = kChoices[static_cast<std::size_t>(i)];
                if (ui.button(choice.key, sight.say(choice.label),
                              {.press = {.kind = ui::PressKind::danger, .min_height = {28.0F}}}))
                    asked = app::OpenEmergency{};
            });
        };
        // The title stands beside its choices where no word of either has to be broken.
        const float heading_px = ui.metrics().scaled_px({14.0F}) + ui.metrics().px(ui::kPartGap) +
                                 std::ceil(ui.typesetter().width(Size::body, true, title)) + 2;
        const float choices_px = 3 * ui.metrics().scaled_px(kUrgentChoice) + 2 * ui.metrics().px(ui::kGap);
        if (narrow(ui) || ui.width() < heading_px + ui.metrics().px(ui::kPartGap) + choices_px) {
            heading();
            choices();
        } else {
            ui.beside({{.width_px = heading_px, .body = heading}, {.width_px = 0, .body = choices}});
        }
    });
}

}  // namespace

Asked draw(ui::Ui& ui, const Sight& sight, const app::HomeRoute& route) {
    return framed(
        ui, sight, "home", {.above = place_line(sight), .title = sight.say(Msg::home_title)}, [&](Asked& asked) {
            if (is_easy(sight)) return easy_home(ui, sight, route, asked);
            search_field(ui, sight, asked);
            hotlines_card(ui, sight, route, asked);
            ui.group("categories", semantics::Role::group, sight.say(Msg::home_categories), [&] {
                ui.grid(static_cast<int>(route.categories.size()), 2, ui.metrics().scaled_px({156.0F}),
                        [&](int i) { category_card(ui, sight, route.categories[static_cast<std::size_t>(i)], asked); });
            });
            if (ui.button("easy", sight.say(Msg::easy_screen),
                          {.icon = ui::Icon::elderly, .press = {.kind = ui::PressKind::strong, .min_height = {28.0F}}}))
                asked = app::SwitchEasy{};
            urgent_row(ui, sight, asked);
            city_line(ui, sight, route.hotlines, asked);
            ui.words("no-documents", sight.say(Msg::no_documents), {.size = Size::small, .tone = Tone::subtle});
            ui.words("attribution", sight.say(Msg::attribution), {.size = Size::small, .tone = Tone::subtle});
        });
}

}  // namespace kiosk::screens
