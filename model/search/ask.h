#pragma once

#include "model/search/index.h"
#include "model/search/tally.h"
#include "model/search/term.h"

#include <string>
#include <vector>

namespace model::search {

/// A found entry before it is read.
struct Ranked {
    std::uint32_t slot = 0;
    int tier = 0;
    Via via;
};

/// What a query found, best first, and what it looked for.
struct Ranking {
    bool emergency = false;
    std::vector<Ranked> hits;  ///< no more than the query's limit
    std::size_t total = 0;
    std::vector<std::size_t> categories;  ///< hits of each of Index::categories
    std::vector<std::size_t> dongs;       ///< hits of each of Index::dongs
    std::vector<Needle> needles;          ///< for highlighting
    std::vector<std::string> mistyped;    ///< letters of words that were taken for mistyped
    std::string typed_word;               ///< the first synonym's word as it was typed; "" where none was used
};

/// Answers a query from the index. Keeps nothing of it: the workspace is emptied.
Ranking ask(const Index& index, const SearchQuery& query, Workspace& workspace);

/// The most characters of a query that are looked at.
inline constexpr std::size_t kLongestQuery = 80;

}  // namespace model::search
