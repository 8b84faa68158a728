// 할 일, the entries, and what waits for a second person.
#include "kiosk/desk/updater.h"

namespace kiosk::desk {
namespace {

void find(Updater& at, const EntriesRoute& route) {
    at.ask(
        Find{{.text = route.text, .entity = entity_of(route.kind), .category = {}, .offset = 0, .limit = route.limit}});
}

void list_due(Updater& at, const WorklistRoute& route) {
    at.ask(ListDue{{.reason = route.reason, .category = {}, .offset = 0, .limit = kRowsAtOnce}});
}

}  // namespace

void written(Updater&, WorklistRoute&, const std::string&, const std::string&) {}
void written(Updater& at, EntriesRoute& route, const std::string& field, const std::string& text) {
    if (field != "search") return;
    route.text = text;
    route.limit = kRowsAtOnce;
    find(at, route);
}
void written(Updater&, ApprovalsRoute&, const std::string&, const std::string&) {}

void Updater::reload() {
    if (!state.person) return;
    ask(CountWork{});
    if (office_reload(*this)) return;
    if (const auto* work = here<WorklistRoute>()) {
        list_due(*this, *work);
        ask(ListDrafts{state.person->name});
    } else if (const auto* entries = here<EntriesRoute>()) {
        find(*this, *entries);
    } else if (here<ApprovalsRoute>()) {
        ask(ListDrafts{});
        ask(ListSolo{});
    }
}

void go(Updater& at, Place place) {
    switch (place) {
        case Place::worklist: at.state.trail.assign(1, WorklistRoute{}); break;
        case Place::entries: at.state.trail.assign(1, EntriesRoute{}); break;
        case Place::approvals: at.state.trail.assign(1, ApprovalsRoute{}); break;
    }
    at.effects.opened = true;
    at.reload();
}

bool update_lists(Updater& at, const Action& action) {
    if (const auto* choose = std::get_if<ChooseReason>(&action)) {
        if (auto* work = at.here<WorklistRoute>()) {
            work->reason = choose->reason;
            list_due(at, *work);
        }
        return true;
    }
    if (const auto* choose = std::get_if<ChooseKind>(&action)) {
        if (auto* entries = at.here<EntriesRoute>()) {
            entries->kind = choose->kind;
            entries->limit = kRowsAtOnce;
            find(at, *entries);
        }
        return true;
    }
    if (std::holds_alternative<ShowMore>(action)) {
        if (auto* entries = at.here<EntriesRoute>()) {
            entries->limit += kRowsAtOnce;
            find(at, *entries);
        }
        return true;
    }
    if (const auto* sign = std::get_if<SignBatch>(&action)) {
        at.ask_with_secret(model::Act::countersign, Countersign{sign->batch, {}});
        return true;
    }
    return false;
}

bool lists_answered(Updater& at, const Answer& answer) {
    if (const auto* counted = std::get_if<WorkCounted>(&answer)) {
        // What is due may have been found since the list was asked for.
        auto* work = at.here<WorklistRoute>();
        if (work && counted->counts.progress.looked != at.state.counts.progress.looked) list_due(at, *work);
        at.state.counts = counted->counts;
        return true;
    }
    if (const auto* due = std::get_if<DueListed>(&answer)) {
        if (auto* work = at.here<WorklistRoute>()) {
            work->due = due->page;
            work->loaded = true;
        }
        return true;
    }
    if (const auto* drafts = std::get_if<DraftsListed>(&answer)) {
        if (auto* work = at.here<WorklistRoute>()) work->drafts = drafts->lines;
        if (auto* approvals = at.here<ApprovalsRoute>()) {
            approvals->drafts.clear();
            for (const model::DraftLine& line : drafts->lines)
                if (line.state == model::DraftState::submitted) approvals->drafts.push_back(line);
            approvals->loaded = true;
        }
        return true;
    }
    if (const auto* solo = std::get_if<SoloListed>(&answer)) {
        if (auto* approvals = at.here<ApprovalsRoute>()) approvals->solo = solo->batches;
        return true;
    }
    if (const auto* found = std::get_if<Found>(&answer)) {
        auto* entries = at.here<EntriesRoute>();
        if (entries && found->query.text == entries->text && found->query.entity == entity_of(entries->kind)) {
            entries->page = found->page;
            entries->loaded = true;
        }
        return true;
    }
    return false;
}

}  // namespace kiosk::desk
