#include "kiosk/ctl/clock.h"

#include <fstream>
#include <string>

namespace kiosk::ctl {

using namespace std::chrono;

sys_seconds now() { return floor<seconds>(system_clock::now()); }
model::SeoulTime now_in_seoul() { return model::SeoulTime{floor<minutes>(now().time_since_epoch() + 9h)}; }
model::Day today() { return model::day_of(now_in_seoul()); }

model::Moment moment() {
    std::string boot;
    std::getline(std::ifstream{"/proc/sys/kernel/random/boot_id"} >> std::ws, boot);
    return {.monotonic = floor<milliseconds>(steady_clock::now().time_since_epoch()), .boot = boot};
}

}  // namespace kiosk::ctl
