#pragma once

#include "model/base/json.h"
#include "model/base/problem.h"
#include "model/store/event.h"

#include <optional>
#include <string>

namespace model {

/// What keeps a document out of the journal, or nothing: the first guard, before the schema's own.
std::optional<Problem> document_problem(Entity entity, const Uuid& id, const Json& document);

/// False for terms and vocabularies of other taxonomies, which are kept and not shown.
bool is_kiosk_category(const Json& document);

/// canonical(), or nothing for a document with text that is not UTF-8.
std::optional<std::string> journal_text(const Json& document);

}  // namespace model
