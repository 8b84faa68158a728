#include "model/staff/role.h"

#include <algorithm>
#include <array>

namespace model {
namespace {

constexpr std::array<std::string_view, 3> kRoles{"editor", "approver", "admin"};

}  // namespace

std::string_view name(Role role) { return kRoles[static_cast<std::size_t>(role)]; }

std::optional<Role> role_named(std::string_view word) {
    const auto* const at = std::ranges::find(kRoles, word);
    if (at == kRoles.end()) return std::nullopt;
    return static_cast<Role>(at - kRoles.begin());
}

bool may(Role role, Act act) {
    switch (act) {
        case Act::edit:
        case Act::check: return true;
        case Act::approve:
        case Act::publish_solo:
        case Act::countersign: return role == Role::approver;
        case Act::import_entries:
        case Act::manage_accounts: return role == Role::admin;
    }
    return false;
}

bool asks_secret(Act act) {
    switch (act) {
        case Act::edit:
        case Act::check: return false;
        case Act::approve:
        case Act::publish_solo:
        case Act::countersign:
        case Act::import_entries:
        case Act::manage_accounts: return true;
    }
    return true;
}

}  // namespace model
