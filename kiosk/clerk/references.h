#pragma once

#include "kiosk/desk/request.h"
#include "model/store/desk_store.h"

namespace kiosk::clerk {

/// What these words are called; one that names nothing is not registered. Waits for the disk.
model::Result<desk::EntriesNamed, model::StoreFault> name_entries(model::DeskStore& store,
                                                                  const desk::NameEntries& ask);
/// What a field may refer to: categories in the order of the first screen, others by name. Waits for the disk.
model::Result<desk::ChoicesListed, model::StoreFault> list_choices(model::DeskStore& store,
                                                                   const desk::ListChoices& ask);

}  // namespace kiosk::clerk
