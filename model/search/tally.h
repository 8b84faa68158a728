#pragma once

#include "model/search/search.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace model::search {

/// What an entry was found by: where, and which word (or which of its own labels).
struct Via {
    FoundIn in = FoundIn::name;
    std::uint32_t word = 0;
};

/// How well each entry fits, the smaller the better. Kept for the next query, emptied through the list of what it held:
/// 100,000 entries would be half a megabyte to fill anew for every word.
class Tally {
public:
    static constexpr std::uint32_t kNone = ~0U;

    explicit Tally(std::size_t slots) : values_(slots, kNone), vias_(slots) {}

    /// `fit` is the kind of fit (model/search/fit.h), `length` parts equal ones: what is longer comes later.
    void note(std::uint32_t slot, std::uint32_t fit, std::size_t length, Via via) {
        if (slot >= values_.size()) return;
        const std::uint32_t value = fit << 8 | static_cast<std::uint32_t>(length < 0xFF ? length : 0xFF);
        if (value >= values_[slot]) return;
        if (values_[slot] == kNone) touched_.push_back(slot);
        values_[slot] = value;
        vias_[slot] = via;
        if (value < best_) best_ = value;
    }
    std::uint32_t value(std::uint32_t slot) const { return values_[slot]; }
    std::uint32_t fit(std::uint32_t slot) const { return values_[slot] >> 8; }
    Via via(std::uint32_t slot) const { return vias_[slot]; }
    const std::vector<std::uint32_t>& slots() const { return touched_; }
    bool empty() const { return touched_.empty(); }
    /// The best fit of all; kNone >> 8 where there is none.
    std::uint32_t best() const { return best_ >> 8; }
    std::size_t size() const { return values_.size(); }
    void clear() {
        for (const std::uint32_t slot : touched_) values_[slot] = kNone;
        touched_.clear();
        best_ = kNone;
    }

private:
    std::vector<std::uint32_t> values_;
    std::vector<Via> vias_;
    std::vector<std::uint32_t> touched_;
    std::uint32_t best_ = kNone;
};

/// Tallies for a query, kept between queries. They hold nothing of the last one.
class Workspace {
public:
    Tally& tally(std::size_t slots) {
        if (used_ == tallies_.size() || tallies_[used_]->size() != slots) {
            tallies_.resize(used_);
            tallies_.push_back(std::make_unique<Tally>(slots));
        }
        return *tallies_[used_++];
    }
    void clear() {
        for (const auto& tally : tallies_) tally->clear();
        used_ = 0;
    }

private:
    std::vector<std::unique_ptr<Tally>> tallies_;
    std::size_t used_ = 0;
};

}  // namespace model::search
