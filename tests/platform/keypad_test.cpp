// Keys of assistive keypads and the voice, as the configuration names them.
#include "kiosk/platform/keypad.h"

#include "kiosk/platform/config.h"
#include "kiosk/platform/headphones.h"

#include <GLFW/glfw3.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace kiosk::platform {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;
using ui::Key;

/// What the configuration `text` gives.
model::Result<Config, model::Problems> read(const std::string& text) {
    const auto file = std::filesystem::path{testing::TempDir()} /
                      (std::string{testing::UnitTest::GetInstance()->current_test_info()->name()} + ".toml");
    std::ofstream{file} << text;
    auto config = load_config(file);
    std::filesystem::remove(file);
    return config;
}

TEST(Keypad, TakesKeysByNameAndByCode) {
    const auto config = read("[keypad]\nheadphones_in = [\"F15\"]\nlouder = [\"KP_ADD\", \"191\"]\nback = [\"A\"]\n");
    ASSERT_TRUE(config);
    const Keypad& keypad = config.value().keypad;
    EXPECT_EQ(keypad.meant(GLFW_KEY_F15, 0), Key::headphones_in);
    EXPECT_EQ(keypad.meant(GLFW_KEY_KP_ADD, 0), Key::louder);
    EXPECT_EQ(keypad.meant(GLFW_KEY_UNKNOWN, 191), Key::louder);
    EXPECT_EQ(keypad.meant(GLFW_KEY_A, 38), Key::escape);
    EXPECT_EQ(keypad.meant(GLFW_KEY_B, 56), std::nullopt);
}

TEST(Keypad, GoesOnWithoutAKeyThatNoKeyboardHas) {
    const auto config = read("[keypad]\nup = [\"F99\", \"F13\"]\n");
    ASSERT_TRUE(config) << "the kiosk starts all the same";
    EXPECT_EQ(config.value().keypad.meant(GLFW_KEY_F13, 0), Key::up);
    ASSERT_THAT(config.value().warnings, SizeIs(1));
    EXPECT_THAT(config.value().warnings[0].en, HasSubstr("'F99'"));
    EXPECT_THAT(config.value().warnings[0].where, HasSubstr(".toml:2"));
}

TEST(Keypad, ReadsTheNumericPadAsArrows) {
    EXPECT_EQ(numeric_pad(GLFW_KEY_KP_8), Key::up);
    EXPECT_EQ(numeric_pad(GLFW_KEY_KP_2), Key::down);
    EXPECT_EQ(numeric_pad(GLFW_KEY_KP_5), Key::enter);
    EXPECT_EQ(numeric_pad(GLFW_KEY_7), std::nullopt);
}

TEST(Keypad, KnowsNoNameThatIsNone) {
    for (const char* name : {"", "F0", "F26", "KP_10", "kp_5", "ENTER ", "F1x"}) EXPECT_FALSE(key_named(name)) << name;
}

TEST(VoiceChoice, IsReadWithItsLanguages) {
    const auto config = read("[voice]\nmodule = \"rhvoice\"\nrate_percent = 125\nlanguages = [\"ko\", \"ja\"]\n");
    ASSERT_TRUE(config);
    EXPECT_EQ(config.value().voice.module, "rhvoice");
    EXPECT_EQ(config.value().voice.rate_percent, 125);
    EXPECT_THAT(config.value().voice.languages, ElementsAre(model::Language::ko, model::Language::ja));
    EXPECT_THAT(config.value().warnings, IsEmpty());
}

TEST(VoiceChoice, RefusesARateThatNobodyFollowsAndALanguageThatIsNone) {
    EXPECT_THAT(read("[voice]\nrate_percent = 300\n").error(), SizeIs(1));
    EXPECT_THAT(read("[voice]\nlanguages = [\"xx\"]\n").error(), SizeIs(1));
    EXPECT_THAT(read("[voice]\non = \"yes\"\n").error(), SizeIs(1));
}

TEST(HeadphoneJack, IsUnknownWhereThereIsNoCard) {
    EXPECT_EQ(HeadphoneJack("hw:63", "Headphone Jack").plugged(), std::nullopt);
}

}  // namespace
}  // namespace kiosk::platform
