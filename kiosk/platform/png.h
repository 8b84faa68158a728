#pragma once

#include "kiosk/platform/window.h"
#include "model/base/problem.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

namespace kiosk::platform {

/// Writes RGB rows from the top as a PNG, under a passing name first: nobody ever reads half a picture.
/// A Problem where the file cannot be written.
std::optional<model::Problem> write_png(const std::filesystem::path& file, SizePx size,
                                        const std::vector<std::uint8_t>& rows);

}  // namespace kiosk::platform
