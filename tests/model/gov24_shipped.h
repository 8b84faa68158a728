#pragma once

#include "model/base/json.h"
#include "tests/model/store_support.h"

#include <filesystem>
#include <fstream>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace tests {

/// The documents of the shipped files whose names begin so; the project's root is every test's working directory.
inline std::vector<model::Json> shipped_documents(const std::string& begins) {
    std::vector<model::Json> documents;
    for (const auto& file : std::filesystem::directory_iterator{"assets/directory"}) {
        const std::string name = file.path().filename().string();
        if (!name.starts_with(begins) || !name.ends_with(".json")) continue;
        const model::Json array = model::Json::parse(std::ifstream{file.path()});
        documents.insert(documents.end(), array.begin(), array.end());
    }
    if (documents.empty()) throw std::runtime_error{"assets/directory holds no JSON: run from the project's root"};
    return documents;
}

/// A store at `path` with the shipped categories, organizations, locations and services.
inline std::unique_ptr<model::Store> shipped_store(const std::string& path) {
    std::vector<model::Change> changes;
    const auto add = [&](const char* file, model::Entity entity) {
        for (const model::Json& document : shipped_documents(file)) changes.push_back(put(entity, document));
    };
    add("categories", model::Entity::category);
    add("organizations", model::Entity::organization);
    add("locations", model::Entity::location);
    add("services-", model::Entity::service);
    add("hotlines", model::Entity::service);
    auto made = model::create_store(path, changes, clerk());
    if (!made) throw std::runtime_error{words(made.error())};
    return std::move(made).value();
}

}  // namespace tests
