#include "model/store/search_index.h"

#include "model/directory/names.h"
#include "model/directory/phone_number.h"
#include "model/directory/read_text.h"
#include "model/search/letters.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

#include <algorithm>
#include <set>
#include <stdexcept>

namespace model {
namespace {

using search::Label;
using search::Posting;
using search::Shelf;
using search::StoredItem;
using search::StoredLabel;

constexpr std::size_t kMostOpenBlocks = 24;
constexpr std::size_t kMostNumbers = 100'000;   // spellings remembered while many entries are written
constexpr std::size_t kMostPostings = 200'000;  // kept back: 2 MB
constexpr std::size_t kMostTextWords = 400;     // of one entry's descriptions
constexpr std::size_t kLongestWord = 40;        // characters; longer ones are addresses of the web

std::uint32_t key_of(Shelf shelf, std::uint32_t number) { return number * 2 + (shelf == Shelf::texts ? 1 : 0); }
Shelf shelf_of(std::uint32_t key) { return key % 2 == 1 ? Shelf::texts : Shelf::words; }

std::uint32_t per_block(Shelf shelf) {
    return shelf == Shelf::entries ? search::kSlotsPerBlock : search::kWordsPerBlock;
}

/// What pack() did not make is damage to the file.
template <class Read>
auto undamaged(Read read) -> decltype(read()) {
    try {
        return read();
    } catch (const std::out_of_range&) {
        throw SQLite::Exception{"the search index is damaged", SQLITE_CORRUPT};
    }
}

std::vector<Posting> postings_of(const std::map<std::uint32_t, Label>& words) {
    std::vector<Posting> postings;
    for (const auto& [key, label] : words) postings.push_back({key, label});
    return postings;
}

search::Facts facts_of(const SearchedEntry& entry) {
    const ServiceRow& row = entry.row;
    search::Facts facts{.entry_no = entry.entry_no,
                        .rank = entry.rank,
                        .folded = row.folded,
                        .runs_for_a_time = runs_for_a_time(row.kind),
                        .emergency = row.dial_class == PhoneClass::emergency,
                        .last_known = row.trust.source_date,
                        .over_after = row.period.end,
                        .category = row.category,
                        .places = {}};
    for (const auto& later : {row.trust.assured_date, row.confirmed})
        if (later) facts.last_known = std::max(facts.last_known, later);
    if (!row.period.end && row.window.kind == ApplicationWindow::Kind::fixed && row.window.closes)
        facts.over_after = day_of(*row.window.closes);
    return facts;
}

void add_label(std::vector<StoredLabel>& labels, Label label, std::string_view text) {
    StoredLabel stored = stored_label(label, text, /*short_forms=*/true);
    if (stored.letters.empty()) return;
    const bool known =
        std::ranges::any_of(labels, [&](const StoredLabel& one) { return one.letters == stored.letters; });
    if (!known) labels.push_back(std::move(stored));
}

/// The texts that are an entry's own.
std::vector<StoredLabel> labels_of(const SearchedEntry& entry) {
    std::vector<StoredLabel> labels;
    for (const Language language : kLanguages)
        if (entry.row.name.has(language))
            add_label(labels, language == Language::ko ? Label::name : Label::foreign_name,
                      entry.row.name.in(language));
    add_label(labels, Label::alternate, text_at(entry.document, "alternate_name"));
    for (const Json& phone : array_at(entry.document, "phones"))
        add_label(labels, Label::number, phone_digits(text_at(phone, "number")));
    for (const Json& number : array_at(object_at(entry.document, "x_kiosk"), "former_numbers"))
        if (number.is_string()) add_label(labels, Label::former_number, phone_digits(number.get<std::string>()));
    return labels;
}

std::string packed_text(const LocalText& text) {
    Json all = Json::object();
    for (const Language language : kLanguages)
        if (text.has(language)) all[std::string{code(language)}] = text.in(language);
    return all.empty() ? std::string{} : canonical(all);
}

}  // namespace

const char* const kSearchTables = R"sql(
-- What is searched, made from the entries (model/store/search_index.h).
CREATE TABLE search_entry (
    entry_no  INTEGER PRIMARY KEY,
    slot      INTEGER NOT NULL UNIQUE,        -- its place in the blocks
    successor TEXT NOT NULL,                  -- external id of what a defunct entry became, or ''
    list_name TEXT NOT NULL,                  -- x_kiosk.list_name by language, or ''
    words     BLOB NOT NULL,                  -- the shared words that it holds
    stamp     INTEGER NOT NULL                -- of the row
) STRICT;
CREATE INDEX search_entry_by_successor ON search_entry (successor) WHERE successor <> '';
CREATE TABLE search_word (
    word     INTEGER PRIMARY KEY,             -- number * 2, and 1 more for a description's word
    spelling BLOB NOT NULL UNIQUE,            -- of its letters, or the key of what it stands for
    text     TEXT NOT NULL,
    stamp    INTEGER NOT NULL
) STRICT;
CREATE TABLE search_posting (
    word  INTEGER NOT NULL,
    part  INTEGER NOT NULL,                   -- of 4,096 slots
    slots BLOB NOT NULL,
    PRIMARY KEY (word, part)
) STRICT, WITHOUT ROWID;
CREATE TABLE search_block (
    block INTEGER PRIMARY KEY,
    stamp INTEGER NOT NULL,                   -- of the bytes
    bytes BLOB NOT NULL
) STRICT;
CREATE TABLE search_synonym (
    entity_id TEXT PRIMARY KEY,
    document  TEXT NOT NULL
) STRICT, WITHOUT ROWID;
-- One line: the sum of all stamps, by which a reader sees that something changed.
CREATE TABLE search_state (
    only  INTEGER PRIMARY KEY CHECK (only = 1),
    stamp INTEGER NOT NULL
) STRICT;
)sql";

std::int64_t stamp_of(std::initializer_list<std::string_view> parts) {
    constexpr std::uint64_t kPrime = 0x100000001B3U;
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (const std::string_view part : parts) {
        for (const char c : part) hash = (hash ^ static_cast<unsigned char>(c)) * kPrime;
        hash *= kPrime;  // a zero
    }
    return static_cast<std::int64_t>(hash);
}

std::string blob(const SQLite::Column& column) {
    const void* bytes = column.getBlob();
    return {static_cast<const char*>(bytes), bytes ? static_cast<std::size_t>(column.getBytes()) : 0};
}

std::int64_t block_key(Shelf shelf, std::uint32_t block) {
    return static_cast<std::int64_t>(shelf) << 32 | static_cast<std::int64_t>(block);
}

SearchIndex::SearchIndex(SQLite::Database& db)
    : db_{db},
      read_block_{db, "SELECT bytes, stamp FROM search_block WHERE block = ?"},
      write_block_{db, "INSERT OR REPLACE INTO search_block (block, stamp, bytes) VALUES (?, ?, ?)"},
      read_entry_{db, "SELECT slot, words FROM search_entry WHERE entry_no = ?"},
      write_entry_{db,
                   "INSERT OR REPLACE INTO search_entry (entry_no, slot, successor, list_name, words, stamp) "
                   "VALUES (?, ?, ?, ?, ?, ?)"},
      drop_entry_{db, "DELETE FROM search_entry WHERE entry_no = ?"},
      find_word_{db, "SELECT word FROM search_word WHERE spelling = ?"},
      write_word_{db, "INSERT OR REPLACE INTO search_word (word, spelling, text, stamp) VALUES (?, ?, ?, ?)"},
      read_posting_{db, "SELECT slots FROM search_posting WHERE word = ? AND part = ?"},
      write_posting_{db, "INSERT OR REPLACE INTO search_posting (word, part, slots) VALUES (?, ?, ?)"},
      drop_posting_{db, "DELETE FROM search_posting WHERE word = ? AND part = ?"} {
    SQLite::Statement state{db, "SELECT stamp FROM search_state"};
    if (state.executeStep()) sum_ = static_cast<std::uint64_t>(state.getColumn(0).getInt64());
    const auto first_free = [&](const char* query) {
        return static_cast<std::uint32_t>(db.execAndGet(query).getInt64());
    };
    next_slot_ = first_free("SELECT coalesce(max(slot) + 1, 0) FROM search_entry");
    for (const Shelf shelf : {Shelf::words, Shelf::texts}) {
        SQLite::Statement last{db, "SELECT coalesce(max(word) / 2 + 1, 0) FROM search_word WHERE word % 2 = ?"};
        last.bind(1, shelf == Shelf::texts ? 1 : 0);
        last.executeStep();
        next_word_[static_cast<std::size_t>(shelf)] = static_cast<std::uint32_t>(last.getColumn(0).getInt64());
    }
}

SearchIndex::OpenBlock& SearchIndex::block(Shelf shelf, std::uint32_t number) {
    const std::int64_t key = block_key(shelf, number / per_block(shelf));
    if (const auto open = blocks_.find(key); open != blocks_.end()) return open->second;
    if (blocks_.size() >= kMostOpenBlocks) close_blocks();
    OpenBlock& opened = blocks_[key];
    read_block_.reset();
    read_block_.bind(1, key);
    if (read_block_.executeStep()) {
        const std::string bytes = blob(read_block_.getColumn(0));
        opened.items = undamaged([&] { return search::unpack_items(bytes); });
        opened.stamp = read_block_.getColumn(1).getInt64();
    }
    read_block_.reset();
    return opened;
}

StoredItem& SearchIndex::item(Shelf shelf, std::uint32_t number) {
    OpenBlock& open = block(shelf, number);
    open.changed = true;
    const std::uint32_t place = number % per_block(shelf);
    const auto at = std::ranges::lower_bound(open.items, place, {}, &StoredItem::place);
    if (at != open.items.end() && at->place == place) return *at;
    return *open.items.insert(at, StoredItem{.place = place, .fact = {}, .labels = {}});
}

void SearchIndex::forget_item(Shelf shelf, std::uint32_t number) {
    OpenBlock& open = block(shelf, number);
    open.changed = true;
    std::erase_if(open.items, [&](const StoredItem& one) { return one.place == number % per_block(shelf); });
}

void SearchIndex::save_block(std::int64_t key, const OpenBlock& open) {
    if (!open.changed) return;
    const std::string bytes = search::pack(open.items);
    const std::int64_t stamp = stamp_of({std::to_string(key), bytes});
    sum_ += static_cast<std::uint64_t>(stamp) - static_cast<std::uint64_t>(open.stamp);
    write_block_.reset();
    write_block_.bind(1, key);
    write_block_.bind(2, stamp);
    write_block_.bindNoCopy(3, bytes.data(), static_cast<int>(bytes.size()));
    write_block_.exec();
}

void SearchIndex::close_blocks() {
    for (const auto& [key, open] : blocks_) save_block(key, open);
    blocks_.clear();
}

std::uint32_t SearchIndex::slot_for(std::int64_t entry_no) {
    read_entry_.reset();
    read_entry_.bind(1, entry_no);
    const bool known = read_entry_.executeStep();
    const auto slot = known ? static_cast<std::uint32_t>(read_entry_.getColumn(0).getInt64()) : next_slot_++;
    read_entry_.reset();
    return slot;
}

std::uint32_t SearchIndex::word_number(Shelf shelf, const std::string& spelling, const std::string& text, Label label) {
    if (const auto known = numbers_.find(spelling); known != numbers_.end()) return known->second;
    if (numbers_.size() >= kMostNumbers) numbers_.clear();
    find_word_.reset();
    find_word_.bindNoCopy(1, spelling.data(), static_cast<int>(spelling.size()));
    if (find_word_.executeStep()) {
        const auto word = static_cast<std::uint32_t>(find_word_.getColumn(0).getInt64());
        find_word_.reset();
        return numbers_[spelling] = word / 2;
    }
    const std::uint32_t number = next_word_[static_cast<std::size_t>(shelf)]++;
    write_word(key_of(shelf, number), spelling, text);
    if (!text.empty()) item(shelf, number).labels = {stored_label(label, text, shelf == Shelf::words)};
    return numbers_[spelling] = number;
}

void SearchIndex::write_word(std::uint32_t key, const std::string& spelling, const std::string& text) {
    write_word_.reset();
    write_word_.bind(1, static_cast<std::int64_t>(key));
    write_word_.bindNoCopy(2, spelling.data(), static_cast<int>(spelling.size()));
    write_word_.bind(3, text);
    write_word_.bind(4, stamp_of({std::to_string(key), spelling, text}));
    write_word_.exec();
}

void SearchIndex::add_word(Words& words, Label label, const std::string& text) {
    const search::Spelling spelling = search::spell(text);
    if (spelling.letters.empty()) return;
    const std::uint32_t number = word_number(Shelf::words, "w" + spelling.letters, text, Label::keyword);
    const auto [at, added] = words.emplace(key_of(Shelf::words, number), label);
    if (!added) at->second = std::min(at->second, label);
}

void SearchIndex::add_owner(Words& words, Label label, const std::string& key) {
    if (!key.empty()) words.emplace(key_of(Shelf::words, word_number(Shelf::words, "@" + key, {}, label)), label);
}

void SearchIndex::add_texts(Words& words, const std::string& text) {
    const std::vector<search::Char> chars = search::fold(text);
    for (search::Word& word : search::words_of(chars)) {
        if (words.size() >= kMostTextWords) return;
        if (word.size() > kLongestWord) continue;
        const std::string shown = text.substr(word.front().from, word.back().to - word.front().from);
        const search::Spelling spelling = search::spell(std::move(word));
        const std::uint32_t number = word_number(Shelf::texts, "t" + spelling.letters, shown, Label::text);
        words.emplace(key_of(Shelf::texts, number), Label::text);
    }
}

SearchIndex::Words SearchIndex::words_of(const SearchedEntry& entry, search::Facts& facts) {
    Words words;
    const Json& document = entry.document;
    for (const Json& keyword : array_at(object_at(document, "x_kiosk"), "keywords"))
        if (keyword.is_string()) add_word(words, Label::keyword, keyword.get<std::string>());
    for (const Json& attribute : array_at(document, "attributes")) {
        add_word(words, Label::keyword, text_at(object_at(attribute, "taxonomy_term"), "name"));
        add_word(words, Label::keyword, text_at(attribute, "label"));
        add_owner(words, Label::category, text_at(attribute, "taxonomy_term_id"));
    }
    std::string organization = text_at(document, "organization_id");
    if (organization.empty()) organization = text_at(object_at(document, "organization"), "id");
    add_owner(words, Label::organization, organization);
    add_word(words, Label::organization, text_at(object_at(document, "organization"), "name"));
    if (!entry.row.category.empty()) add_owner(words, Label::category, "category:" + entry.row.category);
    for (const Json& at_location : array_at(document, "service_at_locations")) {
        const std::string location = text_at(at_location, "location_id");
        if (location.empty()) continue;
        const std::uint32_t number = word_number(Shelf::words, "@" + location, {}, Label::dong);
        words.emplace(key_of(Shelf::words, number), Label::dong);
        facts.places.push_back(number);
    }
    for (const char* field : {"summary", "description", "eligibility_description", "application_process"}) {
        const LocalText text = read_text(document, field);
        for (const Language language : kLanguages)
            if (text.has(language)) add_texts(words, text.in(language));
    }
    return words;
}

void SearchIndex::put(const SearchedEntry& entry) {
    const std::uint32_t slot = slot_for(entry.entry_no);
    read_entry_.bind(1, entry.entry_no);
    Words before;
    if (read_entry_.executeStep()) {
        const std::string bytes = blob(read_entry_.getColumn(1));
        for (const Posting& word : undamaged([&] { return search::unpack_postings(bytes); }))
            before.emplace(word.slot, word.label);
    }
    read_entry_.reset();
    search::Facts facts = facts_of(entry);
    const Words after = words_of(entry, facts);
    change_words(slot, before, after);

    const Json& extension = object_at(entry.document, "x_kiosk");
    std::string successor;
    if (const Json& related = array_at(extension, "related"); entry.gone && !related.empty() && related[0].is_string())
        successor = related[0].get<std::string>();
    if (entry.gone) facts.lead = slot_of_key(successor) + 1;
    StoredItem& stored = item(Shelf::entries, slot);
    stored.fact = pack(facts);
    stored.labels = labels_of(entry);

    const std::string packed = search::pack(postings_of(after));
    const std::string list_name = packed_text(read_text(entry.document, "list_name"));
    write_entry_.reset();
    write_entry_.bind(1, entry.entry_no);
    write_entry_.bind(2, static_cast<std::int64_t>(slot));
    write_entry_.bind(3, successor);
    write_entry_.bind(4, list_name);
    write_entry_.bindNoCopy(5, packed.data(), static_cast<int>(packed.size()));
    write_entry_.bind(6,
                      stamp_of({std::to_string(entry.entry_no), std::to_string(slot), successor, list_name, packed}));
    write_entry_.exec();

    if (entry.row.external_id.empty() || entry.gone) return;
    SQLite::Statement led{db_, "SELECT slot FROM search_entry WHERE successor = ? AND successor <> ''"};
    led.bind(1, entry.row.external_id);
    while (led.executeStep()) lead(static_cast<std::uint32_t>(led.getColumn(0).getInt64()), slot + 1);
}

void SearchIndex::drop(std::int64_t entry_no) {
    read_entry_.reset();
    read_entry_.bind(1, entry_no);
    if (!read_entry_.executeStep()) return;
    const auto slot = static_cast<std::uint32_t>(read_entry_.getColumn(0).getInt64());
    const std::string bytes = blob(read_entry_.getColumn(1));
    read_entry_.reset();
    Words before;
    for (const Posting& word : undamaged([&] { return search::unpack_postings(bytes); }))
        before.emplace(word.slot, word.label);
    change_words(slot, before, {});
    forget_item(Shelf::entries, slot);
    drop_entry_.reset();
    drop_entry_.bind(1, entry_no);
    drop_entry_.exec();
}

void SearchIndex::change_words(std::uint32_t slot, const Words& before, const Words& after) {
    if (slot / kSlotsPerPart != part_ || kept_ >= kMostPostings) flush_postings();
    part_ = slot / kSlotsPerPart;
    for (const auto& [key, label] : before)
        if (const auto still = after.find(key); still == after.end() || still->second != label)
            remove_posting(key, slot);
    for (const auto& [key, label] : after) {
        if (const auto same = before.find(key); same != before.end() && same->second == label) continue;
        postings_[key].push_back({slot, label});
        ++kept_;
    }
}

void SearchIndex::remove_posting(std::uint32_t word, std::uint32_t slot) {
    std::erase_if(postings_[word], [&](const Posting& one) { return one.slot == slot; });
    read_posting_.reset();
    read_posting_.bind(1, static_cast<std::int64_t>(word));
    read_posting_.bind(2, static_cast<std::int64_t>(slot / kSlotsPerPart));
    if (!read_posting_.executeStep()) return;
    const std::string bytes = blob(read_posting_.getColumn(0));
    read_posting_.reset();
    std::vector<Posting> left = undamaged([&] { return search::unpack_postings(bytes); });
    std::erase_if(left, [&](const Posting& one) { return one.slot == slot; });
    SQLite::Statement& change = left.empty() ? drop_posting_ : write_posting_;
    const std::string packed = search::pack(left);
    change.reset();
    change.bind(1, static_cast<std::int64_t>(word));
    change.bind(2, static_cast<std::int64_t>(slot / kSlotsPerPart));
    if (!left.empty()) change.bindNoCopy(3, packed.data(), static_cast<int>(packed.size()));
    change.exec();
    if (left.empty() && postings_[word].empty()) forget_word(word);
}

/// A word that nobody uses any more is not kept: what was erased must be gone.
void SearchIndex::forget_word(std::uint32_t word) {
    SQLite::Statement used{db_, "SELECT 1 FROM search_posting WHERE word = ?"};
    used.bind(1, static_cast<std::int64_t>(word));
    if (used.executeStep()) return;
    SQLite::Statement drop{
        db_, "DELETE FROM search_word WHERE word = ? AND substr(spelling, 1, 1) <> x'40' RETURNING spelling"};
    drop.bind(1, static_cast<std::int64_t>(word));
    if (!drop.executeStep()) return;
    numbers_.erase(blob(drop.getColumn(0)));
    drop.reset();
    forget_item(shelf_of(word), word / 2);
}

void SearchIndex::flush_postings() {
    // In the order of the table, which is a tree by word.
    std::vector<std::uint32_t> words;
    for (const auto& [word, added] : postings_)
        if (!added.empty()) words.push_back(word);
    std::ranges::sort(words);
    for (const std::uint32_t word : words) {
        std::vector<Posting>& all = postings_[word];
        read_posting_.reset();
        read_posting_.bind(1, static_cast<std::int64_t>(word));
        read_posting_.bind(2, static_cast<std::int64_t>(part_));
        if (read_posting_.executeStep()) {
            const std::string bytes = blob(read_posting_.getColumn(0));
            const auto known = undamaged([&] { return search::unpack_postings(bytes); });
            all.insert(all.end(), known.begin(), known.end());
        }
        read_posting_.reset();
        std::ranges::sort(all, {}, &Posting::slot);
        const std::string packed = search::pack(all);
        write_posting_.reset();
        write_posting_.bind(1, static_cast<std::int64_t>(word));
        write_posting_.bind(2, static_cast<std::int64_t>(part_));
        write_posting_.bindNoCopy(3, packed.data(), static_cast<int>(packed.size()));
        write_posting_.exec();
    }
    postings_.clear();
    kept_ = 0;
}

void SearchIndex::put_shared(Entity entity, const std::string& entity_id, const Json& document) {
    const Label label = entity == Entity::organization ? Label::organization
                        : entity == Entity::location   ? Label::dong
                                                       : Label::category;
    std::vector<StoredLabel> labels;
    const LocalText name = read_text(document, "name");
    for (const Language language : kLanguages)
        if (name.has(language)) add_label(labels, label, name.in(language));
    add_label(labels, label, text_at(document, "alternate_name"));
    const Json& extension = object_at(document, "x_kiosk");
    const std::string dong = entity == Entity::location ? text_at(extension, "dong") : std::string{};
    if (entity == Entity::location)
        for (const char* part : {"dong", "district"}) add_label(labels, label, text_at(extension, part));
    std::vector<std::string> keys{"@" + entity_id};
    const std::string taxonomy = text_at(document, "taxonomy");  // another vocabulary's terms may have our codes
    if (const std::string code = text_at(document, "code");
        entity == Entity::category && !code.empty() && (taxonomy.empty() || taxonomy == "kiosk-categories"))
        keys.push_back("@category:" + code);
    for (const std::string& key : keys) {
        const std::uint32_t number = word_number(Shelf::words, key, {}, label);
        StoredItem& stored = item(Shelf::words, number);
        stored.labels = labels;
        stored.fact = dong;
        write_word(key_of(Shelf::words, number), key, dong.empty() ? name.ko() : dong);
    }
}

void SearchIndex::put_synonym(const std::string& entity_id, const Json& document) {
    SQLite::Statement old{db_, "DELETE FROM search_synonym WHERE entity_id = ? RETURNING document"};
    old.bind(1, entity_id);
    if (old.executeStep()) sum_ -= static_cast<std::uint64_t>(stamp_of({entity_id, old.getColumn(0).getString()}));
    old.reset();
    if (document.is_null()) return;
    const Json& extension = object_at(document, "x_kiosk");
    Json kept{{"name", text_at(document, "name")},
              {"kind", text_at(extension, "kind")},
              {"words", array_at(extension, "words")},
              {"leads_to", array_at(extension, "leads_to")}};
    if (const std::string note = packed_text(read_text(document, "note")); !note.empty())
        kept["note"] = Json::parse(note);
    SQLite::Statement put{db_, "INSERT INTO search_synonym (entity_id, document) VALUES (?, ?)"};
    put.bind(1, entity_id);
    put.bind(2, canonical(kept));
    put.exec();
    sum_ += static_cast<std::uint64_t>(stamp_of({entity_id, canonical(kept)}));
}

std::uint32_t SearchIndex::slot_of_key(const std::string& key) {
    SQLite::Statement find{db_,
                           "SELECT slot FROM entry JOIN search_entry USING (entry_no) "
                           "WHERE external_id = ?1 AND external_id <> ''"};
    find.bind(1, key);
    return find.executeStep() ? static_cast<std::uint32_t>(find.getColumn(0).getInt64()) : ~1U;
}

void SearchIndex::lead(std::uint32_t slot, std::uint32_t to) {
    OpenBlock& open = block(Shelf::entries, slot);
    const std::uint32_t place = slot % search::kSlotsPerBlock;
    const auto at = std::ranges::find(open.items, place, &StoredItem::place);
    if (at == open.items.end()) return;
    search::Facts facts = undamaged([&] { return search::unpack_facts(at->fact); });
    if (facts.lead == to) return;
    facts.lead = to;
    at->fact = pack(facts);
    open.changed = true;
}

void SearchIndex::lead_twins(const std::string& entity_id) {
    SQLite::Statement twin{db_,
                           "SELECT own.slot, shown.slot FROM entry JOIN search_entry AS own USING (entry_no) "
                           "LEFT JOIN entry AS other ON other.entity_id = entry.shown_as "
                           "LEFT JOIN search_entry AS shown ON shown.entry_no = other.entry_no "
                           "WHERE entry.entity_id = ? AND entry.status <> 'defunct'"};
    twin.bind(1, entity_id);
    if (!twin.executeStep()) return;
    const auto shown = twin.getColumn(1);
    lead(static_cast<std::uint32_t>(twin.getColumn(0).getInt64()),
         shown.isNull() ? 0 : static_cast<std::uint32_t>(shown.getInt64()) + 1);
}

void SearchIndex::save() {
    flush_postings();
    close_blocks();
    SQLite::Statement put{db_, "INSERT OR REPLACE INTO search_state (only, stamp) VALUES (1, ?)"};
    put.bind(1, static_cast<std::int64_t>(sum_));
    put.exec();
}

void clear_search_index(SQLite::Database& db) {
    db.exec(
        "DELETE FROM search_entry; DELETE FROM search_word; DELETE FROM search_posting; DELETE FROM search_block;"
        "DELETE FROM search_synonym; DELETE FROM search_state");
}

}  // namespace model
