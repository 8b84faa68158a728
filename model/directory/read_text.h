#pragma once

#include "model/base/json.h"
#include "model/base/local_text.h"

#include <string>
#include <string_view>

namespace model {

/// A field's text with its translations from x_kiosk.translations. The field is looked for in the entity itself and
/// then in its x_kiosk; "period.note" goes down one object. A translation made from other Korean words than the present
/// ones (`of` differs) is left out: old words in another language would be believed.
LocalText read_text(const Json& entity, const char* field);

/// What `of` holds for a translation of `korean`: the first 16 hex digits of the SHA-256 of its UTF-8.
std::string translation_mark(std::string_view korean);

}  // namespace model
