#include "kiosk/app/search.h"

#include "model/base/overloaded.h"

#include <algorithm>
#include <numeric>

namespace kiosk::app {
namespace {

constexpr std::size_t kFoundAtOnce = 20;  // rows of an answer before "더 보기"

bool us_letter(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); }

void strike(SearchRoute& route, char32_t key) {
    const bool composes = route.layer != Layer::latin && us_letter(key);
    if (composes)
        route.typed.press(static_cast<char>(key));
    else
        route.typed.put(key);
    route.shift = false;
}

Layer other_letters(Layer layer) { return layer == Layer::latin ? Layer::hangul : Layer::latin; }

/// What a step does to the line and the keyboard; true where it must be looked up.
bool apply(SearchRoute& route, const SearchStep& step) {
    return std::visit(model::Overloaded{
                          [&](const Strike& struck) {
                              const model::Composer before = route.typed;
                              strike(route, struck.key);
                              return !(route.typed == before);
                          },
                          [&](const EraseLetter&) {
                              const bool any = !route.typed.empty();
                              route.typed.erase();
                              return any;
                          },
                          [&](const ClearText&) {
                              route.typed.clear();
                              return true;
                          },
                          [&](const ChooseLayer& choose) {
                              route.layer = choose.layer;
                              route.shift = false;
                              return false;
                          },
                          [&](const SwitchHangulLatin&) {
                              route.layer = other_letters(route.layer);
                              route.shift = false;
                              return false;
                          },
                          [&](const ToggleShift&) {
                              route.shift = !route.shift;
                              return false;
                          },
                          [&](const ShowKeyboard& show) {
                              route.keyboard = show.shown;
                              return false;
                          },
                          [&](const ToggleNarrowing&) {
                              route.narrowing = !route.narrowing;
                              return false;
                          },
                          [&](const NarrowTo& narrow) {
                              route.category = narrow.category;
                              route.dong = narrow.dong;
                              return true;
                          },
                          [&](const MoreFound&) {
                              route.limit += kFoundAtOnce;
                              return true;
                          },
                      },
                      step);
}

void forget_rows(SearchRoute& route) {
    route.rows = nullptr;
    route.found.clear();
    route.rows_for.clear();
}

/// The answer's rows with their states; among those that fit equally well, what is open now comes first.
void show(SearchRoute& route, model::SearchAnswer answer, const World& world) {
    std::vector<model::ServiceRow> rows;
    for (model::SearchHit& hit : answer.hits) rows.push_back(std::move(hit.row));
    const Listing listing = listed(std::move(rows), *world.calendar, world.now, false);
    std::vector<std::size_t> order(listing->size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) {
        return std::pair{answer.hits[i].tier, (*listing)[i].state.now == model::OpenNow::open ? 0 : 1};
    });
    std::vector<Listed> in_order;
    route.found.clear();
    for (const std::size_t i : order) {
        in_order.push_back((*listing)[i]);
        model::SearchHit& hit = answer.hits[i];
        route.found.push_back({.in = hit.found_in,
                               .list_name = std::move(hit.list_name),
                               .name_spans = std::move(hit.name_spans),
                               .word = std::move(hit.found_word),
                               .note = std::move(hit.note)});
    }
    route.rows = std::make_shared<const std::vector<Listed>>(std::move(in_order));
    route.rows_for = route.typed.text();
    route.total = answer.total;
}

bool has(const std::vector<model::Facet>& facets, const std::string& code) {
    return code.empty() || std::ranges::find(facets, code, &model::Facet::code) != facets.end();
}

/// True while the rows of an earlier text may stand: the syllable in work may yet become one that fits.
bool may_stand(const SearchRoute& route) {
    return !route.typed.unfinished().empty() && route.rows_for.starts_with(route.typed.finished());
}

Outcome look_up(SearchRoute& route, const World& world, model::Language language) {
    if (!world.directory) return {};
    const std::string text = route.typed.text();
    if (text.empty()) {
        forget_rows(route);
        route.total = 0;
        route.emergency = route.narrowing = false;
        route.category.clear();
        route.dong.clear();
        route.categories.clear();
        route.dongs.clear();
        return {.changed = true};
    }
    model::SearchQuery query;
    query.text = text;
    query.language = language;
    query.limit = route.limit;
    query.today = model::day_of(world.now);
    auto answer = world.directory->search(query);
    const auto trouble = [](model::ReadError error) {
        return Outcome{.look_up = error == model::ReadError::busy ? LookUp::busy : LookUp::failed, .error = error};
    };
    if (!answer) return trouble(answer.error());
    route.language = language;
    route.emergency = answer.value().emergency;
    if (answer.value().total == 0) {
        route.total = 0;
        if (!may_stand(route)) forget_rows(route);
        return {.changed = true};
    }
    // The ways to narrow are those of the whole answer; one that has gone out of it narrows no more.
    route.categories = answer.value().categories;
    route.dongs = answer.value().dongs;
    if (!has(route.categories, route.category)) route.category.clear();
    if (!has(route.dongs, route.dong)) route.dong.clear();
    if (!route.category.empty() || !route.dong.empty()) {
        query.category = route.category;
        query.dong = route.dong;
        auto narrowed = world.directory->search(query);
        if (!narrowed) return trouble(narrowed.error());
        answer = std::move(narrowed);
    }
    show(route, std::move(answer).value(), world);
    return {.changed = true};
}

}  // namespace

SearchRoute new_search(model::Language language, Listing hotlines) {
    SearchRoute route;
    route.layer = language == model::Language::ko ? Layer::hangul : Layer::latin;
    route.language = language;
    route.limit = kFoundAtOnce;
    route.hotlines = std::move(hotlines);
    return route;
}

Outcome take_step(SearchRoute& route, const SearchStep& step, const World& world, model::Language language) {
    const bool more = std::holds_alternative<MoreFound>(step);
    if (!apply(route, step)) return {};
    if (!more) route.limit = kFoundAtOnce;
    Outcome outcome = look_up(route, world, language);
    outcome.changed = outcome.changed && !more;
    return outcome;
}

Outcome look_up_again(SearchRoute& route, const World& world, model::Language language) {
    return look_up(route, world, language);
}

void bring_up_to_date(SearchRoute& route, const World& world) {
    route.rows = listed_again(route.rows, *world.calendar, world.now);
    route.hotlines = listed_again(route.hotlines, *world.calendar, world.now);
}

}  // namespace kiosk::app
