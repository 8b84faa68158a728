// What walk_test's pairs do not meet, held to the audits of the tree: every entry of the directory, every panel's
// choices, other panels. And whether each language can do the same.
#include "tests/support/walk.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <set>

namespace {

using kiosk::app::Settings;
using kiosk::testing::Harness;
using kiosk::testing::kPageDay;
using kiosk::testing::kToday;
using kiosk::testing::Setting;
using kiosk::ui::ThemeName;
using model::Language;

constexpr std::array kSizes{100, 125, 150, 200};
/// Every combination instead of every pair: KIOSK_WALK=all. For a release; it takes several times as long.
bool all_combinations() {
    const char* wanted = std::getenv("KIOSK_WALK");
    return wanted && std::string_view{wanted} == "all";
}

std::string described(const Setting& setting) {
    return fmt::format("{} {} {} % {}", setting.route, model::code(setting.settings.language),
                       setting.settings.text_percent, word_for(setting.settings.theme));
}

/// One kiosk that is shown route after route: opening fonts and words for each takes longer than drawing it.
class Walker {
public:
    explicit Walker(const Settings& settings) : setting_{.settings = settings}, kiosk_{setting_} {}

    const kiosk::semantics::Tree& show(const std::string& route, const Settings& settings) {
        setting_.route = route;
        setting_.settings = settings;
        kiosk_.kiosk().set(settings);
        EXPECT_TRUE(kiosk_.kiosk().open_route(route)) << route;
        kiosk_.settle();
        return kiosk_.tree();
    }

    void expect_no_findings(const std::string& route, model::SeoulTime now, ThemeName theme) {
        Settings settings = setting_.settings;
        settings.theme = theme;
        kiosk_.set_wall(now);
        (void)show(route, settings);
        EXPECT_THAT(kiosk_.findings(), testing::IsEmpty()) << described(setting_);
    }

private:
    Setting setting_;
    Harness kiosk_;
};

/// The walk's screens without what is done on them.
std::vector<std::string> routes() {
    std::vector<std::string> all;
    for (const std::string& scene : kiosk::testing::scenes())
        if (scene.find('#') == scene.npos) all.push_back(scene);
    return all;
}

/// What can be done on a screen, or is said not to be possible now: voice in a language that no voice reads. Paging is
/// left out, for longer words need it where shorter ones do not, and so are the letters of the keyboard.
std::set<std::string> functions(const kiosk::semantics::Tree& tree) {
    std::set<std::string> paths;
    for (const auto& node : tree.nodes()) {
        const bool control = node.focusable || !node.enabled;
        const bool paging = node.path.ends_with("/page-up") || node.path.ends_with("/page-down");
        if (control && !paging && node.path.find("/keyboard/") == node.path.npos) paths.insert(node.path);
    }
    return paths;
}

TEST(Languages, OfferTheSameFunctionsOnEveryScreen) {
    Walker walker{Settings{}};
    for (const std::string& route : routes())
        for (const bool easy : {false, true}) {
            const auto seen_in = [&](Language language) {
                Settings settings;
                settings.language = language;
                settings.easy = easy;
                return functions(walker.show(route, settings));
            };
            const std::set<std::string> korean = seen_in(Language::ko);
            for (const Language language : model::kLanguages)
                EXPECT_THAT(seen_in(language), testing::ContainerEq(korean))
                    << route << " " << model::code(language) << (easy ? " easy" : "");
        }
}

std::vector<std::string> every_slug() {
    const auto view = kiosk::testing::shipped_view();
    std::vector<std::string> slugs;
    for (const auto& row : view->hotlines().value()) slugs.push_back(row.slug);
    for (const auto& category : view->categories().value())
        for (const auto& row : view->rows(category.code).value()) slugs.push_back(row.slug);
    return slugs;
}

/// The longest names and every odd combination are in the directory itself. At 200 % each entry is shown in Korean and
/// Vietnamese, whose words are the widest, and in one of the others; at 100 % in one language.
bool is_walked(std::size_t entry, Language language, int percent) {
    if (all_combinations()) return true;
    if (percent == 100) return entry % model::kLanguages.size() == static_cast<std::size_t>(language);
    if (language == Language::ko || language == Language::vi) return true;
    constexpr std::array kOthers{Language::en, Language::zh, Language::ja};
    return kOthers[entry % kOthers.size()] == language;
}

class EveryEntry : public testing::TestWithParam<std::tuple<Language, int>> {};

TEST_P(EveryEntry, FindsNothing) {
    const auto [language, percent] = GetParam();
    const std::vector<std::string> slugs = every_slug();
    Walker walker{{.language = language, .text_percent = percent}};
    for (std::size_t i = 0; i < slugs.size(); ++i)
        if (is_walked(i, language, percent)) walker.expect_no_findings("service/" + slugs[i], kToday, ThemeName::basic);
}
INSTANTIATE_TEST_SUITE_P(Directory, EveryEntry,
                         testing::Combine(testing::ValuesIn(model::kLanguages), testing::Values(100, 200)),
                         [](const auto& walk) {
                             return fmt::format("{}_{}", model::code(std::get<0>(walk.param)), std::get<1>(walk.param));
                         });

TEST(Panels, PassTheAuditsAtEverySize) {
    for (const int percent : kSizes)
        for (const Language language : model::kLanguages) {
            Harness kiosk{{.settings = {language, percent, ThemeName::basic}}};
            for (const char* panel : {"home/bar/text-size", "home/bar/theme", "home/bar/language", "home/bar/voice"}) {
                const auto* button = kiosk.tree().find_path(panel);
                ASSERT_NE(button, nullptr) << panel;
                if (!button->enabled) continue;  // no voice reads this language
                kiosk.tap_path(panel);
                EXPECT_THAT(kiosk.findings(), testing::IsEmpty())
                    << panel << " " << percent << " " << model::code(language);
            }
        }
}

/// The walk on the reference panel holds words together; at 200 % some are wider than a narrow panel.
std::vector<std::string> but_for_torn(std::vector<std::string> findings) {
    std::erase_if(findings, [](const std::string& line) { return line.find("breaks a word") != std::string::npos; });
    return findings;
}

/// The other panels of the profile: 21.5 inches portrait, 32 inches with twice the pixels, landscape.
TEST(Panels, OfOtherSizesPassTheAudits) {
    struct Panel {
        kiosk::ui::Point screen;
        float px_per_mm;
    };
    std::size_t turn = 0;  // each route and size meets each language, on one panel or another
    for (const Panel& panel : {Panel{{1080, 1920}, 4.034F}, Panel{{2160, 3840}, 5.42F}, Panel{{1920, 1080}, 2.71F}})
        for (const int percent : {100, 200})
            for (const char* route : {"rest", "home", "hotlines", "emergency", "category/care", "desks/완산구",
                                      "service/jeonju-crime-victim-center", "idle", "help"}) {
                const Language language = model::kLanguages[turn++ % model::kLanguages.size()];
                const Setting setting{.settings = {language, percent, ThemeName::basic},
                                      .screen = panel.screen,
                                      .px_per_mm = panel.px_per_mm,
                                      .route = route};
                const Harness kiosk{setting};
                EXPECT_THAT(but_for_torn(kiosk.findings()), testing::IsEmpty())
                    << panel.screen.x << "x" << panel.screen.y << " " << described(setting);
            }
}

TEST(Texture, StaysUnder16MebibytesAtFullWalk) {
    Harness kiosk;
    for (const std::string& route : routes()) {
        ASSERT_TRUE(kiosk.kiosk().open_route(route)) << route;
        kiosk.settle();
    }
    const long bytes = static_cast<long>(kiosk::glyphs::GlyphCache::kTextureWidth) * kiosk.glyphs().height();
    EXPECT_LE(bytes, 16L * 1024 * 1024);
    RecordProperty("texture_bytes", std::to_string(bytes));
}

}  // namespace
