#include "model/base/json.h"
#include "model/hours/text_check.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace std::chrono_literals;
using model::ClockRange;
using model::Json;
using model::Opening;
using model::ranges_in;
using testing::ElementsAre;
using testing::IsEmpty;

ClockRange range(std::chrono::minutes opens_at, std::chrono::minutes closes_at) {
    return {.opens_at = opens_at, .closes_at = closes_at};
}

Opening office() {
    model::Problems problems;
    const Json morning{{"byday", "MO,TU,WE,TH,FR"}, {"opens_at", "09:00"}, {"closes_at", "12:00"}};
    const Json afternoon{{"byday", "MO,TU,WE,TH,FR"}, {"opens_at", "13:00"}, {"closes_at", "18:00"}};
    return model::read_opening({{"schedules", {morning, afternoon}}}, "", problems);
}

TEST(TextCheck, FindsHoursAsOfficesWriteThem) {
    EXPECT_THAT(ranges_in("월~금 10:00~17:00 (점심 12:00 ~ 13:00)"), ElementsAre(range(10h, 17h), range(12h, 13h)));
    EXPECT_THAT(ranges_in("평일 9시~18시"), ElementsAre(range(9h, 18h)));
    EXPECT_THAT(ranges_in("오전 9시부터 오후 5시 30분까지"), ElementsAre(range(9h, 17h + 30min)));
    EXPECT_THAT(ranges_in("오후 2시~5시 반"), ElementsAre(range(14h, 17h + 30min)));
    EXPECT_THAT(ranges_in("18:00~다음 날 01:00"), ElementsAre(range(18h, 25h)));
}

TEST(TextCheck, TakesNoPhoneNumberDateOrAgeForHours) {
    EXPECT_THAT(ranges_in("063-276-8804, 1577-1295"), IsEmpty());
    EXPECT_THAT(ranges_in("2021. 2. 22. ~ 3. 8., 만 60~64세, 10~20명"), IsEmpty());
    EXPECT_THAT(ranges_in("2시간 교육, 3~4시간"), IsEmpty());
    EXPECT_THAT(ranges_in(""), IsEmpty());
}

TEST(TextCheck, AgreesWithHoursBreaksAndTheWholeDay) {
    EXPECT_THAT(model::ranges_that_disagree(office(), "09:00~18:00, 점심 12:00~13:00, 오전은 9시~12시"), IsEmpty());
    EXPECT_THAT(model::ranges_that_disagree(office(), "평일에 엽니다"), IsEmpty());
}

TEST(TextCheck, NamesTheHoursThatTheDataDoesNotHave) {
    EXPECT_THAT(model::ranges_that_disagree(office(), "09:00~17:00, 점심 12:00~13:00"), ElementsAre(range(9h, 17h)));
}

TEST(TextCheck, ReadsTheRowsOwnWords) {
    Opening opening = office();
    opening.regular.at(0).notes = "상담은 10:00~16:00";
    EXPECT_THAT(model::ranges_that_disagree(opening), ElementsAre(range(10h, 16h)));
}

TEST(TextCheck, SaysNothingWhereThereAreNoHours) {
    EXPECT_THAT(model::ranges_that_disagree({}, "10:00~17:00"), IsEmpty());
}

}  // namespace
