#include "kiosk/semantics/audit.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using kiosk::semantics::audit;
using kiosk::semantics::AuditRules;
using kiosk::semantics::Ink;
using kiosk::semantics::Node;
using kiosk::semantics::node_id;
using kiosk::semantics::Rect;
using kiosk::semantics::Tree;

constexpr AuditRules kRules;  // 2.71 px/mm: a target is 34.4 px, a gap 6.9 px

Node button(const char* path, Rect bounds) {
    Node node;
    node.id = node_id(path);
    node.path = path;
    node.name = "단추";
    node.focusable = true;
    node.bounds = node.visible = bounds;
    return node;
}

Node words(Ink ink) {
    Node node;
    node.id = node_id("words");
    node.path = "words";
    node.name = "글";
    node.bounds = node.visible = {0, 500, 100, 40};
    node.ink = ink;
    return node;
}

std::vector<std::string> problems(std::vector<Node> nodes) {
    Tree tree;
    for (Node& node : nodes) tree.add(std::move(node));
    std::vector<std::string> found;
    for (const auto& finding : audit(tree, kRules)) found.push_back(finding.problem);
    return found;
}

constexpr Ink kGood{.letters = {30, 33, 36}, .ground = {255, 255, 255}, .text_px = 33, .body = true};

TEST(Audit, FindsNothingInAGoodScreen) {
    EXPECT_THAT(problems({button("a", {0, 0, 100, 60}), button("b", {110, 0, 100, 60}), words(kGood)}),
                testing::IsEmpty());
}

TEST(Audit, FindsASmallTarget) {
    EXPECT_THAT(problems({button("a", {0, 0, 100, 33})}), testing::ElementsAre("is 12.4 mm across, under 12.7"));
}

TEST(Audit, FindsTwoTargetsTooClose) {
    EXPECT_THAT(problems({button("a", {0, 0, 100, 60}), button("b", {103, 0, 100, 60})}),
                testing::ElementsAre(testing::HasSubstr("mm from b")));
}

TEST(Audit, FindsTargetsThatOverlap) {
    EXPECT_THAT(problems({button("a", {0, 0, 100, 60}), button("b", {50, 30, 100, 60})}),
                testing::ElementsAre("overlaps b"));
}

TEST(Audit, FindsFaintLetters) {
    Ink faint = kGood;
    faint.letters = {0x6d, 0x78, 0x82};
    EXPECT_THAT(problems({words(faint)}), testing::ElementsAre(testing::HasSubstr("has contrast 4.")));
}

TEST(Audit, HoldsRunningTextToMoreThanLabels) {
    Ink label = kGood;
    label.letters = {0x46, 0x4c, 0x53};  // 8.6:1
    label.body = false;
    EXPECT_THAT(problems({words(label)}), testing::IsEmpty());
    label.body = true;
    EXPECT_THAT(problems({words(label)}), testing::SizeIs(1));
}

TEST(Audit, FindsSmallLetters) {
    Ink small = kGood;
    small.text_px = 19;
    EXPECT_THAT(problems({words(small)}), testing::ElementsAre("has letters of 7.0 mm, under 7.2"));
}

TEST(Audit, FindsCutOffLetters) {
    Ink cut = kGood;
    cut.cut_off = true;
    EXPECT_THAT(problems({words(cut)}), testing::ElementsAre("is cut off: \"글\""));
}

TEST(Audit, FindsABrokenWord) {
    Ink broken = kGood;
    broken.torn = true;
    EXPECT_THAT(problems({words(broken)}), testing::ElementsAre("breaks a word: \"글\""));
}

TEST(Audit, FindsATargetOutOfAWheelchairUsersReach) {
    AuditRules low;
    low.reach_from_px = 1000;
    low.reach_to_px = 1500;
    Tree tree;
    for (const auto& [path, y] : {std::pair{"high", 990.0F}, std::pair{"within", 1100.0F}, std::pair{"deep", 1460.0F}})
        tree.add(button(path, {0, y, 100, 60}));
    std::vector<std::string> paths;
    for (const auto& finding : audit(tree, low)) paths.push_back(finding.path);
    EXPECT_THAT(paths, testing::ElementsAre("high", "deep"));
}

TEST(Audit, FindsCharactersWithoutAGlyph) {
    Ink missing = kGood;
    missing.missing_glyphs = 2;
    EXPECT_THAT(problems({words(missing)}), testing::ElementsAre(testing::HasSubstr("2 characters without a glyph")));
}

TEST(Audit, FindsANodeWithoutAName) {
    Node nameless = button("a", {0, 0, 100, 60});
    nameless.name.clear();
    EXPECT_THAT(problems({nameless}), testing::ElementsAre("has no name to speak"));
}

TEST(Audit, FindsTwoNodesOfOnePath) {
    EXPECT_THAT(problems({button("a", {0, 0, 100, 60}), button("a", {0, 100, 100, 60})}),
                testing::ElementsAre("two nodes have this path"));
}

TEST(Audit, FindsWhatLeavesTheScreen) {
    EXPECT_THAT(problems({button("a", {1000, 0, 100, 60})}), testing::ElementsAre("leaves the screen sideways"));
}

TEST(Contrast, IsThatOfWcag) {
    EXPECT_NEAR(kiosk::semantics::contrast_ratio({0, 0, 0}, {255, 255, 255}), 21.0F, 0.01F);
    EXPECT_NEAR(kiosk::semantics::contrast_ratio({0x25, 0x6e, 0xf4}, {255, 255, 255}), 4.55F, 0.01F);
}

}  // namespace
