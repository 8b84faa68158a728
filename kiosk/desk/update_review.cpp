// Somebody's draft before it is published: approve, send back, or bring together with what was published meanwhile.
#include "kiosk/desk/updater.h"

namespace kiosk::desk {
namespace {

bool stale(const ReviewRoute& route) {
    const auto& current = route.view.current;
    return current && current->version != route.view.draft.base_version;
}

void merge(Updater& at, ReviewRoute& route) {
    if (!stale(route)) return;
    const auto kind = kind_of(route.view.draft.entity);
    if (!kind) return;
    route.merged = model::merge(*kind, route.view.base, route.view.draft.document, route.view.current->document,
                                route.sides, at.state.settings.language);
}

void finish(Updater& at, text::Msg done) {
    at.stop_writing();
    if (at.state.trail.size() > 1) at.state.trail.pop_back();
    at.effects.opened = true;
    at.reload();
    at.tell(done);
}

/// A draft that is one's own and not handed in is written on; every other is looked at.
void opened(Updater& at, const DraftOpened& answer) {
    const model::Draft& draft = answer.view.draft;
    const bool own = at.state.person && draft.author == at.state.person->name;
    const auto kind = kind_of(draft.entity);
    if (!kind) return;
    ReviewRoute review{.view = answer.view, .parts = answer.parts, .note = {}, .own = own};
    if (own && draft.state != model::DraftState::submitted && !stale(review))
        return open_form(at,
                         model::Form{*kind, answer.view.base.is_null() ? model::Json::object() : answer.view.base,
                                     draft.base_version, draft.document, typed_texts(draft.typed)},
                         draft, answer.parts);
    if (*kind == model::EntryKind::service)
        review.preview = preview_of(draft.document, review.parts, *at.world.calendar, at.world.now);
    merge(at, review);
    at.replace(std::move(review));
    auto& shown = *at.here<ReviewRoute>();
    ask_names(at, shown.names, model::Form{*kind, draft.document, 0});
    if (!shown.view.base.is_null()) ask_names(at, shown.names, model::Form{*kind, shown.view.base, 0});
}

}  // namespace

void written(Updater&, ReviewRoute& route, const std::string& field, const std::string& text) {
    if (field == "note") route.note = text;
}

bool update_review(Updater& at, const Action& action) {
    auto* route = at.here<ReviewRoute>();
    if (!route) return false;
    const model::Draft& draft = route->view.draft;
    if (std::holds_alternative<ApproveDraft>(action)) {
        at.ask_with_secret(model::Act::approve, Approve{draft.id, draft.revision});
    } else if (std::holds_alternative<ReturnDraft>(action)) {
        if (route->note.empty()) {
            at.tell(text::Msg::desk_return_note_missing);
            return true;
        }
        at.ask(SendBack{draft.id, draft.revision, route->note});
    } else if (std::holds_alternative<TakeBackDraft>(action)) {
        at.ask(TakeBack{draft.id});
    } else if (const auto* choose = std::get_if<ChooseSide>(&action)) {
        route->sides[choose->key] = choose->side;
        merge(at, *route);
    } else if (std::holds_alternative<TakeMerged>(action)) {
        const auto kind = kind_of(draft.entity);
        if (!route->own || !route->merged.settled || !kind || !route->view.current) return true;
        model::Form form{*kind, route->view.base, draft.base_version, draft.document, typed_texts(draft.typed)};
        form.replace(route->merged.document);
        form.rebase(route->view.current->document, route->view.current->version);
        const model::Draft kept = draft;
        Parts parts = route->parts;
        open_form(at, std::move(form), kept, std::move(parts));
        if (auto* editor = at.here<EditorRoute>()) {
            ++editor->edition;
            save(at, *editor);
        }
    } else {
        return false;
    }
    return true;
}

bool review_answered(Updater& at, const Answer& answer) {
    if (const auto* view = std::get_if<DraftOpened>(&answer)) {
        const bool mine = at.here<LoadingRoute>() || at.here<EditorRoute>() || at.here<ReviewRoute>();
        if (mine) opened(at, *view);
        return true;
    }
    auto* route = at.here<ReviewRoute>();
    const auto* done = std::get_if<Done>(&answer);
    if (done && std::holds_alternative<Countersign>(done->what)) {
        at.reload();
        at.tell(text::Msg::desk_countersigned);
        return true;
    }
    if (!route) return false;
    if (const auto* named = std::get_if<EntriesNamed>(&answer)) {
        take_names(route->names, named->entries);
        return true;
    }
    if (done) {
        if (std::holds_alternative<Approve>(done->what)) finish(at, text::Msg::desk_published);
        if (std::holds_alternative<SendBack>(done->what)) finish(at, text::Msg::desk_sent_back);
        if (std::holds_alternative<TakeBack>(done->what)) finish(at, text::Msg::desk_taken_back);
        return true;
    }
    if (const auto* failure = std::get_if<Failed>(&answer)) {
        at.tell(failure->trouble);
        if (failure->trouble.kind == Trouble::Kind::conflict) at.ask(OpenDraft{route->view.draft.id});
        return true;
    }
    return false;
}

}  // namespace kiosk::desk
