#pragma once

#include <string>

namespace model {

/// Where the directory lives unless --db says otherwise: $XDG_DATA_HOME/citizen-kiosk/directory.db, with
/// ~/.local/share for an unset XDG_DATA_HOME (XDG Base Directory Specification 0.8).
std::string default_database_path();

}  // namespace model
