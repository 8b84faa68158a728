#include "kiosk/ctl/shipped.h"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace kiosk::ctl {
namespace {

namespace fs = std::filesystem;
using model::Entity;

fs::path program_folder() {
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error);
    return error ? fs::path{"."} : program.parent_path();
}

/// What a file holds, by its name; nothing for a file that is none of ours.
std::optional<Entity> entity_of(const std::string& name) {
    if (name == "organizations.json") return Entity::organization;
    if (name == "locations.json") return Entity::location;
    if (name == "categories.json") return Entity::category;
    if (name == "synonyms.json") return Entity::synonym;
    if (name == "hotlines.json" || name.starts_with("services-")) return Entity::service;
    if (name == "holidays.json") return Entity::holiday;
    if (name == "closures.json") return Entity::closure;
    return std::nullopt;
}

std::vector<fs::path> json_files(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator{folder, error})
        if (entry.path().extension() == ".json") files.push_back(entry.path());
    std::ranges::sort(files, {}, [](const fs::path& file) {
        const auto entity = entity_of(file.filename());
        return std::pair{entity ? static_cast<int>(*entity) : 0, file};
    });
    return files;
}

void read_file(const fs::path& path, Entity entity, std::vector<model::Change>& changes, model::Problems& problems) {
    std::ifstream file{path, std::ios::binary};
    const std::string text{std::istreambuf_iterator<char>{file}, {}};
    if (!file) {
        problems.push_back({.where = path,
                            .ko = "파일을 읽을 수 없습니다. 권한을 확인하세요.",
                            .en = "The file cannot be read. Check its permissions."});
        return;
    }
    const auto documents = model::parse_json(text, path);
    if (!documents) {
        problems.push_back(documents.error());
        return;
    }
    if (!documents.value().is_array()) {
        problems.push_back({.where = path,
                            .ko = "파일이 [ ]로 묶인 목록이 아닙니다. 안내서의 꼴로 고치세요.",
                            .en = "The file is no array in brackets. Give it the documented form."});
        return;
    }
    for (const model::Json& document : documents.value())
        changes.push_back(
            {.op = model::Op::put, .entity = entity, .id = {model::text_at(document, "id")}, .document = document});
}

}  // namespace

std::optional<fs::path> shipped_folder(const std::string& given) {
    std::error_code error;
    if (!given.empty()) return fs::is_directory(given, error) ? std::optional{fs::path{given}} : std::nullopt;
    const fs::path program = program_folder();
    for (const fs::path& folder :
         {program / "assets" / "directory", program / ".." / "share" / "citizen-kiosk" / "directory"})
        if (fs::is_directory(folder, error)) return folder;
    return std::nullopt;
}

model::Result<std::vector<model::Change>, model::Problems> read_shipped(const fs::path& folder) {
    std::vector<model::Change> changes;
    model::Problems problems;
    for (const fs::path& file : json_files(folder)) {
        if (const auto entity = entity_of(file.filename()))
            read_file(file, *entity, changes, problems);
        else
            problems.push_back({.where = file,
                                .ko = "모르는 파일입니다. 안내서에 있는 이름으로 바꾸세요.",
                                .en = "This file is not known here. Give it a documented name."});
    }
    if (problems.empty() && changes.empty())
        problems.push_back({.where = folder,
                            .ko = "넣을 항목이 없습니다. --assets로 다른 폴더를 고르거나 --empty를 쓰세요.",
                            .en = "There are no entries in this folder. Name another with --assets, or use --empty."});
    if (!problems.empty()) return model::Failure{problems};
    return changes;
}

}  // namespace kiosk::ctl
