#include "model/directory/period.h"

namespace model {
namespace {

using std::chrono::days;

constexpr days kEndingSoon{7};

}  // namespace

PeriodNow period_state(const DateRange& period, SeoulTime at) {
    PeriodNow now;
    if ((!period.start && !period.end) || (period.start && period.end && *period.end < *period.start)) return now;
    now.first_day = period.start;
    now.last_day = period.end;
    const Day today = day_of(at);
    if (period.start && today < *period.start) {
        now.state = PeriodState::before;
    } else if (period.end && today > *period.end) {
        now.state = PeriodState::over;
    } else if (!period.end) {
        now.state = PeriodState::running;
    } else {
        const days left = *period.end - today;
        now.days_left = static_cast<int>(left.count());
        now.state = left == days{0}       ? PeriodState::last_day
                    : left <= kEndingSoon ? PeriodState::ending_soon
                                          : PeriodState::running;
    }
    return now;
}

}  // namespace model
