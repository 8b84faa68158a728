#pragma once

#include "kiosk/app/fold.h"
#include "model/calendar/calendar.h"
#include "model/directory/service.h"
#include "model/hours/open_state.h"
#include "model/hours/window.h"

#include <memory>
#include <vector>

namespace kiosk::app {

/// A row of a list with what is true of it at the moment shown.
struct Listed {
    model::ServiceRow row;
    model::Opening opening;
    model::OpenState state;
    model::WindowNow window;
    Fold fold = Fold::current;
};
/// Shared, so that a State can be copied; never changed once made.
using Listing = std::shared_ptr<const std::vector<Listed>>;

/// Works out every row's state at `now`. What is open now comes first, otherwise the order stays as staff gave it.
Listing listed(std::vector<model::ServiceRow> rows, const model::Calendar& calendar, model::SeoulTime now,
               bool open_first);

/// The same rows at another moment, in the order they have: nothing moves under a reader's finger.
Listing listed_again(const Listing& before, const model::Calendar& calendar, model::SeoulTime now);

/// How many can be called or visited right now.
int open_count(const Listing& listing);

}  // namespace kiosk::app
