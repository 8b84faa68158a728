#pragma once

#include "model/base/json_fwd.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace model {

/// The government's 48 eligibility codes belong to eight questions.
enum class ConditionGroup { sex, income, person, household, trader_state, trader_business, body_kind, body_business };
std::string_view name(ConditionGroup group);  ///< as x_kiosk.eligibility writes it: "income"

struct Condition {
    std::string_view code;   ///< "JA0203"
    std::string_view label;  ///< "중위소득 76~100%", as people should read it
    ConditionGroup group;
};

/// All codes but the two ages, in the order of the official list.
std::span<const Condition> conditions();

/// The value of `x_kiosk.eligibility` for the codes that a service has as "Y": {"ja": [codes of the groups that
/// narrow], "anyone": [groups in which every code is "Y"]}. A group of which nothing is said is in neither: not said is
/// not "no". Null where nothing at all is said. Codes that the official list does not have are kept in "ja".
Json eligibility_json(const std::vector<std::string>& codes);

}  // namespace model
