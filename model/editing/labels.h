#pragma once

#include "model/base/language.h"

#include <string>
#include <string_view>

namespace model {

/// The name of a field, a section, a list or a choice in staff's two languages, by its key: "phone_number" gives
/// "전화번호" and "Phone number". Data and not messages of the catalogue: a field that has no label cannot be built (a
/// test holds the table against the forms), and staff's forms exist in Korean and English only.
struct Label {
    std::string_view ko;
    std::string_view en;
    /// Korean for Language::ko, English for every other one.
    std::string_view in(Language language) const { return language == Language::ko ? ko : en; }
};

/// Both empty for a key that no form has.
Label label(std::string_view key);

}  // namespace model
