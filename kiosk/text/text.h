#pragma once

#include "model/base/local_text.h"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::text {

/// A text fit to show and to speak: from the catalogue, or from the directory by data(). The widget kit takes nothing
/// else, so a bare literal on a screen does not compile. Knows its language, for the voice and the shapes of Han
/// letters.
class Text {
public:
    Text() = default;
    const std::string& str() const { return words_; }
    bool empty() const { return words_.empty(); }
    model::Language language() const { return language_; }
    friend bool operator==(const Text&, const Text&) = default;

private:
    friend class Catalogue;
    friend Text data(std::string words, model::Language language);
    friend Text in_language(model::Language language, Text words);
    friend Text join(std::vector<Text> parts, std::string_view between);
    Text(std::string words, model::Language language) : words_{std::move(words)}, language_{language} {}

    std::string words_;
    model::Language language_ = model::Language::ko;
};

/// A name, number, address or note that the staff wrote, shown as it stands in every language.
inline Text data(std::string words, model::Language language = model::Language::ko) {
    return Text{std::move(words), language};
}

/// Words of the catalogue that are in another language than the rest of it: a greeting, a language's own name.
inline Text in_language(model::Language language, Text words) {
    words.language_ = language;
    return words;
}

/// Staff's words in the reader's language where there is a translation, else in Korean.
inline Text data(const model::LocalText& words, model::Language reader) {
    return data(words.in(reader), words.has(reader) ? reader : model::Language::ko);
}

/// The parts that are not empty, one after the other: " · " between statements, as words.md has it.
inline Text join(std::vector<Text> parts, std::string_view between = " · ") {
    Text all;
    for (const Text& part : parts) {
        if (part.empty()) continue;
        if (all.empty())
            all.language_ = part.language_;
        else
            all.words_ += between;
        all.words_ += part.words_;
    }
    return all;
}

}  // namespace kiosk::text
