#include "model/exchange/gov24_service.h"
#include "model/directory/conditions.h"
#include "model/directory/read_service.h"
#include "model/exchange/gov24_channels.h"
#include "model/exchange/gov24_documents.h"
#include "tests/model/gov24_sample.h"
#include "tests/model/gov24_tables.h"

#include <gmock/gmock.h>

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>

namespace {

using model::Gov24List;
using model::Gov24Record;
using model::Json;
using model::needed_papers;
using model::NeededPaper;
using testing::ElementsAre;
using testing::IsEmpty;

const std::string kId = "464000000901";

Gov24Record record_of(const std::vector<Json>& rows) {
    Gov24Record record;
    record.id = kId;
    for (const Json& row : rows) model::read_gov24_row(row, model::gov24_list_of(row), record);
    return record;
}

Json document_of(const std::vector<Json>& rows) {
    model::Problems doubts;
    return model::gov24_document(record_of(rows), "org", doubts);
}

Json whole() {
    return document_of({tests::list_row(kId, "어르신 살림 지원"), tests::detail_row(kId, "어르신 살림 지원"),
                        tests::condition_row(kId)});
}

TEST(Gov24Service, ReadsEveryFieldOfTheOfficialListOfFields) {
    const auto table = tests::gov24_table("gov24_fields.tsv");
    if (table.empty()) GTEST_SKIP() << "../shared/data is not there";
    for (const std::string endpoint : {"serviceList", "serviceDetail", "supportConditions"}) {
        Json row = Json::object();
        for (const auto& field : table)
            if (field.at("endpoint") == endpoint)
                row[field.at("field")] = field.at("type") == "integer" ? Json(1) : Json("Y");
        const Gov24List list = model::gov24_list_of(row);
        EXPECT_EQ(list, endpoint == "serviceList"     ? Gov24List::service_list
                        : endpoint == "serviceDetail" ? Gov24List::service_detail
                                                      : Gov24List::support_conditions);
        Gov24Record record;
        model::read_gov24_row(row, list, record);
        if (list == Gov24List::support_conditions) {
            EXPECT_EQ(record.codes.size(), model::conditions().size());
        }
    }
}

TEST(Gov24Service, BecomesADocumentThatTheDirectoryReadsWithoutAProblem) {
    model::Problems problems;
    const auto detail = model::read_service(whole(), {{"name", "전주시"}}, {}, problems);
    EXPECT_THAT(problems, IsEmpty());
    EXPECT_EQ(detail.row.name.ko(), "어르신 살림 지원");
    EXPECT_EQ(detail.row.summary.ko(), "홀로 사는 어르신의 살림을 돕습니다.");
    EXPECT_EQ(detail.row.category, "care");
    EXPECT_EQ(detail.row.external_id, kId);
    EXPECT_EQ(detail.row.number, "063-281-2317");
    EXPECT_EQ(detail.row.window.kind, model::ApplicationWindow::Kind::rolling);
    EXPECT_EQ(detail.description.ko(), "매월 10만 원\n명절에 5만 원");
    EXPECT_EQ(detail.eligibility.ko(), "만 65세 이상\n기초생활수급자");
    EXPECT_EQ(detail.application.ko(), "주소지 동 주민센터에 방문해 신청합니다.");
    EXPECT_EQ(detail.phones.size(), 1U);
    EXPECT_EQ(detail.documents.size(), 6U);
    EXPECT_EQ(detail.channels.size(), 2U);
    EXPECT_EQ(model::iso(detail.row.trust.source_date.value()), "2026-05-06");
    EXPECT_FALSE(detail.row.trust.assured_date) << "saving is not checking";
}

TEST(Gov24Service, HasTheShapeOfTheShippedEntries) {
    const Json service = whole();
    std::ifstream file{"assets/directory/services-care.json"};
    const Json entries = Json::parse(file);
    const auto shipped =
        std::ranges::find_if(entries, [](const Json& one) { return one["x_kiosk"]["external_id"] == "464000000127"; });
    ASSERT_NE(shipped, entries.end());
    for (const char* key : {"id", "organization_id", "name", "description", "url", "status", "application_process",
                            "eligibility_description", "phones"}) {
        ASSERT_TRUE(service.contains(key)) << key;
        EXPECT_EQ(service.at(key).type(), shipped->at(key).type()) << key;
    }
    for (const char* key :
         {"external_id", "kind", "category", "visibility", "summary", "source", "window", "channels", "raw"})
        EXPECT_EQ(service["x_kiosk"].at(key).type(), shipped->at("x_kiosk").at(key).type()) << key;
    EXPECT_EQ(service["x_kiosk"]["source"]["title"], shipped->at("x_kiosk").at("source").at("title"));
    EXPECT_EQ(model::uuid_for("464000000127").text, shipped->at("id"));
    EXPECT_EQ(model::uuid_for("464000000127/phones/0").text, shipped->at("phones").at(0).at("id"));
}

TEST(Gov24Service, IsTheSameWhicheverListComesFirst) {
    const Json list = tests::list_row(kId, "이름");
    const Json detail = tests::detail_row(kId, "상세의 이름");
    const Json condition = tests::condition_row(kId);
    EXPECT_EQ(document_of({list, detail, condition}), document_of({condition, detail, list}));
    EXPECT_EQ(document_of({list, detail})["name"], "이름");
    EXPECT_EQ(document_of({detail})["name"], "상세의 이름");
}

TEST(Gov24Service, NeverFillsWhatTheSourceDoesNotSay) {
    const Json service = document_of({{{"서비스ID", kId}, {"서비스명", "이름뿐인 서비스"}}});
    for (const char* key : {"description", "url", "phones", "required_documents", "eligibility_description",
                            "application_process", "minimum_age", "maximum_age"})
        EXPECT_FALSE(service.contains(key)) << key;
    for (const char* key : {"window", "channels", "eligibility", "summary"})
        EXPECT_FALSE(service["x_kiosk"].contains(key)) << key;
    EXPECT_FALSE(service["x_kiosk"]["source"].contains("date"));
}

TEST(Gov24Service, ShowsCitizensWhatPaysPeopleAndTraders) {
    const auto visibility = [](const char* users, std::vector<std::string> codes = {}, const char* name = "지원") {
        Json row = tests::list_row(kId, name);
        row["사용자구분"] = users;
        Gov24Record record = record_of({row});
        record.codes = std::move(codes);
        model::Problems doubts;
        return model::text_at(model::gov24_document(record, "", doubts)["x_kiosk"], "visibility");
    };
    EXPECT_EQ(visibility("개인"), "everyone");
    EXPECT_EQ(visibility("개인||법인/시설/단체"), "everyone");
    EXPECT_EQ(visibility("소상공인||법인/시설/단체"), "everyone");
    EXPECT_EQ(visibility("법인/시설/단체"), "staff");
    EXPECT_EQ(visibility("법인/시설/단체", {"JA2101"}), "everyone") << "companies look up what they can get";
    EXPECT_EQ(visibility("법인/시설/단체", {"JA2102"}), "staff");
    EXPECT_EQ(visibility("개인", {}, "가정폭력 피해자 지원"), "sensitive");
}

TEST(Gov24Service, StandsInACategoryForEveryFieldOfTheTable) {
    const auto category = [](const char* field, const char* users = "개인") {
        Json row = tests::list_row(kId, "지원");
        row["서비스분야"] = field;
        row["사용자구분"] = users;
        return std::string{model::gov24_category(record_of({row}))};
    };
    EXPECT_EQ(category("농림축산어업"), "farm");
    EXPECT_EQ(category("농림축산어업", "법인/시설/단체"), "farm");
    EXPECT_EQ(category("고용·창업"), "work");
    EXPECT_EQ(category("고용·창업", "소상공인"), "business");
    EXPECT_EQ(category("임신·출산"), "family");
    const std::set<std::string> known{"care", "living", "family", "work", "safety", "business", "farm"};
    const auto table = tests::gov24_table("gov24_values.tsv");
    if (table.empty()) GTEST_SKIP() << "../shared/data is not there";
    for (const auto& row : table)
        if (row.at("field") == "서비스분야") {
            EXPECT_TRUE(known.contains(category(row.at("value").c_str()))) << row.at("value");
        }
}

TEST(Gov24Channels, KnowEveryTokenOfTheTable) {
    const auto how = [](const std::string& tokens) {
        std::string out;
        for (const Json& channel : model::gov24_channels(tokens, "", ""))
            out += fmt::format("{}{} ", channel["how"].get<std::string>(), channel.contains("note") ? "+" : "");
        return out;
    };
    const std::map<std::string, std::string> wanted{{"기타 온라인신청", "online+ "},
                                                    {"방문신청", "visit "},
                                                    {"정부24온라인신청", "online+ "},
                                                    {"직접입력", ""},
                                                    {"신청불필요", "none_needed "}};
    for (const auto& [token, channels] : wanted) EXPECT_EQ(how(token), channels) << token;
    EXPECT_EQ(how("정부24온라인신청||방문신청||방문신청"), "online+ visit ") << "each once";
    for (const auto& row : tests::gov24_table("gov24_values.tsv"))
        if (row.at("field") == "신청방법") {
            EXPECT_TRUE(wanted.contains(row.at("value"))) << row.at("value");
        }
}

TEST(Gov24Channels, CarryThePlaceAndTheAddress) {
    const Json channels =
        model::gov24_channels("방문신청||기타 온라인신청", "주소지 동 주민센터", "https://apply.example.kr/a");
    EXPECT_EQ(channels[0]["note"], "주소지 동 주민센터");
    EXPECT_EQ(channels[1]["url"], "https://apply.example.kr/a");
    for (const char* cut : {"https://ww", "www.gov.kr", "https://", "https://www.gov.", "정부24", "https://a b.kr", ""})
        EXPECT_EQ(model::web_address(cut), "") << cut;
    EXPECT_EQ(model::web_address(" https://www.gov.kr/portal?a=1#x "), "https://www.gov.kr/portal?a=1#x");
}

TEST(Gov24Papers, AreOneALineABulletOrAComma) {
    EXPECT_THAT(needed_papers("○ 신청서 1부, 통장 사본\r\n2) 임대차계약서(확정일자, 날인)\n③ 신분증"),
                ElementsAre(NeededPaper{"신청서 1부", ""}, NeededPaper{"통장 사본", ""},
                            NeededPaper{"임대차계약서(확정일자, 날인)", ""}, NeededPaper{"신분증", ""}));
    EXPECT_THAT(needed_papers("주민등록등본||가족관계증명서||주민등록등본"),
                ElementsAre(NeededPaper{"주민등록등본", ""}, NeededPaper{"가족관계증명서", ""}));
    EXPECT_THAT(needed_papers("신청서, 소득을 증명하는 서류를 담당 부서에 먼저 물어보고 준비해서 냅니다."),
                testing::SizeIs(1));
}

TEST(Gov24Papers, KeepTheirConditions) {
    EXPECT_THAT(needed_papers("위임장(대리인 신청 시)"), ElementsAre(NeededPaper{"위임장", "대리인 신청 시"}));
    EXPECT_THAT(needed_papers("(장애인인 경우) 장애인등록증"),
                ElementsAre(NeededPaper{"장애인등록증", "장애인인 경우"}));
    EXPECT_THAT(needed_papers("통장 사본(본인 명의)"), ElementsAre(NeededPaper{"통장 사본(본인 명의)", ""}));
}

TEST(Gov24Papers, AreNoneWhereTheFieldSaysSo) {
    for (const char* nothing : {"", "없음", "해당없음", "해당사항 없음", "- ", "○ 없음", "필요없음.", "(해당없음)"})
        EXPECT_THAT(needed_papers(nothing), IsEmpty()) << nothing;
}

TEST(Gov24Papers, AreOfThreeKinds) {
    const Json papers = model::required_documents("신청서\n주민등록등본", "주민등록등본", "신분증");
    std::vector<std::string> read;
    for (const Json& paper : papers)
        read.push_back(
            fmt::format("{} {}", paper["x_kiosk"]["how"].get<std::string>(), paper["document"].get<std::string>()));
    EXPECT_THAT(read, ElementsAre("bring 신청서", "official_lookup 주민등록등본", "identity 신분증"))
        << "what an officer looks up need not be brought";
}

TEST(Gov24Conditions, AreThoseOfTheOfficialList) {
    const auto table = tests::gov24_table("ja_codes.tsv");
    if (table.empty()) GTEST_SKIP() << "../shared/data is not there";
    std::size_t met = 0;
    for (const auto& row : table) {
        if (row.at("json_type") != "string") continue;
        const auto one = std::ranges::find(model::conditions(), row.at("code"), &model::Condition::code);
        ASSERT_NE(one, model::conditions().end()) << row.at("code");
        if (row.at("code") != "JA1201") {
            EXPECT_EQ(one->label, row.at("label_ko"));
        }
        ++met;
    }
    EXPECT_EQ(met, model::conditions().size());
}

TEST(Gov24Conditions, TellNoRestrictionFromNothingSaid) {
    EXPECT_TRUE(model::eligibility_json({}).is_null()) << "not said is not no";
    EXPECT_EQ(model::eligibility_json({"JA0101", "JA0102"}), (Json{{"anyone", {"sex"}}}));
    EXPECT_EQ(model::eligibility_json({"JA0102"}), (Json{{"ja", {"JA0102"}}}));
    EXPECT_EQ(model::eligibility_json({"JA0101", "JA0102", "JA0201", "JA0404"}),
              (Json{{"anyone", {"sex"}}, {"ja", {"JA0201", "JA0404"}}}));
    EXPECT_EQ(model::eligibility_json({"JA9999"}), (Json{{"ja", {"JA9999"}}})) << "a code of next year is kept";
}

TEST(Gov24Conditions, GiveTheAgesThatNarrow) {
    const auto ages = [](const Json& from, const Json& to) {
        const Json service =
            document_of({tests::list_row(kId, "지원"), {{"서비스ID", kId}, {"JA0110", from}, {"JA0111", to}}});
        return fmt::format("{}~{}", service.value("minimum_age", -1), service.value("maximum_age", -1));
    };
    EXPECT_EQ(ages(65, 120), "65~-1");
    EXPECT_EQ(ages(0, 18), "-1~18");
    EXPECT_EQ(ages(0, 120), "-1~-1");
    EXPECT_EQ(ages(nullptr, nullptr), "-1~-1");
    EXPECT_EQ(ages(19, 34), "19~34");
    EXPECT_EQ(ages(65, 19), "-1~-1") << "upside down";
}

TEST(Gov24Service, ReadsBothWaysOfWritingADay) {
    EXPECT_EQ(model::gov24_day("20260506101112"), "2026-05-06");
    EXPECT_EQ(model::gov24_day("2026-05-06"), "2026-05-06");
    EXPECT_EQ(model::gov24_day("20261341"), "");
    EXPECT_EQ(model::gov24_day(""), "");
}

}  // namespace
