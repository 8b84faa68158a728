#include "model/base/json.h"
#include "model/written/written_window.h"
#include "tests/model/gov24_tables.h"

#include <gtest/gtest.h>

#include <fmt/format.h>

#include <map>

namespace {

using model::ApplicationWindow;
using model::Json;
using model::window_written;
using Kind = ApplicationWindow::Kind;

std::string kind(const std::string& text) { return model::window_json(window_written(text)).at("kind"); }

/// "fixed 2026-05-18 2026-06-12": the kind with the dates it has.
std::string read(const std::string& text) {
    const Json json = model::window_json(window_written(text));
    return fmt::format("{} {} {}", json.at("kind").get<std::string>(), json.value("opens", "-"),
                       json.value("closes", "-"));
}

TEST(Gov24Window, ReadsEveryValueOfTheTable) {
    const std::map<std::string, std::string> wanted{
        {"상시신청", "rolling"},
        {"접수기관 별 상이", "unknown"},
        {"상시신청(예산 소진 시 사업종료)", "budget"},
        {"2026-05-18~2026-06-12", "fixed"},
        {"2026. 8. 11.(화) 09시 ~ 8. 18.(화) 18시", "fixed"},
        {"2025.6.11.(수) 10:00 ~ 6. 24.(화)18:00", "fixed"},
        {"2026.1.1.~2026.12.10.", "fixed"},
        {"매년 1월", "yearly"},
        {"매년 1~2월 중", "yearly"},
        {"매년 12월 초~중순", "yearly"},
        {"매년 1월 쯤", "yearly"},
        {"벼 종자(11월~1월), 콩(2월~4월), 보리,밀(7월~9월)", "unknown"},
        {"하반기 중 접수", "unknown"},
        {"사고일로부터 3년이내 청구 가능", "unknown"},
        {"노인복지관", "unknown"},
        {"전년도 7월", "unknown"},
        {"매년 신청기간 내", "unknown"},
        {"예산 상황에 따라 년 2~3회 신청", "unknown"},
        {"사업비 소진시까지 상시 신청", "budget"},
        {"시술 완료일로부터 30일 이내에 신청", "unknown"},
        {"신청 불필요", "unknown"},
        {"○ 정기신청 : 5.1.~5.31.○ 반기신청 - 상반기분 신청 : 9.1.~9.15. …", "unknown"}};
    for (const auto& [text, wanted_kind] : wanted) EXPECT_EQ(kind(text), wanted_kind) << text;
    const auto table = tests::gov24_table("gov24_value_shapes.tsv");
    if (table.empty()) GTEST_SKIP() << "../shared/data is not there";
    std::size_t met = 0;
    for (const auto& row : table) {
        if (row.at("field") != "신청기한") continue;
        ++met;
        EXPECT_TRUE(wanted.contains(row.at("example"))) << row.at("example");
    }
    EXPECT_EQ(met, wanted.size());
}

TEST(Gov24Window, ReadsThe34ServicesOfJeonjuAsTheShippedDirectoryHasThem) {
    const auto table = tests::gov24_table("jeonju_gov24.tsv");
    if (table.empty()) GTEST_SKIP() << "../shared/data is not there";
    for (const auto& row : table) {
        const std::string& period = row.at("period_raw");
        const std::string wanted = period == "상시신청"            ? "rolling"
                                   : period.starts_with("매년")    ? "yearly"
                                   : period.starts_with("2026-05") ? "fixed"
                                                                   : "unknown";
        EXPECT_EQ(kind(period), wanted) << period;
    }
}

TEST(Gov24Window, KeepsTheSourcesWordsWhateverTheyAre) {
    for (const char* text : {"상시신청", "노인복지관", "○ 1차 : 3월", "2026.1.1.~2026.12.10."})
        EXPECT_EQ(window_written(text).source_text, text);
    EXPECT_EQ(window_written(" 상시\r\n  신청 ").source_text, "상시 신청");
}

TEST(Gov24Window, TakesTheDatesOfARangeWithTheirHours) {
    EXPECT_EQ(read("2026-05-18~2026-06-12"), "fixed 2026-05-18 2026-06-12");
    EXPECT_EQ(read("2026. 8. 11.(화) 09시 ~ 8. 18.(화) 18시"), "fixed 2026-08-11T09:00 2026-08-18T18:00");
    EXPECT_EQ(read("2025.6.11.(수) 10:00 ~ 6. 24.(화)18:00"), "fixed 2025-06-11T10:00 2025-06-24T18:00");
    EXPECT_EQ(read("26.1.5 – 26.2.27"), "fixed 2026-01-05 2026-02-27");
    EXPECT_EQ(read("2026년 3월 2일부터 3월 13일까지"), "fixed 2026-03-02 2026-03-13");
    EXPECT_EQ(read("2026.5.18.～29."), "fixed 2026-05-18 2026-05-29");
    EXPECT_EQ(read("20260302-20260313"), "fixed 2026-03-02 2026-03-13");
    EXPECT_EQ(read("2026.6.30.까지"), "fixed - 2026-06-30");
    EXPECT_EQ(read("2026.3.2. 오후 2시부터"), "fixed 2026-03-02T14:00 -");
    EXPECT_EQ(read("2026. 3. 2. ~ 3. 31. 24:00"), "fixed 2026-03-02 2026-03-31");
}

TEST(Gov24Window, IsUnknownWhereADateIsNotCertain) {
    EXPECT_EQ(kind("5.1.~5.31."), "unknown") << "no year";
    EXPECT_EQ(kind("2026. 8. 11.(수) ~ 8. 18."), "unknown") << "11 August 2026 is a Tuesday";
    EXPECT_EQ(kind("2026.2.30.~2026.3.5."), "unknown") << "no such day";
    EXPECT_EQ(kind("2026.12.1.~1.31."), "unknown") << "which January?";
    EXPECT_EQ(kind("2026.3.2."), "unknown") << "a day alone";
    EXPECT_EQ(kind("1차 2026.3.2~3.13, 2차 2026.9.1~9.11"), "unknown") << "two windows";
    EXPECT_EQ(kind("기존 수혜자는 2026.3.2~3.13"), "unknown") << "not for everyone";
    EXPECT_EQ(kind("상시신청(12월 제외)"), "unknown");
    EXPECT_EQ(kind("매월 1일~10일"), "unknown");
}

TEST(Gov24Window, KeepsTheDatesBesideMoneyThatCanRunOut) {
    EXPECT_EQ(read("2026.1.1.~2026.12.10.(예산 소진 시까지)"), "budget 2026-01-01 2026-12-10");
    EXPECT_EQ(read("2026. 3. 2. ~ 예산 소진 시까지"), "budget 2026-03-02 -");
    EXPECT_EQ(read("2026.3.2.~3.13.(선착순)"), "until_filled 2026-03-02 2026-03-13");
}

TEST(Gov24Window, TellsTheKindsWithoutDatesApart) {
    EXPECT_EQ(kind("예산 소진 시까지"), "budget");
    EXPECT_EQ(kind("선착순 모집"), "until_filled");
    EXPECT_EQ(kind("모집 완료 시까지"), "until_filled");
    EXPECT_EQ(kind("별도 공지"), "announced_later");
    EXPECT_EQ(kind("추후 공고"), "announced_later");
    EXPECT_EQ(kind("모집 공고문 참조"), "announced_later");
    EXPECT_EQ(kind("매년 공고"), "announced_later");
    EXPECT_EQ(kind("연중 수시"), "rolling");
    EXPECT_EQ(kind("상시 접수"), "rolling");
    EXPECT_EQ(kind("매년 5.1.~5.31."), "yearly");
    EXPECT_EQ(kind("매년 상반기"), "yearly");
    EXPECT_EQ(window_written("").kind, Kind::none);
    EXPECT_EQ(window_written(" \n").kind, Kind::none);
}

TEST(Gov24Window, IsReadBackByTheDirectoryAsItWasWritten) {
    for (const char* text : {"2026-05-18~2026-06-12", "2026. 8. 11.(화) 09시 ~ 8. 18.(화) 18시", "2026.6.30.까지"}) {
        const ApplicationWindow window = window_written(text);
        model::Problems problems;
        const ApplicationWindow back =
            model::read_window({{"x_kiosk", {{"window", model::window_json(window)}}}}, "test", problems);
        EXPECT_TRUE(problems.empty()) << text;
        EXPECT_EQ(back.kind, window.kind) << text;
        EXPECT_EQ(back.opens, window.opens) << text;
        EXPECT_EQ(back.closes, window.closes) << text;
        EXPECT_EQ(back.source_text, window.source_text);
    }
}

}  // namespace
