#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace model {

/// `text` for reading by a parser, not for showing: full-width letters, digits and signs as ASCII, every tilde as ~,
/// every dash as -, every kind of space as one of ASCII's, no zero-width characters, line ends as \n, NFC.
std::string narrow(std::string_view text);

/// `text` with each run of white space (line ends too) as one space, and none at its ends.
std::string one_line(std::string_view text);
std::string without_spaces(std::string_view text);
std::string_view trimmed(std::string_view text);

/// The parts of `text` between `separator`s, trimmed; empty ones left out.
std::vector<std::string> parts_between(std::string_view text, std::string_view separator);
std::vector<std::string> lines_of(std::string_view text);

/// Takes `literal` off the front of `text`; false, and nothing taken, where it does not stand there.
bool take(std::string_view& text, std::string_view literal);
/// Takes spaces off the front.
void take_spaces(std::string_view& text);

void replace_all(std::string& text, std::string_view what, std::string_view with);

/// How many code points a text has.
std::size_t letters_in(std::string_view text);

bool is_hangul_syllable(char32_t c);

}  // namespace model
