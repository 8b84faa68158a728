#include "model/base/json.h"
#include "model/hours/open_state.h"

#include <gtest/gtest.h>

namespace {

using namespace std::chrono_literals;
using model::Calendar;
using model::ClosureAhead;
using model::Day;
using model::DayHours;
using model::Json;
using model::Opening;
using model::OpenNow;
using model::OpenReason;

Day day(const char* text) { return *model::parse_day(text); }

Opening office(const Json& extension) {
    model::Problems problems;
    const Json morning{{"byday", "MO,TU,WE,TH,FR"}, {"opens_at", "09:00"}, {"closes_at", "12:00"}};
    const Json afternoon{{"byday", "MO,TU,WE,TH,FR"}, {"opens_at", "13:00"}, {"closes_at", "18:00"}};
    return model::read_opening({{"schedules", {morning, afternoon}}, {"x_kiosk", extension}}, "", problems);
}

std::vector<ClosureAhead> ahead(const Opening& of, const char* from, const char* to) {
    return model::closures_ahead(of, Calendar{}, day(from), day(to));
}

TEST(HoursOn, ListsTheDaysOpeningsInOrder) {
    const DayHours hours = model::hours_on(office({{"holiday_rule", "closed"}}), Calendar{}, day("2026-11-20"));
    EXPECT_EQ(hours.sure, OpenNow::open);
    ASSERT_EQ(hours.ranges.size(), 2U);
    EXPECT_EQ(hours.ranges[0], (model::ClockRange{.opens_at = 9h, .closes_at = 12h}));
    EXPECT_EQ(hours.ranges[1], (model::ClockRange{.opens_at = 13h, .closes_at = 18h}));
}

TEST(HoursOn, JoinsOpeningsThatTouchOrOverlap) {
    model::Problems problems;
    const auto row = [](const char* opens_at, const char* closes_at) {
        return Json{{"byday", "FR"}, {"opens_at", opens_at}, {"closes_at", closes_at}};
    };
    const Opening desk = model::read_opening(
        {{"schedules", {row("12:00", "15:00"), row("09:00", "12:00"), row("14:00", "18:00")}}}, "", problems);
    const DayHours hours = model::hours_on(desk, Calendar{}, day("2026-11-20"));
    ASSERT_EQ(hours.ranges.size(), 1U);
    EXPECT_EQ(hours.ranges[0], (model::ClockRange{.opens_at = 9h, .closes_at = 18h}));
}

TEST(HoursOn, NamesTheHolidayThatHasOtherHours) {
    const Opening short_day = office({{"holiday_rule", {{"opens_at", "10:00"}, {"closes_at", "14:00"}}}});
    const DayHours hours = model::hours_on(short_day, Calendar{}, day("2026-10-09"));
    EXPECT_EQ(hours.sure, OpenNow::open);
    EXPECT_EQ(hours.name, "한글날");
    EXPECT_EQ(hours.ranges.at(0), (model::ClockRange{.opens_at = 10h, .closes_at = 14h}));
}

TEST(ClosuresAhead, ListsHolidaysOnDaysThatWouldBeOpen) {
    // 추석 2026 is Thursday to Saturday; the Saturday is closed anyway.
    const auto found = ahead(office({{"holiday_rule", "closed"}}), "2026-09-20", "2026-10-03");
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].from, day("2026-09-24"));
    EXPECT_EQ(found[0].name, "추석 전날");
    EXPECT_EQ(found[1].from, day("2026-09-25"));
    EXPECT_EQ(found[1].name, "추석");
}

TEST(ClosuresAhead, JoinsAClosureOverAWeekend) {
    const auto found =
        ahead(office({{"holiday_rule", "closed"},
                      {"closures", {{{"from", "2026-11-26"}, {"to", "2026-12-01"}, {"reason", "공사"}}}}}),
              "2026-11-20", "2026-12-04");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].from, day("2026-11-26"));
    EXPECT_EQ(found[0].to, day("2026-12-01"));
    EXPECT_EQ(found[0].reason, OpenReason::closure);
    EXPECT_EQ(found[0].name, "공사");
}

TEST(ClosuresAhead, SaysNothingOfAClosureOnDaysThatNeverOpen) {
    EXPECT_TRUE(
        ahead(office({{"holiday_rule", "closed"}, {"closures", {{{"from", "2026-11-28"}, {"to", "2026-11-29"}}}}}),
              "2026-11-20", "2026-12-04")
            .empty());
}

TEST(ClosuresAhead, ListsTheClosuresOfWhatHasNoKnownHours) {
    model::Opening unknown;
    unknown.closures = {{.from = day("2026-11-26"), .to = day("2026-11-27"), .reason = "공사"}};
    const auto found = ahead(unknown, "2026-11-21", "2026-12-04");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].to, day("2026-11-27"));
    EXPECT_EQ(found[0].name, "공사");
}

TEST(ClosuresAhead, ListsAnExceptionWithoutHours) {
    const auto found =
        ahead(office({{"holiday_rule", "closed"},
                      {"exceptions",
                       {{{"valid_from", "2026-11-25"}, {"valid_to", "2026-11-25"}, {"description", "전산 점검"}}}}}),
              "2026-11-20", "2026-12-04");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].name, "전산 점검");
}

TEST(ClosuresAhead, SaysWhereNobodyKnows) {
    const auto found =
        ahead(office({{"holiday_rule", "closed"}, {"year_end", "closed_dates_unknown"}}), "2026-12-20", "2027-01-03");
    ASSERT_EQ(found.size(), 4U);
    EXPECT_EQ(found[0].reason, OpenReason::year_end);
    EXPECT_EQ(found[0].to, day("2026-12-24"));
    EXPECT_EQ(found[1].name, "기독탄신일");
    EXPECT_EQ(found[2].from, day("2026-12-28"));
    EXPECT_EQ(found[2].to, day("2026-12-31"));
    EXPECT_EQ(found[3].name, "1월 1일");
}

TEST(ClosuresAhead, IsEmptyInAnOrdinaryFortnight) {
    EXPECT_TRUE(ahead(office({{"holiday_rule", "closed"}}), "2026-11-09", "2026-11-22").empty());
    EXPECT_TRUE(ahead(Opening{}, "2026-09-20", "2026-10-03").empty());
}

}  // namespace
