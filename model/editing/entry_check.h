#pragma once

#include "model/base/problem.h"
#include "model/base/seoul_time.h"
#include "model/editing/form.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace model {

/// What keeps a form from being submitted, every reason at once; `where` is the field's path. Empty: it may be.
/// Texts that cannot be read, required fields that are empty, ends before their beginnings, an address of a place whose
/// address must not be kept, a number twice.
Problems problems(const Form& form);

/// What someone should look at while typing; blocks nothing.
enum class HintKind {
    phone_class,          ///< no such prefix or length is known, or the class says otherwise
    digits_swapped,       ///< the published number with two digits the other way round
    number_not_listed,    ///< a text names a number that is not among the phones
    year_end_undated,     ///< 연말연시 without dates
    hours_disagree,       ///< a text names hours that the week does not have
    age_disagrees,        ///< a text names ages that the numbers do not have
    shelter_address,      ///< a shelter's address is public
    translation_missing,  ///< a field of the citizen's screen lacks a language that the entry otherwise has
    translation_stale,    ///< the Korean text changed since it was translated
    too_long,             ///< longer than its place on the citizen's screen
    looks_like,           ///< another entry has the number or nearly the name
    dial_note,            ///< 123 and 128 need the area code from a mobile phone
    over,                 ///< the window or the period is over already
    source_of_number,     ///< a number was changed and its source was not
};

struct Hint {
    HintKind kind{};
    Problem problem{};  ///< `where` is the field's path
    friend bool operator==(const Hint&, const Hint&) = default;
};

/// Another entry as the check for duplicates needs it.
struct KnownEntry {
    std::string id;
    std::string name;
    std::vector<std::string> phones;
};

/// What the form's own document does not say. Every part may be left empty; the checks that need it then say nothing.
struct Surroundings {
    std::optional<Day> today{};
    /// Entries that may be the same thing: those with one of these numbers (digits) or a name with a word of `name`. Is
    /// asked while somebody types, so it must answer from memory; too many answers do no harm.
    std::function<std::vector<KnownEntry>(const std::string& name, const std::vector<std::string>& digits)> alike{};
    /// The document of the location with that id; null where it is not known.
    std::function<Json(const std::string& id)> location{};
};

std::vector<Hint> hints(const Form& form, const Surroundings& around);

}  // namespace model
