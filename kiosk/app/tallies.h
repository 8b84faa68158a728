#pragma once

#include "kiosk/app/action.h"
#include "model/base/seoul_time.h"

#include <compare>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

namespace kiosk::app {

/// What is counted. Of an entry that is not for everyone nothing is kept but that one was opened.
enum class Counted { category, screen, entry, sensitive, vain };

/// Words that a search in vain may be counted as: whole, NFC, lower case. What is not among them is not counted.
using Vocabulary = std::shared_ptr<const std::unordered_set<std::string>>;

/// How often a thing was done on one day by everybody. No visit, no time of day and no order of events is in it: two
/// visits, or one after the other, leave the same value.
class Tallies {
public:
    struct Line {
        model::Day day{};
        Counted what = Counted::category;
        std::string key{};  ///< a category's code, a screen's name, an entry's id, a word; "" if sensitive
        std::int64_t count = 0;
        friend bool operator==(const Line&, const Line&) = default;
    };

    void use(Vocabulary vocabulary) { vocabulary_ = std::move(vocabulary); }
    void add(model::Day day, Counted what, const std::string& key = {});
    /// Counts those words of `typed` that the vocabulary has; the text itself is kept nowhere.
    void add_vain(model::Day day, std::string_view typed);

    bool empty() const { return counts_.empty(); }
    /// Takes out all that is of days before `day`, by day, what and key; of every day where there is none given.
    std::vector<Line> take_before(std::optional<model::Day> day = {});

private:
    struct Key {
        model::Day day{};
        Counted what = Counted::category;
        std::string key{};
        friend auto operator<=>(const Key&, const Key&) = default;
    };
    std::map<Key, std::int64_t> counts_;
    Vocabulary vocabulary_;
};

/// What of a screen can be counted: read before and after an action and dropped again.
struct Glimpse {
    std::string screen{};    ///< "service", without which one; "" at rest and out of service
    std::string category{};  ///< opened
    std::string entry{};     ///< opened, its id
    bool sensitive = false;
    std::string in_vain{};  ///< what stands in the search and finds nothing
    friend bool operator==(const Glimpse&, const Glimpse&) = default;
};
Glimpse glimpse(const State& state);

/// Counts what `action` opened. Going back, leaving at once and what happens by itself open nothing; a search is in
/// vain where it finds nothing when it is left or emptied.
void note(Tallies& tallies, const Glimpse& before, const Action& action, const State& after);

}  // namespace kiosk::app
