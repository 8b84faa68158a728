// Journeys of somebody who does not see: keys, and what is said, and nothing else.
#include "kiosk/speech/announce.h"
#include "kiosk/speech/written.h"
#include "model/base/utf8.h"
#include "tests/support/harness.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using kiosk::semantics::Node;
using kiosk::testing::Harness;
using kiosk::testing::Setting;
using kiosk::ui::Key;
using model::Language;
using testing::HasSubstr;

/// Presses keys and listens; looks at no screen.
class Listener {
public:
    explicit Listener(Harness& kiosk) : kiosk_{kiosk} {}

    void press(Key key) {
        kiosk_.press(key);
        ++keys_;
        log_ += fmt::format("{:2} {}\n", keys_, heard());
    }
    std::string heard() const { return kiosk_.speaker().last(); }
    /// Goes on until something is said that holds the words. False after 40 keys.
    bool listen_for(std::string_view words, Key key = Key::down) {
        for (int i = 0; i < 40; ++i) {
            if (heard().find(words) != std::string::npos) return true;
            press(key);
        }
        return false;
    }
    int keys() const { return keys_; }
    const std::string& log() const { return log_; }

private:
    Harness& kiosk_;
    int keys_ = 0;
    std::string log_;
};

TEST(BlindJourney, FindsTheCrimeVictimCentresNumberIn25Keys) {
    Harness kiosk{Setting{.route = "rest"}};
    kiosk.press(Key::headphones_in);  // the plug, not a key
    Listener blind{kiosk};
    ASSERT_TRUE(blind.listen_for("안전, 피해 상담")) << blind.log();
    blind.press(Key::enter);
    ASSERT_TRUE(blind.listen_for("범죄피해자지원센터")) << blind.log();
    blind.press(Key::enter);
    ASSERT_TRUE(blind.listen_for("일오칠칠, 일이구오")) << blind.log();
    EXPECT_EQ(kiosk.route(), "service/jeonju-crime-victim-center");
    EXPECT_LE(blind.keys(), 25) << blind.log();
    RecordProperty("keys", blind.keys());
}

TEST(BlindJourney, ComesBackToWhereItLeft) {
    Harness kiosk;
    kiosk.press(Key::headphones_in);
    Listener blind{kiosk};
    ASSERT_TRUE(blind.listen_for("안전, 피해 상담")) << blind.log();
    blind.press(Key::enter);
    blind.press(Key::escape);
    EXPECT_EQ(kiosk.route(), "home");
    EXPECT_THAT(blind.heard(), HasSubstr("안전, 피해 상담"));
}

TEST(BlindJourney, SetsTheLettersSizeAndHearsIt) {
    Harness kiosk;
    kiosk.press(Key::headphones_in);
    Listener blind{kiosk};
    ASSERT_TRUE(blind.listen_for("글자 크기", Key::up)) << blind.log();
    blind.press(Key::enter);
    EXPECT_THAT(blind.heard(), HasSubstr("백 퍼센트. 골라져 있습니다")) << "the panel begins at its first choice";
    blind.press(Key::down);
    blind.press(Key::enter);
    EXPECT_THAT(blind.heard(), HasSubstr("백이십오 퍼센트. 골라져 있습니다"));
    EXPECT_EQ(kiosk.state().visit.settings.text_percent, 125);
}

TEST(BlindJourney, PagesAndHearsTheFirstOfThePage) {
    Harness kiosk{Setting{.route = "hotlines"}};
    kiosk.press(Key::headphones_in);
    Listener blind{kiosk};
    const std::string first = blind.heard();
    blind.press(Key::right);
    const Node* focus = kiosk.tree().find(kiosk.turn().focus);
    ASSERT_TRUE(focus);
    EXPECT_FALSE(focus->visible.empty()) << focus->path;
    EXPECT_NE(blind.heard(), first);
}

TEST(BlindJourney, IsNeverTrapped) {
    for (const char* route : {"home", "hotlines", "emergency", "category/care", "desks", "help", "help/keys", "search",
                              "service/jeonju-crime-victim-center"}) {
        Harness kiosk{Setting{.route = route}};
        kiosk.press(Key::headphones_in);
        const auto first = kiosk.turn().focus;
        int stops = 0;
        for (const Node& node : kiosk.tree().nodes()) stops += kiosk.tree().is_stop(node) ? 1 : 0;
        int steps = 0;
        do {
            kiosk.press(Key::down);
            ++steps;
            EXPECT_FALSE(kiosk.speaker().last().empty()) << route;
        } while (kiosk.turn().focus != first && steps < stops + 5);
        EXPECT_EQ(kiosk.turn().focus, first) << route << ": the focus must come round";
    }
}

/// Everything a listener can stop at, on every screen and of every entry, has words for the ear; Korean ones are
/// in words alone.
class Speakable : public testing::TestWithParam<Language> {};

void expect_speakable(Harness& kiosk, const kiosk::text::Catalogue& say, const std::string& route) {
    ASSERT_TRUE(kiosk.kiosk().open_route(route)) << route;
    kiosk.frame();
    for (const Node& node : kiosk.tree().nodes()) {
        EXPECT_FALSE(node.name.empty()) << route << " " << node.path;
        if (!kiosk.tree().is_stop(node)) continue;
        const auto speech = kiosk::speech::of_node(kiosk.tree(), node, say);
        EXPECT_FALSE(speech.empty()) << node.path << ": " << node.name;
        for (const auto& segment : speech) {
            EXPECT_FALSE(segment.words.empty()) << node.path;
            if (segment.language != Language::ko) continue;
            for (const char32_t c : model::to_utf32(segment.words))
                EXPECT_TRUE(kiosk::speech::is_syllable(c) || c == U' ' || c == U',' || c == U'.' || c == U'?')
                    << node.path << ": '" << node.name << "' is said '" << segment.words << "'";
        }
    }
    EXPECT_FALSE(kiosk::speech::of_screen(kiosk.tree(), say).empty()) << route;
}

TEST_P(Speakable, IsEveryThingOnEveryScreen) {
    kiosk::app::Settings settings;
    settings.language = GetParam();
    Harness kiosk{Setting{.settings = settings}};
    const kiosk::text::Catalogue say{KIOSK_STRINGS, GetParam()};
    std::vector<std::string> routes{"rest", "home", "hotlines", "emergency", "desks",         "desks/완산구",
                                    "help", "idle", "search",   "help/keys", "out-of-service"};
    const auto view = kiosk::testing::shipped_view();
    for (const auto& row : view->hotlines().value()) routes.push_back("service/" + row.slug);
    for (const auto& category : view->categories().value()) {
        if (category.code != "dong") routes.push_back("category/" + category.code);
        for (const auto& row : view->rows(category.code).value()) routes.push_back("service/" + row.slug);
    }
    for (const std::string& route : routes) expect_speakable(kiosk, say, route);
}
INSTANTIATE_TEST_SUITE_P(Languages, Speakable, testing::Values(Language::ko, Language::en, Language::vi),
                         [](const auto& tested) { return std::string{model::code(tested.param)}; });

}  // namespace
