#pragma once

#include "model/base/json.h"
#include "model/editing/field_spec.h"

#include <map>
#include <string>
#include <vector>

namespace model {

/// Whose value stands where both changed the same field.
enum class Side { mine, theirs };

/// A field that both changed, each otherwise.
struct Clash {
    std::string key;                             ///< names the clash in Choices; stable however often it is merged
    std::string label;                           ///< key for label(), or the document's own key where no form shows it
    std::string item;                            ///< of a list's item: what people know it by; else ""
    std::optional<Language> language{};          ///< of a translation
    std::string base_text, my_text, their_text;  ///< for people; "" where there is nothing
};
using SideChoices = std::map<std::string, Side>;

struct Merged {
    Json document;
    std::vector<Clash> clashes;  ///< all, also those that are chosen; in the document's order
    bool settled = true;         ///< every clash is chosen
};

/// Three ways, field by field: what only one side changed is taken, what both changed alike is taken once, what both
/// changed otherwise is a clash and stands as `choices` say, as `mine` until somebody chose. Items of lists are told
/// apart as in differences(); one that a side removed and the other changed is a clash. Hours of a week, windows,
/// periods and holiday rules are each merged as one. merge(base, base, theirs) gives theirs, merge(base, mine, base)
/// mine, both without a clash.
Merged merge(EntryKind kind, const Json& base, const Json& mine, const Json& theirs, const SideChoices& choices,
             Language language);

}  // namespace model
