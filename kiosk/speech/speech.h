#pragma once

#include "model/base/language.h"

#include <string>
#include <vector>

namespace kiosk::speech {

/// Words as a synthesizer is to say them, and the voice that says them.
struct Segment {
    std::string words;
    model::Language language = model::Language::ko;
    friend bool operator==(const Segment&, const Segment&) = default;
};

/// What is said in one go.
using Speech = std::vector<Segment>;

/// `more` after `speech`, with a pause between; segments of one language become one.
void append(Speech& speech, const Speech& more);

/// All of its words, for logs of tests: "공육삼, 이이이, 일공공공 / Language"
std::string plain(const Speech& speech);

}  // namespace kiosk::speech
