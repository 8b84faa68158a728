#include "tests/model/hsds_support.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace tests {

HsdsDesk::HsdsDesk() {
    auto made = model::create_store(folder_.file("directory.db"), {}, shipped());
    if (!made) throw std::runtime_error{words(made.error())};
    store_ = std::move(made).value();
}

model::ImportReport HsdsDesk::take(const std::string& path, const model::HsdsOptions& options) {
    refused_.clear();
    warnings_.clear();
    model::ImportOptions importing;
    const auto line = [](const model::Problem& problem) { return fmt::format("{}: {}", problem.where, problem.en); };
    importing.on_verdict = [&](const model::RowVerdict& row) {
        for (const model::Problem& problem : row.problems) refused_.push_back(line(problem));
    };
    importing.on_refused_file = [&](const model::Problem& problem) { refused_.push_back(line(problem)); };
    importing.on_warning = [&](const model::Problem& problem) { warnings_.push_back(line(problem)); };
    const auto report = model::import_into(*store_, model::hsds_reader(path, options), clerk("들여오기"), importing);
    if (!report) throw std::runtime_error{words(report.error())};
    return report.value();
}

model::ImportReport HsdsDesk::take_text(const std::string& content, const std::string& name,
                                        const model::HsdsOptions& options) {
    write_bytes(file(name), content);
    return take(file(name), options);
}

std::string HsdsDesk::give(const std::string& name, const model::ExportOptions& options) {
    if (!model::export_hsds(*store_, file(name), options)) throw std::runtime_error{"not exported"};
    return read_bytes(file(name));
}

std::string HsdsDesk::give_folder(const std::string& name, bool tables) {
    const auto report =
        tables ? model::export_hsds_csv(*store_, file(name), {}) : model::export_hsds(*store_, file(name), {});
    if (!report) throw std::runtime_error{"not exported"};
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator{file(name)})
        names.push_back(entry.path().filename().string());
    std::ranges::sort(names);
    std::string all;
    for (const std::string& one : names)
        all += fmt::format("== {}\n{}", one, read_bytes(fmt::format("{}/{}", file(name), one)));
    return all;
}

model::Json HsdsDesk::exported(const std::string& kind) {
    const std::string name = fmt::format("export-{}", ++exports_);
    give_folder(name);
    return model::Json::parse(read_bytes(fmt::format("{}/{}.json", file(name), kind)));
}

}  // namespace tests
