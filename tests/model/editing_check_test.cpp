#include "model/base/json.h"
#include "model/directory/closing.h"
#include "model/editing/duplicate.h"
#include "model/editing/entry_check.h"
#include "tests/model/shipped_directory.h"

#include <gtest/gtest.h>

#include <fmt/format.h>

#include <algorithm>

namespace {

using model::EntryKind;
using model::Form;
using model::Hint;
using model::HintKind;
using model::Json;
using model::Surroundings;

Form victim_form() { return Form{EntryKind::service, *tests::entry("jeonju-crime-victim-center"), 1}; }

/// A service that nothing is to be said about.
Form plain_form() {
    return Form{EntryKind::service,
                Json{{"id", "7d878fcc-f43f-51c3-b28f-d7a8f638012c"},
                     {"name", "어르신 도시락 배달"},
                     {"status", "active"},
                     {"description", "월요일부터 금요일까지 점심 도시락을 집으로 가져다 드립니다."},
                     {"phones",
                      {{{"id", "170249ba-1042-5653-91b3-25dbc283ed13"},
                        {"number", "063-281-2114"},
                        {"x_kiosk", {{"class", "area"}, {"source", "전주시 누리집"}, {"source_date", "2026-11-02"}}}}}},
                     {"x_kiosk", {{"kind", "programme"}, {"category", "care"}, {"summary", "점심 도시락 배달"}}}},
                1};
}

bool problem_at(const Form& form, std::string_view where) {
    const auto found = model::problems(form);
    return std::ranges::any_of(
        found, [&](const model::Problem& one) { return one.where == where && !one.ko.empty() && !one.en.empty(); });
}

std::vector<Hint> of_kind(const Form& form, HintKind kind, const Surroundings& around = {}) {
    std::vector<Hint> found = model::hints(form, around);
    std::erase_if(found, [&](const Hint& one) { return one.kind != kind; });
    return found;
}

bool hint_at(const Form& form, HintKind kind, std::string_view where, const Surroundings& around = {}) {
    const auto found = of_kind(form, kind, around);
    return std::ranges::any_of(found, [&](const Hint& one) {
        return one.problem.where == where && !one.problem.ko.empty() && !one.problem.en.empty();
    });
}

std::string told(const model::Problems& found) {
    std::string text;
    for (const model::Problem& one : found) text += fmt::format("{}: {}\n", one.where, one.ko);
    return text;
}

TEST(EditProblems, AreNoneInAnyShippedEntry) {
    for (const auto& [file, documents] : tests::shipped()) {
        EntryKind kind = EntryKind::service;
        if (file.starts_with("organizations")) kind = EntryKind::organization;
        if (file.starts_with("locations")) kind = EntryKind::location;
        if (file.starts_with("categories")) kind = EntryKind::category;
        if (file.starts_with("synonyms")) kind = EntryKind::synonym;
        for (const Json& document : documents) {
            const auto found = model::problems(Form{kind, document, 1});
            EXPECT_TRUE(found.empty()) << tests::external_id(document) << "\n" << told(found);
        }
    }
}

TEST(EditProblems, NameARequiredFieldThatIsEmpty) {
    Form form = plain_form();
    EXPECT_FALSE(problem_at(form, "name"));
    form.set("name", "  ");
    EXPECT_TRUE(problem_at(form, "name"));
    const Form blank{EntryKind::service, model::blank_entry(EntryKind::service), 0};
    for (const char* path : {"name", "x_kiosk/summary", "x_kiosk/kind", "x_kiosk/category"})
        EXPECT_TRUE(problem_at(blank, path)) << path;
}

TEST(EditProblems, NameATextThatCannotBeRead) {
    Form form = plain_form();
    form.set("phones/0/number", "모름");
    EXPECT_TRUE(problem_at(form, "phones/0/number"));
    form.set("phones/0/number", "063-281-2115");
    EXPECT_TRUE(model::problems(form).empty()) << told(model::problems(form));
    form.set("schedules/MO", "아침부터");
    EXPECT_TRUE(problem_at(form, "schedules/MO"));
    form.set("schedules/MO", "9-18");
    EXPECT_TRUE(model::problems(form).empty());
}

TEST(EditProblems, LetANumberBeCorrectedInAnEntryThatCameWithOtherFaults) {
    Json document = plain_form().document();
    document["email"] = "없음";
    document.erase("status");
    Form form{EntryKind::service, document, 3};
    form.set("phones/0/number", "063-281-2115");
    EXPECT_TRUE(model::problems(form).empty()) << told(model::problems(form));
    form.set("email", "모름");
    EXPECT_TRUE(problem_at(form, "email"));
}

TEST(EditProblems, NameAnEndBeforeItsBeginning) {
    Form form = plain_form();
    form.set("x_kiosk/window/kind", "fixed");
    EXPECT_TRUE(problem_at(form, "x_kiosk/window/kind"));
    form.set("x_kiosk/window/opens", "2026-06-12 18:00");
    form.set("x_kiosk/window/closes", "2026-05-18");
    EXPECT_TRUE(problem_at(form, "x_kiosk/window/closes"));
    form.set("x_kiosk/window/closes", "2026-06-12");
    EXPECT_TRUE(model::problems(form).empty()) << told(model::problems(form));
    form.set("x_kiosk/period/start", "2026-03-01");
    form.set("x_kiosk/period/end", "2026-02-01");
    EXPECT_TRUE(problem_at(form, "x_kiosk/period/end"));
    form.set("x_kiosk/period/end", "2026-03-01");
    form.set("minimum_age", "65");
    form.set("maximum_age", "60");
    EXPECT_TRUE(problem_at(form, "maximum_age"));
    form.set("maximum_age", "65세");
    EXPECT_TRUE(model::problems(form).empty());
}

TEST(EditProblems, NameClosuresWithoutDaysAndHalfExceptions) {
    Form form = plain_form();
    const std::string closure = form.add("x_kiosk/closures");
    EXPECT_TRUE(problem_at(form, closure + "/from"));
    form.set(closure + "/byday", "둘째 월요일");
    EXPECT_TRUE(model::problems(form).empty());
    const std::string exception = form.add("x_kiosk/exceptions");
    EXPECT_TRUE(problem_at(form, exception + "/valid_from"));
    form.set(exception + "/valid_from", "2026-12-24");
    form.set(exception + "/opens_at", "9시");
    EXPECT_TRUE(problem_at(form, exception + "/closes_at"));
    form.set(exception + "/closes_at", "12시");
    EXPECT_TRUE(model::problems(form).empty()) << told(model::problems(form));
}

TEST(EditProblems, NameANumberThatStandsTwice) {
    Form form = plain_form();
    const std::string phone = form.add("phones");
    form.set(phone + "/number", "063 281 2114");
    EXPECT_TRUE(problem_at(form, phone + "/number"));
    form.set(phone + "/number", "063 281 2115");
    EXPECT_TRUE(model::problems(form).empty());
}

TEST(EditProblems, NameTheAddressOfAPlaceThatMustNotHaveOne) {
    Form form{EntryKind::location, model::blank_entry(EntryKind::location), 0};
    form.set("name", "여성 쉼터");
    form.set("x_kiosk/address_policy", "not_stored");
    EXPECT_TRUE(model::problems(form).empty()) << told(model::problems(form));
    form.set(form.add("addresses") + "/address_1", "전북특별자치도 전주시 완산구 어느 길 1");
    EXPECT_TRUE(problem_at(form, "addresses"));
}

TEST(EditProblems, OtherKindsSayWhatTheyNeed) {
    Form closure{EntryKind::closure, model::blank_entry(EntryKind::closure), 0};
    for (const char* path : {"from", "reason", "closes/services"}) EXPECT_TRUE(problem_at(closure, path)) << path;
    closure.set("from", "2026-12-31");
    closure.set("to", "2026-12-30");
    closure.set("reason", "정전");
    closure.set("closes/everything", "아니요");
    EXPECT_TRUE(problem_at(closure, "to"));
    EXPECT_TRUE(problem_at(closure, "closes/services"));
    closure.set("to", "2026-12-31");
    closure.set("closes/locations", "c8a9a6ab-94de-5968-b210-c64392f07c99");
    EXPECT_TRUE(model::problems(closure).empty()) << told(model::problems(closure));
    model::Problems unread;
    const auto read = model::read_entered_closure(closure.document(), "", unread);
    ASSERT_TRUE(read) << told(unread);
    EXPECT_EQ(read->locations.size(), 1U);

    Form holiday{EntryKind::holiday, model::blank_entry(EntryKind::holiday), 0};
    EXPECT_TRUE(problem_at(holiday, "date"));
    holiday.set("date", "2027-06-07");
    holiday.set("name", "임시공휴일");
    EXPECT_TRUE(model::problems(holiday).empty());

    Form synonym{EntryKind::synonym, model::blank_entry(EntryKind::synonym), 0};
    synonym.set("name", "1393");
    EXPECT_TRUE(problem_at(synonym, "x_kiosk/leads_to"));
    synonym.set("x_kiosk/words", "자살 예방");
    EXPECT_TRUE(model::problems(synonym).empty());
    synonym.set("x_kiosk/kind", "former_number");
    EXPECT_TRUE(problem_at(synonym, "x_kiosk/leads_to"));

    Form category{EntryKind::category, model::blank_entry(EntryKind::category), 0};
    category.set("name", "새 분류");
    category.set("code", "새 분류");
    EXPECT_TRUE(problem_at(category, "code"));
    category.set("code", "new");
    EXPECT_TRUE(model::problems(category).empty());
}

TEST(EditHints, SayNothingOfAPlainEntry) {
    const auto found = model::hints(plain_form(), {.today = model::parse_day("2026-11-22")});
    for (const Hint& one : found) ADD_FAILURE() << one.problem.where << ": " << one.problem.ko;
}

TEST(EditHints, DigitsThatChangedPlacesAgainstThePublishedNumber) {
    Form form = victim_form();
    std::size_t phone = 0;
    while (form.text(fmt::format("phones/{}/number", phone)) != "063-276-8804") ++phone;
    const std::string path = fmt::format("phones/{}/number", phone);
    form.set(path, "063-276-8840");
    const auto found = of_kind(form, HintKind::digits_swapped);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].problem.where, path);
    EXPECT_EQ(found[0].problem.ko, "공개된 내용: 063-276-8804. 숫자 두 개의 자리가 바뀌었습니다. 맞습니까?");
    form.set(path, "063-276-8814");
    EXPECT_TRUE(of_kind(form, HintKind::digits_swapped).empty());
    EXPECT_TRUE(hint_at(form, HintKind::source_of_number, fmt::format("phones/{}/x_kiosk/source", phone)));
    form.set(fmt::format("phones/{}/x_kiosk/source_date", phone), "2026-11-20");
    EXPECT_TRUE(of_kind(form, HintKind::source_of_number).empty());
}

TEST(EditHints, SwappedDigitsAreTwoNeighboursAndNothingElse) {
    EXPECT_TRUE(model::digits_swapped("063-276-8840", "0632768804"));
    EXPECT_FALSE(model::digits_swapped("063-276-8804", "0632768804"));
    EXPECT_FALSE(model::digits_swapped("063-276-8841", "0632768804"));
    EXPECT_FALSE(model::digits_swapped("063-267-8840", "0632768804"));
    EXPECT_FALSE(model::digits_swapped("063-276-880", "0632768804"));
}

TEST(EditHints, NumbersOfNoKnownClass) {
    Form form = plain_form();
    form.set("phones/0/number", "099-281-2114");
    EXPECT_TRUE(hint_at(form, HintKind::phone_class, "phones/0/number"));
    form.set("phones/0/number", "281-2114");
    EXPECT_TRUE(hint_at(form, HintKind::phone_class, "phones/0/number"));
    form.set("phones/0/number", "109");
    EXPECT_TRUE(of_kind(form, HintKind::phone_class).empty());
    form.set("phones/0/x_kiosk/class", "mobile");
    EXPECT_TRUE(hint_at(form, HintKind::phone_class, "phones/0/x_kiosk/class"));
}

TEST(EditHints, NumbersThatNeedTheAreaCode) {
    Form form = plain_form();
    form.set("phones/0/number", "123");
    EXPECT_TRUE(hint_at(form, HintKind::dial_note, "phones/0/number"));
    form.set("phones/0/number", "120");
    EXPECT_TRUE(of_kind(form, HintKind::dial_note).empty());
}

TEST(EditHints, ANumberInTheTextThatIsNotInTheList) {
    Form form = plain_form();
    form.set("description", "063-281-2115나 1577-1295로 전화하세요. 2026-05-18부터 1,000,000원까지 (우 54999)");
    const auto found = of_kind(form, HintKind::number_not_listed);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_NE(found[0].problem.ko.find("063-281-2115"), std::string::npos);
    form.set("description", "063)281-2114로 전화하세요.");
    EXPECT_TRUE(of_kind(form, HintKind::number_not_listed).empty());
}

TEST(EditHints, YearEndWithoutDates) {
    Form form = plain_form();
    form.set("schedules/MO", "9-18");
    form.set("x_kiosk/year_end", "closed_dates_unknown");
    EXPECT_TRUE(hint_at(form, HintKind::year_end_undated, "x_kiosk/year_end"));
    form.set_year_end("", *model::parse_day("2026-12-31"), *model::parse_day("2027-01-01"));
    EXPECT_TRUE(of_kind(form, HintKind::year_end_undated).empty());
    form.set("description", "연말연시에는 쉽니다.");
    EXPECT_TRUE(of_kind(form, HintKind::year_end_undated).empty());
    form.remove("x_kiosk/closures/0");
    EXPECT_TRUE(hint_at(form, HintKind::year_end_undated, "description"));
}

TEST(EditHints, HoursInTheTextThatTheWeekDoesNotHave) {
    Form form = plain_form();
    form.set("schedules/MO", "10:00~17:00");
    form.set("description", "평일 9시~18시에 엽니다.");
    EXPECT_TRUE(hint_at(form, HintKind::hours_disagree, "description"));
    form.set("description", "평일 10시~17시에 엽니다.");
    EXPECT_TRUE(of_kind(form, HintKind::hours_disagree).empty());
}

TEST(EditHints, AgesInTheTextThatTheNumbersDoNotHave) {
    Form form = plain_form();
    form.set("minimum_age", "60");
    form.set("eligibility_description", "만 65세 이상");
    EXPECT_TRUE(hint_at(form, HintKind::age_disagrees, "minimum_age"));
    form.set("minimum_age", "65");
    EXPECT_TRUE(of_kind(form, HintKind::age_disagrees).empty());
    form.set("eligibility_description", "60~64세 어르신 100명");
    EXPECT_TRUE(hint_at(form, HintKind::age_disagrees, "minimum_age"));
    form.set("minimum_age", "60");
    form.set("maximum_age", "64");
    EXPECT_TRUE(of_kind(form, HintKind::age_disagrees).empty());
    form.set("eligibility_description", "65세 미만");
    form.set("minimum_age", "");
    EXPECT_TRUE(of_kind(form, HintKind::age_disagrees).empty());
}

TEST(EditHints, AShelterWithAnAddress) {
    Form form{EntryKind::location, model::blank_entry(EntryKind::location), 0};
    form.set("name", "여성 쉼터");
    EXPECT_TRUE(of_kind(form, HintKind::shelter_address).empty());
    form.set(form.add("addresses") + "/address_1", "전북특별자치도 전주시 완산구 어느 길 1");
    EXPECT_TRUE(hint_at(form, HintKind::shelter_address, "addresses"));
    form.set("x_kiosk/address_policy", "area_only");
    EXPECT_TRUE(of_kind(form, HintKind::shelter_address).empty());
    form.set("x_kiosk/address_policy", "");
    form.set("name", "무더위 쉼터");
    EXPECT_TRUE(of_kind(form, HintKind::shelter_address).empty());
}

TEST(EditHints, AShelterServiceAtAPublicAddress) {
    Form form = plain_form();
    form.set("name", "청소년 쉼터");
    const std::string place = form.add("service_at_locations");
    form.set(place + "/location_id", "c8a9a6ab-94de-5968-b210-c64392f07c99");
    Surroundings around;
    around.location = [](const std::string&) { return Json{{"addresses", {{{"address_1", "어느 길 1"}}}}}; };
    EXPECT_TRUE(hint_at(form, HintKind::shelter_address, place + "/location_id", around));
    around.location = [](const std::string&) { return Json{}; };
    EXPECT_TRUE(of_kind(form, HintKind::shelter_address, around).empty());
}

TEST(EditHints, ATranslationThatIsMissing) {
    Form form = plain_form();
    form.set("x_kiosk/translations/en/name", "Meals for older people");
    EXPECT_TRUE(hint_at(form, HintKind::translation_missing, "x_kiosk/translations/en/summary"));
    form.set("x_kiosk/translations/en/summary", "Lunch at home");
    EXPECT_FALSE(hint_at(form, HintKind::translation_missing, "x_kiosk/translations/en/summary"));
}

TEST(EditHints, KoreanThatChangedSinceItWasTranslated) {
    Form form = victim_form();
    EXPECT_TRUE(of_kind(form, HintKind::translation_stale).empty());
    form.set("x_kiosk/summary", "범죄 피해 상담");
    EXPECT_TRUE(hint_at(form, HintKind::translation_stale, "x_kiosk/translations/en/summary"));
    form.confirm_translation("x_kiosk/translations/en/summary");
    EXPECT_FALSE(hint_at(form, HintKind::translation_stale, "x_kiosk/translations/en/summary"));
}

TEST(EditHints, ATextTooLongForItsPlace) {
    Form form = plain_form();
    std::string text;
    for (int i = 0; i < 41; ++i) text += "가";
    form.set("x_kiosk/summary", text);
    EXPECT_TRUE(hint_at(form, HintKind::too_long, "x_kiosk/summary"));
    form.set("x_kiosk/summary", text.substr(3));
    EXPECT_TRUE(of_kind(form, HintKind::too_long).empty());
}

TEST(EditHints, AWindowThatIsOver) {
    Form form = plain_form();
    form.set("x_kiosk/window/kind", "fixed");
    form.set("x_kiosk/window/closes", "2026-11-21");
    EXPECT_TRUE(hint_at(form, HintKind::over, "x_kiosk/window/closes", {.today = model::parse_day("2026-11-22")}));
    form.set("x_kiosk/window/closes", "2026-11-22");
    EXPECT_TRUE(of_kind(form, HintKind::over, {.today = model::parse_day("2026-11-22")}).empty());
}

TEST(EditHints, AnotherEntryWithTheNumberOrTheName) {
    Form form = plain_form();
    Surroundings around;
    around.alike = [](const std::string&, const std::vector<std::string>&) {
        return std::vector<model::KnownEntry>{
            {"7d878fcc-f43f-51c3-b28f-d7a8f638012c", "어르신 도시락 배달", {"063-281-2114"}},
            {"b", "구청 대표전화", {"063 281 2114"}},
            {"c", "(사)어르신도시락 배달", {}},
            {"d", "어르신 목욕 지원", {"063-281-2115"}}};
    };
    const auto found = of_kind(form, HintKind::looks_like, around);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].problem.where, "phones/0/number");
    EXPECT_NE(found[0].problem.ko.find("구청 대표전화"), std::string::npos);
    EXPECT_EQ(found[1].problem.where, "name");
}

TEST(EditHints, NoTwoShippedNamesAreTakenForOneThing) {
    const auto services = tests::shipped_services();
    for (std::size_t i = 0; i < services.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            const std::string a = services[i].at("name");
            const std::string b = services[j].at("name");
            EXPECT_LT(model::name_likeness(a, b), model::kSameName) << a << " / " << b;
        }
    EXPECT_GE(model::name_likeness("전주지역범죄피해자지원센터", "(사)전주지역 범죄피해자 지원센터"), model::kSameName);
    EXPECT_GE(model::name_likeness("어르신 도시락 배달", "어르신 도시락 배달 사업"), 0.8);
}

TEST(EditHints, NeverThrowOnDocumentsOfAnotherShape) {
    for (
        const char* text :
        {"{}", R"({"phones": 3})", R"({"phones": ["112", null, 3]})", R"({"x_kiosk": "x"})",
         R"({"x_kiosk": {"window": [1], "closures": {"a": 1}, "holiday_rule": {"opens_at": 3}, "translations": [1]}})",
         R"({"schedules": {"byday": "MO"}, "addresses": [[]], "x_kiosk": {"translations": {"en": {"name": 3}}}})",
         R"({"phones": [{"number": 3, "x_kiosk": []}], "minimum_age": "x", "name": 3, "eligibility_description": "3세"})"})
        for (const EntryKind kind : model::kEntryKinds) {
            const Form form{kind, Json::parse(text), 1};
            model::problems(form);
            model::hints(form, {.today = model::parse_day("2026-11-22")});
        }
}

}  // namespace
