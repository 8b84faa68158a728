#pragma once

#include "model/exchange/gov24_row.h"
#include "model/exchange/proposal.h"

#include <map>
#include <string>

namespace model {

struct Gov24Pages {
    std::map<std::string, Gov24Record> records;  ///< by 서비스ID
    bool stopped = false;                        ///< a file could not be taken; the intake was told
};

/// Reads the pages of a file, folder or zip into one record a service. Rows without a 서비스ID and pages that
/// contradict each other are refused; where two rows of one list differ, the one that was modified later counts.
/// `must_be_whole`: fewer rows of serviceList than the pages themselves announce (matchCount) is refused too, else only
/// warned of.
Gov24Pages read_gov24_pages(const std::string& path, Intake& intake, bool must_be_whole);

}  // namespace model
