#include "model/base/json.h"
#include "model/editing/field_text.h"
#include "model/editing/form.h"
#include "model/editing/json_path.h"
#include "model/editing/labels.h"
#include "tests/model/shipped_directory.h"

#include <gtest/gtest.h>

#include <fmt/format.h>

#include <random>
#include <set>

namespace {

using model::EntryKind;
using model::Form;
using model::FormLine;
using model::Json;

struct Shipped {
    EntryKind kind;
    Json document;
};

/// Every document of assets/directory with its kind.
std::vector<Shipped> shipped_documents() {
    std::vector<Shipped> all;
    for (const auto& [file, documents] : tests::shipped()) {
        EntryKind kind = EntryKind::service;
        if (file.starts_with("organizations")) kind = EntryKind::organization;
        if (file.starts_with("locations")) kind = EntryKind::location;
        if (file.starts_with("categories")) kind = EntryKind::category;
        if (file.starts_with("synonyms")) kind = EntryKind::synonym;
        for (const Json& document : documents) all.push_back({kind, document});
    }
    return all;
}

bool typable(const FormLine& line) {
    return line.what == FormLine::What::field || line.what == FormLine::What::translation;
}

Json victim_centre() { return *tests::entry("jeonju-crime-victim-center"); }
Form victim_form() { return Form{EntryKind::service, victim_centre(), 1}; }

TEST(EditForm, LeavesEveryShippedDocumentAsItIs) {
    const auto all = shipped_documents();
    ASSERT_GT(all.size(), 300U);
    for (const auto& [kind, document] : all) {
        const Form form{kind, document, 1};
        EXPECT_EQ(form.document().dump(), document.dump());
        EXPECT_FALSE(form.changed());
    }
}

TEST(EditForm, ReadsEveryShippedTextBackToTheSameValue) {
    for (const auto& [kind, document] : shipped_documents()) {
        const Form form{kind, document, 1};
        for (const FormLine& line : form.lines()) {
            if (line.what != FormLine::What::field || line.field.spec->kind == model::FieldKind::day_hours) continue;
            const Json* value = model::value_at(document, line.path);
            if (!value) {
                EXPECT_EQ(form.text(line.path), "") << line.path;
                continue;
            }
            const auto read = model::read_field(*line.field.spec, form.text(line.path));
            ASSERT_TRUE(static_cast<bool>(read)) << line.path << ": " << form.text(line.path);
            EXPECT_EQ(read.value(), *value) << line.path;
        }
    }
}

TEST(EditForm, SettingEveryShippedTextAgainChangesNothing) {
    for (const auto& [kind, document] : shipped_documents()) {
        Form form{kind, document, 1};
        for (const FormLine& line : form.lines()) {
            if (!typable(line)) continue;
            EXPECT_TRUE(form.set(line.path, form.text(line.path))) << line.path;
        }
        EXPECT_EQ(form.document().dump(), document.dump());
        EXPECT_FALSE(form.can_undo());
    }
}

TEST(EditForm, ShowsEveryKeyThatTheShippedDocumentsHaveButTheKnownRest) {
    const Form form = victim_form();
    std::set<std::string> filled;
    for (const FormLine& line : form.lines())
        if (typable(line) && !form.text(line.path).empty()) filled.insert(line.path);
    for (const char* path : {"name", "x_kiosk/summary", "phones/0/number", "schedules/MO", "x_kiosk/source/title",
                             "x_kiosk/translations/en/name", "service_at_locations/0/x_kiosk/note",
                             "x_kiosk/later_facts/0/text", "x_kiosk/channels/0/how"})
        EXPECT_TRUE(filled.contains(path)) << path;
}

TEST(EditForm, GivesBackTheDocumentWhenAChangeIsUndone) {
    for (const auto& [kind, document] : shipped_documents()) {
        Form form{kind, document, 1};
        const Form before = form;
        for (const FormLine& line : before.lines()) {
            if (!typable(line)) continue;
            form.set(line.path, "바꾼 글 2026-01-05");
            EXPECT_TRUE(form.can_undo()) << line.path;
            form.undo();
            ASSERT_EQ(form, before) << line.path;
        }
    }
}

TEST(EditForm, TakesUndoneChangesBackInOrder) {
    Form form = victim_form();
    form.set("name", "가");
    form.set("x_kiosk/summary", "나");
    const Form last = form;
    form.undo();
    form.undo();
    EXPECT_FALSE(form.can_undo());
    EXPECT_FALSE(form.changed());
    form.redo();
    form.redo();
    EXPECT_EQ(form, last);
    EXPECT_FALSE(form.can_redo());
}

TEST(EditForm, MakesOneStepOfTypingIntoOneField) {
    Form form = victim_form();
    for (const char* text : {"ㅈ", "저", "전", "전주"}) form.set("name", text);
    form.undo();
    EXPECT_FALSE(form.changed());
}

TEST(EditForm, BeginsANewStepWhenTheFieldWasLeft) {
    Form form = victim_form();
    form.set("name", "전주");
    form.seal();
    form.set("name", "전주시");
    form.undo();
    EXPECT_EQ(form.text("name"), "전주");
}

TEST(EditForm, RemembersAHundredSteps) {
    Form form = victim_form();
    for (int i = 0; i < 130; ++i) {
        form.set("name", fmt::format("이름 {}", i));
        form.seal();
    }
    for (int i = 0; i < 100; ++i) {
        ASSERT_TRUE(form.can_undo());
        form.undo();
    }
    EXPECT_FALSE(form.can_undo());
    EXPECT_EQ(form.text("name"), "이름 29");
}

TEST(EditForm, KeepsAWrongTextAndTheLastValidValue) {
    Form form = victim_form();
    form.set("x_kiosk/source/date", "2026. 2. 30.");
    EXPECT_EQ(form.text("x_kiosk/source/date"), "2026. 2. 30.");
    EXPECT_EQ(form.document().at("x_kiosk").at("source").at("date"), "2021-02-24");
    EXPECT_TRUE(form.changed());
    form.set("x_kiosk/source/date", "2026. 2. 3.");
    EXPECT_EQ(form.document().at("x_kiosk").at("source").at("date"), "2026-02-03");
    EXPECT_EQ(form.text("x_kiosk/source/date"), "2026. 2. 3.");
}

TEST(EditForm, GoesOnWithADraft) {
    Form form = victim_form();
    form.set("phones/0/number", "전화 없음");
    form.set("name", "새 이름");
    const Form again{EntryKind::service, form.base(), form.base_version(), form.document(), form.typed()};
    EXPECT_EQ(again, form);
    EXPECT_EQ(again.text("phones/0/number"), "전화 없음");
}

TEST(EditForm, KeepsKeysThatItDoesNotKnow) {
    Json document = victim_centre();
    document["x_kiosk"]["raw"]["hours"] = "24h";
    document["accreditations"] = Json{{"a", nullptr}};
    Form form{EntryKind::service, document, 1};
    form.set("name", "새 이름");
    EXPECT_EQ(form.document().at("x_kiosk").at("raw").at("hours"), "24h");
    EXPECT_EQ(form.document().at("accreditations"), document.at("accreditations"));
}

TEST(EditForm, AddsAPhoneWithAnIdOfItsOwn) {
    Form form = victim_form();
    const std::size_t before = form.items("phones");
    const std::string item = form.add("phones");
    EXPECT_EQ(item, fmt::format("phones/{}", before));
    form.set(item + "/number", "063 281 2114");
    const Json& phone = form.document().at("phones").at(before);
    EXPECT_EQ(phone.at("number"), "063-281-2114");
    EXPECT_EQ(phone.at("x_kiosk").at("class"), "area");
    EXPECT_TRUE(model::is_uuid(phone.at("id").get<std::string>()));
}

TEST(EditForm, TextsFollowTheirItemsWhenOneIsRemovedOrMoved) {
    Form form = victim_form();
    while (form.items("phones") < 3) form.add("phones");
    form.set("phones/2/number", "틀린 번호");
    form.remove("phones/0");
    EXPECT_EQ(form.text("phones/1/number"), "틀린 번호");
    form.move("phones/1", 0);
    EXPECT_EQ(form.text("phones/0/number"), "틀린 번호");
    form.remove("phones/0");
    EXPECT_TRUE(form.typed().empty());
}

TEST(EditForm, RefusesPathsThatItDoesNotHave) {
    Form form = victim_form();
    for (const char* path : {"", "/", "phones", "phones/99/number", "phones/-1/number", "phones/x/number", "raw",
                             "x_kiosk/translations/ko/name", "x_kiosk/translations/xx/name", "phones/0",
                             "phones//number", "phones/99999999999999999999/number"}) {
        EXPECT_FALSE(form.set(path, "1")) << path;
        EXPECT_FALSE(form.remove(path) && std::string{path} != "phones/0") << path;
    }
    EXPECT_EQ(form.add("raw"), "");
    EXPECT_FALSE(form.move("phones/0", 99));
}

TEST(EditForm, MarksATranslationWithTheKoreanTextThatItIsOf) {
    Form form = victim_form();
    form.set("x_kiosk/translations/en/summary", "Help for victims");
    const Json& made = form.document().at("x_kiosk").at("translations").at("en").at("summary");
    EXPECT_EQ(made.at("text"), "Help for victims");
    EXPECT_EQ(made.at("method"), "human");
    EXPECT_EQ(made.at("of"), victim_centre().at("x_kiosk").at("translations").at("en").at("summary").at("of"));
}

TEST(EditForm, ATranslationThatStillFitsCanBeConfirmed) {
    Form form = victim_form();
    form.set("x_kiosk/summary", "범죄 피해 상담과 법률, 의료 지원");
    const Json stale = form.document().at("x_kiosk").at("translations").at("en").at("summary");
    ASSERT_TRUE(form.confirm_translation("x_kiosk/translations/en/summary"));
    const Json& fresh = form.document().at("x_kiosk").at("translations").at("en").at("summary");
    EXPECT_NE(fresh.at("of"), stale.at("of"));
    EXPECT_EQ(fresh.at("text"), stale.at("text"));
}

TEST(EditForm, LeavesNoEmptyObjectBehindAClearedField) {
    Form form{EntryKind::service, model::blank_entry(EntryKind::service), 0};
    form.set("x_kiosk/window/kind", "rolling");
    form.set("x_kiosk/window/kind", "");
    EXPECT_FALSE(form.document().at("x_kiosk").contains("window"));
}

TEST(EditForm, WritesYearEndDatesAsAClosure) {
    Form form = victim_form();
    form.set("x_kiosk/year_end", "closed_dates_unknown");
    ASSERT_TRUE(form.set_year_end("", *model::parse_day("2026-12-31"), *model::parse_day("2027-01-02")));
    EXPECT_FALSE(form.document().at("x_kiosk").contains("year_end"));
    EXPECT_EQ(form.document().at("x_kiosk").at("closures").back(),
              (Json{{"from", "2026-12-31"}, {"to", "2027-01-02"}, {"reason", "연말연시"}}));
}

TEST(EditForm, BlankEntriesHaveFreshIdsAndFormsForEveryKind) {
    for (const EntryKind kind : model::kEntryKinds) {
        const Json one = model::blank_entry(kind);
        EXPECT_TRUE(model::is_uuid(one.at("id").get<std::string>()));
        EXPECT_NE(one.at("id"), model::blank_entry(kind).at("id"));
        EXPECT_FALSE(Form(kind, one, 0).lines().empty());
        EXPECT_EQ(model::entry_kind_named(model::name(kind)), kind);
    }
}

TEST(EditForm, EveryFieldListSectionAndChoiceHasALabelInBothLanguages) {
    const auto expect_label = [](std::string_view key) {
        EXPECT_FALSE(model::label(key).ko.empty()) << key;
        EXPECT_FALSE(model::label(key).en.empty()) << key;
    };
    for (const EntryKind kind : model::kEntryKinds) {
        expect_label(fmt::format("entry_{}", model::name(kind)));
        std::set<std::string_view> keys;
        const auto expect_field = [&](const model::FieldSpec& spec) {
            expect_label(spec.key);
            for (const model::Choice& choice : spec.choices) expect_label(choice.label);
        };
        for (const model::SectionSpec& section : model::form_of(kind)) {
            expect_label(section.key);
            for (const model::FieldSpec& spec : section.fields) {
                expect_field(spec);
                EXPECT_TRUE(keys.insert(spec.path).second) << spec.path;
            }
            for (const model::ListSpec& list : section.lists) {
                expect_label(list.key);
                expect_label(fmt::format("{}_item", list.key));
                for (const model::FieldSpec& spec : list.fields) expect_field(spec);
            }
        }
    }
}

TEST(EditForm, SurvivesARandomWalkOfEdits) {
    std::mt19937 random{20261122};
    const auto all = shipped_documents();
    const std::vector<std::string> texts{"",
                                         "09:00~18:00",
                                         "2026-01-05",
                                         "063-276-8804",
                                         "예",
                                         "\xff\xfe",
                                         "쉼",
                                         "-1",
                                         "%s%n{}",
                                         "=1+1",
                                         "a,b;c",
                                         "설날 쉼",
                                         "24시간",
                                         "99999999999999999999",
                                         "https://a.b",
                                         "둘째 월요일",
                                         "3만 5천원",
                                         "JA0203",
                                         "fixed"};
    for (int round = 0; round < 60; ++round) {
        const auto& [kind, document] = all[random() % all.size()];
        Form form{kind, document, 1};
        for (int step = 0; step < 60; ++step) {
            const auto lines = form.lines();
            const FormLine& line = lines[random() % lines.size()];
            switch (random() % 8) {
                case 0: form.undo(); break;
                case 1: form.redo(); break;
                case 2: form.add(line.path); break;
                case 3: form.remove(line.path); break;
                case 4: form.move(line.path, random() % 3); break;
                default: form.set(line.path, texts[random() % texts.size()]); break;
            }
        }
        while (form.can_undo()) form.undo();
        EXPECT_EQ(form.document(), document);
        EXPECT_TRUE(form.typed().empty());
    }
}

TEST(EditForm, SurvivesDocumentsOfAnotherShape) {
    for (const char* text :
         {"null", "[]", "3", R"({"phones": 3})", R"({"phones": ["112", null, 3]})", R"({"x_kiosk": "x"})",
          R"({"x_kiosk": {"window": [1], "closures": {"a": 1}, "holiday_rule": {"opens_at": 3}, "translations": [1]}})",
          R"({"schedules": {"byday": "MO"}, "addresses": [[]], "x_kiosk": null})"})
        for (const EntryKind kind : model::kEntryKinds) {
            Form form{kind, Json::parse(text), 1};
            for (const FormLine& line : form.lines()) {
                form.set(line.path, "09:00~18:00");
                form.set(line.path, "예");
                form.add(line.path);
                form.move(line.path, 1);
            }
        }
}

}  // namespace
