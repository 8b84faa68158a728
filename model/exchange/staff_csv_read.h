#pragma once

#include "model/exchange/proposal.h"

#include <optional>
#include <string>

namespace model {

struct StaffCsvOptions {
    /// The year of dates that have none ("1월 5일(월)"); such cells are refused without it.
    std::optional<int> base_year{};
};

/// Reads staff's table (deploy/STAFF-CSV.ko.md): one service a row, Korean headings, commas or tabs, UTF-8 or CP949.
/// Only what a cell says otherwise than the entry that stands is changed: what a table cannot carry stays, and so does
/// everything of a column that the file does not have. A row that cannot be taken is refused with every cell that is
/// wrong; a file without 관리번호 and 서비스명, with a heading that is unknown or there twice, as a whole.
Reader staff_csv_reader(const std::string& path, const StaffCsvOptions& options);

}  // namespace model
