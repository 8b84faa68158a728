#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace model {

/// A field of the government's data for reading on a screen: HTML tags and entities taken away (also where they were
/// escaped twice), one statement a line without its bullet (○ ◦ ㅇ - * ※ □ ...), spread-out words ("의  사  자")
/// joined, white space single, NFC. Words in angle brackets that are no HTML tag ("<지원대상>") stay.
std::vector<std::string> gov24_lines(std::string_view field);

/// gov24_lines() as one text with line ends.
std::string gov24_text(std::string_view field);

/// The field's own words on one line: tags and entities taken away, bullets left.
std::string gov24_words(std::string_view field);

/// A line for lists: the first statement or sentences of `field`, at most about `letters` long and cut at a word's end.
std::string gov24_summary(std::string_view field, std::size_t letters);

/// A list of tokens: "방문신청||정부24온라인신청".
std::vector<std::string> gov24_tokens(std::string_view field);

}  // namespace model
