#include "kiosk/ctl/clock.h"
#include "kiosk/ctl/commands.h"
#include "kiosk/ctl/output.h"
#include "kiosk/ctl/progress.h"
#include "model/store/copies.h"

#include <fmt/format.h>

namespace kiosk::ctl {
namespace {

using model::Json;
using model::OpenMode;

Json problems_json(const model::Problems& problems) {
    Json list = Json::array();
    for (const model::Problem& problem : problems)
        list.push_back({{"where", problem.where}, {"ko", problem.ko}, {"en", problem.en}});
    return list;
}

}  // namespace

int verify(const std::string& db, bool json) {
    const auto store = model::open_store(db, OpenMode::read_only);
    if (!store) return fail(store.error());
    const auto found = [&] {
        const Progress progress{"verify"};
        return store.value()->verify();
    }();
    if (!found) return fail(found.error());
    const auto& [head, problems] = found.value();
    if (json)
        print(Json{{"head", head.seq}, {"hash", model::hex(head.hash)}, {"problems", problems_json(problems)}});
    else if (problems.empty())
        print(fmt::format("{} {}", head.seq, model::hex(head.hash)));
    else
        for (const model::Problem& problem : problems) fail(problem);
    return problems.empty() ? kDone : kFailed;
}

int rebuild(const std::string& db) {
    const auto store = model::open_store(db, OpenMode::read_write);
    if (!store) return fail(store.error());
    const auto head = [&] {
        const Progress progress{"rebuild"};
        return store.value()->rebuild();
    }();
    if (!head) return fail(head.error());
    print(fmt::format("event {}", head.value().seq));
    return kDone;
}

int backup(const std::string& db, const std::string& file) {
    if (file.empty()) {
        fail("복사할 파일 이름이나 --daily가 있어야 합니다. ‘kioskctl backup --help’를 보세요.",
             "Name the new file, or say --daily. See “kioskctl backup --help”.");
        return kWrongUsage;
    }
    const auto store = model::open_store(db, OpenMode::read_only);
    if (!store) return fail(store.error());
    const Progress progress{"backup"};
    const auto head = store.value()->backup(file);
    if (!head) return fail(head.error());
    print(fmt::format("{}: event {}", file, head.value().seq));
    return kDone;
}

int keep_copy(const std::string& db) {
    const auto store = model::open_store(db, OpenMode::read_only);
    if (!store) return fail(store.error());
    const Progress progress{"backup"};
    const auto copy = model::keep_daily_copy(*store.value(), db, today());
    if (!copy) return fail(copy.error());
    print(copy.value());
    return kDone;
}

int restore(const std::string& db, const std::string& file) {
    const Progress progress{"restore"};
    const auto head = model::restore_store(db, file, now());
    if (!head) return fail(head.error());
    print(fmt::format("{}: event {}", db, head.value().seq));
    return kDone;
}

}  // namespace kiosk::ctl
