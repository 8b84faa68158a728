#pragma once

// The reducer's own: what its files share. Nobody else includes this.

#include "kiosk/desk/office.h"
#include "kiosk/desk/update.h"

#include <utility>

namespace kiosk::desk {

/// One action at work: the state it changes, what it may read, and what comes of it.
struct Updater {
    State& state;
    const World& world;
    Effects& effects;

    void ask(Request what) {
        effects.orders.push_back({state.person ? state.person->name : std::string{}, std::move(what)});
    }
    template <class T>
    T* here() {
        return std::get_if<T>(&state.here());
    }
    void open(Route route);
    void replace(Route route);
    void tell(text::Msg msg) { state.notice = Notice{Notice::Kind::done, msg, {}}; }
    void tell(const Trouble& trouble) { state.notice = Notice{Notice::Kind::trouble, std::nullopt, trouble.problem}; }
    /// Ends writing; what was written is in the route already.
    void stop_writing() {
        if (state.writing && state.writing->layer_before) state.layer = *state.writing->layer_before;
        state.writing.reset();
    }
    /// Asks for the secret first where the act needs it.
    void ask_with_secret(model::Act act, Request what);
    /// Reads again what the screen in front shows.
    void reload();
};

inline constexpr std::size_t kRowsAtOnce = 40;  ///< of a list, before "더 보기"

// written(): the text of a field has changed. One overload a route, in the route's file.
void written(Updater& at, SignInRoute& route, const std::string& field, const std::string& text);
void written(Updater& at, LoadingRoute& route, const std::string& field, const std::string& text);
void written(Updater& at, WorklistRoute& route, const std::string& field, const std::string& text);
void written(Updater& at, EntriesRoute& route, const std::string& field, const std::string& text);
void written(Updater& at, ApprovalsRoute& route, const std::string& field, const std::string& text);
void written(Updater& at, EditorRoute& route, const std::string& field, const std::string& text);
void written(Updater& at, ReviewRoute& route, const std::string& field, const std::string& text);

// update_writing.cpp: true where the action was its.
bool update_writing(Updater& at, const Action& action);
// update_sign_in.cpp
bool update_sign_in(Updater& at, const Action& action);
void sign_in_answered(Updater& at, const SignInAnswered& answered);
void sign_in_failed(Updater& at, const Trouble& trouble);
void lock(Updater& at);
void leave(Updater& at);
// update_lists.cpp
bool update_lists(Updater& at, const Action& action);
bool lists_answered(Updater& at, const Answer& answer);
void go(Updater& at, Place place);
// update_editor.cpp
bool update_editor(Updater& at, const Action& action);
bool editor_answered(Updater& at, const Answer& answer);
void open_form(Updater& at, model::Form form, model::Draft draft, Parts parts);
void save(Updater& at, EditorRoute& route);
void draft_saved(Updater& at, EditorRoute& route, const DraftSaved& answer);
void draft_failed(Updater& at, EditorRoute& route, const Failed& failure);
model::Draft draft_of(const EditorRoute& route);
/// Saves by itself what has not been touched for a moment.
void autosave(Updater& at);

// update_stow.cpp: forms that are left before they are kept
/// Keeps every form of the trail; to be called before the trail is dropped.
void stow_all(Updater& at);
/// The same of the form in front alone.
void stow(Updater& at);
/// True where an answer about a draft's saving was heard.
bool stow_answered(Updater& at, const Answer& answer);
/// Opens a form that waits for its writer instead of reading the disk; true where there was one.
bool bring_back(Updater& at, const std::string& key);
/// Forms that could not be kept while their writer was away.
void bring_back_failed(Updater& at);

// judge.cpp: what is said of a form
/// Problems, hints and the citizen's view of the form as it stands.
void judge(Updater& at, EditorRoute& route);
void draw_preview(Updater& at, EditorRoute& route);
/// After anything that changed the form.
void changed(Updater& at, EditorRoute& route);
/// Asks for all that judging a form needs of other entries and is not here yet.
void ask_about(Updater& at, EditorRoute& route);
void ask_names(Updater& at, Names& names, const model::Form& form);
void take_names(Names& names, const std::vector<Referred>& entries);
/// Asks for what looks alike, where name or numbers have changed and typing has paused.
void ask_alike_when_due(Updater& at);

// update_chooser.cpp
bool update_chooser(Updater& at, EditorRoute& route, const Action& action);
bool chooser_answered(Updater& at, EditorRoute& route, const Answer& answer);
void search_choices(Updater& at, EditorRoute& route, const std::string& text);
void close_chooser(Updater& at, EditorRoute& route);

// update_review.cpp
bool update_review(Updater& at, const Action& action);
bool review_answered(Updater& at, const Answer& answer);

// update_office.cpp
bool history_answered(Updater& at, const Answer& answer);

// preview.cpp: the citizen's screen of a document; null for what has none.
std::shared_ptr<const app::ServiceRoute> preview_of(const model::Json& service, const Parts& parts,
                                                    const model::Calendar& calendar, model::SeoulTime at);

}  // namespace kiosk::desk
