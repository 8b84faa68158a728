#pragma once

#include "model/search/block.h"
#include "model/search/needle.h"

#include <cstdint>

namespace model::search {

// Kinds of fit, the smaller the better. Name exact, name's beginning, a word of it, inside it; then numbers, keywords,
// synonyms, organizations, categories, 동, descriptions. Initials and sounds come after all that was written out, and
// what was mistyped after those.
inline constexpr std::uint32_t kStemFit = 1;      ///< added where a particle was taken off
inline constexpr std::uint32_t kSynonymFit = 24;  ///< to 29
inline constexpr std::uint32_t kStrongFit = 30;   ///< below it: the entry is about that word
inline constexpr std::uint32_t kInitialsFit = 50;
inline constexpr std::uint32_t kTypoFit = 100;
inline constexpr std::uint32_t kPartialFit = 200;

/// The kind of fit of a match that lies so in a label of that kind.
std::uint32_t fit_of(Label label, const Lie& lie);
FoundIn found_in(Label label);

}  // namespace model::search
