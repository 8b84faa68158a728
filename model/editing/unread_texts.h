#pragma once

#include "model/editing/form.h"

namespace model {

/// Of the form's typed texts those that cannot be read: what keeps it from being submitted. The others, like "9-18" for
/// 09:00~18:00, are in the document already.
TypedTexts unread_texts(const Form& form);

}  // namespace model
