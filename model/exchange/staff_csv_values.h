#pragma once

#include "model/base/json.h"
#include "model/exchange/staff_csv_columns.h"

#include <optional>
#include <string>

namespace model {

/// A sentence in each of staff's languages.
struct Sentence {
    std::string ko;
    std::string en;
};

/// What a cell says.
struct CellRead {
    Json value{};                       ///< null: nothing is known (a blank cell)
    std::optional<Sentence> refused{};  ///< the cell cannot be taken; says what to do
    std::optional<Sentence> doubt{};    ///< taken, but someone should look
};

struct CellContext {
    const StaffNames& names;
    std::optional<int> base_year;  ///< of dates that have none: "1월 5일(월)"
};

/// Reads one cell, as unguarded_cell() gives it. Excel's damage is undone where nothing was lost (632812114 is
/// 063-281-2114, "2026-01-05 0:00" is a day) and refused where something was (1.10E+02, "01월 05일" without a year).
CellRead read_cell(const StaffColumn& column, const std::string& text, const CellContext& context);

/// Puts what read_cell() gave into a service. Parts that the cell does not name keep what a cell cannot say: ids,
/// translations, checked dates. Place, 동 and address are not the service's own: see the reader.
void put_value(Json& service, const StaffColumn& column, const Json& value);

}  // namespace model
