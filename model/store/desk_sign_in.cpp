#include "model/store/desk_sign_in.h"

#include "model/staff/totp.h"
#include "model/store/desk_accounts.h"

#include <SQLiteCpp/Transaction.h>

#include <algorithm>

namespace model {
namespace {

constexpr std::size_t kLongestTyped = 1024;  // bytes of a name; more is no name of ours

class SignIn {
public:
    SignIn(SQLite::Database& db, const SignInTry& attempt)
        : db_{db}, attempt_{attempt}, name_{canonical_name(attempt.name.substr(0, kLongestTyped))} {}

    SignInAnswer answer() {
        if (auto refused = count()) return *std::move(refused);
        const bool open = account_ && !account_->account.disabled && kept_;
        if (!fits(attempt_.secret, open ? kept_->hash : std::string{})) return wrong();
        std::int64_t step = kept_->totp_step;
        if (!kept_->totp_key.empty()) {
            if (attempt_.code.empty()) return take_back();
            const auto accepted = accepted_step(kept_->totp_key, attempt_.code, attempt_.at, step);
            if (!accepted) return wrong();
            step = *accepted;
        }
        return right(step);
    }

private:
    using Change = SQLite::Transaction;
    static constexpr auto kNow = SQLite::TransactionBehavior::IMMEDIATE;

    /// Why the secret is not even looked at; else the try is counted as a wrong one.
    std::optional<SignInAnswer> count() {
        Change change{db_, kNow};
        if (!any_account(db_)) return NobodyYet{};
        account_ = read_account(db_, name_);
        if (account_) kept_ = read_secret(db_, name_);
        kiosk_before_ = brought_to(read_kiosk_tries(db_), attempt_.moment);
        if (kept_) before_ = brought_to(kept_->tries, attempt_.moment);
        const auto left = std::max(left_of(kiosk_before_, attempt_.moment), left_of(before_, attempt_.moment));
        const bool is_dead = dead(before_);
        const bool looks = left.count() == 0 && !is_dead;
        write_kiosk_tries(db_, looks ? after_wrong_try_at_kiosk(kiosk_before_, attempt_.moment) : kiosk_before_);
        if (kept_) write_tries(db_, name_, looks ? after_wrong_try(before_, attempt_.moment) : before_);
        change.commit();
        if (is_dead) return Dead{};
        if (left.count() > 0) return Wait{.left = left};
        return std::nullopt;
    }

    SignInAnswer wrong() {
        Change change{db_, kNow};
        note_access(db_, attempt_.at, account_ ? name_ : std::string{}, "refused");
        if (kept_ && dead(after_wrong_try(before_, attempt_.moment))) note_access(db_, attempt_.at, name_, "dead");
        change.commit();
        return WrongSecret{};
    }

    /// The secret was right and the code is still to come: no wrong try.
    SignInAnswer take_back() {
        Change change{db_, kNow};
        restore();
        change.commit();
        return CodeNeeded{};
    }

    /// Only where nobody else has tried meanwhile.
    void restore() {
        const auto now = read_secret(db_, name_);
        if (now && now->tries == after_wrong_try(before_, attempt_.moment)) write_tries(db_, name_, before_);
        if (read_kiosk_tries(db_) == after_wrong_try_at_kiosk(kiosk_before_, attempt_.moment))
            write_kiosk_tries(db_, kiosk_before_);
    }

    SignInAnswer right(std::int64_t step) {
        const auto account = keep_right(step);
        if (!account) return wrong();
        return SignedIn{.account = *account, .with_code = !kept_->totp_key.empty()};
    }

    /// Nothing where something changed while the hash was made: another secret, a disabled account, the same code used
    /// by another sign-in.
    std::optional<Account> keep_right(std::int64_t step) {
        Change change{db_, kNow};
        auto kept = read_secret(db_, name_);
        const auto account = read_account(db_, name_);
        if (!kept || !account || account->account.disabled || kept->hash != kept_->hash) return std::nullopt;
        if (!kept->totp_key.empty() && kept->totp_step >= step) return std::nullopt;
        kept->tries = {};
        kept->totp_step = step;
        kept->signed_in = utc_text(attempt_.at);
        write_secret(db_, name_, *kept);
        write_kiosk_tries(db_, {});
        note_access(db_, attempt_.at, name_, "signed-in");
        change.commit();
        return account->account;
    }

    SQLite::Database& db_;
    const SignInTry& attempt_;
    std::string name_;
    std::optional<KnownAccount> account_;
    std::optional<KeptSecret> kept_;
    Tries before_;
    Tries kiosk_before_;
};

}  // namespace

SignInAnswer sign_in(SQLite::Database& db, const SignInTry& attempt) { return SignIn{db, attempt}.answer(); }

std::chrono::milliseconds kiosk_delay(SQLite::Database& db, const Moment& now) {
    const Tries kept = read_kiosk_tries(db);
    const Tries brought = brought_to(kept, now);
    if (brought != kept) {
        SQLite::Transaction change{db, SQLite::TransactionBehavior::IMMEDIATE};
        write_kiosk_tries(db, brought);
        change.commit();
    }
    return left_of(brought, now);
}

}  // namespace model
