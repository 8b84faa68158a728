#include "kiosk/text/particle.h"

#include <gtest/gtest.h>

namespace {

using kiosk::text::particle;

TEST(Particle, FollowsTheLastSoundOfAWord) {
    EXPECT_EQ(particle("돌봄", "을/를"), "을");
    EXPECT_EQ(particle("복지", "을/를"), "를");
    EXPECT_EQ(particle("추석", "이라/라"), "이라");
}

TEST(Particle, ReadsDigitsAsKoreanDoes) {
    EXPECT_EQ(particle("119", "은/는"), "는");
    EXPECT_EQ(particle("110", "은/는"), "은");
    EXPECT_EQ(particle("112", "이나/나"), "나");
}

TEST(Particle, TakesRoAfterRieul) {
    EXPECT_EQ(particle("1", "으로/로"), "로");
    EXPECT_EQ(particle("7", "으로/로"), "로");
    EXPECT_EQ(particle("8", "으로/로"), "로");
    EXPECT_EQ(particle("3", "으로/로"), "으로");
    EXPECT_EQ(particle("서울", "으로/로"), "로");
    EXPECT_EQ(particle("서울", "을/를"), "을");
}

TEST(Particle, ReadsLatinLettersByTheirNames) {
    EXPECT_EQ(particle("KTX", "을/를"), "를");
    EXPECT_EQ(particle("IBM", "을/를"), "을");
    EXPECT_EQ(particle("URL", "으로/로"), "로");
}

TEST(Particle, LooksBeforeABracket) {
    EXPECT_EQ(particle("마음(상담)", "이/가"), "이");
    EXPECT_EQ(particle("공휴일(추석)", "이/가"), "이");
    EXPECT_EQ(particle("복지(일)", "이/가"), "가");
}

TEST(Particle, TakesTheVowelFormForWhatHasNoSound) { EXPECT_EQ(particle("", "을/를"), "를"); }

}  // namespace
