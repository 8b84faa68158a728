#pragma once

#include "model/base/problem.h"
#include "model/base/result.h"
#include "model/directory/directory_view.h"
#include "model/store/event.h"
#include "model/store/fault.h"

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace model {

/// One change that somebody asks for.
struct Change {
    Op op = Op::put;
    Entity entity = Entity::service;
    Uuid id{};
    std::int64_t base_version = 0;  ///< the version that the change was made from; 0: there is none yet
    Json document{};                ///< put: the whole document, whose "id" is `id`
    std::int64_t revert_to = 0;     ///< revert: the version whose document is to stand again
};

/// A document as it stands.
struct Current {
    Entity entity = Entity::service;
    Uuid id{};
    std::int64_t version = 0;
    bool retired = false;
    Json document{};  ///< null where the body was erased
};

/// Somebody else was faster: nothing was written. `current` is empty where the entity does not exist at all.
struct Conflict {
    std::size_t index = 0;  ///< of the change
    std::optional<Current> current{};
};

/// The change itself cannot be: nothing was written.
struct Refused {
    std::size_t index = 0;
    Problem problem{};
};

using AppendFailure = std::variant<StoreFault, Conflict, Refused>;

struct Appended {
    std::int64_t first_seq = 0;
    std::int64_t last_seq = 0;
    std::string batch{};
};

/// Gives the next change, or nothing at the end: for imports that would not fit into memory.
using ChangeSource = std::function<std::optional<Change>()>;

/// What `kioskctl list` shows of a service: every one there is, also those that citizens do not see.
struct Listing {
    Uuid id{};
    std::string external_id{};
    std::string slug{};
    std::string name{};
    std::string category{};
    std::vector<std::string> phones{};
    std::string status{};  ///< HSDS's, or "retired"
    Visibility visibility = Visibility::everyone;
};

/// One event with what its body is: the document, or null where there is none or it was erased.
struct Recorded {
    Event event{};
    Json document{};
};

struct Verification {
    Head head{};
    Problems problems{};  ///< empty: everything holds
};

/// A transaction in the making, for work that looks at what stands while it writes.
class Batch {
public:
    Batch() = default;
    virtual ~Batch() = default;
    Batch(const Batch&) = delete;
    Batch& operator=(const Batch&) = delete;

    /// Writes one change and gives the entity's new version. After a Conflict or a Refused the batch is as it was
    /// before and may go on; after a StoreFault nothing of it will be written.
    virtual Result<std::int64_t, AppendFailure> add(const Change& change) = 0;
    /// The entity as it stands, changes of this batch included; by UUID, external id or slug.
    virtual Result<std::optional<Current>, StoreFault> standing(std::string_view key) = 0;
    /// Every entity of that kind that is not retired. What `each` adds to the batch is seen or not.
    virtual std::optional<StoreFault> each(Entity entity, const std::function<void(const Current&)>& each) = 0;
};
/// True: commit what the batch holds. False: leave everything as it was.
using BatchWork = std::function<bool(Batch&)>;

/// The directory's journal: the writing side, and what an operator reads. One thread at a time.
///
/// Every writing call is one transaction: when it returns, all of it is on the disk, or nothing was changed.
class Store {
public:
    Store() = default;
    virtual ~Store() = default;
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;

    virtual Result<Appended, AppendFailure> append(std::span<const Change> changes, const Signature& by) = 0;
    virtual Result<Appended, AppendFailure> append(const ChangeSource& next, const Signature& by) = 0;
    /// The same for work that must see what stands; the transaction is open while it runs, readers are not held up.
    /// Appended{} where `work` wanted nothing written, or wrote nothing.
    virtual Result<Appended, AppendFailure> write(const BatchWork& work, const Signature& by) = 0;
    /// Removes the body of event `seq` for good. Refused for a body that is still in force. Backups keep theirs.
    virtual Result<Appended, AppendFailure> erase(std::int64_t seq, const Signature& by) = 0;

    virtual Result<Head, StoreFault> head() = 0;
    /// By UUID; for services also by external id or slug. Fails with `missing`.
    virtual Result<Current, StoreFault> current(std::string_view key) = 0;
    /// Every entity of that kind that is not retired, in the order in which they were first written; until `each` says
    /// no. Holds no writer up; what is written meanwhile is seen or not.
    virtual std::optional<StoreFault> each(Entity entity, const std::function<bool(const Current&)>& each) = 0;
    /// All services, by category and rank; of one category where `category` is not "".
    virtual Result<std::vector<Listing>, StoreFault> list(std::string_view category) = 0;
    virtual Result<std::vector<Category>, StoreFault> categories() = 0;
    /// Every event of one entity, oldest first, with its documents. Fails with `missing`.
    virtual Result<std::vector<Recorded>, StoreFault> history(std::string_view key) = 0;
    /// The events after `since`, at most `limit`, oldest first, without documents.
    virtual Result<std::vector<Event>, StoreFault> log(std::int64_t since, std::int64_t limit) = 0;

    /// The events that were written together under that name, oldest first; none for an unknown one.
    virtual Result<std::vector<Event>, StoreFault> batch(const std::string& name) = 0;

    /// Checks the file, the chain, every body, the anchor, and that the projections are what the journal says.
    virtual Result<Verification, StoreFault> verify() = 0;
    /// Makes every projection anew from the journal, in one transaction.
    virtual Result<Head, StoreFault> rebuild() = 0;
    /// Writes a whole, consistent copy to a new file, with its anchor; other processes may read and write meanwhile.
    virtual Result<Head, StoreFault> backup(const std::string& path) = 0;
};

enum class OpenMode { read_only, read_write };

/// Opens the database at `path`, brings an older schema up to date, and compares its head with the anchor. With
/// read_only, writing calls fail with StoreFault::read_only.
Result<std::unique_ptr<Store>, StoreFault> open_store(const std::string& path, OpenMode mode);

/// Makes a new database with these changes in it: whole or not at all. Fails with `exists` where there is anything but
/// an empty file.
Result<std::unique_ptr<Store>, AppendFailure> create_store(const std::string& path, std::span<const Change> changes,
                                                           const Signature& by);

/// The read side for a kiosk: a connection of its own that never waits longer than a frame for a writer. One thread at
/// a time.
class StoreView : public DirectoryView {
public:
    /// True where another process has written since refresh(). Costs microseconds; may be asked in each turn of the
    /// loop.
    virtual bool changed() = 0;
    /// Takes note of the journal's present head.
    virtual Result<std::int64_t, ReadError> refresh() = 0;
};

Result<std::unique_ptr<StoreView>, StoreFault> open_view(const std::string& path);

}  // namespace model
