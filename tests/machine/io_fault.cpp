// LD_PRELOAD: the Nth call of one kind on the database, its rollback journal or its anchor fails, once or for ever
// after.
//   IO_FAULT_CALL   pread, pwrite, write, fsync, ftruncate
//   IO_FAULT_AT     N, from 1
//   IO_FAULT_EVER   1: every call from the Nth on
//   IO_FAULT_ERROR  EIO (default) or ENOSPC
//   IO_FAULT_FILE   a part of the file's name
// Prints "fault" to standard error when it struck for the first time.
#include <dlfcn.h>
#include <sys/types.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

namespace {

const char* setting(const char* name, const char* otherwise) {
    const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe)
    return value ? value : otherwise;
}

std::atomic<long> calls{0};

bool concerns(int file) {
    const std::string link = "/proc/self/fd/" + std::to_string(file);
    std::array<char, 4096> name{};
    return readlink(link.c_str(), name.data(), name.size() - 1) > 0 &&
           std::strstr(name.data(), setting("IO_FAULT_FILE", "directory.db")) != nullptr;
}

/// True, with errno set, where this call is to fail.
bool strikes(const char* call, int file) {
    if (std::strcmp(call, setting("IO_FAULT_CALL", "")) != 0 || !concerns(file)) return false;
    const long at = std::strtol(setting("IO_FAULT_AT", "0"), nullptr, 10);
    const long now = ++calls;
    const bool ever = *setting("IO_FAULT_EVER", "0") == '1';
    if (now != at && !(ever && now > at)) return false;
    if (now == at) {
        const ssize_t told = ::dprintf(STDERR_FILENO, "fault\n");
        (void)told;
    }
    errno = std::strcmp(setting("IO_FAULT_ERROR", "EIO"), "ENOSPC") == 0 ? ENOSPC : EIO;
    return true;
}

template <class Function>
Function real(const char* name) {
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

}  // namespace

extern "C" {
ssize_t pread64(int file, void* data, size_t size, off64_t at) {
    static const auto next = real<ssize_t (*)(int, void*, size_t, off64_t)>("pread64");
    return strikes("pread", file) ? -1 : next(file, data, size, at);
}
ssize_t pread(int file, void* data, size_t size, off_t at) { return pread64(file, data, size, at); }
ssize_t pwrite64(int file, const void* data, size_t size, off64_t at) {
    static const auto next = real<ssize_t (*)(int, const void*, size_t, off64_t)>("pwrite64");
    return strikes("pwrite", file) ? -1 : next(file, data, size, at);
}
ssize_t pwrite(int file, const void* data, size_t size, off_t at) { return pwrite64(file, data, size, at); }
ssize_t write(int file, const void* data, size_t size) {
    static const auto next = real<ssize_t (*)(int, const void*, size_t)>("write");
    return strikes("write", file) ? -1 : next(file, data, size);
}
int fsync(int file) {
    static const auto next = real<int (*)(int)>("fsync");
    return strikes("fsync", file) ? -1 : next(file);
}
int fdatasync(int file) {
    static const auto next = real<int (*)(int)>("fdatasync");
    return strikes("fsync", file) ? -1 : next(file);
}
int ftruncate64(int file, off64_t size) {
    static const auto next = real<int (*)(int, off64_t)>("ftruncate64");
    return strikes("ftruncate", file) ? -1 : next(file, size);
}
int ftruncate(int file, off_t size) { return ftruncate64(file, size); }
}
