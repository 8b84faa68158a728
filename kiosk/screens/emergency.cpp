#include "kiosk/screens/frame.h"
#include "kiosk/screens/parts.h"

#include <array>

namespace kiosk::screens {
namespace {

using text::Msg;
using text::Text;
using ui::Size;

/// The number with a code for a phone's camera: this machine cannot call.
void dial_card(ui::Ui& ui, const Sight& sight, const EmergencyNumber& number) {
    const Text digits = text::data(number.digits);
    ui.tinted_card(number.key, text::join({digits, sight.say(number.what)}, ", "), ui::Mark::danger, [&] {
        const auto words = [&] {
            ui.set_gap({0});
            ui.words("number", digits, {.size = Size::giant, .bold = true, .one_line = true});
            ui.words("what", sight.say(number.what), {.size = Size::body, .bold = true});
        };
        beside_code(ui, {44.0F}, words, [&] {
            ui.qr("qr", sight.say(Msg::phone_qr, {{"number", digits}}), std::string{"tel:"} + number.digits, ui::kQr);
        });
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
                      ui.grid(static_cast<int>(kEmergencyNumbers.size()), 2, ui.metrics().scaled_px({160.0F}),
                              [&](int i) { dial_card(ui, sight, kEmergencyNumbers[static_cast<std::size_t>(i)]); });
                      ui.words("cannot-dial", sight.say(Msg::cannot_dial), {.size = Size::body, .bold = true});
                      ui.words("ask", sight.say(Msg::ask_someone));
                      if (!route.hotlines) return;
                      ui.heading("other", sight.say(Msg::other_urgent));
                      for (const app::Listed& item : *route.hotlines)
                          if (answers_at_night(item)) number_row(ui, sight, item, asked);
                  });
}

}  // namespace kiosk::screens
