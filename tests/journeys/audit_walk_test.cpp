// Every route in every setting, held to the audits: target size, gap, contrast, cut-off text, overlap, missing glyphs,
// duplicate paths, unnamed nodes.
#include "tests/support/harness.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using kiosk::app::Settings;
using kiosk::testing::Harness;
using kiosk::testing::kPageDay;
using kiosk::testing::kToday;
using kiosk::testing::Setting;
using kiosk::ui::ThemeName;
using model::Language;

constexpr std::array kSizes{100, 125, 150, 200};
constexpr std::array kLanguages{Language::ko, Language::en};
constexpr std::array kThemes{ThemeName::basic, ThemeName::dark, ThemeName::white};
const std::vector<std::string> kRoutes{"rest",
                                       "home",
                                       "hotlines",
                                       "hotlines/violence",
                                       "emergency",
                                       "desks",
                                       "desks/완산구",
                                       "desks/덕진구",
                                       "help",
                                       "idle",
                                       "out-of-service",
                                       "category/care",
                                       "category/living",
                                       "category/family",
                                       "category/work",
                                       "category/safety",
                                       "category/business",
                                       "category/farm",
                                       "service/jeonju-crime-victim-center",
                                       "service/farmer-college-17-eco",
                                       "service/hotline-129",
                                       "service/hotline-1345",
                                       "service/pig-card",
                                       "service/464100000004"};

std::string described(const Setting& setting) {
    return fmt::format("{} {} {} % {}", setting.route, model::code(setting.settings.language),
                       setting.settings.text_percent, word_for(setting.settings.theme));
}

void expect_no_findings(const Setting& setting) {
    const Harness kiosk{setting};
    EXPECT_THAT(kiosk.findings(), testing::IsEmpty()) << described(setting);
}

/// One test a language and theme, so that a failure names its corner and the runner can share them out.
class Walk : public testing::TestWithParam<std::tuple<Language, ThemeName>> {};

TEST_P(Walk, FindsNothingOnAnyScreenAtAnySize) {
    const auto [language, theme] = GetParam();
    for (const int percent : kSizes)
        for (const std::string& route : kRoutes)
            expect_no_findings({.now = route.starts_with("service/farmer") ? kPageDay : kToday,
                                .settings = {language, percent, theme},
                                .route = route});
}
INSTANTIATE_TEST_SUITE_P(Screens, Walk, testing::Combine(testing::ValuesIn(kLanguages), testing::ValuesIn(kThemes)),
                         [](const auto& walk) {
                             return std::string{model::code(std::get<0>(walk.param))} + "_" +
                                    std::string{word_for(std::get<1>(walk.param))};
                         });

/// The longest names and every odd combination are in the directory itself.
class EveryEntry : public testing::TestWithParam<std::tuple<Language, int>> {};

TEST_P(EveryEntry, FindsNothing) {
    const auto [language, percent] = GetParam();
    const auto view = kiosk::testing::shipped_view();
    std::vector<model::ServiceRow> rows = view->hotlines().value();
    for (const auto& category : view->categories().value())
        for (auto& row : view->rows(category.code).value()) rows.push_back(row);
    for (const auto& row : rows)
        expect_no_findings({.settings = {language, percent, ThemeName::basic}, .route = "service/" + row.slug});
}
INSTANTIATE_TEST_SUITE_P(Directory, EveryEntry,
                         testing::Combine(testing::ValuesIn(kLanguages), testing::Values(100, 200)),
                         [](const auto& walk) {
                             return std::string{model::code(std::get<0>(walk.param))} + "_" +
                                    std::to_string(std::get<1>(walk.param));
                         });

TEST(Panels, PassTheAuditsAtEverySize) {
    for (const int percent : kSizes)
        for (const Language language : kLanguages)
            for (const char* panel : {"home/bar/text-size", "home/bar/theme", "home/bar/language"}) {
                Harness kiosk{{.settings = {language, percent, ThemeName::basic}}};
                kiosk.tap_path(panel);
                EXPECT_THAT(kiosk.findings(), testing::IsEmpty())
                    << panel << " " << percent << " " << model::code(language);
            }
}

/// The other panels of the profile: 21.5 inches portrait, 32 inches with twice the pixels, landscape.
TEST(Panels, OfOtherSizesPassTheAudits) {
    struct Panel {
        kiosk::ui::Point screen;
        float px_per_mm;
    };
    for (const Panel& panel : {Panel{{1080, 1920}, 4.034F}, Panel{{2160, 3840}, 5.42F}, Panel{{1920, 1080}, 2.71F}})
        for (const int percent : {100, 200})
            for (const char* route : {"rest", "home", "hotlines", "emergency", "category/care", "desks/완산구",
                                      "service/jeonju-crime-victim-center", "idle", "help"}) {
                const Setting setting{.settings = {Language::ko, percent, ThemeName::basic},
                                      .screen = panel.screen,
                                      .px_per_mm = panel.px_per_mm,
                                      .route = route};
                const Harness kiosk{setting};
                EXPECT_THAT(kiosk.findings(), testing::IsEmpty())
                    << panel.screen.x << "x" << panel.screen.y << " " << described(setting);
            }
}

TEST(Texture, StaysUnder16MebibytesAtFullWalk) {
    Harness kiosk;
    for (const std::string& route : kRoutes) {
        ASSERT_TRUE(kiosk.kiosk().open_route(route)) << route;
        kiosk.settle();
    }
    const long bytes = static_cast<long>(kiosk::glyphs::GlyphCache::kTextureWidth) * kiosk.glyphs().height();
    EXPECT_LE(bytes, 16L * 1024 * 1024);
    RecordProperty("texture_bytes", std::to_string(bytes));
}

}  // namespace
