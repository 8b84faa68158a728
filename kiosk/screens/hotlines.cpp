#include "kiosk/screens/frame.h"
#include "kiosk/screens/parts.h"

#include <array>

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

}  // namespace

Asked draw(ui::Ui& ui, const Sight& sight, const app::HotlinesRoute& route) {
    return framed(ui, sight, "hotlines",
                  {.above = sight.say(Msg::category_trail), .title = sight.say(Msg::hotlines_title)},
                  [&](Asked& asked) {
                      emergency_numbers(ui, sight, asked);
                      ui.words("where", where_line(sight), {.size = ui::Size::large, .bold = true});
                      group_choice(ui, sight, route, asked);
                      if (!route.hotlines) return;
                      for (const app::Listed& item : *route.hotlines)
                          if (item.row.group != "emergency" && (route.group.empty() || item.row.group == route.group))
                              number_row(ui, sight, item, asked);
                  });
}

}  // namespace kiosk::screens
