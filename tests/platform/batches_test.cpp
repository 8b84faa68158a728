#include "kiosk/platform/batches.h"

#include <imgui_internal.h>  // ImDrawListSharedData

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <random>
#include <vector>

namespace kiosk::platform {
namespace {

constexpr int kSide = 96;  // px of the test picture

/// One draw list filled with rectangles by hand: no ImGui context needed.
class Scene {
public:
    Scene() : list_{&shared_} {
        shared_.ClipRectFullscreen = {0, 0, kSide, kSide};
        list_._ResetForNewFrame();
        list_.PushClipRectFullScreen();
    }

    void rectangle(PixelBox at, ImU32 colour, bool textured = false) {
        const auto corner = [](int x, int y) { return ImVec2{static_cast<float>(x), static_cast<float>(y)}; };
        const ImVec2 uv = textured ? ImVec2{8, 8} : ImVec2{0.5F, 0.5F};
        list_.PrimReserve(6, 4);
        list_.PrimRectUV(corner(at.left, at.top), corner(at.right, at.bottom), uv, uv, colour);
    }
    void clip(PixelBox to) {
        list_.PushClipRect({static_cast<float>(to.left), static_cast<float>(to.top)},
                           {static_cast<float>(to.right), static_cast<float>(to.bottom)});
    }
    void unclip() { list_.PopClipRect(); }

    const ImDrawData& draw() {
        lists_ = {&list_};
        draw_.CmdLists = lists_.data();
        draw_.CmdListsCount = 1;
        return draw_;
    }
    const ImDrawList& list() const { return list_; }

private:
    ImDrawListSharedData shared_;
    ImDrawList list_;
    std::vector<ImDrawList*> lists_;
    ImDrawData draw_;
};

/// Which colours lie over each pixel, from below: a solid one hides what is below it. All triangles come in rectangles.
using Picture = std::vector<std::vector<ImU32>>;

void lay(Picture& picture, const ImDrawList& list, const std::uint32_t* corners, bool blended, PixelBox clip) {
    PixelBox box{kSide, kSide, 0, 0};
    for (int i = 0; i < 3; ++i) {
        const ImVec2 at = list.VtxBuffer[static_cast<int>(corners[i])].pos;
        box = {std::min(box.left, static_cast<int>(at.x)), std::min(box.top, static_cast<int>(at.y)),
               std::max(box.right, static_cast<int>(at.x)), std::max(box.bottom, static_cast<int>(at.y))};
    }
    box = intersection(box, clip);
    const ImU32 colour = list.VtxBuffer[static_cast<int>(corners[0])].col;
    for (int y = box.top; y < box.bottom; ++y) {
        for (int x = box.left; x < box.right; ++x) {
            auto& pixel = picture[static_cast<std::size_t>(y * kSide + x)];
            if (!blended) pixel.clear();
            if (pixel.empty() || pixel.back() != colour) pixel.push_back(colour);
        }
    }
}

/// As ImGui means it: command after command, triangle after triangle.
Picture as_drawn(Scene& scene, PixelBox damage) {
    Picture picture(kSide * kSide);
    const ImDrawList& list = scene.list();
    for (const ImDrawCmd& command : list.CmdBuffer) {
        const ImVec4& r = command.ClipRect;
        const PixelBox clip = intersection(
            {static_cast<int>(r.x), static_cast<int>(r.y), static_cast<int>(r.z), static_cast<int>(r.w)}, damage);
        for (unsigned i = 0; i < command.ElemCount; i += 3) {
            std::uint32_t corners[3];
            for (unsigned k = 0; k < 3; ++k) corners[k] = list.IdxBuffer[static_cast<int>(command.IdxOffset + i + k)];
            const ImDrawVert& first = list.VtxBuffer[static_cast<int>(corners[0])];
            const bool solid = (first.col >> IM_COL32_A_SHIFT) == 0xFF && first.uv.x < 1;
            lay(picture, list, corners, !solid, clip);
        }
    }
    return picture;
}

Picture as_batched(Scene& scene, PixelBox damage) {
    Picture picture(kSide * kSide);
    const Batches sorted = batches_of(scene.draw(), damage);
    for (const Batch& batch : sorted.batches) {
        for (std::uint32_t i = batch.first; i < batch.first + batch.count; i += 3) {
            const std::uint32_t* corners = &sorted.indices[i];
            const ImDrawVert& first = scene.list().VtxBuffer[static_cast<int>(corners[0])];
            const bool solid = (first.col >> IM_COL32_A_SHIFT) == 0xFF && first.uv.x < 1;
            lay(picture, scene.list(), corners, !solid, batch.clip);
        }
    }
    return picture;
}

TEST(Batches, CardsWithTheirTextBecomeTwo) {
    Scene scene;
    for (int row = 0; row < 2; ++row) {
        scene.rectangle({2, 2 + row * 48, 94, 46 + row * 48}, IM_COL32(8, 56, 145, 255));
        scene.rectangle({10, 10 + row * 48, 30, 30 + row * 48}, IM_COL32_WHITE, true);
    }
    const Batches sorted = batches_of(scene.draw(), {0, 0, kSide, kSide});
    ASSERT_EQ(sorted.batches.size(), 2U);
    EXPECT_EQ(sorted.batches[0].kind, Batch::Kind::solid);
    EXPECT_EQ(sorted.batches[1].kind, Batch::Kind::blended);
}

TEST(Batches, ALargeSolidOverTextIsPaintedAfterIt) {
    Scene scene;
    scene.rectangle({10, 10, 30, 30}, IM_COL32_WHITE, true);
    scene.rectangle({0, 0, 90, 90}, IM_COL32(8, 56, 145, 255));
    const Batches sorted = batches_of(scene.draw(), {0, 0, kSide, kSide});
    ASSERT_EQ(sorted.batches.size(), 2U);
    EXPECT_EQ(sorted.batches[0].kind, Batch::Kind::blended);
}

TEST(Batches, WhatIsOutsideTheDamageIsLeftOut) {
    Scene scene;
    scene.rectangle({0, 0, 20, 20}, IM_COL32_WHITE);
    scene.rectangle({50, 50, 70, 70}, IM_COL32_WHITE);
    const Batches sorted = batches_of(scene.draw(), {40, 40, 80, 80});
    EXPECT_EQ(sorted.indices.size(), 6U);
}

TEST(Batches, NothingIsPaintedForNoDamage) {
    Scene scene;
    scene.rectangle({0, 0, 20, 20}, IM_COL32_WHITE);
    EXPECT_TRUE(batches_of(scene.draw(), {40, 40, 40, 80}).batches.empty());
}

TEST(Batches, ATranslucentColourIsBlended) {
    Scene scene;
    scene.rectangle({0, 0, 20, 20}, IM_COL32(0, 0, 0, 153));
    EXPECT_EQ(batches_of(scene.draw(), {0, 0, kSide, kSide}).batches[0].kind, Batch::Kind::blended);
}

TEST(Batches, WhateverIsDrawnLooksAsIfPaintedInOrder) {
    std::mt19937 dice{20210224};
    const auto roll = [&](int sides) { return static_cast<int>(dice() % static_cast<unsigned>(sides)); };
    const auto box = [&] {
        const int x = roll(kSide - 1), y = roll(kSide - 1);
        return PixelBox{x, y, x + 1 + roll(kSide - x), y + 1 + roll(kSide - y)};
    };
    for (int round = 0; round < 300; ++round) {
        Scene scene;
        for (int i = 0; i < 30; ++i) {
            const bool clipped = roll(4) == 0;
            if (clipped) scene.clip(box());
            const auto colour = IM_COL32(1 + i, roll(256), round % 256, roll(3) == 0 ? 128 : 255);
            scene.rectangle(box(), colour, roll(2) == 0);
            if (clipped) scene.unclip();
        }
        const PixelBox damage = round % 2 == 0 ? PixelBox{0, 0, kSide, kSide} : box();
        ASSERT_EQ(as_batched(scene, damage), as_drawn(scene, damage)) << "round " << round;
    }
}

}  // namespace
}  // namespace kiosk::platform
