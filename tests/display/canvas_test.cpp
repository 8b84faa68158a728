// The pictures that the audits measure are painted by tests/support/canvas.cpp: they are worth something only where
// they are the painter's.
#include "tests/support/canvas.h"

#include "kiosk/platform/config.h"
#include "kiosk/platform/painter.h"

#include <imgui_internal.h>  // ImDrawListSharedData

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <cstdlib>

namespace kiosk::platform {
namespace {

constexpr semantics::Rgb kGround{244, 245, 246};
constexpr ImU32 kInk = IM_COL32(30, 33, 36, 255), kBlue = IM_COL32(8, 56, 145, 255), kVeil = IM_COL32(138, 36, 15, 100);

/// Rounded fills and outlines with soft edges, something seen through, a part that is clipped, and letters.
void draw_everything(ImDrawList& list, glyphs::GlyphCache& glyphs) {
    list.AddRectFilled({40, 40}, {700, 300}, IM_COL32_WHITE, 14);
    list.PathRect({41.5F, 41.5F}, {698.5F, 298.5F}, 14);
    list.PathStroke(kBlue, ImDrawFlags_Closed, 3);
    list.AddRectFilled({300, 200}, {900, 420}, kVeil, 30);
    list.PushClipRect({100, 500}, {400, 640}, true);
    list.AddRectFilled({60, 480}, {500, 700}, kBlue, 60);
    list.PopClipRect();
    list.AddLine({20, 760}, {1000, 930}, kInk, 4);
    float x = 80;
    for (const char32_t c : std::u32string_view{U"전주시 시민 서비스 안내 112 Help"}) {
        const glyphs::Glyph& glyph = glyphs.glyph(glyphs::Face::regular, c, 38);
        if (!glyph.blank) {
            list.PrimReserve(6, 4);
            list.PrimRectUV({x + glyph.x0, 160 + glyph.y0}, {x + glyph.x1, 160 + glyph.y1}, {glyph.u0, glyph.v0},
                            {glyph.u1, glyph.v1}, kInk);
        }
        x += std::round(glyphs.advance_em(glyphs::Face::regular, c) * 38);
    }
}

TEST(Canvas, PaintsWhatThePainterPaints) {
    Window window{Window::Kind::hidden, SizePx{1080, 1920}};
    Painter painter{window};
    const auto fonts = find_fonts(default_config().fonts).value();
    glyphs::GlyphCache of_painter{fonts, window.max_texture_px()}, of_canvas{fonts, window.max_texture_px()};
    ImDrawListSharedData shared;
    shared.ClipRectFullscreen = {0, 0, 1080, 1920};
    shared.InitialFlags = ImDrawListFlags_AntiAliasedLines | ImDrawListFlags_AntiAliasedFill;
    shared.SetCircleTessellationMaxError(0.3F);
    shared.TexUvWhitePixel = {0.5F, 0.5F};

    const auto painted_by = [&](glyphs::GlyphCache& glyphs, const auto& paint) {
        ImDrawList list{&shared};
        list._ResetForNewFrame();
        list.PushClipRectFullScreen();
        draw_everything(list, glyphs);
        std::array lists{&list};
        ImDrawData draw;
        draw.CmdLists = lists.data();
        draw.CmdListsCount = 1;
        draw.TotalVtxCount = list.VtxBuffer.Size;
        draw.DisplaySize = {1080, 1920};
        paint(draw);
    };
    painted_by(of_painter, [&](const ImDrawData& draw) {
        painter.upload(of_painter);
        painter.paint(draw, std::nullopt, kGround);
    });
    testing::Canvas canvas;
    testing::Picture picture;
    painted_by(of_canvas, [&](const ImDrawData& draw) {
        canvas.upload(of_canvas);
        picture = canvas.paint(draw, kGround);
    });

    const auto rows = painter.read_pixels();
    ASSERT_EQ(rows.size(), picture.pixels.size() * 3);
    std::size_t different = 0, inked = 0;
    for (std::size_t i = 0; i < picture.pixels.size(); ++i) {
        const semantics::Rgb& mine = picture.pixels[i];
        const auto differs = [&](std::size_t channel, int value) {
            return std::abs(rows[i * 3 + channel] - value) > 3;
        };
        different += differs(0, mine.r) || differs(1, mine.g) || differs(2, mine.b) ? 1 : 0;
        inked += mine == kGround ? 0 : 1;
    }
    EXPECT_GT(inked, 200'000U);
    EXPECT_LE(different, 200U) << "of two million; a few lie on an edge that is rounded the other way";
}

}  // namespace
}  // namespace kiosk::platform
