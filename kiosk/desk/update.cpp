#include "kiosk/desk/updater.h"

#include "model/base/overloaded.h"

#include <algorithm>
#include <chrono>

namespace kiosk::desk {
namespace {

constexpr std::size_t kLongestTrail = 12;

void back(Updater& at) {
    State& state = at.state;
    state.notice.reset();
    if (state.confirming) {
        state.confirming.reset();
        return at.stop_writing();
    }
    auto* editor = at.here<EditorRoute>();
    if (state.writing) {
        // At a desk a list's search is written from its opening on: one Esc closes both.
        const bool of_list = editor && editor->chooser && state.writing->field == kChooserField && !state.keyboard;
        state.keyboard = state.keyboard && !state.windowed;
        at.stop_writing();
        if (!of_list) return;
    }
    if (state.menu) {
        state.menu = false;
        return;
    }
    if (editor && editor->chooser) return close_chooser(at, *editor);
    if (editor && editor->panel != EditorPanel::none) {
        editor->panel = EditorPanel::none;
        return;
    }
    if (editor && editor->differences) {
        editor->differences = false;
        return;
    }
    if (state.locked || !state.person) return leave(at);
    if (state.trail.size() < 2) return;
    stow(at);
    state.trail.pop_back();
    at.effects.opened = true;
    at.reload();
}

void time_passed(Updater& at) {
    State& state = at.state;
    state.now = at.world.now;
    state.instant = monotonic(at.world.instant);
    if (!state.visit) {
        return;
    }
    autosave(at);
    ask_alike_when_due(at);
    office_time_passed(at);
    switch (model::state_of(*state.visit, state.instant)) {
        case model::VisitState::open:
        case model::VisitState::warning: return;
        case model::VisitState::locked:
            if (!state.locked) {
                if (auto* editor = at.here<EditorRoute>()) save(at, *editor);
                lock(at);
            }
            return;
        case model::VisitState::over:
            stow_all(at);
            at.ask(SignOut{});
            at.stop_writing();
            state.visit.reset();
            state.person.reset();
            state.locked = false;
            state.confirming.reset();
            state.trail.assign(1, SignInRoute{});
            at.effects.opened = true;
            return;
    }
}

void answered(Updater& at, const Answer& answer) {
    if (const auto* signed_in = std::get_if<SignInAnswered>(&answer)) return sign_in_answered(at, *signed_in);
    if (const auto* office = std::get_if<OfficeAnswer>(&answer)) return office_answered(at, *office);
    const auto* unheard = std::get_if<Failed>(&answer);
    const bool of_sign_in = unheard && std::holds_alternative<SignIn>(unheard->what);
    if (of_sign_in) return sign_in_failed(at, unheard->trouble);
    if (stow_answered(at, answer)) return;
    if (lists_answered(at, answer) || review_answered(at, answer) || history_answered(at, answer) ||
        editor_answered(at, answer))
        return;
    if (const auto* failure = std::get_if<Failed>(&answer)) {
        at.tell(failure->trouble);
        if (std::holds_alternative<OfficeRequest>(failure->what)) office_failed(at);
        if (at.here<LoadingRoute>() && at.state.trail.size() > 1) at.state.trail.pop_back();
    }
}

/// What opens a screen or changes the whole desk; true where the action was one.
bool go_somewhere(Updater& at, const Action& action) {
    State& state = at.state;
    if (const auto* to = std::get_if<Go>(&action)) {
        stow_all(at);
        at.stop_writing();
        state.menu = false;
        state.notice.reset();
        go(at, to->place);
    } else if (const auto* entry = std::get_if<EditEntry>(&action)) {
        if (bring_back(at, entry->key)) return true;
        at.open(LoadingRoute{});
        at.ask(OpenEntry{entry->key});
    } else if (const auto* draft = std::get_if<EditDraft>(&action)) {
        if (bring_back(at, draft->id.text)) return true;
        at.open(LoadingRoute{});
        at.ask(OpenDraft{draft->id});
    } else if (const auto* review = std::get_if<ReviewDraft>(&action)) {
        at.open(LoadingRoute{});
        at.ask(OpenDraft{review->id});
    } else if (const auto* fresh = std::get_if<NewEntry>(&action)) {
        at.open(LoadingRoute{});
        open_form(at, model::Form{fresh->kind, model::blank_entry(fresh->kind), 0}, model::Draft{}, {});
    } else if (std::holds_alternative<Back>(action)) {
        back(at);
    } else if (std::holds_alternative<Leave>(action)) {
        leave(at);
    } else {
        return false;
    }
    return true;
}

}  // namespace

void Updater::open(Route route) {
    stop_writing();
    state.notice.reset();
    if (auto* editor = here<EditorRoute>()) save(*this, *editor);
    if (state.trail.size() >= kLongestTrail) state.trail.erase(state.trail.begin() + 1);
    state.trail.push_back(std::move(route));
    effects.opened = true;
}

void Updater::replace(Route route) {
    stop_writing();
    state.here() = std::move(route);
    effects.opened = true;
}

std::chrono::milliseconds monotonic(app::Instant instant) {
    return std::chrono::duration_cast<std::chrono::milliseconds>(instant.time_since_epoch());
}

State opened(bool windowed, const World& world, Effects&) {
    State state;
    state.windowed = windowed;
    state.keyboard = !windowed;
    state.now = world.now;
    state.instant = monotonic(world.instant);
    return state;
}

Effects update(State& state, const Action& action, const World& world) {
    Effects effects;
    Updater at{state, world, effects};
    if (const auto* answer = std::get_if<Answered>(&action))
        answered(at, answer->answer);
    else if (const auto* office = std::get_if<Office>(&action))
        update_office(at, office->what);
    else if (std::holds_alternative<Passed>(action))
        time_passed(at);
    else if (std::holds_alternative<Activity>(action)) {
        if (state.visit && !state.locked) state.visit->last_input = monotonic(world.instant);
    } else if (std::holds_alternative<ToggleMenu>(action))
        state.menu = !state.menu;
    else if (const auto* keys = std::get_if<ShowKeyboard>(&action))
        state.keyboard = keys->shown;
    else if (const auto* language = std::get_if<SetLanguage>(&action))
        state.settings.language = language->language;
    else if (const auto* size = std::get_if<SetTextSize>(&action))
        state.settings.text_percent = size->percent;
    else if (const auto* theme = std::get_if<SetTheme>(&action))
        state.settings.theme = theme->theme;
    else if (!update_writing(at, action) && !update_sign_in(at, action) && !go_somewhere(at, action) &&
             !update_lists(at, action) && !update_review(at, action))
        (void)update_editor(at, action);
    return effects;
}

std::string route_name(const State& state) {
    if (state.locked) return "desk/lock";
    return std::visit(
        model::Overloaded{
            [](const SignInRoute&) { return "desk/sign-in"; }, [](const LoadingRoute&) { return "desk/loading"; },
            [](const WorklistRoute&) { return "desk/worklist"; }, [](const EntriesRoute&) { return "desk/entries"; },
            [](const ApprovalsRoute&) { return "desk/approvals"; }, [](const EditorRoute&) { return "desk/editor"; },
            [](const ReviewRoute&) { return "desk/review"; }, [](const StatisticsRoute&) { return "desk/statistics"; },
            [](const HistoryRoute& route) { return route.key.empty() ? "desk/log" : "desk/history"; },
            [](const AccountsRoute&) { return "desk/accounts"; }, [](const AccountRoute&) { return "desk/account"; },
            [](const DaysRoute&) { return "desk/days"; },
            [](const DayRoute& route) { return route.holiday ? "desk/holiday" : "desk/closure"; },
            [](const ImportsRoute&) { return "desk/imports"; }, [](const HealthRoute&) { return "desk/health"; },
            [](const CleaningRoute&) { return "desk/cleaning"; }},
        state.here());
}

}  // namespace kiosk::desk
