#include "model/base/json.h"
#include "model/hours/describe.h"
#include "model/written/written_hours.h"

#include <gtest/gtest.h>

#include <fmt/format.h>

#include <random>

namespace {

using model::holidays_cell;
using model::holidays_written;
using model::hours_cell;
using model::hours_written;
using model::Json;

/// What describe() makes of what was read; "-" where it could not be read.
std::string read(const std::string& text) {
    const auto hours = hours_written(text);
    if (!hours) return "-";
    Json entity = Json::object();
    if (hours->contains("schedules")) entity["schedules"] = hours->at("schedules");
    if (hours->contains("always")) entity["x_kiosk"]["always"] = true;
    return hours_cell(entity);
}

std::string holidays(const std::string& text) {
    const auto read = holidays_written(text);
    if (!read) return "-";
    return holidays_cell({{"x_kiosk", *read}});
}

TEST(StaffCsvHours, AreReadBackFromTheWordsThatTheyAreWrittenIn) {
    for (const char* text : {"월~금 10:00~17:00", "매일 24시간", "월~금 09:00~18:00, 점심 12:00~13:00 쉼",
                             "월~금 09:00~18:00, 토 09:00~13:00", "월·수·금 13:00~17:30",
                             "매월 첫째·셋째 토요일 09:00~12:00", "매일 06:00~24:00", "토·일 10:00~16:00",
                             "월~목·토 10:00~17:00", "월~금 09:00~18:00, 점심 12:00~13:00 쉼, 토 09:00~13:00"})
        EXPECT_EQ(read(text), text);
}

TEST(StaffCsvHours, AreReadAsClerksWriteThem) {
    EXPECT_EQ(read("평일 9시~18시"), "월~금 09:00~18:00");
    EXPECT_EQ(read("월요일~금요일 오전 9시~오후 6시"), "월~금 09:00~18:00");
    EXPECT_EQ(read("평일 09:00-18:00(점심시간 12:00-13:00)"), "-") << "brackets are not read";
    EXPECT_EQ(read("평일 09:00 - 18:00, 점심시간 12:00~13:00 제외"), "월~금 09:00~18:00, 점심 12:00~13:00 쉼");
    EXPECT_EQ(read("월～금 10：00～17：00"), "월~금 10:00~17:00") << "full width";
    EXPECT_EQ(read("연중무휴 24시간"), "매일 24시간");
    EXPECT_EQ(read("화~일 10:00~18:00, 월 휴무"), "화~일 10:00~18:00");
    EXPECT_EQ(read("평일 9시~18시\n토요일 9시~13시"), "월~금 09:00~18:00, 토 09:00~13:00");
    EXPECT_EQ(read("주말 10:00~16:00"), "토·일 10:00~16:00");
}

TEST(StaffCsvHours, AreNotReadWhereAWordIsNotUnderstood) {
    for (const char* text : {"전화로 문의", "월~금", "10:00~17:00", "월~금 10:00~17:00 (동절기 16:00)",
                             "월~금 18:00~09:00", "월 휴무, 월 10:00~12:00", "점심 12:00~13:00 쉼", "월~금 25:00~26:00",
                             "격주 토요일 09:00~12:00", "월~금 10:00~17:00, 월 휴무", "월~금 10:00", ""})
        EXPECT_EQ(read(text), "-") << text;
}

TEST(StaffCsvHours, OfRandomWeeksComeBack) {
    std::mt19937 random{7};
    const auto pick = [&](int from, int to) { return std::uniform_int_distribution{from, to}(random); };
    constexpr std::array kDays{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
    for (int round = 0; round < 500; ++round) {
        Json rows = Json::array();
        const int opens = pick(0, 11);
        const bool lunch = pick(0, 1) == 1;
        for (const char* day : kDays) {
            if (pick(0, 2) == 0) continue;
            const int closes = pick(15, 24);
            const auto add = [&](int from, int to) {
                rows.push_back({{"freq", "WEEKLY"},
                                {"byday", day},
                                {"opens_at", fmt::format("{:02}:00", from)},
                                {"closes_at", fmt::format("{:02}:00", to)}});
            };
            if (lunch) {
                add(opens, 12);
                add(13, closes);
            } else {
                add(opens, closes);
            }
        }
        if (rows.empty()) continue;
        const std::string cell = hours_cell({{"schedules", rows}});
        EXPECT_EQ(read(cell), cell);
    }
}

TEST(StaffCsvHours, KeepANoteThatIsNoHours) {
    EXPECT_EQ(hours_cell({{"schedules", {{{"description", "전화로 문의"}}}}}), "전화로 문의");
    EXPECT_EQ(hours_cell(Json::object()), "");
}

TEST(StaffCsvHours, OfHolidaysComeBack) {
    for (const char* text : {"공휴일 쉼", "공휴일에도 함", "공휴일·연말연시 쉼", "공휴일 10:00~15:00", "설날·추석 쉼",
                             "월요일 쉼(월요일이 공휴일이면 다음 평일)", "연말연시 쉼", "공휴일에도 함, 연말연시 쉼",
                             "설날 연휴·추석 연휴·연말연시 쉼", ""})
        EXPECT_EQ(holidays(text), text);
    EXPECT_EQ(holidays("휴무"), "공휴일 쉼");
    EXPECT_EQ(holidays("운영"), "공휴일에도 함");
    EXPECT_EQ(holidays("확인 필요"), "");
    EXPECT_EQ(holidays("사장님 생일 쉼"), "-");
    EXPECT_EQ(holidays("가끔"), "-");
}

}  // namespace
