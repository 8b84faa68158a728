#include "model/base/json.h"
#include "model/hours/batch.h"

#include <gtest/gtest.h>

namespace {

using model::batch_answer;
using model::Calendar;
using model::Problems;

std::string answer(const char* line) {
    Problems problems;
    std::string text = batch_answer(line, Calendar{}, "cases.jsonl:1", problems);
    for (const auto& problem : problems) ADD_FAILURE() << problem.where << ": " << problem.en;
    return text;
}

std::string bad_answer(const char* line, std::size_t how_many = 1) {
    Problems problems;
    std::string text = batch_answer(line, Calendar{}, "cases.jsonl:1", problems);
    EXPECT_EQ(problems.size(), how_many);
    for (const auto& problem : problems) EXPECT_TRUE(problem.where.starts_with("cases.jsonl:1")) << problem.where;
    return text;
}

TEST(HoursBatch, AnswersWithTheStateAndItsNextChange) {
    EXPECT_EQ(
        answer(
            R"({"id":"a","schedules":[{"freq":"WEEKLY","byday":"MO,TU,WE,TH,FR","opens_at":"09:00","closes_at":"18:00"}],
                         "holiday_rule":"closed","closures":[],"instant":"2026-11-20T10:30+09:00"})"),
        "a\topen\t2026-11-20T18:00+09:00");
}

TEST(HoursBatch, HasNoNextChangeWhereNothingChanges) {
    EXPECT_EQ(answer(R"({"id":"b","always":true,"instant":"2026-11-20T10:30+09:00"})"), "b\topen\t-");
    EXPECT_EQ(answer(R"({"id":"c","schedules":[],"instant":"2026-11-20T10:30+09:00"})"), "c\tunknown\t-");
}

TEST(HoursBatch, KeepsClosuresOutsideOfTheExtension) {
    EXPECT_EQ(answer(R"({"id":7,"schedules":[{"freq":"WEEKLY","byday":"FR","opens_at":"09:00","closes_at":"18:00"}],
                         "holiday_rule":"open","closures":[{"from":"2026-11-20","to":"2026-11-20","reason":"점검"}],
                         "instant":"2026-11-20T10:30+09:00"})"),
              "7\tclosed\t2026-11-27T09:00+09:00");
}

TEST(HoursBatch, TakesTheInstantWithAnyOffset) {
    EXPECT_EQ(answer(R"({"id":"d","schedules":[{"freq":"WEEKLY","byday":"FR","opens_at":"09:00","closes_at":"18:00"}],
                         "holiday_rule":"open","instant":"2026-11-20T00:30Z"})"),
              "d\topen\t2026-11-20T18:00+09:00");
}

TEST(HoursBatch, IsUnknownAboutWhatItCannotRead) {
    EXPECT_EQ(bad_answer("{torn"), "-\tunknown\t-");
    EXPECT_EQ(bad_answer(R"({"id":"e","schedules":[]})"), "e\tunknown\t-");
    EXPECT_EQ(bad_answer(R"({"id":"f","always":true,"instant":"soon"})"), "f\tunknown\t-");
    EXPECT_EQ(bad_answer(R"({"id":"g","schedules":[{"byday":"1XX","opens_at":"09:00","closes_at":"18:00"}],
                             "instant":"2026-11-20T10:30+09:00"})"),
              "g\tunknown\t-");
    EXPECT_EQ(bad_answer("[]"), "-\tunknown\t-");
}

TEST(HoursBatch, ReadsBareRowsAsOneEntry) {
    Problems problems;
    const auto rows = model::Json::parse(R"([{"byday":"MO","opens_at":"09:00","closes_at":"12:00"},
                                             {"byday":"MO","opens_at":"13:00","closes_at":"18:00"}])");
    const auto entries = model::read_schedule_entries(rows, "hours.json", problems);
    ASSERT_EQ(entries.size(), 1U);
    EXPECT_EQ(entries[0].opening.regular.size(), 2U);
    EXPECT_TRUE(problems.empty());
}

}  // namespace
