#include "model/store/restore.h"

#include "model/store/anchor.h"
#include "model/store/connection.h"
#include "model/store/guarded.h"
#include "model/store/journal.h"

#include <SQLiteCpp/Backup.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>

namespace model {
namespace {

namespace fs = std::filesystem;
using Kind = StoreFault::Kind;

constexpr int kAllPages = -1;

/// Copies what is there, whatever its state, so that nothing that was ever published is lost by a restore. No
/// connection of this process is open on the file here: closing the copy's descriptor drops no lock of ours.
std::optional<StoreFault> save_aside(const std::string& path, std::chrono::sys_seconds now) {
    std::error_code error;
    if (!fs::exists(path, error)) return std::nullopt;
    std::string stamp = utc_text(now);
    std::erase(stamp, ':');
    const std::string aside = path + ".replaced-" + stamp;
    if (fs::exists(aside, error)) return store_fault(Kind::exists, aside);
    if (fs::copy_file(path, aside, error)) return std::nullopt;
    std::remove(aside.c_str());
    return store_fault(error == std::errc::no_space_on_device ? Kind::full : Kind::unreadable, aside);
}

/// What SQLite cannot take for a database is emptied, in place, so that it can be filled.
void empty_if_no_database(const std::string& path) {
    try {
        SQLite::Database db{path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE,
                            static_cast<int>(kWriterPatience.count())};
        db.execAndGet("PRAGMA schema_version");
    } catch (const SQLite::Exception& error) {
        const Kind kind = kind_of_code(error.getErrorCode());
        if (kind != Kind::damaged && kind != Kind::foreign) throw;
        fs::resize_file(path, 0);
    }
}

Head fill(const std::string& path, const std::string& from) {
    Connection source{from, kWriterPatience};
    SQLite::Database target{path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE,
                            static_cast<int>(kWriterPatience.count())};
    target.exec("PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = EXTRA");
    {
        SQLite::Backup copying{target, source.db()};
        copying.executeStep(kAllPages);
    }
    return read_head(target);
}

}  // namespace

Result<Head, StoreFault> replace_content(const std::string& path, const std::string& from,
                                         std::chrono::sys_seconds now) {
    if (const auto fault = save_aside(path, now)) return Failure{*fault};
    auto head = guarded("restore", path, [&] {
        empty_if_no_database(path);
        // The old anchor would condemn the older content if the machine died between the two writes.
        std::remove(anchor_path(path).c_str());
        return fill(path, from);
    });
    if (!head) return head;
    write_anchor(path, head.value());
    spdlog::warn("store: {} restored from {} up to event {}", path, from, head.value().seq);
    return head;
}

}  // namespace model
