#pragma once

#include "model/base/json_fwd.h"

#include <string>
#include <string_view>

namespace model {

// Values of a document by paths like "phones/0/x_kiosk/class"; "" is the document itself.

/// Null where there is nothing at the path, or something stands in the way.
const Json* value_at(const Json& document, std::string_view path);

/// Puts the value, making the objects on the way; null takes it out, with objects that it leaves empty (but no item of
/// a list and not the document). False, and nothing changed, where something else than an object stands in the way.
bool put_at(Json& document, std::string_view path, Json value);

/// "a/b" for "a" and "b"; the other one where one is "".
std::string under(std::string_view holder, std::string_view path);

}  // namespace model
