// Accounts are entities of the journal; what they may be is the store's to say.

#include "model/base/json.h"
#include "tests/model/desk_support.h"

namespace {

using namespace tests;
using model::Account;
using model::Role;
using model::Secret;

class Accounts : public DeskTest {
protected:
    model::AccountStanding standing(const std::string& name) {
        for (auto& one : desk_->accounts().value())
            if (one.account.name == name) return one;
        ADD_FAILURE() << "no account " << name;
        return {};
    }
    std::string put(const Account& account, std::int64_t version, const model::Acting& who) {
        return outcome(desk_->put_account(account, version, "인사 이동", who));
    }
};

TEST_F(Accounts, AreChangedInTheJournalByWhoeverDidIt) {
    ASSERT_EQ(put({.name = "new.clerk", .shown_name = "새 직원", .role = Role::editor}, 0, by(kAdmin)), "done");
    ASSERT_EQ(put({.name = "new.clerk", .shown_name = "새 직원", .role = Role::approver}, 1, by(kAdmin)), "done");
    const auto history = desk_->store().history(model::account_id("new.clerk").text).value();
    ASSERT_EQ(history.size(), 2U);
    EXPECT_EQ(history[1].event.by.actor, kAdmin);
    EXPECT_EQ(history[1].event.by.role, "admin");
    EXPECT_EQ(history[1].event.by.reason, "인사 이동");
    EXPECT_EQ(model::text_at(history[1].document, "role"), "approver");
    EXPECT_EQ(put({.name = "new.clerk", .role = Role::editor}, 1, by(kAdmin)), "conflict");
}

TEST_F(Accounts, AreForAdminsAlone) {
    for (const char* who : {kEditor, kApprover, "nobody", ""})
        EXPECT_NE(put({.name = "new.clerk"}, 0, by(who)), "done") << who;
    EXPECT_NE(put({.name = "New Clerk"}, 0, by(kAdmin)), "done");
}

TEST_F(Accounts, NeedAnAdminWhoIsNotOnesSelf) {
    EXPECT_NE(put({.name = kAdmin, .role = Role::editor}, 1, by(kAdmin)), "done");
    EXPECT_NE(put({.name = kAdmin, .role = Role::admin, .disabled = true}, 1, by(kAdmin)), "done");
    EXPECT_EQ(put({.name = kAdmin, .shown_name = "전 주임", .role = Role::admin}, 1, by(kAdmin)), "done");
    EXPECT_NE(put({.name = kAdmin, .role = Role::editor}, 2, by_operator()), "done") << "the last one";
    ASSERT_EQ(put({.name = "second.admin", .role = Role::admin}, 0, by(kAdmin)), "done");
    EXPECT_EQ(put({.name = kAdmin, .role = Role::editor}, 2, by("second.admin")), "done");
    EXPECT_NE(put({.name = "third", .role = Role::editor}, 0, by(kAdmin)), "done") << "who is an editor now";
}

TEST_F(Accounts, LoseTheirSayAtOnceWhenTheyAreDisabled) {
    const model::Draft draft = draft_of("service-1", "바뀐 안내", kEditor);
    ASSERT_EQ(put({.name = kEditor, .role = Role::editor, .disabled = true}, 1, by(kAdmin)), "done");
    EXPECT_NE(outcome(desk_->save_draft(draft, by(kEditor))), "done");
    EXPECT_NE(outcome(desk_->submit(draft.id, draft.revision, by(kEditor))), "done");
}

TEST_F(Accounts, SetTheirOwnSecretAndAdminsAnyones) {
    EXPECT_EQ(outcome(desk_->set_secret(kEditor, Secret{kSecret}, std::nullopt, by(kEditor))), "done");
    EXPECT_NE(outcome(desk_->set_secret(kApprover, Secret{kSecret}, std::nullopt, by(kEditor))), "done");
    EXPECT_NE(outcome(desk_->set_secret(kEditor, Secret{"password12345678"}, std::nullopt, by(kEditor))), "done");
    EXPECT_NE(outcome(desk_->set_secret("nobody", Secret{kSecret}, std::nullopt, by(kAdmin))), "done");
    EXPECT_TRUE(standing(kEditor).has_secret);
    EXPECT_FALSE(standing(kApprover).has_secret);
}

TEST_F(Accounts, AreRecordedWithWhoSetTheirSecretOrUnlockedThem) {
    ASSERT_EQ(outcome(desk_->set_secret(kEditor, Secret{kSecret}, std::nullopt, by(kEditor))), "done");
    ASSERT_EQ(outcome(desk_->set_secret(kEditor, Secret{kSecret}, std::nullopt, by_operator())), "done");
    ASSERT_EQ(outcome(desk_->unlock(kEditor, by(kAdmin))), "done");
    const auto records = desk_->access_records(3).value();
    ASSERT_EQ(records.size(), 3U);
    EXPECT_EQ(records[0].what, "unlocked");
    EXPECT_EQ(records[0].account, "김민지 (admin.jeon)");
    EXPECT_EQ(records[1].what, "secret-set");
    EXPECT_EQ(records[1].account, "김민지 (전산담당)");
    EXPECT_EQ(records[2].account, kEditor) << "by oneself";
}

TEST_F(Accounts, AreInNoListOfEntries) {
    for (const auto& listing : desk_->store().list("").value()) EXPECT_NE(listing.name, kEditor);
    EXPECT_EQ(desk_->find({.text = kEditor}).value().total, 0U);
    EXPECT_NE(outcome(desk_->check(model::account_id(kEditor).text, model::CheckMethod::phone, by(kEditor))), "done");
    model::Draft draft{.entity = model::Entity::account,
                       .entity_id = model::account_id(kEditor),
                       .base_version = 1,
                       .document = model::document_of({.name = kEditor, .role = Role::admin})};
    EXPECT_NE(outcome(desk_->save_draft(draft, by(kEditor))), "done") << "a draft that makes one an admin";
}

TEST_F(Accounts, OutliveARebuildWithTheirSecrets) {
    ASSERT_EQ(outcome(desk_->set_secret(kEditor, Secret{kSecret}, std::nullopt, by(kEditor))), "done");
    const model::Draft draft = draft_of("service-1", "바뀐 안내", kEditor);
    ASSERT_TRUE(desk_->store().rebuild());
    EXPECT_TRUE(verify().empty());
    EXPECT_TRUE(standing(kEditor).has_secret);
    EXPECT_TRUE(desk_->draft(draft.id));
    EXPECT_EQ(desk_->accounts().value().size(), 5U);
}

TEST_F(Accounts, AreInABackupWithTheirHashes) {
    ASSERT_EQ(outcome(desk_->set_secret(kEditor, Secret{kSecret}, std::nullopt, by(kEditor))), "done");
    draft_of("service-1", "바뀐 안내", kEditor);
    ASSERT_TRUE(desk_->store().backup(folder_.file("copy.db")));
    const auto copy = model::open_desk(folder_.file("copy.db"));
    ASSERT_TRUE(copy);
    EXPECT_EQ(copy.value()->accounts().value().size(), 5U);
    EXPECT_EQ(copy.value()->drafts().value().size(), 1U);
    EXPECT_TRUE(copy.value()->store().verify().value().problems.empty());
}

TEST_F(Accounts, AreNeverPutByADocumentThatIsNone) {
    model::Change change{.entity = model::Entity::account,
                         .id = model::uuid_for("account/other"),
                         .document = model::document_of({.name = "other", .role = Role::admin})};
    change.document["name"] = "another";
    EXPECT_NE(outcome(desk_->store().append({&change, 1}, clerk())), "done") << "the id is not the name's";
    change.document = model::document_of({.name = "other", .role = Role::admin});
    change.document["role"] = "god";
    EXPECT_NE(outcome(desk_->store().append({&change, 1}, clerk())), "done");
}

}  // namespace
