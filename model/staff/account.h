#pragma once

#include "model/base/json_fwd.h"
#include "model/base/problem.h"
#include "model/base/uuid.h"
#include "model/staff/role.h"

#include <optional>
#include <string>
#include <string_view>

namespace model {

/// Somebody who may sign in, as the journal knows them: everybody's acts are signed with `name`. Never a secret.
struct Account {
    std::string name{};        ///< what is typed to sign in; canonical_name() of itself; never given to another person
    std::string shown_name{};  ///< "김민지 (복지정책과)"; may be ""
    Role role = Role::editor;
    bool disabled = false;
    friend bool operator==(const Account&, const Account&) = default;
};

/// A sign-in name as it is compared and stored: NFC, lower case, without spaces at its ends.
std::string canonical_name(std::string_view typed);
/// What keeps `name` from being a sign-in name, or nothing: 2 to 32 letters, digits, '.', '-' and '_', a letter first.
std::optional<Problem> name_problem(const std::string& name);

/// The journal's id of that name: from the name alone, so that a name is never given twice.
Uuid account_id(std::string_view name);
Json document_of(const Account& account);
/// Nothing for a document that is no account's.
std::optional<Account> account_in(const Json& document);

}  // namespace model
