#include "kiosk/screens/frame.h"
#include "kiosk/screens/parts.h"

#include <array>

namespace kiosk::screens {
namespace {

using text::Msg;
using text::Text;
using ui::Size;

struct Number {
    const char* id;
    Msg what;
};
constexpr std::array kNumbers{Number{"hotline-112", Msg::police_what}, Number{"hotline-119", Msg::fire_what}};

/// The number with a code for a phone's camera: this machine cannot call.
void dial_card(ui::Ui& ui, const Sight& sight, const app::Listed& item, Msg what) {
    const Text number = text::data(item.row.number);
    ui.tinted_card(item.row.slug, text::join({number, sight.say(what)}, ", "), ui::Mark::danger, [&] {
        const auto words = [&] {
            ui.set_gap({0});
            ui.words("number", number, {.size = Size::giant, .bold = true, .one_line = true});
            ui.words("what", sight.say(what), {.size = Size::body, .bold = true});
        };
        const auto code = [&] {
            ui.qr("qr", sight.say(Msg::phone_qr, {{"number", number}}), "tel:" + item.row.number, ui::kQr);
        };
        const float qr_px = ui.metrics().px({44.0F});
        if (ui.width() < qr_px * 2) {
            words();
            code();
        } else {
            ui.beside({{.width_px = 0, .body = words}, {.width_px = qr_px, .body = code}});
        }
    });
}

bool answers_at_night(const app::Listed& item) {
    return item.opening.always && (item.row.group == "violence" || item.row.group == "mind") &&
           item.row.visibility == model::Visibility::sensitive;
}

}  // namespace

Asked draw(ui::Ui& ui, const Sight& sight, const app::EmergencyRoute& route) {
    return framed(ui, sight, "emergency",
                  {.above = sight.say(Msg::category_trail), .title = sight.say(Msg::emergency_title)},
                  [&](Asked& asked) {
                      where_you_are(ui, sight);
                      ui.grid(static_cast<int>(kNumbers.size()), 2, ui.metrics().scaled_px({160.0F}), [&](int i) {
                          const Number& number = kNumbers[static_cast<std::size_t>(i)];
                          if (const app::Listed* item = entry(route.hotlines, number.id))
                              dial_card(ui, sight, *item, number.what);
                      });
                      ui.words("cannot-dial", sight.say(Msg::cannot_dial), {.size = Size::body, .bold = true});
                      ui.words("ask", sight.say(Msg::ask_someone));
                      if (!route.hotlines) return;
                      ui.heading("other", sight.say(Msg::other_urgent));
                      for (const app::Listed& item : *route.hotlines)
                          if (answers_at_night(item)) number_row(ui, sight, item, asked);
                  });
}

}  // namespace kiosk::screens
