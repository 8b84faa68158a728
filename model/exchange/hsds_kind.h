#pragma once

#include "model/base/json_fwd.h"
#include "model/store/event.h"

#include <optional>
#include <string>

namespace model {

/// What an object of an HSDS file is. Terms and vocabularies are kept as categories; only those of the kiosk's own
/// vocabulary are shown. The last four are ours.
enum class HsdsKind {
    service,
    organization,
    location,
    service_at_location,
    taxonomy_term,
    taxonomy,
    tables,  ///< the CSV form written as one object: {"services.csv": [rows], ...}
    about,   ///< an API's description of itself, which has nothing to import
    synonym,
    holiday,
    closure
};

/// By the file's name where that says it ("organizations.json"), else by its keys. Empty where nothing fits.
std::optional<HsdsKind> hsds_kind(const Json& object, const std::string& file);

/// HSDS's name of the kind, as foreign keys are told apart.
const char* name(HsdsKind kind);
Entity entity_of(HsdsKind kind);

}  // namespace model
