#include "model/store/search_reader.h"

#include "model/base/json.h"
#include "model/directory/phone_number.h"
#include "model/search/highlight.h"
#include "model/store/categories.h"
#include "model/store/row_columns.h"
#include "model/store/search_index.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <stdexcept>

namespace model {
namespace {

using search::Shelf;

std::string_view bytes_of(const SQLite::Column& column) {
    const void* bytes = column.getBlob();
    return {static_cast<const char*>(bytes), bytes ? static_cast<std::size_t>(column.getBytes()) : 0};
}

LocalText text_from(const Json& by_language) {
    LocalText text;
    for (const Language language : kLanguages)
        text[language] = text_at(by_language, std::string{code(language)}.c_str());
    return text;
}

LocalText text_from(std::string_view json) { return json.empty() ? LocalText{} : text_from(Json::parse(json)); }

/// The slot of the entry with that external id, or nothing.
std::optional<std::uint32_t> slot_of(SQLite::Statement& find, const std::string& external_id) {
    find.reset();
    find.bind(1, external_id);
    if (!find.executeStep()) return std::nullopt;
    return static_cast<std::uint32_t>(find.getColumn(0).getInt64());
}

search::Synonym synonym_from(const Json& document, SQLite::Statement& find) {
    search::Synonym synonym;
    synonym.name = text_at(document, "name");
    synonym.former_number = text_at(document, "kind") == "former_number";
    synonym.note = text_from(object_at(document, "note"));
    std::vector<std::string> words{synonym.former_number ? phone_digits(synonym.name) : synonym.name};
    for (const Json& word : array_at(document, "words"))
        if (word.is_string()) words.push_back(word.get<std::string>());
    for (const std::string& word : words) {
        search::Word spelled = search::fold(word);
        std::string bare = search::bare_letters(spelled);
        if (bare.empty() || std::ranges::find(synonym.bare, bare) != synonym.bare.end()) continue;
        synonym.words.push_back(std::move(spelled));
        synonym.bare.push_back(std::move(bare));
    }
    for (const Json& key : array_at(document, "leads_to"))
        if (key.is_string())
            if (const auto slot = slot_of(find, key.get<std::string>())) synonym.leads.push_back(*slot);
    return synonym;
}

}  // namespace

SearchAnswer SearchReader::answer(SQLite::Database& db, const SearchQuery& query) {
    refresh(db);
    SQLite::Statement parts{db, "SELECT slots FROM search_posting WHERE word = ?"};
    index_.postings = [&](Shelf shelf, std::uint32_t word, const std::function<void(const search::Posting&)>& each) {
        parts.reset();
        parts.bind(1, static_cast<std::int64_t>(word) * 2 + (shelf == Shelf::texts ? 1 : 0));
        while (parts.executeStep())
            for (const search::Posting& posting : search::unpack_postings(bytes_of(parts.getColumn(0)))) each(posting);
    };
    search::Ranking ranking;
    try {
        ranking = search::ask(index_, query, workspace_);
    } catch (const std::out_of_range&) {
        throw SQLite::Exception{"the search index is damaged", SQLITE_CORRUPT};
    }
    index_.postings = nullptr;
    SearchAnswer answer{
        .emergency = ranking.emergency, .hits = {}, .total = ranking.total, .categories = {}, .dongs = {}};
    OwnHours hours{db};
    Scan row{db, fmt::format("SELECT {}, list_name, leans_on FROM entry JOIN search_entry USING (entry_no) "
                             "WHERE entry_no = ?",
                             kRowColumns)};
    for (const search::Ranked& ranked : ranking.hits)
        answer.hits.push_back(hit_of(db, row, hours, ranking, ranked, query));
    for (std::size_t i = 0; i < ranking.categories.size(); ++i)
        if (const auto& code = index_.categories[i]; ranking.categories[i] > 0 && category_names_.contains(code))
            answer.categories.push_back(
                {.code = code, .name = category_names_.at(code), .count = ranking.categories[i]});
    for (std::size_t i = 0; i < ranking.dongs.size(); ++i) {
        if (ranking.dongs[i] == 0) continue;
        Facet& dong = answer.dongs.emplace_back(Facet{.code = index_.dongs[i], .name = {}, .count = ranking.dongs[i]});
        dong.name[Language::ko] = index_.dongs[i];
    }
    const auto most_first = [](const Facet& a, const Facet& b) {
        return a.count != b.count ? a.count > b.count : a.code < b.code;
    };
    std::ranges::sort(answer.categories, most_first);
    std::ranges::sort(answer.dongs, most_first);
    return answer;
}

SearchHit SearchReader::hit_of(SQLite::Database& db, Scan& row, OwnHours& hours, const search::Ranking& ranking,
                               const search::Ranked& ranked, const SearchQuery& query) const {
    row.over(index_.entries[ranked.slot].entry_no);
    if (!row.step()) throw SQLite::Exception{"the search index knows an entry that is not there", SQLITE_CORRUPT};
    SearchHit hit{.row = row_from(row),
                  .list_name = text_from(row.bytes(kRowColumnCount)),
                  .found_in = ranked.via.in,
                  .name_spans = {},
                  .found_word = {},
                  .note = {},
                  .tier = ranked.tier};
    hours.settle(hit.row, row.bytes(kRowColumnCount + 1));
    hit.name_spans = search::highlights(hit.row.name.in(query.language), ranking.needles, ranking.mistyped);
    explain(db, ranking, ranked, query, hit);
    return hit;
}

void SearchReader::explain(SQLite::Database& db, const search::Ranking& ranking, const search::Ranked& ranked,
                           const SearchQuery& query, SearchHit& hit) const {
    const auto word = ranked.via.word;
    const auto text_of_word = [&](std::uint32_t key) {
        SQLite::Statement text{db, "SELECT text FROM search_word WHERE word = ?"};
        text.bind(1, static_cast<std::int64_t>(key));
        return text.executeStep() ? text.getColumn(0).getString() : std::string{};
    };
    switch (ranked.via.in) {
        case FoundIn::name:
            if (hit.name_spans.empty())  // in another language than the screen's
                for (const Language language : kLanguages)
                    if (hit.row.name.has(language) && hit.found_word.empty() &&
                        !search::highlights(hit.row.name.in(language), ranking.needles, ranking.mistyped).empty())
                        hit.found_word = hit.row.name.in(language);
            break;
        case FoundIn::number: hit.found_word = query.text; break;
        case FoundIn::synonym: {
            const search::Synonym& synonym = index_.synonyms[word];
            hit.found_word = synonym.former_number ? synonym.name : ranking.typed_word;
            if (synonym.former_number) {
                hit.found_in = FoundIn::number;
                hit.note = synonym.note;
            }
            break;
        }
        case FoundIn::description: hit.found_word = text_of_word(word * 2 + 1); break;
        case FoundIn::keyword:
            if (word == static_cast<std::uint32_t>(search::Label::alternate) && hit.name_spans.empty())
                hit.found_word = query.text;
            [[fallthrough]];
        case FoundIn::organization:
        case FoundIn::category:
        case FoundIn::dong:
            if (hit.found_word.empty()) hit.found_word = text_of_word(word * 2);
            break;
    }
}

void SearchReader::refresh(SQLite::Database& db) {
    SQLite::Statement state{db, "SELECT stamp FROM search_state"};
    const std::int64_t stamp = state.executeStep() ? state.getColumn(0).getInt64() : 0;
    if (loaded_ && stamp == stamp_) return;
    loaded_ = false;
    read_blocks(db);
    index_.settle();
    read_synonyms(db);
    category_names_.clear();
    for (Category& category : read_categories(db)) category_names_[category.code] = std::move(category.name);
    stamp_ = stamp;
    loaded_ = true;
}

void SearchReader::read_blocks(SQLite::Database& db) {
    std::map<std::int64_t, std::int64_t> present;
    SQLite::Statement blocks{db, "SELECT block, stamp, bytes FROM search_block ORDER BY block"};
    std::array<std::size_t, search::kShelves> count{};
    while (blocks.executeStep()) {
        const std::int64_t key = blocks.getColumn(0).getInt64();
        const auto shelf = static_cast<std::size_t>(key >> 32);
        const auto number = static_cast<std::size_t>(key & 0xFFFF'FFFF);
        constexpr std::size_t kMostBlocks = 1 << 20;
        if (shelf >= search::kShelves || number >= kMostBlocks)
            throw SQLite::Exception{"the search index is damaged", SQLITE_CORRUPT};
        auto& shelf_blocks = index_.shelves[shelf];
        if (shelf_blocks.size() <= number) shelf_blocks.resize(number + 1);
        count[shelf] = std::max(count[shelf], number + 1);
        const std::int64_t stamp = blocks.getColumn(1).getInt64();
        present.emplace(key, stamp);
        if (const auto known = stamps_.find(key);
            known != stamps_.end() && known->second == stamp && shelf_blocks[number])
            continue;
        try {
            shelf_blocks[number] =
                std::make_shared<const search::Block>(search::load_block(bytes_of(blocks.getColumn(2))));
        } catch (const std::out_of_range&) {
            throw SQLite::Exception{"the search index is damaged", SQLITE_CORRUPT};
        }
    }
    for (std::size_t shelf = 0; shelf < search::kShelves; ++shelf) {
        index_.shelves[shelf].resize(count[shelf]);
        for (std::size_t number = 0; number < count[shelf]; ++number)
            if (!present.contains(block_key(static_cast<Shelf>(shelf), static_cast<std::uint32_t>(number))))
                index_.shelves[shelf][number].reset();
    }
    stamps_ = std::move(present);
}

void SearchReader::read_synonyms(SQLite::Database& db) {
    index_.synonyms.clear();
    SQLite::Statement find{db,
                           "SELECT slot FROM entry JOIN search_entry USING (entry_no) "
                           "WHERE external_id = ? AND external_id <> ''"};
    SQLite::Statement documents{db, "SELECT document FROM search_synonym ORDER BY entity_id"};
    while (documents.executeStep())
        index_.synonyms.push_back(synonym_from(Json::parse(documents.getColumn(0).getString()), find));
}

}  // namespace model
