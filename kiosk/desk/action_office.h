#pragma once

#include "kiosk/desk/routes_office.h"

#include <string>
#include <variant>

namespace kiosk::desk {

// What somebody asks for on the office's screens.

enum class OfficePlace { statistics, log, accounts, days, imports, health, cleaning };
struct GoOffice {
    OfficePlace place;
};
struct ChoosePeriod {
    Period period;
};
struct ChooseStatistics {
    StatisticsOf of;
};
struct SwitchPlot {};
struct WriteTable {};  ///< the counts as a file
struct OpenHistory {
    std::string key;
};
struct MoreLog {};
struct ToggleVersion {
    std::int64_t version;
};
struct RestoreThis {
    std::int64_t version;
};
struct SwitchRecords {};
struct OpenAccount {
    std::string name;  ///< "": a new one
};
struct ChooseRole {
    model::Role role;
};
struct KeepAccount {};
struct SwitchDisabled {};
struct UnlockThis {};
struct KeepSecret {};
struct BeginCode {};  ///< a second factor
struct CancelCode {};
struct NewDay {
    bool holiday;
};
struct CloseEverything {
    bool everything;
};
struct ChooseTarget {
    model::Uuid id;
};
struct DropTarget {
    model::Uuid id;
};
struct ChooseHolidayKind {
    std::string kind;
};
struct SendDay {};
struct RemoveDay {
    model::Uuid id;
};
struct ChooseFile {
    std::string name;
};
struct TryFile {};
struct TakeFile {};
struct BeginUndo {
    std::string batch;  ///< "": not after all
};
struct UndoBatch {};
struct VerifyNow {};

using OfficeAction =
    std::variant<GoOffice, ChoosePeriod, ChooseStatistics, SwitchPlot, WriteTable, OpenHistory, MoreLog, ToggleVersion,
                 RestoreThis, SwitchRecords, OpenAccount, ChooseRole, KeepAccount, SwitchDisabled, UnlockThis,
                 KeepSecret, BeginCode, CancelCode, NewDay, CloseEverything, ChooseTarget, DropTarget,
                 ChooseHolidayKind, SendDay, RemoveDay, ChooseFile, TryFile, TakeFile, BeginUndo, UndoBatch, VerifyNow>;

/// As the desk's actions have it.
struct Office {
    OfficeAction what;
};

}  // namespace kiosk::desk
