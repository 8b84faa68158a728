#include "kiosk/ctl/clock.h"
#include "kiosk/ctl/commands.h"
#include "kiosk/ctl/hours_commands.h"
#include "kiosk/ctl/output.h"
#include "model/directory/read_service.h"

#include <fmt/format.h>

#include <iostream>

namespace kiosk::ctl {
namespace {

/// The rules alone where there is no database yet; with the days that staff entered where there is one.
model::Result<model::Calendar, model::StoreFault> calendar_of(const std::string& db) {
    const auto view = model::open_view(db);
    if (!view) {
        if (view.error().kind == model::StoreFault::Kind::missing) return model::Calendar{};
        return model::Failure{view.error()};
    }
    const auto entered = view.value()->entered_holidays();
    if (!entered) return model::Failure{model::store_fault(model::StoreFault::Kind::unreadable, db)};
    return model::Calendar{entered.value()};
}

}  // namespace

int holidays(const std::string& db, const std::string& from, const std::string& to) {
    const auto calendar = calendar_of(db);
    return calendar ? holidays_command(from, to, calendar.value(), std::cout) : fail(calendar.error());
}

int hours(const std::string& db, const HoursOptions& options) {
    const auto calendar = calendar_of(db);
    return calendar ? hours_command(options, calendar.value(), now_in_seoul(), std::cout) : fail(calendar.error());
}

int status(const std::string& db, const std::string& id, const std::string& at, bool json) {
    const auto when = at.empty() ? std::optional{now_in_seoul()} : model::parse_seoul_time(at);
    if (!when)
        return fail(fmt::format("때를 읽을 수 없습니다(--at): {}. 2021-02-24T10:30처럼 적으세요.", at),
                    fmt::format("--at {} is no time. Write it as 2021-02-24T10:30.", at));
    const auto store = model::open_store(db, model::OpenMode::read_only);
    if (!store) return fail(store.error());
    const auto current = store.value()->current(id);
    if (!current) return fail(current.error());
    const auto calendar = calendar_of(db);
    if (!calendar) return fail(calendar.error());
    model::Problems problems;
    const model::ServiceRow row = model::read_row(current.value().document, problems);
    const auto opening = model::read_opening(model::Json::parse(row.opening_json), id, problems);
    for (const model::Problem& problem : problems) fail(problem);
    const model::OpenState state = model::open_state(opening, calendar.value(), *when);
    if (json)
        print(status_json(state));
    else
        print(status_line(state));
    return kDone;
}

}  // namespace kiosk::ctl
