#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace model {

/// How alike two names are to a person: 0 nothing, 1 the same but for spaces, brackets and legal forms ((사),
/// 재단법인). Counted in pairs of neighbouring letters (Dice's coefficient).
double name_likeness(std::string_view a, std::string_view b);

/// From here on two names are taken for one thing. Of the shipped names no two reach it (송천1동 and 삼천1동: 0.86).
inline constexpr double kSameName = 0.9;

/// True where two numbers are the same digits, but for two neighbours the other way round.
bool digits_swapped(std::string_view number, std::string_view published);

/// The phone numbers that a text names, made regular: "063-276-8804로 전화하세요" gives 063-276-8804.
std::vector<std::string> numbers_in(std::string_view text);

}  // namespace model
