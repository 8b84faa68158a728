#pragma once

#include <string>
#include <string_view>

namespace model {

/// NFC of the text with Unicode's default case folding, for comparing names and secrets regardless of case.
std::string folded(std::string_view text);

}  // namespace model
