#include "kiosk/ctl/commands.h"
#include "kiosk/ctl/output.h"

#include <fmt/format.h>

#include <chrono>

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

model::Signature signature(const By& by) {
    return {.origin = "operator",
            .actor = by.name,
            .role = "operator",
            .reason = by.reason,
            .at = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now())};
}

int report(const model::Result<model::Appended, model::AppendFailure>& appended) {
    if (!appended) return fail(appended.error());
    print(fmt::format("event {}", appended.value().last_seq));
    return kDone;
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

int revert(const std::string& db, const std::string& id, std::int64_t version, const By& by) {
    const auto store = model::open_store(db, OpenMode::read_write);
    if (!store) return fail(store.error());
    const auto current = store.value()->current(id);
    if (!current) return fail(current.error());
    const model::Change change{.op = model::Op::revert,
                               .entity = current.value().entity,
                               .id = current.value().id,
                               .base_version = current.value().version,
                               .revert_to = version};
    return report(store.value()->append({&change, 1}, signature(by)));
}

int erase(const std::string& db, std::int64_t seq, const By& by) {
    const auto store = model::open_store(db, OpenMode::read_write);
    if (!store) return fail(store.error());
    return report(store.value()->erase(seq, signature(by)));
}

int verify(const std::string& db, bool json) {
    const auto store = model::open_store(db, OpenMode::read_only);
    if (!store) return fail(store.error());
    const auto found = store.value()->verify();
    if (!found) return fail(found.error());
    const auto& [head, problems] = found.value();
    if (json) {
        Json list = Json::array();
        for (const model::Problem& problem : problems)
            list.push_back({{"where", problem.where}, {"ko", problem.ko}, {"en", problem.en}});
        print(Json{{"head", head.seq}, {"hash", model::hex(head.hash)}, {"problems", list}});
    } else if (problems.empty()) {
        print(fmt::format("{} {}", head.seq, model::hex(head.hash)));
    }
    if (problems.empty()) return kDone;
    if (!json)
        for (const model::Problem& problem : problems) fail(problem);
    return kFailed;
}

int rebuild(const std::string& db) {
    const auto store = model::open_store(db, OpenMode::read_write);
    if (!store) return fail(store.error());
    const auto head = store.value()->rebuild();
    if (!head) return fail(head.error());
    print(fmt::format("event {}", head.value().seq));
    return kDone;
}

int backup(const std::string& db, const std::string& file) {
    const auto store = model::open_store(db, OpenMode::read_only);
    if (!store) return fail(store.error());
    const auto head = store.value()->backup(file);
    if (!head) return fail(head.error());
    print(fmt::format("{}: event {}", file, head.value().seq));
    return kDone;
}

}  // namespace kiosk::ctl
