#pragma once

#include "model/base/json_fwd.h"
#include "model/exchange/text_file.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace model {

/// One object of a file, with where it begins and what is wrong with it in itself: keys that stand in it twice, numbers
/// that no program keeps, NULs, no object.
struct JsonElement {
    const Json& value;
    std::string where;
    const Problems& problems;
};

/// Reads a file of one object, of an array of them, of one a line (ndjson), or of pages: an object that holds the array
/// under one of the `lists` ("contents", "data"). Only one element is in memory at a time. `each` says whether to go
/// on.
///
/// Fails where the JSON is torn, with line and column: what came before has been handed over by then.
std::optional<Problem> read_json_elements(TextFile& file, const std::vector<std::string>& lists,
                                          const std::function<bool(const JsonElement&)>& each);

}  // namespace model
