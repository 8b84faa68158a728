#include "model/base/json.h"
#include "model/exchange/proposal.h"
#include "model/store/undo.h"
#include "tests/model/store_support.h"

#include <fmt/format.h>

#include <gmock/gmock.h>

namespace {

using model::Json;
using model::Proposal;
using testing::ElementsAre;

Proposal proposal(const Json& document, const std::string& where = "목록.csv:2") {
    return {.id = {model::text_at(document, "id")},
            .document = document,
            .where = where,
            .label = model::text_at(document, "name")};
}

Proposal proposal(int number, const std::string& name) {
    return proposal(tests::service_document(fmt::format("service-{}", number), name),
                    fmt::format("목록.csv:{}", number));
}

/// A store of three services, and imports into it; the verdicts as lines.
class ImportTest : public testing::Test {
protected:
    ImportTest() {
        options.on_verdict = [this](const model::RowVerdict& row) {
            verdicts.push_back(
                fmt::format("{} {}{}", model::name(row.verdict), row.label,
                            row.fields.empty() ? "" : fmt::format(" ({})", fmt::join(row.fields, ", "))));
            for (const model::Problem& problem : row.problems) problems.push_back(problem);
        };
        options.on_refused_file = [this](const model::Problem& problem) { problems.push_back(problem); };
    }

    model::ImportReport run(const std::vector<Proposal>& proposals) {
        return run_reader([&](model::Intake& intake) {
            for (const Proposal& one : proposals)
                if (!intake.propose(one)) return;
        });
    }
    model::ImportReport run_reader(const model::Reader& reader) {
        verdicts.clear();
        problems.clear();
        const auto report = model::import_into(*store, reader, tests::clerk("들여오기"), options);
        if (!report) throw std::runtime_error{tests::words(report.error())};
        return report.value();
    }
    std::int64_t head() { return store->head().value().seq; }
    std::string name_of(int number) {
        const auto current = store->current(fmt::format("service-{}", number));
        return current ? model::text_at(current.value().document, "name") : current.error().en;
    }

    tests::ScratchFolder folder;
    std::unique_ptr<model::Store> store = tests::store_at(folder.file("directory.db"), 3);
    model::ImportOptions options;
    std::vector<std::string> verdicts;
    model::Problems problems;
};

}  // namespace

TEST_F(ImportTest, SaysWhatBecomesOfEachRow) {
    Json edited = store->current("service-1").value().document;
    edited["x_kiosk"]["summary"] = "바뀐 한 줄";
    edited["email"] = "care@example.com";
    const auto report =
        run({proposal(store->current("service-0").value().document), proposal(edited), proposal(7, "새 서비스")});
    EXPECT_THAT(verdicts,
                ElementsAre("same 돌봄 서비스 0", "changed 돌봄 서비스 1 (email, x_kiosk.summary)", "added 새 서비스"));
    EXPECT_TRUE(report.written);
    EXPECT_EQ(name_of(7), "새 서비스");
}

TEST_F(ImportTest, ADryRunSaysTheSameAndWritesNothing) {
    options.dry_run = true;
    const auto before = tests::dump(folder.file("directory.db"));
    const auto report = run({proposal(1, "바뀐 이름"), proposal(7, "새 서비스")});
    EXPECT_EQ(verdicts.size(), 2U);
    EXPECT_EQ(report.added, 1U);
    EXPECT_FALSE(report.written);
    EXPECT_EQ(tests::dump(folder.file("directory.db")), before);
}

TEST_F(ImportTest, WritesNothingWhereOneRowIsRefused) {
    const auto before = tests::dump(folder.file("directory.db"));
    const auto report = run({proposal(7, "새 서비스"), proposal(8, " ")});
    EXPECT_EQ(report.refused, 1U);
    EXPECT_FALSE(report.written);
    EXPECT_EQ(tests::dump(folder.file("directory.db")), before);
}

TEST_F(ImportTest, AcceptedOnlyWritesTheOthersAndTheTablesHold) {
    options.accepted_only = true;
    Json slug_taken = tests::service_document("service-9", "같은 주소");
    slug_taken["x_kiosk"]["slug"] = "service-0";
    const auto report = run({proposal(7, "새 서비스"), proposal(slug_taken, "목록.csv:9"), proposal(8, "또 하나")});
    EXPECT_THAT(verdicts, ElementsAre("added 새 서비스", "refused 같은 주소", "added 또 하나"));
    EXPECT_TRUE(report.written);
    EXPECT_EQ(problems.at(0).where, "목록.csv:9");
    EXPECT_FALSE(store->current("service-9"));
    EXPECT_THAT(store->verify().value().problems, ElementsAre());
}

TEST_F(ImportTest, NeverTakesTheSameIdTwice) {
    run({proposal(7, "새 서비스"), proposal(7, "다른 이름")});
    EXPECT_THAT(verdicts, ElementsAre("added 새 서비스", "refused 다른 이름"));
    EXPECT_THAT(problems.at(0).en, testing::HasSubstr("was used before, at 목록.csv:7"));
    run({proposal(7, "새 서비스"), proposal(7, "새 서비스")});
    EXPECT_EQ(verdicts.back(), "refused 새 서비스");
}

TEST_F(ImportTest, TakesACopyInsideAnotherEntryOnlyWhereThereIsNone) {
    Proposal inside = proposal(7, "기관");
    inside.claim = model::Claim::inside;
    Proposal other = proposal(7, "다르게 적힌 기관");
    other.claim = model::Claim::inside;
    run({inside, other});
    EXPECT_THAT(verdicts, ElementsAre("added 기관"));
    run({other, proposal(7, "그 기관 자체"), other});
    EXPECT_THAT(verdicts, ElementsAre("changed 그 기관 자체 (description, name, x_kiosk.summary)"));
}

TEST_F(ImportTest, TakesPartsOfOneEntryOneAfterTheOther) {
    const auto part = [](const char* key) {
        Proposal one = proposal(1, "부분");
        one.claim = model::Claim::part;
        one.onto = [key](const Json& standing, const Json&) {
            Json merged = standing;
            merged[key] = "있음";
            return merged;
        };
        return one;
    };
    run({part("alert"), part("licenses")});
    EXPECT_THAT(verdicts, ElementsAre("changed 부분 (alert)", "changed 부분 (licenses)"));
}

TEST_F(ImportTest, ARefusedFileWritesNothingEvenWithAcceptedOnly) {
    options.accepted_only = true;
    const auto report = run_reader([](model::Intake& intake) {
        intake.propose(proposal(7, "새 서비스"));
        intake.refuse_file({.where = "목록.csv:3", .ko = "끊겼습니다.", .en = "Cut off."});
    });
    EXPECT_FALSE(report.written);
    EXPECT_EQ(report.files_refused, 1U);
    EXPECT_FALSE(store->current("service-7"));
}

TEST_F(ImportTest, AFileMadeFromAnOlderVersionIsRefused) {
    Proposal old = proposal(1, "바뀐 이름");
    old.base_version = 1;
    run({proposal(1, "먼저 바뀐 이름")});
    run({old});
    EXPECT_THAT(verdicts, ElementsAre("refused 바뀐 이름"));
    EXPECT_THAT(problems.at(0).ko, testing::HasSubstr("1판에서 만들었는데 지금은 2판"));
}

TEST_F(ImportTest, ChangesOnlyWhatTheFileHoldsWhereItSaysHow) {
    Proposal part = proposal(1, "쓰이지 않는 이름");
    part.onto = [](const Json& standing, const Json&) {
        Json merged = standing;
        merged["alternate_name"] = "다른 이름";
        return merged;
    };
    run({part});
    EXPECT_THAT(verdicts, ElementsAre("changed 쓰이지 않는 이름 (alternate_name)"));
    EXPECT_EQ(name_of(1), "돌봄 서비스 1");
}

TEST_F(ImportTest, RetiresWhatTheSourceNoLongerNames) {
    options.retire_missing = [](const Json& document) { return model::text_at(document, "name") != "돌봄 서비스 2"; };
    run_reader([&](model::Intake& intake) { intake.propose(proposal(store->current("service-0").value().document)); });
    EXPECT_THAT(verdicts, ElementsAre("same 돌봄 서비스 0", "retired 돌봄 서비스 1"));
    EXPECT_TRUE(store->current("service-1").value().retired);
    EXPECT_FALSE(store->current("service-2").value().retired);
}

TEST_F(ImportTest, DoesNotRetireARowThatItCouldNotRead) {
    options.accepted_only = true;
    options.retire_missing = [](const Json&) { return true; };
    run_reader([&](model::Intake& intake) {
        for (int i : {0, 1})
            intake.refuse({.label = "틀린 줄", .problems = {{}}, .id = model::uuid_for(fmt::format("service-{}", i))});
    });
    EXPECT_THAT(verdicts, ElementsAre("refused 틀린 줄", "refused 틀린 줄", "retired 돌봄 서비스 2"));
}

TEST_F(ImportTest, BringsBackWhatWasRetired) {
    const Json document = store->current("service-1").value().document;
    const model::Change gone = tests::retire(document, 1);
    ASSERT_TRUE(store->append({&gone, 1}, tests::clerk()));
    run({proposal(document)});
    EXPECT_THAT(verdicts, ElementsAre("added 돌봄 서비스 1"));
    EXPECT_FALSE(store->current("service-1").value().retired);
}

TEST_F(ImportTest, IsTakenBackByItsBatch) {
    const auto report = run({proposal(1, "바뀐 이름"), proposal(7, "새 서비스")});
    const auto changes = model::undo_of(*store, report.batch);
    ASSERT_TRUE(changes);
    ASSERT_TRUE(store->append(changes.value(), tests::clerk()));
    EXPECT_EQ(name_of(1), "돌봄 서비스 1");
    EXPECT_TRUE(store->current("service-7").value().retired);
}

TEST_F(ImportTest, OfNothingNewLeavesTheJournalAlone) {
    const auto before = head();
    const auto report = run({proposal(store->current("service-0").value().document)});
    EXPECT_FALSE(report.written);
    EXPECT_EQ(head(), before);
}

TEST_F(ImportTest, RefusesTheIdOfAnotherKind) {
    Proposal organization = proposal(1, "기관");
    organization.entity = model::Entity::organization;
    run({organization});
    EXPECT_THAT(problems.at(0).en, testing::HasSubstr("another kind (service)"));
}
