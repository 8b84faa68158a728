#include "model/hours/batch.h"

#include "model/base/json.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace model {
namespace {

// The keys of x_kiosk that hours have, which a file of schedules may write without x_kiosk around them.
constexpr std::array kOwnKeys{"holiday_rule", "closures", "exceptions", "year_end", "always", "last_entry_minutes"};

Json with_extension(const Json& object) {
    Json entity = object;
    Json& extension = entity["x_kiosk"];
    if (!extension.is_object()) extension = Json::object();
    for (const char* key : kOwnKeys)
        if (const auto at = object.find(key); at != object.end()) extension[key] = *at;
    return entity;
}

std::string id_of(const Json& object) {
    const auto at = object.find("id");
    if (at == object.end() || at->is_null()) return "-";
    std::string id = at->is_string() ? at->get<std::string>() : at->dump();
    std::ranges::replace_if(
        id, [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
    return id.empty() ? "-" : id;
}

std::optional<SeoulTime> instant_of(const Json& object, const std::string& where, Problems& problems) {
    if (!object.contains("instant")) return std::nullopt;
    const std::string text = text_at(object, "instant");
    const auto instant = parse_seoul_time(text);
    if (!instant)
        problems.push_back({.where = where + "/instant",
                            .ko = fmt::format("‘{}’은 때가 아닙니다. 2026-11-20T10:30+09:00처럼 적으세요.", text),
                            .en = fmt::format("“{}” is no instant. Write it like 2026-11-20T10:30+09:00.", text)});
    return instant;
}

bool is_row(const Json& object) {
    return object.is_object() && object.contains("opens_at") && !object.contains("schedules");
}

std::string unknown_line(const std::string& id) { return id + "\tunknown\t-"; }

}  // namespace

ScheduleEntry read_schedule_entry(const Json& object, const std::string& where, Problems& problems) {
    if (!object.is_object())
        return {.id = "-", .opening = read_opening(object, where, problems), .instant = std::nullopt};
    return {.id = id_of(object),
            .opening = read_opening(with_extension(object), where, problems),
            .instant = instant_of(object, where, problems)};
}

std::vector<ScheduleEntry> read_schedule_entries(const Json& document, const std::string& where, Problems& problems) {
    std::vector<ScheduleEntry> entries;
    if (is_row(document) || (document.is_array() && !document.empty() && std::ranges::all_of(document, is_row))) {
        const Json rows = document.is_array() ? document : Json::array({document});
        entries.push_back(read_schedule_entry({{"schedules", rows}}, where, problems));
    } else if (document.is_array()) {
        std::size_t number = 0;
        for (const Json& one : document)
            entries.push_back(read_schedule_entry(one, fmt::format("{}/{}", where, number++), problems));
    } else {
        entries.push_back(read_schedule_entry(document, where, problems));
    }
    return entries;
}

std::string batch_answer(std::string_view line, const Calendar& calendar, const std::string& where,
                         Problems& problems) {
    const auto object = parse_json(line, where);
    if (!object) {
        problems.push_back(object.error());
        return unknown_line("-");
    }
    const ScheduleEntry entry = read_schedule_entry(object.value(), where, problems);
    if (!entry.instant) {
        if (object.value().is_object() && !object.value().contains("instant"))
            problems.push_back({.where = where,
                                .ko = "언제를 묻는지(instant)가 없습니다.",
                                .en = "There is no instant to answer for."});
        return unknown_line(entry.id);
    }
    const OpenState state = open_state(entry.opening, calendar, *entry.instant);
    return fmt::format("{}\t{}\t{}", entry.id, code(state.now), state.next_change ? iso(*state.next_change) : "-");
}

}  // namespace model
