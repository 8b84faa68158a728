#include "kiosk/ctl/commands.h"
#include "kiosk/ctl/output.h"

#include <fmt/format.h>

#include <cstdint>

namespace kiosk::ctl {
namespace {

using model::Json;
using model::OpenMode;

constexpr std::int64_t kLogPage = 1000;

Json event_json(const model::Event& event) {
    return {{"seq", event.seq},
            {"at", model::utc_text(event.by.at)},
            {"op", model::name(event.op)},
            {"entity", model::name(event.entity)},
            {"id", event.entity_id.text},
            {"version", event.version},
            {"origin", event.by.origin},
            {"actor", event.by.actor},
            {"role", event.by.role},
            {"approver", event.by.approver},
            {"reason", event.by.reason},
            {"batch", event.batch},
            {"hash", model::hex(event.hash)}};
}

std::string event_line(const model::Event& event) {
    return fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}", event.seq, model::utc_text(event.by.at),
                       model::name(event.op), model::name(event.entity), event.entity_id.text, event.version,
                       event.by.origin, event.by.actor, event.by.reason);
}

}  // namespace

int history(const std::string& db, const std::string& id, bool json) {
    const auto store = model::open_store(db, OpenMode::read_only);
    if (!store) return fail(store.error());
    const auto records = store.value()->history(id);
    if (!records) return fail(records.error());
    Json all = Json::array();
    for (const model::Recorded& record : records.value()) {
        if (!json) {
            print(event_line(record.event));
            continue;
        }
        Json one = event_json(record.event);
        one["document"] = record.document;
        all.push_back(std::move(one));
    }
    if (json) print(all);
    return kDone;
}

int log(const std::string& db, std::int64_t since, bool json) {
    const auto store = model::open_store(db, OpenMode::read_only);
    if (!store) return fail(store.error());
    Json all = Json::array();
    while (true) {
        const auto events = store.value()->log(since, kLogPage);
        if (!events) return fail(events.error());
        if (events.value().empty()) break;
        for (const model::Event& event : events.value()) {
            if (json)
                all.push_back(event_json(event));
            else
                print(event_line(event));
        }
        since = events.value().back().seq;
    }
    if (json) print(all);
    return kDone;
}

}  // namespace kiosk::ctl
