#include "kiosk/ctl/staff_commands.h"

#include "kiosk/ctl/clock.h"
#include "kiosk/ctl/output.h"
#include "kiosk/ctl/secret_input.h"
#include "model/staff/shipped_lists.h"
#include "model/staff/totp.h"
#include "model/store/desk_store.h"

#include <fmt/format.h>

#include <algorithm>

namespace kiosk::ctl {
namespace {

using model::AccountStanding;
using model::Json;

constexpr const char* kIssuer = "전주 시민 안내";

model::Acting operating(const By& by) {
    return {.account = by.name.empty() ? "kioskctl" : by.name, .at = now(), .operates = true};
}

std::string reason_of(const By& by, const char* otherwise) { return by.reason.empty() ? otherwise : by.reason; }

std::string state_of(const AccountStanding& standing) {
    if (standing.account.disabled) return "disabled";
    if (standing.dead) return "locked";
    return standing.has_secret ? "active" : "no secret";
}

Json json_of(const AccountStanding& standing) {
    return {{"name", standing.account.name},
            {"shown_name", standing.account.shown_name},
            {"role", model::name(standing.account.role)},
            {"state", state_of(standing)},
            {"code", standing.with_code},
            {"wrong_tries", standing.failed},
            {"last_signed_in", standing.last_signed_in ? Json{model::utc_text(*standing.last_signed_in)} : Json{}}};
}

std::optional<AccountStanding> find(const std::vector<AccountStanding>& accounts, const std::string& name) {
    const auto at =
        std::ranges::find(accounts, name, [](const AccountStanding& standing) { return standing.account.name; });
    return at == accounts.end() ? std::nullopt : std::optional{*at};
}

int no_account(const std::string& name) {
    return fail(fmt::format("‘{}’이라는 계정이 없습니다. ‘kioskctl staff list’로 확인하세요.", name),
                fmt::format("There is no account {}. Look at “kioskctl staff list”.", name));
}

int report(const model::Result<std::monostate, model::AppendFailure>& done, const std::string& name) {
    if (!done) return fail(done.error());
    print(name);
    return kDone;
}

/// Shows the key and takes the first code for it.
std::optional<model::NewCode> enrol(const std::string& name) {
    model::NewCode code{.key = model::new_totp_key(), .code = {}};
    print(model::otpauth_uri(kIssuer, name, code.key));
    std::fflush(stdout);
    const auto typed = secret_line(speaks_korean() ? "인증 앱에 보이는 숫자" : "The code that the app shows");
    if (!typed) {
        fail("인증 앱의 숫자를 표준 입력의 다음 줄로 주세요.",
             "Give the app's code as the next line of standard input.");
        return std::nullopt;
    }
    code.code = typed->reveal();
    return code;
}

/// Asks for secret and code and sets them.
int take_secret(model::DeskStore& desk, const std::string& name, const model::Secret& secret, bool with_code,
                const By& by) {
    std::optional<model::NewCode> code;
    if (with_code && !(code = enrol(name))) return kFailed;
    return report(desk.set_secret(name, secret, code, operating(by)), name);
}

/// Before anything is written: an account without a secret helps nobody.
std::optional<model::Secret> good_secret(const std::string& name, bool with_code) {
    auto secret = new_secret();
    if (!secret) return std::nullopt;
    const model::BlockList blocked{model::shipped_blocked_secrets()};
    const auto problem = model::secret_problem(*secret, name, with_code, blocked);
    if (!problem) return secret;
    fail(problem->ko, problem->en);
    return std::nullopt;
}

/// Changes one account as `change` says.
template <class Work>
int change_account(const std::string& db, const std::string& name, const By& by, const char* why, Work change) {
    const auto desk = model::open_desk(db);
    if (!desk) return fail(desk.error());
    const auto accounts = desk.value()->accounts();
    if (!accounts) return fail(accounts.error());
    auto standing = find(accounts.value(), model::canonical_name(name));
    if (!standing) return no_account(name);
    change(standing->account);
    const auto done =
        desk.value()->put_account(standing->account, standing->version, reason_of(by, why), operating(by));
    if (!done) return fail(done.error());
    print(fmt::format("event {}", done.value().last_seq));
    return kDone;
}

}  // namespace

int list_staff(const std::string& db, bool json) {
    const auto desk = model::open_desk(db);
    if (!desk) return fail(desk.error());
    const auto accounts = desk.value()->accounts();
    if (!accounts) return fail(accounts.error());
    Json list = Json::array();
    for (const AccountStanding& standing : accounts.value()) {
        if (json)
            list.push_back(json_of(standing));
        else
            print(fmt::format("{}\t{}\t{}\t{}\t{}", standing.account.name, model::name(standing.account.role),
                              state_of(standing), standing.with_code ? "code" : "-", standing.account.shown_name));
    }
    if (json) print(list);
    return kDone;
}

int add_staff(const std::string& db, const StaffOptions& staff, const By& by) {
    const model::Account account{.name = model::canonical_name(staff.name),
                                 .shown_name = staff.shown,
                                 .role = model::role_named(staff.role).value_or(model::Role::editor)};
    if (const auto problem = model::name_problem(account.name)) return fail(problem->ko, problem->en);
    const auto desk = model::open_desk(db);
    if (!desk) return fail(desk.error());
    const auto accounts = desk.value()->accounts();
    if (!accounts) return fail(accounts.error());
    if (find(accounts.value(), account.name))
        return fail(fmt::format("‘{}’이라는 계정이 이미 있습니다. 다른 이름으로 만드세요.", account.name),
                    fmt::format("There is an account {} already. Choose another name.", account.name));
    const auto secret = good_secret(account.name, staff.code);
    if (!secret) return kFailed;
    const auto added = desk.value()->put_account(account, 0, reason_of(by, "kioskctl staff add"), operating(by));
    if (!added) return fail(added.error());
    return take_secret(*desk.value(), account.name, *secret, staff.code, by);
}

int set_disabled(const std::string& db, const std::string& name, bool disabled, const By& by) {
    return change_account(db, name, by, disabled ? "kioskctl staff disable" : "kioskctl staff enable",
                          [&](model::Account& account) { account.disabled = disabled; });
}

int set_role(const std::string& db, const StaffOptions& staff, const By& by) {
    return change_account(db, staff.name, by, "kioskctl staff role", [&](model::Account& account) {
        account.role = model::role_named(staff.role).value_or(account.role);
    });
}

int unlock_staff(const std::string& db, const std::string& name, const By& by) {
    const auto desk = model::open_desk(db);
    if (!desk) return fail(desk.error());
    const std::string account = model::canonical_name(name);
    return report(desk.value()->unlock(account, operating(by)), account);
}

int set_passphrase(const std::string& db, const StaffOptions& staff, const By& by) {
    const std::string name = model::canonical_name(staff.name);
    const auto desk = model::open_desk(db);
    if (!desk) return fail(desk.error());
    const auto accounts = desk.value()->accounts();
    if (!accounts) return fail(accounts.error());
    if (!find(accounts.value(), name)) return no_account(staff.name);
    const auto secret = good_secret(name, staff.code);
    if (!secret) return kFailed;
    return take_secret(*desk.value(), name, *secret, staff.code, by);
}

}  // namespace kiosk::ctl
