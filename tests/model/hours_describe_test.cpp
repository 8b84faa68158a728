#include "model/base/json.h"
#include "model/hours/describe.h"

#include <gtest/gtest.h>

#include <set>

namespace {

using model::Json;
using model::Language;
using model::Opening;

Json row(const char* byday, const char* opens_at, const char* closes_at) {
    return {{"byday", byday}, {"opens_at", opens_at}, {"closes_at", closes_at}};
}

Json with(Json row, const char* key, Json value) {
    row[key] = std::move(value);
    return row;
}

Opening read(const Json& rows, const Json& extension) {
    model::Problems problems;
    Opening opening = model::read_opening({{"schedules", rows}, {"x_kiosk", extension}}, "", problems);
    for (const auto& problem : problems) ADD_FAILURE() << problem.where << ": " << problem.en;
    return opening;
}

void expect(const Json& rows, const Json& extension, const char* ko, const char* en) {
    EXPECT_EQ(describe(read(rows, extension), Language::ko), ko);
    EXPECT_EQ(describe(read(rows, extension), Language::en), en);
}

void expect_row(const Json& one, const char* ko, const char* en) {
    const Opening opening = read(Json::array({one}), Json::object());
    EXPECT_EQ(describe(opening.regular.at(0), Language::ko), ko);
    EXPECT_EQ(describe(opening.regular.at(0), Language::en), en);
}

TEST(Describe, SaysAnOfficesWeekWithItsLunch) {
    expect(Json::array({row("MO,TU,WE,TH,FR", "10:00", "12:00"), row("MO,TU,WE,TH,FR", "13:00", "17:00")}),
           {{"holiday_rule", "closed"}, {"year_end", "closed_dates_unknown"}},
           "월~금 10:00~17:00, 점심 12:00~13:00 쉼, 공휴일·연말연시 쉼",
           "Mon–Fri 10:00–17:00, closed for lunch 12:00–13:00, closed on public holidays and at year's end");
}

TEST(Describe, GathersDaysThatOpenAlike) {
    expect(Json::array({row("MO", "09:00", "18:00"), row("TU", "09:00", "18:00"), row("WE,TH,FR", "09:00", "18:00"),
                        row("SA", "09:00", "13:00")}),
           {{"holiday_rule", "closed"}}, "월~금 09:00~18:00, 토 09:00~13:00, 공휴일 쉼",
           "Mon–Fri 09:00–18:00, Sat 09:00–13:00, closed on public holidays");
}

TEST(Describe, SaysALunchThatAllDaysShareOnce) {
    expect(Json::array({row("MO,TU,WE,TH,FR,SA", "09:00", "12:00"), row("MO,TU,WE,TH,FR", "13:00", "18:00"),
                        row("SA", "13:00", "15:00")}),
           {{"holiday_rule", "open"}}, "월~금 09:00~18:00, 토 09:00~15:00, 점심 12:00~13:00 쉼, 공휴일에도 함",
           "Mon–Fri 09:00–18:00, Sat 09:00–15:00, closed for lunch 12:00–13:00, also on public holidays");
}

TEST(Describe, DoesNotTakeALongAfternoonBreakForLunch) {
    expect_row(row("MO,WE,FR", "09:00", "12:00"), "월·수·금 09:00~12:00", "Mon, Wed and Fri 09:00–12:00");
    expect(Json::array({row("SA,SU", "09:00", "11:00"), row("SA,SU", "15:00", "18:00")}), {{"holiday_rule", "open"}},
           "토·일 09:00~11:00·15:00~18:00, 공휴일에도 함",
           "Sat and Sun 09:00–11:00 and 15:00–18:00, also on public holidays");
}

TEST(Describe, SaysNightsAndWholeDays) {
    expect_row(row("FR", "18:00", "01:00"), "금 18:00~다음 날 01:00", "Fri 18:00–01:00 next day");
    expect_row(row("FR", "18:00", "24:00"), "금 18:00~24:00", "Fri 18:00–24:00");
    expect_row(row("MO,TU,WE,TH,FR,SA,SU", "00:00", "23:59"), "매일 24시간", "Every day 24 hours");
    expect(Json::array(), {{"always", true}}, "매일 24시간", "Every day, 24 hours");
}

TEST(Describe, SaysDaysOfTheMonth) {
    expect_row(row("1SA,3SA", "09:00", "12:00"), "매월 첫째·셋째 토요일 09:00~12:00",
               "1st and 3rd Sat of the month 09:00–12:00");
    expect_row(row("-1WE", "14:00", "16:00"), "매월 마지막 수요일 14:00~16:00", "last Wed of the month 14:00–16:00");
    expect_row({{"bymonthday", "1,15,-1"}, {"opens_at", "10:00"}, {"closes_at", "12:00"}},
               "매월 1일·15일·말일 10:00~12:00", "1st, 15th and last day of the month 10:00–12:00");
    expect_row(
        {{"freq", "MONTHLY"}, {"byday", "FR"}, {"bymonthday", 13}, {"opens_at", "10:00"}, {"closes_at", "12:00"}},
        "매월 13일(금요일일 때) 10:00~12:00", "13th of the month if on Fri 10:00–12:00");
    expect_row(with(with(row("MO,TU,WE,TH,FR", "10:00", "12:00"), "freq", "MONTHLY"), "bysetpos", -1),
               "매월 월~금요일 가운데 마지막 날 10:00~12:00", "last of the Mon–Fri days of the month 10:00–12:00");
}

TEST(Describe, SaysEveryOtherWeekFromItsFirstDay) {
    expect_row(with(with(row("TU", "14:00", "16:00"), "interval", 2), "dtstart", "2026-11-03"),
               "2026년 11월 3일부터 격주 화 14:00~16:00", "from 3 Nov 2026: Tue every 2 weeks 14:00–16:00");
    expect_row(with(with(row("TU", "14:00", "16:00"), "dtstart", "2026-11-03"), "count", 10),
               "2026년 11월 3일부터 모두 10번 화 14:00~16:00", "from 3 Nov 2026, 10 times: Tue 14:00–16:00");
}

TEST(Describe, SaysWhatHappensOnHolidays) {
    const Json week = Json::array({row("TU,WE,TH,FR,SA,SU", "09:00", "18:00")});
    expect(week, {{"holiday_rule", {{"opens_at", "10:00"}, {"closes_at", "14:00"}}}},
           "화~일 09:00~18:00, 공휴일 10:00~14:00", "Tue–Sun 09:00–18:00, public holidays 10:00–14:00");
    expect(week, {{"holiday_rule", {{"closed_on", {"1월 1일", "설날 연휴", "3·1절", "성탄절"}}}}},
           "화~일 09:00~18:00, 1월 1일·설날 연휴·삼일절·성탄절 쉼",
           "Tue–Sun 09:00–18:00, closed on New Year's Day, the day before Seollal, Seollal, the day after Seollal, "
           "Independence Movement Day and Christmas Day");
    expect(week, {{"holiday_rule", {{"monday_shift", true}}}},
           "화~일 09:00~18:00, 월요일 쉼(월요일이 공휴일이면 다음 평일)",
           "Tue–Sun 09:00–18:00, closed on Mondays (the next weekday when Monday is a public holiday)");
    expect(week, Json::object(), "화~일 09:00~18:00, 공휴일은 전화로 확인",
           "Tue–Sun 09:00–18:00, call for public holidays");
}

TEST(Describe, SaysClosingDaysAndTheLastEntry) {
    expect(
        Json::array({row("MO,TU,WE,TH,FR,SA,SU", "10:00", "22:00")}),
        {{"holiday_rule", "open"},
         {"last_entry_minutes", 30},
         {"closures", {{{"byday", "2SU,4SU"}, {"reason", "정기휴무"}}}}},
        "매일 10:00~22:00, 닫기 30분 전까지 입장, 매월 둘째·넷째 일요일 쉼(정기휴무), 공휴일에도 함",
        "Every day 10:00–22:00, last entry 30 minutes before closing, closed 2nd and 4th Sun of the month (정기휴무), "
        "also on public holidays");
}

TEST(Describe, SaysExceptionsAndClosuresWithTheirDates) {
    const Opening desk = read(
        Json::array({row("MO", "09:00", "18:00")}),
        {{"exceptions",
          {{{"valid_from", "2026-12-31"}, {"valid_to", "2026-12-31"}},
           {{"valid_from", "2026-11-23"}, {"valid_to", "2026-11-24"}, {"opens_at", "10:00"}, {"closes_at", "12:00"}}}},
         {"closures", {{{"from", "2026-12-30"}, {"to", "2027-01-01"}, {"reason", "연말연시"}}}}});
    EXPECT_EQ(describe(desk.exceptions.at(0), Language::ko), "2026년 12월 31일 쉼");
    EXPECT_EQ(describe(desk.exceptions.at(0), Language::en), "31 Dec 2026: closed");
    EXPECT_EQ(describe(desk.exceptions.at(1), Language::ko), "2026년 11월 23일~2026년 11월 24일 매일 10:00~12:00");
    EXPECT_EQ(describe(desk.closures.at(0), Language::ko), "2026년 12월 30일~2027년 1월 1일 쉼(연말연시)");
    EXPECT_EQ(describe(desk.closures.at(0), Language::en), "Closed 30 Dec 2026–1 Jan 2027 (연말연시)");
}

/// One opening in the three languages besides Korean and English.
void expect_in_others(const Json& rows, const Json& extension, const char* zh, const char* vi, const char* ja) {
    const Opening opening = read(rows, extension);
    EXPECT_EQ(describe(opening, Language::zh), zh);
    EXPECT_EQ(describe(opening, Language::vi), vi);
    EXPECT_EQ(describe(opening, Language::ja), ja);
}

TEST(Describe, SaysAnOfficesWeekInEveryLanguage) {
    expect_in_others(Json::array({row("MO,TU,WE,TH,FR", "10:00", "12:00"), row("MO,TU,WE,TH,FR", "13:00", "17:00")}),
                     {{"holiday_rule", "closed"}, {"year_end", "closed_dates_unknown"}},
                     "周一至周五 10:00–17:00，午休12:00–13:00，公休日和年末年初休息",
                     "thứ Hai–thứ Sáu 10:00–17:00, nghỉ trưa 12:00–13:00, nghỉ ngày lễ, cuối năm và đầu năm",
                     "月～金 10:00～17:00、昼休み12:00～13:00、祝日・年末年始休み");
    expect_in_others(Json::array({row("SA,SU", "18:00", "01:00")}), {{"holiday_rule", "open"}},
                     "周六、周日 18:00–次日01:00，公休日照常", "thứ Bảy và Chủ nhật 18:00–01:00 hôm sau, mở cả ngày lễ",
                     "土・日 18:00～翌日01:00、祝日も利用可");
    expect_in_others(Json::array(), {{"always", true}}, "每天24小时", "hằng ngày, 24 giờ", "毎日24時間");
}

TEST(Describe, SaysDaysOfTheMonthInEveryLanguage) {
    expect_in_others(Json::array({row("1SA,3SA", "09:00", "12:00")}), {{"holiday_rule", "closed"}},
                     "每月第1个、第3个周六 09:00–12:00，公休日休息",
                     "thứ Bảy lần 1 và lần 3 hằng tháng 09:00–12:00, nghỉ ngày lễ",
                     "毎月第1・第3土曜日 09:00～12:00、祝日休み");
    expect_in_others(Json::array({{{"bymonthday", "1,15,-1"}, {"opens_at", "10:00"}, {"closes_at", "12:00"}}}),
                     {{"holiday_rule", "closed"}}, "每月1日、15日、最后一天 10:00–12:00，公休日休息",
                     "ngày 1, ngày 15 và ngày cuối hằng tháng 10:00–12:00, nghỉ ngày lễ",
                     "毎月1日・15日・末日 10:00～12:00、祝日休み");
    expect_in_others(
        Json::array({with(with(row("MO,TU,WE,TH,FR", "10:00", "12:00"), "freq", "MONTHLY"), "bysetpos", -1)}),
        {{"holiday_rule", "closed"}}, "每月周一至周五中的最后一天 10:00–12:00，公休日休息",
        "ngày cuối trong các ngày thứ Hai–thứ Sáu hằng tháng 10:00–12:00, nghỉ ngày lễ",
        "毎月月～金のうち最後の日 10:00～12:00、祝日休み");
    expect_in_others(Json::array({with(with(row("TU", "14:00", "16:00"), "interval", 2), "dtstart", "2026-11-03")}),
                     {{"holiday_rule", "closed"}}, "自2026年11月3日起 隔周周二 14:00–16:00，公休日休息",
                     "từ 3/11/2026: thứ Ba 2 tuần một lần 14:00–16:00, nghỉ ngày lễ",
                     "2026年11月3日から 隔週火曜日 14:00～16:00、祝日休み");
}

TEST(Describe, SaysWhatHappensOnHolidaysInEveryLanguage) {
    const Json week = Json::array({row("TU,WE,TH,FR,SA,SU", "09:00", "18:00")});
    expect_in_others(week, {{"holiday_rule", {{"closed_on", {"1월 1일", "설날 연휴", "성탄절"}}}}},
                     "周二至周日 09:00–18:00，元旦、春节连休、圣诞节休息",
                     "thứ Ba–Chủ nhật 09:00–18:00, nghỉ Tết Dương lịch, kỳ nghỉ Tết Seollal và Lễ Giáng sinh",
                     "火～日 09:00～18:00、元日・旧正月連休・クリスマス休み");
    expect_in_others(
        week, {{"holiday_rule", {{"monday_shift", true}}}},
        "周二至周日 09:00–18:00，周一休息（周一为公休日时改为下一个工作日）",
        "thứ Ba–Chủ nhật 09:00–18:00, nghỉ thứ Hai (nếu thứ Hai là ngày lễ thì nghỉ ngày làm việc kế tiếp)",
        "火～日 09:00～18:00、月曜日休み（月曜日が祝日の場合は翌平日）");
    expect_in_others(week, Json::object(), "周二至周日 09:00–18:00，公休日请致电确认",
                     "thứ Ba–Chủ nhật 09:00–18:00, ngày lễ xin gọi hỏi trước", "火～日 09:00～18:00、祝日は電話で確認");
}

TEST(Describe, SaysClosuresAndTheLastEntryInEveryLanguage) {
    const Opening desk = read(Json::array({row("MO", "09:00", "18:00")}),
                              {{"exceptions", {{{"valid_from", "2026-12-31"}, {"valid_to", "2026-12-31"}}}},
                               {"last_entry_minutes", 30},
                               {"closures", {{{"from", "2026-12-30"}, {"to", "2027-01-01"}, {"reason", "연말연시"}}}}});
    EXPECT_EQ(describe(desk.closures.at(0), Language::zh), "2026年12月30日至2027年1月1日休息（연말연시）");
    EXPECT_EQ(describe(desk.closures.at(0), Language::vi), "nghỉ 30/12/2026–1/1/2027 (연말연시)");
    EXPECT_EQ(describe(desk.closures.at(0), Language::ja), "2026年12月30日～2027年1月1日休み（연말연시）");
    EXPECT_EQ(describe(desk.exceptions.at(0), Language::zh), "2026年12月31日 休息");
    EXPECT_EQ(describe(desk.exceptions.at(0), Language::vi), "31/12/2026: nghỉ");
    EXPECT_EQ(describe(desk.exceptions.at(0), Language::ja), "2026年12月31日 休み");
    EXPECT_EQ(describe(desk, Language::vi),
              "thứ Hai 09:00–18:00, vào cửa chậm nhất 30 phút trước giờ đóng, ngày lễ xin gọi hỏi trước");
}

/// A language that is added later must not fall back to another one's words unseen.
TEST(Describe, HasWordsOfItsOwnInEveryLanguage) {
    const Opening office = read(Json::array({row("MO,TU", "09:00", "18:00")}), {{"holiday_rule", "closed"}});
    std::set<std::string> sentences;
    for (const Language language : model::kLanguages) sentences.insert(describe(office, language));
    EXPECT_EQ(sentences.size(), model::kLanguages.size());
}

TEST(Describe, SaysThatNobodyKnows) {
    EXPECT_EQ(describe(Opening{}, Language::ko), "운영 시간을 확인하지 못했습니다");
    EXPECT_EQ(describe(Opening{}, Language::en), "Hours not confirmed");
}

}  // namespace
