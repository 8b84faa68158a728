#include "tests/model/search_support.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace tests {
namespace {

model::Entity entity_of(const std::string& file) {
    if (file == "organizations.json") return model::Entity::organization;
    if (file == "locations.json") return model::Entity::location;
    if (file == "categories.json") return model::Entity::category;
    if (file == "synonyms.json") return model::Entity::synonym;
    return model::Entity::service;
}

std::vector<std::string> parts_of(const std::string& line, char separator) {
    std::vector<std::string> parts;
    std::istringstream stream{line};
    for (std::string part; std::getline(stream, part, separator);) parts.push_back(part);
    return parts;
}

}  // namespace

std::vector<model::Change> shipped_changes() {
    std::vector<model::Change> changes;
    for (const auto& file : std::filesystem::directory_iterator{"assets/directory"}) {
        if (file.path().extension() != ".json") continue;
        std::ifstream stream{file.path()};
        for (const model::Json& document : model::Json::parse(stream))
            changes.push_back(put(entity_of(file.path().filename().string()), document));
    }
    return changes;
}

Searched::Searched(const std::vector<model::Change>& changes) : path_{folder_.file("searched.db")} {
    const auto store = model::create_store(path_, changes, shipped());
    if (!store) throw std::runtime_error{words(store.error())};
    auto view = model::open_view(path_);
    if (!view) throw std::runtime_error{view.error().en};
    view_ = std::move(view).value();
}

model::SearchAnswer Searched::answer(const model::SearchQuery& query) const {
    auto answer = view_->search(query);
    if (!answer) throw std::runtime_error{"the search failed"};
    return std::move(answer).value();
}

model::SearchAnswer Searched::answer(const std::string& text) const {
    model::SearchQuery query;
    query.text = text;
    return answer(query);
}

std::vector<std::string> Searched::ids(const std::string& query, std::size_t limit) const {
    model::SearchQuery asked;
    asked.text = query;
    asked.limit = limit;
    std::vector<std::string> ids;
    for (const model::SearchHit& hit : answer(asked).hits) ids.push_back(hit.row.external_id);
    return ids;
}

Searched& shipped_search() {
    static Searched searched{shipped_changes()};
    return searched;
}

std::vector<SearchCase> search_cases() {
    std::ifstream file{"tests/model/search_queries.tsv"};
    std::vector<SearchCase> cases;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line[0] == '#') continue;
        const auto parts = parts_of(line, '\t');
        if (parts.size() != 3) throw std::runtime_error{"not three columns: " + line};
        cases.push_back({.kind = parts[0], .wanted = parts_of(parts[1], '|'), .query = parts[2]});
    }
    if (cases.empty()) throw std::runtime_error{"tests/model/search_queries.tsv is not there"};
    return cases;
}

}  // namespace tests
