#include "kiosk/ctl/clock.h"
#include "kiosk/ctl/commands.h"
#include "kiosk/ctl/output.h"
#include "model/base/seoul_time.h"
#include "model/store/undo.h"

#include <fmt/format.h>

namespace kiosk::ctl {
namespace {

using model::Json;
using model::OpenMode;

/// Published by one person, to be countersigned: kioskctl knows no second one.
model::Signature signature(const By& by) {
    return {.origin = "operator", .actor = by.name, .role = "operator", .reason = by.reason, .at = now()};
}

int report(const model::Result<model::Appended, model::AppendFailure>& appended) {
    if (!appended) return fail(appended.error());
    print(fmt::format("event {}", appended.value().last_seq));
    return kDone;
}

}  // namespace

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

int undo(const std::string& db, const std::string& batch, const By& by) {
    const auto store = model::open_store(db, OpenMode::read_write);
    if (!store) return fail(store.error());
    const auto changes = model::undo_of(*store.value(), batch);
    if (!changes) return fail(changes.error());
    return report(store.value()->append(changes.value(), signature(by)));
}

int checked(const std::string& db, const std::string& id, const std::string& method, const By& by) {
    const auto store = model::open_store(db, OpenMode::read_write);
    if (!store) return fail(store.error());
    const auto current = store.value()->current(id);
    if (!current) return fail(current.error());
    if (current.value().retired || current.value().document.is_null())
        return fail(fmt::format("내린 항목은 확인할 수 없습니다: {}.", id),
                    fmt::format("{} is retired and cannot be checked.", id));
    model::Change change{.op = model::Op::put,
                         .entity = current.value().entity,
                         .id = current.value().id,
                         .base_version = current.value().version,
                         .document = current.value().document};
    change.document["assured_date"] = model::iso(today());
    change.document["x_kiosk"]["checked"] = {{"method", method}, {"by", by.name}, {"date", model::iso(today())}};
    return report(store.value()->append({&change, 1}, signature(by)));
}

int erase(const std::string& db, std::int64_t seq, const By& by) {
    const auto store = model::open_store(db, OpenMode::read_write);
    if (!store) return fail(store.error());
    return report(store.value()->erase(seq, signature(by)));
}

}  // namespace kiosk::ctl
