#pragma once

#include "kiosk/desk/chooser.h"
#include "kiosk/desk/request_office.h"

#include <chrono>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace kiosk::desk {

// The office's screens: what each shows and remembers.

/// How far back statistics go; the last day is today.
enum class Period { week, month, quarter, year };
enum class StatisticsOf { categories, screens, entries };
struct StatisticsRoute {
    Period period = Period::month;
    StatisticsOf of = StatisticsOf::categories;
    bool as_lines = false;
    model::Day from{}, to{};
    std::vector<model::TallyLine> lines;
    bool loaded = false;
    std::string exported;  ///< the file that was just written
};

/// The whole log, or the versions of one entry.
struct HistoryRoute {
    std::string key, label;  ///< of the entry; "": the log
    std::size_t limit = 50;
    LogRead log;
    std::vector<Version> versions;
    std::set<std::int64_t> open;  ///< versions whose differences lie open
    Names names{};                ///< of what these refer to
    bool loaded = false;
};

struct AccountsRoute {
    AccountsRead read;
    bool records = false;  ///< the access records in place of the accounts
    bool loaded = false;
};
/// One account, or a new one. Typed secrets are wiped when the screen is left.
struct AccountRoute {
    model::AccountStanding standing;  ///< version 0: new
    std::string name, shown_name, reason, secret, code;
    model::Role role = model::Role::editor;
    std::optional<CodeKeyMade> enrolling{};
    bool waiting = false;
};

struct DaysRoute {
    std::vector<EnteredDay> days;
    bool loaded = false;
};
/// A new closure or holiday.
struct DayRoute {
    bool holiday = false;
    std::string from, to, reason, search;
    bool everything = false;
    std::vector<model::EntryLine> chosen, found;
    std::string kind = "temporary";  ///< of a holiday
    bool tried = false, waiting = false;
};

struct ImportsRoute {
    ImportFilesListed listed;
    std::string path, reason;
    std::optional<ImportTried> tried{};
    std::string undoing;  ///< the batch that is to be taken back
    bool loaded = false, waiting = false;
};

struct HealthRoute {
    Health health;
    bool loaded = false, verifying = false;
};

/// The glass can be wiped: nothing answers to touch until the time is over.
struct CleaningRoute {
    std::chrono::milliseconds until{0};  ///< of the clock that visits are measured on
};
inline constexpr std::chrono::seconds kCleaning{30};

}  // namespace kiosk::desk
