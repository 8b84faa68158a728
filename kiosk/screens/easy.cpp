#include "kiosk/screens/easy.h"

#include "kiosk/app/easy.h"
#include "kiosk/screens/parts.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace kiosk::screens {
namespace {

using text::Msg;
using text::Text;
using ui::Size;

// What most people come for, by the directory's categories; the others are one tap further.
constexpr std::array<std::string_view, 4> kMostWanted{"dong", "care", "safety", "living"};

struct Choice {
    std::string key;
    Text name;
    ui::Icon icon;
    app::Action action;
    ui::PressKind kind = ui::PressKind::card;
};

std::vector<Choice> choices_of(const Sight& sight, const app::HomeRoute& route) {
    std::vector<Choice> choices{
        {"hotlines", sight.say(Msg::hotlines), ui::Icon::support_agent, app::OpenHotlines{}, ui::PressKind::strong},
        {"urgent", sight.say(Msg::urgent), ui::Icon::phone_in_talk, app::OpenEmergency{}, ui::PressKind::danger}};
    for (const std::string_view code : kMostWanted) {
        const auto at = std::ranges::find(route.categories, code, &model::Category::code);
        if (at != route.categories.end())
            choices.push_back({at->code, sight.data(at->name), ui::icon_named(at->icon), app::OpenCategory{at->code}});
    }
    return choices;
}

}  // namespace

void easy_home(ui::Ui& ui, const Sight& sight, const app::HomeRoute& route, Asked& asked) {
    const std::vector<Choice> choices = choices_of(sight, route);
    ui.group("choices", semantics::Role::group, sight.say(Msg::home_categories), [&] {
        ui.grid(static_cast<int>(choices.size()), 2, ui.metrics().scaled_px({120.0F}), [&](int i) {
            const Choice& choice = choices[static_cast<std::size_t>(i)];
            if (ui.button(choice.key, choice.name,
                          {.icon = choice.icon,
                           .press = {.kind = choice.kind, .min_height = {105.0F}},
                           .size = Size::large,
                           .stacked = true}))
                asked = choice.action;
        });
    });
    if (ui.button("leave-easy", sight.say(Msg::easy_leave), {.icon = ui::Icon::expand_more})) asked = app::SwitchEasy{};
    city_line(ui, sight, route.hotlines, asked);
}

void easy_page(ui::Ui& ui, const Sight& sight, std::size_t rows, std::size_t page, Asked& asked,
               const std::function<void(std::size_t row)>& draw_row) {
    if (rows == 0) return;
    const std::size_t pages = (rows + app::kEasyRows - 1) / app::kEasyRows;
    const std::size_t here = std::min(page, pages - 1);
    const std::size_t first = here * app::kEasyRows;
    for (std::size_t row = first; row < std::min(rows, first + app::kEasyRows); ++row) draw_row(row);
    if (pages == 1) return;
    const Text where =
        sight.say(Msg::easy_page, {{"page", static_cast<int>(here + 1)}, {"pages", static_cast<int>(pages)}});
    ui.words("page", where, {.size = Size::small, .align = ui::Align::centre});
    ui.grid(2, 2, ui.metrics().scaled_px({60.0F}), [&](int i) {
        if (i == 0) {
            if (ui.button("previous-page", sight.say(Msg::previous_page),
                          {.icon = ui::Icon::chevron_left, .press = {.enabled = here > 0}}))
                asked = app::TurnPage{-1};
        } else if (ui.button("next-page", sight.say(Msg::next_page),
                             {.icon = ui::Icon::chevron_right, .press = {.enabled = here + 1 < pages}})) {
            asked = app::TurnPage{1};
        }
    });
}

}  // namespace kiosk::screens
