#pragma once

#include "kiosk/app/route.h"
#include "model/calendar/calendar.h"

namespace kiosk::app {

/// Works out all that the screen of a service says of the moment `now`. Precondition: the route has its detail.
void bring_to(ServiceRoute& route, const model::Calendar& calendar, model::SeoulTime now);

}  // namespace kiosk::app
