#pragma once

#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

/// The files of assets/directory as a test reads them: from the project's root, which is every test's working
/// directory.
namespace tests {

using Json = nlohmann::json;

inline std::map<std::string, Json> read_shipped() {
    std::map<std::string, Json> files;
    for (const auto& file : std::filesystem::directory_iterator{"assets/directory"})
        if (file.path().extension() == ".json")
            files[file.path().filename().string()] = Json::parse(std::ifstream{file.path()});
    if (files.empty()) throw std::runtime_error{"assets/directory holds no JSON: run from the project's root"};
    return files;
}

/// Every file by its name.
inline const std::map<std::string, Json>& shipped() {
    static const std::map<std::string, Json> files = read_shipped();
    return files;
}

/// All services, hotlines with them, file by file.
inline std::vector<Json> shipped_services() {
    std::vector<Json> services;
    for (const auto& [file, documents] : shipped())
        if (file.starts_with("services-") || file == "hotlines.json")
            services.insert(services.end(), documents.begin(), documents.end());
    return services;
}

inline std::string external_id(const Json& document) {
    if (!document.contains("x_kiosk")) return {};
    return document.at("x_kiosk").value("external_id", "");
}

/// The value at "x_kiosk.translations.en" below `object`; null where there is none.
inline const Json* at_path(const Json& object, std::string_view path) {
    const Json* at = &object;
    while (!path.empty()) {
        const auto dot = path.find('.');
        if (!at->is_object()) return nullptr;
        const auto next = at->find(std::string{path.substr(0, dot)});
        if (next == at->end()) return nullptr;
        at = &*next;
        path = dot == path.npos ? std::string_view{} : path.substr(dot + 1);
    }
    return at;
}

/// The service with that external id; null where there is none.
inline const Json* entry(const std::string& wanted) {
    for (const auto& [file, documents] : shipped())
        if (file.starts_with("services-") || file == "hotlines.json")
            for (const Json& document : documents)
                if (external_id(document) == wanted) return &document;
    return nullptr;
}

}  // namespace tests
