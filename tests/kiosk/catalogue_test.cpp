#include "kiosk/text/catalogue.h"

#include "model/base/utf8.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <sstream>

namespace {

using kiosk::text::Catalogue;
using kiosk::text::kMessages;
using kiosk::text::Msg;
using model::Language;

Catalogue catalogue(Language language) { return {KIOSK_STRINGS, language}; }

/// Staff's screens exist in Korean and English only.
bool wanted(Language language, std::string_view key) {
    return !key.starts_with("desk_") || language == Language::ko || language == Language::en;
}

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
    for (const Language language : model::kLanguages) {
        const Catalogue words = catalogue(language);
        for (const auto& spec : kMessages)
            EXPECT_EQ(words.pattern(spec.msg).empty(), !wanted(language, spec.key))
                << model::code(language) << " " << spec.key;
    }
}

TEST(Catalogue, UsesOnlyDeclaredPlaceholders) {
    for (const Language language : model::kLanguages) {
        const Catalogue words = catalogue(language);
        for (const auto& spec : kMessages)
            for (const std::string& pattern : {words.pattern(spec.msg), words.pattern_of_one(spec.msg)})
                EXPECT_THAT(declared(spec.placeholders), testing::IsSupersetOf(used_in(pattern)))
                    << model::code(language) << " " << spec.key;
    }
}

/// Dates are put together in each language's own way: a month has a name or a number, an hour needs no day.
std::set<std::string> without_date_parts(std::set<std::string> names) {
    for (const char* part : {"month", "month_name", "weekday"}) names.erase(part);
    return names;
}

TEST(Catalogue, TellsInEachLanguageAllThatTheKoreanWordsTell) {
    const Catalogue korean = catalogue(Language::ko);
    for (const Language language : model::kLanguages) {
        const Catalogue words = catalogue(language);
        for (const auto& spec : kMessages) {
            if (!wanted(language, spec.key)) continue;
            EXPECT_EQ(without_date_parts(used_in(words.pattern(spec.msg))),
                      without_date_parts(used_in(korean.pattern(spec.msg))))
                << model::code(language) << " " << spec.key;
        }
    }
}

TEST(Catalogue, CallsEachLanguageByItsOwnNameInEveryLanguage) {
    const Catalogue korean = catalogue(Language::ko);
    for (const Language language : model::kLanguages)
        for (const Msg msg :
             {Msg::language_ko, Msg::language_en, Msg::language_zh, Msg::language_vi, Msg::language_ja,
              Msg::rest_touch_ko, Msg::rest_touch_en, Msg::rest_touch_zh, Msg::rest_touch_vi, Msg::rest_touch_ja})
            EXPECT_EQ(catalogue(language).pattern(msg), korean.pattern(msg)) << model::code(language);
}

TEST(Catalogue, CountsOneInTheSingular) {
    EXPECT_EQ(catalogue(Language::en)(Msg::category_count, {{"count", 1}}).str(), "1 item");
    EXPECT_EQ(catalogue(Language::en)(Msg::category_count, {{"count", 0}}).str(), "0 items");
    EXPECT_EQ(catalogue(Language::en)(Msg::category_count, {{"count", 21}}).str(), "21 items");
    EXPECT_EQ(catalogue(Language::ja)(Msg::category_count, {{"count", 1}}).str(), "1件");
}

bool has_hangul(const std::string& words) {
    std::string_view rest = words;
    while (!rest.empty())
        if (const char32_t c = model::take_code_point(rest); c >= U'가' && c <= U'힣') return true;
    return false;
}

TEST(Catalogue, LeavesNoKoreanWordInAnotherLanguage) {
    const std::set<Msg> about_language{Msg::language,      Msg::language_ko, Msg::choose_language,
                                       Msg::rest_touch_ko, Msg::key_hangul,  Msg::search_hint};
    for (const Language language : model::kLanguages) {
        if (language == Language::ko) continue;
        const Catalogue words = catalogue(language);
        for (const auto& spec : kMessages)
            EXPECT_TRUE(about_language.contains(spec.msg) || !has_hangul(words.pattern(spec.msg)))
                << model::code(language) << " " << spec.key;
    }
}

/// What stands in quotation marks: “Leave now”, ‘바로 나가기’, 「すぐ出る」; not where a value is filled in.
std::vector<std::string> quoted_in(const std::string& pattern) {
    std::vector<std::string> found;
    for (const auto& [open, close] : {std::pair{"“", "”"}, std::pair{"‘", "’"}, std::pair{"「", "」"}})
        for (auto at = pattern.find(open); at != pattern.npos; at = pattern.find(open, at + 1)) {
            const std::string inside = pattern.substr(at + 3, pattern.find(close, at) - at - 3);
            if (inside.find('{') == inside.npos) found.push_back(inside);
        }
    return found;
}

TEST(Catalogue, QuotesAButtonByItsOwnWords) {
    for (const Language language : model::kLanguages) {
        const Catalogue words = catalogue(language);
        const auto is_message = [&](const std::string& label) {
            return std::ranges::any_of(kMessages, [&](const auto& spec) { return words.pattern(spec.msg) == label; });
        };
        for (const auto& spec : kMessages)
            for (const std::string& label : quoted_in(words.pattern(spec.msg)))
                EXPECT_TRUE(is_message(label)) << model::code(language) << " " << spec.key << ": " << label;
    }
}

TEST(Catalogue, IsWrittenInComposedLetters) {
    for (const Language language : model::kLanguages) {
        const Catalogue words = catalogue(language);
        for (const auto& spec : kMessages)
            EXPECT_EQ(words.pattern(spec.msg), model::nfc(words.pattern(spec.msg)))
                << model::code(language) << " " << spec.key << ": no face shapes combining marks here";
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
