#include "model/store/backup.h"

#include "model/store/anchor.h"
#include "model/store/guarded.h"
#include "model/store/journal.h"

#include <SQLiteCpp/Backup.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>

namespace model {
namespace {

/// One step: the copy is of one moment, and no writer can make it start again.
constexpr int kAllPages = -1;

Head copy_pages(SQLite::Database& db, const std::string& to) {
    SQLite::Database copy{to, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
    copy.exec("PRAGMA synchronous = EXTRA");
    SQLite::Backup backup{copy, db};
    backup.executeStep(kAllPages);
    return read_head(copy);
}

}  // namespace

Result<Head, StoreFault> back_up(SQLite::Database& db, const std::string& from, const std::string& to) {
    std::error_code error;
    if (std::filesystem::exists(to, error)) return Failure{store_fault(StoreFault::Kind::exists, to)};
    const std::string part = fmt::format("{}.part-{}", to, ::getpid());
    std::remove(part.c_str());
    auto head = guarded("backup", to, [&] { return copy_pages(db, part); });
    if (!head || !write_anchor(to, head.value()) || std::rename(part.c_str(), to.c_str()) != 0) {
        std::remove(part.c_str());
        return Failure{head ? store_fault(StoreFault::Kind::unreadable, to) : head.error()};
    }
    spdlog::info("store: {} copied to {} up to event {}", from, to, head.value().seq);
    return head;
}

}  // namespace model
