#include "kiosk/app/listing.h"

#include "model/base/json.h"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace kiosk::app {
namespace {

model::Opening opening_of(const model::ServiceRow& row) {
    if (row.opening_json.empty()) return {};
    const auto document = model::parse_json(row.opening_json, row.slug);
    if (!document) {
        model::Opening unreadable;
        unreadable.readable = false;
        return unreadable;
    }
    model::Problems problems;  // reported when the entry was saved; at run time the state is unknown
    return model::read_opening(document.value(), row.slug, problems);
}

int place_in_list(const Listed& item) {
    switch (item.state.now) {
        case model::OpenNow::open: return 0;
        case model::OpenNow::closed: return 1;
        case model::OpenNow::unknown: return 1;  // not known is not worse than closed: both mean "look before you go"
    }
    return 1;
}

void work_out(Listed& item, const model::Calendar& calendar, model::SeoulTime now) {
    item.state = model::open_state(item.opening, calendar, now);
    item.window = model::window_state(item.row.window, now);
    item.fold = fold_of(item.row, now);
}

}  // namespace

Listing listed(std::vector<model::ServiceRow> rows, const model::Calendar& calendar, model::SeoulTime now,
               bool open_first) {
    // Offices keep the same hours: in a category of thousands there are some dozens to read and judge.
    struct Judged {
        model::Opening opening;
        model::OpenState state;
    };
    std::unordered_map<std::string, Judged> judged;
    std::vector<Listed> items;
    items.reserve(rows.size());
    for (model::ServiceRow& row : rows) {
        const auto [at, fresh] = judged.try_emplace(row.opening_json);
        Judged& hours = at->second;
        if (fresh) {
            hours.opening = opening_of(row);
            hours.state = model::open_state(hours.opening, calendar, now);
        }
        const Fold fold = fold_of(row, now);
        const model::WindowNow window = model::window_state(row.window, now);
        items.push_back(
            {.row = std::move(row), .opening = hours.opening, .state = hours.state, .window = window, .fold = fold});
    }
    if (open_first) std::ranges::stable_sort(items, {}, place_in_list);
    return std::make_shared<const std::vector<Listed>>(std::move(items));
}

Listing listed_again(const Listing& before, const model::Calendar& calendar, model::SeoulTime now) {
    if (!before) return before;
    std::vector<Listed> items = *before;
    for (Listed& item : items) work_out(item, calendar, now);
    return std::make_shared<const std::vector<Listed>>(std::move(items));
}

int open_count(const Listing& listing) {
    return listing ? static_cast<int>(std::ranges::count(*listing, model::OpenNow::open,
                                                         [](const Listed& item) { return item.state.now; }))
                   : 0;
}

}  // namespace kiosk::app
