#pragma once

#include "model/base/seoul_time.h"

#include <chrono>

namespace kiosk::ctl {

/// The one place where kioskctl reads the clock.
std::chrono::sys_seconds now();
model::SeoulTime now_in_seoul();
model::Day today();

}  // namespace kiosk::ctl
