// Forms that are left before all that was typed is on the disk.
#include "kiosk/desk/updater.h"

#include <algorithm>

namespace kiosk::desk {
namespace {

EditorRoute* form_in_trail(State& state, const model::Uuid& entry) {
    for (auto route = state.trail.rbegin(); route != state.trail.rend(); ++route)
        if (auto* editor = std::get_if<EditorRoute>(&*route); editor && editor->form.id() == entry) return editor;
    return nullptr;
}

std::vector<Stowed>::iterator stowed_form(State& state, const model::Uuid& entry) {
    return std::ranges::find_if(state.stowed, [&](const Stowed& one) { return one.form.form.id() == entry; });
}

/// Keeps the form, and holds on to it until that is done.
void stow(Updater& at, EditorRoute& route) {
    save(at, route);
    if (route.saving != 0) at.state.stowed.push_back({route, at.state.person ? at.state.person->name : ""});
}

/// Puts a form that was left in front again, as it was.
void return_form(Updater& at, std::vector<Stowed>::iterator stowed) {
    EditorRoute form = std::move(stowed->form);
    const auto trouble = std::move(stowed->trouble);
    at.state.stowed.erase(stowed);
    at.open(std::move(form));
    if (trouble) at.tell(*trouble);
}

/// 나가기 waits until nothing is in the clerk's hands.
void leave_if_kept(Updater& at) {
    if (!at.state.leaving || !at.state.stowed.empty()) return;
    auto* editor = at.here<EditorRoute>();
    if (editor) save(at, *editor);
    if (!editor || editor->saving == 0) leave(at);
}

void stowed_saved(Updater& at, std::vector<Stowed>::iterator stowed, const DraftSaved& answer) {
    EditorRoute& form = stowed->form;
    form.draft = answer.draft;
    form.kept = std::max(form.kept, answer.edition);
    form.saving = 0;
    if (!unkept(form)) {
        at.state.stowed.erase(stowed);
        return;
    }
    form.saving = form.edition;
    at.effects.orders.push_back({stowed->account, SaveDraft{draft_of(form), form.saving}});
}

void stowed_failed(Updater& at, std::vector<Stowed>::iterator stowed, const Trouble& trouble) {
    EditorRoute& form = stowed->form;
    form.saving = 0;
    form.submit_when_saved = false;
    form.refused = form.edition;
    form.changed_at = at.world.instant;
    stowed->trouble = trouble;
    const bool here = at.state.person && at.state.person->name == stowed->account;
    if (here) return_form(at, stowed);
}

}  // namespace

void stow_all(Updater& at) {
    for (Route& route : at.state.trail) {
        if (auto* editor = std::get_if<EditorRoute>(&route)) stow(at, *editor);
        if (auto* account = std::get_if<AccountRoute>(&route)) forget_secrets(*account);
    }
}

void stow(Updater& at) {
    if (auto* editor = at.here<EditorRoute>()) stow(at, *editor);
    if (auto* account = at.here<AccountRoute>()) forget_secrets(*account);
}

bool stow_answered(Updater& at, const Answer& answer) {
    const auto* kept = std::get_if<DraftSaved>(&answer);
    const auto* failure = std::get_if<Failed>(&answer);
    const auto* asked = failure ? std::get_if<SaveDraft>(&failure->what) : nullptr;
    if (!kept && !asked) return false;
    const model::Uuid entry = kept ? kept->draft.entity_id : asked->draft.entity_id;
    if (failure) at.state.leaving = false;
    if (auto* form = form_in_trail(at.state, entry)) {
        if (kept)
            draft_saved(at, *form, *kept);
        else
            draft_failed(at, *form, *failure);
    } else if (const auto stowed = stowed_form(at.state, entry); stowed != at.state.stowed.end()) {
        if (kept)
            stowed_saved(at, stowed, *kept);
        else
            stowed_failed(at, stowed, failure->trouble);
    }
    leave_if_kept(at);
    return true;
}

bool bring_back(Updater& at, const std::string& key) {
    const auto stowed = std::ranges::find_if(at.state.stowed, [&](const Stowed& one) {
        const bool own = at.state.person && at.state.person->name == one.account;
        const std::string external =
            model::text_at(model::object_at(one.form.form.document(), "x_kiosk"), "external_id");
        return own && (one.form.form.id().text == key || one.form.draft.id.text == key || external == key);
    });
    if (stowed == at.state.stowed.end()) return false;
    return_form(at, stowed);
    return true;
}

void bring_back_failed(Updater& at) {
    const auto stowed = std::ranges::find_if(at.state.stowed, [&](const Stowed& one) {
        return one.trouble && at.state.person && at.state.person->name == one.account;
    });
    if (stowed != at.state.stowed.end()) return_form(at, stowed);
}

}  // namespace kiosk::desk
