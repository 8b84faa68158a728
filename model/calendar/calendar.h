#pragma once

#include "model/base/seoul_time.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace model {

enum class HolidayKind : std::uint8_t { statutory, substitute, temporary, election, local };

/// "statutory", "substitute", ...: as `kioskctl holidays` prints it and the journal stores it.
std::string_view code(HolidayKind kind);
std::optional<HolidayKind> holiday_kind_of(std::string_view code);

/// One public holiday. `name` is the legal one ("3·1절", "대체공휴일(설날)"); what a screen shows is the screen's
/// matter.
struct Holiday {
    Day day;
    std::string name;
    HolidayKind kind = HolidayKind::statutory;
    std::string source;  ///< the rule or the notice it comes from
    friend bool operator==(const Holiday&, const Holiday&) = default;
};

/// The Korean public holidays: by rule (관공서의 공휴일에 관한 규정 as in force in each year, from 2014 on), and on top
/// of them the days that were known when this was built and those that staff entered.
///
/// A value: computes a year when it is first asked for. One thread at a time.
class Calendar {
public:
    /// `entered`: temporary holidays, elections and local days from the directory's journal.
    explicit Calendar(std::vector<Holiday> entered = {});

    /// The holidays of that day, statutory first; mostly none. Two can fall on one day (2025-05-05).
    std::vector<Holiday> on(Day day) const;
    /// The same without a copy; valid until a day of another year is asked for or the calendar dies.
    std::span<const Holiday> view(Day day) const;
    /// All in [from, to], by day.
    std::vector<Holiday> between(Day from, Day to) const;

    /// The last day for which the calendar can be trusted: the end of the last year whose rules were compared with the
    /// official 월력요항. Later days are still computed by the rules then in force, but no designated day is known.
    Day covers_until() const;
    /// From this day on staff are told that covers_until() is near: 60 days before it.
    Day warns_from() const;

private:
    const std::vector<Holiday>& year_of(Day day) const;

    std::vector<Holiday> entered_;
    mutable std::map<int, std::vector<Holiday>> years_;
};

/// Every name that a public holiday can have by rule, substitutes included: what `closed_on` may list besides the names
/// of designated days ("임시공휴일...") and of elections.
bool is_statutory_name(std::string_view name);

}  // namespace model
