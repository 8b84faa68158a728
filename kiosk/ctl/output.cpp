#include "kiosk/ctl/output.h"

#include "model/base/overloaded.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace kiosk::ctl {
namespace {

/// A message is one line, whatever a path or a document put into it.
std::string one_line(std::string text) {
    std::ranges::replace(text, '\n', ' ');
    return text;
}

}  // namespace

bool speaks_korean() {
    for (const char* variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(variable);  // NOLINT(concurrency-mt-unsafe): nothing here changes it
        if (value && *value) return std::string_view{value}.starts_with("ko");
    }
    return false;
}

int fail(const std::string& ko, const std::string& en) {
    fmt::print(stderr, "kioskctl: {}\n", one_line(speaks_korean() ? ko : en));
    return kFailed;
}

int fail(const model::StoreFault& fault) { return fail(fault.ko, fault.en); }

int fail(const model::Problem& problem) {
    return fail(fmt::format("{}: {}", problem.where, problem.ko), fmt::format("{}: {}", problem.where, problem.en));
}

int fail(const model::AppendFailure& failure) {
    return std::visit(
        model::Overloaded{
            [](const model::StoreFault& fault) { return fail(fault); },
            [](const model::Refused& refused) { return fail(refused.problem); },
            [](const model::Conflict& conflict) {
                if (!conflict.current)
                    return fail("그런 항목이 없습니다. ‘kioskctl list’로 번호를 확인하세요.",
                                "There is no such entry. Look its id up with “kioskctl list”.");
                return fail(fmt::format("그사이에 다른 사람이 고쳤습니다: {} (지금 {}판). 다시 읽고 고치세요.",
                                        conflict.current->id.text, conflict.current->version),
                            fmt::format("Somebody changed {} in the meantime (now version {}). Read it again first.",
                                        conflict.current->id.text, conflict.current->version));
            },
        },
        failure);
}

void print(const std::string& line) { fmt::print("{}\n", line); }
void print(const model::Json& json) {
    fmt::print("{}\n", json.dump(2, ' ', false, model::Json::error_handler_t::replace));
}

}  // namespace kiosk::ctl
