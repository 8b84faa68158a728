#include "tests/model/hsds_support.h"

#include <fmt/format.h>

#include <gmock/gmock.h>

namespace {

using model::Json;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr const char* kService = "ac148810-d857-441c-9679-408f346de14b";
constexpr const char* kLocation = "3a19ff88-4620-4d17-9830-ac1d859eb5d5";
constexpr const char* kPhone = "1554f2e2-a373-45db-a3fa-9fc48a61c15e";

/// A folder of tables, and an import of it.
class TablesTest : public testing::Test {
protected:
    TablesTest() { std::filesystem::create_directory(desk.file("표")); }

    void table(const std::string& name, const std::string& content) {
        tests::write_bytes(desk.file("표/" + name + ".csv"), content);
    }
    model::ImportReport take() { return desk.take(desk.file("표")); }
    std::string refusal() {
        const std::string before = tests::dump(desk.file("directory.db"));
        EXPECT_FALSE(take().written);
        EXPECT_EQ(tests::dump(desk.file("directory.db")), before);
        return desk.refused().empty() ? "taken" : desk.refused().front();
    }
    void one_service() { table("services", fmt::format("id,name,status,minimum_age\n{},상담,active,12\n", kService)); }

    tests::HsdsDesk desk;
};

}  // namespace

TEST_F(TablesTest, APhoneGoesToEveryParentItNames) {
    one_service();
    table("locations", fmt::format("id,location_type,name\n{},physical,시청\n", kLocation));
    table("phones", fmt::format("id,location_id,service_id,number,extension\n{},{},{},\"\"\"+44\"\"\",100\n", kPhone,
                                kLocation, kService));
    take();
    EXPECT_THAT(desk.refused(), IsEmpty());
    const Json phone = Json::array({{{"id", kPhone}, {"number", "\"+44\""}, {"extension", 100}}});
    EXPECT_EQ(desk.store().current(kService).value().document["phones"], phone);
    EXPECT_EQ(desk.store().current(kLocation).value().document["phones"], phone);
    EXPECT_THAT(desk.give_folder("되쓴 표", true),
                HasSubstr(fmt::format("{},{},{},,,,\"\"\"+44\"\"\",100,,,,\n", kPhone, kLocation, kService)));
}

TEST_F(TablesTest, NothingAndEmptyStayApart) {
    table("services", fmt::format("id,name,status,url,email\n{},상담,active,,\"\"\n", kService));
    take();
    const Json document = desk.store().current(kService).value().document;
    EXPECT_FALSE(document.contains("url"));
    EXPECT_EQ(document["email"], "");
}

TEST_F(TablesTest, AreEqualAfterAnImportOfTheirExport) {
    one_service();
    table("service_at_location", fmt::format("id,service_id,location_id\n{},{},{}\n", kPhone, kService, kLocation));
    table("locations", fmt::format("id,location_type,name\n{},physical,시청\n", kLocation));
    take();
    const std::string first = desk.give_folder("하나", true);
    tests::HsdsDesk other;
    other.take(desk.file("하나"));
    EXPECT_THAT(other.refused(), IsEmpty());
    EXPECT_EQ(other.give_folder("둘", true), first);
}

TEST_F(TablesTest, WithoutTheHeadingIdAreRefused) {
    table("services", "name,status\n상담,active\n");
    EXPECT_THAT(refusal(), HasSubstr("services.csv:1:1: The column “id” is missing"));
}

TEST_F(TablesTest, WithAHeadingTwiceAreRefused) {
    table("services", "id,name,name\n1,a,b\n");
    EXPECT_THAT(refusal(), HasSubstr("services.csv:1:3: The column “name” is there twice"));
}

TEST_F(TablesTest, WithShiftedCellsAreRefused) {
    table("services", fmt::format("id,name,status,minimum_age\n{},상담, 생활,active,12\n", kService));
    EXPECT_THAT(refusal(), HasSubstr("services.csv:2:5: There are 5 cells and 4 columns"));
    table("services", fmt::format("id,name,status,minimum_age\n{},상담,12,active\n", kService));
    EXPECT_THAT(refusal(), HasSubstr("services.csv:2:4: The column “minimum_age” holds numbers"));
}

TEST_F(TablesTest, WithARowTwiceAreRefused) {
    one_service();
    table("phones", fmt::format("id,service_id,number\n{0},{1},119\n{0},{1},112\n", kPhone, kService));
    EXPECT_THAT(refusal(), HasSubstr("phones.csv:3: phones.csv has this row"));
}

TEST_F(TablesTest, WithARowOfTwoServicesAreRefused) {
    constexpr const char* kSecond = "ac148810-d857-441c-9679-408f346de14c";
    table("services", fmt::format("id,name,status\n{},상담,active\n{},다른 상담,active\n", kService, kSecond));
    table("service_at_location", fmt::format("id,service_id,location_id\n{},{},{}\n", kLocation, kService, kLocation));
    table("phones",
          fmt::format("id,service_id,service_at_location_id,number\n{},{},{},119\n", kPhone, kSecond, kLocation));
    EXPECT_THAT(refusal(), HasSubstr("belong to two services"));
}

TEST_F(TablesTest, AWebPageSavedAsATableIsRefused) {
    table("services", "<!DOCTYPE html>\n<html></html>\n");
    EXPECT_THAT(refusal(), HasSubstr("web page"));
}

TEST_F(TablesTest, ARowWithoutAnyOfItsParentsIsReportedAndLeftOut) {
    one_service();
    table("phones", fmt::format("id,service_id,number\n{},{},119\n", kPhone, kLocation));
    EXPECT_TRUE(take().written);
    ASSERT_EQ(desk.warnings().size(), 1U);
    EXPECT_THAT(desk.warnings().front(), HasSubstr("phones.csv:2: Nothing that this row belongs to is here"));
}
