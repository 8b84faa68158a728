#pragma once

#include "model/exchange/hsds_assemble.h"
#include "model/store/store.h"

#include <functional>
#include <string>
#include <variant>

namespace model {

struct ExportOptions {
    HsdsVersion version = HsdsVersion::v3_1;
    std::function<void(std::size_t entries)> on_progress{};
};

/// How many entries were written.
struct ExportReport {
    std::size_t entries = 0;
    std::size_t services = 0;
    /// Entries that the chosen form has no place for: categories, synonyms and the like in a file of services.
    std::size_t left_out = 0;
};
using ExportFailure = std::variant<StoreFault, Problem>;

/// Writes the directory as HSDS JSON. To a name that ends in .json or .ndjson: the services, each whole, with its
/// organization and locations inside. Else to a folder: a file for each kind of entry, nothing left out. Every file is
/// written beside its place and then renamed.
Result<ExportReport, ExportFailure> export_hsds(Store& store, const std::string& out, const ExportOptions& options);

/// Writes the tables of the CSV form to a folder. What a table has no column for stands as JSON in the columns x_kiosk
/// and x_kiosk_more.
Result<ExportReport, ExportFailure> export_hsds_csv(Store& store, const std::string& out, const ExportOptions& options);

}  // namespace model
