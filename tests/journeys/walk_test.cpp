// Every screen, what can lie open on it, every language, size, theme, 화면 내리기 and 쉬운 화면, held to all audits: in
// the tree, in the painted pixels, for the ear, for the keypad. tests/run.sh --report makes a page of it.
#include "tests/support/walk.h"

#include "tests/support/covering.h"
#include "tests/support/walk_report.h"

#include <fmt/ranges.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <tuple>

namespace {

using kiosk::semantics::Node;
using kiosk::testing::audited;
using kiosk::testing::covering_array;
using kiosk::testing::described;
using kiosk::testing::Harness;
using kiosk::testing::Look;
using kiosk::testing::looks_to_walk;
using kiosk::testing::Picture;
using kiosk::testing::Setting;
using kiosk::ui::Key;
using model::Language;

/// The runner shares them out.
constexpr std::size_t kShards = 2;

class Walk : public testing::TestWithParam<std::tuple<Language, std::size_t>> {};

TEST_P(Walk, FindsNothing) {
    const auto [language, shard] = GetParam();
    const kiosk::text::Catalogue words{KIOSK_STRINGS, language};
    kiosk::app::Settings settings;
    settings.language = language;
    Harness kiosk{Setting{.settings = settings, .chime = true}};
    const std::vector<Look> looks = looks_to_walk();
    for (std::size_t i = 0; i < looks.size(); ++i) {
        if (looks[i].settings.language != language || i % kShards != shard) continue;
        Picture first;
        const auto findings = audited(kiosk, looks[i], words, [&](const Picture& picture) {
            if (kiosk::testing::report_wanted()) first = picture;
        });
        EXPECT_TRUE(findings.empty()) << described(looks[i]) << fmt::format("\n{}", fmt::join(findings, "\n"));
        if (kiosk::testing::report_wanted()) write_report(i, looks[i], first, findings);
    }
}
INSTANTIATE_TEST_SUITE_P(Looks, Walk,
                         testing::Combine(testing::ValuesIn(model::kLanguages),
                                          testing::Range<std::size_t>(0, kShards)),
                         [](const auto& walk) {
                             return fmt::format("{}_{}", model::code(std::get<0>(walk.param)), std::get<1>(walk.param));
                         });

/// 위 and 아래 come and go with where the list stands; the keypad pages with left and right.
bool pages(const Node& node) { return node.path.ends_with("/page-up") || node.path.ends_with("/page-down"); }

std::set<std::string> controls(const Harness& kiosk) {
    std::set<std::string> paths;
    for (const Node& node : kiosk.tree().nodes())
        if (node.focusable && !pages(node)) paths.insert(node.path);
    return paths;
}

/// Goes down until the focus comes round; gives what it met.
std::set<std::string> reached_by_keypad(Harness& kiosk) {
    std::set<std::string> reached;
    kiosk.press(Key::down);
    const auto first = kiosk.turn().focus;
    const std::size_t most = controls(kiosk).size() + 4;
    for (std::size_t i = 0; i < most; ++i) {
        const Node* focus = kiosk.tree().find(kiosk.turn().focus);
        if (!focus || (i > 0 && focus->id == first)) break;
        EXPECT_FALSE(focus->visible.empty()) << "the focus must scroll into sight: " << focus->path;
        if (!pages(*focus)) reached.insert(focus->path);
        kiosk.press(Key::down);
    }
    return reached;
}

/// The keypad of each scene in one of its looks: colours move no focus, so the walk's first look of each is enough.
class KeypadWalk : public testing::TestWithParam<std::size_t> {};

TEST_P(KeypadWalk, ReachesEveryControlOfEveryScene) {
    Harness kiosk{Setting{.chime = true}};
    std::set<std::string> met;
    std::size_t turn = 0;
    for (const Look& look : looks_to_walk()) {
        if (!met.insert(look.scene).second || turn++ % kShards != GetParam()) continue;
        show(kiosk, look);
        const std::set<std::string> wanted = controls(kiosk);
        EXPECT_THAT(reached_by_keypad(kiosk), testing::ContainerEq(wanted)) << described(look);
    }
}
INSTANTIATE_TEST_SUITE_P(Scenes, KeypadWalk, testing::Range<std::size_t>(0, kShards));

/// What an entry's screen is made of: "hours/week/day", without what only tells rows of one kind apart.
std::set<std::string> parts_of(const Harness& kiosk) {
    std::set<std::string> parts;
    for (const Node& node : kiosk.tree().nodes()) {
        const auto content = node.path.find("/content/");
        if (content == node.path.npos) continue;
        std::string part = node.path.substr(content + 9);
        if (part.starts_with("related-list/")) part = "related-list/" + part.substr(part.rfind('/') + 1);
        if (node.focusable && part.starts_with("related-list/")) part = "related-list/row";
        std::erase_if(part, [](char c) { return c >= '0' && c <= '9'; });
        parts.insert(part);
    }
    return parts;
}

/// A part that no entry of the walk has would only be audited in the tree.
TEST(Scenes, HaveEveryPartThatAnEntryOfTheDirectoryHas) {
    Harness kiosk;
    std::set<std::string> walked;
    for (const std::string& scene : kiosk::testing::scenes()) {
        if (!scene.starts_with("service/") || scene.find('#') != scene.npos) continue;
        show(kiosk, {.scene = scene, .settings = {}});
        walked.merge(parts_of(kiosk));
    }
    const auto view = kiosk::testing::shipped_view();
    std::vector<std::string> slugs;
    for (const auto& row : view->hotlines().value()) slugs.push_back(row.slug);
    for (const auto& category : view->categories().value())
        for (const auto& row : view->rows(category.code).value()) slugs.push_back(row.slug);
    for (const std::string& slug : slugs) {
        show(kiosk, {.scene = "service/" + slug, .settings = {}});
        for (const std::string& part : parts_of(kiosk))
            EXPECT_TRUE(walked.insert(part).second == false) << slug << ": " << part;
    }
}

/// The pairs of choices that some row has.
std::set<std::array<std::size_t, 4>> pairs_of(const std::vector<std::vector<std::size_t>>& rows) {
    std::set<std::array<std::size_t, 4>> pairs;
    for (const auto& row : rows)
        for (std::size_t f = 0; f < row.size(); ++f)
            for (std::size_t g = f + 1; g < row.size(); ++g) pairs.insert({f, row[f], g, row[g]});
    return pairs;
}

TEST(CoveringArray, HasEveryPairAndFewRows) {
    const std::array<std::size_t, 6> levels{13, 5, 4, 3, 2, 2};
    const auto rows = covering_array(levels);
    EXPECT_EQ(pairs_of(rows), pairs_of(kiosk::testing::all_combinations(levels)));
    EXPECT_LE(rows.size(), 13U * 5U * 5U / 4U) << "13 x 5 is the least";
}

}  // namespace
