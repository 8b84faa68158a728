#include "model/store/place.h"

#include <cstdlib>
#include <filesystem>

namespace model {
namespace {

/// The variable's value where it is an absolute path, else empty: the specification has relative ones ignored.
std::filesystem::path absolute_from(const char* variable) {
    const char* value = std::getenv(variable);  // NOLINT(concurrency-mt-unsafe): nothing here changes the environment
    const std::filesystem::path path{value ? value : ""};
    return path.is_absolute() ? path : std::filesystem::path{};
}

}  // namespace

std::string default_database_path() {
    std::filesystem::path home = absolute_from("XDG_DATA_HOME");
    if (home.empty()) {
        const std::filesystem::path user = absolute_from("HOME");
        home = user.empty() ? std::filesystem::path{"/var/lib"} : user / ".local" / "share";
    }
    return home / "citizen-kiosk" / "directory.db";
}

}  // namespace model
