#include "model/base/json.h"
#include "model/hours/open_state.h"

#include <gtest/gtest.h>

namespace {

using namespace std::chrono_literals;
using model::Calendar;
using model::Json;
using model::Opening;
using model::OpenNow;
using model::OpenReason;
using model::OpenState;
using model::Problems;
using model::SeoulTime;

SeoulTime at(const char* text) { return *model::parse_seoul_time(text); }

Json row(const char* byday, const char* opens_at, const char* closes_at) {
    return {{"freq", "WEEKLY"}, {"byday", byday}, {"opens_at", opens_at}, {"closes_at", closes_at}};
}

Opening opening(Json rows, Json extension = Json::object()) {
    Problems problems;
    Opening read =
        model::read_opening({{"schedules", std::move(rows)}, {"x_kiosk", std::move(extension)}}, "", problems);
    for (const auto& problem : problems) ADD_FAILURE() << problem.where << ": " << problem.en;
    return read;
}

/// 전북범죄피해자지원센터, as printed.
Opening victim_centre() {
    return opening({row("MO,TU,WE,TH,FR", "10:00", "17:00")},
                   {{"holiday_rule", "closed"}, {"year_end", "closed_dates_unknown"}});
}

/// A 동 office that shuts for lunch.
Opening office() {
    return opening({row("MO,TU,WE,TH,FR", "09:00", "12:00"), row("MO,TU,WE,TH,FR", "13:00", "18:00")},
                   {{"holiday_rule", "closed"}});
}

OpenState state(const Opening& of, const char* when) { return model::open_state(of, Calendar{}, at(when)); }

void expect(const Opening& of, const char* when, OpenNow now, OpenReason reason, const char* next) {
    const OpenState found = state(of, when);
    EXPECT_EQ(found.now, now) << when;
    EXPECT_EQ(found.reason, reason) << when << ", reason " << static_cast<int>(found.reason);
    const std::optional<SeoulTime> expected = next != nullptr ? std::optional{at(next)} : std::nullopt;
    EXPECT_EQ(found.next_change, expected)
        << when << ", next " << (found.next_change ? model::iso(*found.next_change) : "-");
}

TEST(OpenState, OpensOnTheMinuteAndClosesOnTheMinute) {
    expect(victim_centre(), "2026-11-20T09:59", OpenNow::closed, OpenReason::before_hours, "2026-11-20T10:00");
    expect(victim_centre(), "2026-11-20T10:00", OpenNow::open, OpenReason::within_hours, "2026-11-20T17:00");
    expect(victim_centre(), "2026-11-20T16:59", OpenNow::open, OpenReason::within_hours, "2026-11-20T17:00");
    expect(victim_centre(), "2026-11-20T17:00", OpenNow::closed, OpenReason::after_hours, "2026-11-23T10:00");
}

TEST(OpenState, ShutsForLunchBetweenTwoRows) {
    expect(office(), "2026-11-20T12:30", OpenNow::closed, OpenReason::between_hours, "2026-11-20T13:00");
}

TEST(OpenState, NamesTheWeekendAsNoDay) {
    expect(office(), "2026-11-21T10:00", OpenNow::closed, OpenReason::not_a_day, "2026-11-23T09:00");
}

TEST(OpenState, NamesTheHolidayThatKeepsItShut) {
    expect(office(), "2026-09-25T10:00", OpenNow::closed, OpenReason::holiday, "2026-09-28T09:00");
    EXPECT_EQ(state(office(), "2026-09-25T10:00").name, "추석");
}

TEST(OpenState, OpensOnHolidaysWhereTheRuleSaysSo) {
    const Opening museum = opening({row("MO,TU,WE,TH,FR,SA,SU", "09:00", "18:00")}, {{"holiday_rule", "open"}});
    expect(museum, "2026-09-25T10:00", OpenNow::open, OpenReason::within_hours, "2026-09-25T18:00");
}

TEST(OpenState, TakesTheHoursOfHolidaysOnHolidays) {
    const Opening library = opening({row("MO,TU,WE,TH,FR", "09:00", "22:00")},
                                    {{"holiday_rule", {{"opens_at", "10:00"}, {"closes_at", "14:00"}}}});
    expect(library, "2026-10-09T09:30", OpenNow::closed, OpenReason::before_hours, "2026-10-09T10:00");
    expect(library, "2026-10-09T13:59", OpenNow::open, OpenReason::within_hours, "2026-10-09T14:00");
}

TEST(OpenState, IsShutOnTheNamedHolidaysOnly) {
    const Opening hall =
        opening({row("MO,TU,WE,TH,FR,SA,SU", "09:00", "18:00")}, {{"holiday_rule", {{"closed_on", {"설날", "추석"}}}}});
    expect(hall, "2026-02-17T10:00", OpenNow::closed, OpenReason::holiday, "2026-02-18T09:00");
    expect(hall, "2026-02-16T10:00", OpenNow::open, OpenReason::within_hours, "2026-02-16T18:00");
}

TEST(OpenState, MovesTheMondayOffToTheNextWeekday) {
    const Opening zoo =
        opening({row("MO,TU,WE,TH,FR,SA,SU", "09:00", "18:00")}, {{"holiday_rule", {{"monday_shift", true}}}});
    expect(zoo, "2026-11-23T10:00", OpenNow::closed, OpenReason::not_a_day, "2026-11-24T09:00");
    // Monday 2026-10-05 stands in for 개천절: open, and shut on Tuesday.
    expect(zoo, "2026-10-05T10:00", OpenNow::open, OpenReason::within_hours, "2026-10-05T18:00");
    expect(zoo, "2026-10-06T10:00", OpenNow::closed, OpenReason::not_a_day, "2026-10-07T09:00");
    expect(zoo, "2026-10-09T10:00", OpenNow::open, OpenReason::within_hours, "2026-10-09T18:00");
}

TEST(OpenState, MovesTheMondayOffPastAWholeHolidayWeek) {
    const Opening zoo =
        opening({row("MO,TU,WE,TH,FR,SA,SU", "09:00", "18:00")}, {{"holiday_rule", {{"monday_shift", true}}}});
    expect(zoo, "2017-10-09T10:00", OpenNow::open, OpenReason::within_hours, "2017-10-09T18:00");
    expect(zoo, "2017-10-10T10:00", OpenNow::closed, OpenReason::not_a_day, "2017-10-11T09:00");
}

TEST(OpenState, IsUnknownOnAHolidayThatNobodySpokeOf) {
    const Opening desk = opening({row("MO,TU,WE,TH,FR", "09:00", "18:00")});
    expect(desk, "2026-10-09T10:00", OpenNow::unknown, OpenReason::holiday_rule_unknown, "2026-10-10T00:00");
    EXPECT_EQ(state(desk, "2026-10-09T10:00").opens_at, at("2026-10-12T09:00"));
    expect(desk, "2026-10-03T10:00", OpenNow::closed, OpenReason::not_a_day, "2026-10-05T00:00");
}

TEST(OpenState, IsUnknownAtYearsEndWithoutDates) {
    expect(victim_centre(), "2026-12-24T10:00", OpenNow::unknown, OpenReason::year_end, "2026-12-25T00:00");
    expect(victim_centre(), "2026-12-25T10:00", OpenNow::closed, OpenReason::holiday, "2026-12-28T00:00");
    expect(victim_centre(), "2027-01-04T10:00", OpenNow::open, OpenReason::within_hours, "2027-01-04T17:00");
}

TEST(OpenState, KnowsYearsEndOnceItsDatesAreWritten) {
    const Opening centre =
        opening({row("MO,TU,WE,TH,FR", "10:00", "17:00")},
                {{"holiday_rule", "closed"},
                 {"year_end", "closed_dates_unknown"},
                 {"closures", {{{"from", "2026-12-30"}, {"to", "2027-01-01"}, {"reason", "연말연시"}}}}});
    expect(centre, "2026-12-24T10:00", OpenNow::open, OpenReason::within_hours, "2026-12-24T17:00");
    expect(centre, "2026-12-31T10:00", OpenNow::closed, OpenReason::closure, "2027-01-04T10:00");
    EXPECT_EQ(state(centre, "2026-12-31T10:00").name, "연말연시");
    expect(centre, "2027-12-24T10:00", OpenNow::unknown, OpenReason::year_end, "2027-12-25T00:00");
}

TEST(OpenState, RunsPastMidnightToItsEndAlthoughTheNextDayIsAHoliday) {
    const Opening shelter = opening({row("FR", "18:00", "01:00")}, {{"holiday_rule", "closed"}});
    expect(shelter, "2026-10-02T23:30", OpenNow::open, OpenReason::within_hours, "2026-10-03T01:00");
    expect(shelter, "2026-10-03T00:30", OpenNow::open, OpenReason::within_hours, "2026-10-03T01:00");
    expect(shelter, "2026-10-03T01:00", OpenNow::closed, OpenReason::not_a_day, "2026-10-16T18:00");
}

TEST(OpenState, JoinsOpeningsThatTouch) {
    const Opening night = opening({row("MO,TU,WE,TH,FR", "18:00", "24:00"), row("TU,WE,TH,FR,SA", "00:00", "06:00")},
                                  {{"holiday_rule", "open"}});
    expect(night, "2026-11-23T20:00", OpenNow::open, OpenReason::within_hours, "2026-11-24T06:00");
}

TEST(OpenState, TakesMidnightToOneMinuteBeforeAsTheWholeDay) {
    const Opening line = opening({row("MO,TU,WE,TH,FR,SA,SU", "00:00", "23:59")}, {{"holiday_rule", "open"}});
    expect(line, "2026-11-20T23:59", OpenNow::open, OpenReason::within_hours, nullptr);
}

TEST(OpenState, NeverChangesWhereItIsAlwaysOpen) {
    const Opening line = opening(Json::array(), {{"always", true}});
    expect(line, "2026-09-25T03:00", OpenNow::open, OpenReason::always, nullptr);
}

TEST(OpenState, AClosureStopsEvenWhatIsAlwaysOpen) {
    const Opening line =
        opening(Json::array(), {{"always", true}, {"closures", {{{"from", "2026-11-21"}, {"reason", "점검"}}}}});
    expect(line, "2026-11-20T03:00", OpenNow::open, OpenReason::always, "2026-11-21T00:00");
    expect(line, "2026-11-21T03:00", OpenNow::closed, OpenReason::closure, "2026-11-22T00:00");
}

TEST(OpenState, IsUnknownWithoutHours) {
    expect(opening(Json::array()), "2026-11-20T10:00", OpenNow::unknown, OpenReason::no_hours_known, nullptr);
}

TEST(OpenState, IsShutOnTheDaysOfAClosureEvenWithoutHours) {
    const Opening closed =
        opening(Json::array(), {{"closures", {{{"from", "2026-11-20"}, {"to", "2026-11-21"}, {"reason", "이전"}}}}});
    EXPECT_EQ(state(closed, "2026-11-20T10:00").name, "이전");
    expect(closed, "2026-11-20T10:00", OpenNow::closed, OpenReason::closure, "2026-11-22T00:00");
    expect(closed, "2026-11-19T10:00", OpenNow::unknown, OpenReason::no_hours_known, "2026-11-20T00:00");
    expect(closed, "2026-11-22T00:00", OpenNow::unknown, OpenReason::no_hours_known, nullptr);
}

TEST(OpenState, ExceptionsReplaceTheRegularRows) {
    const Opening desk = opening(
        {row("MO,TU,WE,TH,FR", "09:00", "18:00")},
        {{"holiday_rule", "closed"},
         {"exceptions",
          {{{"valid_from", "2026-11-23"}, {"valid_to", "2026-11-24"}, {"opens_at", "10:00"}, {"closes_at", "12:00"}},
           {{"valid_from", "2026-11-25"}, {"valid_to", "2026-11-25"}, {"description", "전산 점검"}}}}});
    expect(desk, "2026-11-23T09:30", OpenNow::closed, OpenReason::before_hours, "2026-11-23T10:00");
    expect(desk, "2026-11-24T12:00", OpenNow::closed, OpenReason::after_hours, "2026-11-26T09:00");
    expect(desk, "2026-11-25T10:00", OpenNow::closed, OpenReason::closure, "2026-11-26T09:00");
    EXPECT_EQ(state(desk, "2026-11-25T10:00").name, "전산 점검");
}

TEST(OpenState, AnExceptionForAHolidayStandsAboveTheRule) {
    const Opening desk = opening({row("MO,TU,WE,TH,FR", "09:00", "18:00")}, {{"holiday_rule", "closed"},
                                                                             {"exceptions",
                                                                              {{{"valid_from", "2026-09-24"},
                                                                                {"valid_to", "2026-09-26"},
                                                                                {"opens_at", "10:00"},
                                                                                {"closes_at", "15:00"}}}}});
    expect(desk, "2026-09-25T10:00", OpenNow::open, OpenReason::within_hours, "2026-09-25T15:00");
}

TEST(OpenState, ASeasonStillKeepsItsHolidays) {
    const Opening pool = opening({row("MO,TU,WE,TH,FR", "09:00", "18:00")}, {{"holiday_rule", "closed"},
                                                                             {"exceptions",
                                                                              {{{"valid_from", "2026-07-01"},
                                                                                {"valid_to", "2026-08-31"},
                                                                                {"opens_at", "08:00"},
                                                                                {"closes_at", "20:00"}}}}});
    expect(pool, "2026-08-14T19:00", OpenNow::open, OpenReason::within_hours, "2026-08-14T20:00");
    expect(pool, "2026-08-15T10:00", OpenNow::closed, OpenReason::holiday, "2026-08-16T08:00");
}

TEST(OpenState, ExceptionsThatDisagreeGiveUnknown) {
    Problems problems;
    const Opening desk = model::read_opening(
        {{"schedules", {row("MO,TU,WE,TH,FR", "09:00", "18:00")}},
         {"x_kiosk",
          {{"exceptions",
            {{{"valid_from", "2026-11-01"}, {"valid_to", "2026-11-30"}, {"opens_at", "10:00"}, {"closes_at", "12:00"}},
             {{"valid_from", "2026-11-20"}, {"valid_to", "2026-11-20"}}}}}}},
        "", problems);
    EXPECT_EQ(problems.size(), 1U);
    EXPECT_EQ(state(desk, "2026-11-20T11:00").now, OpenNow::unknown);
    EXPECT_EQ(state(desk, "2026-11-19T11:00").now, OpenNow::open);
}

TEST(OpenState, OutsideOfItsValidityNobodyKnows) {
    Json old = row("MO,TU,WE,TH,FR", "09:00", "18:00");
    old["valid_to"] = "2021-12-31";
    expect(opening({old}, {{"holiday_rule", "open"}}), "2026-11-20T10:00", OpenNow::unknown, OpenReason::no_hours_known,
           nullptr);
}

TEST(OpenState, AfterItsLastDayItHasEnded) {
    Json summer = row("MO,TU,WE,TH,FR", "09:00", "18:00");
    summer["until"] = "2021-08-31";
    expect(opening({summer}, {{"holiday_rule", "open"}}), "2021-09-01T10:00", OpenNow::closed, OpenReason::ended,
           nullptr);
}

TEST(OpenState, CountsEveryOtherWeekFromTheFirstDay) {
    Json clinic = row("TU", "14:00", "16:00");
    clinic["interval"] = 2;
    clinic["dtstart"] = "2026-11-03";
    expect(opening({clinic}, {{"holiday_rule", "open"}}), "2026-11-03T16:00", OpenNow::closed, OpenReason::after_hours,
           "2026-11-17T14:00");
}

TEST(OpenState, TakesTheFirstAndThirdSaturdayFromTheMonth) {
    const Opening clinic =
        opening({{{"freq", "MONTHLY"}, {"byday", "1SA,3SA"}, {"opens_at", "09:00"}, {"closes_at", "12:00"}}},
                {{"holiday_rule", "open"}});
    expect(clinic, "2026-11-07T11:00", OpenNow::open, OpenReason::within_hours, "2026-11-07T12:00");
    expect(clinic, "2026-11-07T12:00", OpenNow::closed, OpenReason::after_hours, "2026-11-21T09:00");
    expect(clinic, "2026-11-21T12:00", OpenNow::closed, OpenReason::after_hours, "2026-12-05T09:00");
}

TEST(OpenState, IsShutOnItsRegularClosingDays) {
    const Opening mart =
        opening({row("MO,TU,WE,TH,FR,SA,SU", "10:00", "22:00")},
                {{"holiday_rule", "open"}, {"closures", {{{"byday", "2MO,4MO"}, {"reason", "정기휴무"}}}}});
    expect(mart, "2026-11-09T12:00", OpenNow::closed, OpenReason::closure, "2026-11-10T10:00");
    expect(mart, "2026-11-16T12:00", OpenNow::open, OpenReason::within_hours, "2026-11-16T22:00");
}

TEST(OpenState, LetsNobodyInAfterTheLastEntry) {
    const Opening museum =
        opening({row("TU,WE,TH,FR,SA,SU", "10:00", "12:00"), row("TU,WE,TH,FR,SA,SU", "13:00", "18:00")},
                {{"holiday_rule", "open"}, {"last_entry_minutes", 30}});
    expect(museum, "2026-11-20T11:45", OpenNow::open, OpenReason::within_hours, "2026-11-20T12:00");
    expect(museum, "2026-11-20T17:30", OpenNow::closed, OpenReason::last_entry, "2026-11-21T10:00");
    expect(museum, "2026-11-20T18:00", OpenNow::closed, OpenReason::after_hours, "2026-11-21T10:00");
}

TEST(OpenState, SaysWhenItOpensAgain) {
    EXPECT_EQ(state(office(), "2026-11-20T12:10").opens_at, at("2026-11-20T13:00"));
    EXPECT_EQ(state(office(), "2026-11-20T10:00").opens_at, std::nullopt);
}

}  // namespace
