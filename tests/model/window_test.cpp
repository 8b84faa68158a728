#include "model/hours/window.h"
#include "model/base/json.h"

#include <gtest/gtest.h>

namespace {

using model::ApplicationWindow;
using model::Day;
using model::Json;
using model::Problems;
using model::SeoulTime;
using model::WindowNow;
using model::WindowState;
using Kind = model::ApplicationWindow::Kind;

Day day(const char* text) { return *model::parse_day(text); }
SeoulTime at(const char* text) { return *model::parse_seoul_time(text); }

ApplicationWindow read(const Json& window, Problems& problems) {
    return model::read_window({{"x_kiosk", {{"window", window}}}}, "services/3", problems);
}

ApplicationWindow good(const Json& window) {
    Problems problems;
    ApplicationWindow read_one = read(window, problems);
    EXPECT_TRUE(problems.empty());
    return read_one;
}

/// 농업인대학: 2021-02-22 to 2021-03-08.
ApplicationWindow farmers_college() {
    return good(
        {{"kind", "fixed"}, {"opens", "2021-02-22"}, {"closes", "2021-03-08"}, {"source_text", "2. 22. ~ 3. 8."}});
}

WindowState state_at(const ApplicationWindow& window, const char* text) {
    return model::window_state(window, at(text)).state;
}

TEST(Window, CountsTheDaysToTheLastDay) {
    const WindowNow now = model::window_state(farmers_college(), at("2021-02-24T10:30"));
    EXPECT_EQ(now.state, WindowState::open);
    EXPECT_EQ(now.days_left, 12);
    EXPECT_EQ(now.last_day, day("2021-03-08"));
    EXPECT_EQ(now.first_day, day("2021-02-22"));
}

TEST(Window, ClosesSoonInItsLastSevenDays) {
    EXPECT_EQ(state_at(farmers_college(), "2021-02-28T23:59"), WindowState::open);
    EXPECT_EQ(state_at(farmers_college(), "2021-03-01"), WindowState::closing_soon);
    EXPECT_EQ(model::window_state(farmers_college(), at("2021-03-01")).days_left, 7);
}

TEST(Window, OfABudgetKeepsItsDaysAndItsCondition) {
    for (const auto& [kind, state] :
         {std::pair{"budget", WindowState::budget}, std::pair{"until_filled", WindowState::until_filled}}) {
        const ApplicationWindow window = good({{"kind", kind}, {"opens", "2026-03-02"}, {"closes", "2026-12-31"}});
        const WindowNow now = model::window_state(window, at("2026-12-30T10:00"));
        EXPECT_EQ(now.state, state) << kind;
        EXPECT_EQ(now.last_day, day("2026-12-31"));
        EXPECT_EQ(now.days_left, 0) << "nobody knows when it is used up";
        EXPECT_EQ(state_at(window, "2026-03-01T23:59"), WindowState::before) << kind;
        EXPECT_EQ(state_at(window, "2027-01-01"), WindowState::closed) << kind;
        EXPECT_EQ(state_at(good({{"kind", kind}}), "2027-01-01"), state) << "without days it has no end";
        Problems problems;
        const ApplicationWindow wrong = read({{"kind", kind}, {"closes", "연말"}}, problems);
        EXPECT_EQ(problems.size(), 1U);
        EXPECT_EQ(model::window_state(wrong, at("2027-01-01")).state, state);
    }
}

TEST(Window, RunsToTheEndOfItsLastDay) {
    EXPECT_EQ(state_at(farmers_college(), "2021-03-08T00:00"), WindowState::last_day);
    EXPECT_EQ(state_at(farmers_college(), "2021-03-08T23:59"), WindowState::last_day);
    EXPECT_EQ(state_at(farmers_college(), "2021-03-09T00:00"), WindowState::closed);
    EXPECT_EQ(model::window_state(farmers_college(), at("2021-03-08T12:00")).days_left, 0);
}

TEST(Window, SaysWhenItWillOpen) {
    const WindowNow now = model::window_state(farmers_college(), at("2021-02-21T23:59"));
    EXPECT_EQ(now.state, WindowState::before);
    EXPECT_EQ(now.first_day, day("2021-02-22"));
    EXPECT_EQ(state_at(farmers_college(), "2021-02-22T00:00"), WindowState::open);
}

TEST(Window, KeepsTheDayOfItsEndWhenOver) {
    const WindowNow now = model::window_state(farmers_college(), at("2026-11-20T09:00"));
    EXPECT_EQ(now.state, WindowState::closed);
    EXPECT_EQ(now.last_day, day("2021-03-08"));
    EXPECT_EQ(now.days_left, 0);
}

TEST(Window, EndsAtItsHourWhereTheSourceGivesOne) {
    const auto window = good({{"kind", "fixed"}, {"closes", "2026-05-29T18:00"}});
    EXPECT_EQ(state_at(window, "2026-05-29T17:59"), WindowState::last_day);
    EXPECT_EQ(state_at(window, "2026-05-29T18:00"), WindowState::closed);
}

TEST(Window, TwentyFourHundredIsTheEndOfThatDay) {
    const auto window = good({{"kind", "fixed"}, {"closes", "2026-05-29T24:00"}});
    EXPECT_EQ(state_at(window, "2026-05-29T23:59"), WindowState::last_day);
    EXPECT_EQ(model::window_state(window, at("2026-05-28")).last_day, day("2026-05-29"));
}

TEST(Window, WithoutAnEndStaysOpen) {
    const auto window = good({{"kind", "fixed"}, {"opens", "2026-05-18"}});
    EXPECT_EQ(state_at(window, "2030-01-01"), WindowState::open);
    EXPECT_EQ(model::window_state(window, at("2030-01-01")).last_day, std::nullopt);
}

TEST(Window, OtherKindsAreWhatTheySay) {
    EXPECT_EQ(state_at(good({{"kind", "rolling"}}), "2026-01-01"), WindowState::rolling);
    EXPECT_EQ(state_at(good({{"kind", "budget"}}), "2026-01-01"), WindowState::budget);
    EXPECT_EQ(state_at(good({{"kind", "until_filled"}}), "2026-01-01"), WindowState::until_filled);
    EXPECT_EQ(state_at(good({{"kind", "announced_later"}}), "2026-01-01"), WindowState::announced_later);
    EXPECT_EQ(state_at(good({{"kind", "unknown"}}), "2026-01-01"), WindowState::unknown);
    EXPECT_EQ(state_at({}, "2026-01-01"), WindowState::none);
}

TEST(Window, LastYearsDatesPromiseNothingForThisYear) {
    EXPECT_EQ(state_at(good({{"kind", "yearly"}, {"source_text", "매년 1월~3월"}}), "2026-02-01"),
              WindowState::announced_later);
}

TEST(Window, KeepsTheSourcesOwnWords) { EXPECT_EQ(farmers_college().source_text, "2. 22. ~ 3. 8."); }

TEST(Window, WithADateThatCannotBeReadIsUnknown) {
    Problems problems;
    const auto window = read({{"kind", "fixed"}, {"opens", "2021-02-30"}, {"closes", "2021-03-08"}}, problems);
    EXPECT_EQ(window.kind, Kind::unknown);
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].where, "services/3/x_kiosk/window/opens");
}

TEST(Window, ThatEndsBeforeItBeginsIsUnknown) {
    Problems problems;
    EXPECT_EQ(read({{"kind", "fixed"}, {"opens", "2021-03-08"}, {"closes", "2021-02-22"}}, problems).kind,
              Kind::unknown);
    EXPECT_EQ(problems.size(), 1U);
}

TEST(Window, OfNoKnownKindIsUnknown) {
    Problems problems;
    EXPECT_EQ(read({{"kind", "someday"}}, problems).kind, Kind::unknown);
    EXPECT_EQ(read(Json::array(), problems).kind, Kind::unknown);
    EXPECT_EQ(problems.size(), 2U);
}

}  // namespace
