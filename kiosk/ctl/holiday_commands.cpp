#include "kiosk/ctl/clock.h"
#include "kiosk/ctl/commands.h"
#include "kiosk/ctl/output.h"
#include "model/calendar/calendar.h"
#include "model/store/store.h"

#include <fmt/format.h>

#include <string>

namespace kiosk::ctl {
namespace {

using model::Json;

model::Uuid id_of(const std::string& date, const std::string& name) {
    return model::uuid_for(fmt::format("holiday-{}-{}", date, name));
}

int no_such_day(const std::string& text) {
    return fail(fmt::format("날짜가 아닙니다: {}. 2028-04-12처럼 적으세요.", text),
                fmt::format("“{}” is no date. Write it like 2028-04-12.", text));
}

int publish(model::Store& store, const model::Change& change, const By& by) {
    const model::Signature signature{
        .origin = "operator", .actor = by.name, .role = "operator", .reason = by.reason, .at = now()};
    const auto appended = store.append({&change, 1}, signature);
    if (!appended) return fail(appended.error());
    print(fmt::format("event {}", appended.value().last_seq));
    return kDone;
}

}  // namespace

int add_holiday(const std::string& db, const HolidayOptions& day, const By& by) {
    const auto date = model::parse_day(day.date);
    if (!date) return no_such_day(day.date);
    const auto store = model::open_store(db, model::OpenMode::read_write);
    if (!store) return fail(store.error());
    const std::string iso = model::iso(*date);
    model::Change change{.entity = model::Entity::holiday, .id = id_of(iso, day.name)};
    const auto before = store.value()->current(change.id.text);
    if (before) change.base_version = before.value().version;
    change.document = {{"id", change.id.text}, {"date", iso}, {"name", day.name}, {"kind", day.kind}};
    change.document["source"] = day.source;
    return publish(*store.value(), change, by);
}

int remove_holiday(const std::string& db, const HolidayOptions& day, const By& by) {
    const auto date = model::parse_day(day.date);
    if (!date) return no_such_day(day.date);
    const auto store = model::open_store(db, model::OpenMode::read_write);
    if (!store) return fail(store.error());
    const auto current = store.value()->current(id_of(model::iso(*date), day.name).text);
    if (!current || current.value().retired)
        return fail(fmt::format("직접 넣은 휴일이 아닙니다: {} {}. ‘kioskctl holidays’로 이름을 확인하세요.",
                                model::iso(*date), day.name),
                    fmt::format("{} {} is no day that was entered. See “kioskctl holidays” for the names.",
                                model::iso(*date), day.name));
    return publish(*store.value(),
                   {.op = model::Op::retire,
                    .entity = model::Entity::holiday,
                    .id = current.value().id,
                    .base_version = current.value().version},
                   by);
}

}  // namespace kiosk::ctl
