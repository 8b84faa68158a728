#include "model/base/json.h"
#include "model/base/utf8.h"
#include "model/base/uuid.h"
#include "tests/model/shipped_directory.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <regex>
#include <set>

// The shipped directory by itself: its form, its words and the facts that must not move.

namespace {

using tests::at_path;
using tests::entry;
using tests::external_id;
using tests::Json;
using tests::shipped;
using tests::shipped_services;

/// Calls `see(path, text)` for every string below `value`; keys are joined by "/".
template <class See>
void walk_texts(const Json& value, const std::string& path, const See& see) {
    if (value.is_string()) see(path, value.get_ref<const std::string&>());
    if (!value.is_structured()) return;
    for (const auto& [key, part] : value.items()) walk_texts(part, path + "/" + key, see);
}

/// Every string of ours; the sources' own cells under "raw" are left as they are.
template <class See>
void walk_our_texts(const See& see) {
    for (const auto& [file, documents] : shipped())
        walk_texts(documents, file, [&](const std::string& path, const std::string& text) {
            if (path.find("/raw/") == path.npos) see(path, text);
        });
}

/// Calls `see(path, object)` for every object below `value`.
template <class See>
void walk_objects(const Json& value, const std::string& path, const See& see) {
    if (value.is_object()) see(path, value);
    if (!value.is_structured()) return;
    for (const auto& [key, part] : value.items()) walk_objects(part, path + "/" + key, see);
}

TEST(ShippedDirectory, HoldsEveryEntryThatItPromises) {
    EXPECT_EQ(shipped_services().size(), 52U + 34U + 37U + 61U);
    EXPECT_EQ(shipped().at("hotlines.json").size(), 61U);
    EXPECT_EQ(shipped().at("services-dong.json").size(), 37U);
}

TEST(ShippedDirectory, MakesEveryIdFromItsExternalId) {
    std::set<std::string> seen;
    for (const auto& [file, documents] : shipped())
        for (const Json& document : documents) {
            const std::string key = external_id(document);
            ASSERT_FALSE(key.empty()) << file << ": " << document.value("name", "");
            EXPECT_EQ(document.at("id"), model::uuid_for(key).text) << key;
            EXPECT_TRUE(seen.insert(key).second) << key << " stands twice";
        }
}

TEST(ShippedDirectory, WritesEveryTextInNormalizationFormC) {
    for (const auto& [file, documents] : shipped())
        walk_texts(documents, file, [](const std::string& path, const std::string& text) {
            EXPECT_TRUE(model::is_utf8(text)) << path;
            EXPECT_EQ(model::nfc(text), text) << path;
        });
}

TEST(ShippedDirectory, HasNoDoubledOrTrailingSpace) {
    walk_our_texts([](const std::string& path, const std::string& text) {
        ASSERT_FALSE(text.empty()) << path;
        EXPECT_EQ(text.find("  "), text.npos) << path << ": " << text;
        EXPECT_TRUE(text.front() != ' ' && text.back() != ' ' && text.back() != '\n') << path << ": " << text;
    });
}

TEST(ShippedDirectory, NeverLeavesTheChoiceOfAParticleToTheReader) {
    constexpr std::array kChoices{"(을)", "(를)", "(이)", "(가)",  "(은)",  "(는)",
                                  "(와)", "(과)", "(으)", "을/를", "이/가", "은/는"};
    walk_our_texts([&](const std::string& path, const std::string& text) {
        for (const char* choice : kChoices) EXPECT_EQ(text.find(choice), text.npos) << path << ": " << text;
        EXPECT_EQ(text.find('!'), text.npos) << "no exclamation marks: " << path;
    });
}

TEST(ShippedDirectory, WritesNoKeyWithAnEmptyValue) {
    for (const auto& [file, documents] : shipped())
        walk_objects(documents, file, [](const std::string& path, const Json& object) {
            for (const auto& [key, value] : object.items()) {
                EXPECT_FALSE(value.is_null()) << path << "/" << key;
                EXPECT_FALSE(value.is_structured() && value.empty()) << path << "/" << key;
            }
        });
}

/// The Korean text that a translation's FIELD names, in the document or in its x_kiosk.
std::string korean_of(const Json& owner, const std::string& field) {
    const Json* at = at_path(owner, field);
    if (!at && owner.contains("x_kiosk")) at = at_path(owner.at("x_kiosk"), field);
    return at && at->is_string() ? at->get<std::string>() : std::string{};
}

TEST(ShippedDirectory, GivesEveryTextOfAScreenInEnglish) {
    constexpr std::array kFields{"description",
                                 "summary",
                                 "eligibility_description",
                                 "application_process",
                                 "fees_description",
                                 "period.note",
                                 "source.title",
                                 "window.source_text",
                                 "note",
                                 "text",
                                 "document",
                                 "option"};
    for (const auto& [file, documents] : shipped()) {
        if (file == "synonyms.json") continue;
        walk_objects(documents, file, [&](const std::string& path, const Json& owner) {
            const bool texts = path.find("/x_kiosk") == path.npos || path.find("/later_facts/") != path.npos ||
                               path.find("/channels/") != path.npos;
            if (!texts || path.ends_with("/x_kiosk") || path.find("/translations") != path.npos) return;
            for (const char* field : kFields) {
                const bool of_location = file == "locations.json" && std::string_view{field} == "source.title";
                const bool of_organization = file == "organizations.json" && std::string_view{field} == "source.title";
                if (korean_of(owner, field).empty() || of_location || of_organization) continue;
                const Json* english = at_path(owner, "x_kiosk.translations.en");
                EXPECT_TRUE(english && english->contains(field)) << path << ": " << field;
            }
        });
    }
    for (const Json& service : shipped_services())
        EXPECT_TRUE(at_path(service, "x_kiosk.translations.en.name")) << external_id(service);
}

TEST(ShippedDirectory, SaysOfEveryTranslationHowAndFromWhatItWasMade) {
    const std::regex mark{"[0-9a-f]{16}"};
    for (const auto& [file, documents] : shipped())
        walk_objects(documents, file, [&](const std::string& path, const Json& owner) {
            const Json* english = at_path(owner, "x_kiosk.translations.en");
            if (!english) return;
            for (const auto& [field, made] : english->items()) {
                EXPECT_FALSE(korean_of(owner, field).empty()) << path << ": " << field << " translates nothing";
                EXPECT_TRUE(made.at("method") == "human" || made.at("method") == "machine") << path << ": " << field;
                EXPECT_TRUE(std::regex_match(made.at("of").get<std::string>(), mark)) << path << ": " << field;
            }
        });
}

TEST(ShippedDirectory, LeadsOnlyToEntriesThatExist) {
    for (const Json& service : shipped_services()) {
        const Json& extension = service.at("x_kiosk");
        for (const Json& related : extension.value("related", Json::array()))
            EXPECT_TRUE(entry(related)) << external_id(service) << " -> " << related;
        if (extension.contains("same_as")) {
            const Json* twin = entry(extension.at("same_as"));
            ASSERT_TRUE(twin) << external_id(service);
            EXPECT_EQ(twin->at("x_kiosk").at("same_as"), external_id(service));
        }
    }
    for (const Json& synonym : shipped().at("synonyms.json"))
        for (const Json& target : synonym.at("x_kiosk").value("leads_to", Json::array()))
            EXPECT_TRUE(entry(target)) << external_id(synonym) << " -> " << target;
}

TEST(ShippedDirectory, PointsOnlyToOrganizationsAndLocationsThatItShips) {
    std::set<std::string> organizations, locations;
    for (const Json& one : shipped().at("organizations.json")) organizations.insert(one.at("id"));
    for (const Json& one : shipped().at("locations.json")) locations.insert(one.at("id"));
    for (const Json& service : shipped_services()) {
        const std::string by = service.value("organization_id", "");
        EXPECT_TRUE(by.empty() || organizations.contains(by)) << external_id(service);
        for (const Json& at : service.value("service_at_locations", Json::array()))
            EXPECT_TRUE(locations.contains(at.at("location_id"))) << external_id(service);
    }
}

TEST(ShippedDirectory, KeepsEverySummaryToOneLine) {
    for (const Json& service : shipped_services()) {
        const std::string summary = service.at("x_kiosk").at("summary");
        EXPECT_LE(model::to_utf32(summary).size(), 30U) << external_id(service) << ": " << summary;
    }
}

TEST(ShippedDirectory, FillsTheEightCategoriesOfTheFirstScreen) {
    constexpr std::array kCodes{"care", "dong", "living", "family", "work", "safety", "business", "farm"};
    const Json& categories = shipped().at("categories.json");
    ASSERT_EQ(categories.size(), kCodes.size());
    for (std::size_t i = 0; i < kCodes.size(); ++i) {
        EXPECT_EQ(categories[i].at("code"), kCodes[i]);
        const std::string file = std::string{"services-"} + kCodes[i] + ".json";
        for (const Json& service : shipped().at(file)) EXPECT_EQ(service.at("x_kiosk").at("category"), kCodes[i]);
    }
}

TEST(ShippedDirectory, GivesTheCrimeVictimCentreAsItWasPrintedIn2021) {
    const Json* centre = entry("jeonju-crime-victim-center");
    ASSERT_TRUE(centre);
    std::vector<std::string> numbers;
    for (const Json& phone : centre->at("phones")) {
        numbers.push_back(phone.at("number"));
        EXPECT_EQ(phone.at("x_kiosk").at("source_date"), "2021-02-24");
        EXPECT_FALSE(phone.contains("schedules")) << "the printed hours are the centre's, not a number's";
        EXPECT_FALSE(phone.at("x_kiosk").contains("assured_date"));
    }
    EXPECT_EQ(numbers, (std::vector<std::string>{"1577-1295", "063-276-8804", "063-276-8828"}));
    ASSERT_EQ(centre->at("schedules").size(), 1U);
    const Json& hours = centre->at("schedules")[0];
    EXPECT_EQ(hours.at("byday"), "MO,TU,WE,TH,FR");
    EXPECT_EQ(hours.at("opens_at"), "10:00");
    EXPECT_EQ(hours.at("closes_at"), "17:00");
    const Json& extension = centre->at("x_kiosk");
    EXPECT_EQ(extension.at("holiday_rule"), "closed");
    EXPECT_EQ(extension.at("year_end"), "closed_dates_unknown");
    EXPECT_EQ(extension.at("visibility"), "sensitive");
    std::set<std::string> channels;
    for (const Json& channel : extension.at("channels")) channels.insert(channel.at("how"));
    EXPECT_EQ(channels, (std::set<std::string>{"phone", "online", "visit", "appointment"}));
}

TEST(ShippedDirectory, ShowsThePrintedAddressOnlyWithTheSentenceThatTheCentreMoved) {
    const Json& place = entry("jeonju-crime-victim-center")->at("service_at_locations").at(0).at("x_kiosk");
    EXPECT_EQ(place.at("current"), false);
    EXPECT_EQ(place.at("note"), "2019년 12월에 덕진구 만성동으로 옮겼습니다. 가기 전에 먼저 전화로 확인하세요.");
}

TEST(ShippedDirectory, KeepsTheFarmersCollegesWindowApartFromItsCourse) {
    const Json& extension = entry("farmer-college-17-eco")->at("x_kiosk");
    EXPECT_EQ(extension.at("window").at("kind"), "fixed");
    EXPECT_EQ(extension.at("window").at("closes"), "2021-03-08");
    EXPECT_FALSE(extension.at("window").contains("opens"));
    EXPECT_EQ(extension.at("period").at("start"), "2021-03-18");
    EXPECT_EQ(extension.at("period").at("end"), "2021-11-25");
    EXPECT_EQ(extension.at("course"), (Json{{"capacity", 30}, {"sessions", 23}, {"hours", 100}}));
}

TEST(ShippedDirectory, HidesFromCitizensWhatPaysInstitutions) {
    for (const char* key : {"464000000139", "464000000140", "464000000141"})
        EXPECT_EQ(entry(key)->at("x_kiosk").at("visibility"), "staff") << key;
}

TEST(ShippedDirectory, RetiresTheTwoMergedDongAndLeadsToTheNewOne) {
    for (const char* key : {"dong-금암1동", "dong-금암2동"}) {
        EXPECT_EQ(entry(key)->at("status"), "defunct");
        EXPECT_EQ(entry(key)->at("x_kiosk").at("related"), Json::array({"dong-52113575"}));
    }
}

}  // namespace
