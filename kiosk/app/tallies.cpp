#include "kiosk/app/tallies.h"

#include "model/base/overloaded.h"
#include "model/base/utf8.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace kiosk::app {
namespace {

constexpr std::size_t kMostWords = 8;       // of one search
constexpr std::size_t kMostLines = 20'000;  // of a machine that nobody empties: memory stays flat

/// The ends of words as the store's vocabulary has them; letters of the keyboard are NFC already.
bool ends_word(char32_t c) {
    constexpr std::u32string_view kEnds = U" \t\r\n·,./()[]{}<>~!?:;\"'&+|-_*#";
    return kEnds.find(c) != std::u32string_view::npos;
}

std::vector<std::string> words_of(std::string_view typed) {
    std::vector<std::string> words;
    std::u32string word;
    const auto take = [&] {
        if (!word.empty() && words.size() < kMostWords) words.push_back(model::to_utf8(word));
        word.clear();
    };
    for (const char32_t c : model::to_utf32(typed)) {
        if (ends_word(c))
            take();
        else
            word.push_back(c >= U'A' && c <= U'Z' ? c - U'A' + U'a' : c);
    }
    take();
    return words;
}

/// What a citizen did not ask for, or asked for in order to be gone: nothing of it is an opening.
bool opens_nothing(const Action& action) {
    return std::holds_alternative<GoBack>(action) || std::holds_alternative<LeaveNow>(action) ||
           std::holds_alternative<Activity>(action) || std::holds_alternative<Passed>(action) ||
           std::holds_alternative<DirectoryChanged>(action) || std::holds_alternative<HeadphonesChanged>(action) ||
           std::holds_alternative<VoiceOutChanged>(action) || std::holds_alternative<Failed>(action);
}

bool empties_search(const Action& action) {
    const auto* search = std::get_if<Search>(&action);
    return search && std::holds_alternative<ClearText>(search->step);
}

}  // namespace

void Tallies::add(model::Day day, Counted what, const std::string& key) {
    const Key at{day, what, key};
    if (counts_.size() >= kMostLines && !counts_.contains(at)) return;
    ++counts_[at];
}

void Tallies::add_vain(model::Day day, std::string_view typed) {
    if (!vocabulary_) return;
    for (const std::string& word : words_of(typed))
        if (vocabulary_->contains(word)) add(day, Counted::vain, word);
}

std::vector<Tallies::Line> Tallies::take_before(std::optional<model::Day> day) {
    std::vector<Line> lines;
    std::erase_if(counts_, [&](const auto& one) {
        const auto& [key, count] = one;
        if (day && key.day >= *day) return false;
        lines.push_back({key.day, key.what, key.key, count});
        return true;
    });
    return lines;
}

Glimpse glimpse(const State& state) {
    Glimpse seen;
    std::visit(model::Overloaded{
                   [](const RestRoute&) {},
                   [&](const HomeRoute&) { seen.screen = "home"; },
                   [&](const HotlinesRoute&) { seen.screen = "hotlines"; },
                   [&](const EmergencyRoute&) { seen.screen = "emergency"; },
                   [&](const CategoryRoute& route) {
                       seen.screen = "category";
                       seen.category = route.category.code;
                   },
                   [&](const DesksRoute&) {
                       seen.screen = "desks";
                       seen.category = "dong";
                   },
                   [&](const ServiceRoute& route) {
                       seen.screen = "service";
                       seen.entry = route.detail->row.id.text;
                       seen.sensitive = route.detail->row.visibility != model::Visibility::everyone;
                   },
                   [&](const SearchRoute& route) {
                       seen.screen = "search";
                       if (route.total == 0 && !route.emergency) seen.in_vain = route.typed.text();
                   },
                   [&](const HelpRoute&) { seen.screen = "help"; },
                   [](const OutOfServiceRoute&) {},
               },
               state.visit.trail.here());
    return seen;
}

void note(Tallies& tallies, const Glimpse& before, const Action& action, const State& state) {
    const Glimpse after = glimpse(state);
    const model::Day day = model::day_of(state.now);
    if (!before.in_vain.empty() && (after.screen != "search" || empties_search(action)))
        tallies.add_vain(day, before.in_vain);
    const auto place = [](const Glimpse& seen) { return std::tie(seen.screen, seen.category, seen.entry); };
    if (after.screen.empty() || opens_nothing(action) || place(before) == place(after)) return;
    tallies.add(day, Counted::screen, after.screen);
    if (!after.category.empty()) tallies.add(day, Counted::category, after.category);
    if (after.entry.empty()) return;
    if (after.sensitive)
        tallies.add(day, Counted::sensitive);
    else
        tallies.add(day, Counted::entry, after.entry);
}

}  // namespace kiosk::app
