// From a draft to what citizens see: two people, or one and a countersignature.

#include "model/base/json.h"
#include "tests/model/desk_support.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>

namespace {

using namespace tests;
using model::Draft;
using model::DraftState;
using model::Json;

class Drafts : public DeskTest {
protected:
    Draft submitted(const std::string& external_id, const std::string& summary, const std::string& author = kEditor) {
        const Draft draft = draft_of(external_id, summary, author);
        const auto sent = desk_->submit(draft.id, draft.revision, by(author));
        EXPECT_EQ(outcome(sent), "done");
        return sent ? sent.value() : draft;
    }
    std::string summary(const std::string& external_id) {
        return model::text_at(model::object_at(current(external_id).document, "x_kiosk"), "summary");
    }
};

TEST_F(Drafts, MoveNoHeadAndShowToNobody) {
    const auto before = head();
    const Draft draft = draft_of("service-1", "바뀐 안내", kEditor);
    EXPECT_EQ(head(), before);
    EXPECT_EQ(summary("service-1"), "돌봄 서비스 1 한 줄");
    EXPECT_EQ(draft.revision, 1);
    EXPECT_EQ(draft.author, kEditor);
    const auto lines = desk_->drafts().value();
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_EQ(lines[0].label, "돌봄 서비스 1");
    EXPECT_FALSE(lines[0].stale);
    EXPECT_TRUE(desk_->drafts(kApprover).value().empty());
}

TEST_F(Drafts, KeepWhatIsInvalidAsItWasTyped) {
    Draft draft = draft_of("service-1", "바뀐 안내", kEditor);
    draft.typed = {{"/phones/0/number", "0 6 3 - ??"}, {"/x", "'; DROP TABLE draft; -- %s%n =cmd()"}};
    const auto saved = desk_->save_draft(draft, by(kEditor));
    ASSERT_EQ(outcome(saved), "done");
    reopen();
    EXPECT_EQ(desk_->draft(draft.id).value().draft.typed, draft.typed);
    EXPECT_TRUE(desk_->drafts().value()[0].unfinished);
    EXPECT_EQ(outcome(desk_->submit(draft.id, saved.value().revision, by(kEditor))),
              "refused: Some fields are not right yet. Correct those that are marked.");
}

TEST_F(Drafts, AreWrittenOnlyWhereSomethingChanged) {
    const Draft draft = draft_of("service-1", "바뀐 안내", kEditor);
    const auto again = desk_->save_draft(draft, by(kEditor, 5));
    ASSERT_EQ(outcome(again), "done");
    EXPECT_EQ(again.value().revision, draft.revision);
    EXPECT_EQ(again.value().changed_at, draft.changed_at);
}

TEST_F(Drafts, OfTwoWindowsAreNotMixed) {
    Draft first = draft_of("service-1", "바뀐 안내", kEditor);
    Draft second = first;
    first.note = "첫 창";
    ASSERT_EQ(outcome(desk_->save_draft(first, by(kEditor))), "done");
    second.note = "둘째 창";
    EXPECT_NE(outcome(desk_->save_draft(second, by(kEditor))), "done");
    EXPECT_EQ(desk_->draft(first.id).value().draft.note, "첫 창");
}

TEST_F(Drafts, BelongToTheirAuthorAndThereIsOneForAnEntry) {
    const Draft draft = draft_of("service-1", "바뀐 안내", kEditor);
    EXPECT_NE(outcome(desk_->save_draft(draft, by(kSecondEditor))), "done");
    EXPECT_NE(outcome(desk_->delete_draft(draft.id, by(kSecondEditor))), "done");
    EXPECT_NE(outcome(desk_->submit(draft.id, draft.revision, by(kSecondEditor))), "done");
    Draft another = draft;
    another.id = {};
    EXPECT_NE(outcome(desk_->save_draft(another, by(kEditor))), "done");
    EXPECT_EQ(outcome(desk_->save_draft(another, by(kSecondEditor))), "done") << "somebody else may begin one";
    EXPECT_EQ(outcome(desk_->delete_draft(draft.id, by(kEditor))), "done");
    EXPECT_FALSE(desk_->draft(draft.id));
}

TEST_F(Drafts, LeftBehindByADisabledAccountAreClearedAwayByAnAdmin) {
    const Draft draft = draft_of("service-1", "바뀐 안내", kEditor);
    EXPECT_NE(outcome(desk_->delete_draft(draft.id, by(kAdmin))), "done") << "its author is here";
    ASSERT_EQ(outcome(desk_->put_account({.name = kEditor, .disabled = true}, 1, "퇴직", by(kAdmin))), "done");
    EXPECT_NE(outcome(desk_->delete_draft(draft.id, by(kApprover))), "done");
    EXPECT_EQ(outcome(desk_->delete_draft(draft.id, by(kAdmin))), "done");
}

TEST_F(Drafts, ArePublishedByAnotherPersonAndSignedByBoth) {
    const Draft draft = submitted("service-1", "바뀐 안내");
    const auto before = head();
    ASSERT_EQ(outcome(desk_->approve(draft.id, draft.revision, by(kApprover, 3))), "done");
    EXPECT_EQ(head(), before + 1);
    EXPECT_EQ(summary("service-1"), "바뀐 안내");
    const auto event = desk_->store().history("service-1").value().back().event;
    EXPECT_EQ(event.by.actor, kEditor);
    EXPECT_EQ(event.by.role, "editor");
    EXPECT_EQ(event.by.approver, kApprover);
    EXPECT_EQ(event.by.reason, "안내문이 바뀜");
    EXPECT_EQ(event.by.origin, "staff");
    EXPECT_TRUE(desk_->drafts().value().empty());
    EXPECT_TRUE(desk_->pending().value().empty()) << "two people stand by it";
    EXPECT_TRUE(verify().empty());
}

TEST_F(Drafts, AreNeverApprovedByTheirAuthorOrByAnEditorOrAnAdmin) {
    const Draft own = submitted("service-1", "바뀐 안내", kApprover);
    EXPECT_EQ(outcome(desk_->approve(own.id, own.revision, by(kApprover))),
              "refused: Nobody approves what they wrote themselves. Ask somebody else.");
    EXPECT_EQ(outcome(desk_->approve(own.id, own.revision, by("LEE"))).substr(0, 7), "refused") << "nor in capitals";
    for (const char* who : {kEditor, kAdmin, "nobody"})
        EXPECT_EQ(outcome(desk_->approve(own.id, own.revision, by(who))).substr(0, 7), "refused") << who;
    EXPECT_EQ(outcome(desk_->approve(own.id, own.revision, by_operator())).substr(0, 7), "refused");
    EXPECT_EQ(summary("service-1"), "돌봄 서비스 1 한 줄");
    EXPECT_EQ(outcome(desk_->approve(own.id, own.revision, by(kSecondApprover))), "done");
}

TEST_F(Drafts, AreApprovedAsTheyWereLookedAtAndOnlyWhenAskedFor) {
    const Draft open = draft_of("service-2", "안 보낸 안내", kEditor);
    EXPECT_NE(outcome(desk_->approve(open.id, open.revision, by(kApprover))), "done");
    const Draft seen = submitted("service-1", "바뀐 안내");
    ASSERT_EQ(outcome(desk_->take_back(seen.id, by(kEditor))), "done");
    Draft other = seen;
    other.document["x_kiosk"]["summary"] = "몰래 바꾼 안내";
    const auto saved = desk_->save_draft(other, by(kEditor));
    ASSERT_EQ(outcome(saved), "done");
    ASSERT_EQ(outcome(desk_->submit(seen.id, saved.value().revision, by(kEditor))), "done");
    EXPECT_EQ(outcome(desk_->approve(seen.id, seen.revision, by(kApprover))),
              "refused: The draft has changed in the meantime. Open it again and look.");
    EXPECT_EQ(summary("service-1"), "돌봄 서비스 1 한 줄");
}

TEST_F(Drafts, AreSentBackWithANoteAndOpenAgainWhenChanged) {
    const Draft draft = submitted("service-1", "바뀐 안내");
    EXPECT_NE(outcome(desk_->save_draft(draft, by(kEditor))), "done") << "while approval is asked for";
    EXPECT_NE(outcome(desk_->return_for_changes(draft.id, draft.revision, "", by(kApprover))), "done");
    EXPECT_NE(outcome(desk_->return_for_changes(draft.id, draft.revision, "번호를 확인하세요", by(kEditor))), "done");
    const auto returned = desk_->return_for_changes(draft.id, draft.revision, "번호를 확인하세요", by(kApprover));
    ASSERT_EQ(outcome(returned), "done");
    EXPECT_EQ(returned.value().state, DraftState::returned);
    EXPECT_EQ(desk_->work_counts(by(kEditor)).value().returned, 1U);
    Draft next = returned.value();
    next.document["x_kiosk"]["summary"] = "다시 고친 안내";
    const auto saved = desk_->save_draft(next, by(kEditor));
    ASSERT_EQ(outcome(saved), "done");
    EXPECT_EQ(saved.value().state, DraftState::open);
    EXPECT_EQ(saved.value().review_note, "번호를 확인하세요");
}

TEST_F(Drafts, MeetAConflictWithWhatWasPublishedMeanwhileAndStay) {
    const Draft mine = submitted("service-1", "내가 고친 안내");
    const Draft theirs = submitted("service-1", "다른 사람이 고친 안내", kSecondEditor);
    ASSERT_EQ(outcome(desk_->approve(theirs.id, theirs.revision, by(kApprover))), "done");
    const auto refused = desk_->approve(mine.id, mine.revision, by(kApprover));
    ASSERT_EQ(outcome(refused), "conflict");
    const auto& conflict = std::get<model::Conflict>(refused.error());
    EXPECT_EQ(conflict.current->version, 2);
    EXPECT_EQ(model::text_at(model::object_at(conflict.current->document, "x_kiosk"), "summary"),
              "다른 사람이 고친 안내");
    EXPECT_EQ(summary("service-1"), "다른 사람이 고친 안내") << "no silent last writer";
    const auto view = desk_->draft(mine.id);
    ASSERT_TRUE(view);
    EXPECT_TRUE(desk_->drafts(kEditor).value()[0].stale);
    EXPECT_EQ(model::text_at(model::object_at(view.value().base, "x_kiosk"), "summary"), "돌봄 서비스 1 한 줄")
        << "all three versions for a merge";
    // Merged: based on what stands now.
    ASSERT_EQ(outcome(desk_->take_back(mine.id, by(kEditor))), "done");
    Draft merged = view.value().draft;
    merged.base_version = 2;
    const auto saved = desk_->save_draft(merged, by(kEditor));
    ASSERT_EQ(outcome(saved), "done");
    ASSERT_EQ(outcome(desk_->submit(mine.id, saved.value().revision, by(kEditor))), "done");
    EXPECT_EQ(outcome(desk_->approve(mine.id, saved.value().revision, by(kApprover))), "done");
}

TEST_F(Drafts, MakeNewEntriesAndTakeEntriesDown) {
    Draft fresh{.entity_id = model::uuid_for("new-entry"),
                .document = service_document("new-entry", "새 서비스"),
                .note = "새로 시작함"};
    const auto saved = desk_->save_draft(fresh, by(kEditor));
    ASSERT_EQ(outcome(saved), "done");
    ASSERT_EQ(outcome(desk_->submit(saved.value().id, 1, by(kEditor))), "done");
    ASSERT_EQ(outcome(desk_->approve(saved.value().id, 1, by(kApprover))), "done");
    EXPECT_EQ(current("new-entry").version, 1);

    const auto now = current("new-entry");
    Draft down{.op = model::Op::retire, .entity_id = now.id, .base_version = 1, .note = "사업이 끝남"};
    const auto taken = desk_->save_draft(down, by(kEditor));
    ASSERT_EQ(outcome(taken), "done");
    EXPECT_EQ(desk_->drafts().value()[0].label, "새 서비스");
    ASSERT_EQ(outcome(desk_->submit(taken.value().id, 1, by(kEditor))), "done");
    ASSERT_EQ(outcome(desk_->approve(taken.value().id, 1, by(kApprover))), "done");
    EXPECT_TRUE(current("new-entry").retired);
    EXPECT_TRUE(verify().empty());
}

TEST_F(Drafts, WithoutAChangeOrAReasonAreNotSubmitted) {
    const auto now = current("service-1");
    Draft same{.entity_id = now.id, .base_version = now.version, .document = now.document, .note = "그냥"};
    const auto saved = desk_->save_draft(same, by(kEditor));
    ASSERT_EQ(outcome(saved), "done");
    EXPECT_NE(outcome(desk_->submit(saved.value().id, 1, by(kEditor))), "done");
    Draft silent = saved.value();
    silent.document["x_kiosk"]["summary"] = "바뀐 안내";
    silent.note.clear();
    ASSERT_EQ(outcome(desk_->save_draft(silent, by(kEditor))), "done");
    EXPECT_NE(outcome(desk_->submit(saved.value().id, 2, by(kEditor))), "done");
}

TEST_F(Drafts, ThatCannotBeKeptAreRefused) {
    const auto now = current("service-1");
    const Draft good{.entity_id = now.id, .base_version = 1, .document = now.document};
    Draft bad = good;
    bad.document["id"] = model::uuid_for("other").text;
    EXPECT_NE(outcome(desk_->save_draft(bad, by(kEditor))), "done");
    bad = good;
    bad.document["name"] = "\xff\xfe";
    EXPECT_NE(outcome(desk_->save_draft(bad, by(kEditor))), "done");
    bad = good;
    bad.typed = Json::array();
    EXPECT_NE(outcome(desk_->save_draft(bad, by(kEditor))), "done");
    bad = good;
    bad.document["description"] = std::string(5'000'000, 'x');
    EXPECT_NE(outcome(desk_->save_draft(bad, by(kEditor))), "done");
    bad = good;
    bad.entity = model::Entity::location;
    EXPECT_NE(outcome(desk_->save_draft(bad, by(kEditor))), "done");
    EXPECT_TRUE(desk_->drafts().value().empty());
}

TEST_F(Drafts, AreApprovedOnceWhereTwoApproversAreQuick) {
    const Draft draft = submitted("service-1", "바뀐 안내");
    const auto other = model::open_desk(file());
    ASSERT_TRUE(other);
    ASSERT_EQ(outcome(desk_->approve(draft.id, draft.revision, by(kApprover))), "done");
    EXPECT_EQ(outcome(other.value()->approve(draft.id, draft.revision, by(kSecondApprover))),
              "refused: This draft is gone. Open the list again.");
    EXPECT_EQ(current("service-1").version, 2);
}

TEST_F(Drafts, AreKeptWhereTheDatabaseIsHeldByAnotherProcess) {
    const Draft draft = draft_of("service-1", "바뀐 안내", kEditor);
    Draft next = draft;
    next.note = "그사이에 적은 것";
    {
        SQLite::Database holder{file(), SQLite::OPEN_READWRITE};
        const SQLite::Transaction held{holder, SQLite::TransactionBehavior::IMMEDIATE};
        const auto refused = desk_->save_draft(next, by(kEditor));
        ASSERT_FALSE(refused);
        const auto* fault = std::get_if<model::StoreFault>(&refused.error());
        ASSERT_TRUE(fault);
        EXPECT_EQ(fault->kind, model::StoreFault::Kind::busy);
        EXPECT_EQ(desk_->draft(draft.id).value().draft.note, draft.note) << "what was kept is still there";
    }
    EXPECT_EQ(outcome(desk_->save_draft(next, by(kEditor))), "done") << "and all is well again";
}

TEST_F(Drafts, ThatWereTamperedWithAreFoundByVerify) {
    draft_of("service-1", "바뀐 안내", kEditor);
    EXPECT_TRUE(verify().empty());
    run_sql(file(), "PRAGMA ignore_check_constraints = ON; UPDATE draft SET state = 'published'");
    const auto problems = verify();
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].where, "draft");
}

class Solo : public Drafts {
protected:
    std::string publish(const std::string& external_id, const std::string& author, const std::string& reason) {
        const Draft draft = draft_of(external_id, "급히 고친 안내", author);
        return outcome(desk_->publish_solo(draft.id, draft.revision, reason, by(author)));
    }
};

TEST_F(Solo, NeedsAReasonAndAnApproversAccount) {
    EXPECT_NE(publish("service-1", kApprover, ""), "done");
    EXPECT_NE(publish("service-2", kEditor, "번호가 틀림"), "done");
    EXPECT_EQ(publish("service-3", kApprover, "잘못된 번호가 나가고 있음"), "done");
}

TEST_F(Solo, ShowsUntilAnotherApproverCountersigns) {
    ASSERT_EQ(publish("service-1", kApprover, "잘못된 번호가 나가고 있음"), "done");
    const auto pending = desk_->pending().value();
    ASSERT_EQ(pending.size(), 1U);
    EXPECT_EQ(pending[0].by.actor, kApprover);
    EXPECT_EQ(pending[0].by.approver, "");
    EXPECT_EQ(pending[0].by.reason, "잘못된 번호가 나가고 있음");
    EXPECT_EQ(pending[0].label, "돌봄 서비스 1");
    const std::string batch = pending[0].batch;
    EXPECT_NE(outcome(desk_->countersign(batch, "", by(kApprover))), "done") << "not by themselves";
    EXPECT_NE(outcome(desk_->countersign(batch, "", by(kEditor))), "done");
    EXPECT_NE(outcome(desk_->countersign(batch, "", by(kAdmin))), "done");
    EXPECT_NE(outcome(desk_->countersign("no-such-batch", "", by(kSecondApprover))), "done");
    ASSERT_EQ(desk_->pending().value().size(), 1U);
    ASSERT_EQ(outcome(desk_->countersign(batch, "", by(kSecondApprover))), "done");
    EXPECT_TRUE(desk_->pending().value().empty());
    EXPECT_NE(outcome(desk_->countersign(batch, "", by(kSecondApprover))), "done") << "once";
    reopen();
    EXPECT_TRUE(desk_->pending().value().empty()) << "also for who starts anew";
    EXPECT_EQ(current("service-1").version, 2) << "a countersignature makes no version";
    EXPECT_TRUE(verify().empty());
    ASSERT_TRUE(desk_->store().rebuild());
    EXPECT_TRUE(verify().empty());
}

TEST_F(Solo, CountsWhatKioskctlDidAndNotWhatWasShippedOrChecked) {
    EXPECT_TRUE(desk_->pending().value().empty()) << "shipped entries and accounts";
    ASSERT_EQ(outcome(desk_->check("service-1", model::CheckMethod::phone, by(kEditor))), "done");
    EXPECT_TRUE(desk_->pending().value().empty());
    auto document = current("service-2").document;
    document["description"] = "명령으로 고침";
    const model::Change change = put_again(document, 1);
    ASSERT_TRUE(desk_->store().append({&change, 1}, clerk()));
    EXPECT_EQ(desk_->pending().value().size(), 1U);
    EXPECT_EQ(desk_->work_counts(by(kApprover)).value().solo, 1U);
}

TEST_F(Solo, IsGuardedByTheFileItselfToo) {
    ASSERT_EQ(publish("service-1", kApprover, "급함"), "done");
    const std::string batch = desk_->pending().value()[0].batch;
    desk_.reset();
    const auto insert = [&](const std::string& actor, const std::string& op, const std::string& approver,
                            const std::string& of_batch) {
        run_sql(
            file(),
            fmt::format("INSERT INTO event SELECT max(seq) + 1, randomblob(16), (SELECT hash FROM event ORDER BY seq "
                        "DESC LIMIT 1), zeroblob(32), at, 'staff', '{}', 'approver', '{}', 'r', '{}', entity, "
                        "entity_id, 2, {}, '{}', {} FROM event",
                        actor, approver, of_batch, op == "countersign" ? 2 : 3, op,
                        op == "countersign" ? "NULL" : "zeroblob(32)"));
    };
    EXPECT_THROW(insert(kApprover, "countersign", "", batch), SQLite::Exception) << "by the same person";
    EXPECT_THROW(insert("LEE", "countersign", "", batch), SQLite::Exception) << "in capitals";
    EXPECT_THROW(insert("choi", "countersign", "", model::random_uuid().text), SQLite::Exception) << "of nothing";
    EXPECT_THROW(insert("choi", "put", "choi", batch), SQLite::Exception) << "an approver who is the author";
    EXPECT_NO_THROW(insert("choi", "countersign", "", batch));
    EXPECT_THROW(insert("park", "countersign", "", batch), SQLite::Exception) << "a second time";
}

TEST_F(Solo, IsTakenBackWithoutItsCountersignature) {
    ASSERT_EQ(publish("service-1", kApprover, "급함"), "done");
    const std::string batch = desk_->pending().value()[0].batch;
    ASSERT_EQ(outcome(desk_->countersign(batch, "", by(kSecondApprover))), "done");
    EXPECT_NE(outcome(desk_->undo_batch(batch, "잘못 고침", by(kApprover))), "done");
    ASSERT_EQ(outcome(desk_->undo_batch(batch, "잘못 고침", by(kAdmin))), "done");
    EXPECT_EQ(summary("service-1"), "돌봄 서비스 1 한 줄");
}

TEST_F(Drafts, BringAnOlderVersionBackThroughTwoPeople) {
    const Draft first = submitted("service-1", "둘째 판");
    ASSERT_EQ(outcome(desk_->approve(first.id, first.revision, by(kApprover))), "done");
    const auto back = desk_->draft_of_version("service-1", 1, by(kSecondEditor));
    ASSERT_EQ(outcome(back), "done");
    EXPECT_EQ(back.value().base_version, 2);
    ASSERT_EQ(outcome(desk_->submit(back.value().id, 1, by(kSecondEditor))), "done");
    ASSERT_EQ(outcome(desk_->approve(back.value().id, 1, by(kApprover))), "done");
    EXPECT_EQ(summary("service-1"), "돌봄 서비스 1 한 줄");
    EXPECT_EQ(current("service-1").version, 3);
    EXPECT_NE(outcome(desk_->draft_of_version("service-1", 9, by(kEditor))), "conflict");
    EXPECT_NE(outcome(desk_->draft_of_version("service-1", 0, by(kEditor))), "done");
    EXPECT_NE(outcome(desk_->draft_of_version("nothing", 1, by(kEditor))), "done");
}

TEST_F(Drafts, AreCheckedAsAnActOfItsOwn) {
    ASSERT_EQ(outcome(desk_->check("service-1", model::CheckMethod::visit, by(kEditor))), "done");
    const auto now = current("service-1");
    EXPECT_EQ(model::text_at(now.document, "assured_date"), "2021-02-24");
    EXPECT_EQ(model::object_at(model::object_at(now.document, "x_kiosk"), "checked"),
              (Json{{"method", "visit"}, {"by", kEditor}, {"date", "2021-02-24"}}));
    const auto event = desk_->store().history("service-1").value().back().event;
    EXPECT_EQ(event.by.origin, "check");
    EXPECT_EQ(event.by.reason, "확인: 방문");
}

/// Saves drafts until it is killed, and says which revision it was told is kept.
[[noreturn]] void save_for_ever(const std::string& file, Draft draft, int out) {
    const auto desk = model::open_desk(file);
    while (desk) {
        draft.note += ".";
        const auto saved = desk.value()->save_draft(draft, by(kEditor));
        if (!saved) break;
        draft = saved.value();
        if (draft.note.size() > 1000) draft.note = "다시";
        if (::write(out, &draft.revision, sizeof draft.revision) < 0) break;
    }
    ::_exit(1);
}

TEST_F(Drafts, OutliveAKill) {
    const Draft begun = draft_of("service-1", "바뀐 안내", kEditor);
    desk_.reset();
    for (int round = 0; round < 5; ++round) {
        reopen();
        const Draft start = desk_->draft(begun.id).value().draft;
        desk_.reset();
        int pipe[2];
        ASSERT_EQ(::pipe(pipe), 0);
        const pid_t child = ::fork();
        ASSERT_GE(child, 0);
        if (child == 0) save_for_ever(file(), start, pipe[1]);
        ::close(pipe[1]);
        std::int64_t kept = 0;
        std::int64_t told = 0;
        for (int i = 0; i < 3 + round * 4 && ::read(pipe[0], &kept, sizeof kept) == sizeof kept; ++i) told = kept;
        ::kill(child, SIGKILL);
        while (::read(pipe[0], &kept, sizeof kept) == sizeof kept) told = kept;
        ::close(pipe[0]);
        ::waitpid(child, nullptr, 0);
        reopen();
        EXPECT_GE(desk_->draft(begun.id).value().draft.revision, told) << "what was said to be kept is kept";
        EXPECT_GT(told, start.revision);
    }
    EXPECT_TRUE(verify().empty());
}

}  // namespace
