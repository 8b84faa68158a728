#include "kiosk/ctl/clock.h"
#include "kiosk/ctl/closure_commands.h"
#include "kiosk/ctl/commands.h"
#include "kiosk/ctl/hours_commands.h"
#include "kiosk/ctl/output.h"
#include "model/base/json.h"
#include "model/directory/opening_part.h"
#include "model/directory/read_service.h"

#include <fmt/format.h>

#include <iostream>
#include <utility>
#include <vector>

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

/// As a list shows it: the first number's own hours, else those of the place, the service or its organization.
/// Days on which it is closed with others are among its closures.
model::Opening opening_of(model::Store& store, const model::Json& service,
                          const std::vector<model::EnteredClosure>& closures, model::Problems& problems) {
    const model::ServiceRow row = model::read_row(service, problems);
    const auto document = [&](const std::string& id) {
        const auto found = store.current(id);
        return found && !found.value().retired ? found.value().document : model::Json{};
    };
    std::vector<model::Json> locations;
    for (const model::Json& at_location : model::array_at(service, "service_at_locations"))
        if (model::Json location = document(model::text_at(at_location, "location_id")); location.is_object())
            locations.push_back(std::move(location));
    const model::Json organization = document(model::text_at(service, "organization_id"));
    const model::OpeningSource source = model::opening_source(service, organization, locations);
    const bool by_phone = model::first_phone_has_hours(service);
    const bool elsewhere = source.of == model::HoursOf::location || source.of == model::HoursOf::organization;
    model::Json opening =
        elsewhere && !by_phone ? model::opening_part(*source.entity) : model::Json::parse(row.opening_json);
    model::add_closures(opening,
                        model::closures_for(model::closable(service), closures,
                                            by_phone ? model::Closes::hours_and_numbers : model::Closes::hours));
    return model::read_opening(opening, row.slug, problems);
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
    const auto closures = entered_closures(*store.value());
    if (!closures) return fail(closures.error());
    model::Problems problems;
    const model::Opening opening = opening_of(*store.value(), current.value().document, closures.value(), problems);
    for (const model::Problem& problem : problems) fail(problem);
    const model::OpenState state = model::open_state(opening, calendar.value(), *when);
    if (json)
        print(status_json(state));
    else
        print(status_line(state));
    return kDone;
}

}  // namespace kiosk::ctl
