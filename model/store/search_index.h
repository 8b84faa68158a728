#pragma once

#include "model/base/json.h"
#include "model/base/problem.h"
#include "model/directory/service.h"
#include "model/search/index.h"
#include "model/store/event.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <initializer_list>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

namespace model {

/// What the projection of an entry tells the search index.
struct SearchedEntry {
    std::string entity_id;
    std::int64_t entry_no = 0;
    const ServiceRow& row;
    const Json& document;
    int rank = 0;
    bool gone = false;  ///< defunct: found, and led from to what it became
};

/// Keeps the tables that are searched in step with the entries, within a transaction of the caller's. The index is a
/// set of blocks in the form in which they are searched (model/search/block.h) and, for each word that entries share,
/// the entries that hold it. An edit rewrites the blocks that it touches and nothing else. Throws what SQLiteCpp
/// throws.
class SearchIndex {
public:
    explicit SearchIndex(SQLite::Database& db);

    void put(const SearchedEntry& entry);
    void drop(std::int64_t entry_no);
    /// An organization, a location or a category, whose name stands for entries; null where it is no more.
    void put_shared(Entity entity, const std::string& entity_id, const Json& document);
    void put_synonym(const std::string& entity_id, const Json& document);
    /// To be called when it is known which of twins is shown.
    void lead_twins(const std::string& entity_id);
    /// Writes what has been kept back; to be called before the commit.
    void save();

private:
    using Words = std::map<std::uint32_t, search::Label>;  // by key: number * 2, and 1 more for a description's word
    struct OpenBlock {
        std::vector<search::StoredItem> items;
        std::int64_t stamp = 0;  ///< as the table has it
        bool changed = false;
    };

    OpenBlock& block(search::Shelf shelf, std::uint32_t number);
    search::StoredItem& item(search::Shelf shelf, std::uint32_t number);
    void close_blocks();
    void save_block(std::int64_t key, const OpenBlock& open);
    std::uint32_t slot_for(std::int64_t entry_no);
    std::uint32_t word_number(search::Shelf shelf, const std::string& spelling, const std::string& text,
                              search::Label label);
    void write_word(std::uint32_t key, const std::string& spelling, const std::string& text);
    void forget_word(std::uint32_t word);
    void add_word(Words& words, search::Label label, const std::string& text);
    void add_owner(Words& words, search::Label label, const std::string& key);
    void add_texts(Words& words, const std::string& text);
    Words words_of(const SearchedEntry& entry, search::Facts& facts);
    void change_words(std::uint32_t slot, const Words& before, const Words& after);
    void remove_posting(std::uint32_t word, std::uint32_t slot);
    void flush_postings();
    void lead(std::uint32_t slot, std::uint32_t to);
    std::uint32_t slot_of_key(const std::string& key);
    void forget_item(search::Shelf shelf, std::uint32_t number);

    SQLite::Database& db_;
    SQLite::Statement read_block_, write_block_, read_entry_, write_entry_, drop_entry_, find_word_, write_word_,
        read_posting_, write_posting_, drop_posting_;
    std::map<std::int64_t, OpenBlock> blocks_;
    std::unordered_map<std::string, std::uint32_t> numbers_;  // of spellings met lately
    std::unordered_map<std::uint32_t, std::vector<search::Posting>> postings_;
    std::size_t kept_ = 0;  // postings kept back
    std::uint32_t part_ = 0;
    std::uint64_t sum_ = 0;  // of all stamps
    std::uint32_t next_slot_ = 0;
    std::array<std::uint32_t, search::kShelves> next_word_{};
};

/// Empties the index. Within a transaction of the caller's.
void clear_search_index(SQLite::Database& db);

/// What does not hold together in the texts that are searched: a block that is not what was written.
Problems search_block_problems(SQLite::Database& db);
/// The same of the words.
Problems search_word_problems(SQLite::Database& db);
/// The same of which entry holds which word: one that the index lacks, or has too much.
Problems search_entry_problems(SQLite::Database& db);

/// 64 bits that change with the texts (FNV-1a, each ended by a zero), for noticing that a row is another.
std::int64_t stamp_of(std::initializer_list<std::string_view> parts);

/// A column's bytes; none where it is NULL.
std::string blob(const SQLite::Column& column);

inline constexpr std::uint32_t kSlotsPerPart = 4096;  ///< of a posting's row
std::int64_t block_key(search::Shelf shelf, std::uint32_t block);

/// The tables, as the schema makes them.
extern const char* const kSearchTables;

}  // namespace model
