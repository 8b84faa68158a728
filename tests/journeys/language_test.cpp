// Five languages: what is said in which, and what is said of what nobody has translated.
#include "tests/support/harness.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace {

using kiosk::testing::Harness;
using kiosk::testing::Setting;
using model::Language;

Harness shown(Language language, const std::string& route) {
    return Harness{Setting{.settings = {.language = language}, .route = route}};
}

const kiosk::semantics::Node* node(const Harness& kiosk, std::string_view path) { return kiosk.tree().find_path(path); }

TEST(Language, IsChosenWithTwoTapsAndNamedInItself) {
    Harness kiosk;
    kiosk.tap_path("home/bar/language");
    kiosk.tap("Tiếng Việt");
    ASSERT_NE(node(kiosk, "home/bar/language"), nullptr);
    EXPECT_EQ(kiosk.state().visit.settings.language, Language::vi);
    EXPECT_EQ(node(kiosk, "home/header/title")->name, "Quý vị cần giúp gì?");
}

TEST(Language, OfEachGreetingOnTheRestScreenIsItsOwn) {
    const Harness kiosk = shown(Language::ko, "rest");
    for (const char* code : {"ko", "en", "zh", "vi", "ja"}) {
        const auto& nodes = kiosk.tree().nodes();
        const auto at =
            std::ranges::find_if(nodes, [&](const auto& one) { return one.path.ends_with("/" + std::string{code}); });
        ASSERT_NE(at, nodes.end()) << kiosk.tree().dump();
        EXPECT_EQ(at->language, code);
    }
}

TEST(Language, OfAnUntranslatedEntryIsKoreanAndTheScreenSaysSoOnce) {
    const Harness kiosk = shown(Language::vi, "service/464000000117");
    const auto* line = node(kiosk, "service/464000000117/content/korean");
    ASSERT_NE(line, nullptr) << kiosk.tree().dump();
    EXPECT_EQ(line->name, "Một phần nội dung chỉ có tiếng Hàn");
    EXPECT_EQ(line->language, "vi");
    EXPECT_EQ(std::ranges::count(kiosk.tree().nodes(), line->name, &kiosk::semantics::Node::name), 1);
}

TEST(Language, LineAboutKoreanIsNotShownToAKoreanReader) {
    const Harness kiosk = shown(Language::ko, "service/464000000117");
    EXPECT_EQ(node(kiosk, "service/464000000117/content/korean"), nullptr);
}

TEST(Language, LineAboutKoreanIsNotShownWhereAllIsTranslated) {
    for (const Language language : {Language::en, Language::zh, Language::vi, Language::ja}) {
        const Harness kiosk = shown(language, "hotlines");
        EXPECT_EQ(node(kiosk, "hotlines/content/korean"), nullptr) << model::code(language) << kiosk.tree().dump();
    }
}

TEST(Language, OfEveryCategoryAndHotlineIsTheReaders) {
    for (const Language language : {Language::en, Language::zh, Language::vi, Language::ja})
        for (const char* route : {"home", "hotlines"}) {
            const Harness kiosk = shown(language, route);
            for (const auto& one : kiosk.tree().nodes()) {
                if (!one.path.ends_with("/name")) continue;
                EXPECT_EQ(one.language, model::code(language)) << one.path;
            }
        }
}

TEST(Language, OfTheWordsOfAnApplicationWindowIsTheReadersWhereTheyAreTranslated) {
    const Harness kiosk = shown(Language::en, "service/464100000002");
    const auto* source = node(kiosk, "service/464100000002/content/application/source");
    ASSERT_NE(source, nullptr) << kiosk.tree().dump();
    EXPECT_EQ(source->name, "As announced: Claims within three years of the accident");
}

TEST(Home, BreaksNoWordOfTheEmergencyCardsTitle) {
    for (const Language language : model::kLanguages) {
        kiosk::app::Settings settings;
        settings.language = language;
        const Harness kiosk{Setting{.settings = settings}};
        const auto* title = kiosk.tree().find_path("home/content/urgent/title");
        ASSERT_NE(title, nullptr);
        ASSERT_TRUE(title->ink.has_value());
        EXPECT_LT(title->bounds.h, 2.5F * title->ink->text_px) << "one line: " << model::code(language);
    }
}

TEST(Home, ShowsAllOfItselfAtOnceInKoreanAndEnglish) {
    for (const Language language : {Language::ko, Language::en}) {
        kiosk::app::Settings settings;
        settings.language = language;
        const Harness kiosk{Setting{.settings = settings}};
        EXPECT_EQ(kiosk.tree().find_path("home/content/page-down"), nullptr) << model::code(language);
    }
}

}  // namespace
