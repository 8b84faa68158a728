#pragma once

#include "kiosk/app/search_route.h"
#include "kiosk/app/update.h"

#include <optional>

namespace kiosk::app {

/// An empty search for a reader of that language.
SearchRoute new_search(model::Language language, Listing hotlines);

/// What became of a look into the directory.
enum class LookUp { done, busy, failed };
struct Outcome {
    bool changed = false;  ///< other rows are shown: the list begins at its top
    LookUp look_up = LookUp::done;
    model::ReadError error = model::ReadError::busy;  ///< of one that failed
};

/// Does one step; looks up what is typed where the step changed it. Where the directory cannot be read, or nothing fits
/// what is typed so far, the rows stand as they were until another syllable is finished: the list never blinks.
Outcome take_step(SearchRoute& route, const SearchStep& step, const World& world, model::Language language);

/// Looks up once more: the directory or the language has changed.
Outcome look_up_again(SearchRoute& route, const World& world, model::Language language);

/// The rows' states at another moment, in the order they have.
void bring_up_to_date(SearchRoute& route, const World& world);

}  // namespace kiosk::app
