// [staff] of the configuration: the ways to the desk, and its folder.
#include "kiosk/platform/config.h"

#include <GLFW/glfw3.h>
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
using testing::IsEmpty;
using testing::SizeIs;

class StaffConfig : public testing::Test {
protected:
    ~StaffConfig() override { std::filesystem::remove(file_); }
    model::Result<Config, model::Problems> read(std::string_view text) const {
        std::ofstream{file_} << text;
        return load_config(file_);
    }
    /// The one sentence that a wrong value is told with.
    model::Problem refused(std::string_view text) const {
        const auto result = read(text);
        EXPECT_FALSE(result) << text;
        if (result) return {};
        EXPECT_THAT(result.error(), SizeIs(1)) << text;
        return result.error().front();
    }
    model::Problem warned(std::string_view text) const {
        const auto result = read(text);
        EXPECT_TRUE(result) << text;
        if (!result) return {};
        EXPECT_THAT(result.value().warnings, SizeIs(1)) << text;
        EXPECT_FALSE(result.value().staff.key) << text;
        return result.value().warnings.empty() ? model::Problem{} : result.value().warnings.front();
    }
    std::filesystem::path file_ =
        std::filesystem::path{testing::TempDir()} /
        (std::string{"staff_"} + testing::UnitTest::GetInstance()->current_test_info()->name() + ".toml");
};

TEST_F(StaffConfig, OpensTheDeskByAHoldAndByNoKeyWhereNothingIsSaid) {
    const auto config = read("");
    ASSERT_TRUE(config);
    EXPECT_TRUE(config.value().staff.hold);
    EXPECT_FALSE(config.value().staff.key);
    EXPECT_THAT(config.value().staff.folder, IsEmpty());
}

TEST_F(StaffConfig, TakesAKeyAndAFolderBesideItself) {
    const auto config = read("[staff]\nkey = \"F12\"\nhold = false\nfolder = \"exchange\"\n");
    ASSERT_TRUE(config) << config.error().front().en;
    EXPECT_EQ(config.value().staff.key, GLFW_KEY_F12);
    EXPECT_FALSE(config.value().staff.hold);
    EXPECT_EQ(config.value().staff.folder, (file_.parent_path() / "exchange").string());
    EXPECT_THAT(config.value().warnings, IsEmpty());
    EXPECT_EQ(read("[staff]\nfolder = \"/srv/exchange\"\n").value().staff.folder, "/srv/exchange");
    EXPECT_FALSE(read("[staff]\nkey = \"\"\n").value().staff.key);
}

TEST_F(StaffConfig, PassesOverAKeyThatIsNoneAndSaysSoInBothLanguages) {
    for (const char* key : {"F26", "Ctrl", "가"}) {
        const auto problem = warned(std::string{"[staff]\nkey = \""} + key + "\"\n");
        EXPECT_THAT(problem.where, EndsWith(".toml:2"));
        EXPECT_THAT(problem.ko, HasSubstr(key));
        EXPECT_THAT(problem.en, HasSubstr("no key"));
    }
}

TEST_F(StaffConfig, PassesOverAKeyThatCitizensNeed) {
    for (const char* key : {"ENTER", "UP", "F1", "ESCAPE", "TAB", "A", "7", "KP_5"})
        EXPECT_THAT(warned(std::string{"[staff]\nkey = \""} + key + "\"\n").en, HasSubstr("citizens")) << key;
    EXPECT_THAT(warned("[staff]\nkey = \"F15\"\n[keypad]\nenter = [\"F15\"]\n").ko, HasSubstr("시민이 쓰는 키"));
}

TEST_F(StaffConfig, RefusesWrongKindsOfValuesWithTheLine) {
    const auto hold = refused("[staff]\nhold = \"yes\"\n");
    EXPECT_THAT(hold.where, EndsWith(".toml:2"));
    EXPECT_THAT(hold.ko, HasSubstr("true나 false"));
    EXPECT_THAT(hold.en, HasSubstr("must be true or false"));
    EXPECT_THAT(refused("[staff]\nkey = 12\n").en, HasSubstr("must be text"));
    EXPECT_THAT(refused("[staff]\nfolder = [\"/srv\"]\n").en, HasSubstr("must be text"));
    const auto unknown = refused("[staff]\nhold = true\npassword = \"1234\"\n");
    EXPECT_THAT(unknown.where, EndsWith(".toml:3"));
    EXPECT_THAT(unknown.en, HasSubstr("password"));
    EXPECT_THAT(refused("staff = true\n").en, HasSubstr("staff"));
}

}  // namespace
}  // namespace kiosk::platform
