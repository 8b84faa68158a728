#pragma once

#include "model/base/problem.h"
#include "model/base/result.h"
#include "model/store/store.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::ctl {

/// The folder of the shipped entries: `given` where it is not "", else <program's folder>/assets/directory, else
/// <program's folder>/../share/citizen-kiosk/directory. Empty where there is none.
std::optional<std::filesystem::path> shipped_folder(const std::string& given);

/// Every document of the folder's files (assets/directory/README.md) as a first put. All problems at once.
model::Result<std::vector<model::Change>, model::Problems> read_shipped(const std::filesystem::path& folder);

}  // namespace kiosk::ctl
