#include "kiosk/tally/keeper.h"
#include "model/store/copies.h"
#include "tests/support/harness.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <thread>

namespace kiosk::testing {
namespace {

using app::Counted;
using app::Tallies;
using ::testing::IsEmpty;
using ::testing::Not;

constexpr std::string_view kCanary = "qzxcanary77";

app::Vocabulary words(std::initializer_list<std::string> list) {
    return std::make_shared<const std::unordered_set<std::string>>(list);
}

std::int64_t count_of(const std::vector<Tallies::Line>& lines, Counted what, const std::string& key) {
    for (const Tallies::Line& line : lines)
        if (line.what == what && line.key == key) return line.count;
    return 0;
}

bool any(const std::vector<Tallies::Line>& lines, Counted what) {
    return std::ranges::find(lines, what, &Tallies::Line::what) != lines.end();
}

void type(Harness& kiosk, std::string_view text) {
    (void)kiosk.kiosk().act(app::OpenSearch{});
    (void)kiosk.kiosk().act(app::Search{app::ChooseLayer{app::Layer::latin}});
    for (const char c : text) (void)kiosk.kiosk().act(app::Search{app::Strike{static_cast<char32_t>(c)}});
}

std::string bytes_below(const std::filesystem::path& folder) {
    std::ostringstream all;
    for (const auto& entry : std::filesystem::recursive_directory_iterator{folder})
        if (entry.is_regular_file()) all << std::ifstream{entry.path(), std::ios::binary}.rdbuf();
    return all.str();
}

TEST(Tallies, CountWhatIsOpenedAndNotWhatIsComeBackTo) {
    Harness kiosk;
    (void)kiosk.kiosk().act(app::OpenCategory{"care"});
    (void)kiosk.kiosk().act(app::OpenHelp{});
    (void)kiosk.kiosk().act(app::GoBack{});
    (void)kiosk.kiosk().act(app::LeaveNow{});
    const auto lines = kiosk.kiosk().tallies().take_before();
    EXPECT_EQ(count_of(lines, Counted::category, "care"), 1);
    EXPECT_EQ(count_of(lines, Counted::screen, "category"), 1);
    EXPECT_EQ(count_of(lines, Counted::screen, "help"), 1);
    EXPECT_EQ(count_of(lines, Counted::screen, "home"), 0);
}

TEST(Tallies, SayOfASensitiveEntryOnlyThatOneWasOpened) {
    Harness kiosk;
    (void)kiosk.kiosk().act(app::OpenService{"jeonju-crime-victim-center"});
    const auto& route = std::get<app::ServiceRoute>(kiosk.state().visit.trail.here());
    ASSERT_NE(route.detail->row.visibility, model::Visibility::everyone);
    const std::string id = route.detail->row.id.text;
    const auto lines = kiosk.kiosk().tallies().take_before();
    EXPECT_EQ(count_of(lines, Counted::sensitive, ""), 1);
    EXPECT_FALSE(any(lines, Counted::entry));
    for (const Tallies::Line& line : lines) EXPECT_NE(line.key, id);
}

TEST(Tallies, AreTheSameForOneVisitAndForTwo) {
    Harness one, two;
    for (Harness* kiosk : {&one, &two}) {
        (void)kiosk->kiosk().act(app::OpenCategory{"care"});
        if (kiosk == &two) kiosk->pass(std::chrono::seconds{160});
        (void)kiosk->kiosk().act(app::OpenCategory{"work"});
    }
    EXPECT_EQ(one.kiosk().tallies().take_before(), two.kiosk().tallies().take_before());
}

TEST(Tallies, KeepOfASearchInVainTheKnownWordsAndNothingAsItWasTyped) {
    Harness kiosk;
    kiosk.kiosk().tallies().use(words({"passport"}));
    type(kiosk, fmt::format("Passport {}", kCanary));
    (void)kiosk.kiosk().act(app::GoBack{});
    const auto lines = kiosk.kiosk().tallies().take_before();
    EXPECT_EQ(count_of(lines, Counted::vain, "passport"), 1);
    for (const Tallies::Line& line : lines) EXPECT_EQ(line.key.find(kCanary), std::string::npos) << line.key;
}

TEST(Tallies, CountASearchThatFindsSomethingInNoWord) {
    Harness kiosk;
    kiosk.kiosk().tallies().use(words({"129"}));
    type(kiosk, "129");
    (void)kiosk.kiosk().act(app::GoBack{});
    EXPECT_FALSE(any(kiosk.kiosk().tallies().take_before(), Counted::vain));
}

TEST(Tallies, OfYesterdayAreTakenAtMidnightAndTodaysStay) {
    Tallies tallies;
    const model::Day today = model::day_of(kToday);
    tallies.add(today - std::chrono::days{1}, Counted::screen, "home");
    tallies.add(today, Counted::screen, "help");
    const auto lines = tallies.take_before(today);
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_EQ(lines.front().key, "home");
    EXPECT_FALSE(tallies.empty());
}

TEST(TallyKeeper, WritesWhatItIsGivenBeforeItEndsAndNoCanary) {
    const OwnDatabase database;
    const model::Day today = model::day_of(kToday);
    {
        Harness kiosk;
        tally::Keeper keeper{[&] { return model::open_desk(database.path()); }};
        std::optional<app::Vocabulary> known;
        while (!(known = keeper.take_vocabulary())) std::this_thread::yield();
        ASSERT_THAT(**known, Not(IsEmpty()));
        kiosk.kiosk().tallies().use(*known);
        for (int i = 0; i < 12; ++i) {
            (void)kiosk.kiosk().act(app::OpenCategory{"care"});
            (void)kiosk.kiosk().act(app::OpenService{"jeonju-crime-victim-center"});
            type(kiosk, kCanary);
            (void)kiosk.kiosk().act(app::GoHome{});
        }
        (void)kiosk.kiosk().act(app::OpenHelp{});
        keeper.hand_over(kiosk.kiosk().tallies().take_before());
    }
    auto desk = model::open_desk(database.path());
    ASSERT_TRUE(desk);
    const auto lines = desk.value()->tallies(today, today);
    ASSERT_TRUE(lines);
    const auto line = [&](model::Counted what, const std::string& key) -> const model::TallyLine* {
        for (const model::TallyLine& one : lines.value())
            if (one.what == what && one.key == key) return &one;
        return nullptr;
    };
    ASSERT_NE(line(model::Counted::category, "care"), nullptr);
    EXPECT_EQ(line(model::Counted::category, "care")->count, 12);
    ASSERT_NE(line(model::Counted::sensitive, ""), nullptr);
    ASSERT_NE(line(model::Counted::screen, "help"), nullptr);
    EXPECT_FALSE(line(model::Counted::screen, "help")->count) << "a count under ten is not shown";
    EXPECT_EQ(bytes_below(std::filesystem::path{database.path()}.parent_path()).find(kCanary), std::string::npos);
}

TEST(TallyKeeper, MakesOneSoundCopyADay) {
    const OwnDatabase database;
    const model::Day today = model::day_of(kToday);
    tally::Keeper keeper{[&] { return model::open_desk(database.path()); }};
    const auto copies_after = [&](model::Day day, std::size_t count) {
        keeper.keep_copy(database.path(), day);
        for (int tries = 0; tries < 1000 && model::kept_copies(database.path()).size() < count; ++tries)
            std::this_thread::sleep_for(std::chrono::milliseconds{10});
        return model::kept_copies(database.path());
    };
    const auto first = copies_after(today, 1);
    ASSERT_EQ(first.size(), 1U);
    EXPECT_EQ(copies_after(today, 1), first);
    const auto both = copies_after(today + std::chrono::days{1}, 2);
    ASSERT_EQ(both.size(), 2U);
    for (const std::string& copy : both) EXPECT_TRUE(model::open_desk(copy)) << copy;
}

TEST(TallyKeeper, TriesAgainWhatCouldNotBeWritten) {
    const OwnDatabase database;
    const model::Day today = model::day_of(kToday);
    int tries = 0;
    {
        tally::Keeper keeper{[&]() -> model::Result<std::unique_ptr<model::DeskStore>, model::StoreFault> {
            if (++tries <= 2) return model::Failure{model::StoreFault{}};
            return model::open_desk(database.path());
        }};
        keeper.hand_over({{today, Counted::screen, "home", 30}});
        while (true) {
            keeper.hand_over({{today, Counted::screen, "home", 1}});
            if (keeper.take_vocabulary()) break;
            std::this_thread::yield();
        }
    }
    auto desk = model::open_desk(database.path());
    ASSERT_TRUE(desk);
    const auto lines = desk.value()->tallies(today, today);
    ASSERT_TRUE(lines && !lines.value().empty());
    EXPECT_GT(lines.value().front().count.value_or(0), 30);
}

}  // namespace
}  // namespace kiosk::testing
