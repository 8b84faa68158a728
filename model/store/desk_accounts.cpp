#include "model/store/desk_accounts.h"

#include "model/base/json.h"
#include "model/store/append.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>

#include <algorithm>

namespace model {
namespace {

std::string bytes_in(const SQLite::Column& column) {
    const auto* bytes = static_cast<const char*>(column.getBlob());
    return bytes ? std::string(bytes, static_cast<std::size_t>(column.getBytes())) : std::string{};
}

Tries tries_in(const SQLite::Statement& row, int first) {
    return {.failed = row.getColumn(first).getInt(),
            .wait = std::chrono::milliseconds{row.getColumn(first + 1).getInt64()},
            .until = std::chrono::milliseconds{row.getColumn(first + 2).getInt64()},
            .boot = row.getColumn(first + 3).getString()};
}

void bind_tries(SQLite::Statement& statement, int first, const Tries& tries) {
    statement.bind(first, tries.failed);
    statement.bind(first + 1, static_cast<std::int64_t>(tries.wait.count()));
    statement.bind(first + 2, static_cast<std::int64_t>(tries.until.count()));
    statement.bind(first + 3, tries.boot);
}

std::optional<KnownAccount> known(const std::optional<Current>& current) {
    if (!current || current->entity != Entity::account) return std::nullopt;
    auto account = account_in(current->document);
    if (!account) return std::nullopt;
    account->disabled = account->disabled || current->retired;
    return KnownAccount{.account = *std::move(account), .version = current->version};
}

}  // namespace

std::optional<KnownAccount> read_account(SQLite::Database& db, const std::string& name) {
    if (name_problem(name)) return std::nullopt;
    return known(read_current(db, account_id(name)));
}

std::vector<KnownAccount> read_accounts(SQLite::Database& db) {
    std::vector<Uuid> ids;
    SQLite::Statement query{db, "SELECT entity_id FROM entity WHERE entity = 'account'"};
    while (query.executeStep()) ids.push_back({query.getColumn(0).getString()});
    std::vector<KnownAccount> accounts;
    for (const Uuid& id : ids)
        if (auto account = known(read_current(db, id))) accounts.push_back(*std::move(account));
    std::ranges::sort(accounts, {}, [](const KnownAccount& one) { return one.account.name; });
    return accounts;
}

bool any_account(SQLite::Database& db) {
    return db.execAndGet("SELECT EXISTS (SELECT 1 FROM entity WHERE entity = 'account')").getInt() != 0;
}

std::optional<Problem> permission_problem(SQLite::Database& db, const Acting& who, Act act, Role* role) {
    if (who.operates) {
        if (act == Act::manage_accounts && !who.account.empty()) return std::nullopt;
        return Problem{.where = who.account,
                       .ko = "이 일은 계정으로 로그인한 사람만 할 수 있습니다.",
                       .en = "Only somebody who signed in with an account can do this."};
    }
    const auto account = read_account(db, who.account);
    if (!account || account->account.disabled)
        return Problem{.where = who.account,
                       .ko = "이 계정은 쓸 수 없습니다. 관리자에게 문의하세요.",
                       .en = "This account cannot be used. Ask an administrator."};
    if (!may(account->account.role, act))
        return Problem{.where = who.account,
                       .ko = "이 계정에는 그럴 권한이 없습니다. 권한이 있는 사람에게 맡기세요.",
                       .en = "This account is not trusted with that. Ask somebody who is."};
    if (role) *role = account->account.role;
    return std::nullopt;
}

Signature signature_of(const Acting& who, const char* origin, std::string_view role, std::string reason) {
    return {
        .origin = origin, .actor = who.account, .role = std::string{role}, .reason = std::move(reason), .at = who.at};
}

std::optional<KeptSecret> read_secret(SQLite::Database& db, const std::string& name) {
    SQLite::Statement query{db,
                            "SELECT hash, totp_key, totp_step, failed, wait_ms, until_ms, boot, signed_in "
                            "FROM account_secret WHERE account = ?"};
    query.bind(1, name);
    if (!query.executeStep()) return std::nullopt;
    return KeptSecret{.hash = query.getColumn(0).getString(),
                      .totp_key = bytes_in(query.getColumn(1)),
                      .totp_step = query.getColumn(2).getInt64(),
                      .tries = tries_in(query, 3),
                      .signed_in = query.getColumn(7).getString()};
}

void write_secret(SQLite::Database& db, const std::string& name, const KeptSecret& kept) {
    SQLite::Statement put{db,
                          "INSERT OR REPLACE INTO account_secret (account, hash, totp_key, totp_step, failed, wait_ms, "
                          "until_ms, boot, signed_in) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"};
    put.bind(1, name);
    put.bind(2, kept.hash);
    put.bind(3, kept.totp_key.data(), static_cast<int>(kept.totp_key.size()));
    put.bind(4, kept.totp_step);
    bind_tries(put, 5, kept.tries);
    put.bind(9, kept.signed_in);
    put.exec();
}

void write_tries(SQLite::Database& db, const std::string& name, const Tries& tries) {
    SQLite::Statement put{
        db, "UPDATE account_secret SET failed = ?, wait_ms = ?, until_ms = ?, boot = ? WHERE account = ?"};
    bind_tries(put, 1, tries);
    put.bind(5, name);
    put.exec();
}

Tries read_kiosk_tries(SQLite::Database& db) {
    SQLite::Statement query{db, "SELECT failed, wait_ms, until_ms, boot FROM sign_in_delay"};
    return query.executeStep() ? tries_in(query, 0) : Tries{};
}

void write_kiosk_tries(SQLite::Database& db, const Tries& tries) {
    SQLite::Statement put{
        db, "INSERT OR REPLACE INTO sign_in_delay (only_row, failed, wait_ms, until_ms, boot) VALUES (1, ?, ?, ?, ?)"};
    bind_tries(put, 1, tries);
    put.exec();
}

void note_access(SQLite::Database& db, std::chrono::sys_seconds at, const std::string& account, const char* what) {
    SQLite::Statement put{db, "INSERT INTO access_record (at, account, what) VALUES (?, ?, ?)"};
    put.bind(1, utc_text(at));
    put.bind(2, account);
    put.bind(3, what);
    put.exec();
}

std::vector<AccessRecord> read_access(SQLite::Database& db, std::size_t limit) {
    SQLite::Statement query{db, "SELECT at, account, what FROM access_record ORDER BY record_no DESC LIMIT ?"};
    query.bind(1, static_cast<std::int64_t>(limit));
    std::vector<AccessRecord> records;
    while (query.executeStep())
        records.push_back({.at = parse_utc(query.getColumn(0).getString()).value_or(std::chrono::sys_seconds{}),
                           .account = query.getColumn(1).getString(),
                           .what = query.getColumn(2).getString()});
    return records;
}

void drop_access_before(SQLite::Database& db, std::chrono::sys_seconds then) {
    SQLite::Statement drop{db, "DELETE FROM access_record WHERE at < ?"};
    drop.bind(1, utc_text(then));
    drop.exec();
}

std::vector<AccountStanding> read_standings(SQLite::Database& db) {
    std::vector<AccountStanding> standings;
    for (KnownAccount& known : read_accounts(db)) {
        const KeptSecret kept = read_secret(db, known.account.name).value_or(KeptSecret{});
        standings.push_back({.account = std::move(known.account),
                             .version = known.version,
                             .has_secret = !kept.hash.empty(),
                             .with_code = !kept.totp_key.empty(),
                             .failed = kept.tries.failed,
                             .dead = dead(kept.tries),
                             .last_signed_in = parse_utc(kept.signed_in)});
    }
    return standings;
}

std::optional<Problem> account_problem(SQLite::Database& db, const Account& account, const Acting& who) {
    if (auto problem = name_problem(account.name)) return problem;
    if (!who.operates && who.account == account.name) {
        const auto mine = read_account(db, account.name);
        if (!mine || mine->account.role != account.role || account.disabled)
            return Problem{.where = account.name,
                           .ko = "자기 계정의 권한은 바꿀 수 없습니다. 다른 관리자에게 맡기세요.",
                           .en = "Nobody changes what they are trusted with themselves. Ask another administrator."};
    }
    if (account.role == Role::admin && !account.disabled) return std::nullopt;
    const auto accounts = read_accounts(db);
    const bool another = std::ranges::any_of(accounts, [&](const KnownAccount& known) {
        return known.account.name != account.name && known.account.role == Role::admin && !known.account.disabled;
    });
    if (another) return std::nullopt;
    return Problem{.where = account.name,
                   .ko = "관리자가 한 명은 있어야 합니다. 먼저 다른 관리자 계정을 만드세요.",
                   .en = "There must be an administrator. Make another one's account first."};
}

}  // namespace model
