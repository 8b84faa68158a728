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

/// Not known is not worse than closed: both mean "look before you go".
bool is_open(const model::OpenState& state) { return state.now == model::OpenNow::open; }

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
    std::vector<const Judged*> hours;
    hours.reserve(rows.size());
    for (const model::ServiceRow& row : rows) {
        const auto [at, fresh] = judged.try_emplace(row.opening_json);
        if (fresh) {
            at->second.opening = opening_of(row);
            at->second.state = model::open_state(at->second.opening, calendar, now);
        }
        hours.push_back(&at->second);
    }
    std::vector<Listed> items;
    items.reserve(rows.size());
    const auto take = [&](const auto& comes_now) {
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (!comes_now(*hours[i])) continue;
            const Fold fold = fold_of(rows[i], now);
            const model::WindowNow window = model::window_state(rows[i].window, now);
            items.push_back({.row = std::move(rows[i]),
                             .opening = hours[i]->opening,
                             .state = hours[i]->state,
                             .window = window,
                             .fold = fold});
        }
    };
    // Rows are large: each is moved once, to where it stays.
    if (open_first) {
        take([](const Judged& at) { return is_open(at.state); });
        take([](const Judged& at) { return !is_open(at.state); });
    } else {
        take([](const Judged&) { return true; });
    }
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
