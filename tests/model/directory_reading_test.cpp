#include "model/base/json.h"
#include "model/directory/read_service.h"
#include "model/directory/read_text.h"
#include "tests/model/shipped_directory.h"

#include <gtest/gtest.h>

// Every shipped document through the product's own readers: what they cannot read, a citizen cannot see.

namespace {

using tests::at_path;
using tests::external_id;
using tests::Json;
using tests::shipped;
using tests::shipped_services;

std::vector<Json> all_locations() {
    const Json& locations = shipped().at("locations.json");
    return {locations.begin(), locations.end()};
}

TEST(ShippedDirectory, IsReadWithoutAProblem) {
    const std::vector<Json> locations = all_locations();
    for (const Json& service : shipped_services()) {
        model::Problems problems;
        const model::ServiceDetail detail = model::read_service(service, Json::object(), locations, problems);
        for (const model::Problem& problem : problems) ADD_FAILURE() << problem.where << ": " << problem.en;
        EXPECT_FALSE(detail.row.name.empty()) << external_id(service);
        EXPECT_FALSE(detail.row.summary.empty()) << external_id(service);
        EXPECT_FALSE(detail.row.trust.source.empty()) << external_id(service);
    }
}

TEST(ShippedDirectory, ReachesAnEnglishReaderInEnglish) {
    const std::vector<Json> locations = all_locations();
    for (const Json& service : shipped_services()) {
        model::Problems problems;
        const model::ServiceDetail detail = model::read_service(service, Json::object(), locations, problems);
        const auto english = [&](const model::LocalText& text, const char* what) {
            EXPECT_TRUE(text.empty() || text.has(model::Language::en)) << external_id(service) << ": " << what;
        };
        english(detail.row.name, "name");
        english(detail.row.summary, "summary");
        english(detail.description, "description");
        english(detail.eligibility, "eligibility");
        english(detail.application, "application");
        english(detail.languages, "languages");
        english(detail.row.period.note, "period");
        english(detail.row.trust.source, "source");
        for (const model::Phone& phone : detail.phones) english(phone.description, "phone");
        for (const model::Place& place : detail.places) {
            english(place.name, "place");
            english(place.note, "place's note");
        }
        for (const model::Channel& channel : detail.channels) english(channel.note, "channel");
        for (const model::LaterFact& fact : detail.later_facts) english(fact.text, "later fact");
    }
}

void check_marks(const Json& value, const std::string& path) {
    if (!value.is_structured()) return;
    if (const Json* english = at_path(value, "x_kiosk.translations.en"))
        for (const auto& [field, made] : english->items()) {
            const Json* korean = at_path(value, field);
            if (!korean) korean = at_path(value.at("x_kiosk"), field);
            ASSERT_TRUE(korean) << path << ": " << field;
            EXPECT_EQ(made.at("of"), model::translation_mark(korean->get<std::string>())) << path << ": " << field;
        }
    for (const auto& [key, part] : value.items()) check_marks(part, path + "/" + key);
}

TEST(ShippedDirectory, HasNoTranslationOfWordsThatHaveChangedSince) {
    for (const auto& [file, documents] : shipped()) check_marks(documents, file);
}

TEST(ShippedDirectory, ClassesEveryNumberAsItsDigitsDo) {
    for (const Json& service : shipped_services()) {
        model::Problems problems;
        for (const model::Phone& phone : model::read_service(service, Json::object(), {}, problems).phones)
            EXPECT_EQ(phone.dial_class, model::phone_class(phone.number)) << phone.number;
    }
}

}  // namespace
