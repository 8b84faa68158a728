#pragma once

#include <sqlite3.h>

#include <string>
#include <vector>

namespace model {

/// A database's file as one connection sees it while what it writes stands aside (aside.h): each call is the
/// sqlite3_io_methods' of the same name, with its codes.
class AsidePages {
public:
    /// `folder`: where the file without a name is made when it is first needed.
    AsidePages(sqlite3_file& file, std::string folder) : file_{file}, folder_{std::move(folder)} {}
    ~AsidePages();
    AsidePages(const AsidePages&) = delete;
    AsidePages& operator=(const AsidePages&) = delete;

    int read(char* to, int size, sqlite3_int64 at);
    int write(const char* from, int size, sqlite3_int64 at);
    int truncate(sqlite3_int64 size);
    int size(sqlite3_int64& size);
    int sync(int flags);
    int lock(int level);
    int unlock(int level);

    /// Copies into the database what stands aside, as soon as readers have left it; SQLITE_BUSY where they do not. From
    /// then to the end of the transaction all goes straight to the database, be it the commit's end or its undoing.
    int bring_in();
    /// What stands aside is wanted no more, nor what will be written until the transaction ends.
    void forget();

private:
    enum class Writes { straight, aside, nowhere };

    bool aside(sqlite3_int64 at) const;
    int copy_in();
    int wait_for_readers();
    int make_room();
    void start_anew();

    sqlite3_file& file_;
    std::string folder_;
    int room_ = -1;            // the file without a name; what stands aside is at the same place as in the database
    std::vector<bool> there_;  // by granule: it stands aside
    sqlite3_int64 size_ = -1;  // of the file as SQLite sees it; -1 while nothing stands aside
    int level_ = SQLITE_LOCK_NONE;
    Writes writes_ = Writes::straight;
};

}  // namespace model
