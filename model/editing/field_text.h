#pragma once

#include "model/base/json_fwd.h"
#include "model/base/problem.h"
#include "model/base/result.h"
#include "model/editing/field_spec.h"

#include <string>
#include <string_view>

namespace model {

/// What a text in a field says; null takes the value out of the document. The problem's `where` is "". day_hours fields
/// are not read here but by day_hours_written().
Result<Json, Problem> read_field(const FieldSpec& spec, std::string_view text);

/// The text that a person sees for a value of the document; "" where it is null. A value of another type than the
/// field's is shown as JSON and cannot be read back: it stays until something else is typed.
std::string field_text(const FieldSpec& spec, const Json& value);

/// What a field says in words for people: a choice's label, a flag's 예 or 아니요; else field_text().
std::string shown_text(const FieldSpec& spec, const Json& value, Language language);

}  // namespace model
