#include "kiosk/screens/easy.h"
#include "kiosk/screens/frame.h"
#include "kiosk/screens/parts.h"

#include <algorithm>
#include <array>
#include <vector>

namespace kiosk::screens {
namespace {

using text::Msg;
using text::Text;

struct Group {
    std::string_view code;  ///< as the directory has it; "" for all
    Msg label;
};
constexpr std::array kGroups{
    Group{"", Msg::group_all},
    Group{"care", Msg::group_care},
    Group{"violence", Msg::group_violence},
    Group{"mind", Msg::group_mind},
    Group{"money_law", Msg::group_money_law},
    Group{"work", Msg::group_work},
    Group{"foreigner", Msg::group_foreigner},
    Group{"living", Msg::group_living},
};

void group_choice(ui::Ui& ui, const Sight& sight, const app::HotlinesRoute& route, Asked& asked) {
    ui.group("groups", semantics::Role::group, sight.say(Msg::groups_name), [&] {
        ui.grid(static_cast<int>(kGroups.size()), 4, ui.metrics().scaled_px({66.0F}), [&](int i) {
            const Group& group = kGroups[static_cast<std::size_t>(i)];
            const std::string key = group.code.empty() ? "all" : std::string{group.code};
            if (ui.button(key, sight.say(group.label),
                          {.press = {.checked = route.group == group.code}, .size = ui::Size::small}))
                asked = app::ChooseGroup{std::string{group.code}};
        });
    });
}

/// The easy screen asks first what the call is about: seven choices instead of sixty numbers.
void easy_groups(ui::Ui& ui, const Sight& sight, Asked& asked) {
    ui.heading("question", sight.say(Msg::easy_what_about));
    ui.group("groups", semantics::Role::group, sight.say(Msg::groups_name), [&] {
        ui.grid(static_cast<int>(kGroups.size()) - 1, 2, ui.metrics().scaled_px({110.0F}), [&](int i) {
            const Group& group = kGroups[static_cast<std::size_t>(i) + 1];
            if (ui.button(group.code, sight.say(group.label),
                          {.press = {.min_height = {36.0F}}, .size = ui::Size::large}))
                asked = app::ChooseGroup{std::string{group.code}};
        });
    });
}

/// One page of the numbers of the need that was chosen.
void easy_numbers(ui::Ui& ui, const Sight& sight, const app::HotlinesRoute& route,
                  const std::vector<const app::Listed*>& wanted, Asked& asked) {
    const auto* group = std::ranges::find(kGroups, route.group, &Group::code);
    if (group != kGroups.end()) ui.heading("group", sight.say(group->label));
    easy_page(ui, sight, wanted.size(), route.page, asked,
              [&](std::size_t i) { number_row(ui, sight, *wanted[i], asked); });
    if (ui.button("again", sight.say(Msg::easy_again), {.icon = ui::Icon::arrow_back})) asked = app::ChooseGroup{};
}

}  // namespace

Asked draw(ui::Ui& ui, const Sight& sight, const app::HotlinesRoute& route) {
    return framed(ui, sight, "hotlines",
                  {.above = sight.say(Msg::category_trail), .title = sight.say(Msg::hotlines_title)},
                  [&](Asked& asked) {
                      if (is_easy(sight) && route.group.empty()) {
                          easy_groups(ui, sight, asked);
                          return emergency_numbers(ui, sight, asked);
                      }
                      if (!is_easy(sight)) {
                          emergency_numbers(ui, sight, asked);
                          ui.words("where", where_line(sight), {.size = ui::Size::large, .bold = true});
                          group_choice(ui, sight, route, asked);
                      }
                      if (!route.hotlines) return;
                      std::vector<const app::Listed*> wanted;
                      for (const app::Listed& item : *route.hotlines)
                          if (item.row.group != "emergency" && (route.group.empty() || item.row.group == route.group))
                              wanted.push_back(&item);
                      if (is_easy(sight)) return easy_numbers(ui, sight, route, wanted, asked);
                      for (const app::Listed* item : wanted) number_row(ui, sight, *item, asked);
                  });
}

}  // namespace kiosk::screens
