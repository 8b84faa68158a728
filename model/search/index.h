#pragma once

#include "model/search/block.h"
#include "model/search/phrases.h"

#include <array>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace model::search {

inline constexpr std::uint32_t kSlotsPerBlock = 128;
inline constexpr std::uint32_t kWordsPerBlock = 1024;

/// What is kept in blocks: the entries' own texts, the words that stand for them (keywords, organizations, categories,
/// places), and the words of their descriptions.
enum class Shelf : std::uint8_t { entries, words, texts };
inline constexpr std::size_t kShelves = 3;

/// Words that mean the same to someone who searches, or a number that was given up.
struct Synonym {
    bool former_number = false;
    std::vector<Word> words;
    std::vector<std::string> bare;     ///< their letters, in step
    std::vector<std::uint32_t> leads;  ///< slots of the entries that it leads to
    LocalText note;
    std::string name;
};

/// What ranking needs of an entry.
struct Standing {
    std::int64_t entry_no = 0;  ///< 0: nobody is in this slot
    std::int32_t rank = 0;
    std::uint32_t lead = 0;
    std::uint16_t category = 0;  ///< index into Index::categories
    bool folded = false;
    bool runs_for_a_time = false;
    bool emergency = false;
    std::optional<Day> last_known;
    std::optional<Day> over_after;
};

/// The index in memory. Blocks are shared: what did not change since the last look stays.
struct Index {
    std::array<std::vector<std::shared_ptr<const Block>>, kShelves> shelves;
    std::vector<Standing> entries;                                 ///< by slot
    std::vector<std::string> categories;                           ///< codes; [0] is ""
    std::vector<std::string> dongs;                                ///< names
    std::vector<std::pair<std::uint32_t, std::uint16_t>> dong_of;  ///< slot and index into dongs, ascending
    std::vector<Synonym> synonyms;
    /// Reads the entries that hold a word.
    std::function<void(Shelf, std::uint32_t word, const std::function<void(const Posting&)>&)> postings;

    /// Fills entries, categories and dongs from the blocks' facts.
    void settle();
};

}  // namespace model::search
