#pragma once

#include "model/search/fit.h"
#include "model/search/index.h"
#include "model/search/tally.h"

namespace model::search {

/// How a find counts.
struct Weight {
    std::uint32_t added = 0;    ///< to the kind of fit
    bool as_synonym = false;    ///< found by another word that means the same
    bool whole_words = false;   ///< only what is a word of its own: 돈 of 돈이
    std::uint32_t synonym = 0;  ///< its number, where as_synonym
};

/// Looks for the needle among the entries' own texts and the words that stand for them.
void seek_labels(const Index& index, const Needle& needle, const Weight& weight, Tally& tally);
/// Looks for it in the descriptions.
void seek_texts(const Index& index, const Needle& needle, const Weight& weight, Tally& tally);

/// The same with one letter wrong, left out, put in, or two swapped. Short words have to be words of their own.
/// Gives the words that were meant, as they are spelled: a few, for other ways to find them.
std::vector<std::string> seek_mistyped(const Index& index, const Word& word, const Weight& weight, Tally& tally);
/// A needle for letters with their marks as seek_mistyped() gives them.
Needle needle_of_letters(const std::string& letters);

}  // namespace model::search
