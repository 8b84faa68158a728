#pragma once

#include "model/search/ask.h"
#include "model/search/search.h"
#include "model/store/leaning.h"
#include "model/store/scan.h"

#include <SQLiteCpp/Database.h>

#include <map>

namespace model {

/// Answers searches from the tables that SearchIndex keeps. Holds the blocks in memory from the first search on (about
/// 10 MB for 100,000 services) and reads again only those that changed. Of a query it keeps nothing.
class SearchReader {
public:
    /// Within a transaction of the caller's. Throws what SQLiteCpp throws.
    SearchAnswer answer(SQLite::Database& db, const SearchQuery& query);

private:
    void refresh(SQLite::Database& db);
    void read_blocks(SQLite::Database& db);
    void read_synonyms(SQLite::Database& db);
    SearchHit hit_of(SQLite::Database& db, Scan& row, OwnHours& hours, const search::Ranking& ranking,
                     const search::Ranked& ranked, const SearchQuery& query) const;
    void explain(SQLite::Database& db, const search::Ranking& ranking, const search::Ranked& ranked,
                 const SearchQuery& query, SearchHit& hit) const;

    search::Index index_;
    search::Workspace workspace_;
    std::map<std::int64_t, std::int64_t> stamps_;  // of the blocks in memory
    std::map<std::string, LocalText> category_names_;
    std::int64_t stamp_ = 0;
    bool loaded_ = false;
};

}  // namespace model
