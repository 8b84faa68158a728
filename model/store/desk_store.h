#pragma once

#include "model/base/result.h"
#include "model/staff/secret.h"
#include "model/store/desk_values.h"
#include "model/store/store.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace model {

/// Staff's side of the directory, on one connection with a Store. One thread at a time, which is not the screen's: a
/// sign-in takes as long as its secret's hash, a write waits for the disk.
///
/// Every call that acts looks the account up, and is Refused where it is unknown, disabled or not trusted with the act.
/// Each writing call is one transaction. After a StoreFault (full, read_only, busy, damaged) nothing was changed, and
/// what was typed is still the caller's.
class DeskStore {
public:
    DeskStore() = default;
    virtual ~DeskStore() = default;
    DeskStore(const DeskStore&) = delete;
    DeskStore& operator=(const DeskStore&) = delete;

    /// The directory itself, on the same connection: current, history, log, imports.
    virtual Store& store() = 0;

    // Accounts and signing in ------------------------------------------------------------------------------------

    /// Counts the try, on the disk, before the secret is looked at; so that no crash takes a wrong try back. A name
    /// that is no account's takes as long. Fails where the try cannot be counted.
    virtual Result<SignInAnswer, StoreFault> sign_in(const SignInTry& attempt) = 0;
    /// What is left of this kiosk's own delay, for the sign-in screen; 0: none.
    virtual Result<std::chrono::milliseconds, StoreFault> kiosk_delay(const Moment& now) = 0;
    /// Notes "signed-out", for the access record.
    virtual std::optional<StoreFault> sign_out(const Acting& who) = 0;

    /// By name. Everybody there ever was, disabled ones too.
    virtual Result<std::vector<AccountStanding>, StoreFault> accounts() = 0;
    /// Adds the account, or changes shown name, role and `disabled`. Refused for one's own role, and where no admin
    /// would be left. `version` as accounts() gave it, 0 for a new one. A new account needs set_secret().
    virtual Result<Appended, AppendFailure> put_account(const Account& account, std::int64_t version,
                                                        const std::string& reason, const Acting& who) = 0;
    /// The account's secret, and its second factor or none. By an admin for anybody, or by oneself, whose screen has
    /// just asked for the old one. Opens a dead account only where another does it.
    virtual Result<std::monostate, AppendFailure> set_secret(const std::string& name, const Secret& secret,
                                                             const std::optional<NewCode>& code, const Acting& who) = 0;
    /// Takes wrong tries back. Refused for oneself.
    virtual Result<std::monostate, AppendFailure> unlock(const std::string& name, const Acting& who) = 0;
    /// The last `limit`, newest first.
    virtual Result<std::vector<AccessRecord>, StoreFault> access_records(std::size_t limit) = 0;

    // Drafts -----------------------------------------------------------------------------------------------------

    /// Newest first: everybody's, or one author's.
    virtual Result<std::vector<DraftLine>, StoreFault> drafts(const std::string& author = {}) = 0;
    /// Fails with `missing`.
    virtual Result<DraftView, StoreFault> draft(const Uuid& id) = 0;
    /// On the disk when it returns. For a new one (`id` empty) the entry may have no other draft of the same author.
    /// Refused for another's draft, a submitted one, and where `revision` is not the kept one (two windows). A returned
    /// one is open again. Gives it back as it is kept, or as it was kept where nothing changed.
    virtual Result<Draft, AppendFailure> save_draft(const Draft& draft, const Acting& who) = 0;
    /// By its author, in any state; by an admin where the author's account is disabled.
    virtual Result<std::monostate, AppendFailure> delete_draft(const Uuid& id, const Acting& who) = 0;
    /// Asks for approval. Refused where something typed is not valid, without a note, or where nothing changes;
    /// Conflict where the entry was published anew: merge first.
    virtual Result<Draft, AppendFailure> submit(const Uuid& id, std::int64_t revision, const Acting& who) = 0;
    /// By its author: submitted becomes open again.
    virtual Result<Draft, AppendFailure> take_back(const Uuid& id, const Acting& who) = 0;
    /// By an approver, who is not the author, with a note.
    virtual Result<Draft, AppendFailure> return_for_changes(const Uuid& id, std::int64_t revision,
                                                            const std::string& note, const Acting& who) = 0;
    /// Publishes a submitted draft: actor is its author, approver is `who`, and the draft is gone. Refused for one's
    /// own, and where the draft is not the `revision` that was looked at; Conflict where the entry was published anew,
    /// with the document that stands, and the draft stays.
    virtual Result<Appended, AppendFailure> approve(const Uuid& id, std::int64_t revision, const Acting& who) = 0;
    /// An emergency: publishes one's own draft, submitted or not, without a second person, until countersigned.
    virtual Result<Appended, AppendFailure> publish_solo(const Uuid& id, std::int64_t revision,
                                                         const std::string& reason, const Acting& who) = 0;

    // Standing by, ways back, checks -----------------------------------------------------------------------------

    /// Everything that one person published alone, newest first; kioskctl's own acts too.
    virtual Result<std::vector<SoloBatch>, StoreFault> pending() = 0;
    /// Stands by a batch of pending(). Refused for one's own.
    virtual Result<Appended, AppendFailure> countersign(const std::string& batch, const std::string& note,
                                                        const Acting& who) = 0;
    /// A draft in which an older version's document stands again, for two people to publish. Saved.
    virtual Result<Draft, AppendFailure> draft_of_version(const std::string& key, std::int64_t version,
                                                          const Acting& who) = 0;
    /// Takes back all that one batch did, at once and alone: for an admin and an import. Conflict where something was
    /// changed since.
    virtual Result<Appended, AppendFailure> undo_batch(const std::string& batch, const std::string& reason,
                                                       const Acting& who) = 0;
    /// 확인했습니다: the entry was checked today. Its own act, of one person; changes assured_date and x_kiosk.checked
    /// and nothing else.
    virtual Result<Appended, AppendFailure> check(const std::string& key, CheckMethod method, const Acting& who) = 0;

    // Work -------------------------------------------------------------------------------------------------------

    /// Looks at up to `at_most` more entries for what is due on `today` or ends within 14 days, and at those that were
    /// published since. The worker calls it between requests until it is complete; each entry costs the reading of its
    /// document. Another day begins anew.
    virtual Result<DueProgress, StoreFault> look_for_due(Day today, std::size_t at_most) = 0;
    /// Of what look_for_due() found so far, by reason, since when, and key.
    virtual Result<DuePage, StoreFault> due(const DueQuery& query) = 0;
    virtual Result<WorkCounts, StoreFault> work_counts(const Acting& who) = 0;

    // Finding ----------------------------------------------------------------------------------------------------

    /// Every entry of that kind, also those that citizens do not see; retired ones last.
    virtual Result<EntryPage, StoreFault> find(const FindQuery& query) = 0;
    /// Entries with a number of `document`, or a name much like its name; likest first, at most 10, never `document`
    /// itself. For services; other kinds by name.
    virtual Result<std::vector<Duplicate>, StoreFault> duplicates(Entity entity, const Json& document) = 0;

    // Imports ----------------------------------------------------------------------------------------------------

    /// Who may import: an empty signature's problem otherwise. For import_into(store(), ...).
    virtual Result<Signature, AppendFailure> import_signature(const std::string& reason, const Acting& who) = 0;
    virtual std::optional<StoreFault> record_import(const ImportRecord& record) = 0;
    /// The last `limit`, newest first.
    virtual Result<std::vector<ImportRecord>, StoreFault> imports(std::size_t limit) = 0;

    // Statistics -------------------------------------------------------------------------------------------------

    /// The words that a search in vain may be counted as: the entries' names' words, categories, synonyms, and the
    /// shipped list. Whole words in NFC and lower case.
    virtual Result<std::unordered_set<std::string>, StoreFault> vocabulary() = 0;
    /// Adds to what is kept. Drops words that are not of the vocabulary, and ids of entries that are not for everyone.
    virtual std::optional<StoreFault> add_tallies(std::span<const Tally> tallies) = 0;
    /// By day, what and key, from `from` to `to` with both.
    virtual Result<std::vector<TallyLine>, StoreFault> tallies(Day from, Day to) = 0;

    /// Once a day: drops access records of more than a year.
    virtual std::optional<StoreFault> tidy(std::chrono::sys_seconds now) = 0;
};

/// Opens the database for staff, read and write, as open_store() does; a network share is refused.
Result<std::unique_ptr<DeskStore>, StoreFault> open_desk(const std::string& path);

}  // namespace model
