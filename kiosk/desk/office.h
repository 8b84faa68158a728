#pragma once

// The reducer's own: the office's screens. updater.h includes this.

#include "kiosk/desk/action_office.h"

#include <string>
#include <vector>

namespace kiosk::desk {

struct Updater;
struct State;
struct Failed;

void written(Updater& at, StatisticsRoute& route, const std::string& field, const std::string& text);
void written(Updater& at, HistoryRoute& route, const std::string& field, const std::string& text);
void written(Updater& at, AccountsRoute& route, const std::string& field, const std::string& text);
void written(Updater& at, AccountRoute& route, const std::string& field, const std::string& text);
/// Overwrites what was typed as a secret; to be called before the route is dropped.
void forget_secrets(AccountRoute& route);
void written(Updater& at, DaysRoute& route, const std::string& field, const std::string& text);
void written(Updater& at, DayRoute& route, const std::string& field, const std::string& text);
void written(Updater& at, ImportsRoute& route, const std::string& field, const std::string& text);
void written(Updater& at, HealthRoute& route, const std::string& field, const std::string& text);
void written(Updater& at, CleaningRoute& route, const std::string& field, const std::string& text);

// update_office.cpp
void update_office(Updater& at, const OfficeAction& action);
void office_answered(Updater& at, const OfficeAnswer& answer);
/// What a screen of the office's waited for has not come.
void office_failed(Updater& at);
/// Reads again what the screen in front shows; true where it is one of the office's.
bool office_reload(Updater& at);
/// Ends the time for wiping the glass.
void office_time_passed(Updater& at);

// One file a subject; true where the action or the answer was its.
bool update_statistics(Updater& at, const OfficeAction& action);
bool update_history(Updater& at, const OfficeAction& action);
bool update_accounts(Updater& at, const OfficeAction& action);
bool update_days(Updater& at, const OfficeAction& action);
bool update_imports(Updater& at, const OfficeAction& action);
bool accounts_answered(Updater& at, const OfficeAnswer& answer);
bool days_answered(Updater& at, const OfficeAnswer& answer);
bool imports_answered(Updater& at, const OfficeAnswer& answer);
void read_tallies(Updater& at, StatisticsRoute& route);

}  // namespace kiosk::desk
