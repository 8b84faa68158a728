#include "kiosk/ctl/clock.h"
#include "kiosk/ctl/closure_commands.h"
#include "kiosk/ctl/commands.h"
#include "kiosk/ctl/output.h"
#include "kiosk/ctl/progress.h"
#include "model/calendar/calendar.h"
#include "model/directory/due.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace kiosk::ctl {
namespace {

using model::Day;
using model::Json;

/// One line of the list: whose it is, and what.
struct DueEntry {
    std::string key;
    std::string name;
    model::Due due;
};

/// The calendar ages too; it belongs to no entry.
void add_calendar(std::vector<DueEntry>& found, Day today, std::chrono::days ahead) {
    const model::Calendar calendar;
    if (today + ahead < calendar.warns_from()) return;
    const std::string until = model::iso(calendar.covers_until());
    found.push_back(
        {.key = "-",
         .name = speaks_korean() ? "공휴일" : "public holidays",
         .due = {.reason = model::DueReason::check,
                 .since = calendar.warns_from(),
                 .problem = {
                     .where = "calendar",
                     .ko = fmt::format("공휴일 달력은 {}까지만 확인했습니다. 새 판으로 바꾸거나, 정해진 임시공휴일과 "
                                       "선거일을 ‘kioskctl holiday add’로 넣으세요.",
                                       until),
                     .en = fmt::format("The holiday calendar was checked until {} only. Install a newer version, "
                                       "or enter designated days with “kioskctl holiday add”.",
                                       until)}}});
}

model::Result<std::vector<DueEntry>, model::StoreFault> find_due(model::Store& store, Day today,
                                                                 std::chrono::days ahead) {
    std::vector<DueEntry> found;
    const auto list = store.list("");
    if (!list) return model::Failure{list.error()};
    const auto closures = entered_closures(store);
    if (!closures) return model::Failure{closures.error()};
    const Progress progress{"due"};
    for (const model::Listing& entry : list.value()) {
        if (entry.status == "retired" || entry.status == "defunct") continue;
        const auto current = store.current(entry.id.text);
        if (!current) return model::Failure{current.error()};
        Json document = current.value().document;
        model::add_closures(document,
                            model::closures_for(model::closable(document), closures.value(), model::Closes::hours));
        for (model::Due& due : model::due_of(document, today, ahead))
            found.push_back({.key = entry.external_id.empty() ? entry.id.text : entry.external_id,
                             .name = entry.name,
                             .due = std::move(due)});
    }
    return found;
}

Json json_of(const DueEntry& entry) {
    return {{"id", entry.key},
            {"name", entry.name},
            {"reason", model::code(entry.due.reason)},
            {"since", model::iso(entry.due.since)},
            {"where", entry.due.problem.where},
            {"ko", entry.due.problem.ko},
            {"en", entry.due.problem.en}};
}

}  // namespace

int due(const std::string& db, int within_days, bool json) {
    const auto store = model::open_store(db, model::OpenMode::read_only);
    if (!store) return fail(store.error());
    const std::chrono::days ahead{within_days};
    auto found = find_due(*store.value(), today(), ahead);
    if (!found) return fail(found.error());
    std::vector<DueEntry> entries = std::move(found).value();
    add_calendar(entries, today(), ahead);
    std::ranges::stable_sort(entries, {}, [](const DueEntry& entry) {
        return std::tuple{entry.due.reason, entry.due.since, entry.key};
    });
    Json list = Json::array();
    for (const DueEntry& entry : entries) {
        if (json)
            list.push_back(json_of(entry));
        else
            print(fmt::format("{}\t{}\t{}\t{}\t{}", entry.key, model::code(entry.due.reason),
                              model::iso(entry.due.since), entry.name,
                              speaks_korean() ? entry.due.problem.ko : entry.due.problem.en));
    }
    if (json) print(list);
    return kDone;
}

}  // namespace kiosk::ctl
