#include "model/store/file_check.h"

#include <fcntl.h>
#include <sys/statfs.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <filesystem>

namespace model {
namespace {

// linux/magic.h and statfs(2): NFS, SMB, CIFS, SMB2, NCP, AFS, Coda, Ceph.
constexpr std::array<unsigned long, 8> kShares{0x6969, 0x517B,     0xFF534D42, 0xFE534D42,
                                               0x564C, 0x5346414F, 0x73757245, 0x00C36400};

std::string folder_of(const std::string& path) { return std::filesystem::absolute(path).parent_path(); }

bool may_write(const std::string& path) { return ::faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) == 0; }

}  // namespace

bool is_network_share(unsigned long file_system_type) {
    return std::ranges::find(kShares, file_system_type & 0xFFFFFFFFUL) != kShares.end();
}

FileCheck check_file(const std::string& path) {
    using enum StoreFault::Kind;
    struct statfs disk {};
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (status.type() == std::filesystem::file_type::not_found) return {.fault = missing};
    if (error) return {.fault = unreadable};
    if (status.type() != std::filesystem::file_type::regular) return {.fault = foreign};
    if (::statfs(path.c_str(), &disk) == 0 && is_network_share(static_cast<unsigned long>(disk.f_type)))
        return {.fault = network_share};
    const auto size = std::filesystem::file_size(path, error);
    if (error) return {.fault = unreadable};
    if (size == 0) return {.fault = empty};
    return {.writable = may_write(path) && may_write(folder_of(path))};
}

}  // namespace model
