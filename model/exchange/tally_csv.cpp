#include "model/exchange/tally_csv.h"

#include "model/exchange/csv_rows.h"
#include "model/exchange/staff_csv_columns.h"

#include <fmt/format.h>

namespace model {

std::string_view korean_name(Counted what) {
    switch (what) {
        case Counted::category: return "갈래";
        case Counted::screen: return "화면";
        case Counted::entry: return "항목";
        case Counted::sensitive: return "민감한 항목(합계)";
        case Counted::vain: return "찾지 못한 말";
    }
    return "";
}

std::string tallies_csv(std::span<const TallyLine> lines) {
    std::string table = "\xEF\xBB\xBF날짜,구분,이름,횟수\r\n";
    for (const TallyLine& line : lines)
        table += fmt::format("{},{},{},{}\r\n", iso(line.day), csv_cell(std::string{korean_name(line.what)}),
                             csv_cell(guarded_cell(line.label)),
                             line.count ? fmt::format("{}", *line.count) : fmt::format("{} 미만", kLeastShown));
    return table;
}

}  // namespace model
