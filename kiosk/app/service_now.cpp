#include "kiosk/app/service_now.h"

namespace kiosk::app {
namespace {

constexpr std::chrono::days kAhead{14};

}  // namespace

void bring_to(ServiceRoute& route, const model::Calendar& calendar, model::SeoulTime now) {
    using namespace std::chrono;
    const model::ServiceDetail& detail = *route.detail;
    route.state = model::open_state(route.opening(), calendar, now);
    route.window = model::window_state(detail.row.window, now);
    route.phones.clear();
    for (const model::Phone& phone : detail.phones)
        route.phones.push_back({model::open_state(phone.opening, calendar, now),
                                phone.crisis ? model::open_state(*phone.crisis, calendar, now) : model::OpenState{}});
    const model::Day today = model::day_of(now);
    route.monday = today - days{weekday{today}.iso_encoding() - 1};
    route.week.clear();
    for (int i = 0; i < 7; ++i)
        route.week.push_back(model::hours_on(route.opening(), calendar, route.monday + days{i}));
    route.closures = model::closures_ahead(route.opening(), calendar, today + days{1}, today + kAhead);
    route.related = listed_again(route.related, calendar, now);
}

}  // namespace kiosk::app
