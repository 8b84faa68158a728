// Accounts, statistics, the log, the machine, and wiping the glass.
#include "kiosk/desk/counts.h"
#include "model/staff/totp.h"
#include "tests/support/desk_harness.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace {

using kiosk::testing::DeskHarness;
using ::testing::HasSubstr;
using ::testing::Not;

const model::Day kToday = model::day_of(kiosk::testing::kToday);

void count(DeskHarness& desk, model::Counted what, const std::string& key, std::int64_t times, int days_ago = 0) {
    const model::Tally tally{.day = kToday - std::chrono::days{days_ago}, .what = what, .key = key, .count = times};
    if (desk.store().add_tallies({&tally, 1})) throw std::runtime_error{"not counted"};
}

void strike(DeskHarness& desk, std::string_view letters) {
    for (const char c : letters) {
        if (c == ' ')
            desk.kiosk().send(kiosk::ui::Key::space);
        else
            desk.kiosk().send(kiosk::ui::Typed{static_cast<char32_t>(c)});
    }
}

void some_counts(DeskHarness& desk) {
    for (int day = 0; day < 30; ++day) {
        count(desk, model::Counted::category, "care", 20 + day * 37 % 41, day);
        count(desk, model::Counted::category, "work", day % 6 == 0 ? 4 : 10 + day * 13 % 25, day);
        count(desk, model::Counted::category, "living", 15 + day * 7 % 11, day);
    }
}

TEST(DeskStatistics, ShowTheValueUnderAMouseAndNoSmallCount) {
    DeskHarness desk;
    some_counts(desk);
    desk.sign_in("kim");
    desk.tap("menu/statistics");
    ASSERT_EQ(desk.route(), "desk/statistics") << desk.tree().dump();
    const auto* place = desk.node("plot/place-29");
    ASSERT_TRUE(place) << desk.tree().dump();
    const kiosk::ui::Point middle{place->bounds.x + place->bounds.w / 2, place->bounds.y + place->bounds.h / 2};
    desk.kiosk().send(kiosk::ui::Hover{middle});
    ASSERT_TRUE(desk.node("plot/value")) << desk.tree().dump();
    EXPECT_THAT(desk.node("plot/value")->name, HasSubstr("돌봄·복지 20"));
    EXPECT_THAT(desk.node("plot/value")->name, HasSubstr("11월 22일"));
    desk.picture("office-statistics");
    desk.tap("lines");
    desk.picture("office-statistics-lines");
    EXPECT_THAT(desk.node("plot")->value, HasSubstr("10 미만"));
    EXPECT_THAT(desk.node("plot")->value, Not(HasSubstr("일자리·청년 4\n")));
}

TEST(DeskStatistics, AreWrittenAsATableWithoutSmallCounts) {
    DeskHarness desk;
    some_counts(desk);
    desk.sign_in("kim");
    desk.tap("menu/statistics");
    desk.tap("header/export");
    const auto folder = std::filesystem::path{desk.database()}.parent_path();
    std::ifstream in{folder / "통계-2026-10-24-2026-11-22.csv"};
    ASSERT_TRUE(in) << desk.tree().dump();
    std::ostringstream text;
    text << in.rdbuf();
    EXPECT_THAT(text.str(), HasSubstr("돌봄·복지,20\r\n"));
    EXPECT_THAT(text.str(), HasSubstr("일자리·청년,10 미만\r\n"));
    EXPECT_THAT(text.str(), Not(HasSubstr("일자리·청년,4\r\n")));
}

TEST(DeskStatistics, AddUpWeeksAndMonthsWithoutTheDaysOfTooFew) {
    const auto day = [](int n) { return kToday - std::chrono::days{n}; };
    const std::vector<model::TallyLine> lines{
        {.day = day(2), .what = model::Counted::category, .key = "care", .label = "돌봄", .count = 20},
        {.day = day(1), .what = model::Counted::category, .key = "care", .label = "돌봄", .count = {}},
        {.day = day(0), .what = model::Counted::category, .key = "care", .label = "돌봄", .count = 30}};
    const auto counts = kiosk::desk::counts_of(lines, kiosk::desk::StatisticsOf::categories,
                                               kiosk::desk::Period::quarter, day(90), day(0));
    ASSERT_EQ(counts.bins.size(), 13U);
    ASSERT_EQ(counts.rows.size(), 1U);
    EXPECT_EQ(counts.rows.front().values.back(), 50);
    EXPECT_TRUE(counts.part);
}

TEST(DeskAccounts, AreAddedWithASecretThatIsLongEnough) {
    DeskHarness desk;
    desk.sign_in("park");
    desk.tap("menu/accounts");
    desk.picture("office-accounts");
    desk.tap("header/new");
    desk.fill("name", "choi");
    desk.fill("reason", "새로 옴");
    desk.tap("new-secret/text");
    strike(desk, "too short");
    desk.picture("office-account-new");
    desk.tap("keep");
    EXPECT_EQ(desk.store().accounts().value().size(), 3U) << "an account without a secret is not left standing";
    desk.tap("new-secret/text");
    strike(desk, " but now it is long");
    desk.tap("keep");
    EXPECT_EQ(desk.route(), "desk/accounts") << desk.tree().dump();
    EXPECT_EQ(desk.store().accounts().value().size(), 4U);
}

TEST(DeskAccounts, EnrolASecondFactorByItsPictureAndSignInWithIt) {
    DeskHarness desk;
    desk.sign_in("park");
    desk.tap("menu/accounts");
    desk.tap("account-kim");
    desk.tap("begin-code");
    const auto* qr = desk.node("qr");
    ASSERT_TRUE(qr) << desk.tree().dump();
    ASSERT_THAT(qr->value, HasSubstr("otpauth://totp/"));
    const auto& route = std::get<kiosk::desk::AccountRoute>(desk.state().here());
    const std::string key = route.enrolling->key;
    desk.picture("office-account-code");
    const std::chrono::sys_seconds now{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22} +
                                       std::chrono::hours{6}};
    desk.tap("new-secret/text");
    strike(desk, "a new secret of kim");
    desk.fill("new-code", model::totp_code(key, model::totp_step(now)));
    desk.tap("keep-secret");
    EXPECT_EQ(desk.route(), "desk/accounts") << desk.tree().dump();
    const auto in = [&](const std::string& code) {
        const auto answer = desk.store().sign_in({.name = "kim",
                                                  .secret = model::Secret{"a new secret of kim"},
                                                  .code = code,
                                                  .moment = {.monotonic = std::chrono::hours{2}, .boot = "test"},
                                                  .at = now + std::chrono::seconds{60}});
        return answer.value();
    };
    EXPECT_TRUE(std::holds_alternative<model::CodeNeeded>(in("")));
    EXPECT_TRUE(std::holds_alternative<model::SignedIn>(in(model::totp_code(key, model::totp_step(now) + 2))));
}

TEST(DeskLog, ShowsWhoWhenAndWhyAndTheWayBackAsADraft) {
    DeskHarness desk;
    desk.sign_in("kim");
    desk.tap("menu/log");
    desk.picture("office-log");
    const auto found = desk.store().find({.text = "전주지역범죄피해자지원센터"});
    ASSERT_FALSE(found.value().lines.empty());
    const model::EntryLine line = found.value().lines.front();
    model::Json document = desk.store().store().current(line.id.text).value().document;
    document["name"] = "다른 이름";
    std::string city;
    for (const auto& one : desk.store().find({.text = "전주시", .entity = model::Entity::organization}).value().lines)
        if (one.label == "전주시") city = one.id.text;
    ASSERT_FALSE(city.empty());
    document["organization_id"] = city;
    const model::Change change{.op = model::Op::put,
                               .entity = model::Entity::service,
                               .id = line.id,
                               .base_version = line.version,
                               .document = document};
    ASSERT_TRUE(desk.store().store().append({&change, 1}, {.origin = "operator",
                                                           .actor = "operator",
                                                           .role = "operator",
                                                           .reason = "시험으로 바꿈",
                                                           .at = std::chrono::sys_days{kToday.time_since_epoch()}}));
    desk.tap("menu/days");
    desk.tap("menu/log");
    const auto head = desk.store().store().head().value().seq;
    desk.tap(fmt::format("event-{}", head));
    ASSERT_EQ(desk.route(), "desk/history") << desk.tree().dump();
    EXPECT_TRUE(desk.shows("시험으로 바꿈"));
    desk.tap(fmt::format("version-{}/differences", line.version + 1));
    EXPECT_TRUE(desk.shows("다른 이름"));
    EXPECT_TRUE(desk.shows("전주시")) << desk.tree().dump();
    EXPECT_FALSE(desk.shows(city)) << "nobody is shown a UUID";
    desk.picture("office-history");
    desk.tap(fmt::format("version-{}/restore", line.version));
    EXPECT_EQ(desk.route(), "desk/editor") << desk.tree().dump();
    EXPECT_EQ(desk.store().drafts().value().size(), 1U);
}

TEST(DeskHealth, SaysThatTheDirectoryIsSoundOnceItWasChecked) {
    DeskHarness desk;
    desk.sign_in("kim");
    desk.tap("menu/health");
    EXPECT_TRUE(desk.shows("아직 검사하지 않았습니다.")) << desk.tree().dump();
    desk.tap("header/verify-now");
    EXPECT_TRUE(desk.shows("모두 맞습니다.")) << desk.tree().dump();
    desk.picture("office-health");
}

TEST(DeskCleaning, TakesNoTouchForHalfAMinuteAndEndsByEsc) {
    DeskHarness desk;
    desk.sign_in("kim");
    desk.tap("menu/health");
    desk.tap("header/clean");
    ASSERT_EQ(desk.route(), "desk/cleaning");
    desk.picture("office-cleaning");
    for (const auto& node : desk.tree().nodes()) EXPECT_FALSE(node.focusable) << node.path;
    desk.kiosk().pass(std::chrono::seconds{10});
    EXPECT_TRUE(desk.shows("20초") || desk.shows("19초")) << desk.tree().dump();
    desk.kiosk().press(kiosk::ui::Key::escape);
    EXPECT_EQ(desk.route(), "desk/health");
    desk.tap("header/clean");
    desk.kiosk().pass(std::chrono::seconds{31});
    EXPECT_EQ(desk.route(), "desk/health");
}

}  // namespace
