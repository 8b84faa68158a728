// What 할 일, finding, imports and statistics show.

#include "model/base/json.h"
#include "model/store/find_entries.h"
#include "tests/model/desk_support.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace {

using namespace std::chrono;
using namespace tests;
using model::Counted;
using model::Day;
using model::Json;
using model::Tally;

Day day(int y, unsigned m, unsigned d) { return Day{year{y} / month{m} / std::chrono::day{d}}; }
const Day kToday = day(2021, 2, 24);

class Work : public DeskTest {
protected:
    void publish(const Json& document, std::int64_t version) {
        const model::Change change = put_again(document, version);
        const auto done = desk_->store().append({&change, 1}, clerk());
        ASSERT_TRUE(done) << words(done.error());
    }
    void look_at_all() {
        while (!desk_->look_for_due(kToday, 2).value().complete()) {
        }
    }
    std::set<std::string> due_keys(const model::DueQuery& query = {}) {
        std::set<std::string> keys;
        for (const auto& line : desk_->due(query).value().lines) keys.insert(line.key);
        return keys;
    }
};

TEST_F(Work, FindsWhatIsDueAPartAtATime) {
    const auto first = desk_->look_for_due(kToday, 2).value();
    EXPECT_EQ(first.looked, 2U);
    EXPECT_EQ(first.entries, 6U);
    EXPECT_EQ(desk_->due({}).value().total, 2U) << "what was found so far";
    look_at_all();
    const auto page = desk_->due({.offset = 4, .limit = 4}).value();
    EXPECT_EQ(page.total, 6U) << "none was ever checked";
    EXPECT_EQ(page.lines.size(), 2U);
    EXPECT_EQ(page.lines[0].due.reason, model::DueReason::never_checked);
    EXPECT_FALSE(page.lines[0].due.problem.ko.empty());
    EXPECT_EQ(due_keys({.category = "farm"}), (std::set<std::string>{"service-1", "service-3", "service-5"}));
}

TEST_F(Work, LooksAgainAtWhatWasPublishedAndAtNothingElse) {
    look_at_all();
    ASSERT_EQ(outcome(desk_->check("service-3", model::CheckMethod::phone, by(kEditor))), "done");
    const auto progress = desk_->look_for_due(kToday, 1).value();
    EXPECT_TRUE(progress.complete()) << "one entry was all there was to look at";
    EXPECT_EQ(due_keys(), (std::set<std::string>{"service-0", "service-1", "service-2", "service-4", "service-5"}));
}

TEST_F(Work, TellsWindowsThatEndWithinTwoWeeks) {
    Json document = current("service-1").document;
    document["x_kiosk"]["window"] = {{"kind", "fixed"},
                                     {"opens", "2021-02-01"},
                                     {"closes", "2021-03-08T18:00+09:00"},
                                     {"source_text", "3월 8일까지"}};
    publish(document, 1);
    look_at_all();
    const auto page = desk_->due({.reason = model::DueReason::window_ends}).value();
    ASSERT_EQ(page.total, 1U) << "12 days ahead";
    EXPECT_EQ(page.lines[0].key, "service-1");
    const auto counts = desk_->work_counts(by(kEditor)).value();
    EXPECT_TRUE(std::ranges::count(counts.due, std::pair{model::DueReason::window_ends, std::size_t{1}}));
    EXPECT_TRUE(counts.progress.complete());
}

TEST_F(Work, BeginsAnewOnAnotherDay) {
    look_at_all();
    EXPECT_EQ(desk_->look_for_due(kToday + days{1}, 1).value().looked, 1U);
}

TEST_F(Work, CountsDraftsFromTheAskersSide) {
    draft_of("service-1", "가", kEditor);
    const auto sent = draft_of("service-2", "나", kSecondEditor);
    ASSERT_EQ(outcome(desk_->submit(sent.id, sent.revision, by(kSecondEditor))), "done");
    const auto mine = desk_->work_counts(by(kEditor)).value();
    EXPECT_EQ(mine.my_drafts, 1U);
    EXPECT_EQ(mine.submitted, 1U);
    EXPECT_EQ(mine.drafts, 2U);
    EXPECT_EQ(desk_->work_counts(by(kSecondEditor)).value().submitted, 0U) << "one's own is not to be approved";
}

TEST_F(Work, FindsEntriesByPartsOfNamesNumbersAndIds) {
    EXPECT_EQ(desk_->find({.text = "서비스 3"}).value().lines.at(0).key, "service-3");
    EXPECT_EQ(desk_->find({.text = "돌봄서비스3"}).value().total, 1U) << "spaces do not matter";
    EXPECT_EQ(desk_->find({.text = "281-0004"}).value().lines.at(0).key, "service-4");
    EXPECT_EQ(desk_->find({.text = "222 0003"}).value().lines.at(0).key, "service-3") << "a second number";
    EXPECT_EQ(desk_->find({.text = "SERVICE-5"}).value().lines.at(0).key, "service-5");
    EXPECT_EQ(desk_->find({.text = current("service-5").id.text}).value().total, 1U);
    EXPECT_EQ(desk_->find({}).value().total, 6U);
    EXPECT_EQ(desk_->find({.text = "돌봄", .category = "care", .offset = 1, .limit = 1}).value().lines.size(), 1U);
    EXPECT_EQ(desk_->find({.text = "돌봄", .category = "care"}).value().total, 3U);
    EXPECT_EQ(desk_->find({.text = "돌봄·복지", .entity = model::Entity::category}).value().lines.at(0).label,
              "돌봄·복지");
}

TEST_F(Work, TakesWhatIsTypedForTextAlone) {
    for (const char* text :
         {"%", "_", "'", "\"", "'; DROP TABLE entry; --", "%s%n", "\\", "🙂", "\xff\xfe", "[a-z]*"})
        EXPECT_EQ(desk_->find({.text = text}).value().total, 0U) << text;
    EXPECT_EQ(desk_->find({.text = std::string(100000, '1')}).value().total, 0U);
    EXPECT_EQ(desk_->find({}).value().total, 6U);
}

TEST_F(Work, FindsWhatCitizensDoNotSee) {
    Json document = current("service-1").document;
    document["x_kiosk"]["visibility"] = "staff";
    publish(document, 1);
    const model::Change down = retire(current("service-2").document, 1);
    ASSERT_TRUE(desk_->store().append({&down, 1}, clerk()));
    const auto page = desk_->find({}).value();
    EXPECT_EQ(page.total, 6U);
    EXPECT_EQ(page.lines.back().key, "service-2") << "retired ones last";
    EXPECT_EQ(page.lines.back().status, "retired");
}

TEST_F(Work, PointsAtWhatLooksLikeTheSame) {
    Json fresh = service_document("fresh", "어르신 식사 배달", "care", "063-281-0004");
    auto found = desk_->duplicates(model::Entity::service, fresh).value();
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].entry.key, "service-4");
    EXPECT_EQ(found[0].number, "063-281-0004");
    fresh = service_document("fresh", "돌봄서비스  4", "care", "063-999-9999");
    found = desk_->duplicates(model::Entity::service, fresh).value();
    ASSERT_FALSE(found.empty());
    EXPECT_EQ(found[0].entry.key, "service-4");
    EXPECT_DOUBLE_EQ(found[0].likeness, 1);
    for (const auto& one : desk_->duplicates(model::Entity::service, current("service-4").document).value())
        EXPECT_NE(one.entry.key, "service-4") << "never itself";
    EXPECT_LT(model::likeness("여권 발급", "농기계 임대"), 0.1);
}

TEST_F(Work, KeepsImportsWithTheirProblems) {
    EXPECT_NE(outcome(desk_->import_signature("새 자료", by(kEditor))), "done");
    EXPECT_NE(outcome(desk_->import_signature("", by(kAdmin))), "done");
    const auto signature = desk_->import_signature("새 자료", by(kAdmin));
    ASSERT_TRUE(signature);
    const model::Change change = put(model::Entity::service, service_document("imported", "가져온 것"));
    const auto done = desk_->store().append({&change, 1}, signature.value());
    ASSERT_TRUE(done);
    ASSERT_FALSE(desk_->record_import({.at = desk_time(),
                                       .by = kAdmin,
                                       .file = "=cmd|' /C calc'!A0.csv",
                                       .format = "csv",
                                       .batch = done.value().batch,
                                       .added = 1,
                                       .refused = 1,
                                       .problems = model::Problems(500, {.where = "12행", .ko = "가", .en = "a"})}));
    auto records = desk_->imports(10).value();
    ASSERT_EQ(records.size(), 1U);
    EXPECT_EQ(records[0].problems.size(), model::kKeptProblems);
    EXPECT_FALSE(records[0].taken_back);
    EXPECT_EQ(desk_->work_counts(by(kAdmin)).value().imports_with_problems, 1U);
    ASSERT_EQ(outcome(desk_->undo_batch(done.value().batch, "잘못 가져옴", by(kAdmin))), "done");
    EXPECT_TRUE(desk_->imports(10).value()[0].taken_back);
    EXPECT_TRUE(current("imported").retired);
    EXPECT_EQ(desk_->work_counts(by(kAdmin)).value().imports_with_problems, 0U);
}

class Statistics : public Work {
protected:
    void count(std::vector<Tally> tallies) { ASSERT_FALSE(desk_->add_tallies(tallies)); }
    std::vector<model::TallyLine> lines(Day from = kToday, Day to = kToday) { return desk_->tallies(from, to).value(); }
};

TEST_F(Statistics, AddUpByDayAndHideSmallCounts) {
    count({{.day = kToday, .what = Counted::category, .key = "care", .count = 7},
           {.day = kToday, .what = Counted::screen, .key = "home", .count = 9}});
    count({{.day = kToday, .what = Counted::category, .key = "care", .count = 5}});
    const auto found = lines();
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].label, "돌봄·복지");
    EXPECT_EQ(found[0].count, 12);
    EXPECT_EQ(found[1].key, "home");
    EXPECT_EQ(found[1].count, std::nullopt) << "fewer than ten";
    EXPECT_TRUE(lines(kToday + days{1}, kToday + days{2}).empty());
}

TEST_F(Statistics, KeepSensitiveEntriesOnlyInOneSum) {
    Json document = current("service-1").document;
    document["x_kiosk"]["visibility"] = "sensitive";
    publish(document, 1);
    count({{.day = kToday, .what = Counted::entry, .key = current("service-1").id.text, .count = 20},
           {.day = kToday, .what = Counted::entry, .key = "no-such-entry", .count = 5},
           {.day = kToday, .what = Counted::entry, .key = current("service-2").id.text, .count = 20}});
    const auto found = lines();
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].label, "돌봄 서비스 2");
    EXPECT_EQ(found[1].what, Counted::sensitive);
    EXPECT_EQ(found[1].key, "");
    EXPECT_EQ(found[1].count, 25);
    desk_.reset();
    EXPECT_EQ(dump(file()).find("tally|3:2021-02-24|3:entry|3:" + model::uuid_for("service-1").text),
              std::string::npos);
}

TEST_F(Statistics, NoLongerShowAnEntryThatBecameSensitive) {
    count({{.day = kToday, .what = Counted::entry, .key = current("service-1").id.text, .count = 20}});
    ASSERT_EQ(lines().size(), 1U);
    Json document = current("service-1").document;
    document["x_kiosk"]["visibility"] = "sensitive";
    publish(document, 1);
    EXPECT_TRUE(lines().empty());
}

TEST_F(Statistics, KeepSearchesInVainOnlyAsWordsOfTheVocabularyAndByMonth) {
    count({{.day = kToday, .what = Counted::vain, .key = "여권", .count = 6},
           {.day = kToday - days{3}, .what = Counted::vain, .key = "여권", .count = 6},
           {.day = kToday, .what = Counted::vain, .key = "취업", .count = 3},
           {.day = kToday, .what = Counted::vain, .key = "돌봄", .count = 11},
           {.day = kToday, .what = Counted::vain, .key = "홍길동 카나리아", .count = 50},
           {.day = kToday, .what = Counted::vain, .key = "카나리아", .count = 50}});
    const auto found = lines();
    ASSERT_EQ(found.size(), 2U) << "those of which there are ten";
    EXPECT_EQ(found[0].key, "돌봄") << "a word of an entry's name";
    EXPECT_EQ(found[1].key, "여권") << "a word of the shipped list";
    EXPECT_EQ(found[1].count, 12);
    EXPECT_EQ(found[1].day, day(2021, 2, 1));
    desk_.reset();
    EXPECT_EQ(dump(file()).find("카나리아"), std::string::npos);
}

TEST_F(Statistics, TakeNoNonsense) {
    count({{.day = kToday, .what = Counted::screen, .key = "home", .count = -5},
           {.day = kToday, .what = Counted::screen, .key = "home", .count = 0},
           {.day = kToday, .what = Counted::screen, .key = std::string(1000, 'x'), .count = 50},
           {.day = kToday, .what = Counted::screen, .key = "\xff", .count = 50}});
    EXPECT_TRUE(lines().empty());
    EXPECT_TRUE(verify().empty());
}

}  // namespace
