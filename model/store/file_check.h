#pragma once

#include "model/store/fault.h"

#include <optional>
#include <string>

namespace model {

/// What a look from outside tells, before SQLite touches the file. Never opens it: closing it again would drop the
/// locks that this process holds on it through SQLite (POSIX advisory locks; sqlite.org/howtocorrupt.html, 2.2).
struct FileCheck {
    std::optional<StoreFault::Kind> fault{};
    bool writable = false;  ///< the file and its folder
};
FileCheck check_file(const std::string& path);

/// True for the file systems of network shares, by statfs's f_type.
bool is_network_share(unsigned long file_system_type);

}  // namespace model
