#include "model/store/undo.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace model {
namespace {

/// What a batch did to one entity.
struct SeqSpan {
    std::int64_t before = 0;  // its version when the batch began; 0: there was none
    std::int64_t after = 0;
};

std::map<Uuid, SeqSpan> spans_of(const std::vector<Event>& events) {
    std::map<Uuid, SeqSpan> spans;
    for (const Event& event : events) {
        if (event.op == Op::countersign) continue;
        const auto [at, fresh] = spans.try_emplace(event.entity_id, SeqSpan{.before = event.base_version});
        at->second.after = event.version;
    }
    return spans;
}

bool was_retired(const std::vector<Recorded>& history, std::int64_t version) {
    return std::ranges::any_of(history, [&](const Recorded& record) {
        return record.event.version == version && record.event.op == Op::retire;
    });
}

}  // namespace

Result<std::vector<Change>, AppendFailure> undo_of(Store& store, const std::string& batch) {
    const auto events = store.batch(batch);
    if (!events) return Failure{AppendFailure{events.error()}};
    if (events.value().empty())
        return Failure{AppendFailure{
            Refused{.problem = {.where = batch,
                                .ko = "그런 묶음이 없습니다. ‘kioskctl log --json’에서 batch를 확인하세요.",
                                .en = "There is no such batch. Look it up in “kioskctl log --json”."}}}};
    std::vector<Change> changes;
    for (const auto& [id, span] : spans_of(events.value())) {
        const auto current = store.current(id.text);
        if (!current) return Failure{AppendFailure{current.error()}};
        if (current.value().version != span.after)
            return Failure{AppendFailure{Conflict{.index = changes.size(), .current = current.value()}}};
        const auto history = store.history(id.text);
        if (!history) return Failure{AppendFailure{history.error()}};
        const bool gone_before = span.before == 0 || was_retired(history.value(), span.before);
        if (gone_before && current.value().retired) continue;
        changes.push_back({.op = gone_before ? Op::retire : Op::revert,
                           .entity = current.value().entity,
                           .id = id,
                           .base_version = span.after,
                           .revert_to = gone_before ? 0 : span.before});
    }
    return changes;
}

}  // namespace model
