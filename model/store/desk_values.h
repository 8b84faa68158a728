#pragma once

#include "model/base/json.h"
#include "model/base/seoul_time.h"
#include "model/directory/due.h"
#include "model/staff/account.h"
#include "model/staff/lockout.h"
#include "model/staff/secret.h"
#include "model/store/store.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace model {

/// Who does something at the desk, and when. The store looks the account up each time: one that was disabled, or lost
/// its role, is refused whatever the screen still shows.
struct Acting {
    std::string account{};
    std::chrono::sys_seconds at{};
    /// kioskctl's own acts on accounts: whoever runs it has the file, and may have no account. Signed "operator"; good
    /// for put_account, set_secret and unlock, and refused elsewhere.
    bool operates = false;
};

// Signing in ---------------------------------------------------------------------------------------------------------

struct SignedIn {
    Account account{};
    bool with_code = false;  ///< the account has a second factor
};
/// Name or secret is wrong, or the code: it is never said which.
struct WrongSecret {};
/// The secret was right; now the code of the second factor. No try was counted.
struct CodeNeeded {};
/// Too many wrong tries; the secret was not looked at.
struct Wait {
    std::chrono::milliseconds left{0};
};
/// Another admin, or `kioskctl staff unlock`, has to open the account again.
struct Dead {};
/// There is no account at all: `kioskctl staff add NAME --role admin` makes the first one.
struct NobodyYet {};
using SignInAnswer = std::variant<SignedIn, WrongSecret, CodeNeeded, Wait, Dead, NobodyYet>;

struct SignInTry {
    std::string name{};  ///< as typed
    Secret secret{};
    std::string code{};             ///< "" where none was asked for yet
    Moment moment{};                ///< for the lockout
    std::chrono::sys_seconds at{};  ///< for the code and the record
};

/// An account with how it stands; no secret is ever read out.
struct AccountStanding {
    Account account{};
    std::int64_t version = 0;
    bool has_secret = false;
    bool with_code = false;
    int failed = 0;  ///< wrong tries since the last right one
    bool dead = false;
    std::optional<std::chrono::sys_seconds> last_signed_in{};
};

/// A second factor to be switched on: the key that the QR code showed and the first code that the app gave for it.
struct NewCode {
    std::string key{};  ///< new_totp_key()
    std::string code{};
};

struct AccessRecord {
    std::chrono::sys_seconds at{};
    std::string account{};  ///< "" for a name that is no account's: what was typed is not kept
    std::string what{};     ///< "signed-in", "refused", "dead", "unlocked", "secret-set", "signed-out"
};

// Drafts -------------------------------------------------------------------------------------------------------------

enum class DraftState { open, submitted, returned };
std::string_view name(DraftState state);
std::optional<DraftState> draft_state_named(std::string_view word);

/// A change in the making. Nobody but staff sees it, and saving it moves no head of the journal.
struct Draft {
    Uuid id{};        ///< empty: not saved yet
    Op op = Op::put;  ///< put, or retire: to take the entry down
    Entity entity = Entity::service;
    Uuid entity_id{};
    std::int64_t base_version = 0;  ///< of the entry, when the draft was begun or last merged; 0: a new entry
    Json document{};                ///< as far as what was typed is valid
    Json typed = Json::object();    ///< path -> text as typed, of the fields whose text is not in `document`
    std::string note{};             ///< why; becomes the event's reason
    // What the store sets:
    std::int64_t revision = 0;  ///< counts saves; 0: not saved yet
    DraftState state = DraftState::open;
    std::string author{};
    std::chrono::sys_seconds created_at{}, changed_at{};
    std::string reviewer{};     ///< who sent it back
    std::string review_note{};  ///< and why
};

/// A draft in a list, with how the entry stands.
struct DraftLine {
    Uuid id{};
    Op op = Op::put;
    Entity entity = Entity::service;
    Uuid entity_id{};
    std::string label{};  ///< the draft's name of the entry, in Korean
    std::int64_t base_version = 0, revision = 0;
    bool stale = false;       ///< the entry was published anew since base_version
    bool unfinished = false;  ///< something typed is not valid yet
    DraftState state = DraftState::open;
    std::string author{}, note{}, reviewer{}, review_note{};
    std::chrono::sys_seconds changed_at{};
};

/// A draft against what stands.
struct DraftView {
    Draft draft{};
    std::optional<Current> current{};  ///< empty: there is no such entry yet
    Json base{};  ///< the document of base_version; null where there was none or it was erased. For a three-way merge
};

// Work ---------------------------------------------------------------------------------------------------------------

/// Published by one person alone, and nobody else has stood by it yet.
struct SoloBatch {
    std::string batch{};
    std::int64_t first_seq = 0, last_seq = 0, events = 0;
    Signature by{};
    Entity entity = Entity::service;  ///< of its first event
    Uuid entity_id{};
    std::string label{};  ///< the name of its first entry
};

struct DueLine {
    Uuid id{};
    std::string key{};  ///< external id, else the UUID
    std::string name{}, category{};
    Due due{};
};
struct DuePage {
    std::vector<DueLine> lines{};
    std::size_t total = 0;  ///< of this query, as far as entries were looked at
};
struct DueQuery {
    std::optional<DueReason> reason{};  ///< all where empty
    std::string category{};             ///< a code; "": all
    std::size_t offset = 0, limit = 40;
};
/// How far look_for_due() has come.
struct DueProgress {
    std::size_t looked = 0, entries = 0;
    bool complete() const { return looked >= entries; }
};

/// The numbers on 할 일.
struct WorkCounts {
    std::vector<std::pair<DueReason, std::size_t>> due{};  ///< each reason that there is, in order, as far as looked
    DueProgress progress{};
    std::size_t my_drafts = 0, returned = 0;  ///< the asker's own: open, and sent back to them
    std::size_t submitted = 0;                ///< everybody else's, waiting for approval
    std::size_t drafts = 0;                   ///< everybody's, whatever the state
    std::size_t solo = 0;                     ///< not countersigned
    std::size_t imports_with_problems = 0;    ///< of the last 30 days
};

// Finding ------------------------------------------------------------------------------------------------------------

struct FindQuery {
    std::string text{};  ///< part of a name, an id, a slug, or of a number's digits; "": all
    Entity entity = Entity::service;
    std::string category{};  ///< services only; "": all
    std::size_t offset = 0, limit = 40;
};
/// An entry as staff's lists show it, whether citizens see it or not.
struct EntryLine {
    Uuid id{};
    Entity entity = Entity::service;
    std::string key{};    ///< external id, else the UUID
    std::string label{};  ///< its Korean name; of a closure its days
    std::string category{}, number{};
    std::string status{};  ///< HSDS's, or "retired"
    Visibility visibility = Visibility::everyone;
    std::int64_t version = 0;
};
struct EntryPage {
    std::vector<EntryLine> lines{};
    std::size_t total = 0;
};

/// What looks like the same thing under another id.
struct Duplicate {
    EntryLine entry{};
    std::string number{};  ///< the number that both have; "" where only the names are alike
    double likeness = 0;   ///< of the names, 0 to 1
};

enum class CheckMethod { phone, visit, document };
std::string_view name(CheckMethod method);

/// One bulk import as 가져오기 shows it afterwards.
struct ImportRecord {
    std::chrono::sys_seconds at{};
    std::string by{}, file{}, format{};
    std::string batch{};  ///< "" where nothing was written
    std::int64_t added = 0, changed = 0, same = 0, refused = 0, retired = 0;
    Problems problems{};      ///< the first kKeptProblems
    bool taken_back = false;  ///< set by the store
};
inline constexpr std::size_t kKeptProblems = 200;

// Statistics ---------------------------------------------------------------------------------------------------------

/// What is counted. An entry that is not for everyone is counted as `sensitive`, without its id.
enum class Counted { category, screen, entry, sensitive, vain };
std::string_view name(Counted counted);
std::optional<Counted> counted_named(std::string_view word);

/// How often something happened on one day, whoever did it. `vain` is kept by month: `day` becomes its first day.
struct Tally {
    Day day{};
    Counted what = Counted::category;
    std::string
        key{};  ///< a category's code, a screen's name, an entry's UUID, a word of the vocabulary; "" if sensitive
    std::int64_t count = 0;
};
/// Counts under this are not shown, so that no single citizen can be made out.
inline constexpr std::int64_t kLeastShown = 10;

struct TallyLine {
    Day day{};
    Counted what = Counted::category;
    std::string key{}, label{};           ///< label: the category's or entry's Korean name, else the key
    std::optional<std::int64_t> count{};  ///< empty: fewer than kLeastShown
};

}  // namespace model
