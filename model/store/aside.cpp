#include "model/store/aside.h"

#include "model/store/aside_pages.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <filesystem>
#include <new>

namespace model {
namespace {

constexpr int kForget = 0x4B494F53;  // a file control of ours; SQLite's own end at 100

/// What SQLite holds; the file of the VFS below lies behind it in the same piece of memory.
struct AsideFile {
    sqlite3_file base;
    AsidePages* pages;
};

constexpr std::size_t kOwnBytes = (sizeof(AsideFile) + 15) / 16 * 16;

sqlite3_file* below(sqlite3_file* file) {
    return reinterpret_cast<sqlite3_file*>(reinterpret_cast<char*>(file) + kOwnBytes);
}
AsidePages& pages(sqlite3_file* file) { return *reinterpret_cast<AsideFile*>(file)->pages; }

int close(sqlite3_file* file) {
    delete reinterpret_cast<AsideFile*>(file)->pages;
    return below(file)->pMethods->xClose(below(file));
}

int control(sqlite3_file* file, int what, void* with) {
    if (what == kForget) {
        pages(file).forget();
        return SQLITE_OK;
    }
    // Comes before each sync of a commit, also where the sync itself is left out.
    if (what == SQLITE_FCNTL_SYNC)
        if (const int code = pages(file).bring_in(); code != SQLITE_OK) return code;
    if (what == SQLITE_FCNTL_SIZE_HINT) return SQLITE_OK;
    return below(file)->pMethods->xFileControl(below(file), what, with);
}

// Version 1: no memory mapping, no write-ahead log. What throws is memory that ran out.
constexpr sqlite3_io_methods kMethods{
    .iVersion = 1,
    .xClose = close,
    .xRead = [](sqlite3_file* file, void* to, int size,
                sqlite3_int64 at) { return pages(file).read(static_cast<char*>(to), size, at); },
    .xWrite = [](sqlite3_file* file, const void* from, int size,
                 sqlite3_int64 at) { return pages(file).write(static_cast<const char*>(from), size, at); },
    .xTruncate = [](sqlite3_file* file, sqlite3_int64 size) { return pages(file).truncate(size); },
    .xSync = [](sqlite3_file* file, int flags) { return pages(file).sync(flags); },
    .xFileSize = [](sqlite3_file* file, sqlite3_int64* size) { return pages(file).size(*size); },
    .xLock = [](sqlite3_file* file, int level) { return pages(file).lock(level); },
    .xUnlock = [](sqlite3_file* file, int level) { return pages(file).unlock(level); },
    .xCheckReservedLock = [](sqlite3_file* file,
                             int* held) { return below(file)->pMethods->xCheckReservedLock(below(file), held); },
    .xFileControl = control,
    .xSectorSize = [](sqlite3_file* file) { return below(file)->pMethods->xSectorSize(below(file)); },
    .xDeviceCharacteristics =
        [](sqlite3_file* file) { return below(file)->pMethods->xDeviceCharacteristics(below(file)); },
    .xShmMap = nullptr,
    .xShmLock = nullptr,
    .xShmBarrier = nullptr,
    .xShmUnmap = nullptr,
    .xFetch = nullptr,
    .xUnfetch = nullptr};

}  // namespace

/// The VFS below with another way to open a database.
struct Aside::Vfs : sqlite3_vfs {
    sqlite3_vfs* under = nullptr;

    static int open(sqlite3_vfs* self, const char* name, sqlite3_file* file, int flags, int* given) {
        sqlite3_vfs* const under = static_cast<Vfs*>(self)->under;
        if ((flags & SQLITE_OPEN_MAIN_DB) == 0) return under->xOpen(under, name, file, flags, given);
        file->pMethods = nullptr;
        if (const int code = under->xOpen(under, name, below(file), flags, given); code != SQLITE_OK) return code;
        auto* const mine = new (file) AsideFile{
            {.pMethods = &kMethods}, new AsidePages{*below(file), std::filesystem::path{name}.parent_path().string()}};
        return mine->pages != nullptr ? SQLITE_OK : SQLITE_NOMEM;
    }
};

Aside::Aside() : name_{fmt::format("kiosk-aside-{}", static_cast<const void*>(this))}, vfs_{std::make_unique<Vfs>()} {
    sqlite3_vfs* const under = sqlite3_vfs_find(nullptr);
    static_cast<sqlite3_vfs&>(*vfs_) = *under;
    vfs_->under = under;
    vfs_->zName = name_.c_str();
    vfs_->pNext = nullptr;
    vfs_->szOsFile = static_cast<int>(kOwnBytes) + under->szOsFile;
    vfs_->xOpen = Vfs::open;
    sqlite3_vfs_register(vfs_.get(), 0);
}

Aside::~Aside() { sqlite3_vfs_unregister(vfs_.get()); }

ForgetAside::~ForgetAside() {
    if (sqlite3_get_autocommit(db_.getHandle()) == 0) sqlite3_file_control(db_.getHandle(), "main", kForget, nullptr);
}

}  // namespace model
