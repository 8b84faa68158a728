// What the audit of the painted pixels can find, in pictures made by hand.
#include "tests/support/pixel_audit.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using kiosk::semantics::AuditRules;
using kiosk::semantics::Node;
using kiosk::semantics::node_id;
using kiosk::semantics::Rect;
using kiosk::semantics::Rgb;
using kiosk::semantics::Tree;
using kiosk::testing::Picture;
using kiosk::testing::pixel_audit;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr Rgb kWhite{255, 255, 255}, kBlack{0, 0, 0}, kGrey{150, 150, 150}, kBlue{8, 56, 145};
constexpr Rect kBox{40, 40, 120, 60};

Picture blank(Rgb ground) { return {.width = 200, .height = 140, .pixels = std::vector<Rgb>(200 * 140, ground)}; }

void fill(Picture& picture, Rect part, Rgb colour) {
    for (int y = static_cast<int>(part.y); y < static_cast<int>(part.bottom()); ++y)
        for (int x = static_cast<int>(part.x); x < static_cast<int>(part.right()); ++x)
            picture.pixels[static_cast<std::size_t>(y * picture.width + x)] = colour;
}

/// Strokes as letters have them: three pixels wide, with a soft edge.
void letters(Picture& picture, Rect part, Rgb ink, Rgb ground) {
    const auto half = [](int a, int b) { return static_cast<std::uint8_t>((a + b) / 2); };
    const Rgb soft{half(ink.r, ground.r), half(ink.g, ground.g), half(ink.b, ground.b)};
    for (float x = part.x + 6; x + 5 < part.right(); x += 12) {
        fill(picture, {x - 1, part.y + 10, 5, part.h - 20}, soft);
        fill(picture, {x, part.y + 10, 3, part.h - 20}, ink);
    }
}

Node words(Rgb ink, Rgb ground) {
    Node node;
    node.id = node_id("words");
    node.path = node.name = "words";
    node.bounds = node.visible = kBox;
    node.ink = kiosk::semantics::Ink{.letters = ink, .ground = ground, .text_px = 33, .body = true};
    return node;
}

Node button() {
    Node node;
    node.id = node_id("button");
    node.path = node.name = "button";
    node.focusable = true;
    node.bounds = node.visible = kBox;
    return node;
}

std::vector<std::string> problems(Node node, const Picture& picture, bool focused = false) {
    Tree tree;
    const auto id = node.id;
    tree.add(std::move(node));
    std::vector<std::string> found;
    for (const auto& finding : pixel_audit(tree, picture, AuditRules{}, focused ? id : kiosk::semantics::NodeId{}))
        found.push_back(finding.problem);
    return found;
}

TEST(PixelAudit, FindsNothingInBlackOnWhite) {
    Picture picture = blank(kWhite);
    letters(picture, kBox, kBlack, kWhite);
    EXPECT_THAT(problems(words(kBlack, kWhite), picture), IsEmpty());
}

TEST(PixelAudit, FindsFaintLettersWhateverTheTreeSays) {
    Picture picture = blank(kWhite);
    letters(picture, kBox, kGrey, kWhite);
    EXPECT_THAT(problems(words(kBlack, kWhite), picture),
                ElementsAre(HasSubstr("is painted with contrast 3.0, under 10.0"), HasSubstr("other colours")));
}

TEST(PixelAudit, FindsWordsThatNobodyPainted) {
    EXPECT_THAT(problems(words(kBlack, kWhite), blank(kWhite)), ElementsAre("is not painted"));
}

TEST(PixelAudit, FindsOtherColoursThanTheTreeSays) {
    Picture picture = blank(kWhite);
    letters(picture, kBox, kBlue, kWhite);
    EXPECT_THAT(problems(words(kBlack, kWhite), picture), ElementsAre(HasSubstr("other colours than the tree")));
}

TEST(PixelAudit, FindsAGroundThatLettersDrownIn) {
    Picture picture = blank(kWhite);
    fill(picture, kBox, {60, 60, 60});
    letters(picture, kBox, kBlack, {60, 60, 60});
    EXPECT_THAT(problems(words(kBlack, kWhite), picture), testing::Contains(HasSubstr("is painted with contrast 1.9")));
}

TEST(PixelAudit, FindsAControlWithoutAnEdge) {
    Picture picture = blank(kWhite);
    fill(picture, kBox, {244, 245, 246});
    EXPECT_THAT(problems(button(), picture), ElementsAre(HasSubstr("has an edge of contrast 1.1")));
    fill(picture, {kBox.x, kBox.y, 3, kBox.h}, kBlue);
    EXPECT_THAT(problems(button(), picture), IsEmpty());
}

TEST(PixelAudit, FindsAFocusRingThatIsThinOrFaint) {
    Picture picture = blank(kWhite);
    fill(picture, kBox, kBlue);
    EXPECT_THAT(problems(button(), picture, true), ElementsAre(HasSubstr("has a focus ring of")));
    fill(picture, {kBox.x - 6, kBox.y, 3, kBox.h}, kBlue);  // 3 px
    EXPECT_THAT(problems(button(), picture, true), ElementsAre(HasSubstr("has a focus ring of 3 px")));
    fill(picture, {kBox.x - 6, kBox.y, 4, kBox.h}, kBlue);
    EXPECT_THAT(problems(button(), picture, true), IsEmpty());
    fill(picture, {kBox.x - 6, kBox.y, 4, kBox.h}, {200, 200, 255});
    EXPECT_THAT(problems(button(), picture, true), ElementsAre(HasSubstr("to the outside")));
}

}  // namespace
