// Whether the index is what was written, and knows the entries that there are: a part of verify.
#include "model/store/search_index.h"

#include <SQLiteCpp/Column.h>

#include <stdexcept>
#include <string>

namespace model {
namespace {

using search::Label;
using search::Posting;

/// One posting as a number; those of all entries and those of all words have the same sum.
std::uint64_t posting_mark(std::uint64_t slot, std::uint64_t word, Label label) {
    std::uint64_t mark = slot << 36 ^ word << 4 ^ static_cast<std::uint64_t>(label);
    mark = (mark ^ mark >> 31) * 0x7FB5D329728EA185U;
    return mark ^ mark >> 33;
}

bool stamps_hold(SQLite::Database& db) {
    std::uint64_t sum = 0;
    SQLite::Statement blocks{db, "SELECT block, stamp, bytes FROM search_block"};
    while (blocks.executeStep()) {
        const std::int64_t stamp = blocks.getColumn(1).getInt64();
        if (stamp_of({std::to_string(blocks.getColumn(0).getInt64()), blob(blocks.getColumn(2))}) != stamp)
            return false;
        sum += static_cast<std::uint64_t>(stamp);
    }
    SQLite::Statement synonyms{db, "SELECT entity_id, document FROM search_synonym"};
    while (synonyms.executeStep())
        sum += static_cast<std::uint64_t>(
            stamp_of({synonyms.getColumn(0).getString(), synonyms.getColumn(1).getString()}));
    SQLite::Statement state{db, "SELECT stamp FROM search_state"};
    if (state.executeStep() ? static_cast<std::uint64_t>(state.getColumn(0).getInt64()) != sum : sum != 0) return false;
    SQLite::Statement words{db, "SELECT word, spelling, text, stamp FROM search_word"};
    while (words.executeStep())
        if (stamp_of({std::to_string(words.getColumn(0).getInt64()), blob(words.getColumn(1)),
                      words.getColumn(2).getString()}) != words.getColumn(3).getInt64())
            return false;
    return true;
}

/// What the entries say they hold and what the words say holds them.
bool postings_hold(SQLite::Database& db) {
    std::uint64_t sum = 0;
    SQLite::Statement entries{db, "SELECT entry_no, slot, successor, list_name, words, stamp FROM search_entry"};
    while (entries.executeStep()) {
        const std::int64_t slot = entries.getColumn(1).getInt64();
        const std::string words = blob(entries.getColumn(4));
        if (stamp_of({std::to_string(entries.getColumn(0).getInt64()), std::to_string(slot),
                      entries.getColumn(2).getString(), entries.getColumn(3).getString(), words}) !=
            entries.getColumn(5).getInt64())
            return false;
        for (const Posting& word : search::unpack_postings(words))
            sum += posting_mark(static_cast<std::uint64_t>(slot), word.slot, word.label);
    }
    SQLite::Statement postings{db, "SELECT word, part, slots FROM search_posting"};
    while (postings.executeStep()) {
        const auto word = static_cast<std::uint64_t>(postings.getColumn(0).getInt64());
        for (const Posting& posting : search::unpack_postings(blob(postings.getColumn(2)))) {
            if (posting.slot / kSlotsPerPart != static_cast<std::uint32_t>(postings.getColumn(1).getInt64()))
                return false;
            sum -= posting_mark(posting.slot, word, posting.label);
        }
    }
    return sum == 0;
}

bool entries_hold(SQLite::Database& db) {
    SQLite::Statement missing{db, R"sql(
        SELECT 1 FROM entry LEFT JOIN search_entry USING (entry_no)
        WHERE (listed = 1 OR shown_as IS NOT NULL) AND visibility <> 'staff' AND slot IS NULL
        UNION ALL
        SELECT 1 FROM search_entry LEFT JOIN entry USING (entry_no) WHERE entity_id IS NULL)sql"};
    return !missing.executeStep();
}

}  // namespace

Problems search_index_problems(SQLite::Database& db) {
    bool whole = false;
    try {
        whole = stamps_hold(db) && postings_hold(db) && entries_hold(db);
    } catch (const std::out_of_range&) {  // bytes that pack() never made
    }
    if (whole) return {};
    return {{.where = "search",
             .ko = "찾기 색인이 항목과 맞지 않습니다. ‘kioskctl rebuild’를 하세요.",
             .en = "The search index is not what the entries say. Run “kioskctl rebuild”."}};
}

}  // namespace model
