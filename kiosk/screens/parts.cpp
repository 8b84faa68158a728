#include "kiosk/screens/parts.h"

#include <algorithm>

namespace kiosk::screens {
namespace {

using text::Msg;
using text::Text;
using ui::Size;
using ui::Tone;

void mark_of(ui::Ui& ui, const StateMark& mark) {
    if (!mark.words.empty()) ui.pill("state", mark.icon, mark.words, mark.mark);
}

/// Room that the mark takes beside other things.
float mark_width(ui::Ui& ui, const StateMark& mark) {
    auto& type = ui.typesetter();
    const ui::Type small = type.type(Size::small, true, mark.words.language());
    return type.width(small, mark.words.str()) + small.ink_px * 1.3F + ui.metrics().scaled_px({10.0F});
}

/// Whether no word of a name has to be broken, or made smaller, in that room.
bool stands_whole(ui::Ui& ui, const Text& name, float width_px) {
    auto& type = ui.typesetter();
    return !torn(type.lines(type.type(Size::body, true, name.language()), name, width_px));
}

}  // namespace

bool narrow(const ui::Ui& ui) { return ui.width() < ui.metrics().scaled_px({290.0F}); }

const app::Listed* entry(const app::Listing& listing, std::string_view external_id) {
    if (!listing) return nullptr;
    const auto at = std::ranges::find(*listing, external_id,
                                      [](const app::Listed& item) -> std::string_view { return item.row.external_id; });
    return at == listing->end() ? nullptr : &*at;
}

void number_row(ui::Ui& ui, const Sight& sight, const app::Listed& item, Asked& asked) {
    const Text number = text::data(item.row.number), name = sight.data(item.row.name),
               what = sight.data(item.row.summary);
    const StateMark mark = state_mark(sight, item.state, Of::phone);
    const Text spoken =
        sight.say(Msg::hotline_row, {{"number", number}, {"name", name}, {"summary", what}, {"state", mark.words}});
    const auto numeral = [&] {
        ui.words("number", number, {.size = Size::title, .bold = true, .tone = Tone::primary, .one_line = true});
    };
    const auto words = [&] {
        ui.set_gap({0});
        ui.words("name", name, {.size = Size::body, .bold = true});
        ui.words("what", what, {.size = Size::small, .tone = Tone::subtle});
    };
    if (ui.pressable(item.row.slug, spoken, {}, [&] {
            if (narrow(ui)) {
                numeral();
                words();
                mark_of(ui, mark);
                return;
            }
            const float number_width = ui.metrics().scaled_px({94.0F});
            const float state_width = mark_width(ui, mark);
            const float gap = ui.metrics().px(ui::kPartGap);
            if (!stands_whole(ui, name, ui.width() - number_width - state_width - 2 * gap)) {
                ui.beside({{.width_px = number_width, .body = numeral}, {.width_px = 0, .body = [&] {
                                                                             words();
                                                                             mark_of(ui, mark);
                                                                         }}});
                return;
            }
            ui.beside({{.width_px = number_width, .body = numeral},
                       {.width_px = 0, .body = words},
                       {.width_px = state_width, .body = [&] { mark_of(ui, mark); }}});
        }))
        asked = app::OpenService{item.row.slug};
}

void service_row(ui::Ui& ui, const Sight& sight, const app::Listed& item, Asked& asked) {
    const Text number = text::data(item.row.number), name = sight.data(item.row.name),
               what = sight.data(item.row.summary);
    const StateMark mark = row_mark(sight, item);
    const Text spoken = sight.say(
        Msg::row_name, {{"name", name}, {"summary", what}, {"state", text::join({mark.words, number}, ", ")}});
    if (ui.pressable(item.row.slug, spoken, {}, [&] {
            const auto words = [&] {
                ui.set_gap({0});
                ui.words("name", name, {.size = Size::body, .bold = true});
                ui.words("what", what, {.size = Size::small, .tone = Tone::subtle});
            };
            const auto numeral = [&] {
                ui.words("number", number,
                         {.size = Size::large, .bold = true, .tone = Tone::primary, .one_line = true});
            };
            const bool has_foot = !mark.words.empty() || !number.empty();
            words();
            if (!has_foot) return;
            if (mark.words.empty() || number.empty() || narrow(ui)) {
                if (!number.empty()) numeral();
                mark_of(ui, mark);
            } else {
                ui.beside({{.width_px = 0, .body = numeral},
                           {.width_px = mark_width(ui, mark), .body = [&] { mark_of(ui, mark); }}});
            }
        }))
        asked = app::OpenService{item.row.slug};
}

void where_you_are(ui::Ui& ui, const Sight& sight) {
    const app::Place& place = sight.state.machine.place;
    const Text title = sight.say(Msg::you_are_here);
    ui.card("where", title, [&] {
        ui.beside({{.width_px = ui.metrics().scaled_px({14.0F}),
                    .body = [&] { ui.icon(ui::Icon::place, {14.0F}, Tone::danger); },
                    .middle = false},
                   {.width_px = 0, .body = [&] {
                        ui.set_gap({1.0F});
                        ui.words(
                            "title", title,
                            {.size = Size::body, .bold = true, .tone = Tone::danger, .role = semantics::Role::heading});
                        if (place.address.empty()) {
                            ui.words("unknown", sight.say(Msg::address_unknown));
                            return;
                        }
                        ui.words("address", sight.data(place.address), {.size = Size::heading, .bold = true});
                        ui.words("place", text::join({sight.data(place.name), sight.data(place.floor)}),
                                 {.size = Size::large, .bold = true});
                        ui.words("read", sight.say(Msg::read_this_out), {.size = Size::small, .tone = Tone::subtle});
                    }}});
    });
}

void emergency_numbers(ui::Ui& ui, const Sight& sight, Asked& asked) {
    ui.grid(static_cast<int>(kEmergencyNumbers.size()), 2, ui.metrics().scaled_px({150.0F}), [&](int i) {
        const EmergencyNumber& number = kEmergencyNumbers[static_cast<std::size_t>(i)];
        const Text digits = text::data(number.digits), what = sight.say(number.what);
        if (ui.pressable(number.key, text::join({digits, what}, ", "), {.kind = ui::PressKind::danger}, [&] {
                ui.beside(
                    {{.width_px = ui.metrics().scaled_px({58.0F}),
                      .body =
                          [&] { ui.words("number", digits, {.size = Size::number, .bold = true, .one_line = true}); }},
                     {.width_px = 0, .body = [&] { ui.words("what", what, {.size = Size::small, .bold = true}); }}});
            }))
            asked = app::OpenEmergency{};
    });
}

Text where_line(const Sight& sight) {
    const app::Place& place = sight.state.machine.place;
    if (place.address.empty()) return {};
    return sight.say(
        Msg::where_line,
        {{"place", text::join({sight.data(place.address), sight.data(place.name), sight.data(place.floor)}, ", ")}});
}

void beside_code(ui::Ui& ui, ui::Mm qr_mm, const std::function<void()>& words, const std::function<void()>& code) {
    const float qr_px = ui.metrics().px(qr_mm);
    if (ui.width() < qr_px * 2.1F) {
        words();
        code();
    } else {
        ui.beside({{.width_px = 0, .body = words}, {.width_px = qr_px, .body = code}});
    }
}

void city_line(ui::Ui& ui, const Sight& sight, const app::Listing& hotlines, Asked& asked) {
    const app::Listed* city = entry(hotlines, kCityCallCentre);
    if (!city) return;
    const Text label = sight.say(Msg::ask_city, {{"name", sight.data(city->row.name)}, {"number", city->row.number}});
    if (ui.button("city", label,
                  {.icon = ui::Icon::support_agent, .press = {.min_height = {26.0F}}, .size = Size::small}))
        asked = app::OpenService{city->row.slug};
}

}  // namespace kiosk::screens
