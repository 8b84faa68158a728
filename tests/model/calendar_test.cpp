#include "model/calendar/calendar.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

using model::Calendar;
using model::Day;
using model::Holiday;
using model::HolidayKind;
using testing::ElementsAre;
using testing::IsEmpty;

Day day(const char* text) { return *model::parse_day(text); }

std::vector<std::string> names(const std::vector<Holiday>& holidays) {
    std::vector<std::string> found;
    for (const Holiday& one : holidays) found.push_back(one.name);
    return found;
}

std::vector<std::string> names_on(const char* text) { return names(Calendar{}.on(day(text))); }

Holiday city_day() {
    return {.day = day("2026-11-24"), .name = "전주시 임시휴무일", .kind = HolidayKind::local, .source = "전주시 공고"};
}

TEST(Calendar, SeollalIsThreeDays) {
    EXPECT_THAT(names(Calendar{}.between(day("2026-02-15"), day("2026-02-19"))),
                ElementsAre("설날 전날", "설날", "설날 다음 날"));
}

TEST(Calendar, AnOrdinaryDayIsNoHoliday) { EXPECT_THAT(names_on("2026-11-20"), IsEmpty()); }

TEST(Calendar, TwoHolidaysCanShareADay) {
    EXPECT_THAT(names_on("2025-05-05"), ElementsAre("부처님오신날", "어린이날"));
}

TEST(Calendar, ChuseokOnASaturdayIsNotMadeUpFor) {
    EXPECT_THAT(names_on("2026-09-26"), ElementsAre("추석 다음 날"));
    EXPECT_THAT(names_on("2026-09-28"), IsEmpty());
}

TEST(Calendar, NationalDaysAreMadeUpForOnlySince2021) {
    EXPECT_THAT(names_on("2020-03-02"), IsEmpty());
    EXPECT_THAT(names_on("2021-08-16"), ElementsAre("대체공휴일(광복절)"));
}

TEST(Calendar, ReligiousDaysAreMadeUpForOnlySince2023) {
    EXPECT_THAT(names_on("2021-12-27"), IsEmpty());
    EXPECT_THAT(names_on("2022-05-09"), IsEmpty());
    EXPECT_THAT(names_on("2023-05-29"), ElementsAre("대체공휴일(부처님오신날)"));
}

TEST(Calendar, NewYearAndMemorialDayAreNeverMadeUpFor) {
    EXPECT_THAT(names_on("2022-01-03"), IsEmpty());
    EXPECT_THAT(names_on("2026-06-08"), IsEmpty());
}

TEST(Calendar, LabourAndConstitutionDayAreHolidaysFrom2026) {
    EXPECT_THAT(names_on("2025-05-01"), IsEmpty());
    EXPECT_THAT(names_on("2025-07-17"), IsEmpty());
    EXPECT_THAT(names_on("2026-05-01"), ElementsAre("노동절"));
    EXPECT_THAT(names_on("2026-07-17"), ElementsAre("제헌절"));
}

TEST(Calendar, AHolidayLostToAnotherOneIsMadeUpForOnce) {
    EXPECT_THAT(names_on("2017-10-06"), ElementsAre("대체공휴일(추석)"));
    EXPECT_THAT(names_on("2028-10-03"), ElementsAre("추석", "개천절"));
    EXPECT_THAT(names_on("2028-10-05"), ElementsAre("대체공휴일(추석)"));
    EXPECT_THAT(names_on("2028-10-06"), IsEmpty());
}

TEST(Calendar, SubstitutesThatMeetMoveOn) {
    // 2039: 추석 is a Sunday and the day after it is 개천절.
    EXPECT_THAT(names(Calendar{}.between(day("2039-10-01"), day("2039-10-06"))),
                ElementsAre("추석 전날", "추석", "추석 다음 날", "개천절", "대체공휴일(추석)", "대체공휴일(추석)"));
}

TEST(Calendar, Chuseok2033IsInSeptember) {
    EXPECT_THAT(names_on("2033-09-07"), ElementsAre("추석 전날"));
    EXPECT_THAT(names_on("2033-09-08"), ElementsAre("추석"));
    EXPECT_THAT(names_on("2033-09-09"), ElementsAre("추석 다음 날"));
}

TEST(Calendar, DaysThatStaffEnteredStandBesideTheRules) {
    const Calendar calendar{{city_day()}};
    EXPECT_THAT(names(calendar.on(day("2026-11-24"))), ElementsAre("전주시 임시휴무일"));
    EXPECT_THAT(names(calendar.on(day("2026-10-03"))), ElementsAre("개천절"));
}

TEST(Calendar, ADayEnteredTwiceIsListedOnce) {
    const Holiday known{
        .day = day("2024-10-01"), .name = "임시공휴일(국군의 날)", .kind = HolidayKind::temporary, .source = ""};
    EXPECT_THAT(names(Calendar{{known, known}}.on(day("2024-10-01"))), ElementsAre("임시공휴일(국군의 날)"));
}

TEST(Calendar, SaysOfEachDayWhatKindItIsAndWhere) {
    const auto substitute = Calendar{}.on(day("2026-03-02"));
    ASSERT_EQ(substitute.size(), 1U);
    EXPECT_EQ(substitute[0].kind, HolidayKind::substitute);
    EXPECT_FALSE(substitute[0].source.empty());
    for (const Holiday& one : Calendar{}.between(day("2014-01-01"), day("2050-12-31")))
        EXPECT_FALSE(one.source.empty()) << one.name;
}

TEST(Calendar, WarnsSixtyDaysBeforeItCannotBeTrusted) {
    const Calendar calendar;
    EXPECT_EQ(calendar.covers_until(), day("2027-12-31"));
    EXPECT_EQ(calendar.warns_from(), day("2027-11-01"));
}

TEST(Calendar, KnowsItsOwnNames) {
    EXPECT_TRUE(model::is_statutory_name("3·1절"));
    EXPECT_TRUE(model::is_statutory_name("대체공휴일(노동절)"));
    EXPECT_FALSE(model::is_statutory_name("대체공휴일(현충일)"));
    EXPECT_FALSE(model::is_statutory_name("김장철"));
    for (const Holiday& one : Calendar{}.between(day("2014-01-01"), day("2050-12-31"))) {
        const bool by_rule = one.kind == HolidayKind::statutory || one.kind == HolidayKind::substitute;
        EXPECT_EQ(model::is_statutory_name(one.name), by_rule) << one.name;
    }
}

TEST(Calendar, KindsHaveCodesBothWays) {
    for (const auto kind : {HolidayKind::statutory, HolidayKind::substitute, HolidayKind::temporary,
                            HolidayKind::election, HolidayKind::local})
        EXPECT_EQ(model::holiday_kind_of(model::code(kind)), kind);
    EXPECT_EQ(model::holiday_kind_of("feast"), std::nullopt);
}

}  // namespace
