// LD_PRELOAD: writes down what is done to the database's files, so that power_cut.py can say what a disk would hold
// had the power failed at any moment: what was written and not yet synchronised may be there, or not, or in part.
//   IO_RECORD       the record: for each call a line "CALL OFFSET SIZE FILE" and, of writes, SIZE bytes
//   IO_RECORD_FILE  a part of the files' names
// What the program says on standard output is written down in the same order, as calls named "said".
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/types.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <cstring>
#include <mutex>
#include <string>

namespace {

template <class Function>
Function real(const char* name) {
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

std::string name_of(int file) {
    const std::string link = "/proc/self/fd/" + std::to_string(file);
    std::array<char, 4096> name{};
    return readlink(link.c_str(), name.data(), name.size() - 1) > 0 ? name.data() : "";
}

bool concerns(const std::string& name) {
    const char* part = std::getenv("IO_RECORD_FILE");  // NOLINT(concurrency-mt-unsafe)
    return part != nullptr && name.find(part) != std::string::npos;
}

void note(const char* call, const std::string& name, long long offset, size_t size, const void* data = nullptr) {
    static const auto next = real<ssize_t (*)(int, const void*, size_t)>("write");
    static const int record =
        ::open(std::getenv("IO_RECORD"), O_WRONLY | O_CREAT | O_APPEND, 0600);  // NOLINT(concurrency-mt-unsafe)
    std::string line =
        std::string{call} + ' ' + std::to_string(offset) + ' ' + std::to_string(size) + ' ' + name + '\n';
    if (data != nullptr) line.append(static_cast<const char*>(data), size);
    if (next(record, line.data(), line.size()) != static_cast<ssize_t>(line.size())) std::abort();
}

/// One call at a time, so that the record has the order in which they were done.
std::mutex& order() {
    static std::mutex mutex;
    return mutex;
}

}  // namespace

extern "C" {
ssize_t pwrite64(int file, const void* data, size_t size, off64_t at) {
    static const auto next = real<ssize_t (*)(int, const void*, size_t, off64_t)>("pwrite64");
    const std::lock_guard lock{order()};
    const ssize_t done = next(file, data, size, at);
    if (const auto name = name_of(file); done > 0 && concerns(name))
        note("write", name, at, static_cast<size_t>(done), data);
    return done;
}
ssize_t pwrite(int file, const void* data, size_t size, off_t at) { return pwrite64(file, data, size, at); }
ssize_t write(int file, const void* data, size_t size) {
    static const auto next = real<ssize_t (*)(int, const void*, size_t)>("write");
    const std::lock_guard lock{order()};
    const auto name = name_of(file);
    const bool known = concerns(name);
    const off_t at = known ? ::lseek(file, 0, SEEK_CUR) : 0;
    const ssize_t done = next(file, data, size);
    if (done > 0 && known) note("write", name, at, static_cast<size_t>(done), data);
    if (done > 0 && file == STDOUT_FILENO) note("said", "-", 0, static_cast<size_t>(done), data);
    return done;
}
int fsync(int file) {
    static const auto next = real<int (*)(int)>("fsync");
    const std::lock_guard lock{order()};
    const int done = next(file);
    if (const auto name = name_of(file); done == 0 && concerns(name)) note("sync", name, 0, 0);
    return done;
}
int fdatasync(int file) {
    static const auto next = real<int (*)(int)>("fdatasync");
    const std::lock_guard lock{order()};
    const int done = next(file);
    if (const auto name = name_of(file); done == 0 && concerns(name)) note("sync", name, 0, 0);
    return done;
}
int ftruncate64(int file, off64_t size) {
    static const auto next = real<int (*)(int, off64_t)>("ftruncate64");
    const std::lock_guard lock{order()};
    const int done = next(file, size);
    if (const auto name = name_of(file); done == 0 && concerns(name)) note("truncate", name, size, 0);
    return done;
}
int ftruncate(int file, off_t size) { return ftruncate64(file, size); }
}
