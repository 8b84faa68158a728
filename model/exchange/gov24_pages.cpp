#include "model/exchange/gov24_pages.h"

#include "model/base/json.h"
#include "model/exchange/folder.h"
#include "model/exchange/gov24_service.h"
#include "model/exchange/json_elements.h"
#include "model/written/plain_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

namespace model {
namespace {

constexpr std::size_t kEnvelope = 2048;  // bytes at a page's beginning and end that hold its counts

Problem no_id(const std::string& where) {
    return {.where = where,
            .ko = "서비스ID가 없거나 12자리가 아닙니다. 원래 파일을 다시 받으세요.",
            .en = "The row has no 서비스ID of 12 characters. Fetch the original file again."};
}

Problem not_gov24(const std::string& where) {
    return {.where = where,
            .ko = "serviceList, serviceDetail, supportConditions 가운데 어느 것의 내용도 아닙니다. 파일을 확인하세요.",
            .en = "This is a row of none of serviceList, serviceDetail and supportConditions. Check the file."};
}

Problem api_error(const std::string& where, const Json& row) {
    const std::string said = text_at(row, "msg");
    return {.where = where,
            .ko = fmt::format("자료 대신 오류가 저장되어 있습니다({}). 인증키를 확인하고 다시 받으세요.", said),
            .en = fmt::format("The file holds an error and no data ({}). Check the API key and fetch it again.", said)};
}

Problem no_files(const std::string& path) {
    return {.where = path,
            .ko = "읽을 JSON 파일이 없습니다. 받은 쪽(page)들이 든 폴더를 고르세요.",
            .en = "There is no JSON file here. Choose the folder that holds the pages."};
}

Problem only_conditions(const Gov24Record& record) {
    return {.where = record.where,
            .ko = fmt::format("서비스 {}의 지원 조건만 있고 서비스 자체는 없어 넘겼습니다. serviceList도 받으세요.",
                              record.id),
            .en = fmt::format("Of the service {} there are conditions only; it was passed over. Fetch serviceList too.",
                              record.id)};
}

Problem not_whole(const std::string& path, std::size_t rows, std::size_t announced) {
    return {
        .where = path,
        .ko = fmt::format("서비스 목록이 다 있지 않습니다(전체 {}건 가운데 {}건). 빠진 쪽을 마저 받으세요.", announced,
                          rows),
        .en = fmt::format("The service list is not whole ({} of {} rows). Fetch the missing pages.", rows, announced)};
}

bool json_name(const std::string& name) {
    return name.ends_with(".json") || name.ends_with(".jsonl") || name.ends_with(".ndjson") || name.ends_with(".JSON");
}

/// The number behind `key` in a page's first or last bytes.
std::size_t count_at(std::string_view text, std::string_view key) {
    const auto at = text.rfind(fmt::format("\"{}\"", key));
    if (at == std::string_view::npos) return 0;
    std::string_view rest = text.substr(at + key.size() + 2);
    take_spaces(rest);
    if (!take(rest, ":")) return 0;
    take_spaces(rest);
    std::size_t count = 0;
    std::from_chars(rest.data(), rest.data() + rest.size(), count);
    return count;
}

/// How many rows of its list a page says there are; 0 where it does not say.
std::size_t announced_rows(ByteSource& bytes) {
    std::array<char, 64 * 1024> buffer{};
    std::string head;
    std::string tail;
    while (true) {
        const auto read = bytes.read(buffer);
        if (!read || read.value() == 0) break;
        const std::string_view piece{buffer.data(), read.value()};
        if (head.size() < kEnvelope) head += piece.substr(0, kEnvelope - head.size());
        tail += piece;
        if (tail.size() > kEnvelope) tail.erase(0, tail.size() - kEnvelope);
    }
    if (bytes.rewind()) return 0;
    return std::max(count_at(head, "matchCount"), count_at(tail, "matchCount"));
}

class Reading {
public:
    Reading(Intake& intake, Gov24Pages& pages) : intake_{intake}, pages_{pages} {}

    /// False: the file cannot be taken.
    bool read(Bytes bytes) {
        const std::size_t announced = announced_rows(*bytes);
        auto file = TextFile::open(std::move(bytes));
        if (!file) return refuse(file.error());
        TextFile text = std::move(file).value();
        bool of_list = false;
        bool torn = false;
        const auto problem = read_json_elements(text, {"data", "contents"}, [&](const JsonElement& element) {
            const Gov24List list = gov24_list_of(element.value);
            of_list = of_list || list == Gov24List::service_list;
            torn = list == Gov24List::none && element.value.is_object() && element.value.contains("msg") &&
                   !element.value.contains("서비스ID");
            if (torn) return refuse(api_error(element.where, element.value));
            return take(element, list);
        });
        if (of_list) announced_ = std::max(announced_, announced);
        if (problem) return refuse(*problem);
        return !torn && going_on_;
    }

    bool refuse(Problem problem) {
        intake_.refuse_file(std::move(problem));
        pages_.stopped = true;
        return false;
    }

    std::size_t announced() const { return announced_; }
    std::size_t listed() const { return listed_.size(); }

private:
    bool refuse_row(const Problem& problem) {
        going_on_ = intake_.refuse({.label = "", .problems = {problem}});
        return going_on_;
    }

    bool take(const JsonElement& element, Gov24List list) {
        if (!element.problems.empty()) {
            going_on_ = intake_.refuse({.label = "", .problems = element.problems});
            return going_on_;
        }
        if (list == Gov24List::none) return refuse_row(not_gov24(element.where));
        const auto at = element.value.find("서비스ID");
        std::string id;
        if (at != element.value.end()) id = at->is_string() ? one_line(at->get<std::string>()) : at->dump();
        if (!is_gov24_id(id)) return refuse_row(no_id(element.where));
        Gov24Record& record = pages_.records[id];
        if (record.id.empty()) {
            record.id = id;
            record.where = element.where;
        }
        // Pages overlap where the data changed between two requests: the newer row counts.
        if (list == Gov24List::service_list && !listed_.insert(id).second &&
            gov24_day(record.modified) > gov24_day(text_at(element.value, "수정일시")))
            return true;
        read_gov24_row(element.value, list, record);
        return true;
    }

    Intake& intake_;
    Gov24Pages& pages_;
    std::set<std::string> listed_;
    std::size_t announced_ = 0;
    bool going_on_ = true;
};

/// False: something could not be taken.
bool read_all(const std::string& path, Reading& reading) {
    if (!is_folder(path)) {
        auto bytes = open_file(path);
        return bytes ? reading.read(std::move(bytes).value()) : reading.refuse(bytes.error());
    }
    const auto folder = open_folder(path);
    if (!folder) return reading.refuse(folder.error());
    bool any = false;
    for (const std::string& name : folder.value()->names()) {
        if (!json_name(name)) continue;
        any = true;
        auto bytes = folder.value()->open(name);
        if (!bytes) return reading.refuse(bytes.error());
        if (!reading.read(std::move(bytes).value())) return false;
    }
    return any || reading.refuse(no_files(path));
}

}  // namespace

Gov24Pages read_gov24_pages(const std::string& path, Intake& intake, bool must_be_whole) {
    Gov24Pages pages;
    Reading reading{intake, pages};
    if (!read_all(path, reading)) {
        pages.stopped = true;
        return pages;
    }
    if (reading.listed() < reading.announced()) {
        if (must_be_whole) {
            reading.refuse(not_whole(path, reading.listed(), reading.announced()));
            return pages;
        }
        intake.warn(not_whole(path, reading.listed(), reading.announced()));
    }
    for (const auto& [id, record] : pages.records)
        if (!record.listed && !record.detailed) intake.warn(only_conditions(record));
    std::erase_if(pages.records, [](const auto& one) { return !one.second.listed && !one.second.detailed; });
    return pages;
}

}  // namespace model
