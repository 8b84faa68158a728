#include "kiosk/platform/paths.h"

#include <cstdlib>
#include <sstream>
#include <string>
#include <system_error>
#include <vector>

namespace kiosk::platform {
namespace {

constexpr const char* kProgram = "citizen-kiosk";

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr ? value : "";
}

/// An XDG folder. What is not absolute counts as unset (XDG Base Directory Specification 0.8).
std::filesystem::path xdg(const char* name, const char* below_home) {
    const std::filesystem::path set = environment(name);
    if (set.is_absolute()) return set;
    const std::string home = environment("HOME");
    return std::filesystem::path{home.empty() ? "/" : home} / below_home;
}

std::vector<std::filesystem::path> config_dirs() {
    std::vector<std::filesystem::path> dirs{xdg("XDG_CONFIG_HOME", ".config")};
    std::string listed = environment("XDG_CONFIG_DIRS");
    std::istringstream rest{listed.empty() ? "/etc/xdg:/etc" : listed + ":/etc"};
    for (std::string dir; std::getline(rest, dir, ':');)
        if (std::filesystem::path{dir}.is_absolute()) dirs.emplace_back(dir);
    return dirs;
}

}  // namespace

std::filesystem::path program_dir() {
    std::error_code error;
    return std::filesystem::read_symlink("/proc/self/exe", error).parent_path();
}

std::optional<std::filesystem::path> assets_dir() {
    const std::filesystem::path here = program_dir();
    std::error_code error;
    for (const auto& dir : {here / "assets", here / ".." / "share" / kProgram})
        if (std::filesystem::is_directory(dir, error)) return dir.lexically_normal();
    return std::nullopt;
}

std::optional<std::filesystem::path> config_file() {
    std::error_code error;
    for (const auto& dir : config_dirs())
        if (auto file = dir / kProgram / "kiosk.toml"; std::filesystem::is_regular_file(file, error)) return file;
    return std::nullopt;
}

std::filesystem::path default_log_file() { return xdg("XDG_STATE_HOME", ".local/state") / kProgram / "kiosk.log"; }

}  // namespace kiosk::platform
