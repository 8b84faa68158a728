// Accounts: who may sign in, as what, and with what.
#include "kiosk/desk/updater.h"

#include <algorithm>

namespace kiosk::desk {
namespace {

void wipe(std::string& text) {
    std::ranges::fill(text, '\0');
    text.clear();
}

void open_account(Updater& at, const std::string& name) {
    AccountRoute route;
    if (const auto* all = at.here<AccountsRoute>(); all && !name.empty()) {
        const auto known = std::ranges::find(all->read.accounts, name,
                                             [](const model::AccountStanding& one) { return one.account.name; });
        if (known == all->read.accounts.end()) return;
        route.standing = *known;
        route.name = known->account.name;
        route.shown_name = known->account.shown_name;
        route.role = known->account.role;
    }
    at.open(std::move(route));
}

void keep(Updater& at, AccountRoute& route, bool disabled) {
    model::Account account{.name = model::canonical_name(route.name),
                           .shown_name = route.shown_name,
                           .role = route.role,
                           .disabled = disabled};
    at.ask_with_secret(model::Act::manage_accounts, OfficeRequest{PutAccount{.account = std::move(account),
                                                                             .version = route.standing.version,
                                                                             .secret = model::Secret{route.secret},
                                                                             .reason = route.reason}});
}

void keep_secret(Updater& at, AccountRoute& route) {
    std::optional<model::NewCode> code;
    if (route.enrolling) code = model::NewCode{route.enrolling->key, route.code};
    at.ask_with_secret(model::Act::manage_accounts,
                       OfficeRequest{SetAccountSecret{route.standing.account.name, model::Secret{route.secret}, code}});
}

}  // namespace

void forget_secrets(AccountRoute& route) {
    wipe(route.secret);
    wipe(route.code);
}

void written(Updater&, AccountsRoute&, const std::string&, const std::string&) {}
void written(Updater&, AccountRoute& route, const std::string& field, const std::string& text) {
    if (field == "name" && route.standing.version == 0) route.name = text;
    if (field == "shown-name") route.shown_name = text;
    if (field == "reason") route.reason = text;
    if (field == "new-secret") route.secret = text;
    if (field == "new-code") route.code = text;
}

bool update_accounts(Updater& at, const OfficeAction& action) {
    if (std::holds_alternative<SwitchRecords>(action)) {
        if (auto* all = at.here<AccountsRoute>()) all->records = !all->records;
        return true;
    }
    if (const auto* open = std::get_if<OpenAccount>(&action)) {
        open_account(at, open->name);
        return true;
    }
    auto* route = at.here<AccountRoute>();
    if (const auto* role = std::get_if<ChooseRole>(&action)) {
        if (route) route->role = role->role;
    } else if (std::holds_alternative<KeepAccount>(action)) {
        if (route) keep(at, *route, route->standing.account.disabled);
    } else if (std::holds_alternative<SwitchDisabled>(action)) {
        if (route) keep(at, *route, !route->standing.account.disabled);
    } else if (std::holds_alternative<UnlockThis>(action)) {
        if (route)
            at.ask_with_secret(model::Act::manage_accounts, OfficeRequest{UnlockAccount{route->standing.account.name}});
    } else if (std::holds_alternative<KeepSecret>(action)) {
        if (route) keep_secret(at, *route);
    } else if (std::holds_alternative<BeginCode>(action)) {
        if (route) at.ask(OfficeRequest{NewCodeKey{route->standing.account.name}});
    } else if (std::holds_alternative<CancelCode>(action)) {
        if (route) route->enrolling.reset();
    } else {
        return false;
    }
    return true;
}

bool accounts_answered(Updater& at, const OfficeAnswer& answer) {
    if (const auto* read = std::get_if<AccountsRead>(&answer)) {
        if (auto* all = at.here<AccountsRoute>()) {
            all->read = *read;
            all->loaded = true;
        }
        return true;
    }
    if (const auto* made = std::get_if<CodeKeyMade>(&answer)) {
        auto* route = at.here<AccountRoute>();
        if (route && route->standing.account.name == made->name) route->enrolling = *made;
        return true;
    }
    const auto* done = std::get_if<OfficeDone>(&answer);
    if (!done) return false;
    const bool ours = std::holds_alternative<PutAccount>(done->what) ||
                      std::holds_alternative<SetAccountSecret>(done->what) ||
                      std::holds_alternative<UnlockAccount>(done->what);
    if (!ours) return false;
    if (auto* route = at.here<AccountRoute>()) {
        forget_secrets(*route);
        at.stop_writing();
        if (at.state.trail.size() > 1) at.state.trail.pop_back();
        at.effects.opened = true;
    }
    at.reload();
    at.tell(text::Msg::desk_account_kept);
    return true;
}

}  // namespace kiosk::desk
