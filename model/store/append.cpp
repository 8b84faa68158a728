#include "model/store/append.h"

#include "model/base/json.h"
#include "model/store/document.h"
#include "model/store/journal.h"
#include "model/store/projection.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>
#include <sqlite3.h>

namespace model {
namespace {

constexpr int kPrimaryCode = 0xFF;  // of an extended result code

using Written = Result<Appended, AppendFailure>;

Failure<AppendFailure> refused(std::size_t index, Problem problem) {
    return {AppendFailure{Refused{.index = index, .problem = std::move(problem)}}};
}

/// The body of the event that made `version`; empty where there is no such version or its body was erased.
std::optional<std::string> text_of_version(SQLite::Database& db, const Uuid& id, std::int64_t version) {
    SQLite::Statement query{
        db,
        "SELECT body.json FROM event JOIN body USING (seq) WHERE event.entity_id = ? AND event.version = ? "
        "AND event.op IN ('put', 'revert')"};
    query.bind(1, id.text);
    query.bind(2, version);
    if (!query.executeStep()) return std::nullopt;
    return query.getColumn(0).getString();
}

AppendFailure refusal(std::size_t index, const Change& change, const char* ko, const char* en) {
    return Refused{.index = index, .problem = {.where = change.id.text, .ko = ko, .en = en}};
}

/// What a broken constraint of the schema means to the one who asked for the change.
Problem broken_constraint(const Change& change, const SQLite::Exception& error) {
    return {
        .where = change.id.text,
        .ko = fmt::format("다른 항목과 겹치거나 정해진 꼴이 아닌 값이 있습니다({}). 그 값을 고치세요.", error.what()),
        .en =
            fmt::format("A value is taken by another entry or not of the right form ({}). Correct it.", error.what())};
}

}  // namespace

std::optional<Problem> signature_problem(const Signature& by) {
    if (by.origin.empty())
        return Problem{.where = "origin",
                       .ko = "출처가 없습니다. 어디에서 온 변경인지 적으세요.",
                       .en = "There is no origin. Say where the change comes from."};
    if (by.origin != "shipped" && (by.actor.empty() || by.reason.empty()))
        return Problem{.where = "by",
                       .ko = "바꾼 사람(--by)과 까닭(--reason)을 적으세요.",
                       .en = "Say who makes the change (--by) and why (--reason)."};
    if (!by.approver.empty() && by.approver == by.actor)
        return Problem{.where = "approver",
                       .ko = "자기가 쓴 것은 승인할 수 없습니다. 다른 사람이 승인하세요.",
                       .en = "Nobody approves what they wrote themselves. Ask somebody else."};
    return std::nullopt;
}

Appending::Appending(SQLite::Database& db, const Signature& by)
    : db_{db},
      journal_{db},
      projection_{db},
      standing_of_{db, kStandingOf},
      by_{by},
      batch_{random_uuid().text},
      first_seq_{journal_.head().seq + 1} {}

std::optional<AppendFailure> Appending::add(const Change& change, std::size_t index) {
    try {
        return add_unguarded(change, index);
    } catch (const SQLite::Exception& error) {
        if ((error.getErrorCode() & kPrimaryCode) != SQLITE_CONSTRAINT) throw;
        return Refused{.index = index, .problem = broken_constraint(change, error)};
    }
}

std::optional<AppendFailure> Appending::add_unguarded(const Change& change, std::size_t index) {
    const auto standing = read_standing(standing_of_, change.id);
    standing_of_.reset();
    if (change.base_version != (standing ? standing->version : 0))
        return Conflict{.index = index, .current = read_current(db_, change.id)};
    if (standing && standing->entity != change.entity)
        return refusal(index, change, "다른 갈래의 항목이 쓰는 번호입니다. 새 번호를 쓰세요.",
                       "This id belongs to an entry of another kind. Use a new id.");
    switch (change.op) {
        case Op::put: return put(change, index, standing);
        case Op::retire: return retire(change, index, standing);
        case Op::revert: return revert(change, index, standing);
        case Op::erase:
        case Op::countersign: break;
    }
    return refusal(index, change, "이 명령으로는 지우거나 추인할 수 없습니다. 정해진 명령을 쓰세요.",
                   "This neither erases nor countersigns. Use the command for it.");
}

Appended Appending::finish() {
    projection_.finish();
    return {.first_seq = first_seq_, .last_seq = journal_.head().seq, .batch = batch_};
}

std::optional<AppendFailure> Appending::put(const Change& change, std::size_t index,
                                            const std::optional<Standing>& standing) {
    if (auto problem = document_problem(change.entity, change.id, change.document))
        return Refused{.index = index, .problem = *std::move(problem)};
    const auto json = journal_text(change.document);
    if (!json)
        return refusal(index, change, "UTF-8이 아닌 글자가 있습니다. UTF-8로 저장하세요.",
                       "There is text that is not UTF-8. Save it as UTF-8.");
    write(change, json, standing, change.document);
    return std::nullopt;
}

std::optional<AppendFailure> Appending::retire(const Change& change, std::size_t index,
                                               const std::optional<Standing>& standing) {
    if (!standing || standing->retired)
        return refusal(index, change, "내릴 항목이 없거나 이미 내렸습니다.",
                       "There is nothing to retire, or it is retired already.");
    write(change, std::nullopt, standing, read_document(db_, standing->seq));
    return std::nullopt;
}

std::optional<AppendFailure> Appending::revert(const Change& change, std::size_t index,
                                               const std::optional<Standing>& standing) {
    const auto json = text_of_version(db_, change.id, change.revert_to);
    if (!json)
        return refusal(index, change, "되돌릴 판이 없거나 그 내용이 지워졌습니다. ‘kioskctl history’로 확인하세요.",
                       "There is no such version, or its text was erased. Look at “kioskctl history”.");
    write(change, json, standing, Json::parse(*json));
    return std::nullopt;
}

void Appending::write(const Change& change, const std::optional<std::string>& json,
                      const std::optional<Standing>& before, const Json& document) {
    const Event event = journal_.write({.by = by_,
                                        .batch = batch_,
                                        .entity = change.entity,
                                        .entity_id = change.id,
                                        .base_version = change.base_version,
                                        .version = change.base_version + 1,
                                        .op = change.op},
                                       json);
    projection_.stand({.entity = change.entity,
                       .id = change.id,
                       .version = event.version,
                       .seq = json ? event.seq : before->seq,
                       .first_seq = before ? before->first_seq : event.seq,
                       .retired = change.op == Op::retire},
                      document);
}

std::optional<Uuid> find_entity(SQLite::Database& db, std::string_view key) {
    for (const char* column :
         {"SELECT entity_id FROM entity WHERE entity_id = ?",
          "SELECT entity_id FROM entry WHERE external_id = ? AND external_id <> ''",
          "SELECT entity_id FROM entry WHERE slug = ? AND slug <> '' ORDER BY status = 'retired'"}) {
        SQLite::Statement query{db, column};
        query.bind(1, std::string{key});
        if (query.executeStep()) return Uuid{query.getColumn(0).getString()};
    }
    return std::nullopt;
}

std::optional<Current> read_current(SQLite::Database& db, const Uuid& id) {
    const auto standing = read_standing(db, id);
    if (!standing) return std::nullopt;
    return Current{.entity = standing->entity,
                   .id = id,
                   .version = standing->version,
                   .retired = standing->retired,
                   .document = read_document(db, standing->seq)};
}

Written append_changes(SQLite::Database& db, const ChangeSource& next, const Signature& by) {
    if (auto problem = signature_problem(by)) return refused(0, *std::move(problem));
    Appending appending{db, by};
    std::size_t index = 0;
    while (const auto change = next())
        if (auto failure = appending.add(*change, index++)) return Failure{*std::move(failure)};
    return appending.finish();
}

Written append_erasure(SQLite::Database& db, std::int64_t seq, const Signature& by) {
    const auto refuse = [&](const char* ko, const char* en) {
        return refused(0, {.where = fmt::format("event {}", seq), .ko = ko, .en = en});
    };
    if (auto problem = signature_problem(by)) return refused(0, *std::move(problem));
    if (!read_body(db, seq))
        return refuse("지울 내용이 없습니다. ‘kioskctl history’로 번호를 확인하세요.",
                      "There is no document to erase. Look the number up with “kioskctl history”.");
    SQLite::Statement query{db, fmt::format("{} FROM event WHERE seq = ?", kEventColumns)};
    query.bind(1, seq);
    if (!query.executeStep()) throw SQLite::Exception{"a body without its event", SQLITE_CORRUPT};
    const Event erased = event_from(query);
    if (erased.op == Op::erase)
        return refuse("지운 기록은 지울 수 없습니다.", "The record of an erasure cannot be erased.");
    const auto standing = read_standing(db, erased.entity_id);
    if (!standing) throw SQLite::Exception{"an event without its entity", SQLITE_CORRUPT};
    if (standing->seq == seq && !standing->retired)
        return refuse("지금 보이는 내용입니다. 먼저 고치거나 내린 뒤에 지우세요.",
                      "This document is in force. Change or retire the entry first.");

    JournalWriter journal{db};
    const Event event = journal.write({.by = by,
                                       .batch = random_uuid().text,
                                       .entity = erased.entity,
                                       .entity_id = erased.entity_id,
                                       .base_version = standing->version,
                                       .version = standing->version,
                                       .op = Op::erase},
                                      canonical(Json{{"erased_seq", seq}}));
    erase_body(db, seq, event.seq);
    if (standing->seq == seq) {
        Projection projection{db};
        projection.stand(*standing, Json{});
        projection.finish();
    }
    return Appended{.first_seq = event.seq, .last_seq = event.seq, .batch = event.batch};
}

}  // namespace model
