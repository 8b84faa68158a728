#include "model/search/index.h"

#include <algorithm>

namespace model::search {
namespace {

std::uint16_t index_of(std::vector<std::string>& names, const std::string& name, std::uint16_t last) {
    if (last < names.size() && names[last] == name) return last;
    const auto at = std::ranges::find(names, name);
    if (at == names.end()) names.push_back(name);
    return static_cast<std::uint16_t>(std::ranges::find(names, name) - names.begin());
}

std::map<std::uint32_t, std::string> dongs_by_word(const Index& index) {
    std::map<std::uint32_t, std::string> dongs;
    std::uint32_t first = 0;
    for (const auto& block : index.shelves[static_cast<std::size_t>(Shelf::words)]) {
        if (block)
            for (const auto& [place, dong] : block->facts)
                if (!dong.empty()) dongs.emplace(first + place, dong);
        first += kWordsPerBlock;
    }
    return dongs;
}

}  // namespace

void Index::settle() {
    const auto dongs_of_words = dongs_by_word(*this);
    const auto& blocks = shelves[static_cast<std::size_t>(Shelf::entries)];
    entries.assign(blocks.size() * kSlotsPerBlock, {});
    categories.assign(1, {});
    dongs.clear();
    dong_of.clear();
    std::uint16_t category = 0;
    for (std::size_t b = 0; b < blocks.size(); ++b) {
        if (!blocks[b]) continue;
        for (const auto& [place, fact] : blocks[b]->facts) {
            const Facts facts = unpack_facts(fact);
            const std::size_t slot = b * kSlotsPerBlock + place;
            if (slot >= entries.size()) continue;
            category = index_of(categories, facts.category, category);
            entries[slot] = {.entry_no = facts.entry_no,
                             .rank = facts.rank,
                             .lead = facts.lead,
                             .category = category,
                             .folded = facts.folded,
                             .runs_for_a_time = facts.runs_for_a_time,
                             .emergency = facts.emergency,
                             .last_known = facts.last_known,
                             .over_after = facts.over_after};
            for (const std::uint32_t word : facts.places)
                if (const auto at = dongs_of_words.find(word); at != dongs_of_words.end())
                    dong_of.emplace_back(static_cast<std::uint32_t>(slot), index_of(dongs, at->second, 0));
        }
    }
    std::ranges::sort(dong_of);
    dong_of.erase(std::unique(dong_of.begin(), dong_of.end()), dong_of.end());
}

}  // namespace model::search
