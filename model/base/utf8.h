#pragma once

#include <string>
#include <string_view>

namespace model {

/// True where `text` is strict UTF-8: no overlong form, no surrogate, nothing past U+10FFFF.
bool is_utf8(std::string_view text);

/// Takes the first code point off `text`; U+FFFD, and one byte, for what is not UTF-8. Precondition: not empty.
char32_t take_code_point(std::string_view& text);

/// The code points of `text`, as take_code_point() gives them.
std::u32string to_utf32(std::string_view text);
void append_utf8(std::string& out, char32_t c);
std::string to_utf8(std::u32string_view text);

/// Normalization form C: what is stored and compared. Never NFKC, which would turn the letter ㄱ (U+3131) into U+1100.
std::string nfc(std::string_view text);

}  // namespace model
