#pragma once

#include <functional>
#include <string_view>
#include <vector>

namespace kiosk::ui {

struct Line {
    std::string_view text;
    float width = 0;
    bool torn = false;  ///< it ends within a word, because the word alone is wider than a line
};

/// True where one of the lines ends within a word.
bool torn(const std::vector<Line>& lines);

/// Where a line may end besides at a space.
enum class Breaks {
    at_spaces,    ///< nowhere: Korean signs (CSS: word-break: keep-all), Latin letters
    between_han,  ///< beside Han letters and kana, but not so that a line begins or ends with the wrong sign (禁則)
    between_phrases  ///< the same, but rather where a Japanese phrase ends: after kana, between Han letters and
                     ///< katakana
};

/// Cuts a UTF-8 text into lines no wider than `width`. A word wider than a whole line is cut after "·", "/", "," or
/// ")", after "-" and before "(", and between characters where it has none of these.
///
/// Dear ImGui's own wrapping is not used: it also breaks after a comma or a full stop, and so tears "53,000원" in two.
/// `advance` gives a character's width in the same unit as `width`. The lines point into `text`.
std::vector<Line> wrap(std::string_view text, float width, const std::function<float(char32_t)>& advance,
                       Breaks breaks = Breaks::at_spaces);

}  // namespace kiosk::ui
