#pragma once

#include "kiosk/app/route.h"
#include "kiosk/desk/request.h"
#include "model/editing/entry_check.h"
#include "model/editing/form.h"
#include "model/editing/merge.h"

#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

namespace kiosk::desk {

// One struct a screen of staff's. It holds all that the screen shows; what is typed into its fields is in it under the
// field's key (written() in update.h takes it there).

/// Also the lock: then `returning` is who is still signed in, and what lies behind is kept for them.
struct SignInRoute {
    std::string name, secret, code;
    bool asks_code = false;
    bool waiting = false;  ///< for the clerk
    enum class Trouble { none, wrong, wait, dead, nobody, failed } trouble = Trouble::none;
    std::chrono::seconds left{0};  ///< of the wait, when it was told
};

struct WorklistRoute {
    std::optional<model::DueReason> reason;
    model::DuePage due;
    std::vector<model::DraftLine> drafts;  ///< one's own
    bool loaded = false;
};

/// The entries of one kind, searched.
struct EntriesRoute {
    model::EntryKind kind = model::EntryKind::service;
    std::string text;
    model::EntryPage page;
    std::size_t limit = 40;
    bool loaded = false;
};

/// What is waiting for a second person.
struct ApprovalsRoute {
    std::vector<model::DraftLine> drafts;
    std::vector<model::SoloBatch> solo;
    bool loaded = false;
};

/// What stands before the form of an entry.
enum class EditorPanel { none, submit, check, publish_solo, year_end };

/// The days that a place is closed at the year's end, as typed.
struct YearEnd {
    std::string holder;  ///< of the hours
    std::string from, to;
    bool tried = false;
};

struct EditorRoute {
    EditorRoute(model::Form f, model::Draft d) : form{std::move(f)}, draft{std::move(d)} {}

    model::Form form;
    model::Draft draft;                      ///< as the store last kept it; its document and texts are the form's
    Parts parts;                             ///< of others: what the citizen's view needs
    std::uint64_t edition = 0;               ///< counts changes of the form
    std::uint64_t kept = 0;                  ///< the edition that is on the disk
    std::uint64_t saving = 0;                ///< the edition that the clerk is saving; 0: none
    std::optional<std::uint64_t> refused{};  ///< the edition that could not be kept; its writer was told
    std::optional<app::Instant> changed_at{};
    bool submit_when_saved = false;
    std::string note;                                ///< why the change is made
    std::string preview_at;                          ///< the instant of the citizen's view, as typed; "": now
    std::map<std::string, std::string> published{};  ///< of each field, where there is a published entry
    std::size_t changes = 0;                         ///< fields that differ from what is published
    model::Problems problems{};
    std::vector<model::Hint> hints{};
    std::vector<model::KnownEntry> alike{};
    std::string alike_asked{};                ///< name and numbers as they were when their likes were asked for
    std::optional<app::Instant> alike_due{};  ///< when they are asked for again: typing has changed them
    Names names{};                            ///< of what the form and the published entry refer to
    std::set<std::string> parts_asked{};
    std::optional<Chooser> chooser{};
    YearEnd year_end{};
    std::shared_ptr<const app::ServiceRoute> preview{};  ///< null for what citizens have no screen of
    std::optional<model::SeoulTime> preview_time{};
    EditorPanel panel = EditorPanel::none;
    bool differences = false;                   ///< shown in place of the form
    std::string open_choice{};                  ///< the field whose choices lie open
    std::set<std::string> open_translations{};  ///< fields whose translations lie open
    bool tried = false;                         ///< a submission was tried: all problems are shown
};

struct ReviewRoute {
    model::DraftView view;
    Parts parts;
    Names names{};
    std::string note;  ///< to its author
    model::SideChoices sides{};
    model::Merged merged{};  ///< where the entry was published anew meanwhile
    bool own = false;        ///< the reader wrote it
    bool waiting = false;
    std::shared_ptr<const app::ServiceRoute> preview{};
};

/// "불러오는 중": until the clerk has brought what was asked for.
struct LoadingRoute {};

}  // namespace kiosk::desk
