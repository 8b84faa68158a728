#include "kiosk/platform/options.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace kiosk::platform {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

model::Result<Options, Exit> parse(std::vector<const char*> arguments) {
    arguments.insert(arguments.begin(), "citizen-kiosk");
    return parse_options(static_cast<int>(arguments.size()), arguments.data());
}

/// What the program would end with; status -1 where it would go on.
Exit ending(const std::vector<const char*>& arguments) {
    const auto result = parse(arguments);
    return result ? Exit{-1, ""} : result.error();
}

TEST(Options, NothingGivenLeavesEverythingToTheConfiguration) {
    const auto options = parse({});
    ASSERT_TRUE(options);
    EXPECT_FALSE(options.value().windowed);
    EXPECT_FALSE(options.value().database);
    EXPECT_FALSE(options.value().now);
    EXPECT_EQ(options.value().text_percent, 100);
}

TEST(Options, AllAreUnderstood) {
    const auto options =
        parse({"--db", "a.db", "--config=k.toml", "--size", "1920x1080", "--now", "2021-02-24T10:30+09:00", "--lang",
               "en", "--screenshot", "p.png", "--route", "service/x", "--theme", "dark", "--text-size", "150"});
    ASSERT_TRUE(options);
    EXPECT_EQ(options.value().database, "a.db");
    EXPECT_EQ(options.value().config, "k.toml");
    EXPECT_EQ(options.value().size, (SizePx{1920, 1080}));
    EXPECT_TRUE(options.value().windowed);
    EXPECT_EQ(model::iso(*options.value().now), "2021-02-24T10:30+09:00");
    EXPECT_EQ(options.value().language, model::Language::en);
    EXPECT_EQ(options.value().screenshot, "p.png");
    EXPECT_EQ(options.value().route, "service/x");
    EXPECT_EQ(options.value().theme, ui::ThemeName::dark);
    EXPECT_EQ(options.value().text_percent, 150);
}

TEST(Options, StaffOpensTheDeskInAWindowOfAnySize) {
    const auto plain = parse({"--staff"});
    ASSERT_TRUE(plain);
    EXPECT_TRUE(plain.value().staff);
    EXPECT_FALSE(plain.value().size);
    const auto sized = parse({"--staff", "--size", "1280x800", "--db", "desk.db"});
    ASSERT_TRUE(sized);
    EXPECT_TRUE(sized.value().staff);
    EXPECT_EQ(sized.value().size, (SizePx{1280, 800}));
    EXPECT_EQ(ending({"--staff", "--screenshot", "p.png"}).status, 1) << "nobody is signed in on a picture";
    EXPECT_THAT(ending({"--staff", "--screenshot", "p.png"}).text, HasSubstr("--staff"));
    EXPECT_EQ(ending({"--staff=yes please"}).status, 1) << ending({"--staff=yes please"}).text;
    EXPECT_THAT(ending({"--help"}).text, HasSubstr("--staff"));
}

TEST(Options, HelpAndVersionGoToStandardOutput) {
    EXPECT_EQ(ending({"--version"}).status, 0);
    EXPECT_THAT(ending({"--version"}).text, StartsWith("citizen-kiosk "));
    EXPECT_EQ(ending({"--help"}).status, 0);
    for (const char* option : {"--db", "--config", "--windowed", "--size", "--now", "--lang", "--screenshot", "--route",
                               "--theme", "--text-size", "--version"})
        EXPECT_THAT(ending({"--help"}).text, HasSubstr(option));
}

TEST(Options, WrongUsageEndsWithTwoAndOneLine) {
    for (const auto& wrong : std::vector<std::vector<const char*>>{{"--nonsense"}, {"home"}, {"--db"}}) {
        EXPECT_EQ(ending(wrong).status, 2) << wrong[0];
        EXPECT_EQ(std::ranges::count(ending(wrong).text, '\n'), 0) << ending(wrong).text;
        EXPECT_THAT(ending(wrong).text, HasSubstr("see --help"));
    }
}

TEST(Options, AValueThatWillNotDoEndsWithOneAndSaysWhatIsWanted) {
    for (const auto& wrong : std::vector<std::vector<const char*>>{{"--now", "yesterday"},
                                                                   {"--now", "2021-02-30T10:00"},
                                                                   {"--size", "1080"},
                                                                   {"--size", "1080x"},
                                                                   {"--size", "10x10"},
                                                                   {"--size", "1080x1920x3"},
                                                                   {"--lang", "fr"},
                                                                   {"--theme", "pink"},
                                                                   {"--text-size", "110"},
                                                                   {"--text-size", "big"}}) {
        EXPECT_EQ(ending(wrong).status, 1) << wrong[1];
        EXPECT_THAT(ending(wrong).text, HasSubstr(wrong[1]));
        EXPECT_EQ(std::ranges::count(ending(wrong).text, '\n'), 0) << ending(wrong).text;
    }
}

}  // namespace
}  // namespace kiosk::platform
