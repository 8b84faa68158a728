#include "model/base/json.h"
#include "tests/model/store_support.h"

namespace {

using model::Entity;
using model::Json;
using model::Language;
using model::ReadError;
using namespace tests;

class View : public testing::Test {
protected:
    void write(const std::vector<Json>& services) {
        auto changes = small_directory(0);
        for (const Json& document : services) changes.push_back(put(Entity::service, document));
        auto made = model::create_store(path, changes, shipped());
        ASSERT_TRUE(made) << words(made.error());
        store = std::move(made).value();
        auto opened = model::open_view(path);
        ASSERT_TRUE(opened);
        view = std::move(opened).value();
    }

    std::vector<std::string> names(const std::string& category) {
        std::vector<std::string> list;
        const auto rows = view->rows(category);
        if (!rows) return {"unreadable"};
        for (const model::ServiceRow& row : rows.value()) list.push_back(row.external_id);
        return list;
    }

    int count(const std::string& code) {
        const auto categories = view->categories();
        if (!categories) return -1;
        for (const model::Category& category : categories.value())
            if (category.code == code) return category.count;
        return -1;
    }

    ScratchFolder folder;
    std::string path = folder.file("directory.db");
    std::unique_ptr<model::Store> store;
    std::unique_ptr<model::StoreView> view;
};

Json with(Json document, const char* key, const Json& value) {
    document["x_kiosk"][key] = value;
    return document;
}

TEST_F(View, GivesTheCategoriesInTheirOrderWithCounts) {
    write({service_document("a", "돌봄"), service_document("b", "돌봄 둘"), service_document("c", "농사", "farm")});
    const auto categories = view->categories().value();
    ASSERT_EQ(categories.size(), 2U);
    EXPECT_EQ(categories[0].name.ko(), "돌봄·복지");
    EXPECT_EQ(categories[0].name.in(Language::en), "care");
    EXPECT_EQ(categories[0].count, 2);
    EXPECT_EQ(categories[1].count, 1);
}

TEST_F(View, GivesRowsInTheOrderOfStaff) {
    write({with(service_document("last", "가"), "rank", 30), with(service_document("first", "나"), "rank", 1),
           with(service_document("middle", "다"), "rank", 20)});
    EXPECT_THAT(names("care"), testing::ElementsAre("first", "middle", "last"));
}

TEST_F(View, HidesWhatIsForStaffEverywhere) {
    write({with(service_document("secret", "직원용"), "visibility", "staff"), service_document("open", "시민용")});
    EXPECT_THAT(names("care"), testing::ElementsAre("open"));
    EXPECT_EQ(count("care"), 1);
    EXPECT_EQ(view->service("secret").error(), ReadError::missing);
    EXPECT_TRUE(store->current("secret"));
}

TEST_F(View, HidesAnEntryWhoseVisibilityCannotBeRead) {
    write({with(service_document("secret", "직원용"), "visibility", "stafff")});
    EXPECT_THAT(names("care"), testing::IsEmpty());
}

TEST_F(View, HidesWhatIsRetiredDefunctOrInactive) {
    Json defunct = service_document("defunct", "없어짐");
    defunct["status"] = "defunct";
    Json inactive = service_document("inactive", "쉼");
    inactive["status"] = "inactive";
    const Json retired = service_document("retired", "내림");
    write({defunct, inactive, retired, service_document("open", "시민용")});
    const model::Change change = retire(retired, 1);
    ASSERT_TRUE(store->append({&change, 1}, clerk()));
    EXPECT_THAT(names("care"), testing::ElementsAre("open"));
    EXPECT_EQ(count("care"), 1);
    for (const char* key : {"defunct", "inactive", "retired"})
        EXPECT_EQ(view->service(key).error(), ReadError::missing) << key;
}

TEST_F(View, ShowsTwinsOnceAsThePagesEntry) {
    write({with(service_document("pig-card", "돼지카드"), "same_as", "464000000109"),
           with(service_document("464000000109", "전주사랑상품권"), "same_as", "pig-card")});
    EXPECT_THAT(names("care"), testing::ElementsAre("pig-card"));
    EXPECT_EQ(count("care"), 1);
    EXPECT_EQ(view->service("464000000109").value().row.external_id, "pig-card");
}

TEST_F(View, ShowsTheTwinAgainWhenThePagesEntryIsRetired) {
    const Json page = with(service_document("pig-card", "돼지카드"), "same_as", "464000000109");
    write({page, service_document("464000000109", "전주사랑상품권")});
    EXPECT_THAT(names("care"), testing::ElementsAre("pig-card"));
    const model::Change change = retire(page, 1);
    ASSERT_TRUE(store->append({&change, 1}, clerk()));
    EXPECT_THAT(names("care"), testing::ElementsAre("464000000109"));
    EXPECT_TRUE(store->verify().value().problems.empty());
}

TEST_F(View, PutsEmergencyNumbersFirstAmongHotlines) {
    const auto hotline = [](const char* id, const char* number, int rank) {
        return with(with(service_document(id, number, "", number), "kind", "hotline"), "rank", rank);
    };
    write({hotline("hotline-110", "110", 1), hotline("hotline-119", "119", 3), hotline("hotline-112", "112", 2),
           service_document("other", "전화 아님")});
    std::vector<std::string> numbers;
    for (const auto& row : view->hotlines().value()) numbers.push_back(row.number);
    EXPECT_THAT(numbers, testing::ElementsAre("112", "119", "110"));
}

TEST_F(View, FindsAnEntryByEachOfItsThreeKeys) {
    write({with(service_document("external", "돌봄"), "slug", "dolbom")});
    const std::string id = model::uuid_for("external").text;
    for (const std::string& key : {id, std::string{"external"}, std::string{"dolbom"}})
        EXPECT_EQ(view->service(key).value().row.id.text, id) << key;
    EXPECT_EQ(view->service("").error(), ReadError::missing);
    EXPECT_EQ(view->service("nothing").error(), ReadError::missing);
}

TEST_F(View, GivesARowAsItsDetailHasIt) {
    Json document = service_document("full", "농업인대학", "farm", "1577-1295");
    document["assured_date"] = "2026-09-30";
    document["x_kiosk"].update(
        {{"window", {{"kind", "fixed"}, {"closes", "2021-03-08"}, {"source_text", "3월 8일까지"}}},
         {"period", {{"start", "2021-03-18"}, {"end", "2021-11-25"}, {"note", "23회"}}},
         {"source", {{"title", "신문 지면"}, {"date", "2021-02-24"}}},
         {"translations", {{"en", {{"name", {{"text", "Farmers' college"}}}}}}}});
    document["schedules"] = {{{"freq", "WEEKLY"}, {"byday", "MO"}, {"opens_at", "09:00"}, {"closes_at", "18:00"}}};
    write({document});
    const auto row = view->rows("farm").value().at(0);
    const auto detail = view->service("full").value();
    EXPECT_EQ(row.name, detail.row.name);
    EXPECT_EQ(row.name.in(Language::en), "Farmers' college");
    EXPECT_EQ(row.opening_json, detail.row.opening_json);
    EXPECT_EQ(row.window.kind, model::ApplicationWindow::Kind::fixed);
    EXPECT_EQ(row.window.closes, detail.row.window.closes);
    EXPECT_EQ(row.period.end, model::parse_day("2021-11-25"));
    EXPECT_EQ(row.period.note.ko(), "23회");
    EXPECT_EQ(row.trust.source_date, model::parse_day("2021-02-24"));
    EXPECT_EQ(row.confirmed, model::parse_day("2026-09-30"));
    EXPECT_EQ(row.dial_class, model::PhoneClass::representative);
}

TEST_F(View, GivesTheOrganizationThePlacesAndTheRelatedEntries) {
    Json document = service_document("main", "통합돌봄");
    document["organization_id"] = model::uuid_for("city").text;
    document["service_at_locations"] = {{{"location_id", model::uuid_for("hall").text}}};
    document["x_kiosk"]["related"] = {"other", "hidden", "nowhere"};
    auto changes = small_directory(0);
    changes.push_back(put(Entity::organization, {{"id", model::uuid_for("city").text}, {"name", "전주시"}}));
    changes.push_back(put(Entity::location, {{"id", model::uuid_for("hall").text},
                                             {"name", "전주시청"},
                                             {"addresses", {{{"address_1", "노송광장로 10"}, {"city", "전주시"}}}}}));
    changes.push_back(put(Entity::service, document));
    changes.push_back(put(Entity::service, service_document("other", "방문 돌봄")));
    changes.push_back(put(Entity::service, with(service_document("hidden", "직원용"), "visibility", "staff")));
    ASSERT_TRUE(model::create_store(path, changes, shipped()));
    view = model::open_view(path).value();
    const auto detail = view->service("main").value();
    EXPECT_EQ(detail.organization.ko(), "전주시");
    ASSERT_EQ(detail.places.size(), 1U);
    EXPECT_EQ(detail.places[0].address, "전주시 노송광장로 10");
    ASSERT_EQ(detail.related.size(), 1U);
    EXPECT_EQ(detail.related[0].external_id, "other");
}

TEST_F(View, NoticesWhatAnotherProcessWrote) {
    write({service_document("a", "돌봄")});
    EXPECT_FALSE(view->changed());
    const std::int64_t before = view->head();
    const model::Change change = put(Entity::service, service_document("b", "돌봄 둘"));
    ASSERT_TRUE(store->append({&change, 1}, clerk()));
    EXPECT_TRUE(view->changed());
    EXPECT_EQ(view->head(), before);
    ASSERT_TRUE(view->refresh());
    EXPECT_EQ(view->head(), before + 1);
    EXPECT_FALSE(view->changed());
}

TEST_F(View, ListsAServiceWithTheHoursOfItsPlaceAndFollowsThem) {
    const auto hours = [](const char* opens) {
        return Json{{{"freq", "WEEKLY"}, {"byday", "MO"}, {"opens_at", opens}, {"closes_at", "17:00"}}};
    };
    Json hall{{"id", model::uuid_for("hall").text}, {"name", "회관"}, {"schedules", hours("10:00")}};
    Json service = service_document("a", "돌봄");
    service["service_at_locations"] = {{{"id", model::uuid_for("a-hall").text}, {"location_id", hall["id"]}}};
    write({service});
    const auto listed_from = [&](const char* opens) {
        EXPECT_TRUE(view->refresh());
        const auto rows = view->rows("care");
        return rows && rows.value().at(0).opening_json.find(opens) != std::string::npos;
    };
    EXPECT_FALSE(listed_from("10:00")) << "the place is not there yet";
    const model::Change first = put(Entity::location, hall);
    ASSERT_TRUE(store->append({&first, 1}, clerk()));
    EXPECT_TRUE(listed_from("10:00"));
    hall["schedules"] = hours("11:00");
    const model::Change second = put_again(hall, 1);
    model::Change edit = second;
    edit.entity = Entity::location;
    ASSERT_TRUE(store->append({&edit, 1}, clerk()));
    EXPECT_TRUE(listed_from("11:00"));
    const auto detail = view->service("a");
    ASSERT_TRUE(detail);
    ASSERT_EQ(detail.value().opening.regular.size(), 1U);
    EXPECT_EQ(detail.value().opening.regular[0].hours.opens_at, std::chrono::hours{11});
    ASSERT_TRUE(store->rebuild());
    EXPECT_TRUE(listed_from("11:00"));
    EXPECT_TRUE(store->verify().value().problems.empty());
}

/// A closure of one day, as kioskctl writes it.
model::Change close(const char* day, const Json& what) {
    return put(Entity::closure,
               {{"id", model::uuid_for(day).text}, {"from", day}, {"reason", "청사 이전"}, {"closes", what}});
}

TEST_F(View, ClosesAListedServiceWithItsPlaceItsOrganizationOrAll) {
    const std::string hall = model::uuid_for("hall").text;
    const std::string city = model::uuid_for("city").text;
    Json service = service_document("a", "돌봄");
    service["organization_id"] = city;
    service["service_at_locations"] = {{{"id", model::uuid_for("a-hall").text}, {"location_id", hall}}};
    Json hotline = service_document("h", "상담");
    hotline["organization_id"] = city;
    hotline["phones"][0]["x_kiosk"] = {{"always", true}};
    write({service, hotline});
    const std::string id = model::uuid_for("a").text;
    for (const auto& [day, what] :
         std::vector<std::pair<const char*, Json>>{{"2026-12-01", {{"services", {id}}}},
                                                   {"2026-12-02", {{"locations", {hall}}}},
                                                   {"2026-12-03", {{"organizations", {city}}}},
                                                   {"2026-12-04", {{"everything", true}}}}) {
        const model::Change change = close(day, what);
        ASSERT_TRUE(store->append({&change, 1}, clerk()));
    }
    model::Change removed = close("2026-12-04", {});
    removed.op = model::Op::retire;
    removed.base_version = 1;
    for (const int days : {4, 3}) {
        const auto rows = view->rows("care").value();
        model::Problems problems;
        const auto closures = [&](const std::string& json) {
            return static_cast<int>(model::read_opening(Json::parse(json), "row", problems).closures.size());
        };
        EXPECT_EQ(closures(rows.at(0).opening_json), days);
        EXPECT_EQ(closures(rows.at(1).opening_json), 0) << "a number with hours of its own";
        const auto detail = view->service("a").value();
        EXPECT_EQ(static_cast<int>(detail.opening.closures.size()), days);
        EXPECT_EQ(detail.row.opening_json, rows.at(0).opening_json);
        if (days == 4) {
            ASSERT_TRUE(store->append({&removed, 1}, clerk()));
        }
    }
    EXPECT_TRUE(store->verify().value().problems.empty());
    const std::string before = dump_unnumbered(path);
    ASSERT_TRUE(store->rebuild());
    EXPECT_EQ(dump_unnumbered(path), before);
}

TEST_F(View, GivesTheDaysThatStaffEntered) {
    auto changes = small_directory(0);
    changes.push_back(put(Entity::holiday, {{"id", model::uuid_for("holiday-1").text},
                                            {"date", "2026-06-03"},
                                            {"name", "지방선거일"},
                                            {"kind", "election"},
                                            {"source", "공고"}}));
    ASSERT_TRUE(model::create_store(path, changes, shipped()));
    view = model::open_view(path).value();
    const auto holidays = view->entered_holidays().value();
    ASSERT_EQ(holidays.size(), 1U);
    EXPECT_EQ(holidays[0].day, model::parse_day("2026-06-03"));
    EXPECT_EQ(holidays[0].kind, model::HolidayKind::election);
}

}  // namespace
