// Signing in, the lock, and the secret once more before what is published.
#include "kiosk/desk/updater.h"

#include "model/base/overloaded.h"

#include <algorithm>

namespace kiosk::desk {
namespace {

using Trouble_ = SignInRoute::Trouble;

void forget_secrets(SignInRoute& route) {
    std::ranges::fill(route.secret, '\0');
    route.secret.clear();
    route.code.clear();
}

SignInRoute* asking(Updater& at) { return at.state.locked ? &at.state.lock : at.here<SignInRoute>(); }

/// What the answer says to the form that asked.
void refuse(SignInRoute& route, Trouble_ trouble, std::chrono::milliseconds left = {}) {
    route.waiting = false;
    route.trouble = trouble;
    route.left = std::chrono::ceil<std::chrono::seconds>(left);
    route.asks_code = route.asks_code && trouble == Trouble_::none;
    forget_secrets(route);
}

void welcome(Updater& at, const model::SignedIn& signed_in) {
    const std::chrono::milliseconds now = monotonic(at.world.instant);
    const bool same = at.state.person && at.state.person->name == signed_in.account.name;
    if (at.state.locked && same) {
        at.state.visit->last_input = at.state.visit->last_secret = now;
        at.state.visit->role = signed_in.account.role;
        at.state.person = signed_in.account;
        at.state.locked = false;
        at.state.lock = {};
        return at.reload();
    }
    at.state.person = signed_in.account;
    at.state.visit = model::StaffVisit{.account = signed_in.account.name,
                                       .role = signed_in.account.role,
                                       .began = now,
                                       .last_input = now,
                                       .last_secret = now};
    at.state.locked = false;
    at.state.lock = {};
    at.state.notice.reset();
    at.state.trail.assign(1, WorklistRoute{});
    at.effects.opened = true;
    at.reload();
    bring_back_failed(at);
}

void answer_form(Updater& at, SignInRoute& route, const model::SignInAnswer& answer) {
    at.stop_writing();
    std::visit(model::Overloaded{[&](const model::SignedIn& in) { welcome(at, in); },
                                 [&](const model::WrongSecret&) { refuse(route, Trouble_::wrong); },
                                 [&](const model::CodeNeeded&) {
                                     route.waiting = false;
                                     route.asks_code = true;
                                     route.trouble = Trouble_::none;
                                 },
                                 [&](const model::Wait& wait) { refuse(route, Trouble_::wait, wait.left); },
                                 [&](const model::Dead&) { refuse(route, Trouble_::dead); },
                                 [&](const model::NobodyYet&) { refuse(route, Trouble_::nobody); }},
               answer);
}

/// The secret was asked for once more, for an act.
void answer_confirming(Updater& at, const model::SignInAnswer& answer) {
    Confirming& confirming = *at.state.confirming;
    confirming.waiting = false;
    if (std::holds_alternative<model::CodeNeeded>(answer)) {
        confirming.asks_code = true;
        return;
    }
    std::ranges::fill(confirming.secret, '\0');
    confirming.secret.clear();
    confirming.code.clear();
    at.stop_writing();
    if (const auto* wait = std::get_if<model::Wait>(&answer)) {
        confirming.trouble = Trouble_::wait;
        confirming.left = std::chrono::ceil<std::chrono::seconds>(wait->left);
        return;
    }
    if (!std::holds_alternative<model::SignedIn>(answer)) {
        confirming.trouble = std::holds_alternative<model::Dead>(answer) ? Trouble_::dead : Trouble_::wrong;
        return;
    }
    at.state.visit->last_secret = monotonic(at.world.instant);
    Request act = std::move(confirming.act);
    at.state.confirming.reset();
    at.ask(std::move(act));
}

void ask_in(Updater& at, SignInRoute& route) {
    if (route.waiting || route.secret.empty()) return;
    const std::string name = at.state.locked && at.state.person ? at.state.person->name : route.name;
    if (name.empty()) return;
    route.waiting = true;
    route.trouble = Trouble_::none;
    at.ask(SignIn{.name = name, .secret = model::Secret{route.secret}, .code = route.code});
}

}  // namespace

void written(Updater&, SignInRoute& route, const std::string& field, const std::string& text) {
    if (field == "name") route.name = text;
    if (field == "secret") route.secret = text;
    if (field == "code") route.code = text;
}
void written(Updater&, LoadingRoute&, const std::string&, const std::string&) {}

void lock(Updater& at) {
    at.stop_writing();
    at.state.confirming.reset();
    at.state.locked = true;
    at.state.lock = {};
}

void sign_in_failed(Updater& at, const Trouble& trouble) {
    at.tell(trouble);
    if (SignInRoute* route = asking(at)) {
        route->waiting = false;
        route->trouble = Trouble_::failed;
    }
    if (at.state.confirming) at.state.confirming->waiting = false;
}

/// Whoever was told that it cannot be kept, or does not want to wait, leaves with the second choice.
void leave(Updater& at) {
    auto* editor = at.here<EditorRoute>();
    if (editor) save(at, *editor);
    const bool told = editor && editor->refused == editor->edition;
    const bool kept = (!editor || editor->saving == 0) && at.state.stowed.empty();
    if (!at.state.locked && !kept && !told && !at.state.leaving) {
        at.state.leaving = true;
        return at.tell(text::Msg::desk_saving_first);
    }
    if (at.state.person) at.ask(SignOut{});
    at.state.left = true;
}

void Updater::ask_with_secret(model::Act act, Request what) {
    if (state.visit && !model::needs_secret(*state.visit, act, monotonic(world.instant))) return ask(std::move(what));
    stop_writing();
    state.confirming = Confirming{.act = std::move(what), .secret = {}, .code = {}};
}

bool update_sign_in(Updater& at, const Action& action) {
    if (std::holds_alternative<SubmitSignIn>(action)) {
        if (SignInRoute* route = asking(at)) ask_in(at, *route);
        return true;
    }
    if (std::holds_alternative<CancelConfirm>(action)) {
        at.stop_writing();
        at.state.confirming.reset();
        return true;
    }
    if (std::holds_alternative<SubmitConfirm>(action)) {
        if (!at.state.confirming || at.state.confirming->waiting || !at.state.person) return true;
        at.state.confirming->waiting = true;
        at.ask(SignIn{.name = at.state.person->name,
                      .secret = model::Secret{at.state.confirming->secret},
                      .code = at.state.confirming->code});
        return true;
    }
    return false;
}

void sign_in_answered(Updater& at, const SignInAnswered& answered) {
    if (at.state.confirming && at.state.confirming->waiting) return answer_confirming(at, answered.answer);
    if (SignInRoute* route = asking(at)) answer_form(at, *route, answered.answer);
}

}  // namespace kiosk::desk
