// Whether the index is what was written, and knows the entries that there are: a part of verify.
#include "model/store/declared_types.h"
#include "model/store/index_check.h"
#include "model/store/scan.h"
#include "model/store/search_index.h"

#include <SQLiteCpp/Column.h>
#include <fmt/format.h>

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

std::string_view text(const fmt::format_int& number) { return {number.data(), number.size()}; }

bool blocks_hold(SQLite::Database& db) {
    std::uint64_t sum = 0;
    DeclaredTypes block_types{db, "search_block"};
    Scan blocks{db, "SELECT block, stamp, bytes FROM search_block"};
    while (blocks.step()) {
        if (!block_types.hold(blocks)) return false;
        const std::int64_t stamp = blocks.number(1);
        if (stamp_of({text(fmt::format_int{blocks.number(0)}), blocks.bytes(2)}) != stamp) return false;
        sum += static_cast<std::uint64_t>(stamp);
    }
    Scan synonyms{db, "SELECT entity_id, document FROM search_synonym"};
    while (synonyms.step()) sum += static_cast<std::uint64_t>(stamp_of({synonyms.bytes(0), synonyms.bytes(1)}));
    Scan state{db, "SELECT stamp FROM search_state"};
    return state.step() ? static_cast<std::uint64_t>(state.number(0)) == sum : sum == 0;
}

bool words_hold(SQLite::Database& db) {
    IndexCheck indexes{db, "search_word"};
    DeclaredTypes types{db, "search_word"};
    Scan words{db,
               fmt::format("SELECT word, spelling, text, stamp{} FROM search_word NOT INDEXED", indexes.conditions())};
    while (words.step()) {
        if (!types.hold(words) ||
            stamp_of({text(fmt::format_int{words.number(0)}), words.bytes(1), words.bytes(2)}) != words.number(3))
            return false;
        indexes.add(words);
    }
    return indexes.holds();
}

/// What the entries say they hold and what the words say holds them.
bool postings_hold(SQLite::Database& db) {
    std::uint64_t sum = 0;
    std::vector<Posting> unpacked;
    IndexCheck indexes{db, "search_entry"};
    DeclaredTypes types{db, "search_entry"};
    Scan entries{
        db, fmt::format("SELECT entry_no, slot, successor, list_name, words, stamp{} FROM search_entry NOT INDEXED",
                        indexes.conditions())};
    while (entries.step()) {
        const std::int64_t slot = entries.number(1);
        const std::string_view words = entries.bytes(4);
        if (!types.hold(entries) || stamp_of({text(fmt::format_int{entries.number(0)}), text(fmt::format_int{slot}),
                                              entries.bytes(2), entries.bytes(3), words}) != entries.number(5))
            return false;
        indexes.add(entries);
        search::unpack_postings(words, unpacked);
        for (const Posting& word : unpacked)
            sum += posting_mark(static_cast<std::uint64_t>(slot), word.slot, word.label);
    }
    DeclaredTypes posting_types{db, "search_posting"};
    Scan postings{db, "SELECT word, part, slots FROM search_posting"};
    while (postings.step()) {
        if (!posting_types.hold(postings)) return false;
        const auto word = static_cast<std::uint64_t>(postings.number(0));
        const auto part = static_cast<std::uint32_t>(postings.number(1));
        search::unpack_postings(postings.bytes(2), unpacked);
        for (const Posting& posting : unpacked) {
            if (posting.slot / kSlotsPerPart != part) return false;
            sum -= posting_mark(posting.slot, word, posting.label);
        }
    }
    return sum == 0 && indexes.holds();
}

/// Each entry that citizens may find is searched, and nothing else than an entry is: side by side, in their order.
bool entries_hold(SQLite::Database& db) {
    Scan entries{
        db,
        "SELECT entry_no, (listed = 1 OR shown_as IS NOT NULL) AND visibility <> 'staff' FROM entry NOT INDEXED "
        "ORDER BY entry_no"};
    Scan searched{db, "SELECT entry_no FROM search_entry NOT INDEXED ORDER BY entry_no"};
    bool more = searched.step();
    while (entries.step()) {
        if (more && searched.number(0) == entries.number(0))
            more = searched.step();
        else if (entries.number(1) != 0)
            return false;
    }
    return !more;
}

template <class Look>
Problems unless(Look holds) {
    bool whole = false;
    try {
        whole = holds();
    } catch (const std::out_of_range&) {  // bytes that pack() never made
    }
    if (whole) return {};
    return {{.where = "search",
             .ko = "찾기 색인이 항목과 맞지 않습니다. ‘kioskctl rebuild’를 하세요.",
             .en = "The search index is not what the entries say. Run “kioskctl rebuild”."}};
}

}  // namespace

Problems search_block_problems(SQLite::Database& db) {
    return unless([&] { return blocks_hold(db); });
}

Problems search_word_problems(SQLite::Database& db) {
    return unless([&] { return words_hold(db); });
}

Problems search_entry_problems(SQLite::Database& db) {
    return unless([&] { return postings_hold(db) && entries_hold(db); });
}

}  // namespace model
