#include "model/directory/closing.h"
#include "model/directory/read_service.h"

#include <gtest/gtest.h>

#include <array>

namespace {

using model::Closes;
using model::EnteredClosure;
using model::Json;
using model::Problems;

Json monday() { return {{{"freq", "WEEKLY"}, {"byday", "MO"}, {"opens_at", "09:00"}, {"closes_at", "18:00"}}}; }

/// A counter of 전주시 at the town hall, with one number.
Json counter() {
    return {{"id", "counter"},
            {"name", "여권 창구"},
            {"organization_id", "jeonju"},
            {"schedules", monday()},
            {"phones", {{{"number", "063-281-2114"}}}},
            {"service_at_locations",
             {{{"location_id", "hall"}}, {{"location_id", "old-hall"}, {"x_kiosk", {{"current", false}}}}}}};
}

EnteredClosure closing(const Json& what) {
    Problems problems;
    const auto closure = model::read_entered_closure(
        {{"from", "2028-03-06"}, {"to", "2028-03-07"}, {"reason", "청사 이전"}, {"closes", what}}, "closure", problems);
    EXPECT_TRUE(problems.empty());
    return closure.value_or(EnteredClosure{});
}

Closes closes(const Json& what, const Json& service = counter()) {
    return model::closes(closing(what), model::closable(service));
}

TEST(Closing, OfAServiceClosesItsNumbersToo) {
    EXPECT_EQ(closes({{"services", {"other", "counter"}}}), Closes::hours_and_numbers);
    EXPECT_EQ(closes({{"services", {"other"}}}), Closes::nothing);
}

TEST(Closing, OfAnOrganizationOrOfEverythingClosesTheServicesHours) {
    EXPECT_EQ(closes({{"organizations", {"jeonju"}}}), Closes::hours);
    EXPECT_EQ(closes({{"organizations", {"wanju"}}}), Closes::nothing);
    EXPECT_EQ(closes({{"everything", true}}), Closes::hours);
}

TEST(Closing, OfAPlaceClosesWhatIsNowhereElse) {
    EXPECT_EQ(closes({{"locations", {"hall"}}}), Closes::hours) << "a former place does not count";
    EXPECT_EQ(closes({{"locations", {"old-hall"}}}), Closes::nothing);
    Json two = counter();
    two["service_at_locations"].push_back({{"location_id", "annex"}});
    EXPECT_EQ(closes({{"locations", {"hall"}}}, two), Closes::nothing);
    EXPECT_EQ(closes({{"locations", {"annex", "hall"}}}, two), Closes::hours);
    two.erase("service_at_locations");
    EXPECT_EQ(closes({{"locations", {"hall"}}}, two), Closes::nothing) << "nobody knows where it is";
}

TEST(Closing, ReachesTheHoursTheRowAndTheNumbersOfAService) {
    Problems problems;
    for (const bool by_name : {true, false}) {
        model::ServiceDetail detail = model::read_service(counter(), Json{}, {}, problems);
        const std::array closures{closing(by_name ? Json{{"services", {"counter"}}} : Json{{"everything", true}})};
        model::add_closures(detail, counter(), closures);
        ASSERT_EQ(detail.opening.closures.size(), 1U);
        EXPECT_EQ(detail.opening.closures[0].reason, "청사 이전");
        EXPECT_EQ(detail.opening.closures[0].to, model::parse_day("2028-03-07"));
        EXPECT_EQ(detail.phones.at(0).opening.closures.size(), by_name ? 1U : 0U);
        const model::Opening row = model::read_opening(Json::parse(detail.row.opening_json), "row", problems);
        EXPECT_EQ(row.closures.size(), 1U);
    }
}

TEST(Closing, OfEverythingLeavesANumberOpenThatKeepsItsOwnHours) {
    Json hotline = counter();
    hotline["phones"][0]["x_kiosk"] = {{"always", true}};
    Problems problems;
    model::ServiceDetail detail = model::read_service(hotline, Json{}, {}, problems);
    const std::array closures{closing({{"everything", true}})};
    model::add_closures(detail, hotline, closures);
    EXPECT_TRUE(model::read_opening(Json::parse(detail.row.opening_json), "row", problems).closures.empty());
}

TEST(Closing, ThatCannotBeReadIsNamedInBothLanguages) {
    const Json everything{{"everything", true}};
    const std::array<std::pair<Json, const char*>, 5> wrong{
        {{{{"closes", everything}}, "closure/from"},
         {{{"from", "내일"}, {"closes", everything}}, "closure"},
         {{{"from", "2028-03-06"}, {"to", "2028-03-05"}, {"closes", everything}}, "closure/to"},
         {{{"from", "2028-03-06"}}, "closure/closes"},
         {{{"from", "2028-03-06"}, {"closes", {{"everything", false}}}}, "closure/closes"}}};
    for (const auto& [document, place] : wrong) {
        Problems problems;
        EXPECT_FALSE(model::read_entered_closure(document, "closure", problems)) << document;
        ASSERT_EQ(problems.size(), 1U) << document;
        EXPECT_TRUE(problems[0].where.starts_with(place)) << problems[0].where;
        EXPECT_FALSE(problems[0].ko.empty() || problems[0].en.empty());
    }
}

TEST(Closing, OfOneDayNeedsNoLastDay) {
    Problems problems;
    const auto closure =
        model::read_entered_closure({{"from", "2028-03-06"}, {"closes", {{"everything", true}}}}, "closure", problems);
    ASSERT_TRUE(closure);
    EXPECT_EQ(closure->days.to, closure->days.from);
}

}  // namespace
