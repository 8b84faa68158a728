#pragma once

#include "model/base/language.h"

#include <array>
#include <string>
#include <string_view>

namespace model {

/// A text that staff wrote in Korean, with its translations where there are any. UTF-8, NFC.
struct LocalText {
    std::array<std::string, kLanguages.size()> words;  ///< by Language; empty where there is no translation

    const std::string& ko() const { return words[0]; }
    bool empty() const { return words[0].empty(); }
    bool has(Language language) const { return !words[static_cast<std::size_t>(language)].empty(); }
    /// The words in `language`, or the Korean ones where nobody has translated them.
    const std::string& in(Language language) const {
        return has(language) ? words[static_cast<std::size_t>(language)] : words[0];
    }
    std::string& operator[](Language language) { return words[static_cast<std::size_t>(language)]; }
    friend bool operator==(const LocalText&, const LocalText&) = default;
};

}  // namespace model
