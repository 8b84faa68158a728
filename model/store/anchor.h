#pragma once

#include "model/store/event.h"

#include <optional>
#include <string>

namespace model {

/// Where a database's anchor stands: beside it, in a file of its own.
std::string anchor_path(const std::string& database);

/// The head that the database had when it was last written. SQLite finds nothing wrong with an old copy put back or a
/// file cut at a page's end; the anchor does. Empty where there is none or it cannot be read (logged).
std::optional<Head> read_anchor(const std::string& database);

/// Writes it durably (fsync of a new file, rename, fsync of the folder). False, with a log line, where that fails: the
/// database is right all the same, and the old anchor stays valid because it is only ever behind.
bool write_anchor(const std::string& database, const Head& head);

}  // namespace model
