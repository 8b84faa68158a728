#include "model/staff/lockout.h"

#include <gtest/gtest.h>

namespace {

using namespace std::chrono;
using model::Moment;
using model::Tries;

Moment at(seconds monotonic, const std::string& boot = "monday") { return {.monotonic = monotonic, .boot = boot}; }

Tries after(int wrong, const Moment& now) {
    Tries tries;
    for (int i = 0; i < wrong; ++i) tries = model::after_wrong_try(tries, now);
    return tries;
}

TEST(Lockout, LetsFiveTriesGoAndThenDoublesTheWait) {
    const Moment now = at(100s);
    for (int wrong = 0; wrong < 5; ++wrong) EXPECT_EQ(model::left_of(after(wrong, now), now), 0s) << wrong;
    EXPECT_EQ(model::left_of(after(5, now), now), 15s);
    EXPECT_EQ(model::left_of(after(6, now), now), 30s);
    EXPECT_EQ(model::left_of(after(10, now), now), 480s);
    EXPECT_FALSE(model::dead(after(14, now)));
    EXPECT_TRUE(model::dead(after(15, now)));
    EXPECT_TRUE(model::dead(after(1000, now)));
}

TEST(Lockout, NeverHoldsAWholeKioskLongerThanAQuarterOfAnHour) {
    Tries tries;
    for (int i = 0; i < 100; ++i) {
        tries = model::after_wrong_try_at_kiosk(tries, at(0s));
        EXPECT_LE(model::left_of(tries, at(0s)), 15min);
    }
    EXPECT_EQ(model::left_of(tries, at(0s)), 15min);
}

TEST(Lockout, EndsByTheMonotonicClockAlone) {
    const Tries tries = after(7, at(100s));
    EXPECT_EQ(model::left_of(tries, at(130s)), 30s);
    EXPECT_EQ(model::left_of(tries, at(160s)), 0s);
    EXPECT_EQ(model::brought_to(tries, at(130s)), tries) << "looking changes nothing";
}

TEST(Lockout, BeginsAgainInFullAfterAReboot) {
    const Tries tries = after(7, at(5000s));
    const Moment soon = at(3s, "tuesday");
    const Tries brought = model::brought_to(tries, soon);
    EXPECT_EQ(model::left_of(brought, soon), 60s);
    EXPECT_EQ(model::brought_to(brought, at(33s, "tuesday")), brought) << "and counts down from then on";
    EXPECT_EQ(model::left_of(brought, at(33s, "tuesday")), 30s);
    EXPECT_EQ(brought.failed, 7);
}

TEST(Lockout, IsNotShortenedByARebootAfterWhichTheClockStandsHigher) {
    const Tries tries = after(7, at(10s));
    const Moment later = at(90000s, "tuesday");
    EXPECT_EQ(model::left_of(model::brought_to(tries, later), later), 60s);
}

TEST(Lockout, BeginsAgainWhereTheMonotonicClockWentBack) {
    const Tries tries = after(7, at(5000s));
    EXPECT_EQ(model::left_of(model::brought_to(tries, at(10s)), at(10s)), 60s);
}

}  // namespace
