#pragma once

#include "model/base/result.h"
#include "model/store/event.h"
#include "model/store/fault.h"

#include <chrono>
#include <string>

namespace model {

/// Saves the file at `path` as <path>.replaced-<time> and fills it with the pages of the sound database at `from`, in
/// place: a file that others have open is never renamed or deleted. Writes the anchor of what is there now.
Result<Head, StoreFault> replace_content(const std::string& path, const std::string& from,
                                         std::chrono::sys_seconds now);

}  // namespace model
