// Rows of the accessibility profile that speak of several screens at once: what stands on the first one, the bar at its
// place, how long a line may be.
#include "kiosk/platform/config.h"
#include "kiosk/ui/type.h"
#include "model/base/utf8.h"
#include "tests/support/walk.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

namespace {

using kiosk::semantics::Node;
using kiosk::testing::described;
using kiosk::testing::Harness;
using kiosk::testing::Look;
using kiosk::testing::Setting;
using model::Language;

constexpr std::array kBar{"home", "back", "text-size", "theme", "voice", "low", "language", "help"};

/// Seoul guide 2022, KS X 9211:2022: nobody has to look for them.
TEST(FirstScreen, ShowsLanguageEasyScreenTextSizeVoiceAndHelpWithoutPaging) {
    Harness kiosk;
    for (const Language language : model::kLanguages) {
        kiosk::app::Settings settings;
        settings.language = language;
        show(kiosk, {.scene = "home", .settings = settings});
        for (const char* what : {"bar/language", "bar/text-size", "bar/voice", "bar/help", "content/easy"}) {
            const Node* node = kiosk.tree().find_path(std::string{"home/"} + what);
            ASSERT_NE(node, nullptr) << what;
            EXPECT_EQ(node->visible, node->bounds) << what << " " << model::code(language);
        }
    }
}

/// WCAG 2.2, 3.2.6: in each language and size the bar's keys stand at the same place on every screen.
TEST(Bar, StandsAtTheSamePlaceOnEveryScreen) {
    Harness kiosk;
    for (const Language language : {Language::ko, Language::vi})
        for (const int percent : {100, 200}) {
            std::map<std::string, kiosk::semantics::Rect> places;
            for (const std::string& scene : kiosk::testing::scenes()) {
                if (scene.find('#') != scene.npos || scene == "rest" || scene == "idle" || scene == "out-of-service")
                    continue;
                Look look{.scene = scene, .settings = {}};
                look.settings.language = language;
                look.settings.text_percent = percent;
                show(kiosk, look);
                for (const char* key : kBar) {
                    const Node* node = kiosk.tree().find_path(kiosk.tree().nodes().front().path + "/bar/" + key);
                    ASSERT_NE(node, nullptr) << described(look) << " " << key;
                    EXPECT_EQ(places.try_emplace(key, node->bounds).first->second, node->bounds)
                        << described(look) << " " << key;
                }
            }
        }
}

/// WCAG 2.2, 1.4.8.
TEST(Lines, HaveAtMostFortyCharactersAndAreOneAndAHalfTimesAsHighAsTheirInk) {
    kiosk::glyphs::GlyphCache glyphs{kiosk::platform::find_fonts(kiosk::platform::default_config().fonts).value(),
                                     8192};
    const kiosk::ui::Metrics metrics{.screen = {8000, 4000}};
    const kiosk::ui::Typesetter typesetter{glyphs, metrics};
    std::string words;
    for (int i = 0; i < 60; ++i) words += "전주시민 ";
    const auto text = kiosk::text::data(words);
    const auto type = typesetter.type(kiosk::ui::Size::body, false);
    EXPECT_NEAR(type.line_px, 1.5F * type.ink_px, 1);
    for (const auto& line : typesetter.lines(type, text, 8000)) {
        const std::u32string characters = model::to_utf32(std::string{line.text});
        EXPECT_LE(std::ranges::count_if(characters, [](char32_t c) { return c != U' '; }), 40) << line.text;
    }
}

}  // namespace
