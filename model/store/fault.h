#pragma once

#include <string>

namespace model {

/// Why the directory's file cannot be used, with one sentence for people: what, where, what to do.
struct StoreFault {
    enum class Kind {
        missing,        ///< no such file, or no such entry
        exists,         ///< there is a file where a new one was to be made
        empty,          ///< nothing in it, not even a schema
        foreign,        ///< no SQLite file, or a database of some other program
        damaged,        ///< ours, but the content does not hold together or is older than its anchor
        busy,           ///< another process holds it; trying again helps
        read_only,      ///< the file or its disk cannot be written
        full,           ///< no room on the disk
        too_new,        ///< written by a later version of this program
        network_share,  ///< on NFS or SMB, where file locks cannot be trusted
        unreadable      ///< any other failure of the disk; see the log
    };
    Kind kind = Kind::unreadable;
    std::string ko;
    std::string en;
};

/// A fault in the words of its kind, about the file at `path`.
StoreFault store_fault(StoreFault::Kind kind, const std::string& path);

}  // namespace model
