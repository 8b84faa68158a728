#pragma once

#include "kiosk/speech/speech.h"

#include <string_view>

namespace kiosk::speech {

/// Splits what a screen of `reader`'s language shows into the languages it is written in, by its letters, and puts each
/// part into words. Hangul is Korean on every screen: an entry nobody has translated is read by the Korean voice.
/// Numerals that stand apart are read in the reader's language, and so is all that is neither.
Speech speakable(std::string_view written, model::Language reader);

}  // namespace kiosk::speech
