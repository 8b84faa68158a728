#pragma once

#include "model/staff/secret.h"

#include <optional>
#include <string>

namespace kiosk::ctl {

/// One line of standard input, without its end. On a terminal it is asked for on standard error and not shown while it
/// is typed. Empty where there is no line. Secrets are never taken from arguments: everybody on the machine sees those.
std::optional<model::Secret> secret_line(const std::string& question);

/// A new secret: on a terminal asked for twice. Empty, with a line on standard error, where there is none or the two
/// differ.
std::optional<model::Secret> new_secret();

/// True where somebody types, and can be asked.
bool asks();

}  // namespace kiosk::ctl
