#pragma once

#include "model/search/search.h"
#include "model/store/store.h"
#include "tests/model/store_support.h"

#include <string>
#include <vector>

namespace tests {

/// The shipped directory as the changes that make it.
std::vector<model::Change> shipped_changes();

/// A read side on a database with these changes; the folder goes with the object.
class Searched {
public:
    explicit Searched(const std::vector<model::Change>& changes);

    /// The external ids of the first answers.
    std::vector<std::string> ids(const std::string& query, std::size_t limit = 5) const;
    model::SearchAnswer answer(const model::SearchQuery& query) const;
    model::SearchAnswer answer(const std::string& text) const;
    const std::string& path() const { return path_; }
    model::StoreView& view() { return *view_; }

private:
    ScratchFolder folder_;
    std::string path_;
    std::unique_ptr<model::StoreView> view_;
};

/// The shipped directory, made once for the test program.
Searched& shipped_search();

/// One line of tests/model/search_queries.tsv.
struct SearchCase {
    std::string kind;
    std::vector<std::string> wanted;
    std::string query;
};
std::vector<SearchCase> search_cases();

}  // namespace tests
