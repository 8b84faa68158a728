#pragma once

#include "kiosk/ctl/commands.h"

#include <optional>
#include <string>

namespace kiosk::ctl {

struct ImportCommand {
    std::string path;
    std::string format = "auto";  ///< auto, hsds, csv, gov24
    std::string agency;           ///< gov24 only
    bool dry_run = false;
    bool accepted_only = false;
    bool retire_missing = false;   ///< gov24 only
    bool foreign_ids = false;      ///< HSDS only
    std::optional<int> base_year;  ///< staff's table only: of dates without a year
    bool json = false;
};
/// Prints one verdict a row and a summary; `by` may be empty in a dry run only. kDone where nothing was refused, or
/// what was accepted was to be written alone.
int import_file(const std::string& db, const ImportCommand& command, const By& by);

struct ExportCommand {
    std::string out;
    std::string format;  ///< hsds, hsds-csv, csv
    std::string hsds_version = "3.1";
    std::string encoding = "utf-8";  ///< csv only: utf-8, cp949
};
int export_file(const std::string& db, const ExportCommand& command);

}  // namespace kiosk::ctl
