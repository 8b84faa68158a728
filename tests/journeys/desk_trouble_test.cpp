// Disks that stall, fill up or break, people who lose their rights, and two who change the same entry: what was typed
// is never lost, and what happened is said.
#include "tests/support/desk_harness.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/mount.h>

#include <SQLiteCpp/SQLiteCpp.h>

#include <condition_variable>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <latch>
#include <mutex>

namespace {

using namespace std::chrono_literals;
using kiosk::testing::DeskHarness;
using kiosk::ui::Edit;
using testing::HasSubstr;
using What = kiosk::ui::Edit::What;

constexpr const char* kName = "전주지역범죄피해자지원센터";
constexpr const char* kNumber = "phones/1/number";

std::string entry_of(DeskHarness& desk) { return desk.store().find({.text = kName}).value().lines.front().id.text; }

void open_entry(DeskHarness& desk) {
    desk.sign_in("kim");
    desk.tap("menu/entries");
    desk.fill("search", kName);
    desk.tap("entry-" + entry_of(desk));
    ASSERT_EQ(desk.route(), "desk/editor") << desk.tree().dump();
}

/// The number as the only draft on the disk has it; "" where there is no draft.
std::string kept_number(DeskHarness& desk) {
    const auto drafts = desk.store().drafts();
    if (!drafts || drafts.value().empty()) return {};
    const auto view = desk.store().draft(drafts.value().front().id);
    const model::Draft& draft = view.value().draft;
    const auto typed = draft.typed.find(kNumber);
    if (typed != draft.typed.end()) return typed->get<std::string>();
    return draft.document["phones"][1]["number"].get<std::string>();
}

void begin_number(DeskHarness& desk) {
    desk.tap(std::string{kNumber} + "/text");
    desk.kiosk().send(Edit{.what = What::select_all});
}

void strike(DeskHarness& desk, char c) { desk.kiosk().send(kiosk::ui::Typed{static_cast<char32_t>(c)}); }

std::string shown_number(DeskHarness& desk) { return desk.node(std::string{kNumber} + "/text")->value; }

TEST(DeskStall, LetsFiftyLettersBeTypedAndKeepsThemAllWhenItEnds) {
    DeskHarness desk;
    open_entry(desk);
    begin_number(desk);
    desk.clerk().hold();
    std::string typed;
    for (int i = 0; i < 50; ++i) {
        const char digit = static_cast<char>('0' + i % 10);
        typed += digit;
        strike(desk, digit);
        ASSERT_EQ(shown_number(desk), typed) << "each letter in the picture of its own frame";
        if (i == 20) desk.kiosk().pass(2s);  // the desk asks for a save, which stalls
    }
    EXPECT_GE(desk.clerk().waiting(), 1U);
    EXPECT_TRUE(desk.store().drafts().value().empty());
    desk.clerk().go_on();
    desk.kiosk().pass(2s);
    desk.kiosk().pass(2s);
    EXPECT_EQ(kept_number(desk), typed) << desk.tree().dump();
    EXPECT_TRUE(desk.shows("저장했음"));
}

TEST(DeskStall, OfTheClerksOwnThreadHoldsNoFrame) {
    DeskHarness desk;
    open_entry(desk);
    std::latch disk{1};
    std::mutex mutex;
    std::condition_variable woken;
    int answers = 0;
    // Each request asks for the time first: there the thread stands still, as in a write that the disk does not finish.
    kiosk::clerk::ThreadClerk clerk{desk.database(),
                                    [&, now = desk.clock()] {
                                        disk.wait();
                                        return now;
                                    },
                                    [&] {
                                        const std::lock_guard lock{mutex};
                                        ++answers;
                                        woken.notify_all();
                                    }};
    desk.kiosk().kiosk().use(&clerk, &desk.clipboard());
    begin_number(desk);
    std::string typed;
    for (int i = 0; i < 50; ++i) {
        const char digit = static_cast<char>('0' + i % 10);
        typed += digit;
        strike(desk, digit);
        if (i % 20 == 5) desk.kiosk().pass(2s);
    }
    EXPECT_EQ(shown_number(desk), typed);
    disk.count_down();
    for (int i = 0; i < 5 && kept_number(desk) != typed; ++i) {
        {
            std::unique_lock lock{mutex};
            ASSERT_TRUE(woken.wait_for(lock, 60s, [&] { return answers > 0; })) << "the clerk never answered";
            answers = 0;
        }
        desk.kiosk().pass(2s);
    }
    EXPECT_EQ(kept_number(desk), typed);
    desk.kiosk().kiosk().use(&desk.clerk(), &desk.clipboard());
}

TEST(DeskStall, LosesNothingOfAFormThatIsLeftMeanwhile) {
    for (const char* way : {"menu/entries", "menu/health", "header/back"}) {
        DeskHarness desk;
        open_entry(desk);
        begin_number(desk);
        desk.clerk().hold();
        for (const char c : std::string_view{"063-1"}) strike(desk, c);
        desk.kiosk().send(Edit{.what = What::save});
        for (const char c : std::string_view{"11-2222"}) strike(desk, c);
        if (std::string_view{way} == "header/back") desk.kiosk().press(kiosk::ui::Key::escape);  // ends writing
        if (std::string_view{way} == "header/back")
            desk.kiosk().press(kiosk::ui::Key::escape);
        else
            desk.tap(way);
        desk.clerk().go_on();
        desk.kiosk().pass(3s);
        EXPECT_NE(desk.route(), "desk/editor") << way;
        EXPECT_EQ(kept_number(desk), "063-111-2222") << way;
        EXPECT_TRUE(desk.state().stowed.empty()) << way;
    }
}

TEST(DeskStall, IsWaitedForByWhoeverLeavesTheDeskUnlessTheyInsist) {
    DeskHarness desk;
    open_entry(desk);
    begin_number(desk);
    desk.clerk().hold();
    for (const char c : std::string_view{"063-111-2222"}) strike(desk, c);
    desk.leave();
    EXPECT_TRUE(desk.shows("먼저 저장하고 있습니다")) << desk.tree().dump();
    desk.clerk().go_on();
    desk.kiosk().pass(1s);
    EXPECT_EQ(desk.kiosk().kiosk().desk(), nullptr) << "and then the desk is closed";
    EXPECT_EQ(kept_number(desk), "063-111-2222");

    desk.reopen();
    open_entry(desk);
    desk.clerk().hold();
    desk.fill(kNumber, "063-333-4444");
    desk.leave();
    desk.leave();
    EXPECT_EQ(desk.kiosk().kiosk().desk(), nullptr) << "chosen twice it does not wait";
    desk.clerk().go_on();
    EXPECT_EQ(kept_number(desk), "063-333-4444") << "what was asked for is done all the same";
}

TEST(DeskLockedDatabase, SaysSoKeepsTheTextAndSavesItLater) {
    DeskHarness desk;
    open_entry(desk);
    {
        SQLite::Database other{desk.database(), SQLite::OPEN_READWRITE};
        const SQLite::Transaction held{other, SQLite::TransactionBehavior::IMMEDIATE};
        desk.fill(kNumber, "063-111-2222");
        desk.kiosk().pass(2s);
        EXPECT_TRUE(desk.shows("다른 프로그램이 데이터베이스를 쓰고 있습니다")) << desk.tree().dump();
        EXPECT_EQ(shown_number(desk), "063-111-2222");
        EXPECT_EQ(desk.route(), "desk/editor");
    }
    desk.kiosk().pass(3s);
    EXPECT_EQ(kept_number(desk), "063-111-2222") << "it is tried again by itself";
}

TEST(DeskLockedDatabase, BringsAFormBackThatWasLeftAndCouldNotBeKept) {
    DeskHarness desk;
    open_entry(desk);
    SQLite::Database other{desk.database(), SQLite::OPEN_READWRITE};
    auto held = std::make_unique<SQLite::Transaction>(other, SQLite::TransactionBehavior::IMMEDIATE);
    desk.fill(kNumber, "063-111-2222");
    desk.tap("menu/worklist");
    ASSERT_EQ(desk.route(), "desk/editor") << desk.tree().dump();
    EXPECT_EQ(shown_number(desk), "063-111-2222");
    EXPECT_TRUE(desk.shows("다른 프로그램이 데이터베이스를 쓰고 있습니다")) << desk.tree().dump();
    held.reset();
    desk.tap("menu/worklist");
    EXPECT_EQ(desk.route(), "desk/worklist");
    EXPECT_EQ(kept_number(desk), "063-111-2222");
}

TEST(DeskLockedDatabase, KeepsNobodyAtTheLockForEver) {
    DeskHarness desk;
    open_entry(desk);
    desk.kiosk().pass(125s);
    ASSERT_EQ(desk.route(), "desk/lock");
    const auto give_secret = [&] {
        desk.tap("secret/text");
        std::string_view secret = DeskHarness::kSecret;
        desk.type(secret);
        desk.tap("go");
    };
    {
        SQLite::Database other{desk.database(), SQLite::OPEN_READWRITE};
        const SQLite::Transaction held{other, SQLite::TransactionBehavior::IMMEDIATE};
        desk.kiosk().send(kiosk::ui::Key::hangul_latin);
        give_secret();
        EXPECT_EQ(desk.route(), "desk/lock");
        EXPECT_TRUE(desk.shows("다른 프로그램이 데이터베이스를 쓰고 있습니다")) << desk.tree().dump();
    }
    desk.tap("go");  // what was typed is still there
    EXPECT_EQ(desk.route(), "desk/editor") << desk.tree().dump();
}

/// A folder on a disk of its own, which is nearly full.
class SmallDisk {
public:
    SmallDisk() {
        std::string pattern = (std::filesystem::temp_directory_path() / "kiosk-disk-XXXXXX").string();
        folder_ = ::mkdtemp(pattern.data());
        mounted_ = ::mount("tmpfs", folder_.c_str(), "tmpfs", 0, "size=12m") == 0;
        if (const char* before = std::getenv("TMPDIR")) before_ = before;
        if (mounted_) ::setenv("TMPDIR", folder_.c_str(), 1);
    }
    ~SmallDisk() {
        if (before_.empty())
            ::unsetenv("TMPDIR");
        else
            ::setenv("TMPDIR", before_.c_str(), 1);
        if (mounted_) ::umount2(folder_.c_str(), MNT_DETACH);
        std::error_code ignored;
        std::filesystem::remove(folder_, ignored);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;
    bool there() const { return mounted_; }
    void fill() const {
        std::ofstream out{ballast(), std::ios::binary};
        const std::string block(4096, 'x');
        while (out.write(block.data(), static_cast<std::streamsize>(block.size())).flush()) {
        }
    }
    void make_room() const { std::filesystem::remove(ballast()); }

private:
    std::filesystem::path ballast() const { return std::filesystem::path{folder_} / "ballast"; }
    std::string folder_, before_;
    bool mounted_ = false;
};

TEST(DeskFullDisk, SaysSoKeepsTheTextAndSavesItWhenThereIsRoom) {
    const SmallDisk disk;
    if (!disk.there()) GTEST_SKIP() << "no tmpfs can be mounted here";
    DeskHarness desk;
    open_entry(desk);
    disk.fill();
    desk.fill(kNumber, "063-111-2222");
    desk.kiosk().pass(2s);
    EXPECT_TRUE(desk.shows("디스크에 자리가 없어 저장하지 못했습니다")) << desk.tree().dump();
    EXPECT_EQ(shown_number(desk), "063-111-2222");
    desk.tap("header/submit");
    desk.fill("note", "기관에 전화해서 확인함");
    desk.tap("hand-in");
    EXPECT_TRUE(desk.shows("디스크에 자리가 없어 저장하지 못했습니다")) << desk.tree().dump();
    EXPECT_EQ(desk.route(), "desk/editor") << "nothing is handed in that is not kept";
    disk.make_room();
    desk.tap("hand-in");
    ASSERT_FALSE(desk.store().drafts().value().empty()) << desk.tree().dump();
    EXPECT_EQ(desk.store().drafts().value().front().state, model::DraftState::submitted) << desk.tree().dump();
    EXPECT_EQ(kept_number(desk), "063-111-2222");
}

TEST(DeskDamagedDatabase, SaysSoAndKeepsTheText) {
    DeskHarness desk;
    open_entry(desk);
    desk.fill(kNumber, "063-111-2222");
    {
        // Every page but the first, and the counter on the first that tells a reader to look anew.
        std::fstream file{desk.database(), std::ios::in | std::ios::out | std::ios::binary};
        const auto size = static_cast<std::streamoff>(std::filesystem::file_size(desk.database()));
        file.seekp(24);
        file.write("\x7f\x7f\x7f\x7f", 4);
        const std::string rubbish(4096, '\xA5');
        for (std::streamoff at = 4096; at < size; at += 4096) file.seekp(at).write(rubbish.data(), 4096);
    }
    desk.kiosk().pass(2s);
    EXPECT_TRUE(desk.shows("데이터베이스가 손상되었습니다")) << desk.tree().dump();
    EXPECT_EQ(desk.route(), "desk/editor");
    EXPECT_EQ(shown_number(desk), "063-111-2222");
    strike(desk, '3');
    EXPECT_EQ(shown_number(desk), "063-111-22223") << "and it can be written on, to be read out or copied";
}

/// kim's number handed in; lee looks at it.
model::Uuid looked_at_by_lee(DeskHarness& desk) {
    open_entry(desk);
    desk.fill(kNumber, "063-111-2222");
    desk.tap("header/submit");
    desk.fill("note", "기관에 전화해서 확인함");
    desk.tap("hand-in");
    desk.leave();
    desk.reopen();
    desk.sign_in("lee");
    desk.tap("menu/approvals");
    const model::Uuid draft = desk.store().drafts().value().front().id;
    desk.tap("draft-" + draft.text);
    return draft;
}

TEST(DeskApproval, OfSomebodyWhoLostTheRightsMeanwhileIsRefusedAndTheDraftStays) {
    DeskHarness desk;
    const model::Uuid draft = looked_at_by_lee(desk);
    const model::Acting admin{.account = "park", .at = desk.clock().at};
    std::int64_t version = 0;
    for (const auto& standing : desk.store().accounts().value())
        if (standing.account.name == "lee") version = standing.version;
    ASSERT_TRUE(desk.store().put_account({.name = "lee", .shown_name = {}, .role = model::Role::editor}, version,
                                         "자리를 옮김", admin));
    desk.tap("header/approve");
    ASSERT_TRUE(desk.state().notice);
    EXPECT_EQ(desk.state().notice->kind, kiosk::desk::Notice::Kind::trouble) << desk.tree().dump();
    EXPECT_FALSE(desk.state().notice->problem.ko.empty());
    EXPECT_TRUE(desk.shows(desk.state().notice->problem.ko)) << "the sentence is on the screen";
    EXPECT_EQ(desk.route(), "desk/review");
    EXPECT_EQ(desk.store().draft(draft).value().draft.state, model::DraftState::submitted);
    EXPECT_NE(desk.store().store().current(entry_of(desk)).value().document["phones"][1]["number"], "063-111-2222");
}

TEST(DeskApproval, OfADraftThatWasTakenBackMeanwhileSaysSo) {
    DeskHarness desk;
    const model::Uuid draft = looked_at_by_lee(desk);
    ASSERT_TRUE(desk.store().take_back(draft, {.account = "kim", .at = desk.clock().at}));
    desk.tap("header/approve");
    ASSERT_TRUE(desk.state().notice);
    EXPECT_EQ(desk.state().notice->kind, kiosk::desk::Notice::Kind::trouble) << desk.tree().dump();
    EXPECT_EQ(kept_number(desk), "063-111-2222");
}

/// Somebody else publishes the entry with these two fields.
void publish_meanwhile(DeskHarness& desk, const char* number, const char* summary) {
    const model::Current now = desk.store().store().current(entry_of(desk)).value();
    model::Json document = now.document;
    if (number) document["phones"][1]["number"] = number;
    document["x_kiosk"]["summary"] = summary;
    const model::Change change{.entity = now.entity, .id = now.id, .base_version = now.version, .document = document};
    const model::Signature by{.origin = "staff",
                              .actor = "choi",
                              .role = "editor",
                              .approver = "lee",
                              .reason = "다른 사람의 고침",
                              .at = desk.clock().at};
    ASSERT_TRUE(desk.store().store().append({&change, 1}, by));
}

TEST(DeskConflict, ShowsBothVersionsAndMergesThemFieldByField) {
    DeskHarness desk;
    open_entry(desk);
    desk.fill(kNumber, "063-111-2222");
    publish_meanwhile(desk, "063-999-8888", "그사이 바뀐 한 줄 소개");
    desk.tap("header/submit");
    desk.fill("note", "기관에 전화해서 확인함");
    desk.tap("hand-in");
    ASSERT_EQ(desk.route(), "desk/review") << desk.tree().dump();
    EXPECT_TRUE(desk.shows("063-111-2222")) << desk.tree().dump();
    EXPECT_TRUE(desk.shows("063-999-8888")) << desk.tree().dump();
    const auto& review = std::get<kiosk::desk::ReviewRoute>(desk.state().here());
    ASSERT_EQ(review.merged.clashes.size(), 1U) << "only what both changed is asked";
    EXPECT_FALSE(desk.node("take-merged")->enabled) << "not before it is answered";
    desk.tap("mine");
    desk.tap("take-merged");
    ASSERT_EQ(desk.route(), "desk/editor") << desk.tree().dump();
    EXPECT_EQ(shown_number(desk), "063-111-2222");
    EXPECT_EQ(desk.node("summary/text")->value, "그사이 바뀐 한 줄 소개") << "the other's change is there as well";
    desk.tap("header/submit");
    desk.tap("hand-in");
    EXPECT_EQ(desk.route(), "desk/entries") << desk.tree().dump();
    EXPECT_EQ(desk.store().drafts().value().front().state, model::DraftState::submitted);
}

TEST(DeskConflict, MergesByItselfWhereEachChangedSomethingElse) {
    DeskHarness desk;
    open_entry(desk);
    desk.fill(kNumber, "063-111-2222");
    publish_meanwhile(desk, nullptr, "그사이 바뀐 한 줄 소개");
    desk.tap("header/submit");
    desk.fill("note", "기관에 전화해서 확인함");
    desk.tap("hand-in");
    ASSERT_EQ(desk.route(), "desk/review") << desk.tree().dump();
    EXPECT_TRUE(std::get<kiosk::desk::ReviewRoute>(desk.state().here()).merged.clashes.empty());
    desk.tap("take-merged");
    EXPECT_EQ(shown_number(desk), "063-111-2222");
    EXPECT_EQ(desk.node("summary/text")->value, "그사이 바뀐 한 줄 소개");
}

// Lockouts ------------------------------------------------------------------------------------------------------------

void try_secret(DeskHarness& desk, std::string_view secret) {
    desk.tap("secret/text");
    desk.kiosk().send(Edit{.what = What::select_all});
    desk.kiosk().send(kiosk::ui::Typed{kiosk::ui::kErase});
    desk.type(secret);
    desk.tap("go");
}

TEST(DeskLockout, SaysHowLongToWaitAndIsNotShortenedByTheClockOrANewStart) {
    DeskHarness desk;
    desk.kiosk().send(kiosk::ui::Key::hangul_latin);
    desk.tap("name/text");
    desk.type("kim");
    for (int i = 0; i < 5; ++i) try_secret(desk, "wrong words here");
    EXPECT_TRUE(desk.shows("이름이나 비밀 문구가 맞지 않습니다.")) << desk.tree().dump();
    try_secret(desk, DeskHarness::kSecret);
    EXPECT_TRUE(desk.shows("15초 뒤에 다시")) << desk.tree().dump();
    auto clock = desk.clock();
    clock.at += std::chrono::days{300};
    desk.set_clock(clock);
    try_secret(desk, DeskHarness::kSecret);
    EXPECT_TRUE(desk.shows("15초 뒤에 다시")) << "the clock on the wall was set" << desk.tree().dump();
    clock.moment.monotonic += 5s;
    desk.set_clock(clock);
    desk.leave();
    desk.reopen();
    desk.kiosk().send(kiosk::ui::Key::hangul_latin);
    desk.tap("name/text");
    desk.type("kim");
    try_secret(desk, DeskHarness::kSecret);
    EXPECT_TRUE(desk.shows("10초 뒤에 다시")) << "the desk was closed and opened" << desk.tree().dump();
    clock.moment = {9h, "another boot"};
    desk.set_clock(clock);
    try_secret(desk, DeskHarness::kSecret);
    EXPECT_TRUE(desk.shows("15초 뒤에 다시")) << "after a new start the whole wait again" << desk.tree().dump();
    clock.moment.monotonic += 15s;
    desk.set_clock(clock);
    try_secret(desk, DeskHarness::kSecret);
    EXPECT_EQ(desk.route(), "desk/worklist") << desk.tree().dump();
}

TEST(DeskLockout, HoldsWhereTheSecretIsAskedForOnceMoreAndNeverCallsARightOneWrong) {
    DeskHarness desk;
    looked_at_by_lee(desk);
    for (int i = 0; i < 3; ++i) {  // somebody who reads for three minutes
        desk.kiosk().pass(60s);
        desk.kiosk().send(Edit{.what = What::next});
    }
    desk.tap("header/approve");
    ASSERT_TRUE(desk.state().confirming) << desk.tree().dump();
    desk.kiosk().send(kiosk::ui::Key::hangul_latin);
    const auto confirm = [&](std::string_view secret) {
        desk.tap("confirm/secret/text");
        desk.type(secret);
        desk.tap("go-on");
    };
    for (int i = 0; i < 5; ++i) confirm("wrong words here");
    EXPECT_TRUE(desk.shows("비밀 문구가 맞지 않습니다.")) << desk.tree().dump();
    confirm(DeskHarness::kSecret);
    EXPECT_TRUE(desk.shows("15초 뒤에 다시")) << desk.tree().dump();
    EXPECT_FALSE(desk.shows("비밀 문구가 맞지 않습니다."));
    auto clock = desk.clock();
    clock.moment.monotonic += 15s;
    desk.set_clock(clock);
    confirm(DeskHarness::kSecret);
    EXPECT_EQ(desk.route(), "desk/approvals") << "approved" << desk.tree().dump();
}

}  // namespace
