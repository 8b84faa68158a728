// Signing in against a real database: what is counted, what is said, what is kept.

#include "model/staff/totp.h"
#include "tests/model/desk_support.h"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace {

using namespace std::chrono;
using namespace tests;
using model::Moment;
using model::Role;
using model::Secret;

constexpr const char* kWrong = "zebra-tuba-42-lamp";

std::string said(const model::SignInAnswer& answer) {
    if (std::holds_alternative<model::SignedIn>(answer)) return "signed in";
    if (std::holds_alternative<model::WrongSecret>(answer)) return "wrong";
    if (std::holds_alternative<model::CodeNeeded>(answer)) return "code";
    if (const auto* wait = std::get_if<model::Wait>(&answer)) return fmt::format("wait {}", wait->left.count() / 1000);
    return std::holds_alternative<model::Dead>(answer) ? "dead" : "nobody";
}

class SignIn : public DeskTest {
protected:
    void SetUp() override {
        DeskTest::SetUp();
        ASSERT_EQ(outcome(desk_->set_secret(kEditor, Secret{kSecret}, std::nullopt, by_operator())), "done");
    }

    std::string attempt(const std::string& name, const std::string& secret, const std::string& code = {}) {
        const auto answer = desk_->sign_in(
            {.name = name, .secret = Secret{secret}, .code = code, .moment = moment_, .at = desk_time(minutes_)});
        return answer ? said(answer.value()) : "fault";
    }
    void pass(milliseconds time) { moment_.monotonic += time; }
    /// So many wrong tries, each as soon as it is looked at.
    void fail(int times) {
        for (int i = 0; i < times; ++i) {
            ASSERT_EQ(attempt(kEditor, kWrong), "wrong") << i;
            pass(hours{3});
        }
    }

    Moment moment_{.monotonic = seconds{100}, .boot = "monday"};
    int minutes_ = 0;
};

TEST_F(SignIn, TakesTheRightSecretWhateverTheCaseOfTheName) {
    EXPECT_EQ(attempt(kEditor, kSecret), "signed in");
    EXPECT_EQ(attempt(" 김민지 ", kSecret), "signed in");
}

TEST_F(SignIn, SaysTheSameOfAWrongNameAndAWrongSecret) {
    EXPECT_EQ(attempt(kEditor, kWrong), "wrong");
    EXPECT_EQ(attempt("아무개", kSecret), "wrong");
    EXPECT_EQ(attempt("", ""), "wrong");
    EXPECT_EQ(attempt("' OR 1=1 --", kSecret), "wrong");
    EXPECT_EQ(attempt(std::string(100000, 'k'), kSecret), "wrong");
    EXPECT_EQ(attempt("아무개", kSecret), "wait 15") << "five wrong tries at one kiosk";
}

TEST_F(SignIn, LetsNobodyInWithoutASecretOrWithADisabledAccount) {
    EXPECT_EQ(attempt(kApprover, ""), "wrong") << "it has none yet";
    ASSERT_EQ(outcome(desk_->put_account({.name = kEditor, .role = Role::editor, .disabled = true}, 1, "자리를 옮김",
                                         by(kAdmin))),
              "done");
    EXPECT_EQ(attempt(kEditor, kSecret), "wrong");
}

TEST_F(SignIn, MakesOneWaitAfterFiveWrongTriesAndLooksAtNothingMeanwhile) {
    for (int i = 0; i < 5; ++i) EXPECT_EQ(attempt(kEditor, kWrong), "wrong");
    EXPECT_EQ(attempt(kEditor, kSecret), "wait 15") << "the right one is not looked at either";
    EXPECT_EQ(attempt("아무개", kSecret), "wait 15") << "nor is another name at this kiosk";
    pass(seconds{14});
    EXPECT_EQ(attempt(kEditor, kSecret), "wait 1");
    pass(seconds{1});
    EXPECT_EQ(attempt(kEditor, kWrong), "wrong");
    EXPECT_EQ(attempt(kEditor, kSecret), "wait 30");
    pass(seconds{30});
    EXPECT_EQ(attempt(kEditor, kSecret), "signed in");
    for (int i = 0; i < 4; ++i) EXPECT_EQ(attempt(kEditor, kWrong), "wrong") << "counting began anew";
}

TEST_F(SignIn, IsNotShortenedByAnotherProcessARebootOrTheClock) {
    for (int i = 0; i < 6; ++i) {
        attempt(kEditor, kWrong);
        pass(seconds{i == 4 ? 15 : 0});
    }
    pass(seconds{29});
    EXPECT_EQ(attempt(kEditor, kSecret), "wait 1");
    reopen();
    EXPECT_EQ(attempt(kEditor, kSecret), "wait 1") << "another process";
    minutes_ = 60 * 24 * 365;
    EXPECT_EQ(attempt(kEditor, kSecret), "wait 1") << "the clock set a year ahead";
    minutes_ = 0;
    moment_ = {.monotonic = hours{500}, .boot = "tuesday"};
    EXPECT_EQ(attempt(kEditor, kSecret), "wait 30") << "another boot begins the whole wait again";
    reopen();
    pass(seconds{10});
    EXPECT_EQ(attempt(kEditor, kSecret), "wait 20") << "once";
    pass(seconds{20});
    EXPECT_EQ(attempt(kEditor, kSecret), "signed in");
}

TEST_F(SignIn, CountsATryBeforeTheSecretIsLookedAt) {
    // The program dies, as it were, after the secret was found right and before that is written.
    run_sql(file(), "ALTER TABLE access_record RENAME TO elsewhere");
    EXPECT_EQ(attempt(kEditor, kSecret), "fault");
    reopen();
    int failed = -1;
    for (const auto& standing : desk_->accounts().value())
        if (standing.account.name == kEditor) failed = standing.failed;
    EXPECT_EQ(failed, 1);
}

TEST_F(SignIn, DiesAfterFifteenTriesUntilASecondPersonUnlocksIt) {
    fail(15);
    EXPECT_EQ(attempt(kEditor, kSecret), "dead");
    pass(hours{10000});
    reopen();
    EXPECT_EQ(attempt(kEditor, kSecret), "dead");
    EXPECT_NE(outcome(desk_->unlock(kEditor, by(kEditor))), "done") << "not by themselves";
    EXPECT_NE(outcome(desk_->unlock(kEditor, by(kApprover))), "done") << "nor by one who is not trusted with accounts";
    ASSERT_EQ(outcome(desk_->unlock(kEditor, by(kAdmin))), "done");
    EXPECT_EQ(attempt(kEditor, kSecret), "signed in");
}

TEST_F(SignIn, NeverLocksAWholeKioskForLongerThanAQuarterOfAnHour) {
    for (int i = 0; i < 40; ++i) {
        attempt(fmt::format("아무개{}", i), kWrong);
        pass(minutes{15});
    }
    attempt("아무개", kWrong);
    EXPECT_EQ(desk_->kiosk_delay(moment_).value(), minutes{15});
    pass(minutes{15});
    EXPECT_EQ(attempt(kEditor, kSecret), "signed in");
    EXPECT_EQ(desk_->kiosk_delay(moment_).value(), milliseconds{0});
}

class SignInWithCode : public SignIn {
protected:
    void SetUp() override {
        SignIn::SetUp();
        key_ = model::new_totp_key();
        ASSERT_EQ(outcome(desk_->set_secret(kEditor, Secret{"감나무 아래 우산"},
                                            model::NewCode{.key = key_, .code = code(-60)}, by(kAdmin, -60))),
                  "done");
    }
    std::string code(int minutes) const { return model::totp_code(key_, model::totp_step(desk_time(minutes))); }
    std::string try_with(const std::string& code, const std::string& secret = "감나무 아래 우산") {
        return attempt(kEditor, secret, code);
    }
    std::string key_;
};

TEST_F(SignInWithCode, AsksForTheCodeOnlyWhereTheSecretIsRight) {
    EXPECT_EQ(try_with("", kWrong), "wrong");
    for (int i = 0; i < 20; ++i) EXPECT_EQ(try_with(""), "code") << "and counts no wrong try";
    EXPECT_EQ(try_with(code(0)), "signed in");
}

TEST_F(SignInWithCode, TakesACodeOnce) {
    EXPECT_EQ(try_with(code(0)), "signed in");
    EXPECT_EQ(try_with(code(0)), "wrong");
    minutes_ = 1;
    EXPECT_EQ(try_with(code(1)), "signed in");
    minutes_ = -1;
    EXPECT_EQ(try_with(code(-1)), "wrong") << "an older one, after the clock was set back";
}

TEST_F(SignInWithCode, CountsWrongCodesAsWrongTries) {
    for (int i = 0; i < 5; ++i) EXPECT_EQ(try_with("000000"), "wrong");
    EXPECT_EQ(try_with(code(0)), "wait 15");
}

TEST_F(SignInWithCode, IsNotSwitchedOnWithAWrongCode) {
    const std::string key = model::new_totp_key();
    EXPECT_NE(outcome(desk_->set_secret(kApprover, Secret{"감나무 아래 우산"},
                                        model::NewCode{.key = key, .code = "000000"}, by(kAdmin))),
              "done");
    EXPECT_NE(outcome(desk_->set_secret(kApprover, Secret{"감나무 아래 우산"}, std::nullopt, by(kAdmin))), "done")
        << "and without it the secret is too short";
}

TEST_F(SignIn, KeepsSecretsOutOfTheJournalTheRecordsAndTheAnchor) {
    constexpr const char* kCanary = "카나리아-canary-7731-노래";
    ASSERT_EQ(outcome(desk_->set_secret(kEditor, Secret{kCanary}, std::nullopt, by(kEditor))), "done");
    attempt(kEditor, kCanary);
    attempt(kCanary, kCanary);  // into the wrong field
    attempt("아무개", kCanary);
    desk_.reset();
    const std::string everything = dump(file());
    EXPECT_EQ(everything.find("canary"), std::string::npos);
    EXPECT_NE(everything.find("$argon2id$"), std::string::npos) << "only its hash is kept";
    for (const auto& entry : std::filesystem::directory_iterator{folder_.path()})
        EXPECT_EQ(read_bytes(entry.path().string()).find("canary"), std::string::npos) << entry.path();
    reopen();
    for (const auto& event : desk_->store().log(0, 1000).value())
        for (const auto& record : desk_->store().history(event.entity_id.text).value())
            EXPECT_EQ(record.document.dump().find("argon2"), std::string::npos);
}

TEST_F(SignIn, RecordsWhoCameAndNothingThatWasTyped) {
    attempt("비밀을 이름 칸에", kSecret);
    attempt(kEditor, kWrong);
    attempt(kEditor, kSecret);
    const auto records = desk_->access_records(3).value();
    ASSERT_EQ(records.size(), 3U);
    EXPECT_EQ(records[0].what, "signed-in");
    EXPECT_EQ(records[0].account, kEditor);
    EXPECT_EQ(records[1].what, "refused");
    EXPECT_EQ(records[2].what, "refused");
    EXPECT_EQ(records[2].account, "");
    EXPECT_FALSE(desk_->tidy(desk_time() + days{400}));
    EXPECT_TRUE(desk_->access_records(10).value().empty()) << "after a year";
}

TEST(FirstStart, SaysThatThereIsNobody) {
    const ScratchFolder folder;
    store_at(folder.file("directory.db"), 1);
    const auto desk = model::open_desk(folder.file("directory.db"));
    ASSERT_TRUE(desk);
    const auto answer = desk.value()->sign_in({.name = "admin", .secret = Secret{"admin"}, .moment = {}, .at = {}});
    ASSERT_TRUE(answer);
    EXPECT_EQ(said(answer.value()), "nobody");
}

}  // namespace
