#include "kiosk/ui/gesture.h"

#include <gtest/gtest.h>

namespace {

using namespace std::chrono_literals;
using kiosk::semantics::Node;
using kiosk::semantics::NodeId;
using kiosk::semantics::Tree;
using kiosk::ui::Gesture;
using kiosk::ui::Ground;
using kiosk::ui::Metrics;
using kiosk::ui::Point;

constexpr NodeId kButton{7};

/// A screen with one button of 100 x 100 px at (100, 100).
class OneButton : public testing::Test {
protected:
    OneButton() {
        Node button;
        button.id = kButton;
        button.path = "button";
        button.focusable = true;
        button.bounds = button.visible = {100, 100, 100, 100};
        tree_.add(button);
    }

    void down(Point at, Gesture::Time when) { gesture_.down(at, when, ground(), metrics_); }
    std::optional<NodeId> up(Point at, Gesture::Time when) { return gesture_.up(at, when, ground(), metrics_); }
    Ground ground() const { return {tree_, zones_, urgent_, false, &surfaces_}; }

    Tree tree_;
    std::vector<kiosk::ui::ScrollZone> zones_;
    std::vector<NodeId> urgent_;
    std::vector<kiosk::ui::Surface> surfaces_;
    Metrics metrics_;
    Gesture gesture_;
    Gesture::Time start_{1h};
};

TEST_F(OneButton, ActsOnRelease) {
    down({150, 150}, start_);
    EXPECT_EQ(gesture_.pressed(), kButton);
    EXPECT_EQ(up({150, 150}, start_ + 80ms), kButton);
    EXPECT_EQ(gesture_.pressed(), std::nullopt);
}

TEST_F(OneButton, ForgivesAHandThatTremblesTenMillimetres) {
    down({150, 150}, start_);
    gesture_.move({150 + metrics_.px({10.0F}), 150}, metrics_);
    EXPECT_EQ(up({150 + metrics_.px({10.0F}), 150}, start_ + 80ms), kButton);
}

TEST_F(OneButton, IsCancelledAfterElevenMillimetres) {
    down({150, 150}, start_);
    gesture_.move({150, 150 + metrics_.px({11.5F})}, metrics_);
    EXPECT_EQ(up({150, 150}, start_ + 80ms), std::nullopt);
}

TEST_F(OneButton, IsCancelledByAReleaseOutside) {
    down({110, 110}, start_);
    gesture_.move({95, 110}, metrics_);
    EXPECT_EQ(up({95, 110}, start_ + 80ms), std::nullopt);
}

TEST_F(OneButton, IgnoresATapRightAfterAScreenChange) {
    gesture_.screen_changed(start_);
    down({150, 150}, start_ + 150ms);
    EXPECT_EQ(up({150, 150}, start_ + 180ms), std::nullopt);
    down({150, 150}, start_ + 250ms);
    EXPECT_EQ(up({150, 150}, start_ + 300ms), kButton);
}

TEST_F(OneButton, IgnoresASecondTapOnTheSameSpotOfANewScreen) {
    down({150, 150}, start_);
    ASSERT_EQ(up({150, 150}, start_ + 10ms), kButton);
    gesture_.screen_changed(start_ + 20ms);
    down({152, 150}, start_ + 400ms);
    EXPECT_EQ(up({152, 150}, start_ + 420ms), std::nullopt);
    down({152, 150}, start_ + 600ms);
    EXPECT_EQ(up({152, 150}, start_ + 620ms), kButton);
}

TEST_F(OneButton, TakesASecondTapWhereTheScreenStayed) {
    down({150, 150}, start_);
    ASSERT_EQ(up({150, 150}, start_ + 10ms), kButton);
    down({150, 150}, start_ + 200ms);
    EXPECT_EQ(up({150, 150}, start_ + 220ms), kButton);
}

TEST_F(OneButton, CountsTapsOnTheSameSpotUntilHalfASecondHasPassed) {
    for (const auto when : {0ms, 300ms, 600ms}) {
        down({150, 150}, start_ + when);
        up({150, 150}, start_ + when + 10ms);
    }
    EXPECT_EQ(gesture_.taps(), 3);
    down({150, 150}, start_ + 1200ms);
    up({150, 150}, start_ + 1210ms);
    EXPECT_EQ(gesture_.taps(), 1) << "too late";
    down({150 + metrics_.px({4.0F}), 150}, start_ + 1300ms);
    up({150 + metrics_.px({4.0F}), 150}, start_ + 1310ms);
    EXPECT_EQ(gesture_.taps(), 1) << "elsewhere";
}

TEST_F(OneButton, DragsOverASurfaceFromTheTravelThatItAsksFor) {
    surfaces_.push_back({.id = kButton, .travel = {1.0F}});
    down({150, 150}, start_);
    gesture_.move({150 + metrics_.px({0.8F}), 150}, metrics_);
    EXPECT_FALSE(gesture_.drag_on(kButton));
    gesture_.move({150 + metrics_.px({1.5F}), 150}, metrics_);
    ASSERT_TRUE(gesture_.drag_on(kButton));
    EXPECT_EQ(gesture_.drag_on(kButton)->from.x, 150);
    EXPECT_EQ(up({150 + metrics_.px({1.5F}), 150}, start_ + 80ms), std::nullopt) << "no tap";
    ASSERT_TRUE(gesture_.drag_on(kButton));
    EXPECT_TRUE(gesture_.drag_on(kButton)->ended);
}

TEST_F(OneButton, LetsAnUrgentControlThroughTheGuards) {
    urgent_.push_back(kButton);
    gesture_.screen_changed(start_);
    down({150, 150}, start_ + 50ms);
    EXPECT_EQ(up({150, 150}, start_ + 60ms), kButton);
}

}  // namespace
