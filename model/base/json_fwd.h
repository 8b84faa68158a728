#pragma once

#include <nlohmann/json_fwd.hpp>

namespace model {

/// Object keys are kept sorted (std::map), so that dump() of equal documents is equal: the journal's canonical form.
/// Headers include this one: the whole of nlohmann/json costs two seconds in each file that sees it.
using Json = nlohmann::json;

}  // namespace model
