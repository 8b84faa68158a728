#pragma once

#include "model/base/json_fwd.h"

#include <string>

namespace model {

// x_kiosk.hsds of an object: what it looked like in the HSDS file it came from, so that an export gives that back.

/// The note of `object`, made where there is none.
Json& hsds_note(Json& object);
/// The note of `object`; an empty object where there is none.
const Json& hsds_note_of(const Json& object);
/// Takes the note out, and x_kiosk too where it was made for the note only.
Json take_hsds_note(Json& object);

/// Marks an entry that is known only from copies inside others: the next import's copy may take its place.
void mark_inside(Json& object);
void unmark_inside(Json& object);
bool marked_inside(const Json& object);

/// The UUID that stands for another system's key of a thing of that kind ("organization").
std::string uuid_for_foreign_key(const std::string& kind, const Json& key);

}  // namespace model
