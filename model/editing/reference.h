#pragma once

#include "model/base/problem.h"
#include "model/editing/form.h"

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace model {

/// An entry as another one's document names it: "care", a UUID, "hotline-112".
struct Reference {
    EntryKind kind{};
    NamedBy named_by{};
    std::string word;
    auto operator<=>(const Reference&) const = default;
};

bool is_reference(const FieldSpec& spec);

/// What the text of a reference field names; of a field for several, each.
std::vector<std::string> referred_words(const FieldSpec& spec, std::string_view text);

/// The text after `word` was chosen: of a field for one it takes the place of what stood there, of one for several it
/// goes behind the others, or out where it was among them.
std::string with_word(const FieldSpec& spec, std::string_view text, std::string_view word);

/// All that the form names, as typed, once each.
std::vector<Reference> references(const Form& form);

/// What is to be said of a word that names nothing.
Problem nothing_named(const FieldAt& field, std::string_view word);

}  // namespace model
