#pragma once

#include "kiosk/ctl/commands.h"

#include <string>

namespace kiosk::ctl {

// Accounts, and what staff do that an operator looks at. Secrets come from standard input, a line each.

struct StaffOptions {
    std::string name;
    std::string role;   ///< "editor", "approver", "admin"
    std::string shown;  ///< what screens call the person
    bool code = false;  ///< with a second factor
};
int list_staff(const std::string& db, bool json);
int add_staff(const std::string& db, const StaffOptions& staff, const By& by);
/// Disabled accounts stay in the list and in the journal; nobody signs in with them.
int set_disabled(const std::string& db, const std::string& name, bool disabled, const By& by);
int set_role(const std::string& db, const StaffOptions& staff, const By& by);
int unlock_staff(const std::string& db, const std::string& name, const By& by);
int set_passphrase(const std::string& db, const StaffOptions& staff, const By& by);

int list_drafts(const std::string& db, bool json);
/// What one person published alone, or, with `batch`, the countersignature of `by`, who gives the secret of an
/// approver's account.
int countersign(const std::string& db, const std::string& batch, const By& by, bool json);
/// The last `days` days with today; counts under ten are not shown.
int stats(const std::string& db, int days, bool csv);

}  // namespace kiosk::ctl
