#pragma once

#include "model/store/desk_values.h"

#include <SQLiteCpp/Database.h>

namespace model {

/// One try to sign in, in transactions of its own: it is counted and on the disk before the secret is looked at, and
/// taken back where it was right. Throws what SQLiteCpp throws.
SignInAnswer sign_in(SQLite::Database& db, const SignInTry& attempt);

/// What is left of the kiosk's own delay; keeps a wait that began again.
std::chrono::milliseconds kiosk_delay(SQLite::Database& db, const Moment& now);

}  // namespace model
