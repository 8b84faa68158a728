#pragma once

#include <SQLiteCpp/Database.h>

#include <memory>
#include <string>

namespace model {

/// A file system for SQLite (a VFS) on which the pages of a large transaction stand in a file without a name beside the
/// database until the commit copies them in. SQLite itself would put pages that its cache cannot hold into the
/// database, and locks every reader out from then to the commit; here readers wait for the copying only, and the
/// memory is the cache's. A process that is killed leaves the database as it was, or a journal that makes it so.
///
/// Must outlive the databases that are opened with it.
class Aside {
public:
    Aside();
    ~Aside();
    Aside(const Aside&) = delete;
    Aside& operator=(const Aside&) = delete;

    /// For sqlite3_open_v2().
    const char* name() const { return name_.c_str(); }

private:
    struct Vfs;
    std::string name_;
    std::unique_ptr<Vfs> vfs_;
};

/// Lives within a transaction: where that is rolled back, what stands aside is forgotten first, which spares SQLite
/// from writing the old pages over themselves, and readers from waiting for it. Does nothing on an ordinary database.
class ForgetAside {
public:
    explicit ForgetAside(SQLite::Database& db) : db_{db} {}
    ~ForgetAside();
    ForgetAside(const ForgetAside&) = delete;
    ForgetAside& operator=(const ForgetAside&) = delete;

private:
    SQLite::Database& db_;
};

}  // namespace model
