#pragma once

#include "kiosk/desk/request.h"
#include "model/store/desk_store.h"

#include <string>
#include <variant>

namespace kiosk::clerk {

/// What the office's requests need to know of the machine.
struct Surroundings {
    std::string database;         ///< its path
    std::string exchange_folder;  ///< where files for imports lie and tables are written; "": nowhere
    std::string version;
    std::string voice, fonts;  ///< how they stand, in a few words
};

/// What came of it, or why nothing did.
using OfficeOutcome = std::variant<desk::OfficeAnswer, desk::Trouble>;

/// Does what an office's screen asks. Waits for the disk.
OfficeOutcome carry_out_office(model::DeskStore& store, const desk::OfficeRequest& request, const model::Acting& who,
                               const Surroundings& around);

// office_import.cpp
OfficeOutcome list_import_files(model::DeskStore& store, const Surroundings& around);
// Both through a connection of their own to `around.database`, so that what a large file writes stands beside the
// database until its commit and not in memory.
OfficeOutcome try_import(model::DeskStore& store, const std::string& path, const model::Acting& who,
                         const Surroundings& around);
OfficeOutcome run_import(model::DeskStore& store, const desk::RunImport& ask, const model::Acting& who,
                         const Surroundings& around);
// office_health.cpp
OfficeOutcome read_health(model::DeskStore& store, bool verify, const Surroundings& around);

/// The screens' words for a failure.
desk::Trouble trouble_of(const model::StoreFault& fault);
desk::Trouble trouble_of(const model::AppendFailure& failure);

}  // namespace kiosk::clerk
