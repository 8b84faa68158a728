// 도움 요청: the chime that calls a member of staff, and what is said where it cannot.
#include "tests/support/harness.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using kiosk::app::ChimeAnswered;
using kiosk::testing::Harness;
using kiosk::testing::Setting;
using testing::HasSubstr;

constexpr const char* kRing = "help/content/here/ring";

std::string bell_words(const Harness& kiosk) {
    const auto* words = kiosk.tree().find_path("help/content/here/bell");
    return words ? words->name : std::string{};
}

Harness helping() { return Harness{Setting{.route = "help", .chime = true}}; }

TEST(Chime, IsNotOfferedWhereThePlaceHasNone) {
    const Harness kiosk{Setting{.route = "help"}};
    EXPECT_EQ(kiosk.tree().find_path(kRing), nullptr);
}

TEST(Chime, DoesNotSoundBeforeSomebodyAsksForIt) {
    Harness kiosk{Setting{.chime = true}};
    kiosk.tap_path("home/bar/help");
    EXPECT_EQ(kiosk.route(), "help");
    EXPECT_EQ(kiosk.rings(), 0);
    EXPECT_EQ(bell_words(kiosk), "누르면 이 기기에서 소리가 납니다");
}

TEST(Chime, SoundsOnceHoweverOftenItIsPressed) {
    Harness kiosk = helping();
    for (int i = 0; i < 3; ++i) kiosk.tap_path(kRing);
    EXPECT_EQ(kiosk.rings(), 1);
    (void)kiosk.kiosk().act(ChimeAnswered{true});
    kiosk.settle();
    EXPECT_EQ(bell_words(kiosk), "소리로 직원을 불렀습니다. 잠시 기다려 주세요");
    kiosk.tap_path(kRing);
    EXPECT_EQ(kiosk.rings(), 1);
}

TEST(Chime, SaysInWordsThatItCouldNotSoundAndMayBeTriedAgain) {
    Harness kiosk = helping();
    kiosk.tap_path(kRing);
    (void)kiosk.kiosk().act(ChimeAnswered{false});
    kiosk.settle();
    EXPECT_THAT(bell_words(kiosk), HasSubstr("소리를 내지 못했습니다"));
    EXPECT_THAT(kiosk.findings(), testing::IsEmpty());
    kiosk.tap_path(kRing);
    EXPECT_EQ(kiosk.rings(), 2);
}

TEST(Chime, TellsAListenerWhatCameOfIt) {
    kiosk::app::Settings settings;
    settings.voice.on = true;
    Harness kiosk{Setting{.settings = settings, .route = "help", .chime = true}};
    (void)kiosk.kiosk().act(kiosk::app::RingForStaff{});
    kiosk.settle();
    (void)kiosk.kiosk().act(ChimeAnswered{false});
    kiosk.settle();
    EXPECT_THAT(kiosk.speaker().last(), HasSubstr("소리를 내지 못했습니다"));
}

/// A sound makes people look up.
TEST(Chime, IsNeverOfferedToWhoHasReadASensitiveEntry) {
    Harness kiosk{Setting{.route = "service/jeonju-crime-victim-center", .chime = true}};
    kiosk.tap_path("service/jeonju-crime-victim-center/bar/help");
    ASSERT_EQ(kiosk.route(), "help");
    EXPECT_EQ(kiosk.tree().find_path(kRing), nullptr);
    (void)kiosk.kiosk().act(kiosk::app::RingForStaff{});
    EXPECT_EQ(kiosk.rings(), 0);
    EXPECT_NE(kiosk.tree().find_path("help/content/here/city"), nullptr) << "numbers stand there all the same";
}

}  // namespace
