#pragma once

#include "kiosk/desk/chooser.h"
#include "kiosk/desk/request_office.h"
#include "model/staff/secret.h"
#include "model/store/desk_values.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace kiosk::desk {

// What the desk asks of the clerk, who alone touches the disk. Each is answered once, in the order of the asking; the
// desk goes on meanwhile.

struct SignIn {
    std::string name;
    model::Secret secret;
    std::string code;
};
struct SignOut {};
struct CountWork {};
struct ListDue {
    model::DueQuery query;
};
struct ListDrafts {
    std::string author;  ///< "": everybody's
};
struct ListSolo {};
struct Find {
    model::FindQuery query;
};
/// An entry as it stands, with what its screen shows of others: its organization and its places.
struct OpenEntry {
    std::string key;
};
struct OpenDraft {
    model::Uuid id;
};
/// The documents of other entries, for the citizen's view.
struct ReadParts {
    std::vector<std::string> keys;
};
struct SaveDraft {
    model::Draft draft;
    std::uint64_t edition = 0;  ///< of the form, so that the desk knows how much of it is kept
};
struct Submit {
    model::Uuid id;
    std::int64_t revision = 0;
};
struct TakeBack {
    model::Uuid id;
};
struct DropDraft {
    model::Uuid id;
};
struct SendBack {
    model::Uuid id;
    std::int64_t revision = 0;
    std::string note;
};
struct Approve {
    model::Uuid id;
    std::int64_t revision = 0;
};
struct PublishSolo {
    model::Uuid id;
    std::int64_t revision = 0;
    std::string reason;
};
struct Countersign {
    std::string batch;
    std::string note;
};
struct Check {
    std::string key;
    model::CheckMethod method = model::CheckMethod::phone;
};
struct FindAlike {
    model::Json document;
};
/// What the words of a form's references are called.
struct NameEntries {
    std::vector<model::Reference> words;
};
/// The entries that the field `field` of a form may refer to.
struct ListChoices {
    std::string field;
    model::EntryKind kind{};
    model::NamedBy named_by{};
    std::string text;  ///< searched for; "": all
    std::size_t limit = 0;
};

using Request = std::variant<SignIn, SignOut, CountWork, ListDue, ListDrafts, ListSolo, Find, OpenEntry, OpenDraft,
                             ReadParts, SaveDraft, Submit, TakeBack, DropDraft, SendBack, Approve, PublishSolo,
                             Countersign, Check, FindAlike, NameEntries, ListChoices, OfficeRequest>;

/// A request and who makes it; the store looks the account up anew each time.
struct Order {
    std::string account;
    Request what;
};

/// Documents by the key they were asked by.
using Parts = std::map<std::string, model::Json>;

/// Why nothing was done. What was typed is still the desk's.
struct Trouble {
    enum class Kind {
        disk,      ///< full, busy, read-only, damaged
        refused,   ///< this person may not, or the thing cannot be
        conflict,  ///< somebody else published the entry meanwhile
        gone       ///< there is no such entry or draft any more
    };
    Kind kind = Kind::disk;
    model::Problem problem;
    std::optional<model::Current> current{};  ///< of a conflict
};

struct SignInAnswered {
    std::string name;  ///< as typed
    model::SignInAnswer answer;
};
struct WorkCounted {
    model::WorkCounts counts;
};
struct DueListed {
    model::DuePage page;
};
struct DraftsListed {
    std::vector<model::DraftLine> lines;
};
struct SoloListed {
    std::vector<model::SoloBatch> batches;
};
struct Found {
    model::FindQuery query;
    model::EntryPage page;
};
struct EntryOpened {
    model::Current current;
    Parts parts;
};
struct DraftOpened {
    model::DraftView view;
    Parts parts;
};
struct PartsRead {
    Parts parts;
};
struct DraftSaved {
    model::Draft draft;
    std::uint64_t edition = 0;
};
/// What was asked for was done: submitted, taken back, sent back, published, dropped, countersigned, checked.
struct Done {
    Request what;
};
struct AlikeFound {
    std::string id;  ///< of the entry that was asked about
    std::vector<model::Duplicate> entries;
};
struct EntriesNamed {
    std::vector<Referred> entries;  ///< one for each word
};
struct ChoicesListed {
    std::string field, text;
    std::vector<Referred> entries;
    std::size_t total = 0;
};
struct Failed {
    Request what;
    Trouble trouble;
};

using Answer =
    std::variant<SignInAnswered, WorkCounted, DueListed, DraftsListed, SoloListed, Found, EntryOpened, DraftOpened,
                 PartsRead, DraftSaved, Done, AlikeFound, EntriesNamed, ChoicesListed, Failed, OfficeAnswer>;

/// Who carries requests out. Never waits: what was asked is answered in a later turn.
class Clerk {
public:
    Clerk() = default;
    virtual ~Clerk() = default;
    Clerk(const Clerk&) = delete;
    Clerk& operator=(const Clerk&) = delete;

    virtual void take(Order order) = 0;
    /// What was answered since the last call.
    virtual std::vector<Answer> answers() = 0;
};

}  // namespace kiosk::desk
