#include "model/store/connection.h"

#include "model/store/anchor.h"
#include "model/store/file_check.h"
#include "model/store/guarded.h"
#include "model/store/journal.h"
#include "model/store/schema.h"

#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <array>
#include <optional>
#include <string_view>

namespace model {
namespace {

// SQLite's file format, sections 1.2.1 and 1.2.3: the magic words, and the write version, 2 for WAL.
constexpr std::string_view kMagic{"SQLite format 3\0", 16};
constexpr std::size_t kWriteVersionAt = 18;
constexpr std::size_t kHeaderBytes = 20;
constexpr char kWal = 2;
constexpr int kImportCacheKib = 128 * 1024;  // the indexes of 100,000 entries, into which each new one goes somewhere

// cache_spill: without WAL, a transaction whose pages no longer fit the cache locks readers out until it commits.
void configure(SQLite::Database& db, std::chrono::milliseconds busy_timeout) {
    sqlite3_extended_result_codes(db.getHandle(), 1);
    sqlite3_db_config(db.getHandle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    db.setBusyTimeout(static_cast<int>(busy_timeout.count()));
    db.exec(
        "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA foreign_keys = ON;"
        "PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY; PRAGMA secure_delete = ON; PRAGMA synchronous = EXTRA;"
        "PRAGMA cache_spill = OFF");
}

/// Turns write-ahead logging off: SQLite 3.7.0 to 3.51.2 can corrupt such a file when a writer meets a checkpoint
/// (WAL-reset bug), and Debian 12 has 3.40.1.
void leave_wal(SQLite::Database& db, const std::string& path) {
    const std::string mode = db.execAndGet("PRAGMA journal_mode = TRUNCATE").getString();
    spdlog::warn("store: {} was in WAL mode; its journal mode is now {}", path, mode);
    if (mode != "truncate") throw SQLite::Exception{"the file stays in WAL mode", SQLITE_BUSY};
}

/// What is wrong with a file that SQLite can read, or nothing.
std::optional<StoreFault::Kind> schema_fault(SQLite::Database& db, const std::string& path) {
    using enum StoreFault::Kind;
    const int application = db.execAndGet("PRAGMA application_id").getInt();
    const int version = db.execAndGet("PRAGMA user_version").getInt();
    const int tables = db.execAndGet("SELECT count(*) FROM sqlite_schema").getInt();
    if (application == 0 && version == 0 && tables == 0) return empty;
    if (application != kApplicationId || version < 1) return read_anchor(path) ? damaged : foreign;
    if (version > kSchemaVersion) return too_new;
    return std::nullopt;
}

/// True where the journal goes at least as far as its anchor, by the same events.
bool holds_anchor(SQLite::Database& db, const std::string& path, const Head& head) {
    const auto anchor = read_anchor(path);
    if (!anchor) {
        if (head.seq > 0) spdlog::warn("store: {} has no anchor; an older copy put back would not be noticed", path);
        return true;
    }
    if (anchor->seq > head.seq) {
        spdlog::error("store: {} ends at event {}, but its anchor is at {}: cut off, or an old copy", path, head.seq,
                      anchor->seq);
        return false;
    }
    if (anchor->seq == 0 || hash_at(db, anchor->seq) == anchor->hash) return true;
    spdlog::error("store: event {} of {} is not the one its anchor names", anchor->seq, path);
    return false;
}

using Opened = Result<std::unique_ptr<Connection>, StoreFault>;

Opened checked(std::unique_ptr<Connection> connection, OpenMode mode) {
    using enum StoreFault::Kind;
    SQLite::Database& db = connection->db();
    const std::string& path = connection->path();
    const auto fail = [&](StoreFault::Kind kind) { return Failure{store_fault(kind, path)}; };
    if (mode == OpenMode::read_write && !connection->writable()) return fail(read_only);
    const Header header = connection->header();
    // A file with an anchor was ours: what is no database any more has been damaged.
    if (!header.sqlite) return fail(read_anchor(path) ? damaged : foreign);
    // SQLite cannot read a WAL file where it may not write beside it, and says so in words that help nobody.
    if (header.wal && !connection->writable()) return fail(read_only);
    if (header.wal) leave_wal(db, path);
    if (const auto fault = schema_fault(db, path)) return fail(*fault);
    const bool old = db.execAndGet("PRAGMA user_version").getInt() < kSchemaVersion;
    if (old && !connection->writable()) return fail(read_only);
    if (old) migrate(db);
    if (!holds_anchor(db, path, read_head(db))) return fail(damaged);
    if (mode == OpenMode::read_write) db.exec("PRAGMA journal_mode = TRUNCATE");
    if (mode == OpenMode::read_only) db.exec("PRAGMA query_only = ON");
    return connection;
}

}  // namespace

// A reader opens for writing too where it may, and then forbids itself to write: only so can it roll back what a
// process left behind that died while it wrote.
Connection::Connection(const std::string& path, std::chrono::milliseconds busy_timeout, bool create)
    : path_{path}, db_{path, SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX | (create ? SQLite::OPEN_CREATE : 0)} {
    if (create || header().sqlite) configure(db_, busy_timeout);
    writable_ = sqlite3_db_readonly(db_.getHandle(), "main") == 0;
}

Connection::Connection(const std::string& path, std::chrono::milliseconds busy_timeout, std::unique_ptr<Aside> aside)
    : path_{path},
      aside_{std::move(aside)},
      db_{path, SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX, 0, aside_->name()},
      writable_{sqlite3_db_readonly(db_.getHandle(), "main") == 0} {
    configure(db_, busy_timeout);
    db_.exec(fmt::format("PRAGMA cache_spill = ON; PRAGMA cache_size = -{}", kImportCacheKib));
}

std::unique_ptr<Connection> Connection::aside(const std::string& path, std::chrono::milliseconds busy_timeout) {
    return std::unique_ptr<Connection>{new Connection{path, busy_timeout, std::make_unique<Aside>()}};
}

Header Connection::header() {
    sqlite3_file* file = nullptr;
    sqlite3_file_control(db_.getHandle(), "main", SQLITE_FCNTL_FILE_POINTER, &file);
    std::array<char, kHeaderBytes> bytes{};
    // A file that is shorter gives SQLITE_IOERR_SHORT_READ and zeros.
    if (!file || !file->pMethods) return {};
    const int code = file->pMethods->xRead(file, bytes.data(), static_cast<int>(bytes.size()), 0);
    if (code != SQLITE_OK && code != SQLITE_IOERR_SHORT_READ)
        throw SQLite::Exception{"the header cannot be read", code};
    return {.sqlite = std::string_view{bytes.data(), kMagic.size()} == kMagic, .wal = bytes[kWriteVersionAt] == kWal};
}

Result<std::unique_ptr<Connection>, StoreFault> open_connection(const std::string& path, OpenMode mode,
                                                                std::chrono::milliseconds busy_timeout) {
    if (const FileCheck file = check_file(path); file.fault) return Failure{store_fault(*file.fault, path)};
    auto opened =
        guarded("open", path, [&] { return checked(std::make_unique<Connection>(path, busy_timeout), mode); });
    if (!opened) return Failure{opened.error()};
    return std::move(opened).value();
}

// First as every other: a file in WAL mode or of an older schema is brought up to date there.
Result<std::unique_ptr<Connection>, StoreFault> open_aside(const std::string& path,
                                                           std::chrono::milliseconds busy_timeout) {
    if (auto ordinary = open_connection(path, OpenMode::read_write, busy_timeout); !ordinary) return ordinary;
    auto opened =
        guarded("open", path, [&] { return checked(Connection::aside(path, busy_timeout), OpenMode::read_write); });
    if (!opened) return Failure{opened.error()};
    return std::move(opened).value();
}

}  // namespace model
