#include "model/base/json.h"
#include "model/staff/shipped_lists.h"
#include "model/staff/totp.h"
#include "model/store/anchor.h"
#include "model/store/append.h"
#include "model/store/connection.h"
#include "model/store/desk_accounts.h"
#include "model/store/desk_sign_in.h"
#include "model/store/desk_store.h"
#include "model/store/drafts.h"
#include "model/store/due_list.h"
#include "model/store/find_entries.h"
#include "model/store/guarded.h"
#include "model/store/journal.h"
#include "model/store/solo_list.h"
#include "model/store/sqlite_store.h"
#include "model/store/tally.h"
#include "model/store/undo.h"

#include <SQLiteCpp/Transaction.h>
#include <fmt/format.h>

#include <array>
#include <optional>
#include <utility>

namespace model {
namespace {

constexpr std::chrono::days kAccessKept{365};
constexpr std::chrono::days kRecentImports{30};
constexpr std::size_t kFewestKeyBytes = 16;  // RFC 4226, 4, R6

Failure<AppendFailure> refused(Problem problem) { return {AppendFailure{Refused{.problem = std::move(problem)}}}; }

constexpr std::array<std::string_view, 3> kMethods{"phone", "visit", "document"};
constexpr std::array<const char*, 3> kMethodReasons{"확인: 전화", "확인: 방문", "확인: 문서"};

class SqliteDesk final : public DeskStore {
public:
    explicit SqliteDesk(std::shared_ptr<Connection> connection)
        : connection_{std::move(connection)},
          store_{store_on(connection_, OpenMode::read_write)},
          blocked_{shipped_blocked_secrets()} {}

    Store& store() override { return *store_; }

    // Accounts ---------------------------------------------------------------------------------------------------

    Result<SignInAnswer, StoreFault> sign_in(const SignInTry& attempt) override {
        return guarded("sign in", path(), [&] { return model::sign_in(db(), attempt); });
    }

    Result<std::chrono::milliseconds, StoreFault> kiosk_delay(const Moment& now) override {
        return guarded("sign-in delay", path(), [&] { return model::kiosk_delay(db(), now); });
    }

    std::optional<StoreFault> sign_out(const Acting& who) override {
        return done("sign out", [&] {
            if (read_account(db(), who.account)) note_access(db(), who.at, who.account, "signed-out");
        });
    }

    Result<std::vector<AccountStanding>, StoreFault> accounts() override {
        return guarded("accounts", path(), [&] { return read_standings(db()); });
    }

    Result<Appended, AppendFailure> put_account(const Account& account, std::int64_t version, const std::string& reason,
                                                const Acting& who) override {
        return changed("write account", [&]() -> Result<Appended, AppendFailure> {
            Role role = Role::admin;
            if (auto problem = permission_problem(db(), who, Act::manage_accounts, &role))
                return refused(*std::move(problem));
            if (auto problem = account_problem(db(), account, who)) return refused(*std::move(problem));
            const Signature by = who.operates ? signature_of(who, "operator", "operator", reason)
                                              : signature_of(who, "staff", name(role), reason);
            std::optional<Change> change{Change{.entity = Entity::account,
                                                .id = account_id(account.name),
                                                .base_version = version,
                                                .document = document_of(account)}};
            return append_changes(
                db(), [&] { return std::exchange(change, std::nullopt); }, by);
        });
    }

    Result<std::monostate, AppendFailure> set_secret(const std::string& account, const Secret& secret,
                                                     const std::optional<NewCode>& code, const Acting& who) override {
        return changed("set secret", [&]() -> Result<std::monostate, AppendFailure> {
            const bool own = !who.operates && who.account == account;
            if (auto problem = permission_problem(db(), who, own ? Act::edit : Act::manage_accounts))
                return refused(*std::move(problem));
            if (!read_account(db(), account)) return no_account(account);
            if (auto problem = secret_problem(secret, account, code.has_value(), blocked_))
                return refused(*std::move(problem));
            KeptSecret kept = read_secret(db(), account).value_or(KeptSecret{});
            kept.totp_key.clear();
            kept.totp_step = 0;
            if (code) {
                const auto step = accepted_step(code->key, code->code, who.at, 0);
                if (!step || code->key.size() < kFewestKeyBytes)
                    return refused_as(account, "인증 앱의 숫자가 맞지 않습니다. 지금 보이는 숫자를 적으세요.",
                                      "The app's code is wrong. Enter the one that it shows now.");
                kept.totp_key = code->key;
                kept.totp_step = *step;
            }
            kept.hash = hash_of(secret);
            if (!own) kept.tries = {};
            write_secret(db(), account, kept);
            note_access(db(), who.at, by_whom(account, who), "secret-set");
            return std::monostate{};
        });
    }

    Result<std::monostate, AppendFailure> unlock(const std::string& account, const Acting& who) override {
        return changed("unlock", [&]() -> Result<std::monostate, AppendFailure> {
            if (auto problem = permission_problem(db(), who, Act::manage_accounts)) return refused(*std::move(problem));
            if (!who.operates && who.account == account)
                return refused_as(account, "자기 계정은 풀 수 없습니다. 다른 관리자에게 맡기세요.",
                                  "Nobody unlocks their own account. Ask another administrator.");
            if (!read_account(db(), account)) return no_account(account);
            write_tries(db(), account, {});
            note_access(db(), who.at, by_whom(account, who), "unlocked");
            return std::monostate{};
        });
    }

    Result<std::vector<AccessRecord>, StoreFault> access_records(std::size_t limit) override {
        return guarded("access records", path(), [&] { return read_access(db(), limit); });
    }

    // Drafts -----------------------------------------------------------------------------------------------------

    Result<std::vector<DraftLine>, StoreFault> drafts(const std::string& author) override {
        return guarded("drafts", path(), [&] { return read_draft_lines(db(), author); });
    }

    Result<DraftView, StoreFault> draft(const Uuid& id) override {
        auto view = guarded("draft", path(), [&]() -> std::optional<DraftView> {
            auto draft = read_draft(db(), id);
            if (!draft) return std::nullopt;
            return view_of(db(), *std::move(draft));
        });
        if (!view) return Failure{view.error()};
        if (view.value()) return *std::move(view).value();
        return Failure{StoreFault{.kind = StoreFault::Kind::missing,
                                  .ko = "이 초안은 이미 없습니다. 목록을 다시 여세요.",
                                  .en = "This draft is gone. Open the list again."}};
    }

    Result<Draft, AppendFailure> save_draft(const Draft& draft, const Acting& who) override {
        return changed("save draft", [&] { return model::save_draft(db(), draft, who); });
    }
    Result<std::monostate, AppendFailure> delete_draft(const Uuid& id, const Acting& who) override {
        return changed("delete draft", [&] { return model::delete_draft(db(), id, who); });
    }
    Result<Draft, AppendFailure> submit(const Uuid& id, std::int64_t revision, const Acting& who) override {
        return changed("submit", [&] { return submit_draft(db(), id, revision, who); });
    }
    Result<Draft, AppendFailure> take_back(const Uuid& id, const Acting& who) override {
        return changed("take back", [&] { return take_draft_back(db(), id, who); });
    }
    Result<Draft, AppendFailure> return_for_changes(const Uuid& id, std::int64_t revision, const std::string& note,
                                                    const Acting& who) override {
        return changed("return", [&] { return return_draft(db(), id, revision, note, who); });
    }
    Result<Appended, AppendFailure> approve(const Uuid& id, std::int64_t revision, const Acting& who) override {
        return changed("approve", [&] { return approve_draft(db(), id, revision, who); });
    }
    Result<Appended, AppendFailure> publish_solo(const Uuid& id, std::int64_t revision, const std::string& reason,
                                                 const Acting& who) override {
        return changed("publish", [&] { return publish_draft_solo(db(), id, revision, reason, who); });
    }

    // Standing by, ways back, checks -----------------------------------------------------------------------------

    Result<std::vector<SoloBatch>, StoreFault> pending() override {
        return guarded("pending", path(), [&] { return solo_.pending(db()); });
    }

    Result<Appended, AppendFailure> countersign(const std::string& batch, const std::string& note,
                                                const Acting& who) override {
        return changed("countersign", [&] { return append_countersign(db(), batch, note, who); });
    }

    Result<Draft, AppendFailure> draft_of_version(const std::string& key, std::int64_t version,
                                                  const Acting& who) override {
        return changed("draft of version", [&]() -> Result<Draft, AppendFailure> {
            const auto current = standing_of(key);
            if (!current) return nothing_there(key);
            Json document = version < 1 ? Json{} : document_of_version(db(), current->id, version);
            if (!document.is_object())
                return refused_as(key, "되돌릴 판이 없거나 그 내용이 지워졌습니다. 기록에서 확인하세요.",
                                  "There is no such version, or its text was erased. Look at the history.");
            return model::save_draft(db(),
                                     {.entity = current->entity,
                                      .entity_id = current->id,
                                      .base_version = current->version,
                                      .document = std::move(document),
                                      .note = fmt::format("{}판으로 되돌림", version)},
                                     who);
        });
    }

    Result<Appended, AppendFailure> undo_batch(const std::string& batch, const std::string& reason,
                                               const Acting& who) override {
        const auto by = import_signature(reason, who);
        if (!by) return Failure{by.error()};
        auto changes = undo_of(*store_, batch);
        if (!changes) return Failure{changes.error()};
        return changed("undo", [&]() -> Result<Appended, AppendFailure> {
            std::size_t next = 0;
            const auto& list = changes.value();
            for (const Change& change : list)
                if (change.entity == Entity::account)
                    return refused_as(batch, "계정을 바꾼 것은 되돌리지 않습니다. 계정 화면에서 고치세요.",
                                      "Changes of accounts are not taken back. Change the account.");
            auto appended = append_changes(
                db(), [&] { return next < list.size() ? std::optional{list[next++]} : std::nullopt; }, by.value());
            if (appended) note_taken_back(db(), batch);
            return appended;
        });
    }

    Result<Appended, AppendFailure> check(const std::string& key, CheckMethod method, const Acting& who) override {
        return changed("check", [&]() -> Result<Appended, AppendFailure> {
            Role role = Role::editor;
            if (auto problem = permission_problem(db(), who, Act::check, &role)) return refused(*std::move(problem));
            const auto current = standing_of(key);
            if (!current) return nothing_there(key);
            if (current->retired || !current->document.is_object())
                return refused_as(key, "내린 항목은 확인할 수 없습니다.", "A retired entry cannot be checked.");
            const auto place = static_cast<std::size_t>(method);
            const std::string today = iso(day_of(SeoulTime{
                std::chrono::floor<std::chrono::minutes>(who.at.time_since_epoch()) + std::chrono::hours{9}}));
            Json document = current->document;
            document["assured_date"] = today;
            document["x_kiosk"]["checked"] = {{"method", kMethods[place]}, {"by", who.account}, {"date", today}};
            std::optional<Change> change{Change{.entity = current->entity,
                                                .id = current->id,
                                                .base_version = current->version,
                                                .document = std::move(document)}};
            return append_changes(
                db(), [&] { return std::exchange(change, std::nullopt); },
                signature_of(who, "check", name(role), kMethodReasons[place]));
        });
    }

    // Work -------------------------------------------------------------------------------------------------------

    Result<DueProgress, StoreFault> look_for_due(Day today, std::size_t at_most) override {
        return guarded("due", path(), [&] { return due_.look(db(), today, at_most); });
    }

    Result<DuePage, StoreFault> due(const DueQuery& query) override {
        return guarded("due", path(), [&] { return due_.page(db(), query); });
    }

    Result<WorkCounts, StoreFault> work_counts(const Acting& who) override {
        return guarded("work", path(), [&] {
            WorkCounts counts{.due = due_.counts(), .progress = due_.progress()};
            SQLite::Statement drafts{db(),
                                     "SELECT coalesce(sum(author = ?1 AND state = 'open'), 0), "
                                     "coalesce(sum(author = ?1 AND state = 'returned'), 0), "
                                     "coalesce(sum(author <> ?1 AND state = 'submitted'), 0), count(*) FROM draft"};
            drafts.bind(1, who.account);
            drafts.executeStep();
            counts.my_drafts = static_cast<std::size_t>(drafts.getColumn(0).getInt64());
            counts.returned = static_cast<std::size_t>(drafts.getColumn(1).getInt64());
            counts.submitted = static_cast<std::size_t>(drafts.getColumn(2).getInt64());
            counts.drafts = static_cast<std::size_t>(drafts.getColumn(3).getInt64());
            counts.solo = solo_.pending(db()).size();
            counts.imports_with_problems = model::imports_with_problems(db(), who.at - kRecentImports);
            return counts;
        });
    }

    // Finding, imports, statistics -------------------------------------------------------------------------------

    Result<EntryPage, StoreFault> find(const FindQuery& query) override {
        return guarded("find", path(), [&] { return find_entries(db(), query); });
    }

    Result<std::vector<Duplicate>, StoreFault> duplicates(Entity entity, const Json& document) override {
        return guarded("duplicates", path(), [&] { return find_duplicates(db(), entity, document); });
    }

    Result<Signature, AppendFailure> import_signature(const std::string& reason, const Acting& who) override {
        auto allowed = guarded("import", path(), [&]() -> Result<Signature, AppendFailure> {
            Role role = Role::admin;
            if (auto problem = permission_problem(db(), who, Act::import_entries, &role))
                return refused(*std::move(problem));
            Signature by = signature_of(who, "import", name(role), reason);
            if (auto problem = signature_problem(by)) return refused(*std::move(problem));
            return by;
        });
        if (!allowed) return Failure{AppendFailure{allowed.error()}};
        return std::move(allowed).value();
    }

    std::optional<StoreFault> record_import(const ImportRecord& record) override {
        return done("record import", [&] { model::record_import(db(), record); });
    }

    Result<std::vector<ImportRecord>, StoreFault> imports(std::size_t limit) override {
        return guarded("imports", path(), [&] { return read_imports(db(), limit); });
    }

    Result<std::unordered_set<std::string>, StoreFault> vocabulary() override {
        return guarded("vocabulary", path(), [&] { return read_vocabulary(db()); });
    }

    std::optional<StoreFault> add_tallies(std::span<const Tally> tallies) override {
        return done("add tallies", [&] { model::add_tallies(db(), tallies); });
    }

    Result<std::vector<TallyLine>, StoreFault> tallies(Day from, Day to) override {
        return guarded("tallies", path(), [&] { return read_tallies(db(), from, to); });
    }

    std::optional<StoreFault> tidy(std::chrono::sys_seconds now) override {
        return done("tidy", [&] { drop_access_before(db(), now - kAccessKept); });
    }

private:
    SQLite::Database& db() { return connection_->db(); }
    const std::string& path() const { return connection_->path(); }

    /// Whose account, and who did it where that was another: "kim (jeon)".
    static std::string by_whom(const std::string& account, const Acting& who) {
        return account == who.account ? account : fmt::format("{} ({})", account, who.account);
    }

    static Failure<AppendFailure> no_account(const std::string& account) {
        return refused_as(account, "그런 계정이 없습니다. 이름을 확인하세요.",
                          "There is no such account. Check the name.");
    }

    static Failure<AppendFailure> nothing_there(const std::string& key) {
        return refused_as(key, "그런 항목이 없습니다. 목록에서 다시 고르세요.",
                          "There is no such entry. Choose it from the list again.");
    }

    std::optional<Current> standing_of(const std::string& key) {
        const auto id = find_entity(db(), key);
        auto current = id ? read_current(db(), *id) : std::nullopt;
        if (current && current->entity == Entity::account) return std::nullopt;
        return current;
    }

    /// One transaction, kept where `work` succeeds; the anchor follows where the journal has grown.
    template <class Work>
    auto changed(const char* what, Work work) -> decltype(work()) {
        const auto before = guarded(what, path(), [&] { return read_head(db()); });
        if (!before) return Failure{AppendFailure{before.error()}};
        auto result = guarded(what, path(), [&] {
            SQLite::Transaction change{db(), SQLite::TransactionBehavior::IMMEDIATE};
            auto outcome = work();
            if (outcome) change.commit();
            return outcome;
        });
        if (!result) return Failure{AppendFailure{result.error()}};
        const auto head = guarded(what, path(), [&] { return read_head(db()); });
        if (head && head.value() != before.value()) write_anchor(path(), head.value());
        return std::move(result).value();
    }

    template <class Work>
    std::optional<StoreFault> done(const char* what, Work work) {
        const auto result = guarded(what, path(), [&] {
            SQLite::Transaction change{db(), SQLite::TransactionBehavior::IMMEDIATE};
            work();
            change.commit();
            return true;
        });
        if (!result) return result.error();
        return std::nullopt;
    }

    std::shared_ptr<Connection> connection_;
    std::unique_ptr<Store> store_;
    BlockList blocked_;
    SoloList solo_;
    DueList due_;
};

}  // namespace

std::string_view name(CheckMethod method) { return kMethods[static_cast<std::size_t>(method)]; }

Result<std::unique_ptr<DeskStore>, StoreFault> open_desk(const std::string& path) {
    auto connection = open_connection(path, OpenMode::read_write, kWriterPatience);
    if (!connection) return Failure{connection.error()};
    return std::unique_ptr<DeskStore>{std::make_unique<SqliteDesk>(std::move(connection).value())};
}

}  // namespace model
