#include "model/staff/visit.h"

#include <algorithm>

namespace model {
namespace {

using std::chrono::milliseconds;

milliseconds since(milliseconds then, milliseconds now) { return std::max(milliseconds{0}, now - then); }

}  // namespace

VisitState state_of(const StaffVisit& visit, milliseconds now) {
    if (since(visit.began, now) >= kLongestVisit) return VisitState::over;
    const milliseconds idle = since(visit.last_input, now);
    if (idle >= kIdleLock) return VisitState::locked;
    return idle >= kIdleLock - kIdleWarning ? VisitState::warning : VisitState::open;
}

milliseconds next_change(const StaffVisit& visit, milliseconds now) {
    const milliseconds end = visit.began + kLongestVisit;
    switch (state_of(visit, now)) {
        case VisitState::open: return std::min(end, visit.last_input + kIdleLock - kIdleWarning);
        case VisitState::warning: return std::min(end, visit.last_input + kIdleLock);
        case VisitState::locked: return end;
        case VisitState::over: break;
    }
    return milliseconds{0};
}

bool needs_secret(const StaffVisit& visit, Act act, milliseconds now) {
    if (!asks_secret(act)) return false;
    // A clock that went back proves nothing: the secret is asked for.
    return now < visit.last_secret || now - visit.last_secret >= kFreshSecret;
}

}  // namespace model
