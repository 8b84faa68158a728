#include "model/base/json.h"
#include "model/editing/field_text.h"
#include "model/editing/form.h"
#include "model/editing/holiday_text.h"
#include "model/editing/month_days.h"
#include "model/editing/week.h"

#include <gtest/gtest.h>

#include <fmt/format.h>

#include <random>

namespace {

using model::ClockRange;
using model::Json;
using model::Language;
using model::Week;
using namespace std::chrono_literals;

constexpr std::size_t kMonday = 0;
constexpr std::size_t kFriday = 4;
constexpr std::size_t kSaturday = 5;

std::string typed(std::string_view text) {
    const auto read = model::day_hours_written(text);
    return read ? model::day_hours_text(read.value()) : "?";
}

Json row(const char* days, const char* opens, const char* closes) {
    return {{"id", fmt::format("row-{}-{}", days, opens)},
            {"freq", "WEEKLY"},
            {"byday", days},
            {"opens_at", opens},
            {"closes_at", closes}};
}

TEST(EditWeek, ReadsTheHoursOfADayAsAClerkTypesThem) {
    EXPECT_EQ(typed("10:00~17:00"), "10:00~17:00");
    EXPECT_EQ(typed("10-17"), "10:00~17:00");
    EXPECT_EQ(typed("10시부터 17시까지"), "10:00~17:00");
    EXPECT_EQ(typed("9시30분~18시"), "09:30~18:00");
    EXPECT_EQ(typed("0930-1730"), "09:30~17:30");
    EXPECT_EQ(typed("오전 9시~오후 6시"), "09:00~18:00");
    EXPECT_EQ(typed("오후 2시~5시"), "14:00~17:00");
    EXPECT_EQ(typed("09:00~12:00, 13:00~18:00"), "09:00~12:00, 13:00~18:00");
    EXPECT_EQ(typed("13:00~18:00 / 09:00~12:00"), "09:00~12:00, 13:00~18:00");
    EXPECT_EQ(typed("09:00~18:00, 점심 12:00~13:00 쉼"), "09:00~12:00, 13:00~18:00");
    EXPECT_EQ(typed("１０：００～１７：００"), "10:00~17:00");
    EXPECT_EQ(typed("쉼"), "");
    EXPECT_EQ(typed(""), "");
    EXPECT_EQ(typed("24시간"), "24시간");
    EXPECT_EQ(typed("22:00~02:00"), "22:00~다음 날 02:00");
    EXPECT_EQ(typed("18:00~다음 날 09:00"), "18:00~다음 날 09:00");
}

TEST(EditWeek, SaysWhatToWriteWhereHoursCannotBeRead) {
    for (const char* text : {"아침부터", "25:00~26:00", "10:00", "18:00~09:00", "10:00~10:00", "10:60~11:00", "~",
                             "10~17~18", "09:00~12:00 13:00~18:00", "쉼 10:00~12:00"})
        EXPECT_EQ(typed(text), "?") << text;
    EXPECT_NE(model::day_hours_written("18:00~09:00").error().ko.find("다음 날"), std::string::npos);
}

TEST(EditWeek, WritesEqualDaysIntoOneRow) {
    Json entity = Json::object();
    Week week;
    model::set_range(week, kMonday, 9h, 18h);
    model::clear_range(week, kMonday, 12h, 13h);
    model::apply_to_weekdays(week, kMonday);
    model::put_week(entity, week);
    ASSERT_EQ(entity.at("schedules").size(), 2U);
    EXPECT_EQ(entity.at("schedules")[0].at("byday"), "MO,TU,WE,TH,FR");
    EXPECT_EQ(model::read_week(entity), week);
    EXPECT_EQ(model::hours_sentence(entity, Language::ko),
              "월~금 09:00~18:00, 점심 12:00~13:00 쉼, 공휴일은 전화로 확인");
}

TEST(EditWeek, KeepsTheRowThatSaysItAlready) {
    Json entity{{"schedules", {row("MO,TU,WE,TH,FR", "10:00", "17:00")}}};
    entity["schedules"][0]["notes"] = "메모";
    Week week = model::read_week(entity);
    week.days[kSaturday] = week.days[kMonday];
    model::put_week(entity, week);
    ASSERT_EQ(entity.at("schedules").size(), 1U);
    EXPECT_EQ(entity["schedules"][0]["id"], "row-MO,TU,WE,TH,FR-10:00");
    EXPECT_EQ(entity["schedules"][0]["notes"], "메모");
    EXPECT_EQ(entity["schedules"][0]["byday"], "MO,TU,WE,TH,FR,SA");
}

TEST(EditWeek, KeepsRowsThatItCannotShowAndSaysThem) {
    Json monthly{{"id", "m"}, {"freq", "MONTHLY"}, {"byday", "2MO,4MO"}, {"opens_at", "10:00"}, {"closes_at", "12:00"}};
    Json entity{{"schedules", {row("TU", "10:00", "17:00"), monthly, {{"description", "방학에는 문의"}}}}};
    EXPECT_EQ(model::kept_rows(entity, Language::ko),
              (std::vector<std::string>{"매월 둘째·넷째 월요일 10:00~12:00", "방학에는 문의"}));
    Week week;
    model::put_week(entity, week);
    ASSERT_EQ(entity.at("schedules").size(), 2U);
    EXPECT_EQ(entity["schedules"][0], monthly);
}

TEST(EditWeek, DragsInStepsOfTenMinutes) {
    Week week;
    model::set_range(week, kFriday, 9h + 4min, 12h + 6min);
    EXPECT_EQ(week.days[kFriday], (std::vector<ClockRange>{{9h, 12h + 10min}}));
    model::set_range(week, kFriday, 18h, 12h);
    EXPECT_EQ(week.days[kFriday], (std::vector<ClockRange>{{9h, 18h}}));
    model::move_end(week, kFriday, 0, true, 17h);
    EXPECT_EQ(week.days[kFriday], (std::vector<ClockRange>{{9h, 17h}}));
    model::move_end(week, kFriday, 0, true, 8h);
    EXPECT_TRUE(week.days[kFriday].empty());
    model::set_range(week, kFriday, -5h, 90h);
    EXPECT_EQ(week.days[kFriday], (std::vector<ClockRange>{{0h, 24h}}));
    model::set_range(week, 99, 9h, 10h);
}

TEST(EditWeek, ReadsBackAnyWeekThatItWrote) {
    std::mt19937 random{7};
    for (int round = 0; round < 300; ++round) {
        Json entity = Json::object();
        for (int edit = 0; edit < 4; ++edit) {
            Week week = model::read_week(entity);
            for (int i = 0; i < 6; ++i) {
                const auto from = std::chrono::minutes{random() % 144 * 10};
                const auto to = std::chrono::minutes{random() % 144 * 10};
                if (random() % 3 == 0)
                    model::clear_range(week, random() % 7, from, to);
                else
                    model::set_range(week, random() % 7, from, to);
            }
            model::put_week(entity, week);
            ASSERT_EQ(model::read_week(entity), week) << entity.dump();
        }
    }
}

TEST(EditWeek, TypingADayIntoAFormWritesItsRow) {
    model::Form form{model::EntryKind::service, Json{{"id", "x"}, {"name", "가"}}, 1};
    ASSERT_TRUE(form.set("schedules/SA", "9시~13시"));
    EXPECT_EQ(form.document().at("schedules")[0].at("byday"), "SA");
    EXPECT_EQ(form.text("schedules/SA"), "9시~13시");
    form.set("schedules/SA", "9시~");
    EXPECT_EQ(form.document().at("schedules")[0].at("closes_at"), "13:00");
    form.set("schedules/SA", "쉼");
    EXPECT_FALSE(form.document().contains("schedules"));
}

TEST(EditWeek, ALongNightSaysTheNextDayInItsRow) {
    Json entity = Json::object();
    Week week;
    week.days[kMonday] = model::day_hours_written("18:00~다음 날 09:00").value();
    model::put_week(entity, week);
    model::Problems problems;
    model::read_opening(entity, "", problems);
    EXPECT_TRUE(problems.empty());
    EXPECT_EQ(model::read_week(entity), week);
}

TEST(EditHolidays, ReadsTheRuleInWords) {
    const auto rule = [](const char* text) {
        const auto read = model::holiday_rule_written(text);
        return read ? read.value() : Json("?");
    };
    EXPECT_EQ(rule("쉼"), "closed");
    EXPECT_EQ(rule("공휴일 휴무"), "closed");
    EXPECT_EQ(rule("정상 운영"), "open");
    EXPECT_EQ(rule(""), Json{});
    EXPECT_EQ(rule("공휴일 10시~15시"), (Json{{"opens_at", "10:00"}, {"closes_at", "15:00"}}));
    EXPECT_EQ(rule("설날, 추석 쉼"), (Json{{"closed_on", {"설날", "추석"}}}));
    EXPECT_EQ(rule("3·1절, 설날 연휴 쉼"), (Json{{"closed_on", {"3·1절", "설날 연휴"}}}));
    EXPECT_EQ(rule("설날·추석 휴무"), (Json{{"closed_on", {"설날", "추석"}}}));
    EXPECT_EQ(rule("생일 쉼"), "?");
    EXPECT_EQ(rule("22:00~02:00"), "?");
}

TEST(EditHolidays, ReadsBackEveryRuleThatTheMenuOffersOrADocumentHas) {
    for (const model::HolidayChoice& choice : model::holiday_choices())
        EXPECT_TRUE(static_cast<bool>(model::holiday_rule_written(choice.text))) << choice.text;
    for (const Json& rule :
         {Json("open"), Json("closed"), Json("unknown"), Json{{"monday_shift", true}},
          Json{{"opens_at", "10:00"}, {"closes_at", "15:00"}}, Json{{"closed_on", {"3·1절", "설날", "추석 연휴"}}}})
        EXPECT_EQ(model::holiday_rule_written(model::holiday_rule_text(rule)).value(), rule) << rule.dump();
}

TEST(EditHolidays, RegularClosingDaysAreWordsAndRfc5545) {
    EXPECT_EQ(model::month_days_text("2MO,4MO"), "둘째·넷째 월요일");
    EXPECT_EQ(model::month_days_text("-1WE"), "마지막 수요일");
    EXPECT_EQ(model::month_days_text("-2WE"), "-2WE");
    for (const char* text : {"둘째·넷째 월요일", "매월 둘째, 넷째 월요일", "2MO,4MO", "2·4주 월요일", "2mo,4mo"})
        EXPECT_EQ(model::month_days_written(text).value(), "2MO,4MO") << text;
    EXPECT_FALSE(static_cast<bool>(model::month_days_written("가끔 월요일")));
    for (const char* raw : {"1SA,3SA", "2MO,4MO,-1WE", "MO", "1SU,2TU"})
        EXPECT_EQ(model::month_days_written(model::month_days_text(raw)).value(), raw);
}

model::FieldSpec field(model::FieldKind kind) { return {.key = "", .path = "x", .kind = kind}; }
Json value(model::FieldKind kind, std::string_view text) {
    const auto read = model::read_field(field(kind), text);
    return read ? read.value() : Json("?");
}

TEST(EditText, ReadsWhatClerksType) {
    using model::FieldKind;
    EXPECT_EQ(value(FieldKind::phone, "063) 276 8804"), "063-276-8804");
    EXPECT_EQ(value(FieldKind::phone, "15771295"), "1577-1295");
    EXPECT_EQ(value(FieldKind::phone, "1366"), "1366");
    EXPECT_EQ(value(FieldKind::date, "26.1.5"), "2026-01-05");
    EXPECT_EQ(value(FieldKind::moment, "2026-06-12 18:00"), "2026-06-12T18:00");
    EXPECT_EQ(value(FieldKind::clock, "9시 반"), "09:30");
    EXPECT_EQ(value(FieldKind::money, "3만 5천원"), 35000);
    EXPECT_EQ(value(FieldKind::money, "30,000원"), 30000);
    EXPECT_EQ(value(FieldKind::money, "무료"), 0);
    EXPECT_EQ(value(FieldKind::number, "만 65세"), 65);
    EXPECT_EQ(value(FieldKind::url, "www.jeonju.go.kr"), "https://www.jeonju.go.kr");
    EXPECT_EQ(value(FieldKind::email, "jjvs@hanmail.net"), "jjvs@hanmail.net");
    EXPECT_EQ(value(FieldKind::codes, "ja0203, 여성"), (Json{"JA0203", "JA0102"}));
    EXPECT_EQ(value(FieldKind::words, "돌봄, 치매\n가족"), (Json{"돌봄, 치매", "가족"}));
    EXPECT_EQ(value(FieldKind::line, " =1+1 "), "=1+1");
}

TEST(EditText, RefusesWhatIsNone) {
    using model::FieldKind;
    EXPECT_EQ(value(FieldKind::phone, "없음"), "?");
    EXPECT_EQ(value(FieldKind::phone, "000-0000"), "?");
    EXPECT_EQ(value(FieldKind::date, "2026-02-30"), "?");
    EXPECT_EQ(value(FieldKind::date, "1월 5일"), "?");
    EXPECT_EQ(value(FieldKind::date, "2026-06-12 18:00"), "?");
    EXPECT_EQ(value(FieldKind::clock, "10:00~12:00"), "?");
    EXPECT_EQ(value(FieldKind::clock, "25시"), "?");
    EXPECT_EQ(value(FieldKind::money, "조금"), "?");
    EXPECT_EQ(value(FieldKind::money, "99999999999999999999"), "?");
    EXPECT_EQ(value(FieldKind::money, "5천3만"), "?");
    EXPECT_EQ(value(FieldKind::number, "-3"), "?");
    EXPECT_EQ(value(FieldKind::url, "javascript:alert(1)"), "?");
    EXPECT_EQ(value(FieldKind::url, "http://"), "?");
    EXPECT_EQ(value(FieldKind::email, "a@b"), "?");
    EXPECT_EQ(value(FieldKind::codes, "20대"), "?");
    EXPECT_EQ(value(FieldKind::line, "\xff"), "?");
}

}  // namespace
