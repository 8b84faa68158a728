#pragma once

#include "tests/support/walk.h"

namespace kiosk::testing {

/// Where KIOSK_WALK_REPORT names a folder: writes the picture there, half as large, and what is said of it, as a piece
/// of a page that tests/run.sh puts together. `index` numbers the files. Throws where it cannot be written.
void write_report(std::size_t index, const Look& look, const Picture& picture,
                  const std::vector<std::string>& findings);

/// Whether that folder is named.
bool report_wanted();

}  // namespace kiosk::testing
