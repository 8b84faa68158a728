#include "kiosk/glyphs/glyph_cache.h"
#include "kiosk/glyphs/shelf_packer.h"
#include "kiosk/platform/config.h"
#include "kiosk/ui/icons.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using kiosk::glyphs::Face;
using kiosk::glyphs::FontFiles;
using kiosk::glyphs::GlyphCache;

constexpr char32_t kFirst = U'가', kLast = U'힣';
constexpr int kSmallTexture = 1024;

FontFiles fonts() { return kiosk::platform::find_fonts(kiosk::platform::default_config().fonts).value(); }

TEST(Glyphs, HaveAnOutlineForEveryHangulSyllable) {
    GlyphCache cache{fonts(), 8192};
    for (const Face face : {Face::regular, Face::bold}) {
        int blank = 0;
        for (char32_t c = kFirst; c <= kLast; ++c) {
            blank += !cache.has(face, c) || cache.glyph(face, c, 16).blank ? 1 : 0;
            cache.settle();
        }
        EXPECT_EQ(blank, 0);
    }
}

TEST(Glyphs, NeverGrowPastTheTextureLimitAndGoOnAfterwards) {
    GlyphCache cache{fonts(), kSmallTexture};
    int dropped = 0;
    for (char32_t c = kFirst; c <= kLast; c += 7) {
        (void)cache.glyph(Face::bold, c, 76);
        if (!cache.overflowed()) continue;
        ++dropped;
        cache.settle();
        EXPECT_FALSE(cache.glyph(Face::bold, c, 76).blank) << "after emptying there is room again";
    }
    EXPECT_GT(dropped, 0);
    EXPECT_LE(cache.height(), kSmallTexture);
}

TEST(Glyphs, AreUploadedOnceAndAgainWhenTheTextureIsMadeAnew) {
    GlyphCache cache{fonts(), 8192};
    (void)cache.take_uploads();
    (void)cache.glyph(Face::regular, U'가', 40);
    (void)cache.glyph(Face::regular, U'가', 40);
    EXPECT_EQ(cache.take_uploads().size(), 1U);
    const auto generation = cache.generation();
    std::size_t all = 0;
    while (cache.generation() == generation)
        (void)cache.glyph(Face::regular, static_cast<char32_t>(kFirst + ++all), 60);
    EXPECT_EQ(cache.take_uploads().size(), all + 2) << "the first letter, all others and the white texel";
}

TEST(Glyphs, KeepTheWhiteTexelForWhatHasNoTexture) {
    GlyphCache cache{fonts(), 8192};
    const auto uploads = cache.take_uploads();
    ASSERT_EQ(uploads.size(), 1U);
    EXPECT_EQ(uploads[0].x, 0);
    EXPECT_EQ(uploads[0].y, 0);
    EXPECT_THAT(uploads[0].coverage, testing::Each(255));
}

TEST(Glyphs, ShowThatACharacterIsMissing) {
    GlyphCache cache{fonts(), 8192};
    EXPECT_FALSE(cache.has(Face::regular, 0xE000));
    EXPECT_FALSE(cache.glyph(Face::regular, 0xE000, 40).blank);
}

/// The drawn shape: its box and coverage.
std::vector<std::uint8_t> picture(GlyphCache& cache, Face face, char32_t c) {
    (void)cache.take_uploads();
    (void)cache.glyph(face, c, 64);
    const auto uploads = cache.take_uploads();
    return uploads.empty() ? std::vector<std::uint8_t>{} : uploads.front().coverage;
}

TEST(Glyphs, GiveHanLettersTheShapesOfTheirLanguage) {
    GlyphCache cache{fonts(), 8192};
    for (const char32_t c : {U'骨', U'直'}) EXPECT_NE(picture(cache, Face::bold, c), picture(cache, Face::bold_zh, c));
    EXPECT_NE(picture(cache, Face::regular_ja, U'骨'), picture(cache, Face::regular_zh, U'骨'));
}

TEST(Glyphs, StandEquallyTallInEveryLanguage) {
    const GlyphCache cache{fonts(), 8192};
    for (const Face face : {Face::regular_zh, Face::regular_ja}) {
        EXPECT_FLOAT_EQ(cache.hangul_ink_em(face), cache.hangul_ink_em(Face::regular));
        EXPECT_FLOAT_EQ(cache.hangul_middle_em(face), cache.hangul_middle_em(Face::regular));
    }
    EXPECT_FLOAT_EQ(cache.hangul_ink_em(Face::bold_zh), cache.hangul_ink_em(Face::bold));
}

TEST(Glyphs, OpenNoChineseOrJapaneseFaceForKoreanAndKeepNoneOpenBetweenFrames) {
    GlyphCache cache{fonts(), 8192};
    (void)cache.glyph(Face::bold, U'한', 40);
    (void)cache.glyph(Face::regular, U'ệ', 40);
    for (const Face face : {Face::regular_zh, Face::bold_zh, Face::regular_ja, Face::bold_ja})
        EXPECT_FALSE(cache.is_open(face));
    (void)cache.glyph(Face::bold_zh, U'请', 40);
    EXPECT_TRUE(cache.is_open(Face::bold_zh));
    cache.close_spare_faces();
    EXPECT_FALSE(cache.is_open(Face::bold_zh));
    EXPECT_FALSE(cache.glyph(Face::bold_zh, U'请', 40).blank);
    EXPECT_GT(cache.advance_em(Face::bold_zh, U'请'), 0.9F);
    EXPECT_FALSE(cache.is_open(Face::bold_zh)) << "what was drawn before needs no face";
}

/// TCVN 6909: every letter of Vietnamese, small and capital.
constexpr std::u32string_view kVietnamese =
    U"aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"
    U"AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬBCDĐEÈẺẼÉẸÊỀỂỄẾỆGHIÌỈĨÍỊKLMNOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢPQRSTUÙỦŨÚỤƯỪỬỮỨỰVXYỲỶỸÝỴ";

TEST(Glyphs, HaveEveryVietnameseLetterAndNoneReachesTheLineAbove) {
    GlyphCache cache{fonts(), 8192};
    constexpr int kEm = 100;
    for (const Face face : {Face::regular, Face::bold}) {
        float highest = 0, lowest = 0;
        for (const char32_t c : kVietnamese) {
            ASSERT_TRUE(cache.has(face, c)) << std::hex << static_cast<std::uint32_t>(c);
            const auto& glyph = cache.glyph(face, c, kEm);
            highest = std::max(highest, -glyph.y0);
            lowest = std::max(lowest, glyph.y1);
        }
        // A line is 1.5 inks of a syllable high: see kiosk/ui/type.cpp.
        EXPECT_LE(highest + lowest, cache.hangul_ink_em(face) * 1.5F * kEm);
    }
}

TEST(Glyphs, FallBackToKoreanShapesWhereTheOtherFilesAreMissing) {
    FontFiles files = fonts();
    files.bold_zh = {"/nowhere/zh.ttc", 2};
    files.regular_ja = {};
    GlyphCache cache{files, 8192};
    EXPECT_TRUE(cache.has(Face::bold_zh, U'请'));
    EXPECT_FALSE(cache.glyph(Face::bold_zh, U'请', 40).blank);
    EXPECT_FALSE(cache.glyph(Face::regular_ja, U'画', 40).blank);
    EXPECT_FLOAT_EQ(cache.hangul_ink_em(Face::bold_zh), cache.hangul_ink_em(Face::bold));
}

TEST(Glyphs, NameAFontThatIsNotThere) {
    FontFiles files = fonts();
    files.bold.path = "/nowhere/bold.ttc";
    try {
        const GlyphCache cache{files, 8192};
        FAIL() << "a missing font went unnoticed";
    } catch (const std::runtime_error& error) {
        EXPECT_THAT(error.what(), testing::HasSubstr("/nowhere/bold.ttc"));
    }
}

TEST(Icons, AreAllInTheIconFace) {
    GlyphCache cache{fonts(), 8192};
    using kiosk::ui::Icon;
    for (const Icon icon :
         {Icon::agriculture, Icon::arrow_back,    Icon::check_circle,   Icon::chevron_right, Icon::child_friendly,
          Icon::contrast,    Icon::description,   Icon::do_not_disturb, Icon::event,         Icon::expand_less,
          Icon::expand_more, Icon::favorite,      Icon::format_size,    Icon::groups,        Icon::help,
          Icon::home,        Icon::language,      Icon::location_city,  Icon::logout,        Icon::notifications_active,
          Icon::payments,    Icon::phone_in_talk, Icon::place,          Icon::public_web,    Icon::savings,
          Icon::shield,      Icon::storefront,    Icon::support_agent,  Icon::touch_app,     Icon::volunteer_activism,
          Icon::work})
        EXPECT_TRUE(cache.has(Face::icons, static_cast<char32_t>(icon)))
            << std::hex << static_cast<std::uint32_t>(icon);
}

TEST(ShelfPacker, PlacesNothingTwiceInOneSpot) {
    kiosk::glyphs::ShelfPacker packer{64, 64};
    std::vector<std::pair<int, int>> corners;
    while (const auto at = packer.place(16, 15)) corners.emplace_back(at->x, at->y);
    EXPECT_EQ(corners.size(), 16U);
    std::ranges::sort(corners);
    EXPECT_EQ(std::ranges::adjacent_find(corners), corners.end());
}

TEST(ShelfPacker, RefusesWhatIsTooWide) {
    kiosk::glyphs::ShelfPacker packer{64, 64};
    EXPECT_EQ(packer.place(65, 10).has_value(), false);
}

}  // namespace
