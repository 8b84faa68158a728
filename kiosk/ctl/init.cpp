#include "kiosk/ctl/clock.h"
#include "kiosk/ctl/commands.h"
#include "kiosk/ctl/output.h"
#include "kiosk/ctl/shipped.h"

#include <fmt/format.h>

#include <filesystem>

namespace kiosk::ctl {
namespace {

/// What an older init left, or somebody else's file, is never written over.
int make(const std::string& db, const std::vector<model::Change>& changes) {
    std::error_code error;
    const auto folder = std::filesystem::absolute(db).parent_path();
    std::filesystem::create_directories(folder, error);
    if (error)
        return fail(
            fmt::format("폴더를 만들 수 없습니다: {}. 권한을 확인하거나 --db로 다른 곳을 고르세요.", folder.string()),
            fmt::format("The folder {} cannot be made. Check its permissions, or choose a place with --db.",
                        folder.string()));
    const auto made = model::create_store(db, changes, {.origin = "shipped", .at = now()});
    if (!made) return fail(made.error());
    print(fmt::format("{}: {}", db, changes.size()));
    return kDone;
}

}  // namespace

int init(const std::string& db, const InitOptions& options) {
    if (options.empty) return make(db, {});
    const auto folder = shipped_folder(options.assets);
    if (!folder)
        return fail("처음 넣을 항목의 폴더(assets/directory)를 찾지 못했습니다. --assets로 알려 주세요.",
                    "The folder of the shipped entries (assets/directory) is not there. Name it with --assets.");
    const auto changes = read_shipped(*folder);
    if (!changes) {
        for (const model::Problem& problem : changes.error()) fail(problem);
        return kFailed;
    }
    return make(db, changes.value());
}

}  // namespace kiosk::ctl
