#pragma once

#include "model/store/fault.h"

#include <optional>
#include <string>

namespace model {

/// What a look at the file itself tells, before SQLite touches it.
struct FileCheck {
    std::optional<StoreFault::Kind> fault{};
    bool wal = false;       ///< the header says write-ahead logging
    bool writable = false;  ///< the file and its folder
};
FileCheck check_file(const std::string& path);

/// True for the file systems of network shares, by statfs's f_type.
bool is_network_share(unsigned long file_system_type);

}  // namespace model
