#include "kiosk/screens/frame.h"
#include "kiosk/screens/keyboard.h"
#include "kiosk/screens/parts.h"
#include "kiosk/screens/search_row.h"

#include <algorithm>
#include <cmath>

namespace kiosk::screens {
namespace {

using text::Msg;
using text::Text;
using ui::Size;
using ui::Tone;

void line(ui::Ui& ui, const Sight& sight, const app::SearchRoute& route, Asked& asked) {
    const ui::FieldWords words{.finished = route.typed.finished(),
                               .unfinished = route.typed.unfinished(),
                               .hint = sight.say(Msg::search_field),
                               .clear = sight.say(Msg::search_erase_all)};
    switch (ui.field("field", sight.say(Msg::search_field), words)) {
        case ui::FieldAsked::nothing: break;
        case ui::FieldAsked::chosen: asked = app::Search{app::ShowKeyboard{.shown = true}}; break;
        case ui::FieldAsked::cleared: asked = app::Search{app::ClearText{}}; break;
    }
}

/// How many were found, or that nothing fits what is typed and what the rows fit instead.
Text found_words(const Sight& sight, const app::SearchRoute& route) {
    if (route.total > 0) return sight.say(Msg::search_count, {{"count", static_cast<int>(route.total)}});
    if (!route.rows_for.empty()) return sight.say(Msg::search_near, {{"near", route.rows_for}});
    return sight.say(Msg::search_none, {{"text", route.typed.text()}});
}

const model::Facet* narrowed_to(const app::SearchRoute& route) {
    for (const auto& [facets, code] : {std::pair{&route.categories, &route.category}, {&route.dongs, &route.dong}}) {
        if (code->empty()) continue;
        const auto at = std::ranges::find(*facets, *code, &model::Facet::code);
        if (at != facets->end()) return &*at;
    }
    return nullptr;
}

/// A button where there is something to choose between; it opens the choices above the rows.
void status_row(ui::Ui& ui, const Sight& sight, const app::SearchRoute& route, Asked& asked) {
    const Text words = found_words(sight, route);
    const auto count = [&] {
        ui.words("status", words,
                 {.size = Size::small, .bold = true, .tone = Tone::subtle, .role = semantics::Role::status});
    };
    const bool choices = route.rows && route.categories.size() + route.dongs.size() > 1;
    if (!choices) {
        count();
        return;
    }
    const model::Facet* narrowed = narrowed_to(route);
    const Text label = narrowed ? sight.say(Msg::search_narrowed, {{"name", sight.data(narrowed->name)}})
                                : sight.say(Msg::search_narrow);
    const auto narrow = [&] {
        const ui::Icon icon = route.narrowing ? ui::Icon::expand_less : ui::Icon::tune;
        if (ui.button("narrow", label, {.icon = icon, .press = {.min_height = {18.0F}}, .size = Size::small}))
            asked = app::Search{app::ToggleNarrowing{}};
    };
    const float width = std::ceil(ui.typesetter().width(Size::small, true, label)) + ui.metrics().scaled_px({26.0F});
    if (width + ui.typesetter().width(Size::small, true, words) < ui.width() - ui.metrics().px({12.0F})) {
        ui.beside({{.width_px = 0, .body = count}, {.width_px = width, .body = narrow}});
    } else {
        count();
        narrow();
    }
}

void narrowing(ui::Ui& ui, const Sight& sight, const app::SearchRoute& route, Asked& asked) {
    if (!route.narrowing || !route.rows) return;
    struct Choice {
        std::string key;
        Text label;
        bool chosen = false;
        app::NarrowTo step;
    };
    std::vector<Choice> choices;
    choices.push_back({"all", sight.say(Msg::search_narrow_all), !narrowed_to(route), {}});
    const auto add = [&](const model::Facet& facet, const char* kind, bool chosen, app::NarrowTo step) {
        choices.push_back({kind + facet.code,
                           sight.say(Msg::search_narrow_choice,
                                     {{"name", sight.data(facet.name)}, {"count", static_cast<int>(facet.count)}}),
                           chosen, std::move(step)});
    };
    for (const model::Facet& facet : route.categories)
        add(facet, "category-", facet.code == route.category, {.category = facet.code, .dong = {}});
    for (const model::Facet& facet : route.dongs)
        add(facet, "dong-", facet.code == route.dong, {.category = {}, .dong = facet.code});
    float widest = 0;
    for (const Choice& choice : choices)
        widest = std::max(widest, ui.typesetter().width(Size::small, true, choice.label));
    ui.group("narrowing", semantics::Role::group, sight.say(Msg::search_narrow), [&] {
        ui.grid(static_cast<int>(choices.size()), 4, std::ceil(widest) + ui.metrics().px({8.0F}), [&](int i) {
            const Choice& choice = choices[static_cast<std::size_t>(i)];
            if (ui.button(choice.key, choice.label,
                          {.press = {.checked = choice.chosen, .min_height = {18.0F}}, .size = Size::small}))
                asked = app::Search{choice.step};
        });
    });
}

void emergency(ui::Ui& ui, const Sight& sight, Asked& asked) {
    ui.group("emergency", semantics::Role::group, sight.say(Msg::urgent), [&] {
        emergency_numbers(ui, sight, asked);
        ui.words("where", where_line(sight), {.size = Size::body, .bold = true});
    });
}

/// What to do instead: the city's call centre, and the categories.
void instead(ui::Ui& ui, const Sight& sight, const app::SearchRoute& route, Asked& asked) {
    const auto& categories = sight.state.last_read.categories;
    if (!route.typed.empty()) {
        ui.heading("not-there", sight.say(Msg::search_not_there), Size::body);
        city_line(ui, sight, route.hotlines, asked);
    }
    ui.words("by-category", sight.say(Msg::search_by_category), {.size = Size::small, .tone = Tone::subtle});
    ui.group("categories", semantics::Role::group, sight.say(Msg::home_categories), [&] {
        ui.grid(static_cast<int>(categories.size()), 2, ui.metrics().scaled_px({120.0F}), [&](int i) {
            const model::Category& category = categories[static_cast<std::size_t>(i)];
            if (ui.button(
                    category.code, sight.data(category.name),
                    {.icon = ui::icon_named(category.icon), .press = {.min_height = {24.0F}}, .size = Size::small}))
                asked = app::OpenCategory{category.code};
        });
    });
}

/// 112 and 119 stand on the card above the rows.
bool on_card(const app::SearchRoute& route, const app::Listed& item) {
    return route.emergency &&
           std::ranges::find(kEmergencyNumbers, item.row.number, &EmergencyNumber::digits) != kEmergencyNumbers.end();
}

void rows(ui::Ui& ui, const Sight& sight, const app::SearchRoute& route, RowLook look, std::size_t most, Asked& asked) {
    std::size_t shown = 0;
    for (std::size_t i = 0; i < route.rows->size() && shown < most; ++i) {
        const app::Listed& item = (*route.rows)[i];
        if (on_card(route, item)) continue;
        search_row(ui, sight, item, route.found[i], look, asked);
        ++shown;
    }
}

void more(ui::Ui& ui, const Sight& sight, const app::SearchRoute& route, Asked& asked) {
    if (route.total <= route.rows->size()) return;
    const auto left = static_cast<int>(route.total - route.rows->size());
    if (ui.button("more", sight.say(Msg::show_more, {{"count", left}}), {.icon = ui::Icon::expand_more}))
        asked = app::Search{app::MoreFound{}};
}

constexpr std::size_t kAlwaysSeen = 2;  // rows above the keyboard, at every size
constexpr std::size_t kAll = 1000;

/// The rows with letters as large as chosen. With the keyboard shown, at most so large that two rows are seen; rows of
/// fewer words go before smaller letters.
void fitted_rows(ui::Ui& ui, const Sight& sight, const app::SearchRoute& route, float room_px, Asked& asked) {
    const auto head = [&] {
        status_row(ui, sight, route, asked);
        narrowing(ui, sight, route, asked);
    };
    const auto all = [&] {
        head();
        rows(ui, sight, route, RowLook::full, kAll, asked);
        more(ui, sight, route, asked);
    };
    if (!route.keyboard) {
        all();
        return;
    }
    const auto first = [&] {
        status_row(ui, sight, route, asked);
        rows(ui, sight, route, RowLook::full, kAlwaysSeen, asked);
    };
    const auto first_compact = [&] { rows(ui, sight, route, RowLook::compact, kAlwaysSeen, asked); };
    const auto all_compact = [&] {
        if (route.narrowing) head();
        rows(ui, sight, route, RowLook::compact, kAll, asked);
        more(ui, sight, route, asked);
        if (!route.narrowing) head();
    };
    ui.fitted(ui.width(), room_px - ui.metrics().px({6.0F}),
              {{.probe = first, .body = all}, {.probe = first_compact, .body = all_compact}});
}

void found(ui::Ui& ui, const Sight& sight, const app::SearchRoute& route, float room_px, Asked& asked) {
    if (route.emergency) emergency(ui, sight, asked);
    if (route.typed.empty())
        ui.words("start", sight.say(Msg::search_start), {.size = Size::body});
    else if (route.rows)
        fitted_rows(ui, sight, route, room_px, asked);
    else
        status_row(ui, sight, route, asked);
    instead(ui, sight, route, asked);
}

}  // namespace

Asked draw(ui::Ui& ui, const Sight& sight, const app::SearchRoute& route) {
    return framed(ui, sight, "search", {.above = sight.say(Msg::category_trail), .title = sight.say(Msg::search)},
                  {.above = [&](Asked& asked) { line(ui, sight, route, asked); },
                   .below = [&](Asked& asked, float shared_px) { draw_keyboard(ui, sight, route, shared_px, asked); }},
                  [&](Asked& asked, float room_px) { found(ui, sight, route, room_px, asked); });
}

}  // namespace kiosk::screens
