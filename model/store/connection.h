#pragma once

#include "model/base/result.h"
#include "model/store/aside.h"
#include "model/store/fault.h"
#include "model/store/store.h"

#include <SQLiteCpp/Database.h>

#include <chrono>
#include <memory>
#include <string>

namespace model {

/// What the header of the file says, as far as it matters before anything is read through SQLite.
struct Header {
    bool sqlite = false;  ///< has SQLite's magic words
    bool wal = false;     ///< asks for write-ahead logging
};

/// For one thread at a time: SQLite is opened without its own lock. An open database with every setting of
/// ARCHITECTURE.md, The store: no WAL, synchronous EXTRA, defensive.
class Connection {
public:
    /// Throws SQLite::Exception. `create`: makes the file where there is none.
    Connection(const std::string& path, std::chrono::milliseconds busy_timeout, bool create = false);
    /// An existing one of any size of transaction: see Aside.
    static std::unique_ptr<Connection> aside(const std::string& path, std::chrono::milliseconds busy_timeout);

    SQLite::Database& db() { return db_; }
    const std::string& path() const { return path_; }
    bool writable() const { return writable_; }
    /// The first bytes of the file, through SQLite's own descriptor.
    Header header();

private:
    Connection(const std::string& path, std::chrono::milliseconds busy_timeout, std::unique_ptr<Aside> aside);

    std::string path_;
    std::unique_ptr<Aside> aside_;
    SQLite::Database db_;
    bool writable_ = false;
};

/// How long a writer waits for another one.
inline constexpr std::chrono::milliseconds kWriterPatience{2000};
/// How long a screen waits: about a frame; after that it keeps what it has.
inline constexpr std::chrono::milliseconds kScreenPatience{10};

/// Opens an existing database of ours: the file's own look, WAL turned off, migrations, head against anchor.
Result<std::unique_ptr<Connection>, StoreFault> open_connection(const std::string& path, OpenMode mode,
                                                                std::chrono::milliseconds busy_timeout);
/// The same for writing a transaction of any size, which stands aside until its commit.
Result<std::unique_ptr<Connection>, StoreFault> open_aside(const std::string& path,
                                                           std::chrono::milliseconds busy_timeout);

}  // namespace model
