// Voice mode: what is said, and when, of the real kiosk.
#include "tests/support/harness.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using kiosk::testing::Harness;
using kiosk::testing::Setting;
using kiosk::ui::Key;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

kiosk::app::Settings listening() {
    kiosk::app::Settings settings;
    settings.voice.on = true;
    return settings;
}

TEST(Voice, IsSilentUntilItIsAskedFor) {
    Harness kiosk;
    kiosk.press(Key::down);
    kiosk.tap_path("home/content/hotlines");
    EXPECT_TRUE(kiosk.speaker().said().empty());
}

TEST(Voice, StartsWithTheBarsButtonAndSaysHowToGoOn) {
    Harness kiosk;
    kiosk.tap_path("home/bar/voice");
    EXPECT_TRUE(kiosk.state().visit.settings.voice.on);
    EXPECT_THAT(kiosk.speaker().last(), HasSubstr("음성 안내를 시작합니다"));
}

TEST(Voice, StartsWithHeadphonesAndWakesTheMachine) {
    Harness kiosk{Setting{.route = "rest"}};
    kiosk.press(Key::headphones_in);
    EXPECT_EQ(kiosk.route(), "home");
    EXPECT_THAT(kiosk.speaker().last(), HasSubstr("음성 안내를 시작합니다"));
}

TEST(Voice, EndsWhenTheHeadphonesArePulledOut) {
    Harness kiosk;
    kiosk.press(Key::headphones_in);
    kiosk.speaker().forget();
    kiosk.press(Key::headphones_out);
    EXPECT_FALSE(kiosk.state().visit.settings.voice.on);
    kiosk.press(Key::down);
    EXPECT_TRUE(kiosk.speaker().said().empty()) << "nothing goes on over the loudspeaker";
}

TEST(Voice, SaysAScreensTitleItsCountAndItsFirstThing) {
    Harness kiosk{Setting{.settings = listening()}};
    EXPECT_THAT(kiosk.speaker().last(), HasSubstr("고를 것이"));
    EXPECT_THAT(kiosk.speaker().last(), HasSubstr("찾을 말"));
}

TEST(Voice, SaysWhatHasTheFocus) {
    Harness kiosk{Setting{.settings = listening()}};
    kiosk.press(Key::down);
    const auto* focus = kiosk.tree().find(kiosk.turn().focus);
    ASSERT_TRUE(focus);
    EXPECT_THAT(kiosk.speaker().last(), HasSubstr("버튼")) << focus->path;
}

TEST(Voice, ReadsWithTheFirstTapAndActsWithTheSecond) {
    Harness kiosk{Setting{.settings = listening()}};
    kiosk.tap_path("home/content/categories/safety");
    EXPECT_EQ(kiosk.route(), "home");
    EXPECT_THAT(kiosk.speaker().last(), StartsWith("안전, 피해 상담"));
    kiosk.tap_path("home/content/categories/safety");
    EXPECT_EQ(kiosk.route(), "category/safety");
}

TEST(Voice, ReadsAnotherThingBeforeItActsOnIt) {
    Harness kiosk{Setting{.settings = listening()}};
    kiosk.tap_path("home/content/categories/safety");
    kiosk.tap_path("home/content/categories/care");
    EXPECT_EQ(kiosk.route(), "home");
    EXPECT_THAT(kiosk.speaker().last(), StartsWith("돌봄, 복지"));
}

TEST(Voice, LeavesWithOneTap) {
    Harness kiosk{Setting{.settings = listening(), .route = "service/jeonju-crime-victim-center"}};
    kiosk.tap_path("service/jeonju-crime-victim-center/leave");
    EXPECT_EQ(kiosk.route(), "home");
    EXPECT_FALSE(kiosk.state().visit.settings.voice.on);
    EXPECT_FALSE(kiosk.speaker().speaking());
}

TEST(Voice, IsSilentTheMomentSomebodyActs) {
    Harness kiosk{Setting{.settings = listening()}};
    ASSERT_TRUE(kiosk.speaker().speaking());
    const int stops = kiosk.speaker().stops();
    kiosk.finger_down({540, 100});
    EXPECT_EQ(kiosk.speaker().stops(), stops + 1);
    EXPECT_FALSE(kiosk.speaker().speaking());
}

TEST(Voice, KeepsWhatIsSensitiveFromTheLoudspeaker) {
    Harness kiosk{Setting{.settings = listening(), .route = "service/jeonju-crime-victim-center"}};
    EXPECT_THAT(kiosk.speaker().last(), HasSubstr("이어폰을 꽂으면 읽어 드립니다"));
    for (int i = 0; i < 60; ++i) kiosk.press(Key::down);
    for (const auto& said : kiosk.speaker().said()) {
        EXPECT_THAT(plain(said.speech), Not(HasSubstr("범죄")));
        EXPECT_THAT(plain(said.speech), Not(HasSubstr("일이구오")));
    }
}

TEST(Voice, SaysWhatIsSensitiveToHeadphones) {
    Harness kiosk;
    kiosk.press(Key::headphones_in);
    ASSERT_TRUE(kiosk.kiosk().open_route("service/jeonju-crime-victim-center"));
    kiosk.settle();
    std::string all = kiosk.speaker().last();
    for (int i = 0; i < 12; ++i) {
        kiosk.press(Key::down);
        all += kiosk.speaker().last();
    }
    EXPECT_THAT(all, HasSubstr("일오칠칠, 일이구오"));
}

TEST(Voice, SaysTheIdleQuestionWithoutItsTopic) {
    Harness kiosk{Setting{.settings = listening(), .route = "service/jeonju-crime-victim-center"}};
    kiosk.speaker().end();
    kiosk.pass(std::chrono::seconds{121});
    EXPECT_EQ(kiosk.route(), "idle");
    EXPECT_THAT(kiosk.speaker().last(), HasSubstr("계속 보시겠어요?"));
}

TEST(Voice, CountsAsActivityWhileItSpeaksAndNotForEver) {
    Harness kiosk{Setting{.settings = listening()}};
    kiosk.press(Key::down);
    for (int i = 0; i < 20; ++i) kiosk.pass(std::chrono::seconds{10});
    EXPECT_NE(kiosk.route(), "home") << "a speaker that never ends must not keep a visit open";

    Harness brief{Setting{.settings = listening()}};
    brief.pass(std::chrono::seconds{3});
    EXPECT_EQ(brief.state().last_activity, brief.now()) << "still speaking";
}

TEST(Voice, HasElevenVolumesAndBeginsInTheMiddle) {
    Harness kiosk{Setting{.settings = listening()}};
    EXPECT_EQ(kiosk.speaker().said().back().delivery.volume, 6);
    for (int i = 0; i < 12; ++i) kiosk.press(Key::louder);
    EXPECT_EQ(kiosk.speaker().said().back().delivery.volume, 11);
    EXPECT_EQ(kiosk.speaker().last(), "소리 크기 십일");
    for (int i = 0; i < 12; ++i) kiosk.press(Key::softer);
    EXPECT_EQ(kiosk.speaker().said().back().delivery.volume, 1);
}

TEST(Voice, SpeaksFromHalfToTwiceItsRate) {
    Harness kiosk{Setting{.settings = listening()}};
    (void)kiosk.kiosk().act(kiosk::app::SetRate{10});
    EXPECT_EQ(kiosk.state().visit.settings.voice.delivery.rate_percent, 50);
    (void)kiosk.kiosk().act(kiosk::app::SetRate{999});
    EXPECT_EQ(kiosk.state().visit.settings.voice.delivery.rate_percent, 200);
}

TEST(Voice, SaysTheLastOnceMore) {
    Harness kiosk{Setting{.settings = listening()}};
    kiosk.press(Key::down);
    const std::string last = kiosk.speaker().last();
    kiosk.speaker().forget();
    kiosk.press(Key::replay);
    EXPECT_EQ(kiosk.speaker().last(), last);
}

TEST(Voice, IsResetWithTheVisit) {
    Harness kiosk{Setting{.settings = listening()}};
    kiosk.press(Key::louder);
    kiosk.speaker().end();
    kiosk.pass(std::chrono::seconds{121});
    kiosk.speaker().end();
    kiosk.pass(std::chrono::seconds{31});
    EXPECT_EQ(kiosk.route(), "rest");
    EXPECT_EQ(kiosk.state().visit.settings.voice, kiosk::app::Voice{});
}

TEST(Voice, SaysThatTheMachineIsOutOfService) {
    Harness kiosk{Setting{.settings = listening()}};
    (void)kiosk.kiosk().act(kiosk::app::Failed{kiosk::app::Fault::unreadable_database});
    kiosk.settle();
    EXPECT_THAT(kiosk.speaker().last(), HasSubstr("급하면 일일이나 일일구로 전화하세요"));
}

TEST(Voice, ReadsKoreanEntriesInKoreanOnAnEnglishScreen) {
    kiosk::app::Settings settings = listening();
    settings.language = model::Language::en;
    Harness kiosk{Setting{.settings = settings, .route = "emergency"}};
    bool korean = false, english = false;
    for (int i = 0; i < 12; ++i) {
        kiosk.press(Key::down);
        for (const auto& segment : kiosk.speaker().said().back().speech) {
            korean = korean || segment.language == model::Language::ko;
            english = english || segment.language == model::Language::en;
        }
    }
    EXPECT_TRUE(english);
    EXPECT_TRUE(korean);
}

TEST(Voice, SaysOnTheButtonWhereALanguageHasNone) {
    kiosk::app::Settings settings;
    settings.language = model::Language::ja;
    Harness kiosk{Setting{.settings = settings}};
    const auto* button = kiosk.tree().find_path("home/bar/voice");
    ASSERT_TRUE(button);
    EXPECT_FALSE(button->enabled);
}

TEST(Voice, GoesOnInSightWhereThereIsNoSpeaker) {
    Harness kiosk{Setting{.settings = listening()}};
    (void)kiosk.kiosk().act(
        kiosk::app::VoiceOutChanged{{.known = true, .trouble = kiosk::app::VoiceTrouble::no_service}});
    kiosk.settle();
    kiosk.tap_path("home/content/hotlines");
    EXPECT_EQ(kiosk.route(), "hotlines") << "one tap acts: nobody hears the first";
}

/// With the longest it can say: that a sensitive screen is read to headphones alone.
TEST(Voice, PanelPassesTheAuditsInEveryLanguageAndSize) {
    for (const model::Language language : model::kLanguages)
        for (const int percent : {100, 125, 150, 200})
            for (const char* route : {"home", "service/jeonju-crime-victim-center"}) {
                kiosk::app::Settings settings;
                settings.language = language;
                settings.text_percent = percent;
                settings.voice.on = true;
                Harness kiosk{Setting{.settings = settings, .route = route}};
                (void)kiosk.kiosk().act(kiosk::app::TogglePanel{kiosk::app::Panel::voice});
                kiosk.settle();
                EXPECT_THAT(kiosk.findings(), testing::IsEmpty()) << route << " " << model::code(language) << percent;
            }
}

}  // namespace
