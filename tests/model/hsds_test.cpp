#include "tests/model/hsds_support.h"

#include "model/store/undo.h"

#include <fmt/format.h>

#include <gmock/gmock.h>

namespace {

using model::Json;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr const char* kId = "ac148810-d857-441c-9679-408f346de14b";
constexpr const char* kOther = "d9d5e0f5-d3ce-4f73-9a2f-4dd0ecc6c610";

Json service(const Json& more = Json::object()) {
    Json object{{"id", kId}, {"name", "상담"}, {"status", "active"}};
    object.update(more);
    return object;
}

/// What an import of these objects gives back as services.
Json round_trip(const Json& objects) {
    tests::HsdsDesk desk;
    desk.take_text(objects.dump());
    EXPECT_THAT(desk.refused(), IsEmpty());
    return desk.exported("services");
}

/// The one problem that an import of this gives, after which nothing is written.
std::string refusal(const std::string& content, const std::string& name = "자료.json") {
    tests::HsdsDesk desk;
    const std::string before = tests::dump(desk.file("directory.db"));
    const auto report = desk.take_text(content, name);
    EXPECT_FALSE(report.written);
    EXPECT_EQ(tests::dump(desk.file("directory.db")), before);
    return desk.refused().empty() ? "taken" : desk.refused().front();
}

}  // namespace

TEST(Hsds, GivesBackWhatItTookKeyForKey) {
    const Json plain = service({{"unknown_key", {{"deep", {1, 2.5, nullptr}}}},
                                {"alert", nullptr},
                                {"licenses", ""},
                                {"phones", {{{"id", kOther}, {"number", "\"+44 1234\""}, {"extension", 100}}}},
                                {"schedules", Json::array()}});
    EXPECT_EQ(round_trip(plain), Json::array({plain}));
}

TEST(Hsds, MakesAnEntryOfTheOrganizationInsideAServiceAndPutsItBack) {
    const Json organization{{"id", kOther}, {"name", "전주시"}, {"description", "시청"}};
    const Json nested = service({{"organization", organization}});
    tests::HsdsDesk desk;
    desk.take_text(nested.dump());
    EXPECT_EQ(desk.exported("organizations"), Json::array({organization}));
    EXPECT_EQ(desk.exported("services"), Json::array({nested}));
    EXPECT_EQ(model::text_at(desk.store().current(kId).value().document, "organization_id"), kOther);
}

TEST(Hsds, FollowsAnOrganizationThatWasChangedAfterTheImport) {
    const Json nested = service({{"organization", {{"id", kOther}, {"name", "전주시"}, {"description", "시청"}}}});
    tests::HsdsDesk desk;
    desk.take_text(nested.dump());
    desk.take_text(Json{{"id", kOther}, {"name", "전주시청"}, {"description", "시청"}}.dump(), "organizations.json");
    EXPECT_EQ(desk.exported("services")[0]["organization"]["name"], "전주시청");
}

TEST(Hsds, KeepsACopyThatSaysLessThanTheEntryItself) {
    const Json whole{{"id", kOther}, {"name", "전주시"}, {"description", "시청"}, {"email", "city@example.com"}};
    const Json nested = service({{"organization", {{"id", kOther}, {"name", "전주시"}, {"description", "시청"}}}});
    tests::HsdsDesk desk;
    desk.take_text(whole.dump(), "organizations.json");
    desk.take_text(nested.dump());
    EXPECT_EQ(desk.exported("organizations"), Json::array({whole}));
    EXPECT_EQ(desk.exported("services"), Json::array({nested}));
}

TEST(Hsds, TakesTheAnnouncedNamesOfHours) {
    const Json announced = service(
        {{"operating_hours",
          {{{"id", kOther}, {"freq", "WEEKLY"}, {"byday", "MO"}, {"opens_at", "09:00"}, {"closes_at", "18:00"}}}},
         {"events", {{{"id", kOther}, {"dtstart", "2027-01-05"}}}}});
    tests::HsdsDesk desk;
    desk.take_text(announced.dump());
    EXPECT_EQ(desk.store().current(kId).value().document["schedules"][0]["byday"], "MO");
    EXPECT_EQ(desk.exported("services"), Json::array({announced}));
}

TEST(Hsds, KeepsAForeignKeyBesideTheUuidMadeOfIt) {
    const Json foreign = service({{"organization_id", "org-7"}});
    tests::HsdsDesk desk;
    desk.take_text(foreign.dump());
    EXPECT_TRUE(model::is_uuid(model::text_at(desk.store().current(kId).value().document, "organization_id")));
    EXPECT_EQ(desk.exported("services"), Json::array({foreign}));
}

TEST(Hsds, TakesAnIdThatIsNoUuidOnlyWhereAskedTo) {
    const std::string text =
        Json::array({Json{{"id", "svc-12"}, {"name", "상담"}, {"status", "active"}, {"organization_id", "org-7"}},
                     Json{{"id", "org-7"}, {"name", "기관"}, {"description", "가"}}})
            .dump();
    EXPECT_THAT(refusal(text), HasSubstr("자료.json:1:2: The id \"svc-12\" is no UUID"));
    tests::HsdsDesk desk;
    EXPECT_EQ(desk.take_text(text, "자료.json", {.foreign_ids = true}).added, 2U);
    EXPECT_EQ(desk.exported("services")[0]["id"], "svc-12");
    const Json organization = desk.exported("organizations")[0];
    EXPECT_EQ(organization["id"], "org-7");
    const Json kept = desk.store().current(model::uuid_for("hsds:service:svc-12").text).value().document;
    EXPECT_TRUE(desk.store().current(model::text_at(kept, "organization_id")));
}

TEST(Hsds, PutsHsds31sNewKeysAsideIn30AndTakesThemBack) {
    const Json newer = service({{"additional_urls", {{{"id", kOther}, {"url", "https://example.com"}}}}});
    tests::HsdsDesk desk;
    desk.take_text(newer.dump());
    const std::string old = desk.give("옛판.json", {.version = model::HsdsVersion::v3_0});
    EXPECT_FALSE(Json::parse(old)[0].contains("additional_urls"));
    tests::HsdsDesk other;
    other.take_text(old);
    EXPECT_EQ(other.exported("services"), Json::array({newer}));
}

TEST(HsdsPlain, SaysTheWindowAndTheWaysToApplyInApplicationProcess) {
    const Json ours = service({{"application_process", "동 주민센터에 신청합니다."},
                               {"x_kiosk",
                                {{"window", {{"kind", "fixed"}, {"opens", "2021-02-15"}, {"closes", "2021-03-08"}}},
                                 {"channels", {{{"how", "visit"}}, {{"how", "online"}, {"note", "복지로"}}}}}}});
    tests::HsdsDesk desk;
    desk.take_text(ours.dump());
    EXPECT_EQ(desk.exported("services")[0]["application_process"],
              "동 주민센터에 신청합니다.\n신청 기간은 2021년 2월 15일부터 2021년 3월 8일까지입니다. 신청 방법: 방문, "
              "온라인(복지로)");
}

TEST(HsdsPlain, WritesClosedSecondAndFourthMondaysByTheMonth) {
    const Json ours = service(
        {{"schedules",
          {{{"id", kOther}, {"freq", "WEEKLY"}, {"byday", "MO,TU"}, {"opens_at", "09:00"}, {"closes_at", "18:00"}}}},
         {"x_kiosk", {{"closures", {{{"byday", "2MO,4MO"}}}}, {"holiday_rule", "closed"}}}});
    tests::HsdsDesk desk;
    desk.take_text(ours.dump());
    const Json rows = desk.exported("services")[0]["schedules"];
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0]["byday"], "TU");
    EXPECT_EQ(rows[1]["freq"], "MONTHLY");
    EXPECT_EQ(rows[1]["byday"], "1MO,3MO,5MO");
    EXPECT_THAT(model::text_at(rows[0], "notes"), HasSubstr("공휴일"));
}

TEST(HsdsPlain, IsUndoneByTheImportUnlessItWasEdited) {
    const Json ours = service({{"x_kiosk", {{"window", {{"kind", "rolling"}}}}}});
    tests::HsdsDesk desk;
    desk.take_text(ours.dump());
    const Json exported = desk.exported("services");
    EXPECT_EQ(exported[0]["application_process"], "언제나 신청할 수 있습니다.");
    tests::HsdsDesk other;
    other.take_text(exported.dump());
    EXPECT_FALSE(other.store().current(kId).value().document.contains("application_process"));
    Json edited = exported;
    edited[0]["application_process"] = "전화로 신청합니다.";
    other.take_text(edited.dump());
    EXPECT_EQ(other.store().current(kId).value().document["application_process"], "전화로 신청합니다.");
}

TEST(HsdsBad, TornJsonIsRefusedWithItsPlace) {
    EXPECT_THAT(refusal("[" + service().dump() + ",\n {\"id\": "), HasSubstr("자료.json:2:9: The JSON is cut off"));
}

TEST(HsdsBad, NullAndEmptyWhereAValueIsNeededAreRefused) {
    EXPECT_THAT(refusal(service({{"id", nullptr}}).dump()), HasSubstr("“id” is missing, null or empty"));
    EXPECT_THAT(refusal(service({{"id", ""}}).dump()), HasSubstr("“id” is missing, null or empty"));
    EXPECT_THAT(refusal(service({{"name", nullptr}}).dump()), HasSubstr("“name” is missing"));
    EXPECT_THAT(refusal(service({{"name", " "}}).dump()), HasSubstr("“name” is missing"));
}

TEST(HsdsBad, TwoParentsAreRefused) {
    EXPECT_THAT(refusal(service({{"phones", {{{"id", kOther}, {"number", "119"}, {"service_id", kOther}}}}}).dump()),
                HasSubstr("자료.json:1:1 phones/1: It stands in service"));
    EXPECT_THAT(refusal(service({{"organization_id", kId}, {"organization", {{"id", kOther}, {"name", "가"}}}}).dump()),
                HasSubstr("name two different ones"));
}

TEST(HsdsBad, TheSameKeyTwiceIsRefused) {
    EXPECT_THAT(refusal(Json::array({service(), service({{"name", "다른 이름"}})}).dump()),
                HasSubstr("was used before, at"));
    EXPECT_THAT(refusal(R"({"id": "x", "id": "y", "name": "가", "status": "active"})"), HasSubstr("“id” stands twice"));
}

TEST(HsdsBad, WhatIsNothingOfHsdsIsRefused) {
    EXPECT_THAT(refusal("[{\"a\": 1}, 2]"), HasSubstr("nothing that HSDS knows"));
    EXPECT_THAT(refusal("<html><body>502 Bad Gateway</body></html>"), HasSubstr("web page"));
    EXPECT_THAT(refusal("PK\x03\x04...", "자료.zip"), HasSubstr("archive is damaged"));
    EXPECT_THAT(refusal(service({{"x_kiosk", "글"}}).dump()), HasSubstr("x_kiosk is no object"));
}

TEST(Hsds, AnImportIsTakenBackByItsBatch) {
    tests::HsdsDesk desk;
    const auto report = desk.take_text(service().dump());
    const auto changes = model::undo_of(desk.store(), report.batch);
    ASSERT_TRUE(changes);
    ASSERT_TRUE(desk.store().append(changes.value(), tests::clerk()));
    EXPECT_EQ(desk.exported("services"), Json::array());
}
