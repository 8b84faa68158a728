#include "kiosk/text/catalogue.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <sstream>

namespace {

using kiosk::text::Catalogue;
using kiosk::text::kMessages;
using kiosk::text::Msg;
using model::Language;

const Language kOffered[] = {Language::ko, Language::en};

Catalogue catalogue(Language language) { return {KIOSK_STRINGS, language}; }

/// The names in {braces}, without what follows a colon.
std::set<std::string> used_in(const std::string& pattern) {
    std::set<std::string> names;
    for (auto open = pattern.find('{'); open != pattern.npos; open = pattern.find('{', open + 1)) {
        const auto end = pattern.find_first_of(":}", open);
        names.insert(pattern.substr(open + 1, end - open - 1));
    }
    return names;
}

std::set<std::string> declared(std::string_view list) {
    std::set<std::string> names;
    std::istringstream in{std::string{list}};
    for (std::string name; std::getline(in, name, ',');) names.insert(name.substr(name.find_first_not_of(' ')));
    return names;
}

TEST(Catalogue, HasEveryMessageInEveryLanguage) {
    for (const Language language : kOffered) {
        const Catalogue words = catalogue(language);
        for (const auto& spec : kMessages)
            EXPECT_FALSE(words.pattern(spec.msg).empty()) << model::code(language) << " " << spec.key;
    }
}

TEST(Catalogue, UsesOnlyDeclaredPlaceholders) {
    for (const Language language : kOffered) {
        const Catalogue words = catalogue(language);
        for (const auto& spec : kMessages)
            EXPECT_THAT(declared(spec.placeholders), testing::IsSupersetOf(used_in(words.pattern(spec.msg))))
                << model::code(language) << " " << spec.key;
    }
}

TEST(Catalogue, NeverShowsBothParticlesAtOnce) {
    const Catalogue korean = catalogue(Language::ko);
    for (const auto& spec : kMessages)
        for (const char* form : {"을(를)", "이(가)", "은(는)", "(으)로", "와(과)"})
            EXPECT_EQ(korean.pattern(spec.msg).find(form), std::string::npos) << spec.key;
}

TEST(Catalogue, FillsPlaceholdersIn) {
    EXPECT_EQ(catalogue(Language::ko)(Msg::window_open, {{"date", "3월 8일(월)"}, {"days", 12}}).str(),
              "신청받는 중 · 3월 8일(월)까지 · 12일 남음");
    EXPECT_EQ(catalogue(Language::en)(Msg::window_open, {{"date", "Mon 8 Mar"}, {"days", 12}}).str(),
              "Applications open · until Mon 8 Mar · 12 days left");
}

TEST(Catalogue, TreatsAValueWithBracesAsPlainText) {
    EXPECT_EQ(catalogue(Language::ko)(Msg::out_code, {{"code", "{code} {x} %s"}}).str(),
              "직원에게 알려 주세요: {code} {x} %s");
}

TEST(Catalogue, NamesTheFileThatIsMissing) {
    try {
        (void)Catalogue{"/nowhere", Language::ko};
        FAIL() << "no words and no complaint";
    } catch (const std::runtime_error& error) {
        EXPECT_THAT(error.what(), testing::HasSubstr("/nowhere/ko.mo"));
    }
}

}  // namespace
