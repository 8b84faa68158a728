#include "model/base/json.h"
#include "model/editing/difference.h"
#include "model/editing/form.h"
#include "model/editing/labels.h"
#include "model/editing/merge.h"
#include "tests/model/shipped_directory.h"

#include <gtest/gtest.h>

#include <fmt/format.h>

#include <algorithm>
#include <random>

namespace {

using model::Difference;
using model::EntryKind;
using model::Form;
using model::FormLine;
using model::Json;
using model::Language;
using model::Side;
using What = Difference::What;

Json victim_centre() { return *tests::entry("jeonju-crime-victim-center"); }

std::vector<Difference> between(const Json& before, const Json& after) {
    return model::differences(EntryKind::service, before, after, Language::ko);
}

model::Merged merged(const Json& base, const Json& mine, const Json& theirs, const model::SideChoices& choices = {}) {
    return model::merge(EntryKind::service, base, mine, theirs, choices, Language::ko);
}

Json with(const Json& document, const std::vector<std::pair<const char*, const char*>>& texts) {
    Form form{EntryKind::service, document, 1};
    for (const auto& [path, text] : texts) EXPECT_TRUE(form.set(path, text)) << path;
    return form.document();
}

TEST(Differences, AreNoneBetweenEqualDocuments) {
    for (const Json& document : tests::shipped_services()) EXPECT_TRUE(between(document, document).empty());
}

TEST(Differences, NameEachChangedFieldWithBothTexts) {
    const Json before = victim_centre();
    const Json after = with(before, {{"phones/0/number", "1577-1259"}, {"x_kiosk/summary", "새 소개"}});
    const auto found = between(before, after);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].label, "summary");
    EXPECT_EQ(found[0].new_text, "새 소개");
    EXPECT_EQ(found[1].label, "phone_number");
    EXPECT_EQ(found[1].path, "phones/0/number");
    EXPECT_EQ(found[1].old_text, "1577-1295");
    EXPECT_EQ(found[1].new_text, "1577-1259");
    EXPECT_EQ(found[1].section, "section_phones");
}

TEST(Differences, SayHoursAndWindowsAsSentences) {
    const Json before = victim_centre();
    const Json after = with(before, {{"schedules/SA", "09:00~12:00"},
                                     {"x_kiosk/window/kind", "fixed"},
                                     {"x_kiosk/window/closes", "2026-12-31"},
                                     {"x_kiosk/holiday_rule", "정상 운영"}});
    const auto found = between(before, after);
    ASSERT_EQ(found.size(), 3U);
    EXPECT_EQ(found[0].label, "schedules");
    EXPECT_EQ(found[0].old_text, "월~금 10:00~17:00");
    EXPECT_EQ(found[0].new_text, "월~금 10:00~17:00, 토 09:00~12:00");
    EXPECT_EQ(found[1].label, "holiday_rule");
    EXPECT_EQ(found[1].old_text, "공휴일 쉼");
    EXPECT_EQ(found[2].label, "window");
    EXPECT_EQ(found[2].what, What::added);
    EXPECT_EQ(found[2].new_text, "~2026. 12. 31.");
}

TEST(Differences, MatchItemsByTheirIds) {
    const Json before = victim_centre();
    Form form{EntryKind::service, before, 1};
    form.move("phones/1", 0);
    form.set("phones/0/description", "바뀐 설명");
    const auto found = between(before, form.document());
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].what, What::moved);
    EXPECT_EQ(found[1].label, "phone_description");
    EXPECT_EQ(found[1].item, before.at("phones")[1].at("number"));
    EXPECT_EQ(found[1].path, "phones/0/description");
}

TEST(Differences, SayAnAddedAndARemovedItemInOneText) {
    const Json before = victim_centre();
    Form form{EntryKind::service, before, 1};
    form.remove("phones/0");
    form.set(form.add("phones") + "/number", "063-281-2114");
    const auto found = between(before, form.document());
    ASSERT_EQ(found.size(), 2U);
    const auto added = std::ranges::find(found, What::added, &Difference::what);
    const auto removed = std::ranges::find(found, What::removed, &Difference::what);
    ASSERT_NE(added, found.end());
    ASSERT_NE(removed, found.end());
    EXPECT_EQ(added->label, "phones_item");
    EXPECT_NE(added->new_text.find("전화번호: 063-281-2114"), std::string::npos);
    EXPECT_NE(removed->old_text.find("1577-1295"), std::string::npos);
}

TEST(Differences, LeaveOutNoKeyThatTheFormDoesNotShow) {
    Json after = victim_centre();
    after["x_kiosk"]["raw"]["hours"] = "24h";
    after["licenses"] = Json::object();
    const auto found = between(victim_centre(), after);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].section, "other");
    EXPECT_EQ(found[0].label, "licenses");
    EXPECT_EQ(found[1].label, "x_kiosk/raw/hours");
    EXPECT_EQ(found[1].new_text, "24h");
}

TEST(Differences, NameEveryFieldOfTheFormThatChanged) {
    for (const Json& document : tests::shipped_services()) {
        const Form before{EntryKind::service, document, 1};
        for (const FormLine& line : before.lines()) {
            if (line.what != FormLine::What::field || line.field.spec->kind != model::FieldKind::line) continue;
            Form form = before;
            form.set(line.path, "다른 글");
            const auto found = between(document, form.document());
            ASSERT_EQ(found.size(), 1U) << line.path;
            EXPECT_FALSE(model::label(found[0].label).ko.empty()) << found[0].label;
            EXPECT_NE(found[0].old_text, found[0].new_text);
        }
    }
}

TEST(Differences, AreThereExactlyWhereDocumentsDiffer) {
    std::mt19937 random{3};
    const auto services = tests::shipped_services();
    for (int round = 0; round < 200; ++round) {
        const Json& a = services[random() % services.size()];
        const Json& b = services[random() % services.size()];
        EXPECT_EQ(between(a, b).empty(), a == b);
    }
    Json translated = victim_centre();
    translated["x_kiosk"]["translations"]["en"]["name"]["of"] = "0000000000000000";
    ASSERT_EQ(between(victim_centre(), translated).size(), 1U);
    EXPECT_NE(between(victim_centre(), translated)[0].old_text, between(victim_centre(), translated)[0].new_text);
}

TEST(Merge, GivesTheirsWhereMineIsTheBaseAndMineWhereTheirsIs) {
    std::mt19937 random{5};
    const auto services = tests::shipped_services();
    for (int round = 0; round < 300; ++round) {
        const Json& a = services[random() % services.size()];
        const Json& b = services[random() % services.size()];
        EXPECT_EQ(merged(a, a, b).document, b);
        EXPECT_EQ(merged(a, b, a).document, b);
        EXPECT_EQ(merged(a, b, b).document, b);
        EXPECT_TRUE(merged(a, a, b).clashes.empty());
        EXPECT_TRUE(merged(a, a, b).settled);
    }
}

TEST(Merge, TakesChangesOfDifferentFieldsFromBothSides) {
    const Json base = victim_centre();
    const Json mine = with(base, {{"phones/0/description", "내 설명"}, {"x_kiosk/summary", "내 소개"}});
    const Json theirs = with(base, {{"phones/0/number", "1577-1259"}, {"name", "그들의 이름"}});
    const auto both = merged(base, mine, theirs);
    EXPECT_TRUE(both.clashes.empty());
    EXPECT_EQ(both.document.at("phones")[0].at("number"), "1577-1259");
    EXPECT_EQ(both.document.at("phones")[0].at("description"), "내 설명");
    EXPECT_EQ(both.document.at("name"), "그들의 이름");
    EXPECT_EQ(both.document.at("x_kiosk").at("summary"), "내 소개");
}

TEST(Merge, ListsWhatBothChangedOtherwiseWithBothTexts) {
    const Json base = victim_centre();
    const Json mine = with(base, {{"phones/0/description", "내 설명"}});
    const Json theirs = with(base, {{"phones/0/description", "그들의 설명"}});
    const auto both = merged(base, mine, theirs);
    ASSERT_EQ(both.clashes.size(), 1U);
    EXPECT_FALSE(both.settled);
    EXPECT_EQ(both.clashes[0].label, "phone_description");
    EXPECT_EQ(both.clashes[0].item, "1577-1295");
    EXPECT_EQ(both.clashes[0].my_text, "내 설명");
    EXPECT_EQ(both.clashes[0].their_text, "그들의 설명");
    EXPECT_EQ(both.document, mine);
    const auto chosen = merged(base, mine, theirs, {{both.clashes[0].key, Side::theirs}});
    EXPECT_TRUE(chosen.settled);
    EXPECT_EQ(chosen.document, theirs);
}

TEST(Merge, MergesTheWeekAndTheWindowEachAsOne) {
    const Json base = victim_centre();
    const Json mine = with(base, {{"schedules/MO", "09:00~17:00"}, {"x_kiosk/window/kind", "rolling"}});
    const Json theirs = with(base, {{"schedules/SA", "09:00~12:00"}, {"x_kiosk/window/kind", "budget"}});
    const auto both = merged(base, mine, theirs);
    ASSERT_EQ(both.clashes.size(), 2U);
    EXPECT_EQ(both.clashes[0].label, "schedules");
    EXPECT_EQ(both.clashes[1].label, "window");
    EXPECT_EQ(both.clashes[1].their_text, "예산이 떨어질 때까지");
}

TEST(Merge, KeepsWhatBothAddedAndDropsWhatOneRemoved) {
    const Json base = victim_centre();
    Form mine{EntryKind::service, base, 1};
    mine.remove("phones/1");
    mine.set(mine.add("phones") + "/number", "063-281-2114");
    Form theirs{EntryKind::service, base, 1};
    theirs.set(theirs.add("phones") + "/number", "063-281-2115");
    const auto both = merged(base, mine.document(), theirs.document());
    EXPECT_TRUE(both.clashes.empty());
    std::vector<std::string> numbers;
    for (const Json& phone : both.document.at("phones")) numbers.push_back(phone.at("number"));
    const std::string gone = base.at("phones")[1].at("number");
    EXPECT_EQ(std::ranges::count(numbers, gone), 0);
    EXPECT_EQ(std::ranges::count(numbers, "063-281-2114"), 1);
    EXPECT_EQ(std::ranges::count(numbers, "063-281-2115"), 1);
}

TEST(Merge, TakesANumberThatBothAddedOnce) {
    const Json base = victim_centre();
    Form mine{EntryKind::service, base, 1};
    mine.set(mine.add("phones") + "/number", "063-281-2114");
    Form theirs{EntryKind::service, base, 1};
    theirs.set(theirs.add("phones") + "/number", "063-281-2114");
    const auto both = merged(base, mine.document(), theirs.document());
    const auto& phones = both.document.at("phones");
    EXPECT_EQ(phones.size(), base.at("phones").size() + 1);
}

TEST(Merge, AnItemThatOneRemovedAndTheOtherChangedIsAClash) {
    const Json base = victim_centre();
    Form mine{EntryKind::service, base, 1};
    mine.remove("phones/0");
    const Json theirs = with(base, {{"phones/0/description", "그들의 설명"}});
    const auto both = merged(base, mine.document(), theirs);
    ASSERT_EQ(both.clashes.size(), 1U);
    EXPECT_EQ(both.clashes[0].label, "phones_item");
    EXPECT_EQ(both.clashes[0].my_text, "");
    EXPECT_EQ(merged(base, mine.document(), theirs, {{both.clashes[0].key, Side::theirs}}).document, theirs);
}

TEST(Merge, TakesTheOrderOfTheSideThatChangedIt) {
    const Json base = victim_centre();
    Form mine{EntryKind::service, base, 1};
    mine.move("phones/1", 0);
    const Json theirs = with(base, {{"phones/0/description", "그들의 설명"}});
    const auto both = merged(base, mine.document(), theirs);
    EXPECT_TRUE(both.clashes.empty());
    EXPECT_EQ(both.document.at("phones")[0].at("id"), base.at("phones")[1].at("id"));
    EXPECT_EQ(both.document.at("phones")[1].at("description"), "그들의 설명");
}

TEST(Merge, OfRandomEditsHoldsEveryFieldThatOneSideAloneChanged) {
    std::mt19937 random{11};
    const auto services = tests::shipped_services();
    for (int round = 0; round < 150; ++round) {
        const Json& base = services[random() % services.size()];
        Form mine{EntryKind::service, base, 1};
        Form theirs = mine;
        std::vector<std::string> paths;
        for (const FormLine& line : mine.lines())
            if (line.what == FormLine::What::field && line.field.spec->kind == model::FieldKind::line &&
                line.field.spec->whole.empty())
                paths.push_back(line.path);
        std::ranges::shuffle(paths, random);
        for (std::size_t i = 0; i < 6 && i < paths.size(); ++i) (i % 2 == 0 ? mine : theirs).set(paths[i], "새 글");
        const Form both{EntryKind::service, merged(base, mine.document(), theirs.document()).document, 1};
        for (std::size_t i = 0; i < 6 && i < paths.size(); ++i) EXPECT_EQ(both.text(paths[i]), "새 글") << paths[i];
    }
}

}  // namespace
