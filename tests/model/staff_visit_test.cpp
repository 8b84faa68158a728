#include "model/staff/visit.h"

#include <gtest/gtest.h>

namespace {

using namespace std::chrono;
using model::Act;
using model::StaffVisit;
using model::VisitState;

StaffVisit visit() { return {.account = "kim", .began = 1000s, .last_input = 1000s, .last_secret = 1000s}; }

TEST(StaffVisit, LocksAfterTwoMinutesAndWarnsInTheLastTwentySeconds) {
    EXPECT_EQ(state_of(visit(), 1000s), VisitState::open);
    EXPECT_EQ(state_of(visit(), 1099s), VisitState::open);
    EXPECT_EQ(state_of(visit(), 1100s), VisitState::warning);
    EXPECT_EQ(state_of(visit(), 1119s), VisitState::warning);
    EXPECT_EQ(state_of(visit(), 1120s), VisitState::locked);
}

TEST(StaffVisit, EndsAfterAnHourHoweverBusy) {
    StaffVisit busy = visit();
    busy.last_input = 1000s + 59min;
    EXPECT_EQ(state_of(busy, 1000s + 59min), VisitState::open);
    busy.last_input = 1000s + 60min;
    EXPECT_EQ(state_of(busy, 1000s + 60min), VisitState::over);
}

TEST(StaffVisit, NamesTheNextChange) {
    EXPECT_EQ(next_change(visit(), 1000s), 1100s);
    EXPECT_EQ(next_change(visit(), 1100s), 1120s);
    EXPECT_EQ(next_change(visit(), 1200s), 1000s + 60min);
    EXPECT_EQ(next_change(visit(), 1000s + 61min), 0s);
}

TEST(StaffVisit, AsksForTheSecretBeforeWhatCannotBeTakenBackAlone) {
    const auto later = 1000s + 3min;
    for (const Act act : {Act::approve, Act::publish_solo, Act::countersign, Act::import_entries, Act::manage_accounts})
        EXPECT_TRUE(needs_secret(visit(), act, later));
    for (const Act act : {Act::edit, Act::check}) EXPECT_FALSE(needs_secret(visit(), act, later));
    EXPECT_FALSE(needs_secret(visit(), Act::approve, 1030s)) << "it was just given";
    EXPECT_TRUE(needs_secret(visit(), Act::approve, 900s)) << "a clock that went back proves nothing";
}

}  // namespace
