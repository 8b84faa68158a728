#pragma once

#include "model/base/seoul_time.h"
#include "model/staff/lockout.h"

#include <chrono>

namespace kiosk::ctl {

/// The one place where kioskctl reads the clock.
std::chrono::sys_seconds now();
model::SeoulTime now_in_seoul();
model::Day today();
/// Where the monotonic clock of this boot stands, for lockouts.
model::Moment moment();

}  // namespace kiosk::ctl
