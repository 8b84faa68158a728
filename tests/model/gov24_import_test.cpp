#include "model/exchange/gov24_import.h"
#include "model/base/json.h"
#include "model/directory/read_text.h"
#include "tests/model/gov24_sample.h"
#include "tests/model/gov24_shipped.h"
#include "tests/model/store_support.h"

#include <gmock/gmock.h>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace {

using model::Json;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using tests::list_row;
using tests::page;

using tests::shipped_documents;

std::string external_id(const Json& document) { return document.at("x_kiosk").value("external_id", ""); }

/// The shipped services that have this source.
std::vector<Json> shipped_gov24() {
    std::vector<Json> services = shipped_documents("services-");
    std::erase_if(services, [](const Json& one) { return !external_id(one).starts_with("46"); });
    return services;
}

/// The shipped directory in a store, and imports of pages into it; the verdicts as lines.
class Gov24ImportTest : public testing::Test {
protected:
    Gov24ImportTest() { std::filesystem::create_directory(pages()); }

    std::string pages() const { return folder.file("pages"); }
    void write(const std::string& name, const Json& content) {
        tests::write_bytes(pages() + "/" + name, content.dump());
    }
    void write_rows(const std::vector<Json>& rows) { write("serviceList_1.json", page(rows, rows.size())); }

    model::ImportReport run(const model::Gov24Options& options = {}, bool dry_run = false) {
        verdicts.clear();
        warnings.clear();
        problems.clear();
        const model::Gov24Import import = model::gov24_import(pages(), options);
        model::ImportOptions asked;
        asked.dry_run = dry_run;
        if (options.retire_missing) asked.retire_missing = import.retirable;
        asked.on_verdict = [this](const model::RowVerdict& row) {
            if (row.entity == model::Entity::service)
                verdicts.push_back(fmt::format("{} {}", model::name(row.verdict), row.label));
            else
                others.push_back(fmt::format("{} {}", model::name(row.verdict), row.label));
            for (const model::Problem& problem : row.problems) problems.push_back(problem.en);
            fields = row.fields;
        };
        asked.on_warning = [this](const model::Problem& problem) {
            warnings.push_back(problem.where + " " + problem.en);
        };
        asked.on_refused_file = [this](const model::Problem& problem) { problems.push_back(problem.en); };
        const auto report = model::import_into(*store, import.read, tests::clerk("정부24"), asked);
        if (!report) throw std::runtime_error{tests::words(report.error())};
        return report.value();
    }

    Json current(const std::string& key) {
        const auto found = store->current(key);
        return found && !found.value().retired ? found.value().document : Json{};
    }
    void save(const Json& document) {
        const auto found = store->current(model::text_at(document, "id"));
        const model::Change change = tests::put_again(document, found.value().version);
        ASSERT_TRUE(store->append(std::span{&change, 1}, tests::clerk("고침")));
    }

    tests::ScratchFolder folder;
    std::unique_ptr<model::Store> store = tests::shipped_store(folder.file("directory.db"));
    std::vector<std::string> verdicts, warnings, problems, others, fields;
};

/// A row of serviceList that says what the shipped entry's source said.
Json shipped_row(const Json& entry) {
    const Json& extension = entry.at("x_kiosk");
    Json row = list_row(extension.at("external_id"), entry.at("name"));
    row["서비스목적요약"] = extension.at("raw").value("gives_ko_own_wording", "");
    row["지원내용"] = extension.at("raw").value("gives_ko_own_wording", "");
    row["지원대상"] = entry.value("eligibility_description", "");
    row["신청방법"] = extension.at("raw").value("apply_method", "");
    row["신청기한"] = extension.at("raw").value("period_raw", "");
    row["전화문의"] = extension.at("raw").value("contact_raw", "");
    row["서비스분야"] = extension.at("raw").value("category", "");
    row["지원유형"] = extension.at("raw").value("support_type", "");
    row["부서명"] = extension.at("raw").value("dept", "");
    row["사용자구분"] = extension.at("raw").value("user_type", "");
    row["수정일시"] = extension.at("source").at("date");
    return row;
}

std::vector<Json> shipped_rows() {
    std::vector<Json> rows;
    for (const Json& entry : shipped_gov24()) rows.push_back(shipped_row(entry));
    return rows;
}

TEST_F(Gov24ImportTest, JoinsThreeListsFromFilesInAnyOrder) {
    write("1.json", page({tests::condition_row("464000000901")}, 1));
    write("2.json", Json::array({tests::detail_row("464000000901", "어르신 살림 지원")}));
    write("3.json", {{"contents", Json::array({list_row("464000000901", "어르신 살림 지원")})}});
    tests::write_bytes(pages() + "/읽어보기.txt", "이 파일은 JSON이 아닙니다");
    run();
    EXPECT_THAT(verdicts, ElementsAre("added 어르신 살림 지원"));
    EXPECT_THAT(others, IsEmpty()) << "전주시 is there already";
    const Json service = current("464000000901");
    EXPECT_EQ(service["minimum_age"], 65);
    EXPECT_EQ(service["required_documents"].size(), 6U);
    EXPECT_EQ(service["organization_id"], current("464000000103")["organization_id"]);
    EXPECT_EQ(service["x_kiosk"]["eligibility"]["ja"], Json({"JA0201", "JA0404"}));
}

TEST_F(Gov24ImportTest, SaysSameWhenNothingChanged) {
    write_rows({list_row("464000000901", "첫째"), list_row("464000000902", "둘째")});
    run();
    const auto again = run();
    EXPECT_THAT(verdicts, ElementsAre("same 첫째", "same 둘째"));
    EXPECT_FALSE(again.written);
}

TEST_F(Gov24ImportTest, TakesWhatTheSourceChanged) {
    Json row = list_row("464000000901", "첫째");
    write_rows({row});
    run();
    row["지원내용"] = "매월 20만 원";
    row["신청기한"] = "2026-05-18~2026-06-12";
    row["전화문의"] = "노인복지과/281-2318";
    row["수정일시"] = "20260901000000";
    write_rows({row});
    run();
    EXPECT_THAT(verdicts, ElementsAre("changed 첫째"));
    const Json service = current("464000000901");
    EXPECT_EQ(service["description"], "매월 20만 원");
    EXPECT_EQ(service["x_kiosk"]["window"]["kind"], "fixed");
    EXPECT_EQ(service["phones"].size(), 1U) << "the old number is gone";
    EXPECT_EQ(service["phones"][0]["number"], "063-281-2318");
    EXPECT_EQ(service["x_kiosk"]["source"]["date"], "2026-09-01");
    EXPECT_THAT(warnings, IsEmpty()) << "nothing of staff's was replaced";
}

TEST_F(Gov24ImportTest, KeepsWhatStaffAdded) {
    Json row = list_row("464000000901", "첫째");
    write_rows({row});
    run();
    Json edited = current("464000000901");
    edited["description"] = "어르신께 매월 10만 원을 드립니다.";
    edited["assured_date"] = "2026-06-01";
    edited["phones"].push_back(
        {{"id", model::uuid_for("staff-phone").text}, {"number", "063-222-1000"}, {"type", "voice"}});
    edited["phones"][0]["x_kiosk"]["assured_date"] = "2026-06-01";
    edited["x_kiosk"]["same_as"] = "pig-card";
    edited["x_kiosk"]["visibility"] = "sensitive";
    edited["x_kiosk"]["category"] = "living";
    edited["x_kiosk"]["slug"] = "care-money";
    edited["x_kiosk"]["keywords"] = {"용돈"};
    edited["x_kiosk"]["translations"]["en"]["name"] = {
        {"text", "First"}, {"method", "human"}, {"of", model::translation_mark("첫째")}};
    save(edited);

    row["전화문의"] = "노인복지과/281-2317||노인복지과/281-2025";
    row["수정일시"] = "20260901000000";
    write_rows({row});
    run();
    const Json service = current("464000000901");
    EXPECT_EQ(service["description"], "어르신께 매월 10만 원을 드립니다.") << "the source's own words did not change";
    EXPECT_EQ(service["assured_date"], "2026-06-01");
    for (const char* key : {"same_as", "visibility", "category", "slug", "keywords", "translations"})
        EXPECT_EQ(service["x_kiosk"][key], edited["x_kiosk"][key]) << key;
    std::vector<std::string> numbers;
    for (const Json& phone : service["phones"]) numbers.push_back(phone["number"]);
    EXPECT_THAT(numbers, ElementsAre("063-281-2317", "063-281-2025", "063-222-1000"));
    EXPECT_EQ(service["phones"][0]["x_kiosk"]["assured_date"], "2026-06-01");
    EXPECT_EQ(service["phones"][0]["id"], edited["phones"][0]["id"]);
    run();
    EXPECT_THAT(verdicts, ElementsAre("same 첫째"));
}

TEST_F(Gov24ImportTest, SaysWhenTheSourceGoesOverStaffsWords) {
    Json row = list_row("464000000901", "첫째");
    write_rows({row});
    run();
    Json edited = current("464000000901");
    edited["description"] = "어르신께 매월 10만 원을 드립니다.";
    save(edited);
    row["지원내용"] = "매월 20만 원";
    write_rows({row});
    run();
    EXPECT_EQ(current("464000000901")["description"], "매월 20만 원") << "an old amount must not stand";
    EXPECT_THAT(warnings, ElementsAre(HasSubstr("description")));
}

TEST_F(Gov24ImportTest, LeavesTheShippedEntriesAsTheyAreWhereTheSourceIsNoNewer) {
    write_rows(shipped_rows());
    run();
    EXPECT_EQ(verdicts.size(), 34U);
    for (const std::string& verdict : verdicts)
        EXPECT_THAT(verdict, HasSubstr("changed ")) << "only marked as imported";
    for (const Json& before : shipped_gov24()) {
        Json after = current(external_id(before));
        after["x_kiosk"].erase("imported");
        for (const auto& [key, value] : after["x_kiosk"]["raw"].items())
            EXPECT_EQ(value, before["x_kiosk"]["raw"].value(key, value.get<std::string>())) << key;
        after["x_kiosk"]["raw"] = before["x_kiosk"]["raw"];
        EXPECT_EQ(after["x_kiosk"]["source"]["url"], before["x_kiosk"]["source"]["url"]);
        for (const auto& [key, value] : before.items()) EXPECT_EQ(key == "x_kiosk" ? value : after[key], value) << key;
        for (const auto& [key, value] : before["x_kiosk"].items()) EXPECT_EQ(after["x_kiosk"][key], value) << key;
    }
    EXPECT_EQ(current("464000000109")["x_kiosk"]["same_as"], "pig-card");
    EXPECT_EQ(current("464000000139")["x_kiosk"]["visibility"], "staff");
    run();
    for (const std::string& verdict : verdicts) EXPECT_THAT(verdict, HasSubstr("same "));
}

TEST_F(Gov24ImportTest, TakesANewerSourceOfAShippedEntry) {
    const Json before = current("464000000109");
    Json row = shipped_row(before);
    row["지원내용"] = "○ 결제액의 15% 캐시백";
    row["수정일시"] = "20261001000000";
    write_rows({row});
    run();
    const Json service = current("464000000109");
    EXPECT_EQ(service["description"], "결제액의 15% 캐시백");
    EXPECT_EQ(service["x_kiosk"]["same_as"], "pig-card");
    EXPECT_EQ(service["x_kiosk"]["category"], "living");
    EXPECT_EQ(service["phones"][0]["id"], before["phones"][0]["id"]);
}

TEST_F(Gov24ImportTest, TakesOnlyTheAgencyAskedFor) {
    Json other = list_row("611000000001", "서울의 서비스");
    other["소관기관명"] = "서울특별시";
    other["소관기관코드"] = "6110000";
    write_rows({list_row("464000000901", "전주의 서비스"), other});
    run({.agency = "전주시"});
    EXPECT_THAT(verdicts, ElementsAre("added 전주의 서비스"));
    run({.agency = "전북특별자치도 전주시"});
    EXPECT_THAT(verdicts, ElementsAre("same 전주의 서비스"));
    run({.agency = "주시"});
    EXPECT_THAT(verdicts, IsEmpty());
    EXPECT_THAT(problems, ElementsAre(HasSubstr("전북특별자치도 전주시")));
    others.clear();
    run();
    EXPECT_THAT(verdicts, ElementsAre("same 전주의 서비스", "added 서울의 서비스"));
    EXPECT_THAT(others, ElementsAre("added 서울특별시")) << "its organization";
    others.clear();
    run();
    EXPECT_THAT(others, IsEmpty()) << "it is there by now";
}

TEST_F(Gov24ImportTest, RetiresOnlyWhenAskedAndOnlyItsOwn) {
    write_rows({list_row("464000000901", "남는 서비스"), list_row("464000000902", "없어질 서비스")});
    run();
    write_rows({list_row("464000000901", "남는 서비스")});
    run();
    EXPECT_FALSE(current("464000000902").is_null()) << "not asked for";
    const auto report = run({.retire_missing = true});
    EXPECT_EQ(report.retired, 35U) << "the 34 shipped ones of this agency are not in the file either";
    EXPECT_TRUE(current("464000000902").is_null());
    EXPECT_FALSE(current("464000000901").is_null());
    EXPECT_FALSE(current("pig-card").is_null()) << "not of this source";
    EXPECT_FALSE(current("hotline-1366").is_null());
}

TEST_F(Gov24ImportTest, RetiresNothingOfAnAgencyThatTheFileDoesNotHave) {
    write_rows({list_row("464000000901", "전주의 서비스")});
    run();
    Json other = list_row("611000000001", "서울의 서비스");
    other["소관기관명"] = "서울특별시";
    write_rows({other});
    EXPECT_EQ(run({.retire_missing = true}).retired, 0U);
    EXPECT_FALSE(current("464000000901").is_null());
}

TEST_F(Gov24ImportTest, RetiresNothingWhenPagesAreMissing) {
    write("serviceList_1.json", page({list_row("464000000901", "첫째 쪽의 서비스")}, 200));
    const auto report = run({.retire_missing = true});
    EXPECT_FALSE(report.written);
    EXPECT_THAT(problems, ElementsAre(HasSubstr("1 of 200")));
    run();
    EXPECT_THAT(warnings, Contains(HasSubstr("1 of 200"))) << "a part can be taken when nothing is retired";
    EXPECT_THAT(verdicts, ElementsAre("added 첫째 쪽의 서비스"));
}

TEST_F(Gov24ImportTest, BringsAServiceBackWithWhatStaffHadAdded) {
    write_rows({list_row("464000000901", "첫째"), list_row("464000000902", "둘째")});
    run();
    Json edited = current("464000000902");
    edited["x_kiosk"]["keywords"] = {"둘"};
    save(edited);
    write_rows({list_row("464000000901", "첫째")});
    run({.retire_missing = true});
    write_rows({list_row("464000000901", "첫째"), list_row("464000000902", "둘째")});
    run();
    EXPECT_EQ(current("464000000902")["x_kiosk"]["keywords"], Json({"둘"}));
}

TEST_F(Gov24ImportTest, ReportsWhatItRefusesInAContact) {
    Json row = list_row("464000000901", "첫째");
    row["전화문의"] = "홍길동/063-281-2317||노인복지과/000-0000";
    write_rows({row});
    run();
    EXPECT_EQ(warnings.size(), 2U);
    EXPECT_THAT(warnings, Contains(HasSubstr("464000000901/전화문의")));
    EXPECT_THAT(current("464000000901").dump(), testing::Not(HasSubstr("홍길동")));
}

TEST_F(Gov24ImportTest, RefusesRowsWithoutAnId) {
    Json nameless = list_row("464000000902", "");
    write_rows({list_row("46400", "짧은 번호"), {{"서비스명", "번호 없음"}, {"전화문의", ""}}, {{"a", 1}}, nameless});
    const auto report = run();
    EXPECT_EQ(report.refused, 4U);
    EXPECT_FALSE(report.written);
}

TEST_F(Gov24ImportTest, RefusesWhatIsNoData) {
    tests::write_bytes(pages() + "/a.json", R"({"code":-401,"msg":"유효하지 않은 인증키 입니다."})");
    EXPECT_EQ(run().files_refused, 1U);
    EXPECT_THAT(problems, ElementsAre(HasSubstr("API key")));
    tests::write_bytes(pages() + "/a.json", "<!DOCTYPE html><html><body>Service Unavailable</body></html>");
    EXPECT_EQ(run().files_refused, 1U);
    tests::write_bytes(pages() + "/a.json", R"({"data":[{"서비스ID":"464000000901","서비스명":"찢)");
    EXPECT_EQ(run().files_refused, 1U);
    EXPECT_TRUE(current("464000000901").is_null());
    std::filesystem::remove(pages() + "/a.json");
    EXPECT_EQ(run().files_refused, 1U) << "an empty folder";
}

TEST_F(Gov24ImportTest, TakesTheNewerOfTwoRowsOfOneService) {
    Json old = list_row("464000000901", "예전 이름");
    old["수정일시"] = "20250101000000";
    write_rows({list_row("464000000901", "새 이름"), old});
    run();
    EXPECT_THAT(verdicts, ElementsAre("added 새 이름"));
    write_rows({old, list_row("464000000901", "새 이름")});
    run();
    EXPECT_THAT(verdicts, ElementsAre("same 새 이름"));
}

}  // namespace
