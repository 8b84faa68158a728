#pragma once

#include "model/base/json.h"
#include "model/editing/field_spec.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace model {

// A document as the parts that are compared and merged each as one.

/// What stands at a path of a document, the numbers of lists' items written as "*": "phones/*/number".
struct Part {
    enum class What { field, whole, translation, list };
    What what = What::field;
    const SectionSpec* section = nullptr;
    const ListSpec* list = nullptr;    ///< the list itself, or the one in whose items it is
    const FieldSpec* field = nullptr;  ///< of a whole, its first field
    std::optional<Language> language{};
    std::string label;     ///< key for label()
    std::size_t rank = 0;  ///< its place in the form
};
/// Empty for a path that no form shows, and for objects on the way to one.
std::optional<Part> part_at(EntryKind kind, std::string_view pattern);

/// The value for people: hours, windows, periods and holiday rules as a sentence. "" for null.
std::string part_text(const Part& part, const Json& value, Language language);

/// "전화번호: 063-276-8804, 번호 설명: …" of a list's item.
std::string item_text(const ListSpec& list, const Json& item, Language language);
/// What people know the item by; "" where it has none.
std::string item_name(const ListSpec& list, const Json& item, Language language);

/// What is the same item in two lists: its id, else what people know it by, else all of it; equal ones are numbered.
std::vector<std::string> item_keys(const ListSpec& list, const Json& items);
/// For each item of `items` the key of its counterpart among `others` (whose keys are `keys`): that of the same id,
/// else of the same name where the counterpart's own id is not in `items`; else a key of its own.
std::vector<std::string> matched_keys(const ListSpec& list, const Json& items, const Json& others,
                                      const std::vector<std::string>& keys);

/// True for an array whose items are all objects.
bool is_item_list(const Json* value);

}  // namespace model
