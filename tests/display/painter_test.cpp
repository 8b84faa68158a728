#include "kiosk/platform/painter.h"

#include "kiosk/platform/config.h"
#include "tests/display/screen_watch.h"

#include <imgui_internal.h>  // ImDrawListSharedData

#include <gtest/gtest.h>

#include <array>

namespace kiosk::platform {
namespace {

using namespace std::chrono_literals;

constexpr semantics::Rgb kGround{10, 20, 30};
constexpr ImU32 kRed = IM_COL32(200, 0, 0, 255), kGreen = IM_COL32(0, 200, 0, 255);

/// A window with its painter, the glyphs of the default fonts, and a draw list that tests fill by hand.
class PainterTest : public testing::TestWithParam<Window::Kind> {
protected:
    PainterTest()
        : window_{GetParam(), SizePx{1080, 1920}},
          painter_{window_},
          cache_{find_fonts(default_config().fonts).value(), window_.max_texture_px()},
          list_{&shared_} {
        clear();
    }

    void clear() {
        shared_.ClipRectFullscreen = {0, 0, 1080, 1920};
        list_._ResetForNewFrame();
        list_.PushClipRectFullScreen();
    }
    void rectangle(semantics::Rect at, ImU32 colour) { quad(at, colour, {0.5F, 0.5F}, {0.5F, 0.5F}); }
    void quad(semantics::Rect at, ImU32 colour, ImVec2 from, ImVec2 to) {
        list_.PrimReserve(6, 4);
        list_.PrimRectUV({at.x, at.y}, {at.right(), at.bottom()}, from, to, colour);
    }
    void paint(std::optional<semantics::Rect> damage) {
        std::array lists{&list_};
        ImDrawData draw;
        draw.CmdLists = lists.data();
        draw.CmdListsCount = 1;
        draw.TotalVtxCount = list_.VtxBuffer.Size;
        painter_.upload(cache_);
        painter_.paint(draw, damage, kGround);
        painter_.show();
    }
    unsigned pixel(int x, int y) const {
        const auto rows = painter_.read_pixels();
        const auto* at = &rows[(static_cast<std::size_t>(y) * 1080 + static_cast<std::size_t>(x)) * 3];
        return static_cast<unsigned>(at[0] << 16 | at[1] << 8 | at[2]);
    }

    Window window_;
    Painter painter_;
    glyphs::GlyphCache cache_;

private:
    ImDrawListSharedData shared_;
    ImDrawList list_;
};

INSTANTIATE_TEST_SUITE_P(Windows, PainterTest, testing::Values(Window::Kind::full_screen, Window::Kind::hidden),
                         [](const auto& kind) { return kind.param == Window::Kind::hidden ? "Hidden" : "FullScreen"; });

TEST_P(PainterTest, PaintsWhatWasDrawnOnTheGround) {
    rectangle({100, 200, 50, 60}, kRed);
    paint(std::nullopt);
    EXPECT_EQ(pixel(100, 200), 0xC80000U);
    EXPECT_EQ(pixel(149, 259), 0xC80000U);
    EXPECT_EQ(pixel(150, 259), 0x0A141EU);
    EXPECT_EQ(pixel(99, 200), 0x0A141EU);
}

TEST_P(PainterTest, MixesATranslucentColourWithWhatIsBelow) {
    rectangle({100, 200, 50, 60}, kRed);
    rectangle({100, 200, 50, 60}, IM_COL32(0, 0, 0, 128));
    paint(std::nullopt);
    EXPECT_NEAR(static_cast<double>(pixel(120, 220) >> 16), 100, 2);
}

TEST_P(PainterTest, KeepsTheLastPictureOutsideTheDamage) {
    rectangle({0, 0, 1080, 1920}, kRed);
    paint(std::nullopt);
    clear();
    rectangle({0, 0, 1080, 1920}, kGreen);
    paint(semantics::Rect{300, 400, 100, 100});
    EXPECT_EQ(pixel(300, 400), 0x00C800U);
    EXPECT_EQ(pixel(399, 499), 0x00C800U);
    EXPECT_EQ(pixel(400, 499), 0xC80000U);
    EXPECT_EQ(pixel(299, 400), 0xC80000U);
}

TEST_P(PainterTest, ADamageOfNoSizePaintsNothing) {
    rectangle({0, 0, 1080, 1920}, kRed);
    paint(std::nullopt);
    clear();
    rectangle({0, 0, 1080, 1920}, kGreen);
    paint(semantics::Rect{});
    EXPECT_EQ(pixel(0, 0), 0xC80000U);
}

TEST_P(PainterTest, PaintsAHangulSyllable) {
    const glyphs::Glyph han = cache_.glyph(glyphs::Face::regular, U'한', 96);
    ASSERT_FALSE(han.blank);
    quad({200, 300, han.x1 - han.x0, han.y1 - han.y0}, IM_COL32_WHITE, {han.u0, han.v0}, {han.u1, han.v1});
    paint(std::nullopt);
    int inked = 0;
    const auto rows = painter_.read_pixels();
    for (int y = 300; y < 300 + static_cast<int>(han.y1 - han.y0); ++y)
        for (int x = 200; x < 200 + static_cast<int>(han.x1 - han.x0); ++x)
            inked += rows[static_cast<std::size_t>(y * 1080 + x) * 3] == 255 ? 1 : 0;
    EXPECT_GT(inked, 96 * 96 / 20);
    EXPECT_LT(inked, 96 * 96 / 2);
}

class PainterOnScreenTest : public PainterTest {};

INSTANTIATE_TEST_SUITE_P(Windows, PainterOnScreenTest, testing::Values(Window::Kind::full_screen),
                         [](const auto&) { return "FullScreen"; });

TEST_P(PainterOnScreenTest, WhatIsPaintedReachesTheScreen) {
    display::ScreenWatch screen;
    window_.wait(100ms);
    rectangle({100, 200, 50, 60}, kRed);
    paint(std::nullopt);
    screen.settled(100ms, 2s);
    EXPECT_EQ(screen.pixel(120, 230), 0xC80000U);
    EXPECT_EQ(screen.pixel(500, 1500), 0x0A141EU);
    rectangle({110, 220, 10, 10}, kGreen);
    paint(semantics::Rect{110, 220, 10, 10});
    screen.settled(100ms, 2s);
    EXPECT_EQ(screen.pixel(115, 225), 0x00C800U);
    EXPECT_EQ(screen.pixel(120, 230), 0xC80000U);
}

}  // namespace
}  // namespace kiosk::platform
