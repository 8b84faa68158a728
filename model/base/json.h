#pragma once

#include "model/base/json_fwd.h"
#include "model/base/problem.h"
#include "model/base/result.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

/// Made once, in json.cpp, and not in each source that has a document.
extern template class nlohmann::basic_json<>;

namespace model {

/// Parses strict UTF-8 JSON; the problem names the line and column of the first error.
Result<Json, Problem> parse_json(std::string_view text, const std::string& where);

/// The canonical text of a document: sorted keys, no white space, UTF-8 as it is.
std::string canonical(const Json& document);

/// The string at `key`, or "" where it is absent, null or no string.
std::string text_at(const Json& object, const char* key);

/// The object or array at `key`, or an empty one's reference where it is absent or of another type.
const Json& object_at(const Json& object, const char* key);
const Json& array_at(const Json& object, const char* key);

}  // namespace model
