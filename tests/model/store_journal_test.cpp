#include "model/base/json.h"
#include "model/store/undo.h"
#include "tests/model/store_support.h"

#include <SQLiteCpp/Exception.h>

namespace {

using model::Change;
using model::Conflict;
using model::Entity;
using model::Json;
using model::Refused;
using namespace tests;

class Journal : public testing::Test {
protected:
    const model::Result<model::Appended, model::AppendFailure> append(const Change& change,
                                                                      const model::Signature& by = clerk()) {
        return store->append({&change, 1}, by);
    }

    ScratchFolder folder;
    std::string path = folder.file("directory.db");
    std::unique_ptr<model::Store> store = store_at(path, 3);
    Json first = service_document("service-0", "돌봄 서비스 0");
};

TEST_F(Journal, EachEventHoldsTheHashOfTheOneBefore) {
    const auto events = store->log(0, 100);
    ASSERT_TRUE(events);
    ASSERT_EQ(events.value().size(), 5U);
    model::Hash before{};
    for (const model::Event& event : events.value()) {
        EXPECT_EQ(event.prev_hash, before) << event.seq;
        before = event.hash;
    }
    EXPECT_EQ(store->head().value().hash, before);
}

TEST_F(Journal, APutRaisesTheVersionAndKeepsWhoAndWhy) {
    first["name"] = "새 이름";
    const auto appended = append(put_again(first, 1));
    ASSERT_TRUE(appended) << words(appended.error());
    EXPECT_EQ(store->current("service-0").value().version, 2);
    const auto records = store->history("service-0");
    ASSERT_TRUE(records);
    ASSERT_EQ(records.value().size(), 2U);
    EXPECT_EQ(records.value().back().event.by.actor, "김민원");
    EXPECT_EQ(records.value().back().event.by.reason, "전화번호가 바뀜");
    EXPECT_EQ(records.value().back().document, first);
    EXPECT_EQ(records.value().front().document.at("name"), "돌봄 서비스 0");
}

TEST_F(Journal, AnEditOfAnOldVersionIsAConflictWithTheCurrentDocument) {
    Json theirs = first;
    theirs["name"] = "먼저 고친 이름";
    ASSERT_TRUE(append(put_again(theirs, 1)));
    first["name"] = "늦게 고친 이름";
    const auto late = append(put_again(first, 1));
    ASSERT_FALSE(late);
    const auto* conflict = std::get_if<Conflict>(&late.error());
    ASSERT_TRUE(conflict) << words(late.error());
    ASSERT_TRUE(conflict->current);
    EXPECT_EQ(conflict->current->version, 2);
    EXPECT_EQ(conflict->current->document.at("name"), "먼저 고친 이름");
}

TEST_F(Journal, AFailureInABatchLeavesNothingOfIt) {
    const auto head = store->head().value();
    const std::vector<Change> batch{put(Entity::service, service_document("new-1", "새 서비스")), put_again(first, 7)};
    const auto failed = store->append(batch, clerk());
    ASSERT_FALSE(failed);
    EXPECT_EQ(std::get<Conflict>(failed.error()).index, 1U);
    EXPECT_EQ(store->head().value(), head);
    EXPECT_FALSE(store->current("new-1"));
}

TEST_F(Journal, ABatchHasOneNameForAllItsEvents) {
    const std::vector<Change> batch{put(Entity::service, service_document("new-1", "새 서비스")), put_again(first, 1)};
    const auto appended = store->append(batch, clerk());
    ASSERT_TRUE(appended);
    const auto events = store->log(appended.value().first_seq - 1, 10);
    ASSERT_EQ(events.value().size(), 2U);
    for (const model::Event& event : events.value()) EXPECT_EQ(event.batch, appended.value().batch);
}

TEST_F(Journal, ARevertIsANewEventWithTheOldDocument) {
    const Json old = store->current("service-0").value().document;
    first["name"] = "잘못 고친 이름";
    ASSERT_TRUE(append(put_again(first, 1)));
    ASSERT_TRUE(append(
        {.op = model::Op::revert, .id = {first.at("id").get<std::string>()}, .base_version = 2, .revert_to = 1}));
    const auto current = store->current("service-0").value();
    EXPECT_EQ(current.version, 3);
    EXPECT_EQ(current.document, old);
    EXPECT_EQ(store->history("service-0").value().size(), 3U);
}

TEST_F(Journal, ARevertToAVersionThatNeverWasIsRefused) {
    const auto refused =
        append({.op = model::Op::revert, .id = {first.at("id").get<std::string>()}, .base_version = 1, .revert_to = 9});
    ASSERT_FALSE(refused);
    EXPECT_TRUE(std::holds_alternative<Refused>(refused.error()));
}

TEST_F(Journal, ARetiredEntryComesBackByTheNextPut) {
    ASSERT_TRUE(append(retire(first, 1)));
    EXPECT_TRUE(store->current("service-0").value().retired);
    EXPECT_FALSE(append(retire(first, 2))) << "retired twice";
    ASSERT_TRUE(append(put_again(first, 2)));
    EXPECT_FALSE(store->current("service-0").value().retired);
    EXPECT_TRUE(store->verify().value().problems.empty());
}

TEST_F(Journal, TwoEntriesCannotHaveOneExternalId) {
    Json twin = service_document("service-0", "가짜");
    twin["id"] = model::uuid_for("another").text;
    const auto refused = append(put(Entity::service, twin));
    ASSERT_FALSE(refused);
    EXPECT_TRUE(std::holds_alternative<Refused>(refused.error())) << words(refused.error());
}

TEST_F(Journal, AnIdStaysWithItsKindOfEntity) {
    Change change = put_again(first, 1);
    change.entity = Entity::location;
    EXPECT_FALSE(append(change));
}

TEST_F(Journal, AnEntryWithoutANameIsRefused) {
    first["name"] = " ";
    const auto refused = append(put_again(first, 1));
    ASSERT_FALSE(refused);
    EXPECT_THAT(std::get<Refused>(refused.error()).problem.ko, testing::HasSubstr("name"));
}

TEST_F(Journal, TextThatIsNotUtf8IsRefused) {
    first["name"] = "\xB5\xB9\xBA\xBD";  // 돌봄 in CP949
    EXPECT_TRUE(std::holds_alternative<Refused>(append(put_again(first, 1)).error()));
}

TEST_F(Journal, NobodyApprovesTheirOwnChange) {
    model::Signature by = clerk();
    by.approver = by.actor;
    EXPECT_TRUE(std::holds_alternative<Refused>(append(put_again(first, 1), by).error()));
    by.approver = "이주무";
    EXPECT_TRUE(append(put_again(first, 1), by));
}

TEST_F(Journal, AChangeWithoutANameOrAReasonIsRefused) {
    model::Signature by = clerk("");
    EXPECT_FALSE(append(put_again(first, 1), by));
    by = clerk();
    by.actor.clear();
    EXPECT_FALSE(append(put_again(first, 1), by));
}

TEST_F(Journal, QuotesAndHostileTextAreStoredAsTheyAre) {
    const std::string hostile = "'); DROP TABLE event; -- \"%\" 😀 \xE2\x80\xAE" + std::string(10'000, 'x');
    first["name"] = hostile;
    ASSERT_TRUE(append(put_again(first, 1)));
    EXPECT_EQ(store->current("service-0").value().document.at("name"), hostile);
    EXPECT_FALSE(store->current("' OR 1=1 --"));
}

TEST_F(Journal, UnknownKeysOfADocumentSurvive) {
    first["x_somebody_else"] = {{"deep", {1, 2, nullptr}}};
    ASSERT_TRUE(append(put_again(first, 1)));
    EXPECT_EQ(store->current("service-0").value().document, first);
}

TEST_F(Journal, ErasingAnOldBodyLeavesTheChainWhole) {
    Json old = first;
    old["email"] = "somebody@example.invalid";
    ASSERT_TRUE(append(put_again(old, 1)));
    ASSERT_TRUE(append(put_again(first, 2)));
    const auto seq = store->history("service-0").value()[1].event.seq;
    ASSERT_TRUE(store->erase(seq, clerk("본인이 지워 달라고 함")));
    EXPECT_TRUE(store->verify().value().problems.empty());
    EXPECT_TRUE(store->history("service-0").value()[1].document.is_null());
    EXPECT_EQ(read_bytes(path).find("somebody@example.invalid"), std::string::npos) << "still on the disk";
    EXPECT_EQ(store->current("service-0").value().document, first);
    EXPECT_EQ(store->current("service-0").value().version, 3);
}

TEST_F(Journal, WhatIsInForceCannotBeErased) {
    const auto seq = store->history("service-0").value().back().event.seq;
    EXPECT_FALSE(store->erase(seq, clerk()));
    ASSERT_TRUE(append(retire(first, 1)));
    ASSERT_TRUE(store->erase(seq, clerk()));
    EXPECT_FALSE(store->erase(seq, clerk())) << "erased twice";
    EXPECT_TRUE(store->verify().value().problems.empty());
}

TEST_F(Journal, ABatchIsUndoneAsAWhole) {
    const Json second = service_document("service-1", "돌봄 서비스 1", "farm", "063-281-0001");
    const Json old = store->current("service-0").value().document;
    first["name"] = "잘못 들여온 이름";
    const std::vector<Change> import{put_again(first, 1), retire(second, 1),
                                     put(Entity::service, service_document("new-1", "잘못 들여온 것"))};
    const auto batch = store->append(import, clerk());
    ASSERT_TRUE(batch);
    const auto undo = model::undo_of(*store, batch.value().batch);
    ASSERT_TRUE(undo) << words(undo.error());
    ASSERT_TRUE(store->append(undo.value(), clerk("잘못된 파일")));
    EXPECT_EQ(store->current("service-0").value().document, old);
    EXPECT_FALSE(store->current("service-1").value().retired);
    EXPECT_TRUE(store->current("new-1").value().retired);
    EXPECT_TRUE(store->verify().value().problems.empty());
}

TEST_F(Journal, ABatchIsNotUndoneOverALaterEdit) {
    const Change change = put_again(first, 1);
    const auto batch = store->append({&change, 1}, clerk());
    ASSERT_TRUE(append(put_again(first, 2)));
    const auto undo = model::undo_of(*store, batch.value().batch);
    ASSERT_FALSE(undo);
    EXPECT_TRUE(std::holds_alternative<Conflict>(undo.error()));
    EXPECT_FALSE(model::undo_of(*store, "no such batch"));
}

TEST_F(Journal, SqlCannotChangeOrDeleteAnEventOrItsBody) {
    store.reset();
    for (const char* sql :
         {"UPDATE event SET reason = 'x' WHERE seq = 1", "DELETE FROM event WHERE seq = 5",
          "UPDATE body SET json = '{}' WHERE seq = 1", "DELETE FROM body WHERE seq = 1",
          "INSERT INTO event SELECT 9, randomblob(16), prev_hash, hash, at, origin, actor, role, approver, "
          "reason, batch, entity, entity_id, base_version, version, op, body_hash FROM event WHERE seq = 1",
          "INSERT OR REPLACE INTO event SELECT seq, uid, prev_hash, hash, at, origin, 'x', role, approver, "
          "reason, batch, entity, entity_id, base_version, version, op, body_hash FROM event WHERE seq = 5"})
        EXPECT_THROW(run_sql(path, sql), SQLite::Exception) << sql;
}

TEST_F(Journal, AReadOnlyStoreWritesNothing) {
    store.reset();
    auto opened = model::open_store(path, model::OpenMode::read_only);
    ASSERT_TRUE(opened);
    const Change change = put_again(first, 1);
    const auto failed = opened.value()->append({&change, 1}, clerk());
    EXPECT_EQ(std::get<model::StoreFault>(failed.error()).kind, model::StoreFault::Kind::read_only);
}

TEST_F(Journal, TwoWritersTakeTurns) {
    auto second = model::open_store(path, model::OpenMode::read_write);
    ASSERT_TRUE(second);
    ASSERT_TRUE(append(put_again(first, 1)));
    const Change change = put_again(first, 2);
    EXPECT_TRUE(second.value()->append({&change, 1}, clerk()));
    EXPECT_EQ(store->head().value(), second.value()->head().value());
    EXPECT_TRUE(store->verify().value().problems.empty());
}

}  // namespace
