#include "kiosk/platform/config.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace kiosk::platform {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::SizeIs;
using namespace std::chrono_literals;

/// A configuration file that is there as long as the test runs.
class ConfigTest : public testing::Test {
protected:
    ~ConfigTest() override { std::filesystem::remove(file_); }

    model::Result<Config, model::Problems> read(std::string_view text) const {
        std::ofstream{file_} << text;
        return load_config(file_);
    }
    model::Problems problems(std::string_view text) const {
        auto result = read(text);
        return result ? model::Problems{} : result.error();
    }

private:
    std::filesystem::path file_ =
        std::filesystem::path{testing::TempDir()} /
        (std::string{"config_"} + testing::UnitTest::GetInstance()->current_test_info()->name() + ".toml");
};

TEST_F(ConfigTest, TheSampleIsAccepted) {
    const auto config = load_config("deploy/kiosk.toml");
    ASSERT_TRUE(config) << config.error().front().where << ": " << config.error().front().en;
    EXPECT_EQ(config.value().place.name.ko(), "전주시청");
    EXPECT_EQ(config.value().place.address.in(model::Language::en), "10 Nosonggwangjang-ro, Wansan-gu, Jeonju");
}

TEST_F(ConfigTest, TheSampleWithEveryKeyUncommentedIsAccepted) {
    std::ifstream sample{"deploy/kiosk.toml"};
    std::string text;
    for (std::string line; std::getline(sample, line);) {
        const bool is_key = line.starts_with("# ") && line.find(" = ") < 20;
        text += (is_key ? line.substr(2) : line) + "\n";
    }
    const auto config = read(text);
    ASSERT_TRUE(config) << config.error().front().where << ": " << config.error().front().en;
    EXPECT_EQ(config.value().database, "/var/lib/citizen-kiosk/directory.db");
    EXPECT_EQ(config.value().screen.top_mm, 1700.0F);
}

TEST_F(ConfigTest, AnEmptyFileGivesTheBuiltInValues) {
    const auto config = read("");
    ASSERT_TRUE(config);
    EXPECT_EQ(config.value().visit.idle, 120s);
    EXPECT_EQ(config.value().visit.question, 30s);
    EXPECT_FALSE(config.value().night.has_value());
}

TEST_F(ConfigTest, AnUnknownKeyIsNamedWithItsLine) {
    const auto found = problems("[visit]\n\nidle_second = 60\n");
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_THAT(found[0].where, EndsWith(".toml:3"));
    EXPECT_THAT(found[0].en, HasSubstr("'idle_second'"));
    EXPECT_THAT(found[0].en, HasSubstr("idle_seconds"));
    EXPECT_THAT(found[0].ko, HasSubstr("'idle_second'"));
}

TEST_F(ConfigTest, AnUnknownSectionIsNamedWithItsLine) {
    const auto found = problems("\n[vist]\nidle_seconds = 60\n");
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_THAT(found[0].where, EndsWith(".toml:2"));
    EXPECT_THAT(found[0].en, HasSubstr("'vist'"));
}

TEST_F(ConfigTest, AKeyOutsideItsSectionIsNamed) {
    const auto found = problems("idle_seconds = 60\n");
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_THAT(found[0].en, HasSubstr("'idle_seconds'"));
}

TEST_F(ConfigTest, AllProblemsAreReportedAtOnce) {
    EXPECT_THAT(problems("[visit]\nidle_seconds = \"long\"\nquestion_seconds = 5\n[log]\nto = \"mail\"\n"), SizeIs(3));
}

TEST_F(ConfigTest, AWrongTypeIsRefused) {
    EXPECT_THAT(problems("[place]\nname = 3\n"), SizeIs(1));
    EXPECT_THAT(problems("[visit]\nidle_seconds = 60.5\n"), SizeIs(1));
    EXPECT_THAT(problems("[screen]\ndiagonal_inch = \"32\"\n"), SizeIs(1));
    EXPECT_THAT(problems("place = 1\n"), SizeIs(1));
    EXPECT_THAT(problems("[fonts]\nregular = \"a.ttf\"\n"), SizeIs(1));
    EXPECT_THAT(problems("[fonts]\nregular = [{ file = \"a.ttf\" }]\n"), SizeIs(1));
}

TEST_F(ConfigTest, AValueOutOfRangeIsRefusedWithTheRange) {
    const auto found = problems("[visit]\nidle_seconds = 3\n");
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_THAT(found[0].en, HasSubstr("from 20 to 3600"));
}

TEST_F(ConfigTest, OneOfTwoMeasuresIsRefused) {
    EXPECT_THAT(problems("[screen]\nwidth_mm = 400\n"), SizeIs(1));
    EXPECT_THAT(problems("[night]\nfrom = \"22:00\"\n"), SizeIs(1));
}

TEST_F(ConfigTest, ATimeOfDayMustExist) {
    EXPECT_THAT(problems("[night]\nfrom = \"24:00\"\nto = \"06:00\"\n"), SizeIs(1));
    EXPECT_THAT(problems("[night]\nfrom = \"9:00\"\nto = \"06:00\"\n"), SizeIs(1));
}

TEST_F(ConfigTest, BrokenTomlIsReportedWithItsLine) {
    const auto found = problems("[visit]\nidle_seconds =\n");
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_THAT(found[0].where, EndsWith(".toml:2"));
}

TEST_F(ConfigTest, AMissingFileIsReported) {
    const auto config = load_config("no/such/kiosk.toml");
    ASSERT_FALSE(config);
    EXPECT_EQ(config.error()[0].where, "no/such/kiosk.toml");
}

TEST_F(ConfigTest, ARelativePathCountsFromTheFile) {
    const auto config = read("[directory]\ndatabase = \"here.db\"\n");
    ASSERT_TRUE(config);
    EXPECT_EQ(config.value().database, std::filesystem::path{testing::TempDir()} / "here.db");
}

TEST_F(ConfigTest, TheReferencePanelHasItsPixelsPerMillimetre) {
    EXPECT_NEAR(Panel{}.px_per_mm(1080, 1920), 2.710, 0.001);
    Panel measured;
    measured.width_mm = 398.5F;
    measured.height_mm = 708.4F;
    EXPECT_NEAR(measured.px_per_mm(1080, 1920), 2.710, 0.001);
}

TEST(FindFonts, TakesTheFirstFileThatIsThere) {
    FontChoice choice = default_config().fonts;
    choice.bold.insert(choice.bold.begin(), {"/no/such/font.ttf", 0});
    const auto fonts = find_fonts(choice);
    ASSERT_TRUE(fonts) << fonts.error().en;
    EXPECT_NE(fonts.value().bold.path, "/no/such/font.ttf");
}

TEST(FindFonts, NamesThePackageOfAMissingFont) {
    FontChoice choice = default_config().fonts;
    choice.icons = {{"/no/such/icons.ttf", 0}};
    const auto fonts = find_fonts(choice);
    ASSERT_FALSE(fonts);
    EXPECT_EQ(fonts.error().where, "/no/such/icons.ttf");
    EXPECT_THAT(fonts.error().en, HasSubstr("fonts-material-design-icons-iconfont"));
}

}  // namespace
}  // namespace kiosk::platform
