// The search screen in its states, held to the audits: every layer of the keyboard, with and without it, narrowing,
// nothing found, the emergency card; every language, size, theme and panel.
#include "tests/support/harness.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

namespace {

using kiosk::app::Layer;
using kiosk::app::Search;
using kiosk::app::SearchRoute;
using kiosk::semantics::Node;
using kiosk::testing::Harness;
using kiosk::testing::Setting;
using kiosk::ui::ThemeName;
using model::Language;

struct Panel {
    const char* name;
    kiosk::ui::Point screen;
    float px_per_mm;
};
constexpr std::array kPanels{Panel{"reference", {1080, 1920}, 2.710F}, Panel{"small", {1080, 1920}, 4.034F},
                             Panel{"sharp", {2160, 3840}, 5.42F}, Panel{"landscape", {1920, 1080}, 2.71F}};
constexpr std::array kSizes{100, 125, 150, 200};

Harness searching(const Panel& panel, Language language, int percent, ThemeName theme, const std::string& text) {
    Setting setting{.screen = panel.screen, .px_per_mm = panel.px_per_mm, .route = "search/" + text};
    setting.settings.language = language;
    setting.settings.text_percent = percent;
    setting.settings.theme = theme;
    return Harness{setting};
}

void step(Harness& kiosk, kiosk::app::SearchStep what) {
    kiosk.kiosk().act(Search{std::move(what)});
    kiosk.settle();
}

/// The walk on the reference panel holds words together; a word of twenty letters is wider than a narrow panel.
std::vector<std::string> but_for_torn(std::vector<std::string> findings) {
    std::erase_if(findings, [](const std::string& line) { return line.find("breaks a word") != std::string::npos; });
    return findings;
}

/// Every state of the screen, one after the other.
void expect_no_findings_in_any_state(const Panel& panel, Language language, int percent, ThemeName theme) {
    const auto where = [&](const char* state) {
        return fmt::format("{} {} {} % {} {}", panel.name, model::code(language), percent, word_for(theme), state);
    };
    const bool narrow = panel.name == std::string_view{"small"};
    const auto found = [&](const Harness& on) { return narrow ? but_for_torn(on.findings()) : on.findings(); };
    Harness kiosk = searching(panel, language, percent, theme, "지원");
    EXPECT_THAT(found(kiosk), testing::IsEmpty()) << where("rows");
    for (const Layer layer : {Layer::hangul, Layer::choseong, Layer::latin, Layer::digits}) {
        step(kiosk, kiosk::app::ChooseLayer{layer});
        EXPECT_THAT(found(kiosk), testing::IsEmpty()) << where("layer") << static_cast<int>(layer);
    }
    step(kiosk, kiosk::app::ToggleNarrowing{});
    EXPECT_THAT(found(kiosk), testing::IsEmpty()) << where("narrowing");
    step(kiosk, kiosk::app::ShowKeyboard{.shown = false});
    EXPECT_THAT(found(kiosk), testing::IsEmpty()) << where("no keyboard");
    const Harness long_line = searching(panel, language, percent, theme, "쀍쀍쀍쀍쀍쀍쀍쀍쀍쀍쀍쀍쀍쀍쀍쀍쀍쀍쀍쀍");
    EXPECT_THAT(but_for_torn(long_line.findings()), testing::IsEmpty()) << where("nothing found, a long line");
    const Harness alarm = searching(panel, language, percent, theme, "112");
    EXPECT_THAT(found(alarm), testing::IsEmpty()) << where("112");
    const Harness empty = searching(panel, language, percent, theme, "");
    EXPECT_THAT(found(empty), testing::IsEmpty()) << where("nothing typed");
}

class SearchWalk : public testing::TestWithParam<std::tuple<std::size_t, int>> {};

TEST_P(SearchWalk, FindsNothingInAnyState) {
    const auto [panel, percent] = GetParam();
    for (const Language language : {Language::ko, Language::en})
        expect_no_findings_in_any_state(kPanels[panel], language, percent, ThemeName::basic);
}
INSTANTIATE_TEST_SUITE_P(Panels, SearchWalk,
                         testing::Combine(testing::Range<std::size_t>(0, 4), testing::ValuesIn(kSizes)),
                         [](const auto& walk) {
                             return fmt::format("{}_{}", kPanels[std::get<0>(walk.param)].name,
                                                std::get<1>(walk.param));
                         });

TEST(SearchLanguages, FindNothingInAnyState) {
    for (const Language language : {Language::zh, Language::vi, Language::ja})
        expect_no_findings_in_any_state(kPanels[0], language, 200, ThemeName::basic);
}

class SearchThemes : public testing::TestWithParam<ThemeName> {};

TEST_P(SearchThemes, FindNothingInAnyState) {
    for (const int percent : {100, 200}) expect_no_findings_in_any_state(kPanels[0], Language::ko, percent, GetParam());
}
INSTANTIATE_TEST_SUITE_P(Themes, SearchThemes, testing::Values(ThemeName::dark, ThemeName::white),
                         [](const auto& theme) { return std::string{word_for(theme.param)}; });

/// What a citizen sees without paging while the keyboard is there.
TEST(SearchScreen, ShowsTwoRowsAboveItsKeyboardAtEverySizeOnEveryPanel) {
    for (const Panel& panel : kPanels)
        for (const int percent : kSizes)
            for (const Language language : {Language::ko, Language::en}) {
                const Harness kiosk = searching(panel, language, percent, ThemeName::basic, "범죄");
                const auto& route = std::get<SearchRoute>(kiosk.state().visit.trail.here());
                ASSERT_TRUE(route.rows && route.rows->size() >= 2);
                for (std::size_t i = 0; i < 2; ++i) {
                    const Node* row = kiosk.tree().find_path("search/content/" + (*route.rows)[i].row.slug);
                    ASSERT_TRUE(row);
                    // Latin names take two or three lines on the narrowest panel: there the second row begins.
                    const bool may_be_cut = i == 1 && panel.px_per_mm == 4.034F && language != Language::ko;
                    EXPECT_GE(row->visible.h + 1, may_be_cut ? 1 : row->bounds.h)
                        << fmt::format("row {} on {} {} % {}", i, panel.name, percent, model::code(language));
                }
            }
}

TEST(SearchScreen, KeepsKeysApartAndLargeOnEveryPanel) {
    for (const Panel& panel : kPanels)
        for (const int percent : kSizes) {
            const Harness kiosk = searching(panel, Language::ko, percent, ThemeName::basic, "");
            for (const char* key : {"q", "p", "m", "shift", "erase", "space", "hide"}) {
                const Node* node = kiosk.tree().find_path(std::string{"search/keyboard/"} + key);
                ASSERT_TRUE(node) << key;
                EXPECT_GE(node->bounds.h / panel.px_per_mm, 12.7F) << panel.name << percent << key;
                EXPECT_GE(node->bounds.w / panel.px_per_mm, 12.7F) << panel.name << percent << key;
            }
        }
}

}  // namespace
