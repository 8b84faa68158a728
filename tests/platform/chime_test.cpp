#include "kiosk/platform/chime.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <thread>

namespace {

using namespace std::chrono_literals;
using kiosk::platform::DeskChime;

/// What comes of ringing; empty where nothing does.
std::optional<bool> answer(DeskChime& chime) {
    chime.ring();
    for (int i = 0; i < 1000; ++i) {
        if (const auto news = chime.take_news()) return news;
        std::this_thread::sleep_for(10ms);
    }
    return std::nullopt;
}

TEST(DeskChime, SoundsOnACardThatTakesIt) {
    DeskChime chime{"null", [] {}};  // ALSA's own: takes all and plays nothing
    EXPECT_EQ(answer(chime), true);
    EXPECT_EQ(chime.why(), "");
    EXPECT_EQ(answer(chime), true) << "and once more";
}

TEST(DeskChime, SaysWhereThereIsNoCard) {
    DeskChime chime{"no-such-card", [] {}};
    EXPECT_EQ(answer(chime), false);
    EXPECT_NE(chime.why().find("no-such-card"), std::string::npos) << chime.why();
}

TEST(DeskChime, HasNothingToSayBeforeItRings) {
    DeskChime chime{"null", [] {}};
    EXPECT_EQ(chime.take_news(), std::nullopt);
}

TEST(ChimeTone, IsHeardAndNeitherClipsNorClicks) {
    const auto tone = kiosk::platform::chime_tone(44100);
    const auto loudest = std::ranges::max(tone, {}, [](int v) { return std::abs(v); });
    EXPECT_GT(std::abs(int{loudest}), 8000);
    EXPECT_LT(std::abs(int{loudest}), 32767);
    EXPECT_LT(std::abs(int{tone.front()}), 300);
    EXPECT_LT(std::abs(int{tone.back()}), 300);
}

}  // namespace
