#include "model/base/json.h"
#include "model/directory/opening_part.h"
#include "model/directory/read_service.h"

namespace {

using namespace model;

Json farmers_college() {
    return {{"id", "c0ffee00-0000-4000-8000-000000000001"},
            {"name", "농업인대학"},
            {"phones", {{{"number", "063-281-6709"}, {"description", "농업기술과"}}}},
            {"cost_options", {{{"amount", 0}, {"currency", "KRW"}, {"option", "모두"}}}},
            {"required_documents", {{{"document", "신분증"}, {"x_kiosk", {{"how", "identity"}}}}}},
            {"x_kiosk",
             {{"external_id", "farmers-college"},
              {"kind", "course"},
              {"category", "farm"},
              {"summary", "농사를 배우는 과정"},
              {"channels", {{{"how", "visit"}, {"note", "농업기술센터"}}}},
              {"course", {{"capacity", 30}, {"sessions", 23}, {"hours", 100}}},
              {"translations",
               {{"en", {{"name", {{"text", "Farmers' college"}, {"of", translation_mark("농업인대학")}}}}}}}}}};
}

TEST(ReadService, GivesEveryPartOfTheDocument) {
    Problems problems;
    const ServiceDetail detail = read_service(farmers_college(), Json::object(), {}, problems);
    EXPECT_TRUE(problems.empty());
    EXPECT_EQ(detail.row.kind, Kind::course);
    EXPECT_EQ(detail.row.name.in(Language::en), "Farmers' college");
    EXPECT_EQ(detail.row.summary.ko(), "농사를 배우는 과정");
    EXPECT_EQ(detail.phones.at(0).dial_class, PhoneClass::area);
    EXPECT_EQ(detail.phones.at(0).description.ko(), "농업기술과");
    EXPECT_EQ(detail.costs.at(0).won, 0);
    EXPECT_EQ(detail.documents.at(0).how, Document::How::identity);
    EXPECT_EQ(detail.channels.at(0).how, Channel::How::visit);
    EXPECT_EQ(detail.course.sessions, 23);
}

TEST(ReadService, LeavesOutATranslationOfOlderWords) {
    Json document = farmers_college();
    document["name"] = "농업인대학원";
    Problems problems;
    EXPECT_EQ(read_row(document, problems).name.in(Language::en), "농업인대학원");
}

TEST(ReadService, NamesWhatItCannotReadAndGoesOn) {
    Json document = farmers_college();
    document["assured_date"] = "지난주";
    document["x_kiosk"]["kind"] = "학교";
    document["x_kiosk"]["course"]["capacity"] = "서른";
    document["cost_options"][0]["amount"] = "공짜";
    document["required_documents"].push_back("신분증");
    Problems problems;
    const ServiceDetail detail = read_service(document, Json::object(), {}, problems);
    EXPECT_EQ(problems.size(), 5U);
    for (const Problem& problem : problems) {
        EXPECT_THAT(problem.where, testing::StartsWith("farmers-college/"));
        EXPECT_FALSE(problem.ko.empty());
    }
    EXPECT_EQ(detail.row.name.ko(), "농업인대학");
    EXPECT_FALSE(detail.costs.at(0).won);
}

TEST(ReadService, SurvivesADocumentOfAnotherShape) {
    for (const char* text :
         {"null", "[]", "1", "\"x\"", R"({"name":1,"phones":{},"x_kiosk":[]})",
          R"({"name":"x","phones":[1,null,{"number":5}],"x_kiosk":{"translations":{"en":[]},"period":3}})"}) {
        Problems problems;
        read_service(Json::parse(text), Json{}, {Json{}}, problems);
    }
}

TEST(ReadService, NamesAPlaceThatDoesNotExist) {
    Json document = farmers_college();
    document["service_at_locations"] = {{{"location_id", "gone"}}};
    Problems problems;
    EXPECT_TRUE(read_service(document, Json::object(), {}, problems).places.empty());
    EXPECT_EQ(problems.size(), 1U);
}

TEST(ReadService, ShowsAFormerAddressOnlyAsOne) {
    Json document = farmers_college();
    document["service_at_locations"] = {
        {{"location_id", "old"}, {"x_kiosk", {{"current", false}, {"note", "2019년 12월에 옮겼습니다."}}}}};
    const Json location{{"id", "old"},
                        {"name", "옛 청사"},
                        {"addresses", {{{"address_1", "전주시 덕진구 사평로 25"}, {"city", "전주시"}}}}};
    Problems problems;
    const Place place = read_service(document, Json::object(), {location}, problems).places.at(0);
    EXPECT_FALSE(place.current);
    EXPECT_EQ(place.note.ko(), "2019년 12월에 옮겼습니다.");
    EXPECT_EQ(place.address, "전주시 덕진구 사평로 25") << "the city twice";
}

TEST(ReadService, ShowsTheAddressOfAShelterToNobody) {
    Json document = farmers_college();
    document["service_at_locations"] = {{{"location_id", "home"}}};
    Json location{{"id", "home"},
                  {"name", "쉼터"},
                  {"addresses", {{{"address_1", "전주시 덕진구 사평로 25"}, {"postal_code", "54999"}}}},
                  {"x_kiosk", {{"district", "덕진구"}, {"address_policy", "public"}}}};
    Problems problems;
    EXPECT_FALSE(read_service(document, Json::object(), {location}, problems).places.at(0).address.empty());
    for (const char* policy : {"area_only", "not_stored"}) {
        location["x_kiosk"]["address_policy"] = policy;
        const Place place = read_service(document, Json::object(), {location}, problems).places.at(0);
        EXPECT_EQ(place.address, std::string_view{policy} == "area_only" ? "덕진구" : "");
        EXPECT_EQ(place.postal_code, "");
    }
}

TEST(ReadService, TakesTheFirstPhonesOwnHoursForTheRow) {
    Json document = farmers_college();
    document["schedules"] = {{{"freq", "WEEKLY"}, {"byday", "MO"}, {"opens_at", "09:00"}, {"closes_at", "18:00"}}};
    Problems problems;
    EXPECT_THAT(read_row(document, problems).opening_json, testing::HasSubstr("09:00"));
    document["phones"][0]["x_kiosk"] = {{"always", true}};
    const ServiceRow row = read_row(document, problems);
    EXPECT_TRUE(read_opening(Json::parse(row.opening_json), {}, problems).always);
}

TEST(ReadService, CountsALaterFactAsConfirmation) {
    Json document = farmers_college();
    document["assured_date"] = "2021-03-01";
    document["x_kiosk"]["later_facts"] = {{{"text", "계속합니다"}, {"date", "2026-05-27"}},
                                          {{"text", "옛일"}, {"date", "2020-01-01"}}};
    Problems problems;
    EXPECT_EQ(read_row(document, problems).confirmed, parse_day("2026-05-27"));
}

TEST(ReadService, GivesTheCrisisLineHoursOfItsOwn) {
    Json document = farmers_college();
    document["phones"][0]["x_kiosk"] = {{"crisis", {{"always", true}}}};
    Problems problems;
    const ServiceDetail detail = read_service(document, Json::object(), {}, problems);
    ASSERT_TRUE(detail.phones.at(0).crisis);
    EXPECT_TRUE(detail.phones.at(0).crisis->always);
    EXPECT_FALSE(detail.phones.at(0).opening.always);
}

Json week(const char* opens, const char* closes) {
    return {{{"freq", "WEEKLY"}, {"byday", "MO"}, {"opens_at", opens}, {"closes_at", closes}}};
}

TEST(OpeningSource, TakesTheNearestThatHasHoursAndMergesNothing) {
    Json service = farmers_college();
    service["service_at_locations"] = {{{"location_id", "hall"}}};
    Json organization{{"id", "city"}, {"schedules", week("08:00", "20:00")}};
    Json hall{{"id", "hall"}};
    EXPECT_EQ(opening_source(service, Json{}, {hall}).of, HoursOf::nobody);
    EXPECT_EQ(opening_source(service, organization, {hall}).of, HoursOf::organization);
    service["schedules"] = week("09:00", "18:00");
    EXPECT_EQ(opening_source(service, organization, {hall}).of, HoursOf::service);
    hall["schedules"] = week("10:00", "17:00");
    const std::vector<Json> locations{hall};
    const OpeningSource at_hall = opening_source(service, organization, locations);
    EXPECT_EQ(at_hall.of, HoursOf::location);
    EXPECT_EQ(*at_hall.entity, hall);
    service["service_at_locations"][0]["schedules"] = week("13:00", "15:00");
    EXPECT_EQ(opening_source(service, organization, {hall}).of, HoursOf::service_at_location);
}

TEST(OpeningSource, LetsNoPlaceSpeakForAnotherOne) {
    Json service = farmers_college();
    service["schedules"] = week("09:00", "18:00");
    service["service_at_locations"] = {{{"location_id", "hall"}}, {{"location_id", "annex"}}};
    const Json hall{{"id", "hall"}, {"schedules", week("10:00", "17:00")}};
    Json annex{{"id", "annex"}};
    EXPECT_EQ(opening_source(service, Json{}, {hall, annex}).of, HoursOf::service);
    annex["schedules"] = week("10:00", "17:00");
    EXPECT_EQ(opening_source(service, Json{}, {hall, annex}).of, HoursOf::location) << "they agree";
    annex["schedules"] = week("11:00", "17:00");
    EXPECT_EQ(opening_source(service, Json{}, {hall, annex}).of, HoursOf::service);
    service["service_at_locations"][1]["x_kiosk"]["current"] = false;
    EXPECT_EQ(opening_source(service, Json{}, {hall, annex}).of, HoursOf::location) << "the annex is a former place";
}

TEST(PhoneNumber, IsClassedByItsPrefix) {
    const std::vector<std::pair<const char*, PhoneClass>> expected{{"112", PhoneClass::emergency},
                                                                   {"119", PhoneClass::emergency},
                                                                   {"129", PhoneClass::short_code},
                                                                   {"1366", PhoneClass::short_code},
                                                                   {"109", PhoneClass::short_code},
                                                                   {"1577-1295", PhoneClass::representative},
                                                                   {"1899-9988", PhoneClass::representative},
                                                                   {"080-123-4567", PhoneClass::toll_free},
                                                                   {"063-276-8804", PhoneClass::area},
                                                                   {"02-735-8994", PhoneClass::area},
                                                                   {"063-120", PhoneClass::area},
                                                                   {"010-1234-5678", PhoneClass::mobile},
                                                                   {"070-1234-5678", PhoneClass::voip},
                                                                   {"0507-1234-5678", PhoneClass::personal},
                                                                   {"", PhoneClass::other},
                                                                   {"전화 없음", PhoneClass::other},
                                                                   {"99-1234", PhoneClass::other}};
    for (const auto& [number, dial_class] : expected) EXPECT_EQ(phone_class(number), dial_class) << number;
}

TEST(PhoneNumber, ThatNeedsAnAreaCodeGetsOneForMobilePhones) {
    EXPECT_EQ(tel_target("123", "063"), "063-123");
    EXPECT_EQ(tel_target("128", "063"), "063-128");
    EXPECT_EQ(tel_target("129", "063"), "129");
    EXPECT_EQ(tel_target("1577-1295", "063"), "1577-1295");
}

}  // namespace
