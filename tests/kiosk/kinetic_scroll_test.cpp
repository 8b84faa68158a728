#include "kiosk/ui/kinetic_scroll.h"

#include <gtest/gtest.h>

namespace {

using kiosk::ui::KineticScroll;

constexpr float kFrame = 1.0F / 60;

/// Drags up by `dy` a frame for ten frames and lifts the finger.
KineticScroll flicked(float dy, float limit) {
    KineticScroll scroll;
    float finger = 1000;
    for (int i = 0; i < 10; ++i) scroll.advance(finger -= dy, kFrame, limit);
    scroll.advance(std::nullopt, kFrame, limit);
    return scroll;
}

TEST(KineticScroll, FollowsTheFingerAndCoastsOn) {
    KineticScroll scroll = flicked(20, 5000);
    const float lifted = scroll.offset();
    EXPECT_GT(lifted, 150);
    for (int i = 0; i < 300; ++i) scroll.advance(std::nullopt, kFrame, 5000);
    EXPECT_GT(scroll.offset(), lifted + 50);
    EXPECT_FALSE(scroll.moving());
}

TEST(KineticScroll, NeverLeavesTheContent) {
    KineticScroll scroll = flicked(200, 300);
    for (int i = 0; i < 300; ++i) scroll.advance(std::nullopt, kFrame, 300);
    EXPECT_EQ(scroll.offset(), 300);
    EXPECT_FALSE(scroll.moving());
}

TEST(KineticScroll, StopsUnderAFingerLaidOnIt) {
    KineticScroll scroll = flicked(20, 5000);
    ASSERT_TRUE(scroll.moving());
    scroll.advance(500.0F, kFrame, 5000);
    EXPECT_FALSE(scroll.moving());
}

TEST(KineticScroll, GlidesToItsTargetWithin300Milliseconds) {
    KineticScroll scroll;
    scroll.glide_to(800);
    for (int i = 0; i < 18; ++i) scroll.advance(std::nullopt, kFrame, 5000);
    EXPECT_EQ(scroll.offset(), 800);
    EXPECT_FALSE(scroll.moving());
}

TEST(KineticScroll, GlidesNoFartherThanTheContent) {
    KineticScroll scroll;
    scroll.glide_to(800);
    for (int i = 0; i < 60; ++i) scroll.advance(std::nullopt, kFrame, 500);
    EXPECT_EQ(scroll.offset(), 500);
    EXPECT_FALSE(scroll.moving());
}

}  // namespace
