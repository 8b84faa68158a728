// A database of schema version 3, as the program before staff's desk wrote it.

#include "tests/model/desk_support.h"

#include <fstream>
#include <sstream>

#include <SQLiteCpp/SQLiteCpp.h>

namespace {

using namespace tests;

class Version3 : public ::testing::Test {
protected:
    void SetUp() override {
        std::ifstream in{"tests/model/store_version3.sql"};
        ASSERT_TRUE(in) << "run from the repository's root";
        std::ostringstream text;
        text << in.rdbuf();
        SQLite::Database db{file(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
        db.exec(text.str());
        ASSERT_EQ(db.execAndGet("PRAGMA user_version").getInt(), 3);
        events_ = rows(db, "event");
        entries_ = rows(db, "entry");
    }
    static std::string rows(SQLite::Database& db, const std::string& table) {
        std::string text;
        SQLite::Statement row{db, "SELECT * FROM " + table + " ORDER BY 1"};
        while (row.executeStep())
            for (int i = 0; i < row.getColumnCount(); ++i) text += row.getColumn(i).getString() + "|";
        return text;
    }
    std::string file() const { return folder_.file("directory.db"); }
    ScratchFolder folder_;
    std::string events_;
    std::string entries_;
};

TEST_F(Version3, IsBroughtUpWithEveryEventAsItWas) {
    {
        const auto desk = model::open_desk(file());
        ASSERT_TRUE(desk) << desk.error().en;
        const auto found = desk.value()->store().verify();
        ASSERT_TRUE(found);
        for (const auto& problem : found.value().problems)
            EXPECT_EQ(problem.where, file() + ".anchor") << problem.where << ": " << problem.en;
        EXPECT_EQ(model::hex(found.value().head.hash),
                  "ccc811fe0de3c5bc63685a8718856b4b810e827264fd6e4f9761eff34e31d6ba")
            << "the hash that the older program printed";
    }
    SQLite::Database db{file(), SQLite::OPEN_READWRITE};
    EXPECT_EQ(rows(db, "event"), events_);
    EXPECT_EQ(rows(db, "entry"), entries_);
}

TEST_F(Version3, StillRefusesWhatTheJournalRefused) {
    ASSERT_TRUE(model::open_desk(file()));
    for (const char* sql : {"UPDATE event SET reason = 'x'", "DELETE FROM event", "UPDATE body SET json = '{}'",
                            "DELETE FROM body", "UPDATE erasure SET seq = 1", "DELETE FROM erasure"})
        EXPECT_THROW(run_sql(file(), sql), SQLite::Exception) << sql;
}

TEST_F(Version3, CountsItsOperatorsActsAsSoloAndTakesCountersignatures) {
    auto desk = model::open_desk(file());
    ASSERT_TRUE(desk);
    ASSERT_EQ(
        outcome(desk.value()->put_account({.name = kAdmin, .role = model::Role::admin}, 0, "첫 계정", by_operator())),
        "done");
    ASSERT_EQ(outcome(desk.value()->put_account({.name = kApprover, .role = model::Role::approver}, 0, "새 계정",
                                                by(kAdmin))),
              "done");
    const auto pending = desk.value()->pending().value();
    ASSERT_EQ(pending.size(), 5U) << "import, holiday, check, revert, erase by kioskctl";
    for (const auto& solo : pending)
        EXPECT_EQ(outcome(desk.value()->countersign(solo.batch, "", by(kApprover))), "done");
    EXPECT_TRUE(desk.value()->store().verify().value().problems.empty());
}

}  // namespace
