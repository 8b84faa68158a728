#include "model/editing/entry_check.h"
#include "model/editing/hint_parts.h"

namespace model {

std::vector<Hint> hints(const Form& form, const Surroundings& around) {
    std::vector<Hint> found;
    phone_hints(form, found);
    text_hints(form, found);
    translation_hints(form, found);
    place_hints(form, around, found);
    date_hints(form, around, found);
    duplicate_hints(form, around, found);
    return found;
}

}  // namespace model
