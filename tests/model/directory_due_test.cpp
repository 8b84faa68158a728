#include "model/directory/due.h"

#include "model/base/json.h"
#include "model/directory/period.h"
#include "model/directory/read_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace model;
using std::chrono::days;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

Day day(const char* text) { return *parse_day(text); }

Json entry(const char* kind) {
    return {{"id", "c0ffee00-0000-4000-8000-000000000001"},
            {"name", "상담소"},
            {"assured_date", "2026-01-10"},
            {"x_kiosk", {{"external_id", "desk"}, {"kind", kind}, {"category", "care"}}}};
}

Json with_hours(Json document) {
    document["schedules"] = {
        {{"freq", "WEEKLY"}, {"byday", "MO,TU,WE,TH,FR"}, {"opens_at", "09:00"}, {"closes_at", "18:00"}}};
    document["x_kiosk"]["holiday_rule"] = "closed";
    return document;
}

std::vector<DueReason> reasons(const Json& document, const char* today, days ahead = days{0}) {
    std::vector<DueReason> list;
    for (const Due& due : due_of(document, day(today), ahead)) list.push_back(due.reason);
    return list;
}

TEST(Due, AsksForAHotlineAfter180DaysAndNotBefore) {
    EXPECT_THAT(reasons(entry("hotline"), "2026-07-08"), IsEmpty());
    EXPECT_THAT(reasons(entry("hotline"), "2026-07-09"), ElementsAre(DueReason::check));
}

TEST(Due, AsksForADeskAndForOfficeHoursAfter90Days) {
    EXPECT_THAT(reasons(entry("desk"), "2026-04-09"), IsEmpty());
    EXPECT_THAT(reasons(entry("desk"), "2026-04-10"), ElementsAre(DueReason::check));
    EXPECT_THAT(reasons(with_hours(entry("centre")), "2026-04-10"), ElementsAre(DueReason::check));
    EXPECT_THAT(reasons(entry("centre"), "2026-04-10"), IsEmpty());
}

TEST(Due, SaysSinceWhen) {
    const auto due = due_of(entry("desk"), day("2026-11-22"));
    ASSERT_EQ(due.size(), 1U);
    EXPECT_EQ(due.front().since, day("2026-04-10"));
    EXPECT_THAT(due.front().problem.ko, HasSubstr("2026-01-10"));
    EXPECT_THAT(due.front().problem.en, HasSubstr("every 90 days"));
}

TEST(Due, ForeseesWhatIsAskedFor) {
    EXPECT_THAT(reasons(entry("desk"), "2026-04-01"), IsEmpty());
    EXPECT_THAT(reasons(entry("desk"), "2026-04-01", days{9}), ElementsAre(DueReason::check));
}

TEST(Due, CountsFromTheSourceWhereNobodyEverChecked) {
    Json document = entry("programme");
    document.erase("assured_date");
    document["x_kiosk"]["source"] = {{"title", "신문"}, {"date", "2026-03-01"}};
    EXPECT_THAT(reasons(document, "2026-08-27"), IsEmpty());
    EXPECT_THAT(reasons(document, "2026-08-28"), ElementsAre(DueReason::never_checked));
    document["x_kiosk"].erase("source");
    EXPECT_THAT(reasons(document, "2026-03-01"), ElementsAre(DueReason::never_checked));
}

TEST(Due, TakesALaterCheckOfAHotlinesNumber) {
    Json document = entry("hotline");
    document["phones"] = {{{"number", "1577-1389"}, {"x_kiosk", {{"assured_date", "2026-06-30"}}}}};
    EXPECT_THAT(reasons(document, "2026-07-09"), IsEmpty());
}

TEST(Due, AsksForAWindowAtItsEndAndNotBefore) {
    Json document = entry("course");
    document["x_kiosk"]["window"] = {{"kind", "fixed"}, {"closes", "2026-11-30"}};
    EXPECT_THAT(reasons(document, "2026-11-30"), IsEmpty());
    EXPECT_THAT(reasons(document, "2026-11-22", days{8}), ElementsAre(DueReason::window_ends));
    const auto due = due_of(document, day("2026-12-01"));
    ASSERT_EQ(due.size(), 1U);
    EXPECT_EQ(due.front().reason, DueReason::window_ended);
    EXPECT_EQ(due.front().since, day("2026-11-30"));
}

TEST(Due, AsksForACourseAfterItsLastDay) {
    Json document = entry("course");
    document["x_kiosk"]["period"] = {{"start", "2026-03-18"}, {"end", "2026-11-25"}};
    EXPECT_THAT(reasons(document, "2026-11-25"), IsEmpty());
    EXPECT_THAT(reasons(document, "2026-11-26"), ElementsAre(DueReason::period_ended));
}

TEST(Due, ReportsATextThatNamesOtherHours) {
    Json document = with_hours(entry("centre"));
    document["assured_date"] = "2026-11-01";
    document["description"] = "평일 09:00~18:00에 상담합니다.";
    EXPECT_THAT(reasons(document, "2026-11-22"), IsEmpty());
    document["description"] = "평일 10시~17시에 상담합니다.";
    const auto due = due_of(document, day("2026-11-22"));
    ASSERT_EQ(due.size(), 1U);
    EXPECT_EQ(due.front().reason, DueReason::text_disagrees);
    EXPECT_EQ(due.front().problem.where, "desk/description");
    EXPECT_THAT(due.front().problem.ko, HasSubstr("10:00~17:00"));
}

TEST(Due, ReportsANumbersOwnHoursAgainstItsDescription) {
    Json document = entry("hotline");
    document["assured_date"] = "2026-11-01";
    document["phones"] = {
        {{"number", "129"}, {"description", "24시간"}, {"x_kiosk", {{"always", true}}}},
        {{"number", "1355"},
         {"description", "평일 09:00~19:00"},
         {"schedules", {{{"freq", "WEEKLY"}, {"byday", "MO"}, {"opens_at", "09:00"}, {"closes_at", "18:00"}}}}}};
    const auto due = due_of(document, day("2026-11-22"));
    ASSERT_EQ(due.size(), 1U);
    EXPECT_EQ(due.front().problem.where, "desk/phones/1/description");
}

TEST(Due, AsksForTheDatesOfTheYearsEndInTime) {
    Json document = with_hours(entry("centre"));
    document["assured_date"] = "2026-12-01";
    document["x_kiosk"]["year_end"] = "closed_dates_unknown";
    EXPECT_THAT(reasons(document, "2026-12-02"), ElementsAre(DueReason::year_end_undated));
    EXPECT_THAT(reasons(document, "2027-01-03"), ElementsAre(DueReason::year_end_undated));
    EXPECT_THAT(reasons(document, "2027-01-04"), IsEmpty());
    document["assured_date"] = "2026-10-01";
    EXPECT_THAT(reasons(document, "2026-10-24"), IsEmpty());
    EXPECT_THAT(reasons(document, "2026-10-25"), ElementsAre(DueReason::year_end_undated));
    document["x_kiosk"]["closures"] = {{{"from", "2026-12-31"}, {"to", "2027-01-01"}, {"reason", "연말연시"}}};
    EXPECT_THAT(reasons(document, "2026-10-25"), IsEmpty());
}

TEST(Due, ReportsAStaleTranslationWhereverItStands) {
    Json document = entry("hotline");
    document["x_kiosk"]["translations"]["en"]["name"] = {{"text", "Office"}, {"of", translation_mark("상담소")}};
    document["phones"] = {
        {{"number", "129"},
         {"description", "가까운 곳"},
         {"x_kiosk", {{"translations", {{"en", {{"description", {{"text", "x"}, {"of", "00"}}}}}}}}}}};
    const auto due = due_of(document, day("2026-02-01"));
    ASSERT_EQ(due.size(), 1U);
    EXPECT_EQ(due.front().reason, DueReason::stale_translation);
    EXPECT_EQ(due.front().problem.where, "desk/phones/0/description (en)");
}

TEST(Due, ReportsWhatCannotBeReadFirst) {
    Json document = with_hours(entry("desk"));
    document["schedules"][0]["opens_at"] = "25:00";
    EXPECT_THAT(reasons(document, "2026-11-22"), ElementsAre(DueReason::unreadable, DueReason::check));
}

TEST(Due, LeavesOutWhatIsNoMoreOrFoldedAway) {
    Json defunct = entry("desk");
    defunct["status"] = "defunct";
    EXPECT_THAT(reasons(defunct, "2036-01-01"), IsEmpty());
    Json folded = entry("organisation");
    folded["x_kiosk"]["folded"] = true;
    EXPECT_THAT(reasons(folded, "2036-01-01"), IsEmpty());
}

TEST(Period, SaysWhereACourseStands) {
    const DateRange course{.start = day("2021-03-18"), .end = day("2021-11-25"), .note = {}};
    const auto at = [&](const char* text) { return period_state(course, *parse_seoul_time(text)); };
    EXPECT_EQ(at("2021-03-17T23:59").state, PeriodState::before);
    EXPECT_EQ(at("2021-03-18").state, PeriodState::running);
    EXPECT_EQ(at("2021-11-17").state, PeriodState::running);
    EXPECT_EQ(at("2021-11-18").state, PeriodState::ending_soon);
    EXPECT_EQ(at("2021-11-18").days_left, 7);
    EXPECT_EQ(at("2021-11-25T23:59").state, PeriodState::last_day);
    EXPECT_EQ(at("2021-11-26").state, PeriodState::over);
}

TEST(Period, CountsNoDaysWhereThereIsNoEnd) {
    const PeriodNow now =
        period_state({.start = day("2021-03-18"), .end = {}, .note = {}}, *parse_seoul_time("2036-01-01"));
    EXPECT_EQ(now.state, PeriodState::running);
    EXPECT_EQ(now.days_left, 0);
    EXPECT_EQ(period_state({}, *parse_seoul_time("2026-01-01")).state, PeriodState::none);
}

TEST(Period, BelievesNoEndThatIsBeforeItsBeginning) {
    const DateRange backwards{.start = day("2021-11-25"), .end = day("2021-03-18"), .note = {}};
    EXPECT_EQ(period_state(backwards, *parse_seoul_time("2021-06-01")).state, PeriodState::none);
}

}  // namespace
