#pragma once

#include "model/store/desk_values.h"

#include <span>
#include <string>

namespace model {

/// Staff's statistics as a table for a spreadsheet: UTF-8 with BOM, Korean headings, CRLF; a count that is not shown is
/// "10 미만". What a spreadsheet would run as a formula gets an apostrophe (guarded_cell).
std::string tallies_csv(std::span<const TallyLine> lines);

/// "갈래", "화면", "항목", "민감한 항목(합계)", "찾지 못한 말": what staff's tables call it.
std::string_view korean_name(Counted what);

}  // namespace model
