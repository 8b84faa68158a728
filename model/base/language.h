#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace model {

/// The languages of the interface, in the order of the language button. Korean is what every entry has.
enum class Language { ko, en, zh, vi, ja };
inline constexpr std::array kLanguages{Language::ko, Language::en, Language::zh, Language::vi, Language::ja};

/// The ISO 639-1 code: "ko".
constexpr std::string_view code(Language language) {
    switch (language) {
        case Language::ko: return "ko";
        case Language::en: return "en";
        case Language::zh: return "zh";
        case Language::vi: return "vi";
        case Language::ja: return "ja";
    }
    return "ko";
}

constexpr std::optional<Language> language_of(std::string_view wanted) {
    for (const Language language : kLanguages)
        if (code(language) == wanted) return language;
    return std::nullopt;
}

}  // namespace model
