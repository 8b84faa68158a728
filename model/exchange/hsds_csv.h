#pragma once

#include "model/base/json_fwd.h"
#include "model/exchange/folder.h"
#include "model/exchange/hsds_take.h"

#include <string>

namespace model {

/// True for the name of a table that makes a folder HSDS's CSV form: services.csv, organizations.csv, locations.csv.
bool is_hsds_table(const std::string& file_name);

/// The CSV form. Rows of the tables below services, organizations and locations (phones.csv, schedules.csv ...) go to
/// every parent that they name; a row none of whose parents is there is reported and left out.
void read_hsds_csv(Folder& folder, const HsdsOptions& options, Intake& intake);

/// The same written as one JSON object: {"services.csv": [{...}], ...}. False: stop reading.
bool read_hsds_tables(const Json& tables, const std::string& where, const HsdsOptions& options, Intake& intake);

}  // namespace model
