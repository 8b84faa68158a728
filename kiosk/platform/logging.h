#pragma once

#include "kiosk/platform/config.h"

#include <optional>
#include <string>

namespace kiosk::platform {

/// Sends spdlog's lines to a rotating file or, under systemd, to standard error with the levels of sd-daemon(3), which
/// the journal keeps. Nothing that a citizen did is ever handed to it.
///
/// Where the file cannot be written the lines go to standard error, and the Problem says so: the kiosk runs on.
std::optional<model::Problem> start_log(const LogPlace& place);

}  // namespace kiosk::platform
