#pragma once

#include "model/base/json_fwd.h"
#include "model/base/language.h"
#include "model/editing/field_spec.h"

#include <string>
#include <vector>

namespace model {

/// One field that two documents do not have alike.
struct Difference {
    enum class What { changed, added, removed, moved };
    What what = What::changed;
    std::string path;                    ///< in the new document; in the old one where it was removed
    std::string section;                 ///< key for label(); "other" for keys of the document that no form shows
    std::string label;                   ///< key for label(): "phone_number"; the document's key itself under "other"
    std::string item;                    ///< of a list's item: what people know it by ("063-276-8804"); else ""
    std::optional<Language> language{};  ///< of a translation
    std::string old_text;  ///< for people: hours, windows and holiday rules as a sentence; "" where there was nothing
    std::string new_text;
    friend bool operator==(const Difference&, const Difference&) = default;
};

/// Every field that differs, in the form's order; keys that no form shows last, so that nothing is left out. An item of
/// a list is the same by its id, else by what people know it by. An item that was added or removed is one difference
/// with its fields in one text. Empty where the documents are equal, and only there.
std::vector<Difference> differences(EntryKind kind, const Json& before, const Json& after, Language language);

}  // namespace model
