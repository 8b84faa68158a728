// 계정: who may sign in, as what, and what was done at the door.
#include "kiosk/desk_screens/parts.h"
#include "kiosk/desk_screens/shell.h"
#include "model/staff/totp.h"

#include <fmt/format.h>

namespace kiosk::desk_screens {
namespace {

using desk::Office;
using desk::OfficeAction;
using text::Msg;
using text::Text;
using ui::Size;

/// An authenticator's address is three times as long as a phone number: its squares would be too small at ui::kQr.
constexpr ui::Mm kKeyQr{60.0F};

Msg word_for(model::Role role) {
    switch (role) {
        case model::Role::editor: return Msg::desk_role_editor;
        case model::Role::approver: return Msg::desk_role_approver;
        case model::Role::admin: return Msg::desk_role_admin;
    }
    return Msg::desk_role_editor;
}

Msg word_for(std::string_view record) {
    if (record == "signed-in") return Msg::desk_access_in;
    if (record == "signed-out") return Msg::desk_access_out;
    if (record == "refused") return Msg::desk_access_refused;
    if (record == "dead") return Msg::desk_access_dead;
    if (record == "unlocked") return Msg::desk_access_unlocked;
    return Msg::desk_access_secret;
}

Text shown_name(const model::Account& account) {
    return text::data(account.shown_name.empty() ? account.name : account.shown_name);
}

void account_row(ui::Ui& ui, const Sight& sight, const model::AccountStanding& standing, Asked& asked) {
    const model::Account& account = standing.account;
    RowSpec row{
        .key = "account-" + account.name,
        .title = shown_name(account),
        .under = text::join({text::data(account.name), sight.say(word_for(account.role)),
                             standing.with_code ? sight.say(Msg::desk_account_two_factors) : Text{},
                             standing.last_signed_in
                                 ? sight.say(Msg::desk_account_last, {{"when", when(*standing.last_signed_in).str()}})
                                 : sight.say(Msg::desk_account_never)})};
    if (account.disabled) row.mark = sight.say(Msg::desk_account_disabled);
    if (!standing.has_secret && !account.disabled) row.mark = sight.say(Msg::desk_account_no_secret);
    if (standing.dead) row.mark = sight.say(Msg::desk_account_dead);
    row.mark_kind = standing.dead ? ui::Mark::danger : ui::Mark::warning;
    if (list_row(ui, row)) asked = Office{OfficeAction{desk::OpenAccount{account.name}}};
}

void draw_records(ui::Ui& ui, const Sight& sight, const desk::AccountsRoute& route) {
    ui.words("how", sight.say(Msg::desk_access_what), {.size = Size::small, .tone = ui::Tone::subtle});
    ui.card("records", sight.say(Msg::desk_access), [&] {
        ui.set_gap({2.0F});
        for (std::size_t i = 0; i < route.read.records.size(); ++i) {
            const model::AccessRecord& record = route.read.records[i];
            if (i > 0) ui.rule();
            const Text who = record.account.empty() ? sight.say(Msg::desk_access_unknown) : text::data(record.account);
            ui.words(fmt::format("record-{}", i), text::join({when(record.at), who, sight.say(word_for(record.what))}),
                     {});
        }
    });
}

void draw_enrolment(ui::Ui& ui, const Sight& sight, const desk::AccountRoute& route) {
    const desk::CodeKeyMade& made = *route.enrolling;
    ui.words("how", sight.say(Msg::desk_totp_how), {});
    ui.qr("qr", sight.say(Msg::desk_totp_qr), made.uri, kKeyQr);
    ui.words("key", sight.say(Msg::desk_totp_key, {{"key", model::base32(made.key)}}),
             {.size = Size::small, .tone = ui::Tone::subtle});
}

void draw_secret(ui::Ui& ui, const Sight& sight, const desk::AccountRoute& route, Asked& asked) {
    const bool fresh = route.standing.version == 0;
    ui.card("secret-card", sight.say(Msg::desk_account_secret), [&] {
        ui.set_gap({4.0F});
        ui.heading("title", sight.say(Msg::desk_account_secret), Size::body);
        ui.words("rule", sight.say(Msg::desk_account_secret_rule), {.size = Size::small, .tone = ui::Tone::subtle});
        write_secret(ui, sight, asked, "new-secret", route.secret, sight.say(Msg::desk_account_new_secret));
        if (fresh) return;
        if (route.enrolling) {
            draw_enrolment(ui, sight, route);
            write_field(ui, sight, asked, "new-code", route.code, {.label = sight.say(Msg::desk_totp_code)});
        }
        std::vector<ButtonSpec> buttons{{.key = "keep-secret",
                                         .label = sight.say(Msg::desk_account_keep_secret),
                                         .kind = ui::PressKind::strong,
                                         .enabled = !route.secret.empty() && (!route.enrolling || !route.code.empty()),
                                         .asks = Office{OfficeAction{desk::KeepSecret{}}}}};
        if (route.enrolling)
            buttons.push_back({.key = "cancel-code",
                               .label = sight.say(Msg::desk_totp_without),
                               .asks = Office{OfficeAction{desk::CancelCode{}}}});
        else
            buttons.push_back({.key = "begin-code",
                               .label = sight.say(Msg::desk_totp_begin),
                               .asks = Office{OfficeAction{desk::BeginCode{}}}});
        button_row(ui, asked, buttons);
    });
}

void draw_account(ui::Ui& ui, const Sight& sight, const desk::AccountRoute& route, Asked& asked) {
    const bool fresh = route.standing.version == 0;
    const bool own = sight.state.person && sight.state.person->name == route.standing.account.name;
    ui.card("account-card", sight.say(Msg::desk_account), [&] {
        ui.set_gap({4.0F});
        if (fresh)
            write_field(ui, sight, asked, "name", route.name,
                        {.label = sight.say(Msg::desk_account_name), .hint = sight.say(Msg::desk_account_name_hint)});
        write_field(ui, sight, asked, "shown-name", route.shown_name,
                    {.label = sight.say(Msg::desk_account_shown), .hint = sight.say(Msg::desk_account_shown_hint)});
        ui.words("role", sight.say(Msg::desk_account_role), {.size = Size::small, .tone = ui::Tone::subtle});
        std::vector<ButtonSpec> roles;
        for (const model::Role role : {model::Role::editor, model::Role::approver, model::Role::admin})
            roles.push_back({.key = fmt::format("role-{}", model::name(role)),
                             .label = sight.say(word_for(role)),
                             .enabled = !own,
                             .checked = route.role == role,
                             .asks = Office{OfficeAction{desk::ChooseRole{role}}}});
        button_row(ui, asked, roles);
        write_field(ui, sight, asked, "reason", route.reason,
                    {.label = sight.say(Msg::desk_account_reason), .hint = sight.say(Msg::desk_account_reason_hint)});
        const bool whole = !route.reason.empty() && !route.name.empty() && (!fresh || !route.secret.empty());
        std::vector<ButtonSpec> buttons;
        if (!fresh)
            buttons.push_back({.key = "keep",
                               .label = sight.say(Msg::desk_account_keep),
                               .kind = ui::PressKind::strong,
                               .enabled = whole,
                               .asks = Office{OfficeAction{desk::KeepAccount{}}}});
        if (!fresh && !own)
            buttons.push_back({.key = "disable",
                               .label = sight.say(route.standing.account.disabled ? Msg::desk_account_enable
                                                                                  : Msg::desk_account_disable),
                               .enabled = whole,
                               .asks = Office{OfficeAction{desk::SwitchDisabled{}}}});
        if (!own && (route.standing.dead || route.standing.failed > 0))
            buttons.push_back({.key = "unlock",
                               .label = sight.say(Msg::desk_account_unlock),
                               .asks = Office{OfficeAction{desk::UnlockThis{}}}});
        if (!buttons.empty()) button_row(ui, asked, buttons);
    });
    draw_secret(ui, sight, route, asked);
    if (fresh)
        button_row(ui, asked,
                   {{.key = "keep",
                     .label = sight.say(Msg::desk_account_add),
                     .kind = ui::PressKind::primary,
                     .enabled = !route.reason.empty() && !route.name.empty() && !route.secret.empty(),
                     .asks = Office{OfficeAction{desk::KeepAccount{}}}}});
}

}  // namespace

Asked draw(ui::Ui& ui, const Sight& sight, const desk::AccountsRoute& route) {
    const ShellLook look{.title = sight.say(route.records ? Msg::desk_access : Msg::desk_accounts),
                         .actions = {{.key = "records",
                                      .label = sight.say(route.records ? Msg::desk_accounts : Msg::desk_access),
                                      .asks = Office{OfficeAction{desk::SwitchRecords{}}}},
                                     {.key = "new",
                                      .label = sight.say(Msg::desk_account_new),
                                      .kind = ui::PressKind::primary,
                                      .asks = Office{OfficeAction{desk::OpenAccount{}}}}}};
    return framed_list(ui, sight, "desk/accounts", look, [&](Asked& asked) {
        ui.set_gap({4.0F});
        if (!route.loaded) return ui.words("loading", sight.say(Msg::desk_waiting));
        if (route.records) return draw_records(ui, sight, route);
        for (const model::AccountStanding& standing : route.read.accounts) account_row(ui, sight, standing, asked);
    });
}

Asked draw(ui::Ui& ui, const Sight& sight, const desk::AccountRoute& route) {
    const bool fresh = route.standing.version == 0;
    const ShellLook look{.title = fresh ? sight.say(Msg::desk_account_new) : shown_name(route.standing.account),
                         .under = fresh ? Text{} : text::data(route.standing.account.name),
                         .can_go_back = true};
    return framed_list(ui, sight, "desk/account", look, [&](Asked& asked) {
        ui.set_gap({5.0F});
        draw_account(ui, sight, route, asked);
    });
}

}  // namespace kiosk::desk_screens
