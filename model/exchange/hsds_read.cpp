#include "model/exchange/hsds_read.h"

#include "model/base/json.h"
#include "model/exchange/folder.h"
#include "model/exchange/hsds_csv.h"
#include "model/exchange/json_elements.h"

#include <algorithm>
#include <array>
#include <utility>

namespace model {
namespace {

Problem unknown_kind(const std::string& where) {
    return {.where = where,
            .ko =
                "HSDS의 무엇인지 알 수 없는 항목입니다. service, organization, location, taxonomy_term 가운데 하나인지 "
                "확인하세요.",
            .en =
                "This is nothing that HSDS knows. Check that it is a service, organization, location or "
                "taxonomy_term."};
}

Problem unreadable(const std::string& where, const Json::exception& error) {
    return {.where = where,
            .ko = std::string{"항목의 꼴이 HSDS와 다릅니다: "} + error.what(),
            .en = std::string{"The object has not the form that HSDS gives it: "} + error.what()};
}

/// False: stop reading.
bool take(HsdsTaker& taker, const JsonElement& element, const std::string& file, const HsdsOptions& options,
          Intake& intake) {
    if (!element.problems.empty()) {
        RefusedRow row{.problems = element.problems};
        if (element.value.is_object()) row.label = text_at(element.value, "name");
        return intake.refuse(std::move(row));
    }
    const auto kind = hsds_kind(element.value, file);
    if (!kind)
        return intake.refuse({.label = text_at(element.value, "name"), .problems = {unknown_kind(element.where)}});
    try {
        if (*kind == HsdsKind::tables) return read_hsds_tables(element.value, element.where, options, intake);
        return taker.take(element.value, *kind, element.where);
    } catch (const Json::exception& error) {
        return intake.refuse({.label = text_at(element.value, "name"), .problems = {unreadable(element.where, error)}});
    }
}

bool is_json(const std::string& name) {
    return name.ends_with(".json") || name.ends_with(".ndjson") || name.ends_with(".jsonl");
}

/// What others refer to comes first.
int rank(const std::string& name) {
    constexpr std::array kOrder{"taxonomies", "taxonomy", "categor", "organization", "location", "service", "hotline"};
    const auto at = std::ranges::find_if(kOrder, [&](const char* start) { return name.starts_with(start); });
    return static_cast<int>(at - kOrder.begin());
}

void read_folder(Folder& folder, const HsdsOptions& options, Intake& intake) {
    std::vector<std::string> names = folder.names();
    const bool tables = std::ranges::any_of(names, [](const std::string& name) { return is_hsds_table(name); });
    if (tables) return read_hsds_csv(folder, options, intake);
    std::erase_if(names, [](const std::string& name) { return !is_json(name) || name == "datapackage.json"; });
    if (names.empty())
        return intake.refuse_file({.where = folder.path(),
                                   .ko = "HSDS 파일(services.csv나 *.json)이 없습니다. 폴더를 확인하세요.",
                                   .en = "There are no HSDS files (services.csv or *.json) here. Check the folder."});
    std::ranges::stable_sort(names, {}, rank);
    for (const std::string& name : names) {
        auto bytes = folder.open(name);
        if (!bytes) return intake.refuse_file(bytes.error());
        read_hsds_json(std::move(bytes).value(), options, intake);
    }
}

}  // namespace

void read_hsds_json(Bytes bytes, const HsdsOptions& options, Intake& intake) {
    auto opened = TextFile::open(std::move(bytes));
    if (!opened) return intake.refuse_file(opened.error());
    TextFile file = std::move(opened).value();
    HsdsTaker taker{intake, options};
    const auto problem = read_json_elements(file, {"contents"}, [&](const JsonElement& element) {
        return take(taker, element, file.name(), options, intake);
    });
    if (problem) intake.refuse_file(*problem);
}

Reader hsds_reader(std::string path, HsdsOptions options) {
    return [path = std::move(path), options](Intake& intake) {
        if (is_folder(path)) {
            auto folder = open_folder(path);
            if (!folder) return intake.refuse_file(folder.error());
            return read_folder(*std::move(folder).value(), options, intake);
        }
        auto bytes = open_file(path);
        if (!bytes) return intake.refuse_file(bytes.error());
        read_hsds_json(std::move(bytes).value(), options, intake);
    };
}

}  // namespace model
