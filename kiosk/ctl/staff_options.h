#pragma once

#include "kiosk/ctl/staff_commands.h"

#include <CLI/CLI.hpp>

#include <functional>
#include <string>

namespace kiosk::ctl {

/// What the commands of staff_commands.h are asked.
struct StaffAsked {
    StaffOptions staff;
    By by;
    std::string batch;
    int days = 30;
    bool json = false;
    bool csv = false;
};

/// Adds `staff ...`, `drafts`, `countersign` and `stats` to the program. `db` is the database's path, `run` what the
/// chosen command is put into.
void add_staff_commands(CLI::App& app, StaffAsked& asked, std::string& db, std::function<int()>& run);

}  // namespace kiosk::ctl
