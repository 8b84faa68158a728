#include "kiosk/ctl/clock.h"

namespace kiosk::ctl {

using namespace std::chrono;

sys_seconds now() { return floor<seconds>(system_clock::now()); }
model::SeoulTime now_in_seoul() { return model::SeoulTime{floor<minutes>(now().time_since_epoch() + 9h)}; }
model::Day today() { return model::day_of(now_in_seoul()); }

}  // namespace kiosk::ctl
