#include "kiosk/screens/easy.h"
#include "kiosk/screens/frame.h"
#include "kiosk/screens/parts.h"

#include <algorithm>
#include <array>
#include <vector>

namespace kiosk::screens {
namespace {

using app::Fold;
using text::Msg;
using text::Text;

int count_of(const app::Listing& services, Fold fold) {
    return static_cast<int>(std::ranges::count(*services, fold, &app::Listed::fold));
}

/// The year that the dated ones were announced in: that of the first of them.
int year_of(const app::Listing& services) {
    for (const app::Listed& item : *services)
        if (item.fold == Fold::dated && item.row.trust.source_date)
            return static_cast<int>(std::chrono::year_month_day{*item.row.trust.source_date}.year());
    return 0;
}

Text fold_label(const Sight& sight, const app::Listing& services, Fold fold, int count) {
    switch (fold) {
        case Fold::current: return {};
        case Fold::dated: return sight.say(Msg::fold_dated, {{"year", year_of(services)}, {"count", count}});
        case Fold::ended: return sight.say(Msg::fold_ended, {{"count", count}});
        case Fold::background: return sight.say(Msg::fold_background, {{"count", count}});
    }
    return {};
}

std::string fold_key(Fold fold) { return "fold-" + std::to_string(static_cast<int>(fold)); }

/// The rows of one fold, a batch at a time: nobody scrolls through thousands, and a frame's cost has a bound.
void batch(ui::Ui& ui, const Sight& sight, const app::CategoryRoute& route, Fold fold, Asked& asked) {
    if (is_easy(sight)) {
        std::vector<const app::Listed*> rows;
        for (const app::Listed& item : *route.services)
            if (item.fold == fold) rows.push_back(&item);
        return ui.group(fold_key(fold) + "-rows", semantics::Role::list, sight.data(route.category.name), [&] {
            easy_page(ui, sight, rows.size(), route.page, asked,
                      [&](std::size_t i) { service_row(ui, sight, *rows[i], asked); });
        });
    }
    std::size_t count = 0;
    for (const app::Listed& item : *route.services)
        if (item.fold == fold && count++ < route.shown) service_row(ui, sight, item, asked);
    if (count <= route.shown) return;
    const Text label = sight.say(Msg::show_more, {{"count", static_cast<int>(count - route.shown)}});
    if (ui.button(fold_key(fold) + "-more", label, {.icon = ui::Icon::expand_more})) asked = app::ShowMore{};
}

void folded_rows(ui::Ui& ui, const Sight& sight, const app::CategoryRoute& route, Fold fold, Asked& asked) {
    const int count = count_of(route.services, fold);
    if (count == 0) return;
    const bool open = route.unfolded.contains(fold);
    if (ui.button(fold_key(fold), fold_label(sight, route.services, fold, count),
                  {.icon = open ? ui::Icon::expand_less : ui::Icon::expand_more}))
        asked = app::ToggleFold{fold};
    if (!open) return;
    if (fold == Fold::dated)
        ui.words(fold_key(fold) + "-hint", sight.say(Msg::fold_hint_dated),
                 {.size = ui::Size::small, .bold = true, .tone = ui::Tone::warning});
    batch(ui, sight, route, fold, asked);
}

}  // namespace

Asked draw(ui::Ui& ui, const Sight& sight, const app::CategoryRoute& route) {
    const Text title = sight.data(route.category.name);
    return framed(ui, sight, "category/" + route.category.code,
                  {.above = sight.say(Msg::category_trail), .title = title}, [&](Asked& asked) {
                      if (route.services->empty()) ui.words("empty", sight.say(Msg::empty_category));
                      batch(ui, sight, route, Fold::current, asked);
                      for (const Fold fold : {Fold::dated, Fold::ended, Fold::background})
                          folded_rows(ui, sight, route, fold, asked);
                  });
}

}  // namespace kiosk::screens
