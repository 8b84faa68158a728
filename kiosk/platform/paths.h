#pragma once

#include <filesystem>
#include <optional>

namespace kiosk::platform {

/// The folder that holds the running program; empty where /proc tells nothing.
std::filesystem::path program_dir();

/// The folder with the words and the directory's first entries: `assets` beside the program in a build,
/// ../share/citizen-kiosk where installed. Empty where neither is there.
std::optional<std::filesystem::path> assets_dir();

/// The configuration file that is there: XDG_CONFIG_HOME, then each of XDG_CONFIG_DIRS.
std::optional<std::filesystem::path> config_file();

/// Where the log goes when nothing else is said: in XDG_STATE_HOME.
std::filesystem::path default_log_file();

}  // namespace kiosk::platform
