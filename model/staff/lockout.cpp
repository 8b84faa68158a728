#include "model/staff/lockout.h"

#include <algorithm>

namespace model {
namespace {

using std::chrono::milliseconds;

/// What the try with that number brings: nothing for the free ones, then 15 s, 30 s, 60 s, ...
milliseconds wait_after(int failed) {
    if (failed < kFreeTries) return milliseconds{0};
    // No wait is asked for past the last try; the cap only keeps the shift small.
    return kFirstWait * (1LL << std::min(failed - kFreeTries, kLastTry));
}

Tries waiting(int failed, milliseconds wait, const Moment& now) {
    return {.failed = failed, .wait = wait, .until = now.monotonic + wait, .boot = now.boot};
}

}  // namespace

Tries after_wrong_try(const Tries& tries, const Moment& now) {
    const int failed = std::min(tries.failed, kLastTry) + 1;
    return waiting(failed, wait_after(failed), now);
}

Tries after_wrong_try_at_kiosk(const Tries& tries, const Moment& now) {
    const int failed = std::min(tries.failed, kLastTry) + 1;
    return waiting(failed, std::min<milliseconds>(wait_after(failed), kLongestDelay), now);
}

Tries brought_to(const Tries& tries, const Moment& now) {
    if (tries.wait == milliseconds{0}) return tries;
    const bool same_clock = tries.boot == now.boot && now.monotonic >= tries.until - tries.wait;
    return same_clock ? tries : waiting(tries.failed, tries.wait, now);
}

milliseconds left_of(const Tries& tries, const Moment& now) {
    return std::max(milliseconds{0}, tries.until - now.monotonic);
}

}  // namespace model
