#pragma once

#include "model/base/json_fwd.h"

#include <string>
#include <string_view>

namespace model {

/// The value of `x_kiosk.channels` from 신청방법's tokens; `reception` (접수기관) goes with a visit, `online_url` with
/// applying online. Empty where no token says how ("직접입력").
Json gov24_channels(std::string_view tokens, std::string_view reception, std::string_view online_url);

/// How to apply in a sentence, where the source has only tokens; "" where they do not say how.
std::string gov24_application(std::string_view tokens);

/// An address that a browser can open, or "" (one that was cut off, or is none).
std::string web_address(std::string_view text);

}  // namespace model
