#pragma once

#include "model/base/seoul_time.h"
#include "model/store/store.h"

#include <optional>
#include <string>
#include <vector>

namespace model {

/// How many daily copies are kept.
inline constexpr std::size_t kKeptCopies = 7;

/// The folder of a database's daily copies: <database>.copies.
std::string copies_folder(const std::string& database);
/// The kept copies, newest first.
std::vector<std::string> kept_copies(const std::string& database);

/// Makes today's copy of the open `store`, which is the database at `path`, and drops the oldest past kKeptCopies.
/// Verifies the copy first: an unsound one is thrown away, and no older one with it. Does nothing where today's is
/// there. Gives the copy's path.
Result<std::string, StoreFault> keep_daily_copy(Store& store, const std::string& path, Day today);

/// A view on the directory, or on its last good copy.
struct Opened {
    std::unique_ptr<StoreView> view;
    std::string file;                        ///< what the view reads
    std::optional<StoreFault> instead_of{};  ///< why it is not the directory itself: staff must be told
};

/// Opens the directory; where its file is damaged, older than its anchor or gone, the newest copy that verifies.
/// Fails with the directory's own fault where there is none, or where waiting or a person helps better.
Result<Opened, StoreFault> open_view_or_copy(const std::string& path);

/// The newest copy that verifies, for a kiosk whose verification has failed; `why` is logged loudly. Fails with `why`.
Result<Opened, StoreFault> open_last_good_copy(const std::string& path, const StoreFault& why);

/// Puts the database at `from` in the place of the one at `path`, which is saved beside it first as
/// <path>.replaced-<time>. Processes that have it open go on with the new content. Fails where `from` does not verify.
Result<Head, StoreFault> restore_store(const std::string& path, const std::string& from, std::chrono::sys_seconds now);

}  // namespace model
