// A document of the journal, whatever it holds: read as a service, as a closure, and for what is due.
#include "model/base/json.h"
#include "model/directory/closing.h"
#include "model/directory/due.h"
#include "model/directory/read_service.h"
#include "model/hours/open_state.h"

#include <cstdint>
#include <cstdlib>

namespace {

void check(const model::Problems& problems) {
    for (const model::Problem& problem : problems)
        if (problem.ko.empty() || problem.en.empty()) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto document = model::parse_json({reinterpret_cast<const char*>(data), size}, "자료.json");
    if (!document) {
        check({document.error()});
        return 0;
    }
    if (!document.value().is_object()) return 0;
    const auto again = model::parse_json(model::canonical(document.value()), "다시.json");
    if (!again || model::canonical(again.value()) != model::canonical(document.value())) std::abort();
    model::Problems problems;
    model::ServiceDetail detail = model::read_service(document.value(), document.value(), {document.value()}, problems);
    if (const auto closure = model::read_entered_closure(document.value(), "자료", problems))
        model::add_closures(detail, document.value(), {&*closure, 1});
    const model::Day today = *model::parse_day("2026-11-23");
    const model::Calendar calendar;
    model::open_state(detail.opening, calendar, model::SeoulTime{today});
    model::read_opening(model::Json::parse(detail.row.opening_json), "줄", problems);
    for (const model::Due& due : model::due_of(document.value(), today, std::chrono::days{30})) check({due.problem});
    check(problems);
    return 0;
}
