#pragma once

#include "model/base/json_fwd.h"
#include "model/base/problem.h"
#include "model/editing/field_spec.h"

#include <optional>
#include <string>
#include <string_view>

namespace model {

// A field's text in a document and back: what is one value is read by field_text.h, a day of the week and a translation
// are parts of something larger.

/// What the document has for the field, as text.
std::string text_in(const Json& document, const FieldAt& field);
/// What the document has for the field, as a value; null for nothing and for a day of the week.
const Json& value_in(const Json& document, const FieldAt& field);

/// Why the text cannot be read, with the field's path; empty where it can.
std::optional<Problem> field_problem(const FieldAt& field, std::string_view text);

/// Writes what the text says. False, and nothing changed, where it cannot be read or something stands in its way.
bool put_text(Json& document, const FieldAt& field, std::string_view text);
/// Writes a translation by a human of the Korean text as it stands now; "" takes it out.
bool put_translation(Json& document, const FieldAt& field, std::string_view text);

/// The object at `holder`. Precondition: there is something.
Json& holder_in(Json& document, std::string_view holder);

}  // namespace model
