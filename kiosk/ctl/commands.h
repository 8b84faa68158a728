#pragma once

#include <cstdint>
#include <string>

namespace kiosk::ctl {

// One function a command. Each prints its data to standard output and at most one line to standard error, and returns
// the exit status. `db` is the database's path.

struct InitOptions {
    bool empty = false;
    std::string assets;  ///< the folder of the shipped entries; "": beside the program
};
int init(const std::string& db, const InitOptions& options);

/// `category`: a code or a Korean name; "": all.
int list(const std::string& db, const std::string& category, bool json);
int show(const std::string& db, const std::string& id, bool json);

struct HoursOptions;
/// The state of one entry's hours, as a list shows it: its first phone's own, else the service's. `at` "": now.
int status(const std::string& db, const std::string& id, const std::string& at, bool json);
/// As hours_commands.h has them, with the days that staff entered where `db` exists.
int hours(const std::string& db, const HoursOptions& options);
int holidays(const std::string& db, const std::string& from, const std::string& to);

/// Every entry that staff have to look at now or within that many days, what misleads a citizen most first: id, reason,
/// since when, name, what to do.
int due(const std::string& db, int within_days, bool json);

int history(const std::string& db, const std::string& id, bool json);
int log(const std::string& db, std::int64_t since, bool json);

/// Who answers for a writing command.
struct By {
    std::string name;
    std::string reason;
};
int revert(const std::string& db, const std::string& id, std::int64_t version, const By& by);
/// Takes back all that one batch did (its name is in `log --json`).
int undo(const std::string& db, const std::string& batch, const By& by);
/// Records that somebody checked the entry today, by phone, visit or document: the only way to set its assured_date.
int checked(const std::string& db, const std::string& id, const std::string& method, const By& by);
int erase(const std::string& db, std::int64_t seq, const By& by);

/// A day that no rule gives: 임시공휴일, an election, a day of this place.
struct HolidayOptions {
    std::string date;    ///< "2028-04-12"
    std::string name;    ///< "제23대 국회의원 선거일", as the notice has it
    std::string kind;    ///< "temporary", "election" or "local"
    std::string source;  ///< where the day was announced
};
int add_holiday(const std::string& db, const HolidayOptions& day, const By& by);
int remove_holiday(const std::string& db, const HolidayOptions& day, const By& by);

int verify(const std::string& db, bool json);
int rebuild(const std::string& db);
int backup(const std::string& db, const std::string& file);
/// Today's copy beside the database, and no more than seven of them.
int keep_copy(const std::string& db);
int restore(const std::string& db, const std::string& file);

}  // namespace kiosk::ctl
