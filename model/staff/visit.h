#pragma once

#include "model/staff/role.h"

#include <chrono>
#include <string>

namespace model {

// When somebody who is signed in has to say again who they are. All times are on one clock that only goes forward; a
// jump backwards counts as no time.

inline constexpr std::chrono::seconds kIdleLock{120};
inline constexpr std::chrono::seconds kIdleWarning{20};  // the last part of kIdleLock
inline constexpr std::chrono::minutes kLongestVisit{60};
inline constexpr std::chrono::minutes kFreshSecret{2};  // for how long a secret given again holds for the next act

struct StaffVisit {
    std::string account{};
    Role role = Role::editor;
    std::chrono::milliseconds began{0};
    std::chrono::milliseconds last_input{0};
    std::chrono::milliseconds last_secret{0};  ///< when the secret was last given
};

enum class VisitState {
    open,
    warning,  ///< locks in less than kIdleWarning
    locked,   ///< the secret opens it again, and what was typed is still there
    over      ///< kLongestVisit is past: sign in anew
};
VisitState state_of(const StaffVisit& visit, std::chrono::milliseconds now);
/// When state_of() will next say something else, if nobody touches anything; 0 where it will not.
std::chrono::milliseconds next_change(const StaffVisit& visit, std::chrono::milliseconds now);
/// True where `act` needs the secret first.
bool needs_secret(const StaffVisit& visit, Act act, std::chrono::milliseconds now);

}  // namespace model
