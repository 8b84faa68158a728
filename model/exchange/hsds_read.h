#pragma once

#include "model/exchange/byte_source.h"
#include "model/exchange/hsds_take.h"

#include <string>

namespace model {

/// HSDS 3.0 and 3.1: a JSON file (one object, an array, pages with `contents`, ndjson), a folder or zip of such files,
/// or the CSV form as a folder or zip of services.csv and its tables.
Reader hsds_reader(std::string path, HsdsOptions options);

/// The JSON of one file.
void read_hsds_json(Bytes bytes, const HsdsOptions& options, Intake& intake);

}  // namespace model
