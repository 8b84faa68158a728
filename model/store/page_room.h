#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

namespace model {

/// Room for the pages of one large transaction, in a file without a name beside the database. SQLite could put pages
/// that its cache cannot hold into the database itself, but locks every reader out from then to the commit; so our
/// transactions keep all their pages (cache_spill off), and here the kernel may write them to the disk in its own
/// time, as it would to swap. What does not fit in goes into ordinary memory.
///
/// SQLite takes such room before it is first used in a process and gives it up when it is shut down: make one before
/// the first store is opened, and destroy it after the last is closed.
class PageRoom {
public:
    /// Empty where there is no need, or no way: a disk too full, a folder in memory, SQLite in use already.
    static std::unique_ptr<PageRoom> beside(const std::string& database, std::uint64_t bytes);
    ~PageRoom();
    PageRoom(const PageRoom&) = delete;
    PageRoom& operator=(const PageRoom&) = delete;

private:
    struct Trimmer;
    PageRoom(void* begin, std::size_t size);

    void* begin_;
    std::size_t size_;
    std::unique_ptr<Trimmer> trimmer_;
};

}  // namespace model
