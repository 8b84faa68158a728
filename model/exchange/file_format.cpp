#include "model/exchange/file_format.h"

#include "model/exchange/folder.h"
#include "model/exchange/hsds_csv.h"
#include "model/exchange/text_file.h"

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <utility>

namespace model {
namespace {

bool is_json(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    return first != text.npos && (text[first] == '{' || text[first] == '[');
}

Result<FileFormat, Problem> format_of(Bytes bytes) {
    auto opened = TextFile::open(std::move(bytes));
    if (!opened) return Failure{opened.error()};
    TextFile file = std::move(opened).value();
    const auto first = file.next();
    if (!first) return Failure{first.error()};
    if (!is_json(first.value())) return FileFormat::csv;
    // The key of the government's data; in the first page, however it is spaced.
    return first.value().find("\"서비스ID\"") == std::string_view::npos ? FileFormat::hsds : FileFormat::gov24;
}

Result<FileFormat, Problem> format_of(Folder& folder) {
    const auto names = folder.names();
    if (std::ranges::any_of(names, is_hsds_table)) return FileFormat::hsds;
    for (const std::string& name : names) {
        if (!name.ends_with(".json") && !name.ends_with(".jsonl") && !name.ends_with(".ndjson")) continue;
        auto bytes = folder.open(name);
        if (!bytes) return Failure{bytes.error()};
        return format_of(std::move(bytes).value());
    }
    return FileFormat::hsds;
}

}  // namespace

Result<FileFormat, Problem> file_format(const std::string& path) {
    if (is_folder(path)) {
        auto folder = open_folder(path);
        if (!folder) return Failure{folder.error()};
        return format_of(*std::move(folder).value());
    }
    auto bytes = open_file(path);
    if (!bytes) return Failure{bytes.error()};
    return format_of(std::move(bytes).value());
}

}  // namespace model
