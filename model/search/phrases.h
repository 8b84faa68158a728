#pragma once

#include "model/search/letters.h"

#include <vector>

namespace model::search {

/// One word of a query.
using Word = std::vector<Char>;

/// The query's words in order.
std::vector<Word> words_of(const std::vector<Char>& chars);

/// True for words that people write around what they look for: 어디서, 하려면, 전화번호, where.
bool is_filler(const Word& word);

/// True for what ends as a verb does: 만들어요, 잃어버렸는데. What somebody does with a thing is rarely written in its
/// entry.
bool ends_as_verb(const Word& word);

/// The word without its particle or ending, longest ending first: 피해자를 gives 피해자, 신청하려면 gives 신청. Empty
/// where nothing comes off. At least one syllable stays.
std::vector<Word> stems_of(const Word& word);

/// True where the characters from `from` on could be a particle or an ending that is being typed: 노인으(로).
bool may_become_ending(const Word& word, std::size_t from);

}  // namespace model::search
