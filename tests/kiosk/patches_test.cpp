#include "kiosk/ui/patches.h"

#include <gtest/gtest.h>

namespace {

using kiosk::semantics::Rect;
using kiosk::ui::damage;
using kiosk::ui::Patch;

TEST(Damage, IsNothingWhereNothingChanged) {
    const std::vector<Patch> frame{{{0, 0, 10, 10}, 1}, {{20, 0, 10, 10}, 2}};
    EXPECT_TRUE(damage(frame, frame).empty());
}

TEST(Damage, CoversWhatWasThereAndWhatIsThere) {
    const std::vector<Patch> before{{{0, 0, 10, 10}, 1}, {{20, 0, 10, 10}, 2}};
    const std::vector<Patch> after{{{0, 0, 10, 10}, 1}, {{40, 5, 10, 10}, 3}};
    EXPECT_EQ(damage(before, after), (Rect{20, 0, 30, 15}));
}

TEST(Damage, CountsHowOftenAThingIsPainted) {
    const std::vector<Patch> twice{{{0, 0, 10, 10}, 1}, {{0, 0, 10, 10}, 1}};
    EXPECT_EQ(damage(twice, {{{0, 0, 10, 10}, 1}}), (Rect{0, 0, 10, 10}));
}

}  // namespace
