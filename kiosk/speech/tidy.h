#pragma once

#include <string>

namespace kiosk::speech {

/// One space between words, none before "." "," "?", one pause where several signs meet (the longest of them), no
/// pause at the beginning and no comma at the end.
std::string tidy(std::string words);

}  // namespace kiosk::speech
