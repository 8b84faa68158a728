#include "model/store/aside_pages.h"

#include "model/store/connection.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <thread>

namespace model {
namespace {

constexpr sqlite3_int64 kGranule = 512;           // SQLite's smallest page: each is aside as a whole or not at all
constexpr sqlite3_int64 kCopiedAtOnce = 1 << 16;  // bytes; SQLite's own file system writes less than 128 KiB at once
constexpr std::chrono::milliseconds kAskAgain{1};

/// All of it, or false with errno.
bool write_all(int file, const char* from, std::size_t size, sqlite3_int64 at) {
    while (size > 0) {
        const ssize_t done = ::pwrite(file, from, size, at);
        if (done < 0 && errno != EINTR) return false;
        if (done <= 0) continue;
        from += done;
        at += done;
        size -= static_cast<std::size_t>(done);
    }
    return true;
}

bool read_all(int file, char* to, std::size_t size, sqlite3_int64 at) {
    while (size > 0) {
        const ssize_t done = ::pread(file, to, size, at);
        if (done == 0 || (done < 0 && errno != EINTR)) return false;
        if (done < 0) continue;
        to += done;
        at += done;
        size -= static_cast<std::size_t>(done);
    }
    return true;
}

}  // namespace

AsidePages::~AsidePages() {
    if (room_ >= 0) ::close(room_);
}

bool AsidePages::aside(sqlite3_int64 at) const {
    const auto granule = static_cast<std::size_t>(at / kGranule);
    return writes_ == Writes::aside && granule < there_.size() && there_[granule];
}

int AsidePages::read(char* to, int size, sqlite3_int64 at) {
    if (aside(at)) return read_all(room_, to, static_cast<std::size_t>(size), at) ? SQLITE_OK : SQLITE_IOERR_READ;
    if (writes_ == Writes::aside && size_ >= 0 && at >= size_) {
        std::memset(to, 0, static_cast<std::size_t>(size));
        return SQLITE_IOERR_SHORT_READ;
    }
    return file_.pMethods->xRead(&file_, to, size, at);
}

int AsidePages::write(const char* from, int size, sqlite3_int64 at) {
    if (writes_ == Writes::nowhere) return SQLITE_OK;
    if (writes_ == Writes::straight) return file_.pMethods->xWrite(&file_, from, size, at);
    if (size_ < 0)
        if (const int code = file_.pMethods->xFileSize(&file_, &size_); code != SQLITE_OK) return code;
    if (const int code = make_room(); code != SQLITE_OK) return code;
    if (!write_all(room_, from, static_cast<std::size_t>(size), at))
        return errno == ENOSPC || errno == EDQUOT ? SQLITE_FULL : SQLITE_IOERR_WRITE;
    const auto end = static_cast<std::size_t>((at + size + kGranule - 1) / kGranule);
    if (there_.size() < end) there_.resize(end);
    std::fill(there_.begin() + at / kGranule, there_.begin() + static_cast<std::ptrdiff_t>(end), true);
    size_ = std::max(size_, at + size);
    return SQLITE_OK;
}

int AsidePages::truncate(sqlite3_int64 size) {
    if (writes_ == Writes::nowhere) return SQLITE_OK;
    if (writes_ == Writes::straight) return file_.pMethods->xTruncate(&file_, size);
    size_ = size;
    there_.resize(std::min(there_.size(), static_cast<std::size_t>((size + kGranule - 1) / kGranule)));
    return SQLITE_OK;
}

int AsidePages::size(sqlite3_int64& size) {
    if (writes_ != Writes::aside || size_ < 0) return file_.pMethods->xFileSize(&file_, &size);
    size = size_;
    return SQLITE_OK;
}

int AsidePages::sync(int flags) {
    if (writes_ == Writes::nowhere) return SQLITE_OK;
    if (const int code = bring_in(); code != SQLITE_OK) return code;
    return file_.pMethods->xSync(&file_, flags);
}

// RESERVED keeps other writers out and lets readers in: enough while nothing is written to the database itself. Who
// goes to EXCLUSIVE from less undoes what another process left behind, and means it.
int AsidePages::lock(int level) {
    if (level == SQLITE_LOCK_EXCLUSIVE && level_ == SQLITE_LOCK_RESERVED) {
        writes_ = Writes::aside;
        return SQLITE_OK;
    }
    const int code = file_.pMethods->xLock(&file_, level);
    if (code == SQLITE_OK) level_ = std::max(level_, level);
    return code;
}

int AsidePages::unlock(int level) {
    if (level <= SQLITE_LOCK_SHARED) start_anew();
    level_ = std::min(level_, level);
    return file_.pMethods->xUnlock(&file_, level);
}

void AsidePages::start_anew() {
    there_.clear();
    size_ = -1;
    writes_ = Writes::straight;
    if (room_ >= 0) ::close(room_);
    room_ = -1;
}

void AsidePages::forget() {
    if (writes_ != Writes::aside) return;
    start_anew();
    writes_ = Writes::nowhere;
}

int AsidePages::bring_in() {
    if (writes_ != Writes::aside) return SQLITE_OK;
    if (const int code = wait_for_readers(); code != SQLITE_OK) return code;
    const int code = copy_in();
    writes_ = Writes::straight;
    return code;
}

int AsidePages::wait_for_readers() {
    const auto until = std::chrono::steady_clock::now() + kWriterPatience;
    for (;;) {
        const int code = file_.pMethods->xLock(&file_, SQLITE_LOCK_EXCLUSIVE);
        if (code == SQLITE_OK) level_ = SQLITE_LOCK_EXCLUSIVE;
        if (code != SQLITE_BUSY || std::chrono::steady_clock::now() > until) return code;
        std::this_thread::sleep_for(kAskAgain);
    }
}

int AsidePages::copy_in() {
    std::vector<char> piece(kCopiedAtOnce);
    const auto all = static_cast<sqlite3_int64>(there_.size());
    for (sqlite3_int64 from = 0; from < all;) {
        const auto begin = there_.begin() + from;
        const auto longest = begin + std::min(all - from, kCopiedAtOnce / kGranule);
        if (!*begin) {
            from = std::find(begin, there_.end(), true) - there_.begin();
            continue;
        }
        const sqlite3_int64 count = std::find(begin, longest, false) - begin;
        const auto bytes = static_cast<std::size_t>(count * kGranule);
        if (!read_all(room_, piece.data(), bytes, from * kGranule)) return SQLITE_IOERR_READ;
        const int code = file_.pMethods->xWrite(&file_, piece.data(), static_cast<int>(bytes), from * kGranule);
        if (code != SQLITE_OK) return code;
        from += count;
    }
    sqlite3_int64 before = 0;
    if (const int code = file_.pMethods->xFileSize(&file_, &before); code != SQLITE_OK) return code;
    return size_ >= 0 && size_ < before ? file_.pMethods->xTruncate(&file_, size_) : SQLITE_OK;
}

int AsidePages::make_room() {
    if (room_ >= 0) return SQLITE_OK;
    room_ = ::open(folder_.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (room_ < 0) {  // a file system that does not know files without a name
        std::string name = folder_ + "/aside-XXXXXX";
        room_ = ::mkostemp(name.data(), O_CLOEXEC);
        if (room_ >= 0) ::unlink(name.c_str());
    }
    if (room_ >= 0) return SQLITE_OK;
    return errno == ENOSPC || errno == EDQUOT ? SQLITE_FULL : SQLITE_CANTOPEN;
}

}  // namespace model
