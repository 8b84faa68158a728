#include "model/editing/unread_texts.h"

#include "model/editing/field_value.h"

namespace model {

TypedTexts unread_texts(const Form& form) {
    TypedTexts unread;
    for (const auto& [path, text] : form.typed()) {
        const auto field = field_at(form.kind(), path);
        if (field && field_problem(*field, text)) unread.emplace(path, text);
    }
    return unread;
}

}  // namespace model
