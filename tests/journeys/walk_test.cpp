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

using kiosk::testing::audited;
using kiosk::testing::covering_array;
using kiosk::testing::described;
using kiosk::testing::Harness;
using kiosk::testing::Look;
using kiosk::testing::looks_to_walk;
using kiosk::testing::Picture;
using kiosk::testing::Setting;
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
