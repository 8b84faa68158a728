#pragma once

#include "model/base/json_fwd.h"
#include "model/base/uuid.h"
#include "model/store/event.h"

#include <functional>
#include <optional>
#include <set>
#include <string>

namespace model {

enum class HsdsVersion { v3_0, v3_1 };

/// How entries are written.
struct HsdsForm {
    HsdsVersion version = HsdsVersion::v3_1;
    /// A service with its organization and its locations inside, as HSDS's API gives one; without it only what came
    /// that way goes out that way.
    bool whole_services = false;
    /// What came inside another is written inside it. False for the tables of the CSV form, which have their own rows.
    bool nested = true;
};

/// Gives a document by its id.
using Resolve = std::function<std::optional<Json>(Entity, const std::string& id)>;

/// An entry as HSDS: what take() of hsds_take.h did is undone, what HSDS can carry of x_kiosk is written in plain HSDS
/// too, and for 3.0 what came with 3.1 goes into x_kiosk.hsds_3_1.
Json assemble_hsds(Json document, Entity entity, const HsdsForm& form, const Resolve& resolve);

/// True for a vocabulary among the categories.
bool is_taxonomy(const Json& category);

}  // namespace model
