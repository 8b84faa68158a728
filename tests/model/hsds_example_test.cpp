#include "tests/model/hsds_support.h"

#include <fmt/format.h>

#include <gmock/gmock.h>

namespace {

namespace fs = std::filesystem;
using model::Json;

const fs::path kExamples = "../shared/hsds/examples";

/// The objects of an example, those of a page each.
std::vector<Json> objects_of(const std::string& name) {
    const Json example = Json::parse(tests::read_bytes((kExamples / name).string()));
    if (!example.contains("contents")) return {example};
    return example["contents"].get<std::vector<Json>>();
}

class HsdsExample : public testing::TestWithParam<std::pair<const char*, const char*>> {};

}  // namespace

TEST_P(HsdsExample, IsGivenBackKeyForKey) {
    const auto& [name, kind] = GetParam();
    if (!fs::exists(kExamples / name)) GTEST_SKIP() << "the specification's examples are not there";
    tests::HsdsDesk desk;
    desk.take((kExamples / name).string());
    EXPECT_THAT(desk.refused(), testing::IsEmpty());
    const Json exported = desk.exported(kind);
    for (const Json& object : objects_of(name)) EXPECT_THAT(exported, testing::Contains(object));
}

INSTANTIATE_TEST_SUITE_P(
    Specification, HsdsExample,
    testing::Values(std::pair{"service_full.json", "services"}, std::pair{"service_list.json", "services"},
                    std::pair{"organization_full.json", "organizations"},
                    std::pair{"organization_list.json", "organizations"}, std::pair{"location.json", "locations"},
                    std::pair{"taxonomy.json", "taxonomies"}, std::pair{"taxonomy_list.json", "taxonomies"},
                    std::pair{"taxonomy_term.json", "taxonomy_terms"},
                    std::pair{"taxonomy_term_list.json", "taxonomy_terms"}),
    [](const auto& test) {
        std::string name = test.param.first;
        return name.substr(0, name.find('.'));
    });

TEST(HsdsExamples, OfTheOtherKindsAreTaken) {
    if (!fs::exists(kExamples)) GTEST_SKIP() << "the specification's examples are not there";
    for (const char* name : {"service_at_location_full.json", "service_at_location_list.json", "tabular.json", "csv"}) {
        tests::HsdsDesk desk;
        EXPECT_GE(desk.take((kExamples / name).string()).added, 3U) << name;
        EXPECT_THAT(desk.refused(), testing::IsEmpty()) << name;
    }
}

TEST(HsdsExamples, ThePhoneOfFiveParentsGoesBackIntoOneRow) {
    if (!fs::exists(kExamples)) GTEST_SKIP() << "the specification's examples are not there";
    tests::HsdsDesk desk;
    desk.take((kExamples / "csv").string());
    desk.give_folder("표", true);
    const std::string original = tests::read_bytes((kExamples / "csv" / "phones.csv").string());
    const std::string row =
        original.substr(original.find('\n') + 1, original.find_last_not_of("\r\n") - original.find('\n'));
    EXPECT_THAT(tests::read_bytes(desk.file("표/phones.csv")), testing::HasSubstr(row));
}
