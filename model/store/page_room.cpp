#include "model/store/page_room.h"

#include <fcntl.h>
#include <linux/magic.h>
#include <spdlog/spdlog.h>
#include <sqlite3.h>
#include <sys/mman.h>
#include <sys/statfs.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <stop_token>
#include <thread>

namespace model {
namespace {

constexpr int kPageBytes = 4096;                         // SQLite's default, which all our databases have
constexpr std::uint64_t kWorthIt = 16 << 20;             // less than that is no burden on the memory
constexpr std::uint64_t kMost = std::uint64_t{2} << 30;  // SQLite counts the pages with an int
constexpr std::size_t kResident = 96 << 20;              // of mapped files; more than that is taken out again
constexpr std::chrono::milliseconds kLookEvery{5};  // a commit sorts all pages first, and so touches each within 0.1 s

/// A file without a name that has all its blocks: a page that finds no block would end the program.
int reserved_file(const std::string& folder, std::uint64_t size) {
    struct statfs disk {};
    if (::statfs(folder.c_str(), &disk) != 0 || disk.f_type == TMPFS_MAGIC) return -1;
    const int file = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (file >= 0 && ::posix_fallocate(file, 0, static_cast<off_t>(size)) == 0) return file;
    if (file >= 0) ::close(file);
    return -1;
}

/// How much of the process's memory is pages of files, ours and the programs'.
std::size_t resident_of_files() {
    std::ifstream numbers{"/proc/self/statm"};
    std::size_t size = 0;
    std::size_t resident = 0;
    std::size_t of_files = 0;
    numbers >> size >> resident >> of_files;
    return of_files * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

}  // namespace

/// Takes the room's pages out of the process's memory when they have become many; each is mapped in again when it is
/// next used.
struct PageRoom::Trimmer {
    Trimmer(void* begin, std::size_t size)
        : thread{[begin, size](const std::stop_token& stop) {
              std::mutex mutex;
              std::condition_variable_any ended;
              std::unique_lock lock{mutex};
              while (!ended.wait_for(lock, stop, kLookEvery, [] { return false; }) && !stop.stop_requested())
                  if (resident_of_files() > kResident) ::madvise(begin, size, MADV_DONTNEED);
          }} {}
    std::jthread thread;
};

std::unique_ptr<PageRoom> PageRoom::beside(const std::string& database, std::uint64_t bytes) {
    if (bytes < kWorthIt) return nullptr;
    int header = 0;
    if (sqlite3_config(SQLITE_CONFIG_PCACHE_HDRSZ, &header) != SQLITE_OK) return nullptr;
    const int slot = kPageBytes + header;
    const auto slots = static_cast<int>(std::min(bytes, kMost) / static_cast<std::uint64_t>(slot));
    const auto size = static_cast<std::size_t>(slots) * static_cast<std::size_t>(slot);
    const int file = reserved_file(std::filesystem::absolute(database).parent_path(), size);
    if (file < 0) return nullptr;
    void* const begin = ::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    ::close(file);
    if (begin == MAP_FAILED) return nullptr;
    std::unique_ptr<PageRoom> room{new PageRoom{begin, size}};
    if (sqlite3_config(SQLITE_CONFIG_PAGECACHE, begin, slot, slots) != SQLITE_OK) return nullptr;
    return room;
}

PageRoom::PageRoom(void* begin, std::size_t size)
    : begin_{begin}, size_{size}, trimmer_{std::make_unique<Trimmer>(begin, size)} {}

PageRoom::~PageRoom() {
    trimmer_.reset();
    sqlite3_shutdown();
    sqlite3_config(SQLITE_CONFIG_PAGECACHE, nullptr, 0, 0);
    ::munmap(begin_, size_);
}

}  // namespace model
