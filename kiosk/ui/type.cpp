#include "kiosk/ui/type.h"

#include "model/base/utf8.h"

#include <algorithm>
#include <cmath>

namespace kiosk::ui {
namespace {

constexpr float kLineOfInk = 1.5F;  // WCAG 2.2, 1.4.8: line height over the ink
constexpr int kLongestLine = 40;    // Korean characters: WCAG 2.2, 1.4.8

/// Ink of a Hangul syllable. KS X 9211:2022: 12 mm for what must be read, 7.25 mm for nothing less.
Mm ink_of(Size size) {
    switch (size) {
        case Size::small: return {10.0F};
        case Size::body: return {12.0F};
        case Size::large: return {14.5F};
        case Size::heading: return {15.5F};
        case Size::title: return {19.0F};
        case Size::number: return {26.0F};
        case Size::giant: return {40.0F};
    }
    return {12.0F};
}

/// Korean, English and Vietnamese share a face: its Latin letters have all of Vietnamese's.
glyphs::Face face_of(model::Language language, bool bold) {
    using glyphs::Face;
    switch (language) {
        case model::Language::zh: return bold ? Face::bold_zh : Face::regular_zh;
        case model::Language::ja: return bold ? Face::bold_ja : Face::regular_ja;
        case model::Language::ko:
        case model::Language::en:
        case model::Language::vi: return bold ? Face::bold : Face::regular;
    }
    return bold ? Face::bold : Face::regular;
}

/// Korean, English and Vietnamese lines end at spaces; Chinese and Japanese have none.
Breaks breaks_of(model::Language language) {
    if (language == model::Language::ja) return Breaks::between_phrases;
    return language == model::Language::zh ? Breaks::between_han : Breaks::at_spaces;
}

}  // namespace

Type Typesetter::at_em(glyphs::Face face, int em_px) const {
    const auto em = static_cast<float>(em_px);
    const float ink = glyphs_.hangul_ink_em(face) * em;
    const float line = std::round(ink * kLineOfInk);
    return {.face = face,
            .em_px = em_px,
            .ink_px = ink,
            .line_px = line,
            .baseline_px = std::round(line / 2 + glyphs_.hangul_middle_em(face) * em)};
}

Type Typesetter::type(Size size, bool bold, model::Language language) const {
    const glyphs::Face face = face_of(language, bold);
    const float ink = ink_of(size).value * metrics_.px_per_mm * metrics_.scale();
    return at_em(face, static_cast<int>(std::ceil(ink / glyphs_.hangul_ink_em(face))));
}

Type Typesetter::type_of_ink(float ink_px, bool bold, model::Language language) const {
    const glyphs::Face face = face_of(language, bold);
    return at_em(face, static_cast<int>(std::ceil(ink_px / glyphs_.hangul_ink_em(face))));
}

Type Typesetter::fitted(Size size, bool bold, const text::Text& text, float width_px) const {
    const Type wanted = type(size, bold, text.language());
    const float needed = width(wanted, text.str());
    if (needed <= width_px) return wanted;
    const int fits = static_cast<int>(static_cast<float>(wanted.em_px) * width_px / needed);
    return at_em(wanted.face, std::max(fits, type(Size::small, bold, text.language()).em_px));
}

Type Typesetter::unbroken(Size size, bool bold, const text::Text& text, float width_px) const {
    const Type wanted = type(size, bold, text.language());
    if (!torn(lines(wanted, text, width_px))) return wanted;
    const float least_px = std::min(ink_of(size).value, ink_of(Size::body).value) * metrics_.px_per_mm;
    for (int em_px = wanted.em_px - 1;; --em_px) {
        const Type smaller = at_em(wanted.face, em_px);
        if (smaller.ink_px < least_px) return wanted;
        if (!torn(lines(smaller, text, width_px))) return smaller;
    }
}

float Typesetter::advance(const Type& type, char32_t c) const {
    return glyphs_.advance_em(type.face, c) * static_cast<float>(type.em_px);
}

float Typesetter::width(const Type& type, std::string_view text) const {
    float sum = 0;
    while (!text.empty()) sum += advance(type, model::take_code_point(text));
    return sum;
}

float Typesetter::width(Size size, bool bold, const text::Text& text) const {
    return width(type(size, bold, text.language()), text.str());
}

std::vector<Line> Typesetter::lines(const Type& type, const text::Text& text, float width_px) const {
    const float longest = static_cast<float>(kLongestLine) * advance(type, U'한');
    return wrap(
        text.str(), std::min(width_px, longest), [&](char32_t c) { return advance(type, c); },
        breaks_of(text.language()));
}

int Typesetter::missing(const Type& type, std::string_view text) const {
    int count = 0;
    while (!text.empty()) {
        const char32_t c = model::take_code_point(text);
        if (c != U'\n' && !glyphs_.has(type.face, c)) ++count;
    }
    return count;
}

}  // namespace kiosk::ui
