#include "model/store/drafts.h"

#include "model/base/json.h"
#include "model/base/utf8.h"
#include "model/store/append.h"
#include "model/store/desk_accounts.h"
#include "model/store/document.h"
#include "model/store/label.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>

#include <array>
#include <utility>

namespace model {
namespace {

constexpr std::size_t kLargestDocument = std::size_t{4} << 20U;  // bytes; the largest entry so far has 20 kB
constexpr std::size_t kLongestNote = 2000;                       // bytes

constexpr const char* kColumns =
    "SELECT draft_id, op, entity, entity_id, base_version, document, typed, note, revision, state, author, created_at, "
    "changed_at, reviewer, review_note FROM draft ";

std::chrono::sys_seconds time_in(const SQLite::Column& column) {
    return parse_utc(column.getString()).value_or(std::chrono::sys_seconds{});
}

Draft draft_in(const SQLite::Statement& row) {
    return {.id = {row.getColumn(0).getString()},
            .op = op_named(row.getColumn(1).getString()).value_or(Op::put),
            .entity = entity_named(row.getColumn(2).getString()).value_or(Entity::service),
            .entity_id = {row.getColumn(3).getString()},
            .base_version = row.getColumn(4).getInt64(),
            .document = Json::parse(row.getColumn(5).getString()),
            .typed = Json::parse(row.getColumn(6).getString()),
            .note = row.getColumn(7).getString(),
            .revision = row.getColumn(8).getInt64(),
            .state = draft_state_named(row.getColumn(9).getString()).value_or(DraftState::open),
            .author = row.getColumn(10).getString(),
            .created_at = time_in(row.getColumn(11)),
            .changed_at = time_in(row.getColumn(12)),
            .reviewer = row.getColumn(13).getString(),
            .review_note = row.getColumn(14).getString()};
}

void write_draft(SQLite::Database& db, const Draft& draft) {
    SQLite::Statement put{db,
                          "INSERT OR REPLACE INTO draft (draft_id, op, entity, entity_id, base_version, document, "
                          "typed, note, revision, state, author, created_at, changed_at, reviewer, review_note) "
                          "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};
    put.bind(1, draft.id.text);
    put.bind(2, std::string{name(draft.op)});
    put.bind(3, std::string{name(draft.entity)});
    put.bind(4, draft.entity_id.text);
    put.bind(5, draft.base_version);
    put.bind(6, canonical(draft.document));
    put.bind(7, canonical(draft.typed));
    put.bind(8, draft.note);
    put.bind(9, draft.revision);
    put.bind(10, std::string{name(draft.state)});
    put.bind(11, draft.author);
    put.bind(12, utc_text(draft.created_at));
    put.bind(13, utc_text(draft.changed_at));
    put.bind(14, draft.reviewer);
    put.bind(15, draft.review_note);
    put.exec();
}

void drop(SQLite::Database& db, const Uuid& id) {
    SQLite::Statement remove{db, "DELETE FROM draft WHERE draft_id = ?"};
    remove.bind(1, id.text);
    remove.exec();
}

Failure<AppendFailure> gone(const Uuid& id) {
    return refused_as(id.text, "이 초안은 이미 없습니다. 목록을 다시 여세요.",
                      "This draft is gone. Open the list again.");
}

Failure<AppendFailure> changed_meanwhile(const Uuid& id) {
    return refused_as(id.text, "그사이에 초안이 바뀌었습니다. 다시 열어 확인하세요.",
                      "The draft has changed in the meantime. Open it again and look.");
}

Failure<AppendFailure> not_ones_own(const Uuid& id) {
    return refused_as(id.text, "다른 사람의 초안은 고칠 수 없습니다. 내 초안을 새로 만드세요.",
                      "This is another person's draft. Begin one of your own.");
}

/// What keeps the draft's shape from being kept at all; nothing is said of its content.
std::optional<AppendFailure> shape_failure(SQLite::Database& db, const Draft& draft) {
    const auto fail = [&](const char* ko, const char* en) {
        return std::optional{refused_as(draft.entity_id.text, ko, en).error};
    };
    if (draft.entity == Entity::account || !is_uuid(draft.entity_id.text) || draft.base_version < 0 ||
        (draft.op != Op::put && draft.op != Op::retire))
        return fail("초안으로 만들 수 없는 항목입니다.", "There can be no draft of this.");
    if (!draft.typed.is_object() || (draft.op == Op::put && !draft.document.is_object()))
        return fail("초안의 내용이 문서가 아닙니다.", "The draft holds no document.");
    if (draft.op == Op::put && text_at(draft.document, "id") != draft.entity_id.text)
        return fail("문서의 id가 바꾸려는 항목의 것이 아닙니다. 같은 id로 적으세요.",
                    "The document's id is not that of the entry to change. Write the same id.");
    const auto document = journal_text(draft.document);
    const auto typed = journal_text(draft.typed);
    if (!document || !typed || !is_utf8(draft.note))
        return fail("UTF-8이 아닌 글자가 있습니다. 그 글자를 지우세요.", "There is text that is not UTF-8. Remove it.");
    if (document->size() + typed->size() > kLargestDocument || draft.note.size() > kLongestNote)
        return fail("내용이 너무 깁니다. 줄여서 저장하세요.", "It is too long. Shorten it and save again.");
    const auto standing = read_standing(db, draft.entity_id);
    if (standing && standing->entity != draft.entity)
        return fail("다른 갈래의 항목이 쓰는 번호입니다. 새 번호를 쓰세요.",
                    "This id belongs to an entry of another kind. Use a new id.");
    return std::nullopt;
}

bool has_draft(SQLite::Database& db, const Uuid& entity_id, const std::string& author) {
    SQLite::Statement query{db, "SELECT 1 FROM draft WHERE entity_id = ? AND author = ?"};
    query.bind(1, entity_id.text);
    query.bind(2, author);
    return query.executeStep();
}

DraftResult begin(SQLite::Database& db, Draft draft, const Acting& who) {
    if (has_draft(db, draft.entity_id, who.account))
        return refused_as(draft.entity_id.text, "이 항목에는 이미 내 초안이 있습니다. 그 초안을 여세요.",
                          "You have a draft of this entry already. Open that one.");
    draft.id = random_uuid();
    draft.revision = 1;
    draft.state = DraftState::open;
    draft.author = who.account;
    draft.created_at = draft.changed_at = who.at;
    draft.reviewer.clear();
    draft.review_note.clear();
    write_draft(db, draft);
    return draft;
}

bool same_content(const Draft& a, const Draft& b) {
    return a.op == b.op && a.base_version == b.base_version && a.document == b.document && a.typed == b.typed &&
           a.note == b.note;
}

/// The draft, where it is the asker's own.
DraftResult own_draft(SQLite::Database& db, const Uuid& id, const Acting& who) {
    if (auto problem = permission_problem(db, who, Act::edit))
        return Failure{AppendFailure{Refused{.problem = *std::move(problem)}}};
    auto draft = read_draft(db, id);
    if (!draft) return gone(id);
    if (draft->author != who.account) return not_ones_own(id);
    return *std::move(draft);
}

/// Why the draft cannot be published as it is.
std::optional<AppendFailure> unfit(SQLite::Database& db, const Draft& draft) {
    if (!draft.typed.empty())
        return refused_as(draft.id.text, "맞지 않는 칸이 남아 있습니다. 표시된 칸을 고치세요.",
                          "Some fields are not right yet. Correct those that are marked.")
            .error;
    if (draft.op == Op::put)
        if (auto problem = document_problem(draft.entity, draft.entity_id, draft.document))
            return Refused{.problem = *std::move(problem)};
    const auto current = read_current(db, draft.entity_id);
    if ((current ? current->version : 0) != draft.base_version) return Conflict{.current = current};
    const bool nothing_new = draft.op == Op::put ? current && !current->retired && current->document == draft.document
                                                 : !current || current->retired;
    if (nothing_new)
        return refused_as(draft.id.text, "공개된 내용과 같아서 바뀌는 것이 없습니다.",
                          "It is what is published already: nothing would change.")
            .error;
    return std::nullopt;
}

Result<Appended, AppendFailure> publish(SQLite::Database& db, const Draft& draft, const Signature& by) {
    if (auto failure = unfit(db, draft)) return Failure{*std::move(failure)};
    bool given = false;
    auto appended = append_changes(
        db,
        [&]() -> std::optional<Change> {
            if (std::exchange(given, true)) return std::nullopt;
            return Change{.op = draft.op,
                          .entity = draft.entity,
                          .id = draft.entity_id,
                          .base_version = draft.base_version,
                          .document = draft.op == Op::put ? draft.document : Json{}};
        },
        by);
    if (appended) drop(db, draft.id);
    return appended;
}

constexpr std::array<std::string_view, 3> kStates{"open", "submitted", "returned"};

}  // namespace

std::string_view name(DraftState state) { return kStates[static_cast<std::size_t>(state)]; }

std::optional<DraftState> draft_state_named(std::string_view word) {
    for (std::size_t i = 0; i < kStates.size(); ++i)
        if (kStates[i] == word) return static_cast<DraftState>(i);
    return std::nullopt;
}

Failure<AppendFailure> refused_as(std::string where, const char* ko, const char* en) {
    return {AppendFailure{Refused{.problem = {.where = std::move(where), .ko = ko, .en = en}}}};
}

std::optional<Draft> read_draft(SQLite::Database& db, const Uuid& id) {
    SQLite::Statement query{db, fmt::format("{} WHERE draft_id = ?", kColumns)};
    query.bind(1, id.text);
    if (!query.executeStep()) return std::nullopt;
    return draft_in(query);
}

std::vector<DraftLine> read_draft_lines(SQLite::Database& db, const std::string& author) {
    SQLite::Statement query{
        db, fmt::format("{} WHERE ?1 = '' OR author = ?1 ORDER BY changed_at DESC, draft_id", kColumns)};
    query.bind(1, author);
    std::vector<DraftLine> lines;
    while (query.executeStep()) {
        Draft draft = draft_in(query);
        const auto standing = read_standing(db, draft.entity_id);
        Json named = draft.document;
        if (!named.is_object()) named = document_of_version(db, draft.entity_id, draft.base_version);
        if (!named.is_object()) named = {{"id", draft.entity_id.text}};
        lines.push_back({.id = draft.id,
                         .op = draft.op,
                         .entity = draft.entity,
                         .entity_id = draft.entity_id,
                         .label = label_of(draft.entity, named),
                         .base_version = draft.base_version,
                         .revision = draft.revision,
                         .stale = (standing ? standing->version : 0) != draft.base_version,
                         .unfinished = !draft.typed.empty(),
                         .state = draft.state,
                         .author = std::move(draft.author),
                         .note = std::move(draft.note),
                         .reviewer = std::move(draft.reviewer),
                         .review_note = std::move(draft.review_note),
                         .changed_at = draft.changed_at});
    }
    return lines;
}

Json document_of_version(SQLite::Database& db, const Uuid& id, std::int64_t version) {
    SQLite::Statement query{db,
                            "SELECT body.json FROM event LEFT JOIN body USING (seq) WHERE entity_id = ? "
                            "AND version <= ? AND op IN ('put', 'revert') ORDER BY event.seq DESC LIMIT 1"};
    query.bind(1, id.text);
    query.bind(2, version);
    if (!query.executeStep() || query.getColumn(0).isNull()) return {};
    return Json::parse(query.getColumn(0).getString());
}

DraftView view_of(SQLite::Database& db, Draft draft) {
    DraftView view{.draft = std::move(draft)};
    view.current = read_current(db, view.draft.entity_id);
    view.base = document_of_version(db, view.draft.entity_id, view.draft.base_version);
    return view;
}

DraftResult save_draft(SQLite::Database& db, const Draft& draft, const Acting& who) {
    if (auto problem = permission_problem(db, who, Act::edit))
        return Failure{AppendFailure{Refused{.problem = *std::move(problem)}}};
    if (auto failure = shape_failure(db, draft)) return Failure{*std::move(failure)};
    if (draft.id.text.empty()) return begin(db, draft, who);
    auto kept = own_draft(db, draft.id, who);
    if (!kept) return kept;
    Draft next = std::move(kept).value();
    if (next.revision != draft.revision) return changed_meanwhile(draft.id);
    if (next.entity != draft.entity || next.entity_id != draft.entity_id) return not_ones_own(draft.id);
    if (next.state == DraftState::submitted)
        return refused_as(draft.id.text, "승인을 요청한 초안입니다. 고치려면 먼저 요청을 거두세요.",
                          "Approval was asked for. Take the request back before you change it.");
    if (same_content(next, draft)) return next;
    next.op = draft.op;
    next.base_version = draft.base_version;
    next.document = draft.document;
    next.typed = draft.typed;
    next.note = draft.note;
    next.state = DraftState::open;
    next.changed_at = who.at;
    ++next.revision;
    write_draft(db, next);
    return next;
}

DraftResult submit_draft(SQLite::Database& db, const Uuid& id, std::int64_t revision, const Acting& who) {
    auto kept = own_draft(db, id, who);
    if (!kept) return kept;
    Draft draft = std::move(kept).value();
    if (draft.revision != revision) return changed_meanwhile(id);
    if (draft.state == DraftState::submitted) return draft;
    if (draft.note.empty()) return refused_as(id.text, "왜 고치는지 적으세요.", "Say why the change is made.");
    if (auto failure = unfit(db, draft)) return Failure{*std::move(failure)};
    draft.state = DraftState::submitted;
    draft.changed_at = who.at;
    write_draft(db, draft);
    return draft;
}

DraftResult take_draft_back(SQLite::Database& db, const Uuid& id, const Acting& who) {
    auto kept = own_draft(db, id, who);
    if (!kept) return kept;
    Draft draft = std::move(kept).value();
    if (draft.state != DraftState::submitted) return draft;
    draft.state = DraftState::open;
    draft.changed_at = who.at;
    write_draft(db, draft);
    return draft;
}

DraftResult return_draft(SQLite::Database& db, const Uuid& id, std::int64_t revision, const std::string& note,
                         const Acting& who) {
    if (auto problem = permission_problem(db, who, Act::approve))
        return Failure{AppendFailure{Refused{.problem = *std::move(problem)}}};
    auto draft = read_draft(db, id);
    if (!draft) return gone(id);
    if (draft->revision != revision || draft->state != DraftState::submitted) return changed_meanwhile(id);
    if (draft->author == who.account)
        return refused_as(id.text, "자기 초안입니다. 요청을 거두고 고치세요.",
                          "This is your own draft. Take the request back and change it.");
    if (note.empty() || note.size() > kLongestNote || !is_utf8(note))
        return refused_as(id.text, "무엇을 고쳐야 하는지 적으세요.", "Say what has to be changed.");
    draft->state = DraftState::returned;
    draft->reviewer = who.account;
    draft->review_note = note;
    draft->changed_at = who.at;
    write_draft(db, *draft);
    return *std::move(draft);
}

Result<std::monostate, AppendFailure> delete_draft(SQLite::Database& db, const Uuid& id, const Acting& who) {
    const auto draft = read_draft(db, id);
    const auto author = draft ? read_account(db, draft->author) : std::nullopt;
    const bool left_behind = draft && (!author || author->account.disabled);
    // What somebody left behind who is here no more is an admin's to clear away.
    if (!left_behind || permission_problem(db, who, Act::manage_accounts)) {
        const auto kept = own_draft(db, id, who);
        if (!kept) return Failure{kept.error()};
    }
    drop(db, id);
    return std::monostate{};
}

Result<Appended, AppendFailure> approve_draft(SQLite::Database& db, const Uuid& id, std::int64_t revision,
                                              const Acting& who) {
    if (auto problem = permission_problem(db, who, Act::approve))
        return Failure{AppendFailure{Refused{.problem = *std::move(problem)}}};
    const auto draft = read_draft(db, id);
    if (!draft) return gone(id);
    if (draft->author == who.account)
        return refused_as(id.text, "자기가 쓴 것은 승인할 수 없습니다. 다른 사람이 승인하세요.",
                          "Nobody approves what they wrote themselves. Ask somebody else.");
    if (draft->revision != revision || draft->state != DraftState::submitted) return changed_meanwhile(id);
    const auto author = read_account(db, draft->author);
    Signature by = signature_of({.account = draft->author, .at = who.at}, "staff",
                                name(author ? author->account.role : Role::editor), draft->note);
    by.approver = who.account;
    return publish(db, *draft, by);
}

Result<Appended, AppendFailure> publish_draft_solo(SQLite::Database& db, const Uuid& id, std::int64_t revision,
                                                   const std::string& reason, const Acting& who) {
    Role role = Role::editor;
    if (auto problem = permission_problem(db, who, Act::publish_solo, &role))
        return Failure{AppendFailure{Refused{.problem = *std::move(problem)}}};
    const auto draft = read_draft(db, id);
    if (!draft) return gone(id);
    if (draft->author != who.account) return not_ones_own(id);
    if (draft->revision != revision) return changed_meanwhile(id);
    if (reason.empty() || reason.size() > kLongestNote || !is_utf8(reason))
        return refused_as(id.text, "혼자 공개하는 까닭을 적으세요.",
                          "Say why it is published without a second person.");
    return publish(db, *draft, signature_of(who, "staff", name(role), reason));
}

}  // namespace model
