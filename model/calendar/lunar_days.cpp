#include "model/calendar/lunar_days.h"

#include <array>

namespace model {
namespace {

/// Days since 1970-01-01.
struct Row {
    int year;
    int seollal;
    int buddha;
    int chuseok;
};

constexpr auto kRows = std::to_array<Row>({
#include "lunar_days.inc"  // made by lunar_table_maker
});

Day day(int serial) { return Day{std::chrono::days{serial}}; }

}  // namespace

std::optional<LunarDays> lunar_days(int year) {
    if (year < kRows.front().year || year > kRows.back().year) return std::nullopt;
    const Row& row = kRows.at(static_cast<std::size_t>(year - kRows.front().year));
    return LunarDays{.seollal = day(row.seollal), .buddha = day(row.buddha), .chuseok = day(row.chuseok)};
}

}  // namespace model
