#pragma once

#include "kiosk/clerk/office.h"
#include "kiosk/desk/request.h"
#include "kiosk/desk/update.h"
#include "model/store/desk_store.h"

#include <string>

namespace kiosk::clerk {

/// When a request is carried out: the wall clock for records, the machine's own for lockouts.
struct Now {
    std::chrono::sys_seconds at{};
    model::Moment moment;
};

/// Does what is asked, and says what came of it. Waits for the disk.
desk::Answer carry_out(model::DeskStore& store, const desk::Order& order, const Now& now,
                       const Surroundings& around = {});

}  // namespace kiosk::clerk
