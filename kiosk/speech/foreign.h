#pragma once

#include "model/base/language.h"

#include <string>
#include <string_view>

namespace kiosk::speech {

/// English, Vietnamese, Chinese or Japanese as it is read aloud: telephone numbers by digits, times and ranges in
/// words, signs as pauses. Quantities stay in digits: these languages' synthesizers read them well.
std::string read_foreign(std::string_view written, model::Language language);

}  // namespace kiosk::speech
