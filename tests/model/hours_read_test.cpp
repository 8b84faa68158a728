// What bad input gets: every problem is listed with its place, and what cannot be read is never open.

#include "model/base/json.h"
#include "model/hours/clock_text.h"
#include "model/hours/open_state.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace std::chrono_literals;
using model::Json;
using model::Opening;
using model::parse_clock;
using model::Problems;
using testing::ElementsAre;
using testing::IsEmpty;

Json office_row() {
    return {{"freq", "WEEKLY"}, {"byday", "MO,TU,WE,TH,FR"}, {"opens_at", "09:00"}, {"closes_at", "18:00"}};
}

Json with(Json row, const char* key, Json value) {
    row[key] = std::move(value);
    return row;
}

struct Read {
    Opening opening;
    std::vector<std::string> places;
};

Read read(Json rows, Json extension = Json::object()) {
    Problems problems;
    Read found;
    found.opening = model::read_opening({{"schedules", std::move(rows)}, {"x_kiosk", std::move(extension)}},
                                        "services/3", problems);
    for (const auto& problem : problems) {
        EXPECT_FALSE(problem.ko.empty());
        EXPECT_FALSE(problem.en.empty());
        found.places.push_back(problem.where);
    }
    return found;
}

void expect_unknown(const Json& row, const char* place) {
    const Read found = read({row});
    EXPECT_FALSE(found.opening.readable) << row;
    EXPECT_THAT(found.places, ElementsAre(std::string{"services/3/schedules/0"} + place)) << row;
    const auto state =
        model::open_state(found.opening, model::Calendar{}, *model::parse_seoul_time("2026-11-20T10:00"));
    EXPECT_EQ(state.now, model::OpenNow::unknown) << row;
    EXPECT_EQ(state.reason, model::OpenReason::unreadable) << row;
}

TEST(ReadHours, ReadsAPlainRow) {
    const Read found = read({office_row()});
    EXPECT_THAT(found.places, IsEmpty());
    ASSERT_EQ(found.opening.regular.size(), 1U);
    EXPECT_EQ(found.opening.regular[0].hours, (model::ClockRange{.opens_at = 9h, .closes_at = 18h}));
    EXPECT_THAT(found.opening.regular[0].byday, ElementsAre("MO", "TU", "WE", "TH", "FR"));
}

TEST(ReadHours, ReadsListsAsTextNumberOrArray) {
    Json row = {{"freq", "MONTHLY"}, {"bymonthday", "2,3,4"}, {"opens_at", "10:00"}, {"closes_at", "12:00"}};
    EXPECT_THAT(read({row}).opening.regular.at(0).bymonthday, ElementsAre(2, 3, 4));
    EXPECT_THAT(read({with(row, "bymonthday", 15)}).opening.regular.at(0).bymonthday, ElementsAre(15));
    EXPECT_THAT(read({with(row, "bymonthday", {1, -1})}).opening.regular.at(0).bymonthday, ElementsAre(1, -1));
    EXPECT_THAT(read({with(office_row(), "byday", {"mo", "tu"})}).opening.regular.at(0).byday, ElementsAre("MO", "TU"));
}

TEST(ReadHours, TakesSetPositionsFromTheExtension) {
    const Json row = {{"freq", "MONTHLY"},
                      {"byday", "MO,TU,WE,TH,FR"},
                      {"opens_at", "10:00"},
                      {"closes_at", "12:00"},
                      {"x_kiosk", {{"bysetpos", {1, -1}}}}};
    EXPECT_THAT(read({row}).opening.regular.at(0).bysetpos, ElementsAre(1, -1));
}

TEST(ReadHours, ReadsEveryWayOfWritingATime) {
    EXPECT_EQ(parse_clock("10:00")->at, 10h);
    EXPECT_EQ(parse_clock("9:05")->at, 9h + 5min);
    EXPECT_EQ(parse_clock("10:00:00")->at, 10h);
    EXPECT_EQ(parse_clock("24:00")->at, 24h);
    EXPECT_EQ(parse_clock("23:59:59")->at, 24h);
    EXPECT_EQ(parse_clock("10:00+09:00")->ahead, 9h);
    EXPECT_EQ(parse_clock("10:00:00-0330")->ahead, -(3h + 30min));
    EXPECT_EQ(parse_clock("01:00Z")->ahead, 0min);
    for (const char* text : {"", "25:00", "24:01", "10", "10:60", "10:0", "ten", "10:00 am", "10:00+", "-1:00", "1000"})
        EXPECT_EQ(parse_clock(text), std::nullopt) << text;
}

TEST(ReadHours, TurnsAnotherZonesTimesIntoSeouls) {
    Json row = with(with(office_row(), "opens_at", "00:00Z"), "closes_at", "09:00Z");
    EXPECT_EQ(read({row}).opening.regular.at(0).hours, (model::ClockRange{.opens_at = 9h, .closes_at = 18h}));
    EXPECT_EQ(read({with(office_row(), "timezone", 9)}).opening.regular.at(0).hours.opens_at, 9h);
    row = with(with(with(office_row(), "timezone", 3), "opens_at", "03:00:00"), "closes_at", "12:00:00");
    EXPECT_EQ(read({row}).opening.regular.at(0).hours, (model::ClockRange{.opens_at = 9h, .closes_at = 18h}));
}

TEST(ReadHours, IsUnknownWhereAFieldCannotBeRead) {
    expect_unknown(with(office_row(), "closes_at", "25:00"), "/closes_at");
    expect_unknown(with(office_row(), "opens_at", "24:00"), "/opens_at");
    expect_unknown(with(office_row(), "closes_at", nullptr), "/closes_at");
    expect_unknown(with(office_row(), "byday", "1XX"), "/byday");
    expect_unknown(with(office_row(), "freq", "HOURLY"), "/freq");
    expect_unknown(with(office_row(), "wkst", "XX"), "/wkst");
    expect_unknown(with(office_row(), "interval", 0), "/interval");
    expect_unknown(with(office_row(), "count", "many"), "/count");
    expect_unknown(with(office_row(), "until", "2021-02-30"), "/until");
    expect_unknown(with(office_row(), "byyearday", "2"), "/byyearday");
    expect_unknown(with(with(office_row(), "freq", "MONTHLY"), "bymonthday", "32"), "/bymonthday");
    expect_unknown("09:00-18:00", "");
}

TEST(ReadHours, IsUnknownWhereTheRowDoesNotHoldTogether) {
    expect_unknown(with(with(office_row(), "dtstart", "2026-03-02"), "until", "2026-03-01"), "/until");
    expect_unknown(with(with(office_row(), "valid_from", "2026-03-02"), "valid_to", "2026-03-01"), "/valid_to");
    expect_unknown(with(office_row(), "interval", 2), "/dtstart");
    expect_unknown(with(office_row(), "byday", "1MO"), "/freq");
    expect_unknown(with(office_row(), "byday", ""), "/byday");
    expect_unknown(with(with(with(office_row(), "dtstart", "2026-03-02"), "until", "2026-04-01"), "count", 3),
                   "/count");
}

TEST(ReadHours, ListsAllProblemsAtOnce) {
    EXPECT_THAT(
        read({with(office_row(), "byday", "1XX,ZZ"), with(office_row(), "opens_at", "9")}).places,
        ElementsAre("services/3/schedules/0/byday", "services/3/schedules/0/byday", "services/3/schedules/1/opens_at"));
}

TEST(ReadHours, DoubtsAnOpeningThatClosesBeforeItOpens) {
    const Json swapped = with(with(office_row(), "opens_at", "18:00"), "closes_at", "09:00");
    const Read found = read({swapped});
    EXPECT_TRUE(found.opening.readable);
    EXPECT_THAT(found.places, ElementsAre("services/3/schedules/0/closes_at"));
    EXPECT_THAT(read({with(swapped, "description", "야간 당직 18:00~다음 날 09:00")}).places, IsEmpty());
    EXPECT_THAT(read({with(swapped, "closes_at", "02:00")}).places, IsEmpty());
}

TEST(ReadHours, ARowThatIsOnlyADescriptionSaysNothing) {
    const Read found = read({{{"description", "평일에 엽니다"}}});
    EXPECT_THAT(found.places, IsEmpty());
    EXPECT_TRUE(found.opening.readable);
    EXPECT_FALSE(found.opening.known());
}

TEST(ReadHours, KnowsTheWaysInWhichHolidaysAreWritten) {
    const Read found = read({office_row()}, {{"holiday_rule", {{"closed_on", {"삼일절", "설날 연휴", "성탄절"}}}}});
    EXPECT_THAT(found.places, IsEmpty());
    EXPECT_THAT(std::get<model::ClosedOnNamed>(found.opening.holiday_rule).names,
                ElementsAre("3·1절", "설날 전날", "설날", "설날 다음 날", "기독탄신일"));
}

TEST(ReadHours, NamesAHolidayThatDoesNotExist) {
    const Read found = read({office_row()}, {{"holiday_rule", {{"closed_on", {"설날", "춘절"}}}}});
    EXPECT_THAT(found.places, ElementsAre("services/3/x_kiosk/holiday_rule/closed_on"));
    EXPECT_TRUE(found.opening.readable);
    // 춘절 may be a slip for any of them: other holidays are not called open.
    const auto state =
        model::open_state(found.opening, model::Calendar{}, *model::parse_seoul_time("2026-10-09T10:00"));
    EXPECT_EQ(state.now, model::OpenNow::unknown);
}

TEST(ReadHours, IsUnknownWhereARuleCannotBeRead) {
    const auto unreadable = [](Json extension) { return !read({office_row()}, std::move(extension)).opening.readable; };
    EXPECT_TRUE(unreadable({{"holiday_rule", "sometimes"}}));
    EXPECT_TRUE(unreadable({{"holiday_rule", {{"opens_at", "25:00"}, {"closes_at", "26:00"}}}}));
    EXPECT_TRUE(unreadable({{"holiday_rule", {{"closed_on", "설날"}}}}));
    EXPECT_TRUE(unreadable({{"closures", "추석"}}));
    EXPECT_TRUE(unreadable({{"closures", {{{"to", "2026-11-20"}}}}}));
    EXPECT_TRUE(unreadable({{"closures", {{{"from", "2026-11-20"}, {"to", "2026-11-19"}}}}}));
    EXPECT_TRUE(unreadable({{"closures", {{{"from", "20 Nov"}}}}}));
    EXPECT_TRUE(unreadable({{"closures", {{{"byday", "2XX"}}}}}));
    EXPECT_TRUE(unreadable({{"last_entry_minutes", -5}}));
    EXPECT_TRUE(unreadable({{"exceptions", 7}}));
}

TEST(ReadHours, SurvivesEveryTypeInEveryPlace) {
    const Json oddities[] = {nullptr,       true, -1, 1e300, "", "x", Json::array(), Json::array({Json::object()}),
                             Json::object()};
    const char* row_keys[] = {"freq",      "byday", "bymonthday", "interval",    "count",
                              "dtstart",   "until", "valid_from", "valid_to",    "opens_at",
                              "closes_at", "wkst",  "timezone",   "description", "x_kiosk"};
    const char* extension_keys[] = {"holiday_rule", "closures", "exceptions",
                                    "year_end",     "always",   "last_entry_minutes"};
    for (const Json& odd : oddities) {
        Problems problems;
        for (const char* key : row_keys)
            model::read_opening({{"schedules", {with(office_row(), key, odd)}}}, "", problems);
        for (const char* key : extension_keys)
            model::read_opening({{"schedules", {office_row()}}, {"x_kiosk", {{key, odd}}}}, "", problems);
        model::read_opening({{"schedules", odd}, {"x_kiosk", odd}}, "", problems);
        model::read_opening(odd, "", problems);
        model::read_opening({{"x_kiosk", {{"closures", {odd}}, {"exceptions", {odd}}}}}, "", problems);
    }
}

TEST(ReadHours, ExceptionsOfEqualDatesMayHaveALunchBreak) {
    const Json morning = {
        {"valid_from", "2026-11-23"}, {"valid_to", "2026-11-24"}, {"opens_at", "10:00"}, {"closes_at", "12:00"}};
    const Json afternoon = with(with(morning, "opens_at", "13:00"), "closes_at", "15:00");
    EXPECT_THAT(read({office_row()}, {{"exceptions", {morning, afternoon}}}).places, IsEmpty());
    EXPECT_THAT(read({office_row()}, {{"exceptions", {morning, with(afternoon, "opens_at", "11:00")}}}).places,
                ElementsAre("services/3/x_kiosk/exceptions/1"));
}

}  // namespace
