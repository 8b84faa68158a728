#pragma once

#include "model/base/json_fwd.h"
#include "model/base/problem.h"

#include <string>

namespace model {

/// Notes in a fresh document what the source said in each field (`x_kiosk.imported`: field to translation_mark()), so
/// that the next import can tell what the source has changed from what staff have.
void mark_imported(Json& fresh);

/// The document that stands, brought up to date with what the source says now (`fresh`, marked).
///
/// A field that the source has not changed since it was last read stays as staff have it, also where they deleted it. A
/// field that the source has changed is taken from it; where staff had rewritten it, `notes` says so. In an entry that
/// was never imported (the shipped ones) a source that is no newer than the entry's own counts as unchanged. Phones
/// that staff added, what they noted on the source's own phones and papers, and every key that the source does not
/// have (same_as, visibility, translations, checked dates, ...) stay.
Json merged_gov24(const Json& standing, const Json& fresh, Problems& notes);

}  // namespace model
