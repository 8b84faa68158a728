#pragma once

#include "model/editing/reference.h"

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace kiosk::desk {

/// An entry that a form names, or may name, as people know it.
struct Referred {
    model::Reference as;      ///< how the document says it
    std::string label{};      ///< its Korean name
    std::string detail{};     ///< what tells it from others of that name: an address, a number
    bool registered = false;  ///< there is such an entry
    bool retired = false;     ///< it was taken away: citizens do not see it
};

/// What the words of a form's references are called; each is asked of the clerk once.
struct Names {
    std::map<model::Reference, Referred> known;
    std::set<model::Reference> asked;
};

/// The list that a reference is chosen from. It lies in the form's place.
struct Chooser {
    std::string path;  ///< of the field
    std::string text;  ///< searched for
    std::size_t limit = 0;
    std::vector<Referred> found;
    std::size_t total = 0;  ///< of what was searched for
    bool loaded = false;
};

/// The key of the chooser's search among the form's fields.
inline constexpr const char* kChooserField = "choose";
/// Of categories there are a few: their list has no search.
inline bool searched(const model::FieldSpec& spec) { return spec.refers_to != model::EntryKind::category; }

}  // namespace kiosk::desk
