#pragma once

#include "model/staff/secret.h"
#include "model/store/desk_values.h"

#include <SQLiteCpp/Database.h>

#include <optional>
#include <string>
#include <vector>

namespace model {

// Accounts and what keeps them safe: table account_secret, sign_in_delay and access_record. Everything here works
// within a transaction of the caller's and throws what SQLiteCpp throws.

/// An account as the journal has it, with its version.
struct KnownAccount {
    Account account{};
    std::int64_t version = 0;
};
std::optional<KnownAccount> read_account(SQLite::Database& db, const std::string& name);
std::vector<KnownAccount> read_accounts(SQLite::Database& db);
bool any_account(SQLite::Database& db);

/// Why `who` may not do that, or nothing. `role`: where to put the role that is signed with.
std::optional<Problem> permission_problem(SQLite::Database& db, const Acting& who, Act act, Role* role = nullptr);
/// What `who` signs, in the origin's name.
Signature signature_of(const Acting& who, const char* origin, std::string_view role, std::string reason);

/// What is kept of an account outside the journal.
struct KeptSecret {
    std::string hash{};
    std::string totp_key{};
    std::int64_t totp_step = 0;
    Tries tries{};
    std::string signed_in{};  ///< utc_text, or ""
};
std::optional<KeptSecret> read_secret(SQLite::Database& db, const std::string& name);
void write_secret(SQLite::Database& db, const std::string& name, const KeptSecret& kept);
void write_tries(SQLite::Database& db, const std::string& name, const Tries& tries);

Tries read_kiosk_tries(SQLite::Database& db);
void write_kiosk_tries(SQLite::Database& db, const Tries& tries);

void note_access(SQLite::Database& db, std::chrono::sys_seconds at, const std::string& account, const char* what);
std::vector<AccessRecord> read_access(SQLite::Database& db, std::size_t limit);
void drop_access_before(SQLite::Database& db, std::chrono::sys_seconds then);

std::vector<AccountStanding> read_standings(SQLite::Database& db);

/// Why the account may not become that, or nothing: by its name's form, by who asks, and because an admin must be left.
std::optional<Problem> account_problem(SQLite::Database& db, const Account& account, const Acting& who);

}  // namespace model
